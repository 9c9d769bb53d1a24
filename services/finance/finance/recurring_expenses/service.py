"""Recurring expenses: kept, paused, skipped, and recorded when their day comes."""

from datetime import date, datetime
from uuid import UUID, uuid5

from sqlmodel import col, select

from finance.expenses.schemas import ExpenseInput
from finance.expenses.service import record_expense
from finance.recurring_expenses.models import RecurringExpense
from finance.recurring_expenses.rules import first_from, next_occurrence
from finance.recurring_expenses.schemas import RecurringInput, RecurringOut, RecurringQuery
from shared.clock import local_today, now
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.database.parts import part_of
from shared.errors import Conflict, NotFound, Problem
from shared.organizations import Organization, organization

BATCH = 100
SORTS = {
    "name": Sort(col(RecurringExpense.name), str),
    "created_at": Sort(col(RecurringExpense.created_at), datetime),
}


async def recurring_of(uow: UnitOfWork, recurring_id: UUID, *, lock: bool = False) -> RecurringExpense:
    """Return a recurring expense.

    Raises:
        NotFound: there is none, or it was deleted.
    """
    missing = "There is no such recurring expense."
    found = await row_of(uow, RecurringExpense, recurring_id, missing, lock=lock)
    if found.deleted_at is not None:
        raise NotFound(missing)
    return found


async def list_recurring(uow: UnitOfWork, query: RecurringQuery) -> Page[RecurringOut]:
    """Return a page of the recurring expenses that match."""
    statement = select(RecurringExpense).where(col(RecurringExpense.deleted_at).is_(None))
    if query.q:
        statement = statement.where(col(RecurringExpense.name).icontains(query.q, autoescape=True))
    if query.paused is not None:
        statement = statement.where(col(RecurringExpense.paused_at).is_not(None) == query.paused)
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(RecurringExpense.id))
    return Page(items=[show_recurring(row) for row in rows], next_cursor=cursor)


def show_recurring(row: RecurringExpense) -> RecurringOut:
    """Return the wire shape of a recurring expense."""
    return RecurringOut.model_validate(row.model_dump())


async def add_recurring(uow: UnitOfWork, wanted: RecurringInput) -> RecurringExpense:
    """Add a recurring expense; occurrences of past days are recorded at the next run of the job."""
    fields = wanted.model_dump(exclude={"template"})
    template = wanted.template.model_dump(mode="json")
    row = RecurringExpense(org_id=uow.org_id, template=template, next_on=wanted.starts_on, **fields)
    uow.session.add(row)
    await uow.session.flush()
    uow.audit("recurring_expense.create", "recurring_expense", row.id, name=row.name)
    return row


async def change_recurring(uow: UnitOfWork, row: RecurringExpense, wanted: RecurringInput) -> None:
    """Replace what a locked recurring expense says; what was recorded stays as it is."""
    after = row.next_on
    for name, value in wanted.model_dump(exclude={"template"}).items():
        setattr(row, name, value)
    row.template, row.problem = wanted.template.model_dump(mode="json"), None
    if after is not None or row.next_number:
        start = after or local_today((await organization(uow)).timezone)
        row.next_number = first_from(row.starts_on, row.every, row.interval, 0, start) if row.next_number else 0
    _plan(row)
    _touch(uow, row, "update")


def pause_recurring(uow: UnitOfWork, row: RecurringExpense) -> None:
    """Let a locked recurring expense rest."""
    row.paused_at = row.paused_at or now()
    _touch(uow, row, "pause")


async def resume_recurring(uow: UnitOfWork, row: RecurringExpense) -> None:
    """Go on with a locked recurring expense from today; what fell into the pause isn't made up for."""
    if row.paused_at is None:
        return
    row.paused_at = None
    today = local_today((await organization(uow)).timezone)
    row.next_number = first_from(row.starts_on, row.every, row.interval, row.next_number, today)
    _plan(row)
    _touch(uow, row, "resume")


def skip_next(uow: UnitOfWork, row: RecurringExpense) -> None:
    """Leave the coming occurrence of a locked recurring expense out.

    Raises:
        Conflict: none is coming.
    """
    if row.next_on is None:
        raise Conflict("This recurring expense has ended; there is nothing to skip.")
    row.next_number += 1
    _plan(row)
    _touch(uow, row, "skip")


def delete_recurring(uow: UnitOfWork, row: RecurringExpense) -> None:
    """End a locked recurring expense for good; what was recorded stays."""
    row.deleted_at = now()
    _touch(uow, row, "delete")


async def record_due(company: Organization, uow: UnitOfWork) -> int:
    """Record the occurrences whose day has come (a batch); return how many were."""
    today = local_today(company.timezone)
    statement = (
        select(RecurringExpense)
        .where(
            col(RecurringExpense.next_on) <= today,
            col(RecurringExpense.paused_at).is_(None),
            col(RecurringExpense.deleted_at).is_(None),
        )
        .order_by(col(RecurringExpense.next_on))
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    )
    done = 0
    for row in (await uow.session.exec(statement)).all():
        done += await _catch_up(uow, row, today)
    return done


async def _catch_up(uow: UnitOfWork, row: RecurringExpense, today: date) -> int:
    done, known = 0, row.problem
    while row.next_on is not None and row.next_on <= today and done < BATCH:
        wanted = ExpenseInput.model_validate(row.template | {"occurred_on": row.next_on})
        try:
            async with part_of(uow) as part:
                await record_expense(
                    part,
                    wanted,
                    source="recurring",
                    source_id=uuid5(row.id, row.next_on.isoformat()),
                    recurring_id=row.id,
                )
        except Problem as error:
            row.problem = error.detail
            break
        row.problem = None
        row.next_number += 1
        _plan(row)
        done += 1
    if done or row.problem != known:
        row.touch()
        uow.session.add(row)
        await uow.session.flush()
    return done


def _plan(row: RecurringExpense) -> None:
    row.next_on = next_occurrence(row.starts_on, row.every, row.interval, row.next_number, row.ends_on)


def _touch(uow: UnitOfWork, row: RecurringExpense, verb: str) -> None:
    row.touch()
    uow.session.add(row)
    uow.audit(f"recurring_expense.{verb}", "recurring_expense", row.id, name=row.name)
