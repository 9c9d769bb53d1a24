"""From marks to stretches: examples, then what holds for every day that a phone could report."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from booking.time_entries.fold import Mark, minutes_between, stretches

NINE = datetime(2026, 11, 25, 16, tzinfo=UTC)
HERE, THERE = UUID(int=1), UUID(int=2)


def mark(number: int, kind: str, minute: int, booking: UUID = HERE) -> Mark:
    return Mark(UUID(int=100 + number), booking, kind, NINE + timedelta(minutes=minute))


def shown(marks: list[Mark]) -> list[tuple[str, int, int | None]]:
    return [
        (
            one.kind,
            minutes_between(NINE, one.started_at),
            minutes_between(NINE, one.ended_at) if one.ended_at else None,
        )
        for one in stretches(marks)
    ]


def test_a_day_with_the_way_and_a_pause() -> None:
    day = [
        mark(1, "travel", 0),
        mark(2, "start", 20),
        mark(3, "pause", 60),
        mark(4, "resume", 75),
        mark(5, "stop", 150),
    ]
    assert shown(day) == [("travel", 0, 20), ("work", 20, 60), ("pause", 60, 75), ("work", 75, 150)]


def test_who_starts_elsewhere_has_left() -> None:
    day = [mark(1, "start", 0), mark(2, "start", 90, THERE), mark(3, "stop", 120)]
    assert shown(day) == [("work", 0, 90), ("work", 90, None)]


def test_what_changes_nothing_is_passed_over() -> None:
    day = [
        mark(1, "stop", 0),
        mark(2, "pause", 1),
        mark(3, "start", 10),
        mark(4, "resume", 11),
        mark(5, "stop", 20),
    ]
    assert shown(day) == [("work", 10, 20)]
    assert shown([mark(1, "start", 5), mark(2, "stop", 5)]) == []


marks = st.lists(
    st.builds(
        mark,
        st.integers(0, 10_000),
        st.sampled_from(["travel", "start", "pause", "resume", "stop"]),
        st.integers(0, 600),
        st.sampled_from([HERE, THERE]),
    ),
    max_size=25,
    unique_by=lambda one: one.id,
)


@given(marks, st.randoms(use_true_random=False), st.integers(0, 25))
def test_neither_order_nor_repetition_matters(day: list[Mark], chance: object, again: int) -> None:
    mixed = [*day, *day[:again]]
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert stretches(mixed) == stretches(day)


@given(marks)
def test_nobody_is_in_two_places_and_only_the_last_runs(day: list[Mark]) -> None:
    found = stretches(day)
    for before, after in pairwise(found):
        assert before.ended_at is not None
        assert before.started_at < before.ended_at <= after.started_at
    assert {one.id for one in found} <= {one.id for one in day}
    assert len({one.id for one in found}) == len(found)
