"""Tables of workers and their weekly hours."""

from datetime import date, time
from uuid import UUID

from sqlalchemy import ARRAY, Column, Text
from sqlmodel import Field, SQLModel

from shared.database import VersionedTable


class Worker(VersionedTable, table=True):
    """A cleaner. `skills` names the services that the worker can do, and what else the office wants to know.

    `phone` (E.164) is the sign-in name. Without `own_hours` the team's week holds, or the company's.
    `hourly_rate_cents` is the rate of the history that is in force.
    """

    __tablename__ = "workers"

    name: str
    phone: str
    email: str | None = None
    locale: str = "en"
    skills: list[str] = Field(default_factory=list, sa_column=Column(ARRAY(Text), nullable=False))
    hourly_rate_cents: int
    color: str
    active: bool = True
    team_id: UUID | None = None
    own_hours: bool = True
    employed_from: date | None = None
    employed_until: date | None = None
    emergency_name: str | None = None
    emergency_phone: str | None = None
    notes: str | None = None


class WorkingHours(SQLModel, table=True):
    """A stretch of one weekday (0 is Monday) on which a worker can be sent, in the company's wall time."""

    __tablename__ = "working_hours"

    org_id: UUID = Field(primary_key=True)
    worker_id: UUID = Field(primary_key=True)
    weekday: int = Field(primary_key=True)
    starts: time = Field(primary_key=True)
    ends: time


class WorkerRate(SQLModel, table=True):
    """What an hour of a worker costs from a local day on, until the next one."""

    __tablename__ = "worker_rates"

    org_id: UUID = Field(primary_key=True)
    worker_id: UUID = Field(primary_key=True)
    effective_from: date = Field(primary_key=True)
    hourly_rate_cents: int
