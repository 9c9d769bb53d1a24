"""The table of receipts."""

from datetime import datetime
from uuid import UUID

from shared.database import TenantTable, utc_column


class Receipt(TenantTable, table=True):
    """A picture or PDF in the storage; without an expense it waits in the inbox.

    `purged_at`: the files are gone, only this row remembers.
    """

    __tablename__ = "receipts"

    expense_id: UUID | None = None
    filename: str | None = None
    key: str
    thumbnail_key: str | None = None
    size_bytes: int
    sha256: str
    note: str | None = None
    uploaded_by: str
    deleted_at: datetime | None = utc_column(nullable=True)
    purged_at: datetime | None = utc_column(nullable=True)
