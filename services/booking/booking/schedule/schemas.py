"""Wire shapes of the schedule."""

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel, Field


class ScheduledWorker(BaseModel):
    """A line of the schedule."""

    id: UUID
    name: str
    color: str = Field(examples=["#0f766e"])


class ScheduledVisit(BaseModel):
    """A visit on the schedule. `worker_ids` may name fewer than `crew_size` people, or nobody yet."""

    booking_id: UUID
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


class Schedule(BaseModel):
    """The visits that begin on the days `from` to `to` (both included), in the order of their starts."""

    timezone: str
    from_: date = Field(serialization_alias="from")
    to: date
    workers: list[ScheduledWorker]
    visits: list[ScheduledVisit]
