"""Marks, expiry and states: pure."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.training.rules import MOVES, TrainingMoveNotAllowed, TrainingStatus, check_move, mark, runs_out

answers = st.lists(st.integers(0, 3), max_size=12)


@given(right=st.lists(st.integers(0, 3), min_size=1, max_size=10), given_answers=answers)
def test_a_mark_is_the_share_of_right_answers(right: list[int], given_answers: list[int]) -> None:
    quiz: list[dict[str, Any]] = [{"answer": answer} for answer in right]
    hits = [mine == theirs for mine, theirs in zip(right, given_answers, strict=False)].count(True)
    assert mark(quiz, given_answers) == hits * 100 // len(right)
    assert mark(quiz, right) == 100


def test_without_a_quiz_finishing_is_passing() -> None:
    assert mark([], []) == 100


@pytest.mark.parametrize(
    ("passed", "months", "until"),
    [
        (date(2026, 11, 24), 12, date(2027, 11, 24)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
    ],
)
def test_training_runs_out_on_the_same_day_of_a_month(passed: date, months: int, until: date) -> None:
    assert runs_out(passed, months) == until
    assert runs_out(passed, None) is None


@given(present=st.sampled_from(TrainingStatus), to=st.sampled_from(TrainingStatus))
def test_training_moves_only_where_it_may(present: TrainingStatus, to: TrainingStatus) -> None:
    if to in MOVES[present]:
        check_move(present, to)
    else:
        with pytest.raises(TrainingMoveNotAllowed) as refused:
            check_move(present, to)
        assert refused.value.extras["allowed"] == list(MOVES[present])
