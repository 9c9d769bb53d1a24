"""Rules of recurrence: the part of RFC 5545's RRULE that a cleaning company needs, in local days.

    rule = parse("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH")
    days = rule.days(date(2026, 11, 30))

Days come out; the wall time and the zone are added where an instant is needed, so that a visit at 9:00 stays at
9:00 whatever the clocks do. `COUNT` counts the days that the rule gives, also those that are skipped later.

One thing differs from the RFC: the 29th, 30th and 31st mean the last day of a month that is shorter (the RFC
leaves such months out, and a client who pays for a monthly visit would miss one). `BYMONTHDAY=-1` is the last
day by either reading.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from itertools import islice, takewhile
from typing import Literal, cast

from dateutil.rrule import DAILY, MONTHLY, WEEKLY, rrule, rruleset, weekday

Frequency = Literal["DAILY", "WEEKLY", "MONTHLY"]
FREQUENCIES: dict[str, Literal[1, 2, 3]] = {"DAILY": DAILY, "WEEKLY": WEEKLY, "MONTHLY": MONTHLY}
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
ALWAYS_THERE = 28
MOST_MONTH_DAYS = 31
MOST_INTERVAL = 366
MOST_TIMES = 1_000
LAST_DAY = date(2100, 12, 31)
_WEEKDAY = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule; `weekdays` are pairs of which one in the month (None: every one) and the day, 0 for Monday."""

    frequency: Frequency
    interval: int = 1
    weekdays: tuple[tuple[int | None, int], ...] = ()
    month_days: tuple[int, ...] = ()
    count: int | None = None
    until: date | None = None

    def __str__(self) -> str:
        """The rule as RFC 5545 writes it."""
        parts = [f"FREQ={self.frequency}"]
        if self.interval > 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.weekdays:
            parts.append("BYDAY=" + ",".join(f"{nth or ''}{WEEKDAYS[day]}" for nth, day in self.weekdays))
        if self.month_days:
            parts.append("BYMONTHDAY=" + ",".join(map(str, self.month_days)))
        if self.count:
            parts.append(f"COUNT={self.count}")
        if self.until:
            parts.append(f"UNTIL={self.until:%Y%m%d}")
        return ";".join(parts)

    def days(self, first: date) -> Iterator[date]:
        """Yield the days of the rule from `first` on, which itself counts only if the rule gives it."""
        end = min(self.until or LAST_DAY, LAST_DAY)
        days = takewhile(lambda day: day <= end, (found.date() for found in self._unbounded(first)))
        return islice(days, self.count)

    def days_between(self, first: date, after: date, until: date) -> list[date]:
        """Return the days that lie behind `after`, up to `until`, of a rule that began on `first`."""
        return [day for day in takewhile(lambda day: day <= until, self.days(first)) if day > after]

    def last_day(self, first: date) -> date | None:
        """Return the last day of a rule that began on `first`; None where it has no end."""
        if self.count is None and self.until is None:
            return None
        return max(self.days(first), default=first)

    def anchored(self, first: date) -> "Rule":
        """Return the rule with the days that `first` alone implied written out."""
        if self.frequency == "WEEKLY" and not self.weekdays:
            return replace(self, weekdays=((None, first.weekday()),))
        if self.frequency == "MONTHLY" and not self.weekdays and not self.month_days:
            return replace(self, month_days=(first.day,))
        return self

    def without_end(self) -> "Rule":
        """Return the rule without its own end."""
        return replace(self, count=None, until=None)

    def _unbounded(self, first: date) -> rrule | rruleset:
        start = datetime.combine(first, time.min)
        stop = datetime.combine(LAST_DAY, time.min)
        if self.frequency == "MONTHLY" and not self.weekdays:
            found = rruleset()
            for day in self.month_days or (first.day,):
                if day > ALWAYS_THERE:
                    candidates = range(ALWAYS_THERE, day + 1)
                    found.rrule(
                        rrule(MONTHLY, start, self.interval, until=stop, bymonthday=candidates, bysetpos=-1)
                    )
                else:
                    found.rrule(rrule(MONTHLY, start, self.interval, until=stop, bymonthday=day))
            return found
        days = [weekday(day, nth) for nth, day in self.weekdays]
        return rrule(FREQUENCIES[self.frequency], start, self.interval, until=stop, byweekday=days or None)


