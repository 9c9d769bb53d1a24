"""What Stripe's objects say of cards and their charges, and whose cards run out. No I/O."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal
from uuid import UUID

from finance.payments.rules import PaymentStatus

CONSENT = "2026-11"
"""Names the wording that people agree to when they save a card; a new wording gets a new name."""

WARN_DAYS = 30
ChargeStatus = Literal["PENDING", "PROCESSING", "SUCCEEDED", "FAILED"]


@dataclass(frozen=True, slots=True)
class CardFacts:
    """All that is kept of a card."""

    payment_method: str
    customer: str
    brand: str
    last4: str
    exp_month: int
    exp_year: int
    fingerprint: str | None


def card_facts(method: Mapping[str, Any]) -> CardFacts | None:
    """Return what is kept of a payment method, or None where it is no card or hangs on no customer."""
    card, customer = method.get("card"), method.get("customer")
    if not card or not customer:
        return None
    return CardFacts(
        payment_method=method["id"],
        customer=customer["id"] if isinstance(customer, Mapping) else customer,
        brand=card["brand"],
        last4=card["last4"],
        exp_month=card["exp_month"],
        exp_year=card["exp_year"],
        fingerprint=card.get("fingerprint"),
    )


def charge_status(intent: Mapping[str, Any]) -> tuple[ChargeStatus, PaymentStatus]:
    """Return how a charge without its owner stands, by its intent, and its payment.

    One that waits for the owner was refused: nobody is there.
    """
    match intent["status"]:
        case "succeeded":
            return "SUCCEEDED", "SUCCEEDED"
        case "processing":
            return "PROCESSING", "PENDING"
        case _:
            return "FAILED", "FAILED"


def failure_of(intent: Mapping[str, Any]) -> str:
    """Return why an intent failed, in Stripe's words."""
    error = intent.get("last_payment_error") or {}
    return str(error.get("decline_code") or error.get("code") or "authentication_required")


def charge_of(thing: Mapping[str, Any]) -> UUID | None:
    """Return the charge of ours that an intent is for, or None where it is none."""
    try:
        return UUID((thing.get("metadata") or {})["charge_id"])
    except (KeyError, ValueError, TypeError, AttributeError):
        return None


def is_expired(exp_month: int, exp_year: int, today: date) -> bool:
    """Tell whether a card's last month is over."""
    return (exp_year, exp_month) < (today.year, today.month)


def expiring_through(today: date) -> int:
    """Return the last month, as `year * 12 + month`, whose cards are to be warned of: it ends within 30 days."""
    ahead = today + timedelta(days=WARN_DAYS + 1)
    return ahead.year * 12 + ahead.month - 1


SENTENCES = {
    "insufficient_funds": "there isn't enough money on it",
    "expired_card": "it has expired",
    "authentication_required": "the bank wants the client to confirm the payment",
    "lost_card": "it was reported lost",
    "stolen_card": "it was reported stolen",
    "card_gone": "it is no longer on file at Stripe",
}


def sentence(failure: str | None) -> str:
    """Return why a card was refused, for staff."""
    return SENTENCES.get(failure or "", "the bank declined it")
