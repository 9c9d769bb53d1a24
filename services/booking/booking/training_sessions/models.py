"""The tables of sessions and of who attends."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from shared.database import VersionedTable, utc_column


class TrainingSession(VersionedTable, table=True):
    """A course is given at a time and a place."""

    __tablename__ = "training_sessions"

    course_id: UUID
    status: str = "PLANNED"
    starts_at: datetime = utc_column()
    ends_at: datetime = utc_column()
    trainer: str | None = None
    place: str | None = None
    capacity: int


class TrainingAttendee(SQLModel, table=True):
    """A worker is expected; `block_id` is the block of the schedule that keeps the time free."""

    __tablename__ = "training_attendees"

    org_id: UUID = Field(primary_key=True)
    session_id: UUID = Field(primary_key=True)
    worker_id: UUID = Field(primary_key=True)
    block_id: UUID | None = None
    attended: bool | None = None
