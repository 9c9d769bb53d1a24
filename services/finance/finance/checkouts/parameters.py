"""What Stripe is told to show and to take, as plain data: the same order always gives the same parameters."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from stripe.params.checkout import SessionCreateParams, SessionCreateParamsLineItem

from finance.target import Target
from shared.language import language_of

SHORTEST = timedelta(minutes=30)
LONGEST = timedelta(hours=24)
MARGIN = timedelta(minutes=1)
"""Stripe's bounds of a session's life, and the distance kept from them."""

SMALLEST_CENTS = 50
"""Stripe takes no card payment below this."""

_TIPS = {"en": "Tip for the crew", "fr": "Pourboire pour l'équipe"}


@dataclass(frozen=True, slots=True)
class Order:
    """One thing to pay: amounts in minor units, texts as the client reads them."""

    org_id: UUID
    target: Target
    booking_id: UUID | None
    merchant: str
    title: str
    description: str
    amount_cents: int
    currency: str
    email: str | None
    locale: str
    success_url: str
    cancel_url: str
    saves_card_of: str | None = None
    """The customer at Stripe whose card is kept for later, where the payer agreed to it."""
    tip_cents: int = 0
    """What the payer adds to the amount for the crew."""

    @property
    def metadata(self) -> dict[str, str]:
        """What Stripe's events will carry back, so that each finds its way home."""
        known = {
            "org_id": str(self.org_id),
            "purpose": self.target.purpose,
            f"{self.target.purpose}_id": str(self.target.id),
        }
        known |= {"booking_id": str(self.booking_id)} if self.booking_id else {}
        return known | ({"tip_cents": str(self.tip_cents)} if self.tip_cents else {})


def expiry(wanted: datetime, now: datetime) -> datetime:
    """Return when a session opened now for use until `wanted` ends: a minute later, within Stripe's bounds.

    The bound counts from the next full minute, so that tries within a minute send identical parameters.
    """
    minute = (now + MARGIN).replace(second=0, microsecond=0)
    return min(max(wanted, minute + SHORTEST) + MARGIN, minute + LONGEST - 2 * MARGIN)


def session_parameters(order: Order, expires_at: datetime) -> SessionCreateParams:
    """Return the parameters of a hosted payment page for one order."""
    return {
        "mode": "payment",
        "client_reference_id": str(order.target.id),
        "line_items": [
            _item(order, order.title, order.amount_cents),
            *([_item(order, _TIPS[language_of(order.locale)], order.tip_cents)] if order.tip_cents else []),
        ],
        "metadata": order.metadata,
        "payment_intent_data": {
            "description": order.title,
            "metadata": order.metadata,
            **({"setup_future_usage": "off_session"} if order.saves_card_of else {}),
        },
        "branding_settings": {"display_name": order.merchant},
        "locale": language_of(order.locale),
        "success_url": order.success_url,
        "cancel_url": order.cancel_url,
        "expires_at": int(expires_at.timestamp()),
        **({"customer": order.saves_card_of} if order.saves_card_of else {}),
        **({"customer_email": order.email} if order.email and not order.saves_card_of else {}),
    }


def _item(order: Order, name: str, cents: int) -> SessionCreateParamsLineItem:
    return {
        "quantity": 1,
        "price_data": {
            "currency": order.currency.lower(),
            "unit_amount": cents,
            "product_data": {"name": name, "description": order.description},
        },
    }


def idempotency_key(parameters: SessionCreateParams, number: int) -> str:
    """Return the key of an order's `number`-th session: other parameters, which Stripe refuses under a used key,
    have another key, and a session that ended is not handed out again."""
    digest = hashlib.sha256(json.dumps(parameters, sort_keys=True).encode()).hexdigest()
    return f"checkout-{number}-{digest[:40]}"
