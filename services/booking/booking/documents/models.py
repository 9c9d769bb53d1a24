"""The table of workers' documents."""

from datetime import datetime
from uuid import UUID

from shared.database import TenantTable, utc_column


class WorkerDocument(TenantTable, table=True):
    """A file about a worker; its bytes lie in the storage under `storage_key`. Deleting hides it."""

    __tablename__ = "worker_documents"

    worker_id: UUID
    title: str
    media_type: str
    size_bytes: int
    storage_key: str
    uploaded_by: str
    deleted_at: datetime | None = utc_column(nullable=True)
