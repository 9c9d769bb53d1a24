"""The table of visits."""

from datetime import datetime
from uuid import UUID

from shared.database import VersionedTable, utc_column


class Visit(VersionedTable, table=True):
    """What happened on site: the first check-in and the check-out, each with the worker who made it."""

    __tablename__ = "visits"

    booking_id: UUID
    checked_in_at: datetime | None = utc_column(nullable=True)
    checked_in_by: UUID | None = None
    checked_out_at: datetime | None = utc_column(nullable=True)
    checked_out_by: UUID | None = None
    notes: str | None = None
