"""The table of credit that was given, or taken back."""

from datetime import date
from uuid import UUID

from shared.database import TenantTable


class ClientCredit(TenantTable, table=True):
    """Credit given by staff (`grant`) or for a recommendation (`referral`), or taken off again (`taken_back`).

    What was moved from invoices, and what was used on them, are refunds and payments.
    """

    __tablename__ = "client_credits"

    client_id: UUID
    kind: str
    amount_cents: int
    reason: str
    referral_id: UUID | None = None
    booked_on: date
