"""Tables of teams and their weekly hours."""

from datetime import time
from uuid import UUID

from sqlalchemy import ARRAY, Column, Text
from sqlmodel import Field, SQLModel

from shared.database import VersionedTable


class Team(VersionedTable, table=True):
    """Workers who go together. `postal_prefixes` is where the team works; empty is everywhere."""

    __tablename__ = "teams"

    name: str
    color: str
    postal_prefixes: list[str] = Field(default_factory=list, sa_column=Column(ARRAY(Text), nullable=False))
    lead_id: UUID | None = None


class TeamHours(SQLModel, table=True):
    """A stretch of one weekday (0 is Monday) of the team's week, in the company's wall time."""

    __tablename__ = "team_hours"

    org_id: UUID = Field(primary_key=True)
    team_id: UUID = Field(primary_key=True)
    weekday: int = Field(primary_key=True)
    starts: time = Field(primary_key=True)
    ends: time
