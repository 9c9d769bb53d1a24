"""How a deposit stands, told from the money alone, so that the order of events doesn't matter."""

from typing import Literal

DepositStatus = Literal["open", "paid", "expired", "refunded"]


def deposit_status(*, paid_cents: int, refunded_cents: int, closed: bool) -> DepositStatus:
    """Return the status: money that came in counts for more than a page that was closed."""
    if refunded_cents > 0:
        return "refunded"
    if paid_cents > 0:
        return "paid"
    return "expired" if closed else "open"
