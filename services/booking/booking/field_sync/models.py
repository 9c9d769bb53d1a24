"""The table of operations that phones sent."""

from datetime import datetime
from uuid import UUID

from shared.database import TenantTable, utc_column


class FieldOperation(TenantTable, table=True):
    """An operation that was carried out, so that it isn't twice."""

    __tablename__ = "field_operations"

    worker_id: UUID
    booking_id: UUID
    type: str
    at: datetime = utc_column()
