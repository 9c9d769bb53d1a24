"""The table of proposals."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import VersionedTable, utc_column


class RouteProposal(VersionedTable, table=True):
    """A better plan for a day: what it saves and which visits it moves. It can be accepted while it is open."""

    __tablename__ = "route_proposals"

    day: date
    status: str = "open"
    expires_at: datetime = utc_column()
    shift_minutes: int
    made_by: str
    decided_by: str | None = None
    decided_at: datetime | None = utc_column(nullable=True)
    before: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    after: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    moves: list[dict[str, Any]] = Field(sa_column=Column(JSONB, nullable=False))
