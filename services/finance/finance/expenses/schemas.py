"""Wire shapes of expenses. Amounts are the company's currency, tax included; a supplier's refund is negative."""

from datetime import date, datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from finance.expenses.rules import Method, PaidBy, TaxMode
from shared.database import PageQuery
from shared.inputs import Day, Prose, Words

MOST_CENTS = 1_000_000_000
Amount = Annotated[int, Field(ge=-MOST_CENTS, le=MOST_CENTS, description="Cents, tax included.", examples=[11300])]
TaxAmount = Annotated[int, Field(ge=-MOST_CENTS, le=MOST_CENTS)]
Province = Literal["AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"]
Status = Literal["draft", "recorded"]
Name = Annotated[Words, Field(min_length=1, max_length=120)]


class LineInput(BaseModel):
    """A part of an expense in one category; the taxes count only with `tax_mode` `typed`."""

    category_id: UUID
    amount_cents: Amount
    description: Annotated[Words, Field(max_length=200)] | None = None
    tax_paid_cents: TaxAmount = Field(default=0, description="GST/HST on the receipt.")
    provincial_tax_paid_cents: TaxAmount = Field(default=0, description="PST or QST on the receipt.")

    @model_validator(mode="after")
    def _taxes_fit(self) -> Self:
        taxes = (self.tax_paid_cents, self.provincial_tax_paid_cents)
        if abs(sum(taxes)) > abs(self.amount_cents) or any(self.amount_cents * tax < 0 for tax in taxes):
            raise ValueError("the taxes are within the amount and have its sign")
        return self


class ExpenseTemplate(BaseModel):
    """An expense without its day."""

    vendor_id: UUID | None = None
    vendor: Name | None = Field(default=None, description="A new name becomes a vendor; not beside `vendor_id`.")
    description: Annotated[Words, Field(min_length=1, max_length=200, examples=["Microfibre cloths"])]
    lines: Annotated[list[LineInput], Field(min_length=1, max_length=20)]
    tax_mode: TaxMode = Field(
        default="included", description="`included` takes the province's taxes out of the amounts."
    )
    province: Province | None = Field(default=None, description="Where it was bought; the company's by default.")
    payment_method: Method
    owed_to_id: UUID | None = Field(default=None, description="Worker or user who laid the money out.")
    owed_to: Name | None = None
    worker_id: UUID | None = None
    booking_id: UUID | None = None
    client_id: UUID | None = None
    billable: bool = Field(default=False, description="To be charged to the client.")
    reference: Annotated[Words, Field(max_length=60)] | None = Field(
        default=None, description="The bill's number."
    )
    notes: Annotated[Prose, Field(max_length=2_000)] | None = None

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        total = sum(line.amount_cents for line in self.lines)
        if not 0 < abs(total) <= MOST_CENTS:
            raise ValueError("the lines add up to an amount other than zero, of at most ten million")
        if self.vendor_id and self.vendor:
            raise ValueError("give vendor_id or vendor, not both")
        if self.payment_method == "payable" and not (self.vendor_id or self.vendor):
            raise ValueError("a bill to be paid later needs its vendor")
        if self.payment_method == "personal" and not (self.owed_to_id and self.owed_to):
            raise ValueError("say in owed_to_id and owed_to who laid the money out")
        if self.billable and not (self.client_id or self.booking_id):
            raise ValueError("say by client_id or booking_id whom it is charged to")
        return self


class ExpenseInput(ExpenseTemplate):
    """An expense."""

    occurred_on: Day
    due_on: Day | None = Field(default=None, description="Of a bill that is paid later.")
    status: Status = Field(default="recorded", description="A `draft` is not in the books yet.")

    @model_validator(mode="after")
    def _due_afterwards(self) -> Self:
        if self.due_on is not None and self.payment_method != "payable":
            raise ValueError("only a bill that is paid later has a due day")
        if self.due_on is not None and self.due_on < self.occurred_on:
            raise ValueError("the due day must not lie before the bill's")
        return self


