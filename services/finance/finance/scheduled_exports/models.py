"""The tables of scheduled exports."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import VersionedTable, utc_column


class ExportSchedule(VersionedTable, table=True):
    """What is exported, of which period, and when.

    `day` is a day of the week (1 is Monday), of the month, or of a quarter's first month, by `period`; `hour` is
    one of the company's own clock.
    """

    __tablename__ = "export_schedules"

    name: str
    report: str
    format: str
    period: str
    day: int
    hour: int
    recipients: list[str] = Field(sa_column=Column(JSONB, nullable=False))
    active: bool = True
    next_run_at: datetime = utc_column()
    deleted_at: datetime | None = utc_column(nullable=True)


class ExportRun(VersionedTable, table=True):
    """One file that is to be made, or was; `manual` runs are beside those of the schedule."""

    __tablename__ = "export_runs"

    schedule_id: UUID
    manual: bool = False
    period_start: date
    period_end: date
    status: str = "pending"
    attempts: int = 0
    next_attempt_at: datetime = utc_column()
    error: str | None = None
    file_key: str | None = None
    size_bytes: int | None = None
    finished_at: datetime | None = utc_column(nullable=True)
    expires_at: datetime | None = utc_column(nullable=True)
