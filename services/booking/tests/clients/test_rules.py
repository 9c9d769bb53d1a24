"""The rules about clients that need no database."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.clients.rules import care_flags, churn_risk, days_between, fold


@pytest.mark.parametrize(
    ("words", "folded"),
    [("Zoë TREMBLAY", "zoe tremblay"), ("Éloïse Çelik", "eloise celik"), ("Nguyễn", "nguyen"), ("", "")],
)
def test_accents_and_capitals_are_taken_off(words: str, folded: str) -> None:
    assert fold(words) == folded


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(words: str) -> None:
    assert fold(fold(words)) == fold(words)


@pytest.mark.parametrize(
    ("days", "upcoming", "risk"),
    [
        (None, False, "none"),
        (0, False, "none"),
        (44, False, "none"),
        (45, False, "medium"),
        (59, False, "medium"),
        (60, False, "high"),
        (400, False, "high"),
        (400, True, "none"),
    ],
)
def test_the_risk_of_losing_a_client(days: int | None, upcoming: bool, risk: str) -> None:
    assert churn_risk(days, has_upcoming=upcoming) == risk


def test_days_are_never_below_zero() -> None:
    assert days_between(date(2026, 11, 24), date(2026, 11, 23)) == 0
    assert days_between(date(2026, 10, 24), date(2026, 11, 23)) == 30


@pytest.mark.parametrize(
    ("complaints", "stars", "flags"),
    [
        (0, None, []),
        (2, 3.0, []),
        (3, 5.0, ["complaints"]),
        (0, 2.99, ["low_rating"]),
        (9, 1.0, ["complaints", "low_rating"]),
    ],
)
def test_who_complains_or_is_unhappy_needs_more_care(
    complaints: int, stars: float | None, flags: list[str]
) -> None:
    assert care_flags(complaints, stars) == flags
