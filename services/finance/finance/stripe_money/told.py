"""What Stripe tells of a movement on its balance. No I/O."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from finance.settlement.facts import org_of

CHARGES = ("charge", "payment")
REFUNDS = ("refund", "payment_refund", "refund_failure", "payment_failure_refund")
ACCOUNT_FEES = ("stripe_fee", "stripe_fx_fee", "tax_fee")
"""What Stripe asks of the account, rather than of a payment."""
PAYOUTS = ("payout", "payout_failure", "payout_cancel")
DISPUTES = ("adjustment",)


@dataclass(frozen=True, slots=True)
class Told:
    """A balance transaction: amounts as they change the balance, the fee as what Stripe kept."""

    stripe_id: str
    kind: str
    source_id: str | None
    payment_intent: str | None
    org_id: UUID | None
    gross_cents: int
    fee_cents: int
    net_cents: int
    currency: str
    available_on: date
    occurred_at: datetime

    @property
    def about_the_account(self) -> bool:
        """Whether it is about no payment, refund, dispute or payout."""
        return self.payment_intent is None and self.kind not in (*CHARGES, *REFUNDS, *DISPUTES, *PAYOUTS)


def told_of(movement: Mapping[str, Any]) -> Told:
    """Return what a balance transaction with its source expanded says."""
    source = movement["source"]
    expanded = source if isinstance(source, Mapping) else {}
    intent = expanded.get("payment_intent")
    return Told(
        stripe_id=movement["id"],
        kind=movement["type"],
        source_id=expanded["id"] if expanded else source,
        payment_intent=intent["id"] if isinstance(intent, Mapping) else intent,
        org_id=org_of(expanded),
        gross_cents=movement["amount"],
        fee_cents=movement["fee"],
        net_cents=movement["net"],
        currency=movement["currency"].upper(),
        available_on=datetime.fromtimestamp(movement["available_on"], UTC).date(),
        occurred_at=datetime.fromtimestamp(movement["created"], UTC),
    )
