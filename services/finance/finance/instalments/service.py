"""Record instalments, and tell which ones the year asks for."""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select

from finance.instalments.models import TaxInstalment
from finance.instalments.rules import THRESHOLD_CENTS, Due, schedule
from finance.instalments.schemas import (
    DueOut,
    InstalmentInput,
    InstalmentOut,
    InstalmentPatch,
    InstalmentQuery,
    ScheduleOut,
    ScheduleQuery,
)
from finance.ledger import chart
from finance.ledger.rules import Document, Place, sides
from finance.ledger.service import check_open, keep, locked_through
from finance.returns.periods import fiscal_year
from finance.returns.service import prepare, terms_of
from shared.clock import local_today, now
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Invalid, NotFound
from shared.organizations import organization

MISSING = "There is no such instalment."
_SORTS = {
    "due_on": Sort(col(TaxInstalment.due_on), date),
    "amount_cents": Sort(col(TaxInstalment.amount_cents), int),
}


class InstalmentClaimed(Conflict):
    """A filed return took the instalment into account."""


def instalment_document(row: TaxInstalment) -> Document:
    """Return what the ledger keeps of an instalment: nothing until it is paid."""
    cents = row.amount_cents if row.paid_on and not row.deleted_at else 0
    return Document(
        "instalment",
        row.id,
        row.paid_on or row.due_on,
        f"Instalment of {row.tax_type} due {row.due_on}",
        sides([(Place(chart.INSTALMENTS), cents), (Place(chart.BANK), -cents)]),
        redate=True,
    )


async def instalment_of(uow: UnitOfWork, instalment_id: UUID, *, lock: bool = False) -> TaxInstalment:
    """Return an instalment; to lock it, the books are held first, as by whoever files a return of it.

    Raises:
        NotFound: there is none, or it was deleted.
    """
    if lock:
        await locked_through(uow)
    row = await row_of(uow, TaxInstalment, instalment_id, MISSING, lock=lock)
    if row.deleted_at is not None:
        raise NotFound(MISSING)
    return row


async def instalments_page(uow: UnitOfWork, query: InstalmentQuery) -> Page[InstalmentOut]:
    """Return one page of instalments."""
    statement = select(TaxInstalment).where(col(TaxInstalment.deleted_at).is_(None))
    if query.tax_type:
        statement = statement.where(TaxInstalment.tax_type == query.tax_type)
    if query.paid is not None:
        paid = col(TaxInstalment.paid_on)
        statement = statement.where(paid.is_not(None) if query.paid else paid.is_(None))
    if query.due_from:
        statement = statement.where(col(TaxInstalment.due_on) >= query.due_from)
    if query.due_to:
        statement = statement.where(col(TaxInstalment.due_on) <= query.due_to)
    if query.q:
        statement = statement.where(col(TaxInstalment.note).icontains(query.q, autoescape=True))
    rows, cursor = await sorted_page(uow, statement, query, query.sort, _SORTS, col(TaxInstalment.id))
    return Page(items=[shown(row) for row in rows], next_cursor=cursor)


def shown(row: TaxInstalment) -> InstalmentOut:
    """Return an instalment as it is answered."""
    return InstalmentOut.model_validate(row.model_dump())


async def add_instalment(uow: UnitOfWork, wanted: InstalmentInput) -> TaxInstalment:
    """Record an instalment.

    Raises:
        PeriodLocked: it is due or paid on a day that is closed.
        Invalid: it is paid in the future.
    """
    row = TaxInstalment(org_id=uow.org_id, **wanted.model_dump())
    await _check(uow, row, {row.due_on, row.paid_on})
    uow.session.add(row)
    await uow.session.flush()
    await keep(uow, instalment_document(row))
    uow.audit("tax_instalment.record", "tax_instalment", row.id, **wanted.model_dump(mode="json"))
    return row


