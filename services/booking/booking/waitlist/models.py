"""The table of the waiting list."""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Column, DateTime, SmallInteger
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import VersionedTable, utc_column


class WaitlistEntry(VersionedTable, table=True):
    """Somebody waits for a visit between two days that begins between two wall times.

    `weekdays` (0 is Monday) narrow the days, where there are any. `passed` are the times that were offered and
    not taken: neither they nor what overlaps them is offered again.
    """

    __tablename__ = "waitlist_entries"

    token: str
    status: str = "WAITING"
    source: str
    client_id: UUID | None = None
    name: str
    email: str
    phone: str
    locale: str
    address: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    request: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    notes: str | None = None
    service: str
    visit_minutes: int
    crew_size: int
    first_day: date
    last_day: date
    weekdays: list[int] = Field(default_factory=list, sa_column=Column(ARRAY(SmallInteger), nullable=False))
    earliest: time
    latest: time
    offered_starts_at: datetime | None = utc_column(nullable=True)
    offer_until: datetime | None = utc_column(nullable=True)
    offers: int = 0
    passed: list[datetime] = Field(
        default_factory=list, sa_column=Column(ARRAY(DateTime(timezone=True)), nullable=False)
    )
    booking_id: UUID | None = None
