"""When a refused card is tried again, told from dates alone."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Literal

DunningStatus = Literal["scheduled", "retrying", "needs_client", "gave_up", "paid", "stopped"]
UNDER_WAY = ("scheduled", "retrying")
OPEN = ("scheduled", "retrying", "needs_client", "gave_up")
"""States in which the invoice still waits for money."""

AT = time(9)
"""Local time of a retry: people are awake, and banks have posted what came in overnight."""

CLIENT_MUST_ACT = frozenset(
    {
        *("authentication_required", "incorrect_number", "lost_card", "pickup_card", "stolen_card"),
        *("revocation_of_authorization", "revocation_of_all_authorizations", "stop_payment_order"),
        *("expired_card", "invalid_account", "no_card", "card_gone", "too_little"),
    }
)
"""Refusals that no retry changes: Stripe's decline codes of that kind, and our own three."""


def next_try(first: date, attempts: int, today: date, retry_days: Sequence[int]) -> date | None:
    """Return the day of the next try after `attempts` refusals, or None where all days have had theirs.

    Each of `retry_days` counts from the first try; one that has passed already becomes tomorrow.
    """
    days = sorted({day for day in retry_days if day > 0})
    if attempts > len(days):
        return None
    return max(first + timedelta(days=days[attempts - 1]), today + timedelta(days=1))
