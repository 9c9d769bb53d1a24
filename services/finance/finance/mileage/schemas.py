"""Wire shapes of trips."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from shared.database import PageQuery
from shared.inputs import Day, Prose, Words

Place = Annotated[Words, Field(max_length=200)]


class TripInput(BaseModel):
    """A trip in one's own car."""

    travelled_on: Day
    person_id: UUID = Field(description="Worker or user who drove.")
    person: Annotated[Words, Field(min_length=1, max_length=120)]
    km: Annotated[Decimal, Field(gt=0, le=5_000, max_digits=6, decimal_places=1, examples=["23.4"])]
    purpose: Annotated[Prose, Field(min_length=1, max_length=300)]
    origin: Place | None = None
    destination: Place | None = None
    booking_id: UUID | None = None


class TripOut(BaseModel):
    """A trip and what it is worth."""

    id: UUID
    travelled_on: date
    person_id: UUID
    person: str
    km: Decimal
    purpose: str
    origin: str | None
    destination: str | None
    booking_id: UUID | None
    rate_rule: Literal["cra", "fixed"]
    amount_cents: int
    expense_id: UUID
    deleted_at: datetime | None
    version: int
    created_at: datetime


class TripQuery(PageQuery):
    """Which trips to list."""

    q: Annotated[Words, Field(max_length=100)] | None = Field(
        default=None, description="Part of purpose or places."
    )
    from_: Day | None = Field(default=None, alias="from")
    to: Day | None = None
    person_id: UUID | None = None
    booking_id: UUID | None = None
    deleted: bool = False
    sort: Literal["travelled_on", "-travelled_on", "created_at", "-created_at"] = "-travelled_on"


class PersonYear(BaseModel):
    """A person's kilometres of a year."""

    person_id: UUID
    person: str
    trips: int
    km: Decimal
    amount_cents: int
    owed_cents: int
