"""Wire shapes of payouts."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from shared.database import PageQuery
from shared.inputs import Day

PayoutStatus = Literal["pending", "in_transit", "paid", "failed", "canceled"]


class PayoutOut(BaseModel):
    """A payout of the Stripe balance to the bank."""

    id: UUID
    stripe_id: str = Field(examples=["po_1SXyZ2"])
    status: str = Field(description="`pending`, `in_transit`, `paid`, `failed` or `canceled`.")
    amount_cents: int = Field(description="What of it is this company's.")
    total_cents: int = Field(description="What arrives in the bank, with other companies' on the same account.")
    currency: str
    movements: int = Field(description="How many of the company's charges, refunds and fees are in it.")
    arrives_on: date
    made_at: datetime
    failure: str | None = Field(description="Why it came back.")
    paid_again_in: str | None = Field(description="Stripe's id of the payout that sent its money once more.")


class PayoutQuery(PageQuery):
    """How to list payouts."""

    status: PayoutStatus | None = None
    arrives_from: Day | None = None
    arrives_to: Day | None = None
    sort: Literal["arrives_on", "-arrives_on", "amount_cents", "-amount_cents"] = "-arrives_on"


class MovementQuery(PageQuery):
    """How to list what is in a payout."""

    sort: Literal["occurred_at", "-occurred_at"] = "-occurred_at"


class MovementOut(BaseModel):
    """A movement of the Stripe balance: amounts as they changed it, the fee as what Stripe kept."""

    id: UUID
    stripe_id: str
    kind: str = Field(description="Stripe's type.", examples=["charge", "refund"])
    source_id: str | None = Field(description="Stripe's id of the charge, refund or dispute.")
    payment_id: UUID | None
    gross_cents: int
    fee_cents: int
    net_cents: int
    occurred_at: datetime
