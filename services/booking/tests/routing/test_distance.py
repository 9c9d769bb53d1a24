"""Ways between homes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.routing.distance import Home, metres, minutes

CODES = st.from_regex(r"[A-CT][0-9][A-C] ?[0-9][A-C][0-9]", fullmatch=True)
HOMES = st.builds(Home, CODES, st.none() | st.floats(-90, 90), st.none() | st.floats(-180, 180))


def test_a_way_is_longer_than_the_crow_flies() -> None:
    legislature, mall = Home("T5K 2B6", 53.5336, -113.5065), Home("T5T 4J2", 53.5225, -113.6242)
    assert 7_800 <= metres(legislature, mall) / 1.3 <= 7_950
    assert minutes(metres(legislature, mall)) == 18


@pytest.mark.parametrize(
    ("one", "other", "way"),
    [
        ("T5J 0N3", "t5j0n3", 300),
        ("T5J 0N3", "T5J 1A1", 2_500),
        ("T5J 0N3", "T5K 0N3", 7_000),
        ("T5J 0N3", "T6J 0N3", 15_000),
        ("T5J 0N3", "V5J 0N3", 40_000),
        ("", "", 40_000),
    ],
)
def test_without_coordinates_the_postal_code_tells(one: str, other: str, way: int) -> None:
    assert metres(Home(one), Home(other, 53.5, -113.5)) == way


@given(HOMES, HOMES)
def test_the_way_back_is_as_long(one: Home, other: Home) -> None:
    assert metres(one, other) == metres(other, one) >= 0


@pytest.mark.parametrize(("way", "taken"), [(0, 0), (1, 1), (583, 1), (584, 2), (35_000, 60)])
def test_minutes_are_rounded_up(way: int, taken: int) -> None:
    assert minutes(way) == taken