def parse(text: str) -> Rule:
    """Return the rule that the text writes.

    Raises:
        ValueError: it isn't a rule, or asks for more than is understood here; the message says what.
    """
    given: dict[str, str] = {}
    for part in text.strip().upper().removeprefix("RRULE:").split(";"):
        name, equals, value = part.partition("=")
        if not equals or not value:
            raise ValueError(f"{part[:40]!r} is not a part of a rule, such as FREQ=WEEKLY")
        if name in given:
            raise ValueError(f"{name[:40]} is given twice")
        given[name] = value
    if given.get("WKST") == "MO":
        del given["WKST"]
    frequency = given.pop("FREQ", "")
    if frequency not in FREQUENCIES:
        raise ValueError("FREQ must be DAILY, WEEKLY or MONTHLY")
    rule = Rule(
        frequency=cast("Frequency", frequency),
        interval=_number(given.pop("INTERVAL", "1"), "INTERVAL", MOST_INTERVAL),
        weekdays=_weekdays(given.pop("BYDAY", None)),
        month_days=_month_days(given.pop("BYMONTHDAY", None)),
        count=_number(given.pop("COUNT"), "COUNT", MOST_TIMES) if "COUNT" in given else None,
        until=_until(given.pop("UNTIL", None)),
    )
    if given:
        raise ValueError(
            f"{next(iter(given))[:40]} is not understood; use INTERVAL, BYDAY, BYMONTHDAY, COUNT, UNTIL"
        )
    _check(rule)
    return rule


def _check(rule: Rule) -> None:
    if rule.count and rule.until:
        raise ValueError("COUNT and UNTIL exclude each other")
    if rule.frequency != "MONTHLY":
        if rule.month_days:
            raise ValueError("BYMONTHDAY goes with FREQ=MONTHLY only")
        if any(nth for nth, _ in rule.weekdays):
            raise ValueError("a numbered day such as 2TU goes with FREQ=MONTHLY only")
    if rule.frequency == "DAILY" and rule.weekdays and rule.interval > 1:
        raise ValueError("with FREQ=DAILY, use either INTERVAL or BYDAY")
    if rule.month_days and rule.weekdays:
        raise ValueError("use either BYDAY or BYMONTHDAY")


def _number(text: str, name: str, most: int) -> int:
    if not re.fullmatch(r"[0-9]{1,5}", text) or not 1 <= int(text) <= most:
        raise ValueError(f"{name} must be a number from 1 to {most}")
    return int(text)


def _weekdays(text: str | None) -> tuple[tuple[int | None, int], ...]:
    if text is None:
        return ()
    found = set()
    for part in text.split(","):
        match = _WEEKDAY.fullmatch(part)
        if match is None:
            raise ValueError("BYDAY lists days such as MO, 2TU (the second Tuesday) or -1FR (the last Friday)")
        found.add((int(match[1]) if match[1] else None, WEEKDAYS.index(match[2])))
    return tuple(sorted(found, key=lambda one: (one[0] or 0, one[1])))


def _month_days(text: str | None) -> tuple[int, ...]:
    if text is None:
        return ()
    parts = text.split(",")
    if not all(re.fullmatch(r"[+-]?[0-9]{1,2}", part) for part in parts):
        raise ValueError("BYMONTHDAY lists days such as 1, 15 or -1 (the last)")
    found = sorted({int(part) for part in parts})
    if any(day == 0 or not -ALWAYS_THERE <= day <= MOST_MONTH_DAYS for day in found):
        raise ValueError(f"BYMONTHDAY takes 1 to {MOST_MONTH_DAYS}, or -1 (the last day) to -{ALWAYS_THERE}")
    return tuple(found)


def _until(text: str | None) -> date | None:
    if text is None:
        return None
    if not re.fullmatch(r"[0-9]{8}", text):
        raise ValueError("UNTIL is the last day, written YYYYMMDD")
    try:
        return datetime.strptime(text, "%Y%m%d").date()  # noqa: DTZ007 - a local day
    except ValueError:
        raise ValueError("UNTIL is the last day, written YYYYMMDD") from None
