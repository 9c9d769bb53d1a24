"""The tables of cards on file and of their charges."""

from datetime import datetime
from uuid import UUID

from shared.clock import now
from shared.database import TenantTable, VersionedTable, utc_column


class StripeCustomer(TenantTable, table=True):
    """A client at Stripe, with cards; a client who was merged with another has two. An erased one is deleted there
    soon."""

    __tablename__ = "stripe_customers"

    client_id: UUID
    customer: str
    erased_at: datetime | None = utc_column(nullable=True)


class SavedCard(VersionedTable, table=True):
    """A card that its owner agreed to be charged on: as much of it as may be shown, never its number.

    `consent_text` names the wording agreed to, `consent_via` where: while paying, behind a link that the office
    sent, or on the portal. A removed card stays for the charges that were made on it; `detached_at` is when
    Stripe forgot it too.
    """

    __tablename__ = "saved_cards"

    client_id: UUID
    customer: str
    payment_method: str
    brand: str
    last4: str
    exp_month: int
    exp_year: int
    fingerprint: str | None = None
    is_default: bool = False
    consent_text: str
    consent_via: str
    consented_at: datetime = utc_column(default_factory=now)
    expiry_told_at: datetime | None = utc_column(nullable=True)
    removed_at: datetime | None = utc_column(nullable=True)
    removed_by: str | None = None
    detached_at: datetime | None = utc_column(nullable=True)


class CardSetup(TenantTable, table=True):
    """A page at Stripe on which a client saves a card: `open`, then `complete` or `expired`."""

    __tablename__ = "card_setups"

    client_id: UUID
    session_id: str
    url: str
    via: str
    expires_at: datetime = utc_column()
    checked_at: datetime = utc_column(default_factory=now)
    status: str = "open"


class CardCharge(TenantTable, table=True):
    """A charge of a saved card: a row before it is a call, `PENDING` until Stripe answered; `PROCESSING` is
    Stripe's own wait for a bank.

    `whole` is a charge of all that was due; only those are dunned.
    """

    __tablename__ = "card_charges"

    invoice_id: UUID
    client_id: UUID
    card_id: UUID
    amount_cents: int
    currency: str
    trigger: str
    whole: bool
    status: str = "PENDING"
    payment_intent: str | None = None
    failure: str | None = None
    asked_at: datetime = utc_column(default_factory=now)
    settled_at: datetime | None = utc_column(nullable=True)
