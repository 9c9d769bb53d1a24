"""The table of clients."""

from datetime import datetime
from uuid import UUID

from shared.database import TenantTable, utc_column


class Client(TenantTable, table=True):
    """Whom an invoice goes to; its id is booking's, and `version` that of the newest event about it.

    `merged_into`: it was the same person as another client, who has everything now.
    """

    __tablename__ = "clients"

    version: int = 0
    name: str
    email: str | None = None
    phone: str | None = None
    locale: str = "en"
    merged_into: UUID | None = None
    erased_at: datetime | None = utc_column(nullable=True)
