"""Events of finance about what a company spends."""

from typing import Any, ClassVar
from uuid import UUID

from pydantic import Field

from contracts.base import Cents, Currency, Event, Payload


class ExpenseLineTold(Payload):
    """A part of an expense in one account; the tax that is claimed back is not part of the cost."""

    category_id: UUID
    account: str
    description: str | None = None
    amount_cents: Cents
    tax_cents: Cents
    provincial_tax_cents: Cents


class ExpenseRecorded(Event):
    """An expense was recorded, changed, paid or deleted: the whole of it as it is now."""

    TYPE: ClassVar[str] = "finance.expense.recorded.v1"
    AGGREGATE: ClassVar[str] = "expense_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "expense_id": "01980a57-2000-7000-8000-00000000f701",
        "status": "recorded",
        "deleted": False,
        "occurred_on": "2026-11-24",
        "vendor_id": "01980a57-2000-7000-8000-00000000f702",
        "vendor": "Prairie Janitorial",
        "description": "Microfibre cloths",
        "category": "Cleaning supplies",
        "currency": "CAD",
        "amount_cents": 10_500,
        "tax_cents": 500,
        "provincial_tax_cents": 0,
        "payment_method": "payable",
        "due_on": "2026-12-24",
        "paid_cents": 0,
        "open_cents": 10_500,
        "booking_id": None,
        "reference": "A-1207",
        "source": "manual",
        "lines": [
            {
                "category_id": "01980a57-2000-7000-8000-00000000f703",
                "account": "5100",
                "description": None,
                "amount_cents": 10_500,
                "tax_cents": 500,
                "provincial_tax_cents": 0,
            }
        ],
    }

    expense_id: UUID
    status: str = Field(description="`draft` is not in the books yet.")
    deleted: bool
    occurred_on: str = Field(description="Day, ISO 8601.")
    vendor_id: UUID | None
    vendor: str
    description: str
    category: str
    currency: Currency
    amount_cents: Cents
    tax_cents: Cents = Field(description="GST/HST that is claimed back.")
    provincial_tax_cents: Cents = Field(description="QST that is claimed back.")
    payment_method: str
    due_on: str | None = None
    paid_cents: Cents
    open_cents: Cents
    booking_id: UUID | None = None
    reference: str | None = None
    source: str
    lines: list[ExpenseLineTold]


class BudgetExceeded(Event):
    """Spending of a category in a month crossed 80 % or 100 % of its budget; each is told once."""

    TYPE: ClassVar[str] = "finance.budget.exceeded.v1"
    AGGREGATE: ClassVar[str] = "budget_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "budget_id": "01980a57-2000-7000-8000-00000000f704",
        "category_id": "01980a57-2000-7000-8000-00000000f703",
        "category": "Cleaning supplies",
        "month": "2026-11",
        "currency": "CAD",
        "planned_cents": 50_000,
        "actual_cents": 41_250,
        "percent": 80,
    }

    budget_id: UUID
    category_id: UUID
    category: str
    month: str = Field(description="ISO 8601, e.g. 2026-11.")
    currency: Currency
    planned_cents: Cents
    actual_cents: Cents
    percent: int = Field(description="The threshold that was crossed: 80 or 100.")
