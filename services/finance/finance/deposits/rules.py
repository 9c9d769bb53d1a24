"""How a deposit stands, told from the money alone, so that the order of events doesn't matter."""

from typing import Literal

DepositStatus = Literal["open", "paid", "expired", "refunded"]


def deposit_status(*, paid_cents: int, refunded_cents: int, closed: bool, amount_cents: int = 1) -> DepositStatus:
    """Return the status: money that came in counts for more than a page that was closed.

    A part of `amount_cents` leaves it open: the sum was raised while the client paid the former one.
    """
    if refunded_cents > 0:
        return "refunded"
    if paid_cents >= amount_cents or (closed and paid_cents > 0):
        return "paid"
    return "expired" if closed else "open"
