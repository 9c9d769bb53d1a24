"""A day's visits as a plan: who goes where in which order, what it costs on the road, and what changed. Pure.

Times are minutes since the day's first instant, so that a day of 23 or 25 hours is as long as it is.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from uuid import UUID

from booking.routing.distance import Home, metres, minutes


@dataclass(frozen=True, slots=True)
class Stop:
    """A visit of the day. A fixed one stays as it is; another may go to one of the `able`, within the window."""

    booking_id: UUID
    reference: str
    home: Home
    minutes: int
    start: int
    crew: tuple[UUID, ...]
    fixed: bool
    earliest: int
    latest: int
    able: frozenset[UUID] = frozenset()

    @property
    def end(self) -> int:
        """When the visit ends, as planned so far."""
        return self.start + self.minutes


@dataclass(frozen=True, slots=True)
class Shift:
    """A stretch of time in which a worker can be sent."""

    worker_id: UUID
    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class Day:
    """What there is to plan."""

    stops: tuple[Stop, ...]
    shifts: tuple[Shift, ...]
    buffer: int
    way_percent: int = 100
    parking: int = 0
    most_minutes: int = 24 * 60

    @property
    def workers(self) -> list[UUID]:
        """Who takes part, in the order of ids."""
        sent = {worker_id for stop in self.stops for worker_id in stop.crew}
        return sorted({shift.worker_id for shift in self.shifts} | sent)

    def travel(self, one: Stop, other: Stop) -> int:
        """Return how many minutes the way between two stops takes on this day."""
        way = metres(one.home, other.home)
        return -(-minutes(way) * self.way_percent // 100) + self.parking if way else 0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stop is in a plan."""

    start: int
    crew: tuple[UUID, ...]


Plan = Mapping[UUID, Place]
"""The place of each stop, by booking."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What a plan costs: less is better, in this order."""

    unassigned: int
    metres: int
    idle_minutes: int
    travel_minutes: int


def present(day: Day) -> dict[UUID, Place]:
    """Return the plan as it stands."""
    return {stop.booking_id: Place(stop.start, stop.crew) for stop in day.stops}


def rounds(day: Day, plan: Plan) -> dict[UUID, list[Stop]]:
    """Return each worker's stops in the order of their starts."""
    found: dict[UUID, list[Stop]] = {worker_id: [] for worker_id in day.workers}
    for stop in sorted(day.stops, key=lambda stop: (plan[stop.booking_id].start, stop.reference)):
        for worker_id in plan[stop.booking_id].crew:
            found[worker_id].append(stop)
    return found


def figures(day: Day, plan: Plan) -> Figures:
    """Return what the plan costs. Ways begin at the first visit of a worker and end at the last."""
    far = idle = travel = 0
    for stops in rounds(day, plan).values():
        for one, other in pairwise(stops):
            way = day.travel(one, other)
            gap = plan[other.booking_id].start - plan[one.booking_id].start - one.minutes
            far += metres(one.home, other.home)
            travel += way
            idle += max(gap - day.buffer - way, 0)
    unassigned = sum(not place.crew for place in plan.values())
    return Figures(unassigned, far, idle, travel)


def better(new: Figures, old: Figures) -> bool:
    """Tell whether a plan is worth proposing: more visits have somebody, or as many and there is less to drive,
    or as much and there is less to wait.
    """
    return (new.unassigned, new.metres, new.idle_minutes) < (old.unassigned, old.metres, old.idle_minutes)


def feasible(day: Day, plan: Plan) -> bool:
    """Tell whether the plan keeps what is fixed, windows, abilities, shifts and the buffer between visits."""
    for stop in day.stops:
        place = plan[stop.booking_id]
        if stop.fixed and place != Place(stop.start, stop.crew):
            return False
        if stop.fixed or not place.crew:
            continue
        (worker_id,) = place.crew
        if worker_id not in stop.able or not stop.earliest <= place.start <= stop.latest:
            return False
        end = place.start + stop.minutes
        shifts = [shift for shift in day.shifts if shift.worker_id == worker_id]
        if not any(shift.begins <= place.start and end <= shift.ends for shift in shifts):
            return False
    if not _within_most(day, plan):
        return False
    return all(
        plan[one.booking_id].start + one.minutes + day.buffer <= plan[other.booking_id].start
        for stops in rounds(day, plan).values()
        for one, other in pairwise(stops)
    )


def load(stops: Iterable[Stop]) -> int:
    """Return the minutes on site."""
    return sum(stop.minutes for stop in stops)


def _within_most(day: Day, plan: Plan) -> bool:
    """Tell whether nobody works longer than is allowed, or than today where that is longer."""
    before = rounds(day, present(day))
    return all(
        load(stops) <= max(day.most_minutes, load(before[worker_id]))
        for worker_id, stops in rounds(day, plan).items()
    )


def changed(day: Day, plan: Plan) -> list[Stop]:
    """Return the stops that the plan moves, in the order of their new starts."""
    moved = [stop for stop in day.stops if plan[stop.booking_id] != Place(stop.start, stop.crew)]
    return sorted(moved, key=lambda stop: (plan[stop.booking_id].start, stop.reference))


def ways(day: Day, plan: Plan) -> dict[UUID, int]:
    """Return for each stop the length of the ways to and from it, over its whole crew."""
    found = dict.fromkeys(plan, 0)
    for stops in rounds(day, plan).values():
        for one, other in pairwise(stops):
            way = metres(one.home, other.home)
            found[one.booking_id] += way
            found[other.booking_id] += way
    return found


def minus(hours: Iterable[tuple[int, int]], taken: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches of time that are left."""
    left = list(hours)
    for begins, ends in taken:
        parts = [part for first, last in left for part in ((first, min(last, begins)), (max(first, ends), last))]
        left = sorted({(first, last) for first, last in parts if first < last})
    return left


def shifts_of(worker_id: UUID, hours: Iterable[tuple[int, int]], held: Sequence[Stop], buffer: int) -> list[Shift]:
    """Return a worker's shifts: the hours, wide enough for what the worker is held to, the buffer kept between
    two of them.
    """
    merged: list[tuple[int, int]] = []
    for begins, ends in sorted([*hours, *((stop.start, stop.end) for stop in held)]):
        if merged and begins <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], ends))
        else:
            merged.append((begins, ends))
    found: list[Shift] = []
    for begins, ends in merged:
        first = min((stop.start for stop in held if begins <= stop.start < ends), default=ends)
        least = min(found[-1].ends + buffer, first) if found else begins
        found.append(Shift(worker_id, max(begins, least), ends))
    return [shift for shift in found if shift.begins < shift.ends]
