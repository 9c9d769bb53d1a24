"""An expense made of what was entered: its fields, its parts with their taxes, its picture for others. No I/O."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from contracts.finance_expenses import ExpenseLineTold, ExpenseRecorded
from finance.categories.models import ExpenseCategory
from finance.expenses.models import Expense, ExpenseLine
from finance.expenses.rules import claimed, included_taxes, purchase_rates
from finance.expenses.schemas import ExpenseInput
from finance.vendors.models import Vendor

_SUMS = ("tax_paid_cents", "provincial_tax_paid_cents", "tax_cents", "provincial_tax_cents")


def own_fields(wanted: ExpenseInput, vendor: Vendor | None, province: str) -> dict[str, Any]:
    """Return an expense's fields; `split` fills in what follows from its parts.

    Args:
        province: the company's, where the expense names none.
    """
    return {
        **wanted.model_dump(exclude={"lines", "vendor", "vendor_id", "province"}),
        "vendor_id": vendor.id if vendor else None,
        "vendor": vendor.name if vendor else "",
        "province": wanted.province or province,
        "amount_cents": sum(line.amount_cents for line in wanted.lines),
        **dict.fromkeys(_SUMS, 0),
        "category": "",
    }


def split(expense: Expense, wanted: ExpenseInput, categories: Mapping[UUID, ExpenseCategory]) -> list[ExpenseLine]:
    """Return the parts of an expense, the largest first, with their taxes; the expense gets their sums."""
    lines = []
    ordered = sorted(wanted.lines, key=lambda line: -abs(line.amount_cents))
    for position, line in enumerate(ordered, 1):
        category = categories[line.category_id]
        paid = (line.tax_paid_cents, line.provincial_tax_paid_cents) if wanted.tax_mode == "typed" else (0, 0)
        if wanted.tax_mode == "included":
            rates = purchase_rates(expense.province, expense.occurred_on, category.tax_treatment)  # type: ignore[arg-type]
            paid = included_taxes(line.amount_cents, rates)
        taxes = claimed(*paid, expense.province, category.itc_percent)
        lines.append(
            ExpenseLine(
                org_id=expense.org_id,
                expense_id=expense.id,
                position=position,
                category_id=category.id,
                account=category.account,
                description=line.description,
                amount_cents=line.amount_cents,
                tax_paid_cents=taxes.tax_paid_cents,
                provincial_tax_paid_cents=taxes.provincial_tax_paid_cents,
                tax_cents=taxes.tax_cents,
                provincial_tax_cents=taxes.provincial_tax_cents,
            )
        )
    for name in _SUMS:
        setattr(expense, name, sum(getattr(line, name) for line in lines))
    expense.category = categories[lines[0].category_id].name
    return lines


def picture(expense: Expense, lines: Sequence[ExpenseLine], currency: str) -> ExpenseRecorded:
    """Return the whole of an expense as other services are told of it."""
    told = [ExpenseLineTold.model_validate(line, from_attributes=True) for line in lines]
    facts = {
        "expense_id": expense.id,
        "deleted": expense.deleted_at is not None,
        "currency": currency,
        "lines": told,
    }
    return ExpenseRecorded.model_validate(expense.model_dump(mode="json", exclude={"id"}) | facts)
