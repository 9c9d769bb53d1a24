"""Better plans: never worse than the day as it is, never against what is fixed, the same for the same day."""

from dataclasses import replace
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from booking.routing.distance import Home
from booking.routing.plan import (
    Day,
    Place,
    Shift,
    Stop,
    better,
    changed,
    feasible,
    figures,
    minus,
    present,
    shifts_of,
)
from booking.routing.solver import improve

NORTH, SOUTH = Home("T5J 0N3", 53.70, -113.5), Home("T6A 0A1", 53.40, -113.5)
MARIA, NOOR = UUID(int=1), UUID(int=2)
BOTH = frozenset({MARIA, NOOR})


def stop(number: int, home: Home, start: int, *crew: UUID, shift: int = 30, **changes: object) -> Stop:
    plain = Stop(
        UUID(int=100 + number),
        f"B-{number}",
        home,
        90,
        start,
        crew,
        len(crew) > 1,
        start - shift,
        start + shift,
        BOTH,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def day(*stops: Stop, most: int = 24 * 60) -> Day:
    shifts = tuple(Shift(worker_id, 540, 1_080) for worker_id in (MARIA, NOOR))
    return Day(stops, shifts, 30, most_minutes=most)


CRISS_CROSS = day(
    stop(1, NORTH, 540, MARIA), stop(2, SOUTH, 750, MARIA), stop(3, SOUTH, 540, NOOR), stop(4, NORTH, 750, NOOR)
)


def test_two_who_cross_each_other_stay_on_their_sides() -> None:
    plan = improve(CRISS_CROSS)
    assert plan is not None
    before, after = figures(CRISS_CROSS, present(CRISS_CROSS)), figures(CRISS_CROSS, plan)
    assert before.metres > 80_000
    assert after.metres == 0
    assert len(changed(CRISS_CROSS, plan)) == 2
    assert all(place.start in {540, 750} for place in plan.values()), "no time changes for nothing"


def test_what_is_fixed_or_beyond_somebody_stays() -> None:
    held = day(*(replace(one, fixed=True) for one in CRISS_CROSS.stops))
    assert improve(held) is None
    alone = day(*(replace(one, able=frozenset(one.crew)) for one in CRISS_CROSS.stops))
    assert improve(alone) is None


def test_visits_without_anybody_are_given_to_somebody() -> None:
    waiting = day(stop(1, NORTH, 540, MARIA), stop(2, NORTH, 540), stop(3, SOUTH, 900))
    plan = improve(waiting)
    assert plan is not None
    assert plan[UUID(int=102)].crew == (NOOR,)
    assert figures(waiting, plan).unassigned == 0


def test_nobody_is_given_more_than_a_day_s_work() -> None:
    full = day(stop(1, NORTH, 540, MARIA), stop(2, NORTH, 750), stop(3, NORTH, 900), most=100)
    plan = improve(full)
    assert plan is not None
    assert figures(full, plan).unassigned == 1


def test_an_empty_day_has_no_better_plan() -> None:
    assert improve(Day((), (), 30)) is None
    assert improve(Day((stop(1, NORTH, 540),), (), 30)) is None


def test_shifts_reach_as_far_as_what_somebody_is_held_to() -> None:
    late = stop(1, NORTH, 1_050, MARIA, fixed=True)
    assert shifts_of(MARIA, [(540, 720), (730, 1_080)], [late], 30) == [
        Shift(MARIA, 540, 720),
        Shift(MARIA, 750, 1_140),
    ]


def test_what_is_taken_is_cut_out() -> None:
    assert minus([(0, 100), (200, 300)], [(50, 60), (90, 250), (400, 500)]) == [(0, 50), (60, 90), (250, 300)]
    assert minus([(0, 10)], [(0, 10)]) == []


HOMES = st.builds(Home, st.just("T5J 0N3"), st.floats(53.3, 53.8), st.floats(-113.9, -113.2))


@st.composite
def days(draw: st.DrawFn) -> Day:
    stops: list[Stop] = []
    workers = [UUID(int=number) for number in range(1, draw(st.integers(1, 3)) + 1)]
    for worker_id in workers:
        start = 540
        while draw(st.booleans()) and start + 90 <= 960:
            able = frozenset({worker_id}) | draw(st.frozensets(st.sampled_from(workers)))
            made = stop(len(stops), draw(HOMES), start, worker_id, shift=draw(st.sampled_from([0, 30])), able=able)
            stops.append(replace(made, fixed=draw(st.integers(0, 4)) == 0))
            start += 120 + draw(st.integers(0, 8)) * 15
    if draw(st.booleans()):
        stops.append(stop(len(stops), draw(HOMES), 700, able=frozenset(workers)))
    return Day(tuple(stops), tuple(Shift(worker_id, 540, 1_080) for worker_id in workers), 30)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(days())
def test_a_proposal_is_possible_better_and_the_same_again(given_day: Day) -> None:
    assert feasible(given_day, present(given_day))
    plan = improve(given_day)
    if plan is None:
        return
    assert feasible(given_day, plan)
    old, new = figures(given_day, present(given_day)), figures(given_day, plan)
    assert better(new, old)
    assert new.unassigned < old.unassigned or new.metres <= old.metres
    for one in given_day.stops:
        assert not one.fixed or plan[one.booking_id] == Place(one.start, one.crew)
    assert improve(given_day) == plan
