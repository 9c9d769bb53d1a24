"""What a dispute at Stripe says, and which of two tales is the later one. No I/O."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

_RANK = {
    "warning_needs_response": 0,
    "warning_under_review": 1,
    "warning_closed": 2,
    "needs_response": 3,
    "under_review": 4,
    "prevented": 5,
    "won": 5,
    "lost": 5,
}
"""How far a dispute has come. An inquiry (`warning_…`), even a closed one, may still become a dispute."""

OVER = ("warning_closed", "prevented", "won", "lost")
ANSWERABLE = ("warning_needs_response", "needs_response")


@dataclass(frozen=True, slots=True)
class Told:
    """A dispute as Stripe tells of it: `withdrawn_cents` is what left the balance less what came back,
    `evidence` what was handed in."""

    stripe_id: str
    payment_intent: str | None
    status: str
    reason: str
    amount_cents: int
    currency: str
    opened_at: datetime
    evidence_due_by: datetime | None
    movements: int
    withdrawn_cents: int
    fee_cents: int
    evidence: str | None


def told_of(dispute: Mapping[str, Any]) -> Told:
    """Return what a dispute object says. Movements in another currency than its own don't count.

    Raises:
        KeyError, TypeError: it lacks what Stripe's disputes have.
    """
    intent = dispute.get("payment_intent")
    moves = [move for move in dispute["balance_transactions"] if move["currency"] == dispute["currency"]]
    details = dispute.get("evidence_details") or {}
    due_by = details.get("due_by")
    return Told(
        stripe_id=dispute["id"],
        payment_intent=intent["id"] if isinstance(intent, Mapping) else intent,
        status=dispute["status"],
        reason=dispute["reason"],
        amount_cents=dispute["amount"],
        currency=dispute["currency"].upper(),
        opened_at=datetime.fromtimestamp(dispute["created"], UTC),
        evidence_due_by=None if due_by is None else datetime.fromtimestamp(due_by, UTC),
        movements=len(moves),
        withdrawn_cents=-sum(move["amount"] for move in moves),
        fee_cents=sum(move["fee"] for move in moves),
        evidence=(dispute.get("evidence") or {}).get("uncategorized_text")
        if details.get("submission_count")
        else None,
    )


def advances(status: str, present: str) -> bool:
    """Tell whether a status comes after the present one; of two decisions the first heard stays."""
    return _RANK.get(status, 0) > _RANK.get(present, 0)
