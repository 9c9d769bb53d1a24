"""The states of a payment, and how far each outranks the others when news of them comes in any order."""

from collections.abc import Sequence
from typing import Literal

PaymentStatus = Literal["PENDING", "SUCCEEDED", "FAILED", "REFUNDED"]
RECEIVED = ("SUCCEEDED", "REFUNDED")
"""States in which the money came in (what went back is counted apart)."""

_RANK = {"PENDING": 0, "FAILED": 1, "SUCCEEDED": 2, "REFUNDED": 3}


def outranks(news: PaymentStatus, present: str) -> bool:
    """Tell whether news of a payment changes it: a failed try doesn't undo a success, whichever is heard first."""
    return _RANK[news] > _RANK[present]


def status_after_refund(amount_cents: int, refunded_cents: int) -> PaymentStatus:
    """Return the status of a payment that came in, of which some may have gone back."""
    return "REFUNDED" if refunded_cents >= amount_cents else "SUCCEEDED"


def spread(amount_cents: int, available: Sequence[int]) -> list[int]:
    """Spread a refund over payments, first come first served, never more than each has left."""
    parts: list[int] = []
    for left in available:
        part = max(0, min(left, amount_cents))
        parts.append(part)
        amount_cents -= part
    return parts
