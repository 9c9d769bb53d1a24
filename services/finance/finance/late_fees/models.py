"""The table of late fees."""

from datetime import date, datetime
from uuid import UUID

from shared.database import TenantTable, utc_column


class LateFee(TenantTable, table=True):
    """The invoice's `number`-th late fee; `overdue_cents` is what was late when it was charged."""

    __tablename__ = "late_fees"

    invoice_id: UUID
    number: int
    charged_on: date
    overdue_cents: int
    amount_cents: int
    waived_at: datetime | None = utc_column(nullable=True)
    waive_reason: str | None = None
