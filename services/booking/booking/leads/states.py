"""The states of a lead and the moves between them."""

from enum import StrEnum
from types import MappingProxyType
from typing import Literal

from booking.leads.models import Lead
from shared.clock import now
from shared.errors import Conflict


class LeadStatus(StrEnum):
    """Where a lead stands."""

    NEW = "NEW"
    CONTACTED = "CONTACTED"
    QUOTED = "QUOTED"
    WON = "WON"
    LOST = "LOST"


LostReason = Literal[
    "too_expensive", "no_answer", "chose_another", "not_serviceable", "not_interested", "spam", "other"
]
_S = LeadStatus
OPEN = (_S.NEW, _S.CONTACTED, _S.QUOTED)
MOVES = MappingProxyType(
    {
        _S.NEW: (_S.CONTACTED, _S.QUOTED, _S.LOST),
        _S.CONTACTED: (_S.QUOTED, _S.WON, _S.LOST),
        _S.QUOTED: (_S.WON, _S.LOST),
        _S.WON: (),
        _S.LOST: (),
    }
)
"""From each state, the states that a lead may move to."""


class LeadMoveNotAllowed(Conflict):
    """The lead's state does not lead to the one that was asked for."""

    slug = "move-not-allowed"
    title = "The lead can't be moved there"


def may_move(lead: Lead, to: LeadStatus) -> bool:
    """Tell whether the lead's state leads to `to`."""
    return to in MOVES[LeadStatus(lead.status)]


def advance(lead: Lead, to: LeadStatus, *, reason: LostReason | None = None) -> None:
    """Move the lead and mark the change; a lost lead has a reason, another has none.

    Raises:
        LeadMoveNotAllowed: its state does not lead there; `allowed` names the states that it does lead to.
    """
    if not may_move(lead, to):
        allowed = [str(state) for state in MOVES[LeadStatus(lead.status)]]
        ways = f"From there it can become {' or '.join(allowed)}." if allowed else "That is its end."
        raise LeadMoveNotAllowed(
            f"The lead is {lead.status} and can't become {to}. {ways}", current=lead.status, allowed=allowed
        )
    if (to is LeadStatus.LOST) != (reason is not None):
        raise ValueError("A lead is lost for a reason, and only a lost one has it.")
    lead.status = to
    lead.lost_reason = reason
    lead.status_changed_at = now()
    lead.touch()
