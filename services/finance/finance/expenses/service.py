"""Expenses: recorded, changed, deleted and brought back, and kept in the ledger."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert
from sqlmodel import col, select

from finance.categories.service import categories_by_id
from finance.expenses.models import Expense, ExpenseLine
from finance.expenses.parts import own_fields, picture, split
from finance.expenses.rules import expense_document, open_cents
from finance.expenses.schemas import ExpenseInput
from finance.ledger.service import check_open, keep
from finance.vendors.service import vendor_named, vendor_of
from shared.clock import now
from shared.database import UnitOfWork
from shared.database.finding import row_of
from shared.errors import Conflict
from shared.organizations import organization

UNDO = timedelta(days=30)


class ExpensePaid(Conflict):
    """Something was paid on the expense that the change would leave without its ground."""

    slug = "expense-paid"
    title = "Payments stand on this expense"


class ExpenseDeleted(Conflict):
    """The expense was deleted."""

    slug = "expense-deleted"
    title = "This expense was deleted"


class ExpenseLinked(Conflict):
    """The expense follows something else, where it is to be changed."""

    slug = "expense-linked"
    title = "This expense follows something else"


async def expense_of(uow: UnitOfWork, expense_id: UUID, *, lock: bool = False) -> Expense:
    """Return an expense.

    Raises:
        NotFound: there is none.
    """
    return await row_of(uow, Expense, expense_id, "There is no such expense.", lock=lock)


async def lines_of(uow: UnitOfWork, expense_id: UUID) -> Sequence[ExpenseLine]:
    """Return the lines of an expense, in order."""
    statement = select(ExpenseLine).where(col(ExpenseLine.expense_id) == expense_id)
    return (await uow.session.exec(statement.order_by(col(ExpenseLine.position)))).all()


async def record_expense(
    uow: UnitOfWork,
    wanted: ExpenseInput,
    *,
    source: str = "manual",
    source_id: UUID | None = None,
    recurring_id: UUID | None = None,
) -> Expense:
    """Record an expense; only what people enter by hand is refused on a closed day.

    Raises:
        PeriodLocked: the books are closed on its day.
        Invalid: a category or the vendor doesn't exist.
    """
    if source in ("manual", "import") and wanted.status == "recorded":
        await check_open(uow, wanted.occurred_on)
    expense = Expense(
        org_id=uow.org_id,
        source=source,
        source_id=source_id,
        recurring_id=recurring_id,
        recorded_by=_actor(uow),
        **await _own_fields(uow, wanted),
    )
    await _put_lines(uow, expense, wanted)
    uow.audit("expense.create", "expense", expense.id, source=source, amount_cents=expense.amount_cents)
    return expense


async def change_expense(uow: UnitOfWork, expense: Expense, wanted: ExpenseInput) -> None:
    """Replace what a locked expense says.

    Raises:
        PeriodLocked: the books are closed on its old or new day.
        ExpenseDeleted: it was deleted.
        ExpenseLinked: a trip owns it.
        ExpensePaid: something was paid on it, and the new amount or method doesn't go with that.
        Invalid: a category or the vendor doesn't exist.
    """
    if expense.deleted_at is not None:
        raise ExpenseDeleted("This expense was deleted. Restore it first.")
    _check_own(expense)
    await replace_expense(uow, expense, wanted)


async def replace_expense(uow: UnitOfWork, expense: Expense, wanted: ExpenseInput) -> None:
    """Replace what a locked expense says, whatever owns it."""
    both = ((expense.occurred_on, expense.status), (wanted.occurred_on, wanted.status))
    await check_open(uow, *(day for day, status in both if status == "recorded"))
    total = sum(line.amount_cents for line in wanted.lines)
    if expense.paid_cents and (
        wanted.payment_method != expense.payment_method
        or wanted.status == "draft"
        or total * expense.paid_cents < 0
        or abs(total) < abs(expense.paid_cents)
    ):
        raise ExpensePaid("A part of this was paid already. Undo the payments first, or keep to what they cover.")
    for name, value in (await _own_fields(uow, wanted)).items():
        setattr(expense, name, value)
    expense.touch()
    await _put_lines(uow, expense, wanted)
    uow.audit("expense.update", "expense", expense.id, amount_cents=expense.amount_cents)


async def delete_expense(uow: UnitOfWork, expense: Expense) -> None:
    """Take a locked expense out of the books; it can be brought back for 30 days.

    Raises:
        PeriodLocked: the books are closed on its day.
        ExpenseLinked: a trip owns it.
        ExpensePaid: something was paid on it.
    """
    _check_own(expense)
    await withdraw(uow, expense)


async def withdraw(uow: UnitOfWork, expense: Expense) -> None:
    """Delete a locked expense whatever owns it; a second time changes nothing."""
    if expense.deleted_at is not None:
        return
    if expense.paid_cents:
        raise ExpensePaid("Something was paid on this. Undo the payments first.")
    if expense.status == "recorded":
        await check_open(uow, expense.occurred_on)
    expense.deleted_at = now()
    await refresh(uow, expense)
    uow.audit("expense.delete", "expense", expense.id)


async def restore_expense(uow: UnitOfWork, expense: Expense) -> None:
    """Bring a locked expense back.

    Raises:
        PeriodLocked: the books are closed on its day.
        ExpenseLinked: a trip owns it.
        ExpenseDeleted: that was more than 30 days ago.
    """
    _check_own(expense)
    await bring_back(uow, expense)


async def bring_back(uow: UnitOfWork, expense: Expense) -> None:
    """Undo the deletion of a locked expense whatever owns it."""
    if expense.deleted_at is None:
        return
    if expense.deleted_at < now() - UNDO:
        raise ExpenseDeleted("This was deleted more than 30 days ago. Enter it again.")
    if expense.status == "recorded":
        await check_open(uow, expense.occurred_on)
    expense.deleted_at = None
    await refresh(uow, expense)
    uow.audit("expense.restore", "expense", expense.id)


async def refresh(uow: UnitOfWork, expense: Expense, lines: Sequence[ExpenseLine] | None = None) -> None:
    """Bring what is owed, the ledger and the other services in line with a locked expense that changed."""
    if lines is None:
        lines = await lines_of(uow, expense.id)
        expense.touch()
    expense.open_cents = open_cents(expense)
    uow.session.add(expense)
    await uow.session.flush()
    await keep(uow, expense_document(expense, lines))
    event = picture(expense, lines, (await organization(uow)).currency)
    uow.publish(event, version=expense.version)


async def duplicates_of(uow: UnitOfWork, expense: Expense) -> list[UUID]:
    """Return other expenses of the same vendor and amount that are at most three days away (five of them)."""
    if expense.vendor_id is None:
        return []
    near = timedelta(days=3)
    statement = select(Expense.id).where(
        col(Expense.vendor_id) == expense.vendor_id,
        col(Expense.occurred_on).between(expense.occurred_on - near, expense.occurred_on + near),
        col(Expense.amount_cents) == expense.amount_cents,
        col(Expense.id) != expense.id,
        col(Expense.deleted_at).is_(None),
    )
    return list((await uow.session.exec(statement.limit(5))).all())


def _check_own(expense: Expense) -> None:
    if expense.source == "mileage":
        raise ExpenseLinked("This expense follows a trip. Change or delete the trip instead.")


def _actor(uow: UnitOfWork) -> str:
    return uow.caller.actor if uow.caller else "system"


async def _own_fields(uow: UnitOfWork, wanted: ExpenseInput) -> dict[str, Any]:
    vendor = None
    if wanted.vendor_id is not None:
        vendor = await vendor_of(uow, wanted.vendor_id)
        if vendor.merged_into is not None:
            vendor = await vendor_of(uow, vendor.merged_into)
    elif wanted.vendor is not None:
        vendor = await vendor_named(uow, wanted.vendor)
    return own_fields(wanted, vendor, (await organization(uow)).province)


async def _put_lines(uow: UnitOfWork, expense: Expense, wanted: ExpenseInput) -> None:
    """Work out the lines' taxes, put them in place of those before, and bring all that follows in line."""
    categories = await categories_by_id(uow, (line.category_id for line in wanted.lines))
    lines = split(expense, wanted, categories)
    uow.session.add(expense)
    await uow.session.flush()
    await uow.session.execute(delete(ExpenseLine).where(col(ExpenseLine.expense_id) == expense.id))
    await uow.session.execute(insert(ExpenseLine), [line.model_dump() for line in lines])
    await refresh(uow, expense, lines)
