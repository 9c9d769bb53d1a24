"""The tables of visits and of what the crew leaves behind there."""

from datetime import datetime
from uuid import UUID

from shared.database import TenantTable, VersionedTable, utc_column


class Visit(VersionedTable, table=True):
    """What happened on site: who set out, the first check-in and the check-out, each with the worker who made it.

    There may be one before anybody arrived: a crew set out, or its lateness was noticed.
    """

    __tablename__ = "visits"

    booking_id: UUID
    on_the_way_at: datetime | None = utc_column(nullable=True)
    on_the_way_by: UUID | None = None
    expected_at: datetime | None = utc_column(nullable=True)
    late_noticed_at: datetime | None = utc_column(nullable=True)
    checked_in_at: datetime | None = utc_column(nullable=True)
    checked_in_by: UUID | None = None
    checked_out_at: datetime | None = utc_column(nullable=True)
    checked_out_by: UUID | None = None
    notes: str | None = None
    overrun_reason: str | None = None


class VisitPosition(TenantTable, table=True):
    """Where a phone was when its owner checked in or out; kept for a while only."""

    __tablename__ = "visit_positions"

    booking_id: UUID
    worker_id: UUID
    moment: str
    at: datetime = utc_column()
    latitude: float
    longitude: float
    accuracy_metres: int
    distance_metres: int | None = None


class VisitNote(TenantTable, table=True):
    """What a worker tells the office about a visit."""

    __tablename__ = "visit_notes"

    booking_id: UUID
    worker_id: UUID
    at: datetime = utc_column()
    body: str
