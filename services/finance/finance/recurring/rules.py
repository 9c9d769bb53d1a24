"""On which days a recurring invoice comes: pure rules over local days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, takewhile
from typing import Literal

from dateutil.relativedelta import relativedelta

Frequency = Literal["weekly", "monthly", "yearly"]
LAST_DAY = date(2100, 12, 31)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Every so many weeks, months or years from the first day on, until the last day or so many times.

    Each day is counted from the first one: a month that is too short has it on its last day, and the next one on
    its own day again.
    """

    frequency: Frequency
    every: int
    starts_on: date
    ends_on: date | None = None
    most: int | None = None

    def day(self, index: int) -> date | None:
        """Return the day of an occurrence, the first being 0; None behind the end."""
        if self.most is not None and index >= self.most:
            return None
        steps = index * self.every
        try:
            if self.frequency == "weekly":
                found = self.starts_on + timedelta(weeks=steps)
            else:
                found = self.starts_on + relativedelta(months=steps * (12 if self.frequency == "yearly" else 1))
        except (OverflowError, ValueError):
            return None
        return found if found <= (self.ends_on or LAST_DAY) else None

    def days(self, index: int = 0) -> Iterator[date]:
        """Yield the days from an occurrence on."""
        for day in takewhile(lambda found: found is not None, map(self.day, count(index))):
            assert day is not None  # noqa: S101 - taken while it is none
            yield day
