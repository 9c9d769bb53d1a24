"""The rules of a worker's week."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from booking.weeks import MOST_PER_DAY, Hours, check_week
from booking.workers.schemas import CAN_BE_EMPTIED, WorkerChange, WorkerInput

minutes = st.integers(0, 24 * 60 - 1)


def wall(minute: int) -> str:
    return f"{time(minute // 60, minute % 60):%H:%M}"


stretches = st.builds(
    lambda weekday, ends: Hours(weekday=weekday, start=wall(min(ends)), end=wall(max(ends))),
    st.integers(0, 6),
    st.tuples(minutes, minutes).filter(lambda pair: pair[0] != pair[1]),
)


@given(minutes, minutes)
def test_a_stretch_must_end_later_than_it_starts(start: int, end: int) -> None:
    if end > start:
        assert Hours(weekday=0, start=wall(start), end=wall(end)).end == wall(end)
    else:
        with pytest.raises(ValidationError, match="later"):
            Hours(weekday=0, start=wall(start), end=wall(end))


@given(st.lists(stretches, max_size=12))
def test_an_accepted_week_has_no_minute_twice_and_few_stretches_a_day(week: list[Hours]) -> None:
    worked = [
        (hours.weekday, minute) for hours in week for minute in range(_minute(hours.start), _minute(hours.end))
    ]
    per_day = [sum(hours.weekday == day for hours in week) for day in range(7)]
    acceptable = len(worked) == len(set(worked)) and max(per_day) <= MOST_PER_DAY
    if acceptable:
        ordered = check_week(week)
        assert sorted(ordered, key=lambda hours: (hours.weekday, hours.start)) == ordered
        assert {h.model_dump_json() for h in ordered} == {h.model_dump_json() for h in week}
    else:
        with pytest.raises(ValueError):
            check_week(week)


def _minute(text: str) -> int:
    hours, _, rest = text.partition(":")
    return int(hours) * 60 + int(rest)


@pytest.mark.parametrize("text", ["9:00", "24:00", "09:60", "09:00:00", "0900", "09:00\n", "٠٩:00", ""])
def test_a_time_is_two_digits_and_two_digits(text: str) -> None:
    with pytest.raises(ValidationError):
        Hours(weekday=0, start=text, end="23:59")


def test_who_names_no_hours_works_on_weekdays() -> None:
    worker = WorkerInput.model_validate({"name": "Maria", "phone": "780 555 0123", "skills": []})
    assert [(h.weekday, h.start, h.end) for h in worker.working_hours] == [
        (day, "09:00", "18:00") for day in range(5)
    ]
    assert worker.phone == "+17805550123"


@pytest.mark.parametrize("field", sorted(set(WorkerChange.model_fields) - CAN_BE_EMPTIED))
def test_what_a_worker_must_have_can_t_be_emptied(field: str) -> None:
    with pytest.raises(ValidationError, match="null"):
        WorkerChange.model_validate({field: None})
    assert WorkerChange.model_validate({"email": None}).model_fields_set == {"email"}
