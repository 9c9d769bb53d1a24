"""The tables of expenses.

Only rows with `status = 'recorded'` and no `deleted_at` are in the books; a draft waits to be looked at.
"""

from datetime import date, datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from shared.database import TenantTable, VersionedTable, utc_column


class Expense(VersionedTable, table=True):
    """Money spent, tax included; negative where a supplier gave it back.

    `tax_paid_cents` and `provincial_tax_paid_cents` are the taxes on the receipt; `tax_cents` is the share of
    GST/HST that is claimed back (the input tax credit), `provincial_tax_cents` the share of QST. `vendor` and
    `category` repeat the names (`category` of the largest line). `open_cents` is what is still owed to the vendor
    (`payable`) or to whoever paid (`personal`).
    """

    __tablename__ = "expenses"

    status: str = "recorded"
    occurred_on: date
    vendor_id: UUID | None = None
    vendor: str = ""
    description: str
    category: str
    amount_cents: int
    tax_mode: str
    province: str
    tax_paid_cents: int
    provincial_tax_paid_cents: int
    tax_cents: int
    provincial_tax_cents: int
    payment_method: str
    due_on: date | None = None
    paid_cents: int = 0
    open_cents: int = 0
    owed_to_id: UUID | None = None
    owed_to: str | None = None
    worker_id: UUID | None = None
    booking_id: UUID | None = None
    client_id: UUID | None = None
    billable: bool = False
    billed_invoice_id: UUID | None = None
    reference: str | None = None
    notes: str | None = None
    source: str = "manual"
    source_id: UUID | None = None
    recurring_id: UUID | None = None
    recorded_by: str
    deleted_at: datetime | None = utc_column(nullable=True)


class ExpenseLine(SQLModel, table=True):
    """A part of an expense in one category; every expense has at least one."""

    __tablename__ = "expense_lines"

    org_id: UUID = Field(primary_key=True)
    expense_id: UUID = Field(primary_key=True)
    position: int = Field(primary_key=True)
    category_id: UUID
    account: str
    description: str | None = None
    amount_cents: int
    tax_paid_cents: int
    provincial_tax_paid_cents: int
    tax_cents: int
    provincial_tax_cents: int

    @property
    def cost_cents(self) -> int:
        """What it costs the company in the end: the amount less the taxes that come back."""
        return self.amount_cents - self.tax_cents - self.provincial_tax_cents


class ExpensePayment(TenantTable, table=True):
    """A bill was paid, or a person was given back what they laid out, whole or in part."""

    __tablename__ = "expense_payments"

    expense_id: UUID
    paid_on: date
    amount_cents: int
    method: str
    note: str | None = None
    recorded_by: str
    undone_at: datetime | None = utc_column(nullable=True)
