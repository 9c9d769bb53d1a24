"""The table of payouts."""

from datetime import date, datetime

from shared.database import VersionedTable, utc_column


class Payout(VersionedTable, table=True):
    """A payout as far as it is the organization's: `amount_cents` of the `total_cents` that left for the bank.

    `movements` counts the organization's movements in it, all known once it is `complete`. What a failed payout
    brought back to the balance leaves again with the payout `paid_again_in` (Stripe's id).
    """

    __tablename__ = "payouts"

    stripe_id: str
    status: str
    amount_cents: int = 0
    total_cents: int
    currency: str
    movements: int = 0
    complete: bool = False
    arrives_on: date
    made_at: datetime = utc_column()
    failure: str | None = None
    paid_again_in: str | None = None
