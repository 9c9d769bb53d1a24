"""Keep cash snapshots, and compare them with the journal."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from finance.cash_snapshots.models import CashSnapshot
from finance.cash_snapshots.schemas import (
    AdjustInput,
    SnapshotInput,
    SnapshotOut,
    SnapshotPatch,
    SnapshotQuery,
)
from finance.ledger.chart import ACCOUNTS
from finance.ledger.journal import CONTROLLED, make_entry
from finance.ledger.schemas import EntryInput, SideInput
from finance.ledger.service import locked_through
from shared.clock import local_today
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Invalid
from shared.organizations import organization

MISSING = "There is no such cash snapshot."
_SORTS = {"taken_on": Sort(col(CashSnapshot.taken_on), date)}
_BOOKS = """
    WITH moved AS (
        SELECT account, booked_on, sum(amount_cents) AS cents FROM journal_lines
        WHERE account = ANY(CAST(:accounts AS text[])) AND booked_on <= CAST(:until AS date)
        GROUP BY account, booked_on
    ), standing AS (
        SELECT account, booked_on, sum(cents) OVER (PARTITION BY account ORDER BY booked_on) AS cents FROM moved
    )
    SELECT id, coalesce((
        SELECT cents FROM standing
        WHERE standing.account = cash_snapshots.account AND standing.booked_on <= cash_snapshots.taken_on
        ORDER BY standing.booked_on DESC LIMIT 1
    ), 0) AS cents
    FROM cash_snapshots WHERE id = ANY(CAST(:ids AS uuid[]))
"""


class SnapshotTaken(Conflict):
    """The account was counted that day already."""


class BooksAgree(Conflict):
    """There is no difference to book."""


async def snapshots_page(uow: UnitOfWork, query: SnapshotQuery) -> Page[SnapshotOut]:
    """Return one page of snapshots, each beside the books."""
    statement = select(CashSnapshot)
    if query.account:
        statement = statement.where(CashSnapshot.account == query.account)
    if query.start:
        statement = statement.where(col(CashSnapshot.taken_on) >= query.start)
    if query.end:
        statement = statement.where(col(CashSnapshot.taken_on) <= query.end)
    rows, cursor = await sorted_page(uow, statement, query, query.sort, _SORTS, col(CashSnapshot.id))
    return Page(items=await compared(uow, rows), next_cursor=cursor)


async def snapshot_of(uow: UnitOfWork, snapshot_id: UUID, *, lock: bool = False) -> CashSnapshot:
    """Return a snapshot.

    Raises:
        NotFound: there is none of this id in the organization.
    """
    return await row_of(uow, CashSnapshot, snapshot_id, MISSING, lock=lock)


async def take_snapshot(uow: UnitOfWork, wanted: SnapshotInput) -> CashSnapshot:
    """Keep what was counted; the books stay as they are.

    Raises:
        Invalid: the day is still to come.
        SnapshotTaken: the account was counted that day already.
    """
    if wanted.taken_on > local_today((await organization(uow)).timezone):
        raise Invalid.field("body.taken_on", "This day is still to come.")
    row = CashSnapshot(org_id=uow.org_id, **wanted.model_dump())
    uow.session.add(row)
    try:
        await uow.session.flush()
    except IntegrityError as error:
        name = ACCOUNTS[row.account].name
        raise SnapshotTaken(f"{name} was counted on {row.taken_on} already: change that snapshot.") from error
    uow.audit("cash_snapshot.take", "cash_snapshot", row.id, **wanted.model_dump(mode="json"))
    return row


async def change_snapshot(uow: UnitOfWork, row: CashSnapshot, wanted: SnapshotPatch) -> None:
    """Change a locked snapshot."""
    changes = wanted.model_dump(exclude_none=True)
    for name, value in changes.items():
        setattr(row, name, value)
    row.touch()
    uow.audit("cash_snapshot.change", "cash_snapshot", row.id, **changes)


async def delete_snapshot(uow: UnitOfWork, row: CashSnapshot) -> None:
    """Forget a locked snapshot; what was booked because of it stays, and is taken back in the journal."""
    await uow.session.delete(row)
    uow.audit("cash_snapshot.delete", "cash_snapshot", row.id, account=row.account, taken_on=str(row.taken_on))


async def adjust_books(uow: UnitOfWork, row: CashSnapshot, wanted: AdjustInput) -> UUID:
    """Book what the books lack of a locked snapshot, on its day; return the entry's id.

    Raises:
        BooksAgree: they lack nothing.
        Invalid: the other account follows documents, or is the counted one.
        PeriodLocked: the day is closed.
    """
    if wanted.against == row.account:
        raise Invalid.field("body.against", "Name another account than the one that was counted.")
    if wanted.against not in ACCOUNTS:
        raise Invalid.field("body.against", f"There is no account {wanted.against}.")
    if wanted.against in CONTROLLED:
        name = ACCOUNTS[wanted.against].name
        raise Invalid.field("body.against", f"{name} follows invoices, payments and cards: change those instead.")
    await locked_through(uow)
    (shown,) = await compared(uow, [row])
    cents = shown.difference_cents * (1 if ACCOUNTS[row.account].debit_is_more else -1)
    if not cents:
        raise BooksAgree("The books agree with this count: there is nothing to book.")
    more, less = (row.account, wanted.against) if cents > 0 else (wanted.against, row.account)
    sides = [SideInput(account=more, debit_cents=abs(cents)), SideInput(account=less, credit_cents=abs(cents))]
    entry = await make_entry(uow, EntryInput(booked_on=row.taken_on, memo=wanted.memo, sides=sides))
    uow.audit("cash_snapshot.adjust", "cash_snapshot", row.id, entry_id=str(entry.id), cents=cents)
    return entry.id


async def compared(uow: UnitOfWork, rows: Sequence[CashSnapshot]) -> list[SnapshotOut]:
    """Return snapshots beside what the books say of their days, all in one statement."""
    if not rows:
        return []
    asked = {
        "accounts": sorted({row.account for row in rows}),
        "until": max(row.taken_on for row in rows),
        "ids": [row.id for row in rows],
    }
    found = {line.id: int(line.cents) for line in await uow.sql(_BOOKS, **asked)}
    locale = (await organization(uow)).locale
    shown = []
    for row in rows:
        account = ACCOUNTS[row.account]
        books = found[row.id] * (1 if account.debit_is_more else -1)
        shown.append(
            SnapshotOut(
                **row.model_dump(include={"id", "account", "taken_on", "balance_cents", "note", "version"}),
                account_name=account.named(locale),
                ledger_cents=books,
                difference_cents=row.balance_cents - books,
            )
        )
    return shown


async def counted_by(uow: UnitOfWork, day: date) -> list[SnapshotOut]:
    """Return each account's last snapshot until `day`, beside the books."""
    last = (
        select(CashSnapshot)
        .where(col(CashSnapshot.taken_on) <= day)
        .ext(distinct_on(col(CashSnapshot.account)))
        .order_by(col(CashSnapshot.account), col(CashSnapshot.taken_on).desc())
    )
    return await compared(uow, (await uow.session.exec(last)).all())
