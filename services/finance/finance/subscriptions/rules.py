"""Periods of a monthly subscription, and what a part of one costs: no I/O."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from dateutil.relativedelta import relativedelta

from shared.money import round_half_up


@dataclass(frozen=True, slots=True)
class Period:
    """Days of a period, both included, and how many days a whole one has."""

    first: date
    last: date
    whole_days: int

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


def period_from(first: date, bill_day: int) -> Period:
    """Return the period that begins on `first` and ends before the next billing day (1 to 28)."""
    following = first.replace(day=bill_day)
    if following <= first:
        following += relativedelta(months=1)
    whole = (following - (following - relativedelta(months=1))).days
    return Period(first, following - timedelta(days=1), whole)


def price_of(price_cents: int, period: Period) -> int:
    """Return the price of a period: its share by days where it is shorter than a month, rounded half up."""
    return round_half_up(Decimal(price_cents) * period.days / period.whole_days)
