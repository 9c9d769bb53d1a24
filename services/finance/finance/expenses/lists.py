"""Expenses: found, added up and shown."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, column, exists, func, or_, table
from sqlmodel import col, select

from finance.expenses.models import Expense, ExpenseLine
from finance.expenses.payments import payments_of
from finance.expenses.schemas import (
    ExpenseDetail,
    ExpenseFilter,
    ExpenseOut,
    ExpenseQuery,
    LineOut,
    Owed,
    PaymentOut,
    Totals,
)
from finance.expenses.service import duplicates_of, lines_of
from shared.clock import local_today
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.organizations import organization

SORTS = {
    "occurred_on": Sort(col(Expense.occurred_on), date),
    "amount": Sort(col(Expense.amount_cents), int),
    "created_at": Sort(col(Expense.created_at), datetime),
    "vendor": Sort(col(Expense.vendor), str),
}
_SAME = (
    *("vendor_id", "payment_method", "status", "owed_to_id", "worker_id", "booking_id", "client_id"),
    *("recurring_id", "source"),
)
_receipts = table("receipts", column("org_id"), column("expense_id"), column("deleted_at"))
_kept = (_receipts.c.org_id == col(Expense.org_id), _receipts.c.deleted_at.is_(None))
_OWED = """
    SELECT CASE payment_method WHEN 'payable' THEN 'vendor' ELSE 'person' END AS kind,
        CASE payment_method WHEN 'payable' THEN vendor_id ELSE owed_to_id END AS id,
        max(CASE payment_method WHEN 'payable' THEN vendor ELSE owed_to END) AS name,
        sum(open_cents) AS open_cents, count(*) AS count, min(due_on) AS oldest_due_on,
        coalesce(sum(open_cents) FILTER (WHERE due_on < :today), 0) AS overdue_cents
    FROM expenses WHERE org_id = :org_id AND open_cents <> 0
    GROUP BY 1, 2 ORDER BY 4 DESC, 3 LIMIT 500"""


def conditions(query: ExpenseFilter, today: date) -> list[Any]:
    """Return the conditions that a filter stands for."""
    gone = col(Expense.deleted_at).is_not(None)
    wanted: list[Any] = [gone if query.deleted else ~gone]
    wanted += [
        col(getattr(Expense, name)) == value for name in _SAME if (value := getattr(query, name)) is not None
    ]
    day, amount, unpaid = col(Expense.occurred_on), col(Expense.amount_cents), col(Expense.open_cents) != 0
    to_bill = and_(col(Expense.billable), col(Expense.billed_invoice_id).is_(None))
    if query.from_ is not None:
        wanted.append(day >= query.from_)
    if query.to is not None:
        wanted.append(day <= query.to)
    if query.amount_from is not None:
        wanted.append(amount >= query.amount_from)
    if query.amount_to is not None:
        wanted.append(amount <= query.amount_to)
    late = and_(unpaid, func.coalesce(col(Expense.due_on), today) < today)
    for value, condition in ((query.unpaid, unpaid), (query.overdue, late), (query.billable, to_bill)):
        if value is not None:
            wanted.append(condition if value else ~condition)
    if query.category_id is not None:
        same = (col(ExpenseLine.org_id) == col(Expense.org_id), col(ExpenseLine.expense_id) == col(Expense.id))
        wanted.append(exists().where(*same, col(ExpenseLine.category_id) == query.category_id))
    if query.has_receipt is not None:
        some = exists().where(*_kept, _receipts.c.expense_id == col(Expense.id))
        wanted.append(some if query.has_receipt else ~some)
    if query.q:
        texts = (Expense.vendor, Expense.description, Expense.reference, Expense.notes)
        wanted.append(or_(*(col(text).icontains(query.q, autoescape=True) for text in texts)))
    return wanted


async def list_expenses(uow: UnitOfWork, query: ExpenseQuery) -> Page[ExpenseOut]:
    """Return a page of the expenses that match."""
    today = local_today((await organization(uow)).timezone)
    statement = select(Expense).where(*conditions(query, today))
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(Expense.id))
    receipts = await _receipts_of(uow, [row.id for row in rows])
    items = [ExpenseOut.model_validate(row.model_dump() | {"receipts": receipts.get(row.id, 0)}) for row in rows]
    return Page(items=items, next_cursor=cursor)


async def totals(uow: UnitOfWork, query: ExpenseFilter) -> Totals:
    """Return what all expenses of a filter come to; drafts count with their amounts."""
    today = local_today((await organization(uow)).timezone)

    def summed(name: str) -> Any:
        return func.coalesce(func.sum(getattr(Expense, name)), 0).label(name)

    names = ("amount_cents", "tax_cents", "provincial_tax_cents", "open_cents")
    statement = select(func.count().label("count"), *map(summed, names)).select_from(Expense)
    found = (await uow.session.execute(statement.where(*conditions(query, today)))).mappings().one()
    cost = found["amount_cents"] - found["tax_cents"] - found["provincial_tax_cents"]
    return Totals.model_validate({**found, "cost_cents": cost})


async def owed(uow: UnitOfWork) -> list[Owed]:
    """Return what is owed to whom, the most first (at most 500)."""
    today = local_today((await organization(uow)).timezone)
    rows = (await uow.sql(_OWED, org_id=uow.org_id, today=today)).mappings()
    return [Owed.model_validate(row) for row in rows]


async def show_expense(uow: UnitOfWork, expense: Expense) -> ExpenseDetail:
    """Return an expense whole."""
    lines, payments = await lines_of(uow, expense.id), await payments_of(uow, expense.id)
    return ExpenseDetail.model_validate(
        expense.model_dump()
        | {
            "lines": [LineOut.model_validate(line, from_attributes=True) for line in lines],
            "payments": [PaymentOut.model_validate(row, from_attributes=True) for row in payments],
            "receipts": (await _receipts_of(uow, [expense.id])).get(expense.id, 0),
            "possible_duplicates": await duplicates_of(uow, expense),
        }
    )


async def _receipts_of(uow: UnitOfWork, ids: Sequence[UUID]) -> dict[UUID, int]:
    rows = await uow.sql(
        "SELECT expense_id, count(*) AS receipts FROM receipts WHERE org_id = :org_id AND expense_id = ANY (:ids) "
        "AND deleted_at IS NULL GROUP BY expense_id",
        org_id=uow.org_id,
        ids=list(ids),
    )
    return {row["expense_id"]: row["receipts"] for row in rows.mappings()}
