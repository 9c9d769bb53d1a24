"""Wire shapes of subscriptions."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from shared.database import PageQuery
from shared.inputs import Day, Words

Mode = Literal["per_visit", "monthly"]
Status = Literal["active", "paused", "cancelled", "past_due"]
Price = Annotated[int, Field(ge=0, le=10_000_000, description="Before tax, for a month; 0 for `per_visit`.")]


class SubscriptionInput(BaseModel):
    """A plan to agree on."""

    client_id: UUID
    series_id: UUID | None = Field(default=None, description="The recurring visits that it covers.")
    mode: Mode
    description: Annotated[Words, Field(min_length=1, max_length=200)]
    price_cents: Price = 0
    bill_day: Annotated[int, Field(ge=1, le=28)] = 1
    starts_on: Day | None = Field(
        default=None, description="Today where it is left out; a month ago at the earliest."
    )
    auto_charge: bool = Field(default=False, description="The client agreed to their saved card being charged.")


class SubscriptionChange(BaseModel):
    """What may change of a plan; a price counts from the next period."""

    price_cents: Annotated[int, Field(ge=1, le=10_000_000)] | None = None
    auto_charge: bool | None = None
    paused: bool | None = None


class CancelRequest(BaseModel):
    """When a plan ends."""

    at_period_end: bool = True


class SubscriptionOut(BaseModel):
    """A plan as it stands."""

    id: UUID
    version: int
    client_id: UUID
    client_name: str
    series_id: UUID | None
    mode: Mode
    description: str
    price_cents: int
    next_price_cents: int | None
    bill_day: int
    starts_on: date
    next_period_on: date
    auto_charge: bool
    status: Status
    ends_on: date | None


class SubscriptionQuery(PageQuery):
    """Filters and order of the list."""

    status: Status | None = None
    client_id: UUID | None = None
    sort: Literal["created_at", "-created_at", "client_name", "-client_name"] = "-created_at"
