"""Periods and what they are compared with: no I/O."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from finance.reports.schemas import Compared


@dataclass(frozen=True, slots=True)
class Span:
    """Some days, first and last included."""

    start: date
    end: date

    @property
    def eve(self) -> date:
        """The day before the first."""
        return self.start - timedelta(days=1)


def compared_with(span: Span, compare: Compared) -> Span | None:
    """Return the earlier span: as many whole months, or days, right before it; or the same days a year earlier."""
    if compare == "none":
        return None
    if compare == "last_year":
        return Span(span.start - relativedelta(years=1), _year_before(span.end))
    if span.start.day == 1 and span.end.day == monthrange(span.end.year, span.end.month)[1]:
        months = (span.end.year - span.start.year) * 12 + span.end.month - span.start.month + 1
        return Span(span.start - relativedelta(months=months), span.eve)
    length = span.end - span.start
    return Span(span.eve - length, span.eve)


def _year_before(day: date) -> date:
    """The last day of February stays the last one."""
    last = monthrange(day.year, day.month)[1] == day.day
    earlier = day - relativedelta(years=1)
    return earlier.replace(day=monthrange(earlier.year, earlier.month)[1]) if last else earlier


def fiscal_year_start(day: date, month: int) -> date:
    """Return the first day of the business year that `day` is in."""
    return date(day.year if day.month >= month else day.year - 1, month, 1)
