"""Wire shapes of sessions."""

from datetime import datetime, timedelta
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from booking.bookings.schemas import Start
from shared.database import PageQuery
from shared.inputs import Day, Words

LONGEST = timedelta(hours=16)
Status = Literal["PLANNED", "HELD", "CANCELLED"]
Workers = Annotated[list[UUID], Field(max_length=200)]


class SessionInput(BaseModel):
    """When and where a course is given."""

    course_id: UUID
    starts_at: Start
    ends_at: Start
    trainer: Words | None = Field(default=None, max_length=120)
    place: Words | None = Field(default=None, max_length=200)
    capacity: int = Field(default=20, ge=1, le=200)
    worker_ids: Workers = Field(default_factory=list)
    force: bool = Field(default=False, description="Even for workers who are sent to visits then.")

    @model_validator(mode="after")
    def _has_a_length(self) -> Self:
        if not timedelta(0) < self.ends_at - self.starts_at <= LONGEST:
            raise ValueError("a session ends after it begins, within 16 hours")
        if len(set(self.worker_ids)) > self.capacity:
            raise ValueError("more people are named than there is room for")
        return self


class SessionChange(SessionInput):
    """The session as it shall be, with all who attend."""


class Attendance(BaseModel):
    """Who was there; everybody else who was expected was not."""

    present: Workers


class AttendeeOut(BaseModel):
    """Somebody who is expected; `attended` is null before the session was held."""

    worker_id: UUID
    name: str
    attended: bool | None


class SessionOut(BaseModel):
    """A session."""

    id: UUID
    course_id: UUID
    course_title: str
    status: Status
    starts_at: datetime
    ends_at: datetime
    local_start: str = Field(description="Wall time in the company's zone.", examples=["2026-11-25T09:00"])
    local_end: str
    trainer: str | None
    place: str | None
    capacity: int
    attendees: list[AttendeeOut]


class SessionQuery(PageQuery):
    """Which sessions to list."""

    q: Annotated[Words, Field(max_length=100)] | None = Field(
        default=None, description="Part of course, trainer or place."
    )
    course_id: UUID | None = None
    worker_id: UUID | None = None
    status: Status | None = None
    from_: Day | None = Field(default=None, alias="from", description="First day, in the company's zone.")
    to: Day | None = Field(default=None, description="Last day.")
    sort: Literal["starts_at", "-starts_at"] = "-starts_at"
