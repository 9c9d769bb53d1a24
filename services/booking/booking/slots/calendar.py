"""The company's local calendar as instants: when workers work and when visits may begin. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache
from uuid import UUID

from shared.clock import day_bounds, to_utc

Stretch = tuple[time, time]
"""From when until when, in wall time."""
Work = tuple[datetime, datetime]
"""From when until when, as instants."""


@dataclass(frozen=True, slots=True)
class Person:
    """A worker who can do the work, with the week (0 is Monday), the days with other hours, and the days on which
    the worker is employed and certified: `fit` is None where that is always, else inclusive bounds.
    """

    worker_id: UUID
    week: Mapping[int, Sequence[Stretch]]
    other: Mapping[date, Sequence[Stretch]] = field(default_factory=dict)
    fit: Sequence[tuple[date, date]] | None = None
    team_id: UUID | None = None
    preferred: bool = False

    def on(self, day: date) -> tuple[Stretch, ...]:
        """Return the hours of a day."""
        if self.fit is not None and not any(first <= day <= last for first, last in self.fit):
            return ()
        hours = self.other.get(day)
        return tuple(self.week.get(day.weekday(), ()) if hours is None else hours)


@dataclass(frozen=True, slots=True)
class Shifts:
    """Who works when. Most workers share their hours with others, so hours are kept once, by number: in wall time
    for each day, and as instants.
    """

    people: Sequence[tuple[Person, int]]
    walls: Sequence[Sequence[tuple[Stretch, ...]]]
    hours: Sequence[Sequence[Work]]

    def of(self, worker_id: UUID) -> list[Work]:
        """Return the hours of one worker, those that touch made one."""
        numbers = [number for person, number in self.people if person.worker_id == worker_id]
        return merged(self.hours[numbers[0]]) if numbers else []


def days_between(first: date, last: date) -> list[date]:
    """Return the days from `first` to `last`, both included."""
    return [first + timedelta(days=offset) for offset in range((last - first).days + 1)]


def shifts(people: Sequence[Person], days: Sequence[date], zone_name: str) -> Shifts:
    """Return the hours of each of the days as instants; what a clock change swallows is left out, as are people
    who don't work on any of them.
    """
    instant = cache(to_utc)
    numbers: dict[tuple[tuple[Stretch, ...], ...], int] = {}
    working: list[tuple[Person, int]] = []
    for person in people:
        walls = tuple(map(person.on, days))
        if any(walls):
            working.append((person, numbers.setdefault(walls, len(numbers))))
    hours = [
        [
            (begin, end)
            for day, stretches in zip(days, walls, strict=True)
            for starts, ends in stretches
            if (begin := instant(day, starts, zone_name)) < (end := instant(day, ends, zone_name))
        ]
        for walls in numbers
    ]
    return Shifts(working, list(numbers), hours)


def merged(works: Sequence[Work]) -> list[Work]:
    """Return stretches of time in order, those that touch or overlap made one."""
    found: list[Work] = []
    for begin, end in sorted(works):
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((begin, end))
    return found


def starts(work: Shifts, days: Sequence[date], step_minutes: int, zone_name: str) -> list[datetime]:
    """Return the instants at which visits may begin: every `step_minutes` of wall time since local midnight,
    between the first worker's beginning and the last one's end of each day.
    """
    found: set[datetime] = set()
    for number, day in enumerate(days):
        hours = [stretch for walls in work.walls for stretch in walls[number]]
        if hours:
            first = min(_minutes(begins) for begins, _ in hours)
            last = max(_minutes(ends) for _, ends in hours)
            walls = range(-(-first // step_minutes) * step_minutes, last, step_minutes)
            found.update(to_utc(day, time(*divmod(wall, 60)), zone_name) for wall in walls)
    return sorted(found)


def winter(days: Sequence[date], months: Sequence[int], zone_name: str) -> list[Work]:
    """Return those of the days that are in winter, as instants."""
    return merged([day_bounds(day, zone_name) for day in days if day.month in months])


def _minutes(wall: time) -> int:
    return wall.hour * 60 + wall.minute
