"""The states of an issue, and how long it may wait. Pure."""

from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

from contracts.identity import OrganizationSettings, QualityTerms
from shared.errors import Conflict

Severity = Literal["critical", "medium", "low"]
Clock = Literal["response", "resolution"]


class IssueStatus(StrEnum):
    """Where an issue stands."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    RESOLVED = "resolved"
    CLOSED = "closed"


_S = IssueStatus
MOVES = MappingProxyType(
    {
        _S.OPEN: (_S.IN_PROGRESS, _S.RESOLVED),
        _S.IN_PROGRESS: (_S.RESOLVED,),
        _S.RESOLVED: (_S.CLOSED, _S.OPEN),
        _S.CLOSED: (_S.OPEN,),
    }
)
"""What is resolved or closed can be opened again, with a reason."""


class IssueMoveNotAllowed(Conflict):
    """The issue's state does not lead to the one that was asked for."""

    slug = "issue-move-not-allowed"
    title = "The issue can't be moved there"


def check_move(present: str, to: IssueStatus) -> None:
    """Check that an issue may go from `present` to `to`.

    Raises:
        IssueMoveNotAllowed: it may not; `allowed` names where it may go.
    """
    allowed = [str(state) for state in MOVES[IssueStatus(present)]]
    if to not in allowed:
        raise IssueMoveNotAllowed(
            f"This issue is {present} and can't become {to}. It can become {' or '.join(allowed)}.",
            current=present,
            allowed=allowed,
        )


def severity_of(stars: int) -> Severity | None:
    """Return how bad a rating is; None where nobody has to look into it."""
    return "critical" if stars <= 2 else "medium" if stars == 3 else None


def deadlines(severity: Severity, since: datetime, settings: OrganizationSettings) -> tuple[datetime, datetime]:
    """Return the instants by which an issue must have had its first response and its resolution.

    The hours are real ones, nights and holidays included.
    """
    terms: QualityTerms = getattr(settings.quality_terms, severity)
    return since + timedelta(hours=terms.response_hours), since + timedelta(hours=terms.resolution_hours)


def clocks_run_out(
    present: datetime,
    *,
    respond_before: datetime,
    resolve_before: datetime,
    first_response_at: datetime | None,
    resolved_at: datetime | None,
) -> list[Clock]:
    """Return the clocks that ran out, or had run out before the issue got there, in their order."""
    answered, solved = first_response_at or present, resolved_at or present
    checks: tuple[tuple[Clock, bool], ...] = (
        ("response", answered > respond_before),
        ("resolution", solved > resolve_before),
    )
    return [clock for clock, late in checks if late]