async def change_instalment(uow: UnitOfWork, row: TaxInstalment, wanted: InstalmentPatch) -> None:
    """Change a locked instalment. Of one that was due on a closed day, only when it was paid can be told.

    Raises:
        InstalmentClaimed, PeriodLocked, Invalid: why it can't be.
    """
    changes = wanted.model_dump(exclude_unset=True)
    for name in ("tax_type", "due_on", "amount_cents", "note"):
        if name in changes and changes[name] is None:
            raise Invalid.field(f"body.{name}", "This can't be empty.")
    changes = {name: value for name, value in changes.items() if getattr(row, name) != value}
    days = {row.paid_on} | ({row.due_on} if set(changes) - {"paid_on"} else set())
    for name, value in changes.items():
        setattr(row, name, value)
    days |= {row.paid_on} | ({row.due_on} if "due_on" in changes else set())
    if not changes:
        return
    await _check(uow, row, days)
    row.touch()
    await uow.session.flush()
    await keep(uow, instalment_document(row))
    told = wanted.model_dump(mode="json", exclude_unset=True)
    uow.audit("tax_instalment.change", "tax_instalment", row.id, **told)


async def delete_instalment(uow: UnitOfWork, row: TaxInstalment) -> None:
    """Take a locked instalment back.

    Raises:
        InstalmentClaimed, PeriodLocked: why it can't be.
    """
    await _check(uow, row, {row.due_on, row.paid_on})
    row.deleted_at = now()
    row.touch()
    await keep(uow, instalment_document(row))
    uow.audit("tax_instalment.delete", "tax_instalment", row.id)


async def _check(uow: UnitOfWork, row: TaxInstalment, days: set[date | None]) -> None:
    if row.return_id is not None:
        raise InstalmentClaimed("A filed return took this instalment into account. Reopen that return first.")
    if row.paid_on and row.paid_on > local_today((await organization(uow)).timezone):
        raise Invalid.field("body.paid_on", "This day is still to come. Leave it empty until the money has gone.")
    await check_open(uow, *(day for day in days if day is not None))


async def schedule_of(uow: UnitOfWork, query: ScheduleQuery) -> ScheduleOut:
    """Return the instalments of GST/HST that a fiscal year asks for, and what was paid towards them."""
    terms = await terms_of(uow)
    day = query.on or local_today((await organization(uow)).timezone)
    start, end = fiscal_year(day, terms.fiscal_year_starts)
    last_start, last_end = fiscal_year(start - timedelta(days=1), terms.fiscal_year_starts)
    last = await prepare(uow, last_start, last_end, None, None, {})
    net = next(line.amount_cents for line in last.lines if line.line == "109")
    asked = schedule(start, net, query.estimate_cents) if terms.tax_filing == "annual" else []
    return ScheduleOut(
        year_start=start,
        year_end=end,
        last_year_net_tax_cents=net,
        threshold_cents=THRESHOLD_CENTS,
        required=bool(asked),
        items=await _with_payments(uow, asked),
    )


async def _with_payments(uow: UnitOfWork, asked: list[Due]) -> list[DueOut]:
    if not asked:
        return []
    statement = (
        select(col(TaxInstalment.due_on), func.sum(col(TaxInstalment.amount_cents)))
        .where(
            col(TaxInstalment.deleted_at).is_(None),
            col(TaxInstalment.paid_on).is_not(None),
            col(TaxInstalment.tax_type) != "QST",
            col(TaxInstalment.due_on).in_([due.due_on for due in asked]),
        )
        .group_by(col(TaxInstalment.due_on))
    )
    paid = {day: int(cents) for day, cents in (await uow.session.exec(statement)).all()}
    return [
        DueOut(
            quarter_end=due.quarter_end,
            due_on=due.due_on,
            amount_cents=due.amount_cents,
            paid_cents=paid.get(due.due_on, 0),
            left_cents=max(due.amount_cents - paid.get(due.due_on, 0), 0),
        )
        for due in asked
    ]
