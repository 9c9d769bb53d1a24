"""When an expense comes back. No I/O."""

from datetime import date
from typing import Literal

from dateutil.relativedelta import relativedelta

Every = Literal["week", "month", "year"]
LAST = date(2100, 12, 31)
"""No expense can be later."""


def occurrence(starts_on: date, every: str, interval: int, number: int) -> date:
    """Return the day of an occurrence, counted from 0 and from the first day, so that the 31st comes back after
    February.
    """
    return starts_on + relativedelta(**{f"{every}s": interval * number})  # type: ignore[arg-type] # weeks, months, years


def next_occurrence(starts_on: date, every: str, interval: int, number: int, ends_on: date | None) -> date | None:
    """Return the day of an occurrence, or None after the end."""
    day = occurrence(starts_on, every, interval, number)
    return day if day <= (ends_on or LAST) else None


def first_from(starts_on: date, every: str, interval: int, number: int, day: date) -> int:
    """Return the number of the first occurrence, from `number` on, that is on `day` or after it."""
    while number < 10_000 and occurrence(starts_on, every, interval, number) < day:
        number += 1
    return number
