"""Wire shapes of invoices."""

from datetime import date
from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints, model_validator

from contracts.base import Line, Tax
from finance.invoices.rules import InvoiceStatus
from finance.payments.schemas import PlainText


class InvoiceOut(BaseModel):
    """An invoice in a list. `paid_cents` is what came in and stayed, so that due = total - paid."""

    id: UUID
    number: str = Field(examples=["INV-2026-000123"], description="Empty on a draft.")
    status: InvoiceStatus
    client_id: UUID
    client_name: str
    issued_on: date = Field(description="On a draft, the day it was begun, unless one was chosen.")
    due_on: date = Field(description="On a draft, the chosen day, else the day it was begun.")
    source: str = Field(description="`visit`, `manual`, `monthly`, `recurring`, `subscription` or `batch`.")
    revision: int = Field(description="Grows with each change after it was sent, by a late fee for example.")
    currency: str
    total_cents: int
    paid_cents: int
    due_cents: int
    credit_cents: int = Field(description="Paid beyond the total: the client's money.")
    booking_id: UUID | None
    booking_reference: str | None
    public_url: str
    pdf_url: str


class Movement(BaseModel):
    """Money on an invoice: a deposit, a payment, or a refund (negative)."""

    kind: str = Field(examples=["deposit", "payment", "refund"])
    amount_cents: int
    paid_on: date
    method: str


class StaffMovement(Movement):
    """The same with what staff need to act on it."""

    id: UUID
    payment_id: UUID = Field(description="The payment itself; of a refund, the one that was given back.")
    status: str
    refundable_cents: int
    note: str | None


class InvoiceLine(Line):
    """A line of an invoice. `amount_cents` is before tax, for the whole line."""

    quantity: int = Field(default=1, description="`units`, where they are whole; else 1.")
    units: float = Field(default=1, description="How much, with up to three decimals, e.g. 2.5 hours.")
    unit_cents: int | None = None
    discount_cents: int | None = Field(default=None, description="What came off it; `amount_cents` is without it.")
    typed_cents: int | None = Field(default=None, description="The amount with tax in it, where it was typed so.")
    taxes: list[str] | None = Field(default=None, description="Names of its taxes; null where all apply.")
    tax_cents: dict[str, int] | None = Field(default=None, description="Its tax by name; null where unknown.")
    booking_id: UUID | None = None
    service: str | None = None
    served_on: date | None = None
    late_fee_id: UUID | None = None

    @model_validator(mode="before")
    @classmethod
    def _whole_or_one(cls, line: Any) -> Any:
        if not isinstance(line, dict):
            return line
        units = float(line.get("units") or line.get("quantity") or 1)
        return line | {"units": units, "quantity": int(units) if units.is_integer() else 1}


class InvoiceDetail(InvoiceOut):
    """One invoice, whole."""

    version: int
    lines: list[InvoiceLine]
    taxes: list[Tax]
    subtotal_cents: int
    tip_cents: int
    credited_cents: int = Field(description="What credit notes took off, tax included.")
    prices_include_tax: bool
    notes: str | None
    payments: list[StaffMovement]
    client_email: str | None
    client_phone: str | None
    service_address: str | None
    served_on: date | None
    void_reason: str | None


class Seller(BaseModel):
    """Who issued an invoice."""

    name: str
    address: str | None = None
    phone: str | None = None
    email: str | None = None
    tax_number: str | None = None
    qst_number: str | None = None
    brand_color: str | None = None
    logo_url: str | None = Field(default=None, description="Today's logo, at most 800 by 400 pixels; or null.")


class PublicInvoice(BaseModel):
    """An invoice as its payer sees it."""

    number: str
    status: InvoiceStatus
    organization: Seller
    client_name: str
    locale: str = Field(description="Language of the client: `en` or `fr`.")
    issued_on: date
    due_on: date
    currency: str
    lines: list[InvoiceLine]
    taxes: list[Tax]
    subtotal_cents: int
    tip_cents: int
    total_cents: int
    credited_cents: int
    prices_include_tax: bool
    revision: int
    notes: str | None
    foot_note: str = Field(description="The organization's own words, e.g. where to send an e-Transfer.")
    service_address: str | None
    served_on: date | None
    payments: list[Movement]
    paid_cents: int
    due_cents: int
    pdf_url: str
    booking_reference: str | None
    tips_enabled: bool = Field(description="Whoever pays by card may add a tip.")
    account_credit_cents: int = Field(description="What the client has on account; it can pay this invoice.")


class CheckoutRequest(BaseModel):
    """How the payer wants to pay."""

    save_card: bool = Field(
        default=False, description="The payer agrees that the card is kept and charged for later invoices."
    )
    tip_cents: Annotated[int, Field(ge=0, le=100_000)] | None = Field(
        default=None, description="For the crew, beside what is due; counts once it is paid."
    )
    tip_percent: Annotated[int, Field(ge=0, le=50)] | None = Field(
        default=None, description="The same as a share of the invoice before tax, without late fees."
    )

    @model_validator(mode="after")
    def _one_tip(self) -> Self:
        if self.tip_cents is not None and self.tip_percent is not None:
            raise ValueError("give `tip_cents` or `tip_percent`, not both")
        return self


class CheckoutAddress(BaseModel):
    """Where to pay."""

    checkout_url: str


class VoidRequest(BaseModel):
    """Why an invoice is void."""

    reason: Annotated[PlainText, StringConstraints(min_length=3, max_length=500)] = Field(
        examples=["Sent to the wrong client."]
    )
