"""Wire shapes of late fees."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from shared.database import PageQuery
from shared.inputs import Words


class LateFeeOut(BaseModel):
    """A late fee of an invoice."""

    id: UUID
    invoice_id: UUID
    number: int = Field(description="The invoice's first, second, … late fee.")
    charged_on: date
    overdue_cents: int = Field(description="What was late then, earlier fees left out.")
    amount_cents: int
    waived_at: datetime | None
    waive_reason: str | None
    created_at: datetime


class LateFeeQuery(PageQuery):
    """How late fees are filtered and sorted."""

    waived: bool | None = None
    sort: Literal["created_at", "-created_at"] = "-created_at"


class AllLateFeesQuery(LateFeeQuery):
    """The same over all invoices."""

    invoice_id: UUID | None = None


class WaiveRequest(BaseModel):
    """Why a late fee is taken off."""

    reason: Annotated[Words, Field(min_length=3, max_length=500, examples=["The e-Transfer was on its way."])]
