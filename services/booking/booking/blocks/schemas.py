"""Wire shapes of blocks."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from booking.blocks.days import LONGEST_DAYS, YEARLY_DAYS, length
from booking.weeks import Wall
from shared.database import PageQuery
from shared.inputs import Day, Words

Kind = Literal["holiday", "training", "time_off", "vehicle", "external"]
ByHand = Literal["holiday", "training", "time_off", "vehicle"]
Title = Annotated[Words, Field(max_length=120, examples=["Christmas"])]
LONGEST_CALENDAR = 92


class BlockInput(BaseModel):
    """Time in which a worker, a team or (with neither) nobody of the company can be sent.

    It takes whole local days, unless `start` and `end` say from when on the first until when on the last day.
    """

    kind: ByHand
    title: Title | None = None
    worker_id: UUID | None = None
    team_id: UUID | None = None
    starts_on: Day
    ends_on: Day = Field(description="The last day.")
    start: Wall | None = None
    end: Wall | None = Field(default=None, examples=["12:00"])
    yearly: bool = Field(default=False, description="It comes back on the same days every year.")

    @model_validator(mode="after")
    def _makes_sense(self) -> "BlockInput":
        if self.worker_id and self.team_id:
            raise ValueError("name a worker or a team, not both")
        if self.ends_on < self.starts_on:
            raise ValueError("must not end before it starts")
        if length(self.starts_on, self.ends_on) > LONGEST_DAYS:
            raise ValueError(f"must not take more than {LONGEST_DAYS} days")
        if (self.start is None) != (self.end is None):
            raise ValueError("give both start and end, or neither for whole days")
        if self.start and self.end and self.starts_on == self.ends_on and self.end <= self.start:
            raise ValueError("must end later than it starts")
        if self.yearly and (self.start or length(self.starts_on, self.ends_on) > YEARLY_DAYS):
            raise ValueError(f"only whole days, at most {YEARLY_DAYS}, can come back every year")
        return self


class BlockQuery(PageQuery):
    """How the list is filtered and sorted. Days are days in the company's zone."""

    from_: Day | None = Field(default=None, alias="from", description="Not over before that day, or yearly.")
    to: Day | None = Field(default=None, description="Begins on that day at the latest.")
    kind: Kind | None = None
    worker_id: UUID | None = None
    team_id: UUID | None = None
    whole_company: bool | None = Field(default=None, description="Only those of everybody, or of somebody.")
    q: Title | None = Field(default=None, description="Part of the title.")
    sort: Literal["starts_on", "-starts_on"] = "starts_on"


class CalendarQuery(BaseModel):
    """Which days to look at."""

    from_: Day = Field(alias="from")
    to: Day = Field(description=f"The last day; at most {LONGEST_CALENDAR} days in all.")
    worker_id: UUID | None = Field(default=None, description="Only what keeps this worker from being sent.")

    @model_validator(mode="after")
    def _bounded(self) -> "CalendarQuery":
        if not 0 <= (self.to - self.from_).days < LONGEST_CALENDAR:
            raise ValueError(f"ask for 1 to {LONGEST_CALENDAR} days")
        return self


class VisitInTheWay(BaseModel):
    """A visit to which somebody was sent who is not to work then."""

    booking_id: UUID
    reference: str
    starts_at: datetime
    ends_at: datetime
    local_start: str = Field(examples=["2026-11-25T09:00"])
    worker_id: UUID
    worker_name: str


class BlockOut(BaseModel):
    """A block; `starts_at` and `ends_at` are null where it takes whole days."""

    id: UUID
    kind: Kind
    title: str | None
    worker_id: UUID | None
    team_id: UUID | None
    starts_on: date
    ends_on: date
    start: str | None
    end: str | None
    starts_at: datetime | None
    ends_at: datetime | None
    yearly: bool
    time_off_id: UUID | None = Field(description="The time off that it comes from, which is what to change.")


class BlockSaved(BlockOut):
    """A block, and the visits that need somebody else now."""

    visits_in_the_way: list[VisitInTheWay]


class Occurrence(BaseModel):
    """A block as it falls on the days that were asked for."""

    block_id: UUID
    kind: Kind
    title: str | None
    worker_id: UUID | None
    team_id: UUID | None
    starts_on: date
    ends_on: date
    starts_at: datetime = Field(description="From when nobody can be sent.")
    ends_at: datetime
    all_day: bool


class Calendar(BaseModel):
    """Blocks by the days on which they fall, in order."""

    timezone: str
    items: list[Occurrence]