class ExpenseOut(BaseModel):
    """An expense as a line of a list."""

    id: UUID
    status: Status
    occurred_on: date
    vendor_id: UUID | None
    vendor: str
    description: str
    category: str
    amount_cents: int
    tax_paid_cents: int
    provincial_tax_paid_cents: int
    tax_cents: int = Field(description="GST/HST that is claimed back.")
    provincial_tax_cents: int = Field(description="QST that is claimed back.")
    payment_method: Method
    due_on: date | None
    paid_cents: int
    open_cents: int
    owed_to_id: UUID | None
    owed_to: str | None
    worker_id: UUID | None
    booking_id: UUID | None
    client_id: UUID | None
    billable: bool
    billed_invoice_id: UUID | None
    reference: str | None
    source: str
    receipts: int = Field(description="How many receipts it has.")
    deleted_at: datetime | None
    version: int
    created_at: datetime


class LineOut(BaseModel):
    """A part of an expense."""

    category_id: UUID
    account: str
    description: str | None
    amount_cents: int
    tax_paid_cents: int
    provincial_tax_paid_cents: int
    tax_cents: int
    provincial_tax_cents: int
    cost_cents: int


class PaymentOut(BaseModel):
    """A bill's payment or a person's reimbursement."""

    id: UUID
    expense_id: UUID
    paid_on: date
    amount_cents: int
    method: PaidBy
    note: str | None
    recorded_by: str
    undone_at: datetime | None
    created_at: datetime


class ExpenseDetail(ExpenseOut):
    """An expense whole."""

    tax_mode: TaxMode
    province: str
    notes: str | None
    recurring_id: UUID | None
    recorded_by: str
    lines: list[LineOut]
    payments: list[PaymentOut]
    possible_duplicates: list[UUID] = Field(
        description="Others of the same vendor and amount, at most three days apart."
    )


class ExpenseFilter(BaseModel):
    """Which expenses; filters add up."""

    q: Annotated[Words, Field(max_length=100)] | None = Field(
        default=None, description="Part of vendor, description, reference or notes."
    )
    from_: Day | None = Field(default=None, alias="from")
    to: Day | None = None
    category_id: UUID | None = None
    vendor_id: UUID | None = None
    payment_method: Method | None = None
    status: Status | None = None
    unpaid: bool | None = None
    overdue: bool | None = Field(default=None, description="Unpaid bills whose day has passed.")
    has_receipt: bool | None = None
    billable: bool | None = Field(default=None, description="To be charged to a client and not yet charged.")
    owed_to_id: UUID | None = None
    worker_id: UUID | None = None
    booking_id: UUID | None = None
    client_id: UUID | None = None
    recurring_id: UUID | None = None
    source: Literal["manual", "recurring", "delivery", "mileage", "import"] | None = None
    amount_from: Amount | None = None
    amount_to: Amount | None = None
    deleted: bool = False


class ExpenseQuery(ExpenseFilter, PageQuery):
    """Which expenses to list."""

    sort: Literal[
        "occurred_on", "-occurred_on", "amount", "-amount", "created_at", "-created_at", "vendor", "-vendor"
    ] = "-occurred_on"


class Totals(BaseModel):
    """What all expenses of a filter come to."""

    count: int
    amount_cents: int
    tax_cents: int
    provincial_tax_cents: int
    cost_cents: int = Field(description="Less the taxes that are claimed back.")
    open_cents: int


class PaymentInput(BaseModel):
    """A payment of a bill, or to the person who laid the money out."""

    paid_on: Day
    method: PaidBy
    amount_cents: Amount | None = Field(default=None, description="All that is open by default.")
    note: Annotated[Words, Field(max_length=200)] | None = None


class PayAll(BaseModel):
    """Several bills or reimbursements that are paid at once, each whole."""

    expense_ids: Annotated[list[UUID], Field(min_length=1, max_length=100)]
    paid_on: Day
    method: PaidBy
    note: Annotated[Words, Field(max_length=200)] | None = None


class Owed(BaseModel):
    """What is owed to one vendor or person."""

    kind: Literal["vendor", "person"]
    id: UUID | None
    name: str
    open_cents: int
    count: int
    oldest_due_on: date | None
    overdue_cents: int
