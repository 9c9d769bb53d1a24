"""Local days as instants, also where the clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from booking.slots.calendar import Person, Stretch, days_between, shifts, starts, winter
from shared.clock import to_local
from shared.ids import new_id

MARIA, NOOR = new_id(), new_id()
MONDAY = date(2026, 11, 23)
SUNDAY_IN_MARCH = date(2026, 3, 8)
"""The day on which Toronto's clocks go from 2:00 to 3:00."""
NINE_TO_SIX = (time(9), time(18))


def maria(week: dict[int, list[Stretch]], **changes: Any) -> Person:
    return Person(MARIA, week, **changes)


def test_weekly_hours_fall_on_their_weekdays() -> None:
    person = maria({0: [NINE_TO_SIX], 2: [(time(9), time(12)), (time(13), time(17))]})
    found = shifts([person], days_between(MONDAY, MONDAY + timedelta(days=6)), "America/Edmonton").of(MARIA)
    assert [to_local(begin, "America/Edmonton").strftime("%a %H:%M") for begin, _ in found] == [
        "Mon 09:00",
        "Wed 09:00",
        "Wed 13:00",
    ]


def test_a_working_day_keeps_its_wall_time_across_a_clock_change() -> None:
    saturday = SUNDAY_IN_MARCH - timedelta(days=1)
    person = maria({5: [NINE_TO_SIX], 6: [NINE_TO_SIX]})
    (before, _), (after, _) = shifts([person], [saturday, SUNDAY_IN_MARCH], "America/Toronto").of(MARIA)
    assert (before.hour, after.hour) == (14, 13)


def test_hours_that_a_clock_change_swallows_are_left_out() -> None:
    assert shifts([maria({6: [(time(2), time(3))]})], [SUNDAY_IN_MARCH], "America/Toronto").of(MARIA) == []
    found = shifts([maria({6: [(time(1), time(4))]})], [SUNDAY_IN_MARCH], "America/Toronto").of(MARIA)
    assert found == [(datetime(2026, 3, 8, 6, tzinfo=UTC), datetime(2026, 3, 8, 8, tzinfo=UTC))], (
        "two hours are left of the three"
    )


def test_who_works_alike_shares_the_hours_and_who_doesn_t_work_is_left_out() -> None:
    noor = Person(NOOR, {0: [NINE_TO_SIX]})
    idle = Person(new_id(), {3: [NINE_TO_SIX]})
    found = shifts([maria({0: [NINE_TO_SIX], 4: [NINE_TO_SIX]}), noor, idle], [MONDAY], "America/Edmonton")
    assert [(person.worker_id, number) for person, number in found.people] == [(MARIA, 0), (NOOR, 0)]
    assert len(found.hours) == 1


def test_touching_stretches_are_one() -> None:
    person = maria({0: [(time(9), time(12)), (time(12), time(17))]})
    ((begin, end),) = shifts([person], [MONDAY], "America/Edmonton").of(MARIA)
    assert end - begin == timedelta(hours=8)


def test_a_day_with_other_hours_is_not_as_the_week_says() -> None:
    person = maria({0: [NINE_TO_SIX]}, other={MONDAY: [(time(12), time(14))], MONDAY + timedelta(days=7): []})
    assert person.on(MONDAY) == ((time(12), time(14)),)
    assert person.on(MONDAY + timedelta(days=7)) == ()
    assert person.on(MONDAY + timedelta(days=14)) == (NINE_TO_SIX,)


def test_who_is_not_employed_or_certified_on_a_day_does_not_work_then() -> None:
    week = {day: [NINE_TO_SIX] for day in range(7)}
    person = maria(week, fit=[(MONDAY, MONDAY), (MONDAY + timedelta(days=2), date.max)])
    days = days_between(MONDAY - timedelta(days=1), MONDAY + timedelta(days=3))
    assert [bool(person.on(day)) for day in days] == [False, True, False, True, True]


def test_visits_begin_on_the_grid_of_local_midnight() -> None:
    work = shifts([maria({0: [(time(9, 15), time(11))]})], [MONDAY], "America/Edmonton")
    found = starts(work, [MONDAY], 45, "America/Edmonton")
    assert [to_local(start, "America/Edmonton").time() for start in found] == [time(9, 45), time(10, 30)]


def test_the_grid_has_no_time_twice_where_the_clocks_change() -> None:
    work = shifts([maria({6: [(time(1), time(5))]})], [SUNDAY_IN_MARCH], "America/Toronto")
    found = starts(work, [SUNDAY_IN_MARCH], 30, "America/Toronto")
    walls = [to_local(start, "America/Toronto").strftime("%H:%M") for start in found]
    assert walls == ["01:00", "01:30", "03:00", "03:30", "04:00", "04:30"]


def test_winter_days_that_follow_each_other_are_one_stretch() -> None:
    days = days_between(date(2026, 3, 30), date(2026, 4, 2))
    assert winter(days, [3], "America/Edmonton") == [
        (datetime(2026, 3, 30, 6, tzinfo=UTC), datetime(2026, 4, 1, 6, tzinfo=UTC))
    ]
    assert winter(days, [], "America/Edmonton") == []
