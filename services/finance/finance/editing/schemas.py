"""Wire shapes of invoices made by hand."""

from decimal import Decimal
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from contracts.base import Tax
from finance.invoices.schemas import InvoiceLine
from shared.inputs import Day, Prose, Words

Province = Literal["AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"]
TaxName = Literal["GST", "HST", "PST", "QST"]
LARGEST_CENTS = 99_999_999
Address = Annotated[Words, Field(max_length=300)]
Notes = Annotated[Prose, Field(max_length=2_000)]
Tip = Annotated[int, Field(ge=0, le=1_000_000)]
Reason = Annotated[Words, Field(min_length=3, max_length=500)]


class Discount(BaseModel):
    """What comes off: a share or a sum."""

    percent: Annotated[Decimal, Field(gt=0, le=100, max_digits=5, decimal_places=2)] | None = None
    amount_cents: Annotated[int, Field(gt=0, le=LARGEST_CENTS)] | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.percent is None) == (self.amount_cents is None):
            raise ValueError("give either `percent` or `amount_cents`")
        return self


class LineInput(BaseModel):
    """A line as it is typed. Its price is with tax where the invoice's prices include it."""

    description: Annotated[Words, Field(min_length=1, max_length=300)]
    quantity: Annotated[Decimal, Field(gt=0, le=9_999, max_digits=7, decimal_places=3)] = Decimal(1)
    unit_cents: Annotated[int, Field(ge=-LARGEST_CENTS, le=LARGEST_CENTS)]
    discount: Discount | None = None
    taxes: Annotated[list[TaxName], Field(max_length=4)] | None = Field(
        default=None, description="Which of the province's taxes apply: all by default, none for an empty list."
    )
    kind: Literal["service", "addon", "travel", "discount", "promo", "fee"] = "service"
    booking_id: UUID | None = Field(default=None, description="A booking that the invoice is for already.")
    service: Annotated[Words, Field(max_length=60)] | None = None
    served_on: Day | None = None


Lines = Annotated[list[LineInput], Field(min_length=1, max_length=200)]


class PricedRequest(BaseModel):
    """Lines and how they are priced."""

    lines: Lines
    discount: Discount | None = Field(default=None, description="Off the whole invoice, spread over its lines.")
    province: Province | None = Field(default=None, description="Whose taxes; by default the organization's.")
    prices_include_tax: bool | None = Field(
        default=None, description="By default as the organization's terms say."
    )
    tip_cents: Tip = 0
    issued_on: Day | None = Field(default=None, description="By default the day it is sent; never a later one.")


class DraftRequest(PricedRequest):
    """An invoice to be made for a client."""

    client_id: UUID
    due_on: Day | None = Field(default=None, description="By default counted from the issue day by the terms.")
    notes: Notes | None = None
    service_address: Address | None = None
    served_on: Day | None = None


class EditRequest(BaseModel):
    """What is to be different; what is left out stays. Discount, province and tax-inclusiveness come with lines.

    Client and issue day can be changed on drafts only.
    """

    client_id: UUID | None = None
    lines: Lines | None = None
    discount: Discount | None = None
    province: Province | None = None
    prices_include_tax: bool | None = None
    tip_cents: Tip | None = None
    issued_on: Day | None = None
    due_on: Day | None = None
    notes: Notes | None = None
    service_address: Address | None = None
    served_on: Day | None = None
    reason: Reason | None = Field(default=None, description="Why a sent invoice changes; the client reads it.")

    @model_validator(mode="after")
    def _prices_with_lines(self) -> Self:
        for name in ("discount", "province", "prices_include_tax"):
            if self.lines is None and name in self.model_fields_set:
                raise ValueError(f"`{name}` changes what each line costs: send the lines with it")
        return self


class Preview(BaseModel):
    """What an invoice would come to."""

    lines: list[InvoiceLine]
    taxes: list[Tax]
    subtotal_cents: int
    tip_cents: int
    total_cents: int
    prices_include_tax: bool
    province: str
