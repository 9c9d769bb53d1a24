"""The table of blocks."""

from datetime import date, datetime
from uuid import UUID

from shared.database import VersionedTable, utc_column


class Block(VersionedTable, table=True):
    """Time in which a worker, a team or (with neither) nobody of the company can be sent.

    It takes whole local days from `starts_on` to `ends_on`, unless it has instants. A yearly one takes the same
    days every year.
    """

    __tablename__ = "schedule_blocks"

    kind: str
    title: str | None = None
    worker_id: UUID | None = None
    team_id: UUID | None = None
    starts_on: date
    ends_on: date
    starts_at: datetime | None = utc_column(nullable=True)
    ends_at: datetime | None = utc_column(nullable=True)
    yearly: bool = False
    time_off_id: UUID | None = None
