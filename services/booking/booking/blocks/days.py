"""On which days a block falls. Pure."""

from collections.abc import Iterator
from datetime import date, timedelta

LONGEST_DAYS = 366
YEARLY_DAYS = 31


def occurrences(
    starts_on: date, ends_on: date, first: date, last: date, *, yearly: bool
) -> Iterator[tuple[date, date]]:
    """Yield the first and the last day of a block each time that it touches the days from `first` to `last`.

    A yearly block comes back on the same days of each later year; the 29th of February is the 28th in the others.
    """
    if not yearly:
        if starts_on <= last and ends_on >= first:
            yield starts_on, ends_on
        return
    for year in range(max(first.year - 1, starts_on.year), last.year + 1):
        by = year - starts_on.year
        begin, end = later_by_years(starts_on, by), later_by_years(ends_on, by)
        if begin <= last and end >= first:
            yield begin, end


def later_by_years(day: date, years: int) -> date:
    """Return the same day some years later, as the database counts them."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def length(starts_on: date, ends_on: date) -> int:
    """Return how many days a block touches."""
    return (ends_on - starts_on + timedelta(days=1)).days
