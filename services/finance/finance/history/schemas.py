"""Wire shapes of an invoice's history."""

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, Field

Kind = Literal[
    "created",
    "sent",
    "edited",
    "reminded",
    "late_fee",
    "late_fee_waived",
    "payment",
    "payment_failed",
    "refund",
    "credit_note",
    "credit_note_voided",
    "voided",
]


class HistoryItem(BaseModel):
    """One thing that happened."""

    at: datetime
    kind: Kind
    amount_cents: int | None = None
    text: str | None = Field(default=None, description="A number, a reason, a method: what staff would ask next.")
    actor: str | None = None
    revision: int | None = None
    before: dict[str, Any] | None = Field(default=None, description="Of an edit: what the invoice said.")
    after: dict[str, Any] | None = None


class History(BaseModel):
    """An invoice's history, oldest first."""

    items: list[HistoryItem]
    truncated: bool = Field(description="Whether there is more of one kind than the newest 200.")
