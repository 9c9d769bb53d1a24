"""The tables of hours."""

from datetime import datetime
from uuid import UUID

from shared.database import TenantTable, VersionedTable, utc_column


class TimeMark(TenantTable, table=True):
    """A worker's phone said that something began or ended; never changed."""

    __tablename__ = "time_marks"

    worker_id: UUID
    booking_id: UUID
    kind: str
    at: datetime = utc_column()


class TimeEntry(VersionedTable, table=True):
    """A stretch of a worker's time. Those from the phone follow from its marks and have the id of the first one;
    as soon as the office touches one it is the office's, and no mark changes it any more.
    """

    __tablename__ = "time_entries"

    worker_id: UUID
    booking_id: UUID
    kind: str
    started_at: datetime = utc_column()
    ended_at: datetime | None = utc_column(nullable=True)
    source: str = "phone"
    reason: str | None = None
    voided_at: datetime | None = utc_column(nullable=True)
    approved_at: datetime | None = utc_column(nullable=True)
    approved_by: str | None = None
