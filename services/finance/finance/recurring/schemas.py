"""Wire shapes of recurring invoices and of batches."""

from datetime import date, datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from finance.editing.schemas import Address, Discount, Lines, Notes, Province
from finance.recurring.rules import Frequency
from shared.database import PageQuery
from shared.inputs import Day, Words

MOST_CLIENTS = 500


class Content(BaseModel):
    """What each invoice says."""

    lines: Lines
    discount: Discount | None = Field(default=None, description="Off the whole invoice, spread over its lines.")
    province: Province | None = Field(default=None, description="Whose taxes; by default the organization's.")
    prices_include_tax: bool | None = None
    notes: Notes | None = None
    service_address: Address | None = None


class RecurringInput(BaseModel):
    """A recurring invoice, whole. Its days are counted from `starts_on`; quarterly is every 3 months."""

    name: Annotated[Words, Field(min_length=1, max_length=120, examples=["Office, monthly"])]
    client_id: UUID
    content: Content
    frequency: Frequency = "monthly"
    every: int = Field(default=1, ge=1, le=52, description="Every so many weeks, months or years.")
    starts_on: Day = Field(description="The first invoice's day; the 31st is the last day of a shorter month.")
    ends_on: Day | None = Field(default=None, description="No invoice after this day.")
    most: int | None = Field(default=None, ge=1, le=1_000, description="How many times altogether.")
    auto_send: bool = Field(default=True, description="Send each at once, rather than leave a draft.")
    due_days: int | None = Field(default=None, ge=0, le=365, description="By default the client's or the terms'.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.ends_on is not None and self.ends_on < self.starts_on:
            raise ValueError("ends_on must not be before starts_on")
        if any(line.booking_id is not None for line in self.content.lines):
            raise ValueError("a line that comes again can't be for one booking")
        return self


class RecurringOut(RecurringInput):
    """A recurring invoice as the office sees it."""

    id: UUID
    client_name: str
    status: Literal["active", "paused", "ended"]
    passed: int = Field(description="How many occurrences there were, skipped ones too.")
    next_on: date | None
    failure: str | None = Field(description="Why the last try to make its invoice failed; it is tried again.")
    version: int
    created_at: datetime


class RecurringQuery(PageQuery):
    """How recurring invoices are filtered and sorted."""

    q: Words | None = Field(default=None, max_length=80, description="Part of the name or of the client's.")
    client_id: UUID | None = None
    status: Literal["active", "paused", "ended"] | None = None
    sort: Literal["name", "-name", "created_at", "-created_at", "client_name", "-client_name"] = "name"


class Occurrence(BaseModel):
    """What became of one day."""

    id: UUID
    occurs_on: date
    outcome: Literal["made", "skipped", "missed"] = Field(
        description="`missed`: so long ago, when it was noticed, that no invoice was made."
    )
    invoice_id: UUID | None
    created_at: datetime


class OccurrenceQuery(PageQuery):
    """How occurrences are sorted."""

    outcome: Literal["made", "skipped", "missed"] | None = None
    sort: Literal["occurs_on", "-occurs_on"] = "-occurs_on"


class Coming(BaseModel):
    """The next days of a recurring invoice."""

    days: list[date]


class BatchRequest(BaseModel):
    """The same invoice for many clients."""

    client_ids: Annotated[list[UUID], Field(min_length=1, max_length=MOST_CLIENTS)]
    content: Content
    send: bool = False
    due_days: int | None = Field(default=None, ge=0, le=365)

    @model_validator(mode="after")
    def _no_bookings(self) -> Self:
        if any(line.booking_id is not None for line in self.content.lines):
            raise ValueError("a line for many clients can't be for one booking")
        return self


class BatchResult(BaseModel):
    """What came of one client."""

    client_id: UUID
    invoice_id: UUID | None
    number: str | None
    total_cents: int
    error: str | None = Field(description="Why there is no invoice for this client.")


class BatchOut(BaseModel):
    """What came of a batch, in the order of the request; a client named twice gets one invoice."""

    made: int
    failed: int
    results: list[BatchResult]
