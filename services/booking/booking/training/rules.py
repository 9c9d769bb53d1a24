"""The states of an assignment, the marking of a quiz, and when training runs out. Pure."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from shared.errors import Conflict


class TrainingStatus(StrEnum):
    """Where a worker stands with a course."""

    ASSIGNED = "ASSIGNED"
    IN_PROGRESS = "IN_PROGRESS"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    EXPIRED = "EXPIRED"
    CANCELLED = "CANCELLED"


_S = TrainingStatus
MOVES = MappingProxyType(
    {
        _S.ASSIGNED: (_S.IN_PROGRESS, _S.COMPLETED, _S.FAILED, _S.CANCELLED),
        _S.IN_PROGRESS: (_S.COMPLETED, _S.FAILED, _S.CANCELLED),
        _S.COMPLETED: (_S.EXPIRED,),
        _S.FAILED: (_S.IN_PROGRESS, _S.CANCELLED),
        _S.EXPIRED: (),
        _S.CANCELLED: (),
    }
)
"""A failed course may be tried again."""


class TrainingMoveNotAllowed(Conflict):
    """The assignment's state does not lead to the one that was asked for."""

    slug = "training-move-not-allowed"
    title = "The training isn't there"


def check_move(present: str, to: TrainingStatus) -> None:
    """Check that an assignment may go from `present` to `to`.

    Raises:
        TrainingMoveNotAllowed: it may not; `allowed` names where it may go.
    """
    allowed = [str(state) for state in MOVES[TrainingStatus(present)]]
    if to not in allowed:
        ways = f"It can become {' or '.join(allowed)}." if allowed else "That is its end."
        raise TrainingMoveNotAllowed(
            f"This training is {present} and can't become {to}. {ways}", current=present, allowed=allowed
        )


def mark(quiz: Sequence[dict[str, Any]], answers: Sequence[int]) -> int:
    """Return the share of right answers in whole percent, rounded down; a course without a quiz gives 100.

    Args:
        answers: for each question, the number of the choice from 0 on; what is missing counts as wrong.
    """
    if not quiz:
        return 100
    right = sum(1 for question, answer in zip(quiz, answers, strict=False) if question["answer"] == answer)
    return right * 100 // len(quiz)


def runs_out(passed_on: date, renewal_months: int | None) -> date | None:
    """Return the day on which training stops counting: the same day so many months on, or that month's last."""
    if renewal_months is None:
        return None
    years, month = divmod(passed_on.month - 1 + renewal_months, 12)
    year = passed_on.year + years
    return date(year, month + 1, min(passed_on.day, monthrange(year, month + 1)[1]))
