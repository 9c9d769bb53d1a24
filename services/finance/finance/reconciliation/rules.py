"""What a difference between Stripe and the books is, and what to do about it. No I/O."""

from typing import Literal

DifferenceKind = Literal["missing_in_ledger", "missing_at_stripe", "other_amount"]

_ADVICE: dict[tuple[str, str], str] = {
    ("payment", "missing_in_ledger"): (
        "Stripe took this payment and the books don't have it. Replay its event, or record the payment by hand."
    ),
    ("payment", "missing_at_stripe"): (
        "The books have a card payment that Stripe doesn't. Look it up at Stripe; if it was never taken, void it."
    ),
    ("refund", "missing_in_ledger"): (
        "Stripe gave this money back and the books don't say so. Replay the event charge.refunded."
    ),
    ("refund", "missing_at_stripe"): (
        "The books say that this went back, Stripe doesn't. Look at the payment at Stripe and refund it there."
    ),
    ("dispute", "missing_in_ledger"): "The bank took a disputed payment. Open the dispute; it books itself.",
    ("dispute", "missing_at_stripe"): "The books hold money for a dispute that Stripe doesn't. Check the dispute.",
    ("payout", "missing_in_ledger"): "A payout arrived and isn't booked. Run the reconciliation once more.",
    ("payout", "missing_at_stripe"): "The books have a payout that Stripe doesn't. Look at Stripe's payouts.",
    ("fee", "missing_in_ledger"): "Stripe kept a fee that isn't booked. Run the reconciliation once more.",
    ("other", "missing_in_ledger"): "Stripe moved money that is about no payment. Book it by hand.",
    ("other", "missing_at_stripe"): "Somebody booked this on the Stripe balance by hand. Check it against Stripe.",
}


def kind_of(stripe_cents: int, ledger_cents: int) -> DifferenceKind:
    """Return what is wrong where the two amounts differ."""
    if ledger_cents == 0:
        return "missing_in_ledger"
    return "missing_at_stripe" if stripe_cents == 0 else "other_amount"


def advice(part: str, kind: DifferenceKind) -> str:
    """Return what a person can do about a difference."""
    compare = "Compare the amounts at Stripe and here, and correct the books by hand."
    return _ADVICE.get((part, kind), compare)
