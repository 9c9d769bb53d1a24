"""The read model of approved time."""

from datetime import date, datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from shared.database import utc_column


class TimeEntry(SQLModel, table=True):
    """A stretch of a worker's time; while it isn't `approved` (any more) nothing is paid for it.

    `worked_on` is the day on which it began, in the organization's zone.
    """

    __tablename__ = "time_entries"

    org_id: UUID = Field(primary_key=True)
    id: UUID = Field(primary_key=True)
    worker_id: UUID
    worker_name: str
    booking_id: UUID
    reference: str
    service: str
    kind: str
    worked_on: date
    started_at: datetime = utc_column()
    minutes: int
    hourly_rate_cents: int
    approved: bool
    version: int
