"""Events of what clients have with a company: credit, gift cards and subscriptions."""

from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from pydantic import Field

from contracts.base import Cents, Contact, Currency, Event
from contracts.finance import CLIENT


class CreditGranted(Event):
    """A client was given credit, which counts on the next invoices."""

    TYPE: ClassVar[str] = "finance.credit.granted.v1"
    AGGREGATE: ClassVar[str] = "credit_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "credit_id": "01980a57-2000-7000-8000-00000000f801",
        "kind": "referral",
        "client": CLIENT,
        "amount_cents": 2500,
        "balance_cents": 4000,
        "currency": "CAD",
        "reason": "Recommended the company (ZOE-7K3M)",
    }

    credit_id: UUID
    kind: str = Field(description="`grant` (by staff) or `referral`.")
    client: Contact
    amount_cents: Cents
    balance_cents: Cents = Field(description="All that the client has now.")
    currency: Currency
    reason: str


class _GiftCard(Event):
    AGGREGATE: ClassVar[str] = "gift_card_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "gift_card_id": "01980a57-2000-7000-8000-00000000f811",
        "amount_cents": 10000,
        "currency": "CAD",
        "buyer_name": "Zoë Tremblay",
        "buyer_email": "zoe@example.com",
        "recipient_name": "Ada Roy",
        "recipient_email": "ada@example.com",
        "message": "Enjoy a free Saturday!",
        "locale": "en",
        "deliver_on": "2026-12-24",
    }

    gift_card_id: UUID
    amount_cents: Cents
    currency: Currency
    buyer_name: str
    buyer_email: str | None
    recipient_name: str | None
    recipient_email: str | None = Field(description="Null where the buyer hands it over.")
    message: str
    locale: str
    deliver_on: date


class GiftCardSold(_GiftCard):
    """A gift card was paid for."""

    TYPE: ClassVar[str] = "finance.gift_card.sold.v1"


class GiftCardDelivered(_GiftCard):
    """A gift card's day has come: its code goes to the recipient, or to the buyer where there is no address."""

    TYPE: ClassVar[str] = "finance.gift_card.delivered.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _GiftCard.EXAMPLE | {"code": "H7KM-2XWP-9QRT"}

    code: str = Field(description="What it is redeemed by; finance itself keeps only a hash of it.")


class _Subscription(Event):
    AGGREGATE: ClassVar[str] = "subscription_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "subscription_id": "01980a57-2000-7000-8000-00000000f821",
        "client": CLIENT,
        "series_id": None,
        "mode": "monthly",
        "description": "Weekly cleaning",
        "price_cents": 48000,
        "currency": "CAD",
        "status": "active",
        "next_period_on": "2027-01-01",
        "ends_on": None,
    }

    subscription_id: UUID
    client: Contact
    series_id: UUID | None
    mode: str = Field(description="`per_visit` or `monthly`.")
    description: str
    price_cents: Cents = Field(description="Before tax, for a month; 0 where visits are billed.")
    currency: Currency
    status: str = Field(description="`active`, `paused`, `cancelled` or `past_due`.")
    next_period_on: date
    ends_on: date | None = Field(description="Last day, once it was cancelled.")


class SubscriptionStarted(_Subscription):
    """A client agreed on a plan."""

    TYPE: ClassVar[str] = "finance.subscription.started.v1"


class SubscriptionChanged(_Subscription):
    """A plan has another price, or was paused or taken up again."""

    TYPE: ClassVar[str] = "finance.subscription.changed.v1"


class SubscriptionCancelled(_Subscription):
    """A plan ends, on `ends_on`."""

    TYPE: ClassVar[str] = "finance.subscription.cancelled.v1"


class SubscriptionPastDue(_Subscription):
    """A plan's invoice is overdue."""

    TYPE: ClassVar[str] = "finance.subscription.past_due.v1"
