"""Wire shapes of moving a visit to another time."""

from datetime import datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from booking.bookings.schemas import Start
from booking.slots.schemas import SlotDay
from shared.inputs import Prose

Cents = Annotated[int, Field(ge=0, le=100_000_000)]


class RescheduleQuote(BaseModel):
    """What moving the visit at this moment would do."""

    allowed: bool
    refusal: Literal["closed", "limit"] | None = Field(
        default=None, description="`closed`: it has begun or is over; `limit`: it was moved too often."
    )
    window: str = Field(description="`free`, `half`, `late`, or `closed` when it can't be moved any more.")
    fee_cents: int = Field(description="Before tax; it becomes a line of the price.")
    total_cents: int = Field(description="The visit's whole price after the move.")
    moves_left: int = Field(description="How often the client may still move the visit.")
    starts_at: datetime | None = Field(default=None, description="The time that was asked about.")
    free: bool | None = Field(default=None, description="Whether that time can be had.")

    @classmethod
    def refused(cls, refusal: Literal["closed", "limit"], total_cents: int, moves_left: int) -> Self:
        """Return the quote of what can't be done."""
        return cls(
            allowed=False,
            refusal=refusal,
            window="closed",
            fee_cents=0,
            total_cents=total_cents,
            moves_left=moves_left,
        )


class OtherTimes(BaseModel):
    """The times that the visit could be moved to."""

    timezone: str
    visit_minutes: int
    days: list[SlotDay]


class RescheduleRequest(BaseModel):
    """When the visit shall begin instead, and the fee that the client was shown."""

    starts_at: Start = Field(examples=["2026-11-26T16:00:00Z"])
    expected_fee_cents: Cents = Field(examples=[0])


class StaffReschedule(BaseModel):
    """When the visit shall begin instead, and what becomes of the fee."""

    starts_at: Start = Field(examples=["2026-11-26T16:00:00Z"])
    worker_ids: Annotated[list[UUID], Field(min_length=1, max_length=10)] | None = Field(
        default=None, description="Who goes instead of those who were to go; needs `bookings.assign`."
    )
    expected_fee_cents: Cents | None = None
    waive_fee: bool = False
    reason: Annotated[Prose, Field(min_length=1, max_length=500)] | None = Field(
        default=None, description="Why there is no fee; needed with `waive_fee`.", examples=["Our crew was ill."]
    )
    notify: bool = Field(default=True, description="Whether the client is to hear of it.")

    @model_validator(mode="after")
    def _reasoned(self) -> Self:
        if self.waive_fee and not self.reason:
            raise ValueError("say in `reason` why the fee is waived")
        return self
