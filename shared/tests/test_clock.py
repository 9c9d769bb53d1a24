"""Local time and UTC, with the rules that governments changed in 2026."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.clock import day_bounds, local_today, now, to_local, to_utc, zone

ZONES = st.sampled_from(
    ["America/Edmonton", "America/Vancouver", "America/Toronto", "America/St_Johns", "Europe/Berlin", "UTC"]
)


@pytest.mark.parametrize(
    ("day", "hour_in_utc"),
    [
        (date(2025, 12, 1), 16),
        (date(2026, 2, 1), 16),
        (date(2026, 7, 1), 15),
        (date(2026, 12, 1), 15),
        (date(2027, 1, 15), 15),
    ],
)
def test_alberta_stays_at_minus_six_since_2026(day: date, hour_in_utc: int) -> None:
    assert to_utc(day, time(9), "America/Edmonton") == datetime.combine(day, time(hour_in_utc), UTC)


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 8), 23), (date(2026, 6, 1), 24), (date(2026, 11, 1), 25)]
)
def test_a_day_has_23_to_25_hours_where_clocks_change(day: date, hours: int) -> None:
    begin, end = day_bounds(day, "America/Toronto")
    assert end - begin == timedelta(hours=hours)


def test_nine_stays_nine_across_a_change() -> None:
    week = [to_utc(date(2026, 10, 30) + timedelta(days=days), time(9), "America/Toronto") for days in range(5)]
    assert {to_local(instant, "America/Toronto").time() for instant in week} == {time(9)}
    assert [instant.hour for instant in week] == [13, 13, 14, 14, 14]


def test_a_skipped_time_moves_forward_and_a_repeated_one_is_the_first() -> None:
    skipped = to_utc(date(2026, 3, 8), time(2, 30), "America/Toronto")
    assert to_local(skipped, "America/Toronto").time() == time(3, 30)
    repeated = to_utc(date(2026, 11, 1), time(1, 30), "America/Toronto")
    assert to_local(repeated, "America/Toronto").utcoffset() == timedelta(hours=-4)


@given(st.integers(0, 4_000_000_000).map(lambda second: datetime.fromtimestamp(second, UTC)), ZONES)
def test_there_and_back_is_the_same_instant(instant: datetime, name: str) -> None:
    local = to_local(instant, name)
    assert local == instant
    if local.fold == 0:
        assert to_utc(local.date(), local.time(), name) == instant


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), ZONES)
def test_days_follow_each_other_without_gap(day: date, name: str) -> None:
    begin, end = day_bounds(day, name)
    assert day_bounds(day + timedelta(days=1), name)[0] == end
    assert to_local(begin, name).date() == day
    assert to_local(end - timedelta(microseconds=1), name).date() == day


@pytest.mark.parametrize(
    "name", ["", "Mars/Olympus", "../etc/passwd", "America", "America/Edmonton\x00", "a" * 300]
)
def test_an_unknown_zone_is_a_value_error(name: str) -> None:
    with pytest.raises(ValueError, match="IANA"):
        zone(name)


def test_the_present_is_aware() -> None:
    assert now().utcoffset() == timedelta(0)
    assert local_today("Pacific/Kiritimati") >= local_today("Pacific/Midway")
