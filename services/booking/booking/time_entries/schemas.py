"""Wire shapes of hours."""

from datetime import datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field, model_validator

from booking.time_entries.fold import EntryKind, MarkKind
from shared.database import PageQuery
from shared.inputs import Day, Prose

Reason = Annotated[Prose, Field(min_length=3, max_length=500)]


class MarkIn(BaseModel):
    """Something began or ended, by the phone's clock; `id` is made by the phone, so that sending twice is once."""

    id: UUID
    kind: MarkKind
    at: AwareDatetime


class MarksIn(BaseModel):
    """Marks of one visit, in any order."""

    marks: list[MarkIn] = Field(min_length=1, max_length=100)


class WorkerEntry(BaseModel):
    """A stretch of one's own time."""

    id: UUID
    kind: EntryKind
    started_at: datetime
    ended_at: datetime | None


class OwnTime(BaseModel):
    """How a worker's own time at a visit stands."""

    state: Literal["off", "travelling", "working", "paused"]
    worked_minutes: int = Field(description="In stretches that have ended; the phone adds the one that runs.")
    entries: list[WorkerEntry]


class TimeEntryOut(BaseModel):
    """A stretch of a worker's time as the office sees it."""

    id: UUID
    worker_id: UUID
    worker_name: str
    booking_id: UUID
    reference: str
    kind: EntryKind
    started_at: datetime
    ended_at: datetime | None
    minutes: int | None = Field(description="Null while it runs.")
    source: Literal["phone", "office"]
    reason: str | None
    voided: bool
    approved_at: datetime | None
    approved_by: str | None
    version: int


class TimeEntryQuery(PageQuery):
    """Which entries to list."""

    worker_id: UUID | None = None
    booking_id: UUID | None = None
    from_: Day | None = Field(default=None, alias="from", description="First day, in the company's zone.")
    to: Day | None = Field(default=None, description="Last day, in the company's zone.")
    kind: EntryKind | None = None
    state: Literal["running", "open", "approved", "voided"] | None = Field(
        default=None, description="`open`: ended and neither approved nor voided. All but voided ones if left out."
    )
    sort: Literal["started_at", "-started_at"] = "-started_at"


class TimeEntryInput(BaseModel):
    """Time that no phone recorded."""

    worker_id: UUID
    booking_id: UUID
    kind: EntryKind = "work"
    started_at: AwareDatetime
    ended_at: AwareDatetime
    reason: Reason = Field(examples=["The phone's battery was empty."])


class TimeEntryChange(BaseModel):
    """A correction; what is left out stays. `voided` takes an entry out and brings it back."""

    kind: EntryKind | None = None
    started_at: AwareDatetime | None = None
    ended_at: AwareDatetime | None = None
    voided: bool | None = None
    reason: Reason = Field(examples=["Forgot to check out; the client says they left at 11:30."])


class _Days(BaseModel):
    from_: Day = Field(alias="from", description="First day, in the company's zone.")
    to: Day = Field(description="Last day, in the company's zone.")

    @model_validator(mode="after")
    def _check(self) -> Self:
        if not 0 <= (self.to - self.from_).days < MOST_DAYS:
            raise ValueError(f"`to` must be the same day as `from` or one of the {MOST_DAYS - 1} after it")
        return self


MOST_DAYS = 31


class TotalsQuery(_Days):
    """Which days to sum up, at most 31."""


class Approval(_Days):
    """Which days to approve, at most 31, of one worker or of all."""

    worker_id: UUID | None = None


class WorkerTotals(BaseModel):
    """What one worker did on the days, in minutes, voided entries left out."""

    worker_id: UUID
    worker_name: str
    work: int
    pause: int
    travel: int
    approved: int = Field(description="Of these, already approved.")
    running: int = Field(description="How many entries still run.")


class Approved(BaseModel):
    """What an approval did."""

    entries: int
    minutes: int
