"""When a check-in or check-out counts."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.visits.rules import TooEarly, check_not_too_early, departure, reported_instant
from shared.errors import Invalid

NOW = datetime(2026, 11, 25, 16, 0, tzinfo=UTC)
aware = st.datetimes(timezones=st.just(UTC))


def test_without_a_report_it_happened_now() -> None:
    assert reported_instant(None, NOW) == NOW


@given(st.timedeltas(timedelta(hours=-24), timedelta(minutes=5)))
def test_a_phone_may_report_late_and_run_a_little_fast(offset: timedelta) -> None:
    assert reported_instant(NOW + offset, NOW) == NOW + min(offset, timedelta(0))


@given(aware)
def test_any_instant_is_taken_or_refused(at: datetime) -> None:
    believable = NOW - timedelta(hours=24) <= at <= NOW + timedelta(minutes=5)
    if believable:
        assert reported_instant(at, NOW) <= NOW
    else:
        with pytest.raises(Invalid):
            reported_instant(at, NOW)


def test_who_comes_an_hour_early_is_let_in_and_sooner_is_not() -> None:
    start = NOW + timedelta(minutes=60)
    check_not_too_early(NOW, start)
    with pytest.raises(TooEarly, match="begins in 1 h 00"):
        check_not_too_early(NOW - timedelta(seconds=1), start)
    with pytest.raises(TooEarly, match="begins in 26 h 05"):
        check_not_too_early(NOW, NOW + timedelta(hours=26, minutes=5))


@given(st.timedeltas(timedelta(hours=-2), timedelta(hours=12)))
def test_nobody_leaves_before_arriving(stay: timedelta) -> None:
    if stay < timedelta(minutes=-5):
        with pytest.raises(Invalid):
            departure(NOW, NOW + stay)
    else:
        assert departure(NOW, NOW + stay) == NOW + max(stay, timedelta(0))
