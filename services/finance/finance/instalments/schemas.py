"""Wire shapes of instalments."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from shared.database import PageQuery
from shared.inputs import Day, Words

TaxType = Literal["GST", "HST", "QST"]
Sum = Annotated[int, Field(ge=1, le=9_999_999_999)]
Note = Annotated[Words, StringConstraints(max_length=500)]


class InstalmentInput(BaseModel):
    """An instalment: planned, or paid where `paid_on` says when."""

    tax_type: TaxType
    due_on: Day
    amount_cents: Sum
    paid_on: Day | None = None
    note: Note = ""


class InstalmentPatch(BaseModel):
    """What to change; what isn't named stays."""

    tax_type: TaxType | None = None
    due_on: Day | None = None
    amount_cents: Sum | None = None
    paid_on: Day | None = Field(default=None, description="Null where it turns out not to be paid.")
    note: Note | None = None


class InstalmentOut(BaseModel):
    """An instalment."""

    id: UUID
    tax_type: TaxType
    due_on: date
    amount_cents: int
    paid_on: date | None
    note: str
    return_id: UUID | None = Field(description="The filed return that took it into account.")
    version: int


class InstalmentQuery(PageQuery):
    """How to list instalments."""

    tax_type: TaxType | None = None
    paid: bool | None = None
    due_from: Day | None = None
    due_to: Day | None = None
    q: Annotated[Words, StringConstraints(max_length=100)] | None = Field(
        default=None, description="Part of the note."
    )
    sort: Literal["due_on", "-due_on", "amount_cents", "-amount_cents"] = "-due_on"


class ScheduleQuery(BaseModel):
    """Which year's schedule, and what the year is expected to come to."""

    on: Day | None = Field(default=None, description="A day of the fiscal year; without it, today.")
    estimate_cents: Annotated[int, Field(ge=0, le=9_999_999_999)] | None = Field(
        default=None, description="Expected net tax of the year; counts where it is less than last year's."
    )


class DueOut(BaseModel):
    """An instalment that the year asks for, with what was paid for it."""

    quarter_end: date
    due_on: date
    amount_cents: int
    paid_cents: int
    left_cents: int


class ScheduleOut(BaseModel):
    """The instalments of a fiscal year; `items` is empty where none are asked for."""

    year_start: date
    year_end: date
    last_year_net_tax_cents: int
    threshold_cents: int
    required: bool
    items: list[DueOut]
