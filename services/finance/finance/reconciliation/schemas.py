"""Wire shapes of the reconciliation."""

from datetime import date, datetime
from typing import Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator

from shared.database import PageQuery
from shared.inputs import Day

LONGEST_DAYS = 366


class Days(BaseModel):
    """A period of a year at most, the last day included."""

    model_config = ConfigDict(populate_by_name=True)

    start: Day = Field(alias="from", description="First day.")
    end: Day = Field(alias="to", description="Last day.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start > self.end:
            raise ValueError("`from` must not be after `to`")
        if (self.end - self.start).days >= LONGEST_DAYS:
            raise ValueError("a period is a year at most")
        return self


class StripeTypeOut(BaseModel):
    """Stripe's movements of one type; a payout counts on the day that it arrives."""

    kind: str
    count: int
    gross_cents: int
    fee_cents: int
    net_cents: int


class LedgerSourceOut(BaseModel):
    """What the ledger booked on the Stripe balance for one kind of document."""

    source: str
    count: int
    amount_cents: int


class DifferenceOut(BaseModel):
    """A thing on which Stripe and the ledger don't agree."""

    kind: str = Field(description="`missing_in_ledger`, `missing_at_stripe` or `other_amount`.")
    item: str = Field(description="`payment`, `payout`, `movement` (about neither) or `entry` (of the journal).")
    id: UUID = Field(description="Of the item.")
    part: str = Field(description="`payment`, `refund`, `fee`, `dispute`, `payout` or `other`.")
    stripe_id: str | None = Field(description="What to look for at Stripe.")
    stripe_cents: int
    ledger_cents: int
    advice: str = Field(description="What to do.")


class ReconciliationOut(BaseModel):
    """Stripe beside the ledger."""

    first_day: date
    last_day: date
    read_at: datetime | None = Field(description="Until when Stripe was read; null before the first time.")
    stripe: list[StripeTypeOut]
    stripe_cents: int = Field(description="What Stripe's movements come to.")
    ledger: list[LedgerSourceOut]
    ledger_cents: int = Field(description="What the ledger's account of the Stripe balance changed by.")
    differences_total: int
    differences: list[DifferenceOut] = Field(description="The first hundred.")


class RunOut(ReconciliationOut):
    """A comparison as it was found."""

    id: UUID
    nightly: bool


class RunSummary(BaseModel):
    """A comparison in the list of them."""

    id: UUID
    read_at: datetime
    nightly: bool
    first_day: date
    last_day: date
    stripe_cents: int
    ledger_cents: int
    differences_total: int


class RunQuery(PageQuery):
    """How to list the comparisons; the newest come first."""
