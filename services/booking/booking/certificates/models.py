"""The table of certificates."""

from datetime import date
from uuid import UUID

from shared.database import VersionedTable


class Certificate(VersionedTable, table=True):
    """A proof that a worker may do something. `warned_for` is the expiry that was announced already."""

    __tablename__ = "certificates"

    worker_id: UUID
    kind: str
    number: str | None = None
    issued_on: date | None = None
    expires_on: date | None = None
    notes: str | None = None
    warned_for: date | None = None
