"""Tables of workers and their weekly hours."""

from datetime import time
from uuid import UUID

from sqlalchemy import ARRAY, Column, Text
from sqlmodel import Field, SQLModel

from shared.database import VersionedTable


class Worker(VersionedTable, table=True):
    """A cleaner. `skills` names the services that the worker can do; `phone` (E.164) is the sign-in name."""

    __tablename__ = "workers"

    name: str
    phone: str
    email: str | None = None
    locale: str = "en"
    skills: list[str] = Field(default_factory=list, sa_column=Column(ARRAY(Text), nullable=False))
    hourly_rate_cents: int
    color: str
    active: bool = True


class WorkingHours(SQLModel, table=True):
    """A stretch of one weekday (0 is Monday) on which a worker can be sent, in the company's wall time."""

    __tablename__ = "working_hours"

    org_id: UUID = Field(primary_key=True)
    worker_id: UUID = Field(primary_key=True)
    weekday: int = Field(primary_key=True)
    starts: time = Field(primary_key=True)
    ends: time
