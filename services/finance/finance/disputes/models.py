"""The table of disputes."""

from datetime import datetime
from uuid import UUID

from shared.clock import now
from shared.database import VersionedTable, utc_column


class Dispute(VersionedTable, table=True):
    """A payment that its client contests, as Stripe last told.

    `withdrawn_cents` is what the bank holds of the balance, `fee_cents` what Stripe took for the dispute, after
    `movements` movements on the balance. `returned_cents` is what counts as gone since it was lost.
    """

    __tablename__ = "disputes"

    stripe_id: str
    payment_id: UUID
    amount_cents: int
    currency: str
    reason: str
    status: str
    movements: int = 0
    withdrawn_cents: int = 0
    fee_cents: int = 0
    returned_cents: int = 0
    evidence_due_by: datetime | None = utc_column(nullable=True)
    evidence: str | None = None
    evidence_sent_at: datetime | None = utc_column(nullable=True)
    opened_at: datetime = utc_column()
    closed_at: datetime | None = utc_column(nullable=True)
    checked_at: datetime = utc_column(default_factory=now)
