"""Wire shapes of moving a visit on the schedule."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from booking.bookings.schemas import Alternatives, Obstacle, Start
from booking.desk.schemas import StaffBooking

SHORTEST, LONGEST = 15, 720
LARGEST_CREW = 10


class MoveRequest(BaseModel):
    """Another start, another length, another crew, or several of them; what is left out stays."""

    starts_at: Start | None = Field(default=None, examples=["2026-11-25T20:00:00Z"])
    minutes: Annotated[int, Field(ge=SHORTEST, le=LONGEST)] | None = Field(
        default=None, description="How long the crew is on site; the agreed price stays.", examples=[150]
    )
    worker_ids: Annotated[list[UUID], Field(min_length=1, max_length=LARGEST_CREW)] | None = Field(
        default=None, description="Who goes instead of those who were to go; needs `bookings.assign`."
    )
    allow_outside_hours: bool = Field(
        default=False, description="Send people although they don't work then. Never onto another visit."
    )
    notify: bool = Field(default=True, description="Whether the client is to hear of it.")

    @model_validator(mode="after")
    def _something(self) -> Self:
        if self.starts_at is None and self.minutes is None and self.worker_ids is None:
            raise ValueError("name a start, a length or a crew")
        return self


class Before(BaseModel):
    """How the visit stood: sending these values moves it back."""

    starts_at: datetime
    ends_at: datetime
    minutes: int
    worker_ids: list[UUID]


class MoveAnswer(BaseModel):
    """The visit where it is now, how it stood before, and whose hours were overruled."""

    booking: StaffBooking
    before: Before
    outside_hours: list[Obstacle]


class MoveCheck(BaseModel):
    """Whether a move would be carried out; the refusal of one has the same members."""

    ok: bool
    conflicts: list[Obstacle] = Field(description="Everything that stands against it, or was overruled.")
    alternatives: Alternatives
