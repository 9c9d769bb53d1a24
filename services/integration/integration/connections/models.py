"""The table of connections."""

from datetime import datetime

from shared.database import VersionedTable, utc_column


class Connection(VersionedTable, table=True):
    """An organization's link to one partner."""

    __tablename__ = "connections"

    provider: str
    status: str
    connected_at: datetime | None = utc_column(nullable=True)
