"""Paying bills, and giving people back what they laid out: whole or in parts."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select

from finance.expenses.models import Expense, ExpensePayment
from finance.expenses.rules import payment_document
from finance.expenses.schemas import PayAll, PaymentInput
from finance.expenses.service import expense_of, refresh
from finance.ledger.service import check_open, keep
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Conflict, Invalid, NotFound


class NothingOwed(Conflict):
    """The expense is paid, or was never to be paid later."""

    slug = "nothing-owed"
    title = "Nothing is owed on this expense"


async def payments_of(uow: UnitOfWork, expense_id: UUID) -> Sequence[ExpensePayment]:
    """Return the payments of an expense, oldest first."""
    statement = select(ExpensePayment).where(col(ExpensePayment.expense_id) == expense_id)
    return (await uow.session.exec(statement.order_by(col(ExpensePayment.id)))).all()


async def pay(uow: UnitOfWork, expense: Expense, wanted: PaymentInput) -> ExpensePayment:
    """Pay a locked expense, or a part of it.

    Raises:
        NothingOwed: there is nothing to pay.
        PeriodLocked: the books are closed on the day.
        Invalid: more should be paid than is owed.
    """
    if not expense.open_cents:
        raise NothingOwed("Nothing is owed on this expense (any more).")
    await check_open(uow, wanted.paid_on)
    cents = wanted.amount_cents if wanted.amount_cents is not None else expense.open_cents
    if not cents or cents * expense.open_cents < 0 or abs(cents) > abs(expense.open_cents):
        raise Invalid.field(
            "body.amount_cents", f"Give an amount up to the {expense.open_cents} cents still owed."
        )
    payment = ExpensePayment(
        org_id=uow.org_id,
        expense_id=expense.id,
        paid_on=wanted.paid_on,
        amount_cents=cents,
        method=wanted.method,
        note=wanted.note,
        recorded_by=uow.caller.actor if uow.caller else "system",
    )
    uow.session.add(payment)
    expense.paid_cents += cents
    await refresh(uow, expense)
    await keep(uow, payment_document(expense, payment))
    uow.audit("expense.pay", "expense", expense.id, payment_id=str(payment.id), amount_cents=cents)
    return payment


async def pay_all(uow: UnitOfWork, wanted: PayAll) -> list[ExpensePayment]:
    """Pay several expenses, each whole: all or none.

    Raises:
        NotFound: one doesn't exist.
        NothingOwed: one is paid already.
        PeriodLocked: the books are closed on the day.
    """
    once = PaymentInput(paid_on=wanted.paid_on, method=wanted.method, note=wanted.note)
    return [
        await pay(uow, await expense_of(uow, expense_id, lock=True), once)
        for expense_id in sorted(set(wanted.expense_ids))
    ]


async def undo_payment(uow: UnitOfWork, expense: Expense, payment_id: UUID) -> None:
    """Take a payment of a locked expense back; a second time changes nothing.

    Raises:
        NotFound: there is no such payment of it.
        PeriodLocked: the books are closed on its day.
    """
    payment = next((row for row in await payments_of(uow, expense.id) if row.id == payment_id), None)
    if payment is None:
        raise NotFound("There is no such payment of this expense.")
    if payment.undone_at is not None:
        return
    await check_open(uow, payment.paid_on)
    payment.undone_at = now()
    uow.session.add(payment)
    expense.paid_cents -= payment.amount_cents
    await refresh(uow, expense)
    await keep(uow, payment_document(expense, payment))
    uow.audit("expense.payment_undo", "expense", expense.id, payment_id=str(payment.id))
