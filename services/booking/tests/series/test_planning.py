"""Which visits a series should have, and which become which when its rule changes."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from booking.series.planning import SAME_VISIT_WITHIN, Occurrence, occurrences, pair

MONDAY = date(2026, 11, 30)
DAYS = st.integers(0, 60).map(lambda ahead: MONDAY + timedelta(days=ahead))
SETS = st.sets(DAYS, max_size=12)
PAUSES = st.lists(st.tuples(DAYS, st.integers(0, 9)), max_size=3).map(
    lambda found: [(first, first + timedelta(days=length)) for first, length in found]
)
POLICIES = st.sampled_from(["skip", "move_next_day", "keep"])


def day(ahead: int) -> date:
    return MONDAY + timedelta(days=ahead)


def test_a_holiday_moves_a_visit_to_the_next_open_day() -> None:
    found = occurrences([day(0), day(7)], paused=[], closed={day(0), day(1)}, on_holidays="move_next_day")
    assert found == [Occurrence(day(0), day(2)), Occurrence(day(7), day(7))]
    assert [one.moved for one in found] == [True, False]


def test_a_visit_doesn_t_move_onto_the_next_one_nor_into_a_pause() -> None:
    daily = occurrences([day(0), day(1)], paused=[], closed={day(0)}, on_holidays="move_next_day")
    assert daily[0] == Occurrence(day(0), None, "holiday")
    paused = occurrences([day(0)], paused=[(day(1), day(3))], closed={day(0)}, on_holidays="move_next_day")
    assert paused == [Occurrence(day(0), None, "holiday")]


def test_two_visits_don_t_move_to_the_same_day() -> None:
    found = occurrences([day(0), day(1)], paused=[], closed={day(0), day(1)}, on_holidays="move_next_day")
    assert found == [Occurrence(day(0), day(2)), Occurrence(day(1), None, "holiday")]


@given(SETS, PAUSES, SETS, POLICIES)
def test_every_day_of_the_rule_is_accounted_for_once(
    days: set[date], paused: list[tuple[date, date]], closed: set[date], policy: str
) -> None:
    found = occurrences(sorted(days), paused=paused, closed=closed, on_holidays=policy)  # type: ignore[arg-type]
    assert [one.occurs_on for one in found] == sorted(days)
    taken = [one.day for one in found if one.day]
    assert len(taken) == len(set(taken))
    for one in found:
        assert (one.day is None) == (one.reason is not None)
        if one.day:
            assert policy == "keep" or one.day not in closed
            assert not any(first <= one.day <= last for first, last in paused)
        if policy == "skip":
            assert not one.moved


@given(SETS, SETS)
def test_a_visit_becomes_at_most_one_and_one_at_most_becomes_it(had: set[date], wanted: set[date]) -> None:
    pairs = pair(had, wanted)
    assert set(pairs) <= had
    assert set(pairs.values()) <= wanted
    assert len(set(pairs.values())) == len(pairs)
    assert {one: pairs[one] for one in had & wanted} == {one: one for one in had & wanted}
    assert all(abs(old - new) <= SAME_VISIT_WITHIN for old, new in pairs.items())


def test_weeks_keep_their_visits_when_the_weekday_changes() -> None:
    weekly = [day(0), day(7), day(14)]
    later = [day(3), day(10), day(17)]
    assert pair(weekly, later) == dict(zip(weekly, later, strict=True))
    assert pair(weekly, [day(0), day(14)]) == {day(0): day(0), day(14): day(14)}
