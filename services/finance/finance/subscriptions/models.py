"""The tables of subscriptions and of the periods that were billed."""

from datetime import date, datetime
from uuid import UUID

from shared.database import TenantTable, VersionedTable, utc_column


class Subscription(VersionedTable, table=True):
    """A recurring client's plan: `per_visit` charges each visit to the saved card, `monthly` has a price before
    tax for each period, which covers the visits of `series_id`.

    `next_period_on` begins the period that is billed next; `next_price_cents` is its price where that changes.
    `ends_on` is the last day that it covers, once it was cancelled; `failed_at`: when it could not be billed.
    """

    __tablename__ = "subscriptions"

    client_id: UUID
    client_name: str
    series_id: UUID | None = None
    mode: str
    description: str
    price_cents: int
    next_price_cents: int | None = None
    bill_day: int
    starts_on: date
    next_period_on: date
    auto_charge: bool
    status: str = "active"
    ends_on: date | None = None
    cancelled_at: datetime | None = utc_column(nullable=True)
    failed_at: datetime | None = utc_column(nullable=True)


class SubscriptionPeriod(TenantTable, table=True):
    """A period of a subscription and the invoice for it; each is billed once."""

    __tablename__ = "subscription_periods"

    subscription_id: UUID
    starts_on: date
    ends_on: date
    invoice_id: UUID
