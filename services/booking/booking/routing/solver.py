"""The search for a better plan, by PyVRP: a vehicle for each shift, a profile of ways for each worker.

The present plan is where the search begins, and it is always possible: the time between two visits that follow
each other today is taken as enough for the way between them. Seed and number of iterations are fixed, so the same
day gives the same plan.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING
from uuid import UUID

from booking.routing.distance import metres
from booking.routing.plan import Day, Place, Plan, Shift, Stop, better, feasible, figures, load, present, rounds

if TYPE_CHECKING:
    import pyvrp

SEED = 7
ITERATIONS, FEWEST_ITERATIONS, WORK = 400, 100, 32_000
"""At most, at least, and between them so many that iterations times stops are `WORK`: a second or two."""
STEP = 5
"""New starts are whole multiples of so many minutes, where the plan leaves room for that."""
FORBIDDEN = 1_000_000
PER_METRE, PER_MINUTE, PER_VISIT = 1, 1, 500_000
"""A metre counts more than a day's waiting, and a visit that nobody goes to more than any way."""


@dataclass(frozen=True, slots=True)
class _Node:
    """A stop as the solver sees it: one for each worker who is held to it, or one that is free to go."""

    stop: Stop
    able: frozenset[UUID]
    held: bool


def improve(day: Day) -> dict[UUID, Place] | None:
    """Return a better plan than the present one; None where none was found."""
    nodes = _nodes(day)
    if not any(not node.held for node in nodes) or not day.shifts:
        return None
    routes = _solve(day, nodes)
    plan = present(day)
    for shift, route in routes:
        for node, start in zip(route, _starts(day, shift, route), strict=True):
            if not node.held:
                plan[node.stop.booking_id] = Place(start, (shift.worker_id,))
    plan = _with_fewer_changes(day, plan)
    now, then = figures(day, present(day)), figures(day, plan)
    return plan if feasible(day, plan) and better(then, now) else None


def _nodes(day: Day) -> list[_Node]:
    working = {shift.worker_id for shift in day.shifts}
    found = []
    for stop in day.stops:
        if stop.fixed:
            found += [_Node(stop, frozenset({one}), held=True) for one in stop.crew if one in working]
        elif stop.able & working:
            found.append(_Node(stop, stop.able & working, held=False))
    return found


