"""HTTP of expenses."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from finance.expenses.lists import list_expenses, owed, show_expense, totals
from finance.expenses.payments import NothingOwed, pay, pay_all, undo_payment
from finance.expenses.schemas import (
    ExpenseDetail,
    ExpenseFilter,
    ExpenseInput,
    ExpenseOut,
    ExpenseQuery,
    Owed,
    PayAll,
    PaymentInput,
    PaymentOut,
    Totals,
)
from finance.expenses.service import (
    ExpenseDeleted,
    ExpenseLinked,
    ExpensePaid,
    change_expense,
    delete_expense,
    expense_of,
    record_expense,
    restore_expense,
)
from finance.ledger.service import PeriodLocked
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/finance", tags=["expenses"], responses=responses(Unauthorized, Forbidden, NotFound)
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]
Manager = Annotated[StaffCaller, requires("finance.manage", module="module.finance")]
CHANGED = responses(PeriodLocked, ExpensePaid, ExpenseDeleted, ExpenseLinked, PreconditionFailed)
ONE = "/expenses/{expense_id}"


@router.get("/expenses", summary="List the expenses")
async def get_expenses(uow: Uow, _: Viewer, query: Annotated[ExpenseQuery, Query()]) -> Page[ExpenseOut]:
    """Return the expenses that match."""
    return await list_expenses(uow, query)


@router.get("/expenses/totals", summary="Add up expenses")
async def get_expense_totals(uow: Uow, _: Viewer, query: Annotated[ExpenseFilter, Query()]) -> Totals:
    """Return what all expenses of a filter come to."""
    return await totals(uow, query)


@router.get("/owed", summary="Show what the company owes to vendors and people")
async def get_owed(uow: Uow, _: Viewer) -> list[Owed]:
    """Return unpaid bills by vendor and what people laid out by person, the most first (at most 500)."""
    return await owed(uow)


@router.post("/expenses", status_code=201, summary="Record an expense", responses=responses(PeriodLocked))
async def post_expense(uow: Uow, _: Manager, wanted: ExpenseInput, response: Response) -> ExpenseDetail:
    """Record an expense; the answer names others that it may be a duplicate of."""
    expense = await record_expense(uow, wanted)
    set_etag(response, expense.version)
    response.headers["Location"] = f"/v1/admin/finance/expenses/{expense.id}"
    return await show_expense(uow, expense)


@router.post("/expenses/pay", summary="Pay several expenses", responses=responses(NothingOwed, PeriodLocked))
async def pay_expenses(uow: Uow, _: Manager, wanted: PayAll) -> list[PaymentOut]:
    """Pay bills or give people back what they laid out: each whole, all or none."""
    return [PaymentOut.model_validate(row, from_attributes=True) for row in await pay_all(uow, wanted)]


@router.get(ONE, summary="Show an expense")
async def get_expense(uow: Uow, _: Viewer, expense_id: UUID, response: Response) -> ExpenseDetail:
    """Return an expense with its lines and payments."""
    expense = await expense_of(uow, expense_id)
    set_etag(response, expense.version)
    return await show_expense(uow, expense)


@router.put(ONE, summary="Change an expense", responses=CHANGED)
async def put_expense(
    uow: Uow, _: Manager, expense_id: UUID, wanted: ExpenseInput, request: Request, response: Response
) -> ExpenseDetail:
    """Replace what an expense says; a draft becomes recorded by its `status`."""
    expense = await expense_of(uow, expense_id, lock=True)
    check_if_match(request, expense.version)
    await change_expense(uow, expense, wanted)
    set_etag(response, expense.version)
    return await show_expense(uow, expense)


@router.delete(ONE, status_code=204, summary="Delete an expense", responses=CHANGED)
async def remove_expense(uow: Uow, _: Manager, expense_id: UUID, request: Request) -> None:
    """Take an expense out of the books; it can be restored for 30 days."""
    expense = await expense_of(uow, expense_id, lock=True)
    check_if_match(request, expense.version)
    await delete_expense(uow, expense)


@router.post(ONE + "/restore", summary="Restore an expense", responses=CHANGED)
async def restore_one_expense(uow: Uow, _: Manager, expense_id: UUID, response: Response) -> ExpenseDetail:
    """Bring a deleted expense back into the books."""
    expense = await expense_of(uow, expense_id, lock=True)
    await restore_expense(uow, expense)
    set_etag(response, expense.version)
    return await show_expense(uow, expense)


@router.post(
    ONE + "/payments",
    status_code=201,
    summary="Pay an expense",
    responses=responses(NothingOwed, PeriodLocked, PreconditionFailed),
)
async def pay_expense(
    uow: Uow, _: Manager, expense_id: UUID, wanted: PaymentInput, request: Request, response: Response
) -> ExpenseDetail:
    """Pay a bill or give a person back what they laid out, whole or in part."""
    expense = await expense_of(uow, expense_id, lock=True)
    check_if_match(request, expense.version)
    await pay(uow, expense, wanted)
    set_etag(response, expense.version)
    return await show_expense(uow, expense)


@router.delete(ONE + "/payments/{payment_id}", summary="Undo a payment", responses=responses(PeriodLocked))
async def undo_expense_payment(
    uow: Uow, _: Manager, expense_id: UUID, payment_id: UUID, response: Response
) -> ExpenseDetail:
    """Take a payment back; what it covered is owed again."""
    expense = await expense_of(uow, expense_id, lock=True)
    await undo_payment(uow, expense, payment_id)
    set_etag(response, expense.version)
    return await show_expense(uow, expense)
