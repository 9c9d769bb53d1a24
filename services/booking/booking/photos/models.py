"""The table of photos."""

from datetime import datetime
from uuid import UUID

from shared.database import TenantTable, utc_column


class Photo(TenantTable, table=True):
    """A picture and its thumbnail in the storage. `purged_at`: both files are gone, only this row remembers."""

    __tablename__ = "photos"

    booking_id: UUID
    worker_id: UUID | None = None
    checklist_item_id: UUID | None = None
    kind: str
    uploaded_by: str
    key: str
    thumbnail_key: str
    width: int
    height: int
    size_bytes: int
    sha256: str
    shared: bool
    deleted_at: datetime | None = utc_column(nullable=True)
    deleted_by: str | None = None
    purged_at: datetime | None = utc_column(nullable=True)
