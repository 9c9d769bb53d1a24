"""Wire shapes of the schedule."""

from datetime import date, datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from booking.bookings.states import BookingStatus
from shared.database import PageQuery
from shared.inputs import Day, Words

MOST_DAYS = 31
LONGEST_LIST_DAYS = 92
ServiceKey = Annotated[str, Field(min_length=1, max_length=64)]
Search = Annotated[Words, Field(max_length=100)]


class ScheduleQuery(BaseModel):
    """The days to show and what of them."""

    from_: Day = Field(alias="from", description="The first day, in the company's zone.")
    days: int = Field(default=7, ge=1, le=MOST_DAYS)
    worker_id: UUID | None = Field(default=None, description="Only visits that this worker is sent to.")
    team_id: UUID | None = Field(default=None, description="Only members of this team, and their visits.")
    status: list[BookingStatus] | None = Field(
        default=None, max_length=6, description="Only these; without it, all that take place or took place."
    )
    service: ServiceKey | None = None
    unassigned: bool = Field(default=False, description="Only visits that lack somebody.")
    q: Search | None = Field(default=None, description="Part of the reference or of the client's name or phone.")


class ScheduledWorker(BaseModel):
    """A line of the schedule."""

    id: UUID
    name: str
    color: str = Field(examples=["#0f766e"])
    team_id: UUID | None


class ScheduledVisit(BaseModel):
    """A visit on the schedule. `worker_ids` may name fewer than `crew_size` people, or nobody yet."""

    booking_id: UUID
    version: int = Field(description="For `If-Match` when the visit is moved.")
    reference: str
    status: str
    service: str
    starts_at: datetime
    ends_at: datetime
    local_start: str = Field(description="Wall time in the company's zone.", examples=["2026-11-25T09:00"])
    local_end: str = Field(examples=["2026-11-25T11:30"])
    client_name: str
    address: str
    worker_ids: list[UUID]
    crew_size: int


class ScheduledHours(BaseModel):
    """When a worker works; blocks are not taken out."""

    worker_id: UUID
    starts_at: datetime
    ends_at: datetime


class ScheduledBlock(BaseModel):
    """Time in which a worker, a team or (with neither) nobody can be sent."""

    id: UUID
    kind: str = Field(examples=["time_off"])
    title: str | None
    worker_id: UUID | None
    team_id: UUID | None
    starts_at: datetime
    ends_at: datetime
    all_day: bool


class WorkerTotals(BaseModel):
    """What a worker has to do on the days shown, whatever visits were filtered out."""

    worker_id: UUID
    visits: int
    planned_minutes: int
    idle_minutes: int = Field(description="Between the visits of each day.")
    working_minutes: int = Field(description="The hours less the blocks.")
    utilisation_percent: int | None = Field(description="Planned against working; null without hours.")


class Schedule(BaseModel):
    """The visits that begin on the days `from` to `to` (both included), in the order of their starts."""

    timezone: str
    from_: date = Field(serialization_alias="from")
    to: date
    workers: list[ScheduledWorker]
    visits: list[ScheduledVisit]
    hours: list[ScheduledHours]
    blocks: list[ScheduledBlock]
    totals: list[WorkerTotals]


class MonthDay(BaseModel):
    """A day of a month in numbers."""

    date: date
    visits: int
    planned_hours: float = Field(description="On site, over everybody who is needed.")
    unassigned: int = Field(description="Visits that lack somebody.")
    capacity_hours: float = Field(description="What all workers could be sent for.")
    used_percent: int | None = Field(description="Planned against capacity; null on a day without any.")


class Month(BaseModel):
    """A month in numbers, day by day."""

    timezone: str
    month: str = Field(examples=["2026-11"])
    days: list[MonthDay]


class UnassignedVisit(ScheduledVisit):
    """A visit ahead that lacks somebody."""

    missing: int


class UnassignedQuery(PageQuery):
    """Which visits without a whole crew to list."""

    from_: Day | None = Field(default=None, alias="from", description="First day of visits; today without it.")
    to: Day | None = Field(default=None, description="Last day; two months after the first without it.")
    service: ServiceKey | None = None
    q: Search | None = Field(default=None, description="Part of the reference or of the client's name or phone.")
    sort: Literal["starts_at", "-starts_at"] = "starts_at"

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.from_ and self.to and not 0 <= (self.to - self.from_).days < LONGEST_LIST_DAYS:
            raise ValueError(f"ask for 1 to {LONGEST_LIST_DAYS} days; “to” is the last of them")
        return self