def _solve(day: Day, nodes: Sequence[_Node]) -> list[tuple[Shift, list[_Node]]]:
    import pyvrp
    from pyvrp.stop import MaxIterations

    data = _problem(day, nodes)
    iterations = max(FEWEST_ITERATIONS, min(ITERATIONS, WORK // len(nodes)))
    initial = pyvrp.Solution(data, _present_routes(day, nodes, data))
    result = pyvrp.solve(data, MaxIterations(iterations), seed=SEED, collect_stats=False, initial_solution=initial)
    return [
        (
            day.shifts[route.vehicle_type()],
            [nodes[activity.idx] for activity in route.schedule() if activity.is_client()],
        )
        for route in result.best.routes()
    ]


def _problem(day: Day, nodes: Sequence[_Node]) -> "pyvrp.ProblemData":
    import numpy as np
    import pyvrp

    size = len(nodes) + 1
    far, long = np.zeros((size, size), dtype=np.int64), np.zeros((size, size), dtype=np.int64)
    followers = _followers(day)
    for row, one in enumerate(nodes, 1):
        for column, other in enumerate(nodes, 1):
            if row != column:
                needed = day.buffer + day.travel(one.stop, other.stop)
                far[row, column] = metres(one.stop.home, other.stop.home)
                gap = other.stop.start - one.stop.end
                both = one.held and other.held and gap >= 0
                follow = (one.stop.booking_id, other.stop.booking_id) in followers
                long[row, column] = min(needed, gap) if both or follow else needed
    workers, today = day.workers, rounds(day, present(day))
    distances = []
    for worker_id in workers:
        own = far.copy()
        for column, node in enumerate(nodes, 1):
            if worker_id not in node.able:
                own[:, column] = FORBIDDEN
                own[column, column] = 0
        distances.append(own)
    return pyvrp.ProblemData(
        locations=[pyvrp.Location(0, 0) for _ in range(size)],
        clients=[_client(number, node) for number, node in enumerate(nodes, 1)],
        depots=[pyvrp.Depot(location=0)],
        vehicle_types=[
            pyvrp.VehicleType(
                capacity=[max(day.most_minutes, load(today[shift.worker_id]))],
                tw_early=shift.begins,
                tw_late=shift.ends,
                profile=workers.index(shift.worker_id),
                unit_distance_cost=PER_METRE,
                unit_duration_cost=PER_MINUTE,
            )
            for shift in day.shifts
        ],
        distance_matrices=distances,  # type: ignore[arg-type] # its stubs write the type of arrays otherwise
        duration_matrices=[long] * len(workers),  # type: ignore[list-item]
    )


def _client(number: int, node: _Node) -> "pyvrp.Client":
    import pyvrp

    stop = node.stop
    needed = node.held or bool(stop.crew)
    return pyvrp.Client(
        location=number,
        delivery=[stop.minutes],
        service_duration=stop.minutes,
        tw_early=stop.start if node.held else stop.earliest,
        tw_late=stop.start if node.held else stop.latest,
        required=needed,
        prize=0 if needed else PER_VISIT,
    )


def _followers(day: Day) -> set[tuple[UUID, UUID]]:
    return {
        (one.booking_id, other.booking_id)
        for stops in rounds(day, present(day)).values()
        for one, other in pairwise(stops)
    }


def _present_routes(day: Day, nodes: Sequence[_Node], data: "pyvrp.ProblemData") -> "list[pyvrp.Route]":
    import pyvrp

    found = []
    for number, shift in enumerate(day.shifts):
        mine = [
            (node.stop.start, index)
            for index, node in enumerate(nodes)
            if (shift.worker_id in node.able if node.held else node.stop.crew == (shift.worker_id,))
            and shift.begins <= node.stop.start < shift.ends
        ]
        if mine:
            found.append(pyvrp.Route(data, [index for _, index in sorted(mine)], number))
    return found


def _starts(day: Day, shift: Shift, route: Sequence[_Node]) -> list[int]:
    """Return the starts along a route, each as near to the present one as the route allows."""
    followers = _followers(day)

    def gap(one: Stop, other: Stop) -> int:
        needed = day.buffer + day.travel(one, other)
        follow = (one.booking_id, other.booking_id) in followers
        return min(needed, max(other.start - one.end, day.buffer)) if follow else needed

    latest: list[int] = []
    for index in reversed(range(len(route))):
        stop = route[index].stop
        bound = min(stop.start if route[index].held else stop.latest, shift.ends - stop.minutes)
        if latest:
            bound = min(bound, latest[-1] - gap(stop, route[index + 1].stop) - stop.minutes)
        latest.append(bound)
    latest.reverse()
    found: list[int] = []
    for index, node in enumerate(route):
        stop = node.stop
        soonest = max(shift.begins, stop.start if node.held else stop.earliest)
        if found:
            before = route[index - 1].stop
            soonest = max(soonest, found[-1] + before.minutes + gap(before, stop))
        start = min(max(stop.start, soonest), latest[index])
        rounded = -(-start // STEP) * STEP
        found.append(rounded if start != stop.start and rounded <= latest[index] else start)
    return found


def _with_fewer_changes(day: Day, plan: Plan) -> dict[UUID, Place]:
    """Return the same rounds, given to other workers where that leaves more visits with whom they have today.

    Two workers who can do each other's round are often exchanged for nothing by the search.
    """
    best, cost = dict(plan), figures(day, plan)
    free = [stop for stop in day.stops if not stop.fixed]
    for one, other in combinations(day.workers, 2):
        swapped = _swapped(free, best, one, other)
        if _kept(free, swapped) <= _kept(free, best):
            continue
        if feasible(day, swapped) and figures(day, swapped) == cost:
            best = swapped
    return best


def _swapped(stops: Sequence[Stop], plan: Plan, one: UUID, other: UUID) -> dict[UUID, Place]:
    instead: dict[tuple[UUID, ...], tuple[UUID, ...]] = {(one,): (other,), (other,): (one,)}
    found = dict(plan)
    for stop in stops:
        place = plan[stop.booking_id]
        found[stop.booking_id] = Place(place.start, instead.get(place.crew, place.crew))
    return found


def _kept(stops: Sequence[Stop], plan: Plan) -> int:
    return sum(plan[stop.booking_id].crew == stop.crew for stop in stops)
