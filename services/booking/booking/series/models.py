"""The tables of recurring visits."""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Column, DateTime, SmallInteger, Uuid
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from shared.database import TenantTable, VersionedTable


class Series(VersionedTable, table=True):
    """Visits that repeat by `rule` at `wall` in `timezone`, from `starts_on` until `ends_on` (None: for good).

    `estimate` is the price of a visit: of every one where pricing is `agreed`, else of the next one as last
    computed. `made_until` is the last day up to which the visits were made. A series that was split off another
    names it in `follows_id`.
    """

    __tablename__ = "series"

    client_id: UUID
    address_id: UUID
    follows_id: UUID | None = None
    service: str
    request: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    pricing: str = "agreed"
    estimate: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    total_cents: int
    rule: str
    weekdays: list[int] = Field(sa_column=Column(ARRAY(SmallInteger), nullable=False))
    starts_on: date
    ends_on: date | None = None
    wall: time
    timezone: str
    minutes: int
    crew_size: int
    worker_ids: list[UUID] = Field(default_factory=list, sa_column=Column(ARRAY(Uuid), nullable=False))
    made_until: date
    notes: str | None = None


class SeriesPause(TenantTable, table=True):
    """Days on which a series makes no visits; without `last_on` until somebody resumes it."""

    __tablename__ = "series_pauses"

    series_id: UUID
    first_on: date
    last_on: date | None = None


class SeriesVisit(SQLModel, table=True):
    """What became of one day of a series' rule.

    `PLANNED` follows the series; `MOVED` does too, but a holiday put it on another day; `DETACHED` was changed
    on its own; `SKIPPED` doesn't take place. `planned_start` is the wall time that the series gave the booking:
    a booking that begins at another one was moved by somebody.
    """

    __tablename__ = "series_visits"

    org_id: UUID = Field(primary_key=True)
    series_id: UUID = Field(primary_key=True)
    occurs_on: date = Field(primary_key=True)
    state: str
    reason: str | None = None
    booking_id: UUID | None = None
    planned_start: datetime | None = Field(default=None, sa_type=DateTime(timezone=False), nullable=True)
