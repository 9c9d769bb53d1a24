"""Wire shapes of reminders."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from shared.database import PageQuery

ReminderKind = Literal["due_soon", "overdue", "manual"]


class ReminderState(BaseModel):
    """Whether an invoice's client is reminded, and when next."""

    invoice_id: UUID
    paused: bool = Field(description="Staff stopped the reminders of this invoice.")
    client_paused: bool = Field(description="This client gets no reminders at all; see the client's billing.")
    next_on: date | None = Field(description="Null where no step is left, or none will be taken.")
    next_kind: Literal["due_soon", "overdue"] | None
    version: int = Field(description="The invoice's.")


class ReminderOut(BaseModel):
    """A reminder that was sent."""

    id: UUID
    invoice_id: UUID
    kind: ReminderKind
    days: int = Field(description="The step; of one sent by hand, days since it was due (negative: until).")
    due_on: date = Field(description="When the invoice was due, as it was then.")
    due_cents: int = Field(description="What was due then.")
    created_at: datetime


class ReminderQuery(PageQuery):
    """How reminders are filtered and sorted."""

    kind: ReminderKind | None = None
    sort: Literal["created_at", "-created_at"] = "-created_at"


class AllRemindersQuery(ReminderQuery):
    """The same over all invoices."""

    invoice_id: UUID | None = None
