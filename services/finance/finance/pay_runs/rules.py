"""Pay periods, overtime and amounts: no I/O.

Overtime is what exceeds the hours of a day or of a week, whichever is more (Alberta Employment Standards Code, s.
21 and 22: 8 and 44 hours). The latest minutes of a day, or of a week, are the overtime ones.
"""

import calendar
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal
from uuid import UUID

from shared.money import round_half_up

RunStatus = Literal["draft", "approved", "paid", "void"]
PayCode = Literal["regular", "overtime", "travel", "vacation", "tips", "bonus", "deduction"]
EARNED: tuple[PayCode, ...] = ("regular", "overtime", "travel")
MOVES: Mapping[RunStatus, tuple[RunStatus, ...]] = {
    "draft": ("approved", "void"),
    "approved": ("paid", "void"),
    "paid": (),
    "void": (),
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paid stretch of time of one worker, in the order it was worked."""

    id: UUID
    day: date
    minutes: int


def overtime(stretches: Sequence[Stretch], *, day_minutes: int, week_minutes: int) -> dict[UUID, int]:
    """Return how many minutes of each stretch are overtime; weeks begin on Monday."""
    over: dict[UUID, int] = {}
    by_week: defaultdict[date, list[Stretch]] = defaultdict(list)
    for stretch in stretches:
        by_week[stretch.day - timedelta(days=stretch.day.weekday())].append(stretch)
    for week in by_week.values():
        worked: defaultdict[date, int] = defaultdict(int)
        for stretch in week:
            before, worked[stretch.day] = worked[stretch.day], worked[stretch.day] + stretch.minutes
            over[stretch.id] = max(worked[stretch.day] - max(before, day_minutes), 0)
        missing = sum(worked.values()) - week_minutes - sum(over[stretch.id] for stretch in week)
        for stretch in reversed(week):
            part = min(max(missing, 0), stretch.minutes - over[stretch.id])
            over[stretch.id] += part
            missing -= part
    return over


def pay_of(minutes: int, rate_cents: int, percent: int = 100) -> int:
    """Return the pay of minutes at an hourly rate, rounded half up, once."""
    return round_half_up(Decimal(minutes) * rate_cents * percent / 6000)


def shares(cents: int, minutes: Mapping[UUID, int]) -> dict[UUID, int]:
    """Split a sum by minutes so that no cent is lost: the largest remainders get the odd ones."""
    whole = sum(minutes.values())
    if whole <= 0:
        return {}
    exact = {worker: Decimal(cents) * part / whole for worker, part in minutes.items()}
    split = {worker: int(amount) for worker, amount in exact.items()}
    odd = cents - sum(split.values())
    for worker in sorted(exact, key=lambda one: (split[one] - exact[one], str(one)))[:odd]:
        split[worker] += 1
    return split


def period_of(day: date, kind: str, anchor: date) -> tuple[date, date]:
    """Return the first and the last day of the pay period that holds `day`."""
    if kind in ("weekly", "biweekly"):
        length = 7 if kind == "weekly" else 14
        first = day - timedelta(days=(day - anchor).days % length)
        return first, first + timedelta(days=length - 1)
    last = calendar.monthrange(day.year, day.month)[1]
    if kind == "monthly":
        return day.replace(day=1), day.replace(day=last)
    return (
        (day.replace(day=1), day.replace(day=15))
        if day.day <= 15
        else (day.replace(day=16), day.replace(day=last))
    )


def gross(amounts: Iterable[tuple[str, int]]) -> int:
    """Return the gross pay of lines: everything but tips, which are not the company's money."""
    return sum(cents for code, cents in amounts if code != "tips")
