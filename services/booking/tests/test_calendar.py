"""Local days as instants, also where the clocks change."""

from datetime import UTC, date, datetime, time, timedelta

from booking.slots.calendar import Stretch, WeeklyHours, days_between, starts, stretches
from shared.clock import to_local
from shared.ids import new_id

MARIA = new_id()
SUNDAY_IN_MARCH = date(2026, 3, 8)
"""The day on which Toronto's clocks go from 2:00 to 3:00."""


def hours(weekday: int, begins: time, ends: time) -> WeeklyHours:
    return WeeklyHours(MARIA, weekday, begins, ends)


def test_weekly_hours_fall_on_their_weekdays() -> None:
    monday = date(2026, 11, 23)
    week = [hours(0, time(9), time(18)), hours(2, time(9), time(12)), hours(2, time(13), time(17))]
    found = stretches(week, days_between(monday, monday + timedelta(days=6)), "America/Edmonton")
    assert [to_local(stretch.starts_at, "America/Edmonton").strftime("%a %H:%M") for stretch in found] == [
        "Mon 09:00",
        "Wed 09:00",
        "Wed 13:00",
    ]


def test_a_working_day_keeps_its_wall_time_across_a_clock_change() -> None:
    saturday = SUNDAY_IN_MARCH - timedelta(days=1)
    week = [hours(5, time(9), time(18)), hours(6, time(9), time(18))]
    before, after = stretches(week, [saturday, SUNDAY_IN_MARCH], "America/Toronto")
    assert (before.starts_at.hour, after.starts_at.hour) == (14, 13)


def test_hours_that_a_clock_change_swallows_are_left_out() -> None:
    assert stretches([hours(6, time(2), time(3))], [SUNDAY_IN_MARCH], "America/Toronto") == []
    found = stretches([hours(6, time(1), time(4))], [SUNDAY_IN_MARCH], "America/Toronto")
    assert found == [Stretch(MARIA, datetime(2026, 3, 8, 6, tzinfo=UTC), datetime(2026, 3, 8, 8, tzinfo=UTC))], (
        "two hours are left of the three"
    )


def test_visits_begin_on_the_grid_of_local_midnight() -> None:
    week = [hours(0, time(9, 15), time(11))]
    found = starts(week, [date(2026, 11, 23)], 45, "America/Edmonton")
    assert [to_local(start, "America/Edmonton").time() for start in found] == [time(9, 45), time(10, 30)]


def test_the_grid_has_no_time_twice_where_the_clocks_change() -> None:
    found = starts([hours(6, time(1), time(5))], [SUNDAY_IN_MARCH], 30, "America/Toronto")
    walls = [to_local(start, "America/Toronto").strftime("%H:%M") for start in found]
    assert walls == ["01:00", "01:30", "03:00", "03:30", "04:00", "04:30"]
