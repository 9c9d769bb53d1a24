"""Wire shapes of exceptions and time off."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from booking.availability.states import TimeOffStatus
from booking.blocks.days import LONGEST_DAYS, length
from booking.blocks.schemas import VisitInTheWay
from booking.weeks import DayHours, Span, Wall
from shared.database import PageQuery
from shared.inputs import Day, Prose, Words

Note = Annotated[Prose, Field(max_length=500)]


class ExceptionInput(BaseModel):
    """The hours of one day, in the place of the week's; none is a day off."""

    hours: DayHours
    note: Note | None = None


class ExceptionQuery(PageQuery):
    """Which days to look at."""

    from_: Day | None = Field(default=None, alias="from")
    to: Day | None = None
    sort: Literal["day", "-day"] = "day"


class ExceptionOut(BaseModel):
    """A day with other hours than the week's."""

    day: date
    hours: list[Span]
    note: str | None


class ExceptionSaved(ExceptionOut):
    """The day, and the visits that are outside its hours now."""

    visits_in_the_way: list[VisitInTheWay]


class TimeOffInput(BaseModel):
    """Whole days, or a part of one day."""

    starts_on: Day
    ends_on: Day = Field(description="The last day.")
    start: Wall | None = None
    end: Wall | None = Field(default=None, examples=["12:00"])
    reason: Note | None = None

    @model_validator(mode="after")
    def _makes_sense(self) -> "TimeOffInput":
        if self.ends_on < self.starts_on:
            raise ValueError("must not end before it starts")
        if length(self.starts_on, self.ends_on) > LONGEST_DAYS:
            raise ValueError(f"must not take more than {LONGEST_DAYS} days")
        if (self.start is None) != (self.end is None):
            raise ValueError("give both start and end, or neither for whole days")
        if self.start and self.end and (self.starts_on != self.ends_on or self.end <= self.start):
            raise ValueError("a part of a day must end later on the same day")
        return self


class StaffTimeOffInput(TimeOffInput):
    """Time off that the office writes down for a worker."""

    worker_id: UUID


class Decision(BaseModel):
    """What the office says to it."""

    note: Note | None = Field(default=None, examples=["Enjoy the days off."])


class Approval(Decision):
    """What the office says to it; `force` approves although visits are in the way."""

    force: bool = False


class TimeOffQuery(PageQuery):
    """How the list is filtered and sorted."""

    q: Annotated[Words, Field(max_length=100)] | None = Field(
        default=None, description="Part of the reason or the worker."
    )
    status: TimeOffStatus | None = None
    worker_id: UUID | None = None
    from_: Day | None = Field(default=None, alias="from", description="Not over before that day.")
    to: Day | None = Field(default=None, description="Begins on that day at the latest.")
    sort: Literal["starts_on", "-starts_on", "created_at", "-created_at"] = "-created_at"


class OwnTimeOffQuery(PageQuery):
    """How a worker's own list is filtered."""

    status: TimeOffStatus | None = None


class TimeOffOut(BaseModel):
    """A time off and what became of it."""

    id: UUID
    worker_id: UUID
    worker_name: str
    status: TimeOffStatus
    starts_on: date
    ends_on: date
    start: str | None
    end: str | None
    reason: str | None
    requested_by: str
    created_at: datetime
    decided_at: datetime | None
    decided_by: str | None
    decision_note: str | None


class TimeOffDetails(TimeOffOut):
    """A time off with the visits that the worker is sent to then: somebody else must go."""

    visits_in_the_way: list[VisitInTheWay]
