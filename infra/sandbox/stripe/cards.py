"""Stripe's test cards: the number, or its `pm_card_…` token, decides what happens."""

from dataclasses import dataclass, replace
from typing import Literal


@dataclass(frozen=True)
class Card:
    """`code` and `decline_code` are set for cards that are refused; an `attachable` one can be kept all the same.

    `authentication` says when the owner must be there: never, until the card was set up for later payments, or
    for each payment. A payment with one that has `dispute_reason` is disputed at once.
    """

    brand: str
    last4: str
    code: str | None = None
    decline_code: str | None = None
    message: str | None = None
    number: str = ""
    attachable: bool = False
    authentication: Literal["none", "unless_set_up", "always"] = "none"
    dispute_reason: str | None = None


_VISA = "4242424242424242"
_CARDS = {
    _VISA: Card("visa", "4242"),
    "4000056655665556": Card("visa", "5556"),
    "4000001240000000": Card("visa", "0000"),
    "5555555555554444": Card("mastercard", "4444"),
    "378282246310005": Card("amex", "0005"),
    "4000000000000002": Card("visa", "0002", "card_declined", "generic_decline", "Your card was declined."),
    "4000000000009995": Card(
        "visa", "9995", "card_declined", "insufficient_funds", "Your card has insufficient funds."
    ),
    "4000000000000069": Card("visa", "0069", "expired_card", "expired_card", "Your card has expired."),
    "4000000000000127": Card(
        "visa", "0127", "incorrect_cvc", "incorrect_cvc", "Your card's security code is incorrect."
    ),
    "4000000000000119": Card(
        "visa",
        "0119",
        "processing_error",
        "processing_error",
        "An error occurred while processing your card. Try again in a little bit.",
    ),
    "4000000000009987": Card("visa", "9987", "card_declined", "lost_card", "Your card was declined."),
    "4000000000009979": Card("visa", "9979", "card_declined", "stolen_card", "Your card was declined."),
    "4000000000000341": Card(
        "visa", "0341", "card_declined", "generic_decline", "Your card was declined.", attachable=True
    ),
    "4000000000000259": Card("visa", "0259", dispute_reason="fraudulent"),
    "4000002500003155": Card("visa", "3155", authentication="unless_set_up"),
    "4000002760003184": Card("visa", "3184", authentication="always"),
    "4000008260003178": Card(
        "visa",
        "3178",
        "card_declined",
        "insufficient_funds",
        "Your card has insufficient funds.",
        attachable=True,
        authentication="unless_set_up",
    ),
}
_TOKENS = {
    "pm_card_visa": _VISA,
    "pm_card_visa_debit": "4000056655665556",
    "pm_card_ca": "4000001240000000",
    "pm_card_mastercard": "5555555555554444",
    "pm_card_amex": "378282246310005",
    "pm_card_chargeDeclined": "4000000000000002",
    "pm_card_visa_chargeDeclined": "4000000000000002",
    "pm_card_chargeDeclinedInsufficientFunds": "4000000000009995",
    "pm_card_visa_chargeDeclinedInsufficientFunds": "4000000000009995",
    "pm_card_chargeDeclinedExpiredCard": "4000000000000069",
    "pm_card_chargeDeclinedIncorrectCvc": "4000000000000127",
    "pm_card_chargeDeclinedProcessingError": "4000000000000119",
    "pm_card_visa_chargeDeclinedLostCard": "4000000000009987",
    "pm_card_visa_chargeDeclinedStolenCard": "4000000000009979",
    "pm_card_chargeCustomerFail": "4000000000000341",
    "pm_card_createDispute": "4000000000000259",
    "pm_card_authenticationRequiredOnSetup": "4000002500003155",
    "pm_card_authenticationRequired": "4000002760003184",
    "pm_card_authenticationRequiredChargeDeclinedInsufficientFunds": "4000008260003178",
}


def by_token(payment_method: str) -> Card | None:
    """The card behind a test payment method, or None for an unknown one."""
    number = _TOKENS.get(payment_method)
    return None if number is None else by_digits(number)


def by_digits(number: str) -> Card:
    """The card of a test number as it was kept with a payment method."""
    return replace(_CARDS[number], number=number)


def unauthenticated(card: Card) -> Card:
    """The card as it answers when its owner was needed and wasn't there."""
    return replace(
        card,
        code="authentication_required",
        decline_code="authentication_required",
        message="Your card was declined. This transaction requires authentication.",
    )


def by_number(typed: str) -> Card:
    """The card for a number as typed; a wrong or a real number gives a card that is refused."""
    digits = "".join(typed.split()).replace("-", "")
    if digits in _CARDS:
        return by_digits(digits)
    if not (digits.isascii() and digits.isdigit() and 12 <= len(digits) <= 19 and _luhn(digits)):
        return Card("unknown", digits[-4:], "incorrect_number", "incorrect_number", "Your card number is invalid.")
    return Card(
        "unknown",
        digits[-4:],
        "card_declined",
        "test_mode_live_card",
        "Your card was declined. This is a test page, but a card that isn't a test card was used.",
    )


def _luhn(digits: str) -> bool:
    doubled = [int(d) * (1 + i % 2) for i, d in enumerate(reversed(digits))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0
