"""Wire shapes of the ledger."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from finance.ledger.chart import ACCOUNTS, AccountKind
from finance.ledger.rules import SourceKind
from shared.database import PageQuery
from shared.inputs import Day, Prose, Words

LARGEST_CENTS = 99_999_999_999
AccountNumber = Annotated[Words, Field(pattern=r"^\d{4}$", examples=["6100"])]


class AccountOut(BaseModel):
    """An account of the chart with its balance, as people read it: a positive one is the usual."""

    number: str = Field(examples=["1100"])
    name: str = Field(description="In the organization's language.")
    kind: AccountKind
    gifi: str = Field(description="Code of the CRA's General Index of Financial Information.")
    balance_cents: int = Field(description="Income and expense accounts: since the books began.")
    manual: bool = Field(description="Whether entries may be made on it by hand.")


class LineOut(BaseModel):
    """One side of an entry."""

    account: str
    account_name: str
    debit_cents: int
    credit_cents: int
    client_id: UUID | None
    invoice_id: UUID | None
    booking_id: UUID | None


class EntryOut(BaseModel):
    """A balanced entry with its sides."""

    id: UUID
    booked_on: date
    created_at: datetime
    source: SourceKind = Field(description="What kind of document it comes from.")
    source_id: UUID = Field(description="The document.")
    memo: str
    currency: str
    total_cents: int = Field(description="The sum of its debits.")
    lines: list[LineOut]


class EntryQuery(PageQuery):
    """Which entries."""

    start: Day | None = Field(default=None, alias="from", description="First day.")
    end: Day | None = Field(default=None, alias="to", description="Last day.")
    account: AccountNumber | None = None
    source: SourceKind | None = None
    source_id: UUID | None = None
    invoice_id: UUID | None = Field(default=None, description="With a side about this invoice.")
    client_id: UUID | None = Field(default=None, description="With a side about this client.")
    sort: Literal["booked_on", "-booked_on"] = "-booked_on"


class SideInput(BaseModel):
    """A debit or a credit."""

    account: AccountNumber
    debit_cents: int = Field(default=0, ge=0, le=LARGEST_CENTS)
    credit_cents: int = Field(default=0, ge=0, le=LARGEST_CENTS)

    @model_validator(mode="after")
    def _one_of_both(self) -> "SideInput":
        if (self.debit_cents > 0) == (self.credit_cents > 0):
            raise ValueError("needs either a debit or a credit")
        if self.account not in ACCOUNTS:
            raise ValueError(f"there is no account {self.account}")
        return self


class EntryInput(BaseModel):
    """An entry made by hand: opening balances, a loan, what the owner put in or took out."""

    booked_on: Day
    memo: Annotated[Prose, Field(min_length=3, max_length=500)]
    sides: Annotated[list[SideInput], Field(min_length=2, max_length=100)]

    @model_validator(mode="after")
    def _balanced(self) -> "EntryInput":
        debit = sum(side.debit_cents for side in self.sides)
        credit = sum(side.credit_cents for side in self.sides)
        if debit != credit:
            raise ValueError(f"debits come to {debit} cents and credits to {credit}: they must be equal")
        return self


class ReversalInput(BaseModel):
    """Why an entry is taken back, and on which day that counts (by default today)."""

    reason: Annotated[Prose, Field(min_length=3, max_length=500)]
    booked_on: Day | None = None
