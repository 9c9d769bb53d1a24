"""The company's local calendar as instants: when workers work and when visits may begin. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from uuid import UUID

from shared.clock import to_utc


@dataclass(frozen=True, slots=True)
class WeeklyHours:
    """A stretch of one weekday (0 is Monday) on which a worker can be sent, in wall time."""

    worker_id: UUID
    weekday: int
    starts: time
    ends: time


@dataclass(frozen=True, slots=True)
class Stretch:
    """A worker can be sent between two instants."""

    worker_id: UUID
    starts_at: datetime
    ends_at: datetime


def days_between(first: date, last: date) -> list[date]:
    """Return the days from `first` to `last`, both included."""
    return [first + timedelta(days=offset) for offset in range((last - first).days + 1)]


def _on(hours: Iterable[WeeklyHours], days: Sequence[date]) -> Iterable[tuple[date, list[WeeklyHours]]]:
    by_weekday: dict[int, list[WeeklyHours]] = {}
    for row in hours:
        by_weekday.setdefault(row.weekday, []).append(row)
    return ((day, by_weekday[day.weekday()]) for day in days if day.weekday() in by_weekday)


def stretches(hours: Iterable[WeeklyHours], days: Sequence[date], zone_name: str) -> list[Stretch]:
    """Return the weekly hours as instants on each of the days; what a clock change swallows is left out."""
    instant = cache(to_utc)
    found = (
        Stretch(row.worker_id, instant(day, row.starts, zone_name), instant(day, row.ends, zone_name))
        for day, rows in _on(hours, days)
        for row in rows
    )
    return [stretch for stretch in found if stretch.starts_at < stretch.ends_at]


def starts(
    hours: Iterable[WeeklyHours], days: Sequence[date], step_minutes: int, zone_name: str
) -> list[datetime]:
    """Return the instants at which visits may begin: every `step_minutes` of wall time since local midnight,
    between the first worker's beginning and the last one's end of each day.
    """
    found: set[datetime] = set()
    for day, rows in _on(hours, days):
        first = min(_minutes(row.starts) for row in rows)
        last = max(_minutes(row.ends) for row in rows)
        walls = range(-(-first // step_minutes) * step_minutes, last, step_minutes)
        found.update(to_utc(day, time(*divmod(wall, 60)), zone_name) for wall in walls)
    return sorted(found)


def _minutes(wall: time) -> int:
    return wall.hour * 60 + wall.minute
