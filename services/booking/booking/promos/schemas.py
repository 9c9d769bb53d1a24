"""Wire shapes of promo codes."""

from datetime import datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, model_validator

from booking.services import Key
from shared.database import PageQuery
from shared.inputs import Day, Words

Code = Annotated[
    str,
    Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{2,29}$", examples=["SPRING"], description="Kept in capitals."),
    AfterValidator(str.upper),
]


class PromoInput(BaseModel):
    """A promo code, whole: `percent` or `amount_cents` says what it takes off. Days are in the company's zone."""

    code: Code
    description: Words | None = Field(default=None, max_length=200)
    percent: int | None = Field(default=None, ge=1, le=100)
    amount_cents: int | None = Field(default=None, ge=1, le=10_000_000)
    applies_to: Literal["labour", "subtotal"] = "subtotal"
    valid_from: Day | None = None
    valid_to: Day | None = Field(default=None, description="The last day.")
    max_uses: int | None = Field(default=None, ge=1, le=1_000_000)
    max_uses_per_client: int | None = Field(default=None, ge=1, le=1_000)
    minimum_subtotal_cents: int = Field(default=0, ge=0, le=10_000_000)
    services: list[Key] = Field(default_factory=list, max_length=40, description="None means all.")
    first_time_only: bool = Field(default=False, description="Only for clients who have no other booking.")
    active: bool = True

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.percent is None) == (self.amount_cents is None):
            raise ValueError("give either percent or amount_cents")
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError("valid_to must not be before valid_from")
        return self


class PromoOut(PromoInput):
    """A promo code as the office sees it."""

    id: UUID
    uses: int = Field(description="How often it is redeemed; cancelled bookings give it back.")
    version: int
    created_at: datetime


class PromoQuery(PageQuery):
    """How the codes are filtered and sorted."""

    q: Words | None = Field(default=None, max_length=80, description="Part of a code or its description.")
    active: bool | None = None
    valid_on: Day | None = Field(default=None, description="Only those that hold on that day.")
    service: Key | None = None
    sort: Literal["code", "-code", "created_at", "-created_at", "uses", "-uses"] = "-created_at"


class RedemptionQuery(PageQuery):
    """How the redemptions of a code are filtered and sorted."""

    returned: bool | None = None
    sort: Literal["created_at", "-created_at"] = "-created_at"


class RedemptionOut(BaseModel):
    """A booking that took a code; `returned_at` is when cancelling it gave the code back."""

    id: UUID
    booking_id: UUID
    client_id: UUID
    amount_cents: int
    created_at: datetime
    returned_at: datetime | None
