"""When a schedule is due, of which period, and when a failure is tried again: no I/O."""

from datetime import date, datetime, time, timedelta
from typing import Literal

from dateutil.relativedelta import relativedelta

from shared.clock import to_local, to_utc

Every = Literal["week", "month", "quarter"]
ATTEMPTS = 5
KEPT = timedelta(days=30)
_FIRST_WAIT = timedelta(minutes=2)
_WITHIN_DAYS = 100
"""A quarter and some days: a schedule is due at least once within so many."""


def is_day(day: date, every: Every, number: int) -> bool:
    """Tell whether a schedule runs on a day."""
    if every == "week":
        return day.isoweekday() == number
    return day.day == number and (every == "month" or day.month % 3 == 1)


def next_run(every: Every, number: int, hour: int, zone: str, after: datetime) -> datetime:
    """Return the first instant after `after` at which a schedule is due, by the clock of the zone."""
    first = to_local(after, zone).date()
    days = (first + timedelta(days=ahead) for ahead in range(_WITHIN_DAYS))
    instants = (to_utc(day, time(hour), zone) for day in days if is_day(day, every, number))
    return next(instant for instant in instants if instant > after)


def period_before(every: Every, day: date) -> tuple[date, date]:
    """Return the last whole week (from Monday), month or quarter before a day."""
    if every == "week":
        monday = day - timedelta(days=day.weekday())
        return monday - timedelta(days=7), monday - timedelta(days=1)
    first = day.replace(day=1)
    months = 1
    if every == "quarter":
        first, months = first - relativedelta(months=(day.month - 1) % 3), 3
    return first - relativedelta(months=months), first - timedelta(days=1)


def wait_after(attempts: int) -> timedelta | None:
    """Return how long to wait after so many failures; None when it was the last attempt."""
    return None if attempts >= ATTEMPTS else _FIRST_WAIT * 4 ** (attempts - 1)
