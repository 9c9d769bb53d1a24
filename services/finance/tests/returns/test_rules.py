"""The lines of a return, fiscal years and due days: worked examples and properties."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finance.returns.periods import add_months, due_day, fiscal_year, fiscal_years, last_period, quarter_ends
from finance.returns.rules import Figures, credited_supplies, gst34, qst

CENTS = st.integers(-10_000_000, 10_000_000)


def test_a_worked_return() -> None:
    """Sales of 80,000.00 at 5 %, credits of 1,250.00, instalments of 2,000.00, a bad debt of 50.00."""
    figures = Figures(8_000_000, 400_000, 125_000, instalments_cents=200_000)
    lines = gst34(figures, {"107": 5_000})
    assert lines == {
        "101": 8_000_000,
        "103": 400_000,
        "104": 0,
        "105": 400_000,
        "106": 125_000,
        "107": 5_000,
        "108": 130_000,
        "109": 270_000,
        "110": 200_000,
        "111": 0,
        "112": 200_000,
        "113A": 70_000,
        "205": 0,
        "405": 0,
        "113B": 0,
        "113C": 70_000,
        "114": 0,
        "115": 70_000,
    }


def test_the_quick_method_of_a_small_company_in_alberta() -> None:
    """Supplies of 42,000.00 with tax at 3.6 %: 1,512.00 less 1 % of 30,000.00 is 1,212.00; tax on a van counts."""
    figures = Figures(
        4_000_000,
        200_000,
        80_000,
        capital_credits_cents=50_000,
        supplies_cents=4_200_000,
        credited_supplies_cents=credited_supplies(0, 4_200_000),
    )
    lines = gst34(figures, {}, method="quick", quick_rate_bp=Decimal(360))
    assert (lines["101"], lines["103"], lines["106"], lines["107"]) == (4_200_000, 151_200, 50_000, 30_000)
    assert lines["115"] == 151_200 - 30_000 - 50_000


@given(CENTS, CENTS, CENTS, st.dictionaries(st.sampled_from(["104", "107", "111", "205", "405"]), CENTS))
def test_lines_follow_from_one_another(collected: int, itc: int, paid: int, typed: dict[str, int]) -> None:
    figures = Figures(0, collected, itc, instalments_cents=paid)
    lines = gst34(figures, typed)
    assert lines["115"] - lines["114"] == lines["113C"]
    assert 0 in (lines["114"], lines["115"])
    assert min(lines["114"], lines["115"]) >= 0
    added = typed.get("104", 0) + typed.get("205", 0) + typed.get("405", 0)
    taken = typed.get("107", 0) + typed.get("111", 0)
    assert lines["113C"] == collected - itc - paid + added - taken
    provincial = qst(replace(figures, qst_collected_cents=collected, qst_credits_cents=itc))
    assert provincial["balance"] == collected - itc


@given(st.lists(st.integers(0, 2_000_000), max_size=8))
def test_the_credit_of_a_year_ends_at_its_limit(periods: list[int]) -> None:
    so_far = earned = 0
    for cents in periods:
        earned += credited_supplies(so_far, cents)
        so_far += cents
    assert earned == min(so_far, 3_000_000)


@given(st.dates(date(2001, 1, 1), date(2099, 1, 1)), st.integers(1, 12))
def test_a_day_is_in_one_fiscal_year(day: date, month: int) -> None:
    start, end = fiscal_year(day, month)
    assert start <= day <= end
    assert start.day == 1
    assert start.month == month
    assert list(fiscal_years(start, end, month)) == [(start, end)]
    assert quarter_ends(start)[-1] == end


@pytest.mark.parametrize(
    ("end", "filing", "due"),
    [
        (date(2025, 12, 31), "annual", date(2026, 3, 31)),
        (date(2026, 3, 31), "quarterly", date(2026, 4, 30)),
        (date(2026, 2, 28), "monthly", date(2026, 3, 31)),
    ],
)
def test_due_days(end: date, filing: str, due: date) -> None:
    assert due_day(end, filing) == due  # type: ignore[arg-type] # a name of the parameter's kind


def test_the_newest_period_that_is_over() -> None:
    assert last_period(date(2026, 11, 24), "quarterly", 1) == (date(2026, 7, 1), date(2026, 9, 30))
    assert last_period(date(2026, 11, 24), "annual", 4) == (date(2025, 4, 1), date(2026, 3, 31))
    assert add_months(date(2026, 9, 30), 1) == date(2026, 10, 31)
