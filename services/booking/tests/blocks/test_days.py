"""On which days blocks fall."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from booking.blocks.days import length, occurrences

Days = tuple[date, date]

days = st.dates(date(2020, 1, 1), date(2040, 12, 31))
spans = st.tuples(days, st.integers(0, 30)).map(lambda pair: (pair[0], pair[0] + timedelta(days=pair[1])))


@given(spans, spans)
def test_what_is_not_yearly_falls_where_it_is_or_not_at_all(
    block: tuple[date, date], asked: tuple[date, date]
) -> None:
    touches = block[0] <= asked[1] and block[1] >= asked[0]
    assert list(occurrences(*block, *asked, yearly=False)) == ([block] if touches else [])


@given(spans, spans)
def test_what_is_yearly_comes_once_a_year_from_its_first_on(
    block: tuple[date, date], asked: tuple[date, date]
) -> None:
    found = list(occurrences(*block, *asked, yearly=True))
    for begin, end in found:
        assert begin >= block[0]
        assert (begin.month, begin.day) in {(block[0].month, block[0].day), (2, 28)}
        assert abs(length(begin, end) - length(*block)) <= 1
        assert begin <= asked[1]
        assert end >= asked[0]
    years = [begin.year for begin, _ in found]
    assert len(years) == len(set(years))


def test_the_turn_of_the_year_is_one_block() -> None:
    holidays = (date(2026, 12, 24), date(2027, 1, 2))
    found = list(occurrences(*holidays, date(2028, 1, 1), date(2028, 1, 31), yearly=True))
    assert found == [(date(2027, 12, 24), date(2028, 1, 2))]


def test_a_leap_day_is_the_last_of_february_elsewhere() -> None:
    leap = date(2024, 2, 29)
    found = list(occurrences(leap, leap, date(2025, 2, 1), date(2025, 3, 1), yearly=True))
    assert found == [(date(2025, 2, 28), date(2025, 2, 28))]
