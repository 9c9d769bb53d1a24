"""The states and the clocks of issues: pure."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.quality.rules import (
    MOVES,
    IssueMoveNotAllowed,
    IssueStatus,
    check_move,
    clocks_run_out,
    deadlines,
    severity_of,
)
from contracts.identity import OrganizationSettings

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
hours = st.integers(0, 400).map(lambda n: timedelta(hours=n))


@given(present=st.sampled_from(IssueStatus), to=st.sampled_from(IssueStatus))
def test_an_issue_moves_only_where_it_may(present: IssueStatus, to: IssueStatus) -> None:
    if to in MOVES[present]:
        check_move(present, to)
    else:
        with pytest.raises(IssueMoveNotAllowed) as refused:
            check_move(present, to)
        assert refused.value.extras["allowed"] == list(MOVES[present])


@pytest.mark.parametrize(
    ("stars", "severity"), [(1, "critical"), (2, "critical"), (3, "medium"), (4, None), (5, None)]
)
def test_a_rating_is_as_bad_as_its_stars(stars: int, severity: str | None) -> None:
    assert severity_of(stars) == severity


def test_the_worse_it_is_the_sooner_it_must_be_seen_to() -> None:
    terms = OrganizationSettings()
    assert deadlines("critical", NOON, terms) == (NOON + timedelta(hours=2), NOON + timedelta(hours=24))
    assert deadlines("medium", NOON, terms) == (NOON + timedelta(hours=24), NOON + timedelta(hours=72))
    assert deadlines("low", NOON, terms) == (NOON + timedelta(hours=72), NOON + timedelta(hours=168))
    own = OrganizationSettings.model_validate(
        {"quality_terms": {"critical": {"response_hours": 1, "resolution_hours": 5}}}
    )
    assert deadlines("critical", NOON, own) == (NOON + timedelta(hours=1), NOON + timedelta(hours=5))


@given(respond=hours, resolve=hours, present=hours, answered=st.none() | hours, solved=st.none() | hours)
def test_a_clock_that_ran_out_stays_so(
    respond: timedelta,
    resolve: timedelta,
    present: timedelta,
    answered: timedelta | None,
    solved: timedelta | None,
) -> None:
    def late(at: timedelta) -> list[str]:
        found = clocks_run_out(
            NOON + at,
            respond_before=NOON + respond,
            resolve_before=NOON + resolve,
            first_response_at=None if answered is None else NOON + answered,
            resolved_at=None if solved is None else NOON + solved,
        )
        return list(found)

    assert set(late(present)) <= set(late(present + timedelta(hours=1)))
    if answered is not None:
        assert ("response" in late(present)) == (answered > respond)
    if solved is not None:
        assert ("resolution" in late(present)) == (solved > resolve)
