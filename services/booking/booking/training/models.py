"""The tables of courses and of who takes them."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import VersionedTable, utc_column


def _json_list() -> Any:
    return Field(default_factory=list, sa_column=Column(JSONB, nullable=False))


class Course(VersionedTable, table=True):
    """Something to learn. `quiz` holds the questions with their right answers, which no worker is shown.

    Who passes gains the skill and the certificate that the course grants, for `renewal_months` if it has any.
    """

    __tablename__ = "courses"

    title: str
    title_fr: str | None = None
    description: str | None = None
    minutes: int
    materials: list[dict[str, Any]] = _json_list()
    quiz: list[dict[str, Any]] = _json_list()
    passing_percent: int = 0
    renewal_months: int | None = None
    grants_skill: str | None = None
    grants_certificate: str | None = None
    archived_at: datetime | None = utc_column(nullable=True)


class TrainingAssignment(VersionedTable, table=True):
    """A worker has to take a course; open once at most. `renewed` once the next one was assigned."""

    __tablename__ = "training_assignments"

    course_id: UUID
    worker_id: UUID
    status: str = "ASSIGNED"
    due_on: date
    attempts: int = 0
    score: int | None = None
    started_at: datetime | None = utc_column(nullable=True)
    finished_at: datetime | None = utc_column(nullable=True)
    expires_on: date | None = None
    renewed: bool = False
