"""The table of checkouts."""

from datetime import datetime
from uuid import UUID

from shared.database import TenantTable, utc_column


class Checkout(TenantTable, table=True):
    """A session at Stripe: `open`, then `complete` or `expired`. `checked_at` is when Stripe was last asked.

    `amount_cents` is without the payer's tip.
    `saves_card`: the payer agreed to the card being kept; `card_kept`: it was.
    """

    __tablename__ = "checkouts"

    session_id: str
    deposit_id: UUID | None = None
    invoice_id: UUID | None = None
    gift_card_id: UUID | None = None
    url: str
    amount_cents: int
    tip_cents: int = 0
    currency: str
    expires_at: datetime = utc_column()
    checked_at: datetime = utc_column()
    status: str = "open"
    saves_card: bool = False
    card_kept: bool = False
