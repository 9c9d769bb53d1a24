"""Scores: what counts, how much, and that nothing else does."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from booking.suggestions.scoring import WEIGHTS, Candidate, rank, score

CANDIDATES = st.builds(
    Candidate,
    worker_id=st.uuids(),
    name=st.sampled_from(["Ana", "Bo", "Maria"]),
    way=st.none() | st.integers(0, 100_000),
    wait=st.none() | st.timedeltas(timedelta(), timedelta(hours=12)),
    preferred=st.booleans(),
    earlier_visits=st.integers(0, 50),
    planned=st.timedeltas(timedelta(), timedelta(hours=80)),
)
CREWS = st.lists(CANDIDATES, max_size=8, unique_by=lambda candidate: candidate.worker_id)


def test_a_score_is_the_weighted_mean_of_parts_that_explain_themselves() -> None:
    maria = Candidate(
        UUID(int=1),
        "Maria",
        3_000,
        timedelta(hours=1),
        preferred=True,
        earlier_visits=2,
        planned=timedelta(hours=10),
    )
    ranked = score(maria)
    assert {part.key: (part.points, part.sentence) for part in ranked.parts} == {
        "nearest": (90, "3.0 km from the nearest other visit."),
        "preferred": (100, "The client asks for this cleaner."),
        "idle": (75, "60 minutes from or to the other visit."),
        "continuity": (80, "Was at this client's 2 times before."),
        "fairness": (75, "10.0 hours planned in this week."),
    }
    assert ranked.hundredths == 90 * 30 + 100 * 25 + 75 * 15 + 80 * 15 + 75 * 15


def test_an_empty_day_is_neither_near_nor_far() -> None:
    alone = Candidate(UUID(int=1), "Bo", None, None, preferred=False, earlier_visits=0, planned=timedelta())
    assert [part.points for part in score(alone).parts] == [50, 0, 50, 0, 100]


def test_the_weights_make_a_whole() -> None:
    assert sum(WEIGHTS.values()) == 100


@given(CREWS, st.randoms(use_true_random=False))
def test_the_order_of_the_input_doesn_t_count(candidates: list[Candidate], random: object) -> None:
    shuffled = list(candidates)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert rank(shuffled) == rank(candidates)


@given(CREWS)
def test_scores_are_bounded_and_in_order(candidates: list[Candidate]) -> None:
    ranked = rank(candidates)
    assert all(0 <= one.hundredths <= 10_000 for one in ranked)
    assert all(0 <= part.points <= 100 and part.sentence for one in ranked for part in one.parts)
    keys = [(-one.hundredths, one.candidate.name, one.candidate.worker_id) for one in ranked]
    assert keys == sorted(keys)


@given(CREWS.filter(bool), st.data())
def test_whoever_suits_better_never_falls_behind(candidates: list[Candidate], data: st.DataObject) -> None:
    one = data.draw(st.sampled_from(candidates))
    better = data.draw(
        st.sampled_from(
            [
                replace(one, way=one.way // 2) if one.way is not None else one,
                replace(one, wait=one.wait / 2) if one.wait is not None else one,
                replace(one, preferred=True),
                replace(one, earlier_visits=one.earlier_visits + 1),
                replace(one, planned=one.planned / 2),
            ]
        )
    )
    others = [candidate for candidate in candidates if candidate is not one]
    place = [ranked.candidate for ranked in rank(candidates)].index(one)
    assert [ranked.candidate for ranked in rank([better, *others])].index(better) <= place
