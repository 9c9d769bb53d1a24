"""The table of vendors."""

from datetime import datetime
from uuid import UUID

from shared.database import VersionedTable, utc_column


class Vendor(VersionedTable, table=True):
    """A shop or supplier. `supplier_id` is the same in the inventory; a merged one points at its heir."""

    __tablename__ = "vendors"

    name: str
    contact: str | None = None
    email: str | None = None
    phone: str | None = None
    website: str | None = None
    address: str | None = None
    gst_number: str | None = None
    category_id: UUID | None = None
    supplier_id: UUID | None = None
    notes: str | None = None
    archived_at: datetime | None = utc_column(nullable=True)
    merged_into: UUID | None = None
