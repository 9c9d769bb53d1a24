"""Wire shapes of clients' credit."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from shared.database import PageQuery
from shared.inputs import Words

Amount = Annotated[int, Field(ge=1, le=99_999_999)]


class CreditBalance(BaseModel):
    """What a company owes a client beyond deposits."""

    client_id: UUID
    balance_cents: int
    currency: str


class CreditChange(BaseModel):
    """Credit to give or to take back, and why."""

    amount_cents: Annotated[int, Field(ge=1, le=1_000_000)]
    reason: Annotated[Words, Field(min_length=3, max_length=200)]


class ApplyCredit(BaseModel):
    """How much credit to use; without an amount, as much as there is and is due."""

    amount_cents: Amount | None = None


class GiftCardPayment(ApplyCredit):
    """A gift card to pay with."""

    code: Annotated[Words, Field(min_length=4, max_length=40, examples=["H7KM-2XWP-9QRT"])]


class CreditApplied(BaseModel):
    """What was paid, and what is still due."""

    paid_cents: int
    due_cents: int
    left_cents: int = Field(description="Left on the account, or on the gift card.")


class CreditMoved(BaseModel):
    """Overpaid money that is on the client's account now."""

    moved_cents: int
    balance_cents: int


class MovementQuery(PageQuery):
    """Order of the list."""

    sort: Literal["created_at", "-created_at"] = "-created_at"


class CreditMovement(BaseModel):
    """Credit that came (positive) or went."""

    id: UUID
    kind: str = Field(description="`grant`, `referral`, `taken_back`, `used` or `returned`.")
    amount_cents: int
    booked_on: date
    created_at: datetime
    invoice_id: UUID | None
    reason: str | None
