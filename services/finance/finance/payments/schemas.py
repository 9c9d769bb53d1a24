"""Wire shapes of payments."""

import unicodedata
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, StringConstraints

from finance.payments.rules import PaymentStatus


def _refuse_control(value: str) -> str:
    if any(unicodedata.category(character) in {"Cc", "Cs"} and character != "\n" for character in value):
        raise ValueError("may not hold control characters")
    return value


PlainText = Annotated[str, AfterValidator(_refuse_control), StringConstraints(strip_whitespace=True)]
Method = Literal["cash", "etransfer", "card", "cheque", "credit", "other"]


class RefundOut(BaseModel):
    """Money that went back, or is on its way: `PENDING` is tried again until Stripe answers."""

    id: UUID
    amount_cents: int
    status: Literal["PENDING", "SUCCEEDED", "FAILED"]
    reason: str
    destination: Literal["source", "credit", "dispute"] = "source"
    error: str | None
    occurred_at: datetime


class PaymentOut(BaseModel):
    """A payment with its refunds."""

    id: UUID
    purpose: Literal["deposit", "invoice", "gift_card"]
    status: PaymentStatus
    method: Method
    amount_cents: int
    tip_cents: int = Field(default=0, description="What of the amount is for the crew.")
    refunded_cents: int
    currency: str
    client_name: str
    booking_id: UUID | None
    invoice_id: UUID | None
    gift_card_id: UUID | None = Field(default=None, description="The card that was sold, or paid with.")
    failure: str | None = Field(description="Why a card was refused, in Stripe's words.")
    note: str | None
    occurred_at: datetime
    refunds: list[RefundOut]


class PaymentRequest(BaseModel):
    """Money that came in outside of Stripe."""

    invoice_id: UUID
    amount_cents: Annotated[int, Field(ge=1, le=99_999_999)]
    tip_cents: Annotated[int, Field(ge=0, le=1_000_000)] = Field(
        default=0, description="For the crew, on top of the amount."
    )
    method: Method = Field(description="`credit` uses what the client has on account, and no more than that.")
    note: Annotated[PlainText, StringConstraints(max_length=500)] | None = None


class RefundRequest(BaseModel):
    """Money to give back; without an amount, all that is left of the payment."""

    amount_cents: Annotated[int, Field(ge=1, le=99_999_999)] | None = None
    to: Literal["source", "credit"] = Field(
        default="source", description="`credit` puts it on the client's account in place of where it came from."
    )
    reason: Annotated[PlainText, StringConstraints(min_length=3, max_length=500)]
