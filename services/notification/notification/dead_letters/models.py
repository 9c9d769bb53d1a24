"""The table of dead events and exports."""

from datetime import datetime
from uuid import UUID

from shared.database import TenantTable, utc_column


class DeadLetter(TenantTable, table=True):
    """An event that a service could not handle; `body` is the message as it came, byte for byte.

    Of an export (`kind`), `body` is the id of its run.
    """

    __tablename__ = "dead_letters"

    event_id: UUID | None = None
    kind: str = "event"
    type: str
    service: str
    error: str
    attempts: int
    body: bytes
    failed_at: datetime = utc_column()
    fingerprint: str
    status: str = "dead"
