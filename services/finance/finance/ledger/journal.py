"""The journal to look at, and entries made by hand."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import exists, func
from sqlmodel import col, select

from finance.ledger.chart import (
    ACCOUNTS,
    CLIENT_CREDIT,
    DEPOSITS,
    DISPUTED,
    GIFT_CARDS,
    RECEIVABLE,
    STRIPE,
    TIPS_PAYABLE,
    WAGES_PAYABLE,
)
from finance.ledger.models import JournalEntry, JournalLine
from finance.ledger.rules import Document, Place, sides
from finance.ledger.schemas import AccountOut, EntryInput, EntryOut, EntryQuery, LineOut, ReversalInput
from finance.ledger.service import check_open, keep
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Invalid
from shared.ids import new_id
from shared.organizations import organization

CONTROLLED = frozenset(
    {RECEIVABLE, DEPOSITS, CLIENT_CREDIT, GIFT_CARDS, STRIPE, DISPUTED, TIPS_PAYABLE, WAGES_PAYABLE}
)
"""Accounts that equal documents; an entry by hand would part them."""
_SORTS = {"booked_on": Sort(col(JournalEntry.booked_on), date)}


class NotByHand(Conflict):
    """The entry follows a document: change the document."""


class ReversedAlready(Conflict):
    """The entry was taken back before."""


async def accounts_on(uow: UnitOfWork, day: date | None) -> list[AccountOut]:
    """Return the chart with the balances at the end of `day`, or of all days."""
    locale = (await organization(uow)).locale
    statement = select(col(JournalLine.account), func.sum(JournalLine.amount_cents))
    if day is not None:
        statement = statement.where(col(JournalLine.booked_on) <= day)
    rows = (await uow.session.exec(statement.group_by(col(JournalLine.account)))).all()
    balances = {number: int(cents) for number, cents in rows}
    return [
        AccountOut(
            number=account.number,
            name=account.named(locale),
            kind=account.kind,
            gifi=account.gifi,
            balance_cents=balances.get(account.number, 0) * (1 if account.debit_is_more else -1),
            manual=account.number not in CONTROLLED,
        )
        for account in sorted(ACCOUNTS.values(), key=lambda account: account.number)
    ]


async def entries_page(uow: UnitOfWork, query: EntryQuery) -> Page[EntryOut]:
    """Return one page of entries with their sides."""
    statement = select(JournalEntry)
    if query.start is not None:
        statement = statement.where(col(JournalEntry.booked_on) >= query.start)
    if query.end is not None:
        statement = statement.where(col(JournalEntry.booked_on) <= query.end)
    for name in ("source", "source_id"):
        if (wanted := getattr(query, name)) is not None:
            statement = statement.where(getattr(JournalEntry, name) == wanted)
    about = [
        getattr(JournalLine, name) == wanted
        for name in ("account", "invoice_id", "client_id")
        if (wanted := getattr(query, name)) is not None
    ]
    if about:
        statement = statement.where(
            exists().where(
                col(JournalLine.org_id) == col(JournalEntry.org_id),
                col(JournalLine.entry_id) == col(JournalEntry.id),
                *about,
            )
        )
    rows, cursor = await sorted_page(uow, statement, query, query.sort, _SORTS, col(JournalEntry.id))
    return Page.model_construct(items=await _with_sides(uow, rows), next_cursor=cursor)


async def entry_by_id(uow: UnitOfWork, entry_id: UUID) -> EntryOut:
    """Return one entry.

    Raises:
        NotFound: there is none of this id in the organization.
    """
    entry = await row_of(uow, JournalEntry, entry_id, "There is no such entry.")
    return (await _with_sides(uow, [entry]))[0]


async def _with_sides(uow: UnitOfWork, entries: Sequence[JournalEntry]) -> list[EntryOut]:
    locale = (await organization(uow)).locale
    statement = select(JournalLine).where(col(JournalLine.entry_id).in_([entry.id for entry in entries]))
    found: defaultdict[UUID, list[JournalLine]] = defaultdict(list)
    for line in await uow.session.exec(statement.order_by(col(JournalLine.position))):
        found[line.entry_id].append(line)
    return [
        EntryOut.model_validate(
            {
                **entry.model_dump(),
                "total_cents": sum(max(line.amount_cents, 0) for line in found[entry.id]),
                "lines": [_side(line, locale) for line in found[entry.id]],
            }
        )
        for entry in entries
    ]


def _side(line: JournalLine, locale: str) -> LineOut:
    account = ACCOUNTS[line.account]
    return LineOut(
        account=line.account,
        account_name=account.named(locale),
        debit_cents=max(line.amount_cents, 0),
        credit_cents=max(-line.amount_cents, 0),
        client_id=line.client_id,
        invoice_id=line.invoice_id,
        booking_id=line.booking_id,
    )


async def make_entry(uow: UnitOfWork, wanted: EntryInput) -> EntryOut:
    """Book an entry made by hand.

    Raises:
        Invalid: it is on an account that follows documents, or comes to nothing.
        PeriodLocked: its day is closed.
    """
    for index, side in enumerate(wanted.sides):
        if side.account in CONTROLLED:
            name = ACCOUNTS[side.account].name
            raise Invalid.field(
                f"body.sides.{index}.account",
                f"{name} follows invoices, payments and cards: change those instead.",
            )
    await check_open(uow, wanted.booked_on)
    moved = sides((Place(side.account), side.debit_cents - side.credit_cents) for side in wanted.sides)
    if not moved:
        raise Invalid.field("body.sides", "Debits and credits on the same account cancel each other out.")
    document = Document("journal", new_id(), wanted.booked_on, wanted.memo, moved)
    await keep(uow, document)
    uow.audit("journal.entry", "journal_entry", document.id, booked_on=wanted.booked_on.isoformat())
    return await _only(uow, document.id)


async def reverse_entry(uow: UnitOfWork, entry_id: UUID, wanted: ReversalInput) -> EntryOut:
    """Take an entry made by hand back by its opposite.

    Raises:
        NotFound: there is no such entry.
        NotByHand: it follows a document.
        ReversedAlready: it was taken back before.
        PeriodLocked: the day of the reversal is closed.
    """
    entry = await row_of(uow, JournalEntry, entry_id, "There is no such entry.", lock=True)
    if entry.source != "journal":
        raise NotByHand(f"This entry follows a document ({entry.source}). Change or void that one.")
    statement = select(func.sum(func.abs(JournalLine.amount_cents))).where(
        JournalLine.source_id == entry.source_id, JournalLine.entry_id != entry.id
    )
    if (await uow.session.exec(statement)).one():
        raise ReversedAlready("This entry was taken back already.")
    if wanted.booked_on is not None:
        await check_open(uow, wanted.booked_on)
    await keep(uow, Document("journal", entry.source_id, entry.booked_on, wanted.reason, {}), day=wanted.booked_on)
    uow.audit("journal.reverse", "journal_entry", entry.source_id, reason=wanted.reason)
    return await _only(uow, entry.source_id, newest=True)


async def _only(uow: UnitOfWork, source_id: UUID, *, newest: bool = False) -> EntryOut:
    key = col(JournalEntry.id)
    statement = select(JournalEntry).where(JournalEntry.source_id == source_id)
    entry = (await uow.session.exec(statement.order_by(key.desc() if newest else key).limit(1))).one()
    return (await _with_sides(uow, [entry]))[0]
