"""The states of time off. Pure."""

from enum import StrEnum

from shared.errors import Conflict


class TimeOffStatus(StrEnum):
    """Where a time off stands."""

    REQUESTED = "REQUESTED"
    APPROVED = "APPROVED"
    DECLINED = "DECLINED"
    CANCELLED = "CANCELLED"


MOVES: dict[TimeOffStatus, frozenset[TimeOffStatus]] = {
    TimeOffStatus.REQUESTED: frozenset({TimeOffStatus.APPROVED, TimeOffStatus.DECLINED, TimeOffStatus.CANCELLED}),
    TimeOffStatus.APPROVED: frozenset({TimeOffStatus.CANCELLED}),
    TimeOffStatus.DECLINED: frozenset(),
    TimeOffStatus.CANCELLED: frozenset(),
}


class TimeOffSettled(Conflict):
    """The time off was decided already; `allowed` names what can still be done."""

    slug = "time-off-settled"


def check_move(current: str, wanted: TimeOffStatus) -> None:
    """Refuse a move that isn't allowed.

    Raises:
        TimeOffSettled: it isn't.
    """
    allowed = sorted(MOVES[TimeOffStatus(current)])
    if wanted not in allowed:
        can = f"It can only become {' or '.join(allowed)}." if allowed else "Make a new request instead."
        raise TimeOffSettled(f"This time off is {current}. {can}", current=current, allowed=allowed)
