"""Which visits a series should have, and which of those that it has become them, without a database."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

OnHolidays = Literal["skip", "move_next_day", "keep"]
Reason = Literal["staff", "pause", "holiday"]
Days = tuple[date, date]
LONGEST_CLOSURE = 31
SAME_VISIT_WITHIN = timedelta(days=6)
"""A visit whose day is no longer in the rule becomes one that is at most so far away, or none."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A day that the rule gives, and the day on which the visit takes place: None, with `reason`, if none does."""

    occurs_on: date
    day: date | None
    reason: Reason | None = None

    @property
    def moved(self) -> bool:
        """Whether a holiday put the visit on another day."""
        return self.day is not None and self.day != self.occurs_on


def occurrences(
    days: Sequence[date], *, paused: Iterable[Days], closed: Collection[date], on_holidays: OnHolidays
) -> list[Occurrence]:
    """Return what becomes of the days of a rule.

    A visit that a holiday moves goes to the next day on which the company is open; where the series has a visit
    on that day anyway, or is paused then, there is no visit.

    Args:
        paused: first and last days of the pauses.
    """
    pauses = list(paused)
    taken = set(days)
    found = []
    for day in days:
        if _within(day, pauses):
            found.append(Occurrence(day, None, "pause"))
        elif day not in closed or on_holidays == "keep":
            found.append(Occurrence(day, day))
        else:
            other = _next_open(day, closed) if on_holidays == "move_next_day" else None
            fits = other is not None and other not in taken and not _within(other, pauses)
            found.append(Occurrence(day, other, None) if fits else Occurrence(day, None, "holiday"))
            taken |= {other} if fits and other else set()
    return found


def _within(day: date, pauses: Sequence[Days]) -> bool:
    return any(first <= day <= last for first, last in pauses)


def _next_open(day: date, closed: Collection[date]) -> date | None:
    after = (day + timedelta(days=ahead) for ahead in range(1, LONGEST_CLOSURE + 1))
    return next((other for other in after if other not in closed), None)


def pair(had: Iterable[date], wanted: Iterable[date]) -> dict[date, date]:
    """Return which day becomes which when the days of a rule change: the same ones stay, and of the others each
    becomes the first free one that is near enough.
    """
    old, new = sorted(set(had)), sorted(set(wanted))
    pairs = {day: day for day in old if day in set(new)}
    free = [day for day in new if day not in pairs]
    for day in (day for day in old if day not in pairs):
        near = next((other for other in free if abs(other - day) <= SAME_VISIT_WITHIN), None)
        if near is not None:
            pairs[day] = near
            free.remove(near)
    return pairs
