"""Wire shapes of deposits."""

from datetime import datetime

from pydantic import BaseModel, Field

from finance.deposits.rules import DepositStatus


class DepositCheckout(BaseModel):
    """How a deposit stands and, while it is open, where to pay it."""

    status: DepositStatus
    amount_cents: int = Field(examples=[7213])
    currency: str = Field(examples=["CAD"])
    checkout_url: str | None = Field(description="Null while Stripe is being asked, and once it is over.")
    pay_before: datetime


class DepositPageRequest(BaseModel):
    """How the payer wants to pay."""

    save_card: bool = Field(description="The payer agrees that the card is kept and charged for later invoices.")
