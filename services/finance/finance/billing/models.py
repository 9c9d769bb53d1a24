"""The table of clients' own terms."""

from uuid import UUID

from shared.database import VersionedTable


class ClientBilling(VersionedTable, table=True):
    """What a client agreed on with the company; what is None follows the company's terms."""

    __tablename__ = "client_billing"

    client_id: UUID
    invoice_per: str | None = None
    due_days: int | None = None
    auto_charge: bool | None = None
    reminders: bool = True
    late_fees: bool = True
