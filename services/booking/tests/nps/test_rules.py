"""The net promoter score: pure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.nps.rules import group_of, net_score

counts = st.integers(0, 5_000)


@pytest.mark.parametrize(
    ("score", "group"),
    [(0, "detractor"), (6, "detractor"), (7, "passive"), (8, "passive"), (9, "promoter"), (10, "promoter")],
)
def test_a_score_makes_a_group(score: int, group: str) -> None:
    assert group_of(score) == group


@pytest.mark.parametrize(
    ("promoters", "passives", "detractors", "score"),
    [
        (0, 0, 0, None),
        (1, 0, 0, 100),
        (0, 0, 1, -100),
        (7, 2, 1, 60),
        (2, 0, 1, 33),
        (1, 1, 0, 50),
        (1, 199, 0, 1),
        (0, 199, 1, -1),
    ],
)
def test_the_score_is_the_difference_of_the_shares(
    promoters: int, passives: int, detractors: int, score: int | None
) -> None:
    assert net_score(promoters, passives, detractors) == score


@given(promoters=counts, passives=counts, detractors=counts)
def test_the_score_mirrors_and_stays_within_bounds(promoters: int, passives: int, detractors: int) -> None:
    score, mirrored = net_score(promoters, passives, detractors), net_score(detractors, passives, promoters)
    if score is None:
        assert promoters + passives + detractors == 0
        return
    assert mirrored == -score
    assert -100 <= score <= 100
    exact = 100 * (promoters - detractors) / (promoters + passives + detractors)
    assert abs(score - exact) <= 0.5 + 1e-9
