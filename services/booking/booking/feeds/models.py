"""The table of calendar feeds."""

from uuid import UUID

from shared.database import TenantTable


class CalendarFeed(TenantTable, table=True):
    """The secret address of somebody's calendar; only the token's hash is kept."""

    __tablename__ = "calendar_feeds"

    worker_id: UUID | None = None
    client_id: UUID | None = None
    token_hash: str
