"""Wire shapes of statements."""

from datetime import date
from uuid import UUID

from pydantic import BaseModel, Field


class StatementLine(BaseModel):
    """One movement on a client's account; `amount_cents` is positive where it raises what the client owes."""

    on: date
    kind: str = Field(description="`invoice`, `payment`, `refund`, `credit_note`, …: the ledger's source.")
    document: str | None = Field(description="Number of the invoice that it is about.")
    invoice_id: UUID | None
    amount_cents: int
    balance_cents: int = Field(description="What the client owed afterwards.")


class Ages(BaseModel):
    """What of the closing balance is how late at its day."""

    not_due_cents: int = Field(description="Not due yet; what was paid beyond invoices lowers it.")
    days_1_30_cents: int
    days_31_60_cents: int
    days_61_90_cents: int
    days_over_90_cents: int


class Statement(BaseModel):
    """A client's account over a period: opening balance, movements, closing balance and how old it is."""

    client_id: UUID
    client_name: str
    locale: str = Field(description="Language of the client: `en` or `fr`.")
    from_date: date
    to_date: date
    currency: str
    opening_cents: int
    charged_cents: int = Field(description="What raised the balance.")
    settled_cents: int = Field(description="What lowered it: payments and credits.")
    closing_cents: int
    lines: list[StatementLine]
    ages: Ages
