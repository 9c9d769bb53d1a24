"""Tables of exceptions from the week and of time off."""

from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import VersionedTable, utc_column


class AvailabilityException(VersionedTable, table=True):
    """A day on which a worker has other hours than the week says; no `hours` is a day off."""

    __tablename__ = "availability_exceptions"

    worker_id: UUID
    day: date
    hours: list[dict[str, str]] = Field(sa_column=Column(JSONB, nullable=False))
    note: str | None = None


class TimeOff(VersionedTable, table=True):
    """Days, or hours of one day, on which a worker would rather not or will not work."""

    __tablename__ = "time_off"

    worker_id: UUID
    status: str = "REQUESTED"
    starts_on: date
    ends_on: date
    starts: time | None = None
    ends: time | None = None
    reason: str | None = None
    requested_by: str
    decided_at: datetime | None = utc_column(nullable=True)
    decided_by: str | None = None
    decision_note: str | None = None
