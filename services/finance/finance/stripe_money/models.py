"""The table of movements on the Stripe balance."""

from datetime import date, datetime
from uuid import UUID

from shared.database import TenantTable, utc_column


class StripeMovement(TenantTable, table=True):
    """One of Stripe's balance transactions: `net_cents` is what `gross_cents` left after `fee_cents`."""

    __tablename__ = "stripe_movements"

    stripe_id: str
    kind: str
    payment_id: UUID
    gross_cents: int
    fee_cents: int
    net_cents: int
    available_on: date
    occurred_at: datetime = utc_column()
