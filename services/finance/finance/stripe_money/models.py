"""The table of movements on the Stripe balance."""

from datetime import date, datetime
from uuid import UUID

from shared.database import TenantTable, utc_column


class StripeMovement(TenantTable, table=True):
    """One of Stripe's balance transactions: `net_cents` is what `gross_cents` left after `fee_cents`.

    `source_id` is the charge, refund or dispute that caused it, `payout_id` the payout that paid it out, both by
    Stripe's ids. `payment_id` is null where it is about no payment of ours, such as a fee for the account.
    """

    __tablename__ = "stripe_movements"

    stripe_id: str
    kind: str
    source_id: str | None = None
    payout_id: str | None = None
    payment_id: UUID | None = None
    gross_cents: int
    fee_cents: int
    net_cents: int
    available_on: date
    occurred_at: datetime = utc_column()
