"""The table of instalments."""

from datetime import date, datetime
from uuid import UUID

from shared.database import VersionedTable, utc_column


class TaxInstalment(VersionedTable, table=True):
    """An instalment towards the tax of a year, paid once it has a `paid_on`; `return_id` is the filed return that
    took it into account.
    """

    __tablename__ = "tax_instalments"

    tax_type: str
    due_on: date
    amount_cents: int
    paid_on: date | None = None
    note: str = ""
    return_id: UUID | None = None
    deleted_at: datetime | None = utc_column(nullable=True)
