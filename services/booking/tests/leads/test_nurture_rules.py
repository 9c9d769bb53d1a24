"""Which follow-up message is due, and when the next is."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from booking.nurture.rules import Step, Turn, turn, waking
from shared.clock import to_local

ZONE = "America/Edmonton"
NOON = datetime(2026, 11, 25, 19, tzinfo=UTC)
DAY = 1_440


def steps(*delays: int) -> list[Step]:
    return [Step(delay_minutes=delay, channel="sms", body="Hello") for delay in delays]


def test_a_step_on_time_is_sent_and_the_next_one_follows() -> None:
    due = turn(steps(0, DAY, 2 * DAY), 0, NOON, NOON, ZONE)
    assert due == Turn(step=0, passed=(), then=1, due_at=NOON + timedelta(days=1))


def test_after_a_standstill_only_the_latest_is_sent() -> None:
    late = NOON + timedelta(days=4)
    due = turn(steps(0, DAY, 2 * DAY, 2 * DAY), 0, NOON, late, ZONE)
    assert due == Turn(step=2, passed=(0, 1), then=3, due_at=late + timedelta(days=2))


def test_the_last_step_ends_it() -> None:
    assert turn(steps(0), 0, NOON, NOON, ZONE) == Turn(step=0, passed=(), then=1, due_at=None)


@given(
    st.lists(st.integers(0, 10 * DAY), min_size=1, max_size=8).flatmap(
        lambda delays: st.tuples(st.just(delays), st.integers(0, len(delays) - 1))
    ),
    st.integers(0, 60 * DAY),
)
def test_every_step_is_sent_or_passed_over_once(case: tuple[list[int], int], late: int) -> None:
    delays, following = case
    present = NOON + timedelta(minutes=late)
    due = turn(steps(*delays), following, NOON, present, ZONE)
    assert [*due.passed, due.step] == list(range(following, due.then))
    assert (due.due_at is None) == (due.then == len(delays))
    assert due.due_at is None or due.due_at >= present


@given(st.integers(0, 15 * 365 * DAY).map(lambda minutes: NOON + timedelta(minutes=minutes)))
def test_nobody_is_woken(instant: datetime) -> None:
    awake = waking(instant, ZONE)
    assert instant <= awake <= instant + timedelta(hours=14)
    assert 9 <= to_local(awake, ZONE).hour < 20


@pytest.mark.parametrize(
    "step",
    [
        {"delay_minutes": 0, "channel": "sms"},
        {"delay_minutes": 0, "channel": "sms", "body": "x", "template": "hello"},
        {"delay_minutes": 0, "channel": "email", "body": "x"},
        {"delay_minutes": -1, "channel": "sms", "body": "x"},
        {"delay_minutes": 0, "channel": "fax", "body": "x"},
        {"delay_minutes": 0, "channel": "sms", "template": "Not A Key"},
        {"delay_minutes": 0, "channel": "sms", "body": "a\x00b"},
    ],
)
def test_a_step_has_one_text_and_a_channel(step: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Step.model_validate(step)
