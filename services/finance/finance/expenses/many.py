"""Many expenses recorded at once: a handful of statements for all of them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import insert

from finance.categories.models import ExpenseCategory
from finance.expenses.models import Expense, ExpenseLine
from finance.expenses.parts import own_fields, picture, split
from finance.expenses.rules import expense_document, open_cents
from finance.expenses.schemas import ExpenseInput
from finance.ledger.service import keep
from finance.vendors.models import Vendor
from shared.database import UnitOfWork
from shared.organizations import Organization, organization

BATCH = 250
"""Documents at a time: a statement has a limit of 32,767 values."""


class Prepared(NamedTuple):
    """An expense that is not kept yet."""

    expense: Expense
    lines: list[ExpenseLine]


def prepare(
    company: Organization,
    wanted: ExpenseInput,
    vendor: Vendor | None,
    categories: Mapping[UUID, ExpenseCategory],
    *,
    source: str,
    recorded_by: str,
) -> Prepared:
    """Return an expense with its parts and taxes."""
    fields = own_fields(wanted, vendor, company.province)
    expense = Expense(org_id=company.id, source=source, recorded_by=recorded_by, **fields)
    lines = split(expense, wanted, categories)
    expense.open_cents = open_cents(expense)
    return Prepared(expense, lines)


async def record_many(uow: UnitOfWork, prepared: Sequence[Prepared]) -> None:
    """Keep expenses, book them and tell of each. The caller has checked that their days are open."""
    currency = (await organization(uow)).currency
    for start in range(0, len(prepared), BATCH):
        some = prepared[start : start + BATCH]
        await uow.session.execute(insert(Expense), [one.expense.model_dump() for one in some])
        lines = [line.model_dump() for one in some for line in one.lines]
        await uow.session.execute(insert(ExpenseLine), lines)
        await keep(uow, *(expense_document(*one) for one in some))
        for expense, parts in some:
            uow.publish(picture(expense, parts, currency), version=expense.version)
