"""The table of problem reports."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, Column, Uuid
from sqlmodel import Field

from shared.database import VersionedTable, utc_column


class ProblemReport(VersionedTable, table=True):
    """Something went wrong at a visit: `at` by the phone's clock, `created_at` when we heard of it."""

    __tablename__ = "problem_reports"

    booking_id: UUID
    worker_id: UUID
    at: datetime = utc_column()
    kind: str
    severity: str
    body: str
    photo_ids: list[UUID] = Field(default_factory=list, sa_column=Column(ARRAY(Uuid), nullable=False))
    status: str = "open"
    resolution: str | None = None
    resolved_at: datetime | None = utc_column(nullable=True)
    resolved_by: str | None = None
