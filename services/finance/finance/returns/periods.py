"""Fiscal years, the periods that returns cover, and when they are due: no I/O.

Returns are due a month after a month or a quarter, three months after a year (Excise Tax Act, s. 238);
instalments a month after each fiscal quarter (s. 237).
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from dateutil.relativedelta import relativedelta

Filing = Literal["monthly", "quarterly", "annual"]
MONTHS: dict[Filing, int] = {"monthly": 1, "quarterly": 3, "annual": 12}
LONGEST_YEARS = 10
_DAY = timedelta(days=1)


def add_months(day: date, months: int) -> date:
    """Return the same day so many months on, or that month's last; a month's last day stays a last day."""
    moved: date = day + relativedelta(months=months)
    if (day + _DAY).day == 1:
        moved += relativedelta(day=31)
    return moved


def fiscal_year(day: date, first_month: int) -> tuple[date, date]:
    """Return the first and the last day of the fiscal year that `day` is in."""
    start = date(day.year - (day.month < first_month), first_month, 1)
    return start, start + relativedelta(years=1) - _DAY


def fiscal_years(start: date, end: date, first_month: int) -> Iterator[tuple[date, date]]:
    """Yield every fiscal year that a period touches."""
    year = fiscal_year(start, first_month)
    while year[0] <= end:
        yield year
        year = fiscal_year(year[1] + _DAY, first_month)


def due_day(end: date, filing: Filing) -> date:
    """Return when the return of a period that ends on `end` is due."""
    return add_months(end, 3 if filing == "annual" else 1)


def last_period(today: date, filing: Filing, first_month: int) -> tuple[date, date]:
    """Return the newest period of the company's own that is over."""
    start = fiscal_year(today, first_month)[0]
    months = MONTHS[filing]
    while start + relativedelta(months=months) <= today:
        start += relativedelta(months=months)
    return start - relativedelta(months=months), start - _DAY


def quarter_ends(start: date) -> list[date]:
    """Return the last days of the four quarters of the fiscal year that begins on `start`."""
    return [start + relativedelta(months=3 * number) - _DAY for number in range(1, 5)]
