"""The tables of payments and refunds."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.clock import now
from shared.database import TenantTable, VersionedTable, utc_column


class Payment(VersionedTable, table=True):
    """One payment; a card payment is the one of its `payment_intent`, however often Stripe tells of it.

    `refunded_cents` is what went back. A deposit's payment gets its `invoice_id` when the invoice is issued.
    `fee_known` once Stripe's movement of it was learned.
    """

    __tablename__ = "payments"

    purpose: str
    booking_id: UUID | None = None
    deposit_id: UUID | None = None
    invoice_id: UUID | None = None
    client_id: UUID
    client: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    amount_cents: int
    tip_cents: int = 0
    refunded_cents: int = 0
    currency: str
    method: str
    status: str = "PENDING"
    payment_intent: str | None = None
    failure: str | None = None
    note: str | None = None
    gift_card_id: UUID | None = None
    occurred_at: datetime = utc_column()
    fee_asked_at: datetime | None = utc_column(nullable=True)
    fee_known: bool = False

    @property
    def means(self) -> str:
        """With what it was paid: its method, or `gift_card` where credit came off one."""
        return "gift_card" if self.gift_card_id else self.method


class Refund(TenantTable, table=True):
    """Money on its way back, or back: `PENDING` until Stripe has confirmed it.

    `destination`: where it came from (`source`), the client's account (`credit`), or
    the client's bank, which took it in a dispute (`dispute`).
    """

    __tablename__ = "refunds"

    payment_id: UUID
    amount_cents: int
    status: str = "PENDING"
    reason: str
    destination: str = "source"
    stripe_refund_id: str | None = None
    error: str | None = None
    occurred_at: datetime = utc_column(default_factory=now)
