"""Keep the journal in line with the documents.

A document says what it should come to; the difference to what its entries came to until now is booked. So it
doesn't matter how often, or in which order, something is told: the ledger ends where the document stands. Callers
hold the document's lock.
"""

import json
from collections import defaultdict
from datetime import date
from uuid import UUID

from sqlalchemy import ARRAY, Uuid, any_, cast, func
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from finance.ledger.models import Books, JournalLine
from finance.ledger.rules import Document, Place, Sides, entries_for, open_day
from shared.clock import local_today, now
from shared.database import UnitOfWork
from shared.errors import Conflict
from shared.ids import new_id
from shared.organizations import organization

_ADD_ENTRIES = """
    INSERT INTO journal_entries (id, org_id, created_at, booked_on, source, source_id, memo, currency)
    SELECT id, :org_id, :made_at, booked_on, source, source_id, memo, :currency
    FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row (
        id uuid, booked_on date, source text, source_id uuid, memo text
    )
"""
_ADD_LINES = """
    INSERT INTO journal_lines (org_id, entry_id, position, account, amount_cents, booked_on, source, source_id,
        client_id, invoice_id, booking_id)
    SELECT :org_id, entry_id, "position", account, amount_cents, booked_on, source, source_id,
        client_id, invoice_id, booking_id
    FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row (
        entry_id uuid, "position" smallint, account text, amount_cents bigint, booked_on date, source text,
        source_id uuid, client_id uuid, invoice_id uuid, booking_id uuid
    )
"""
"""One parameter holds all rows: a statement takes no more than 32,767 of them, and an entry must not be torn."""


class PeriodLocked(Conflict):
    """The books are closed for that day: a return was filed, or a year was ended."""

    slug = "period-locked"
    title = "The books are closed for this day"


async def locked_through(uow: UnitOfWork) -> date | None:
    """Return the last day on which nothing can be booked any more, and keep it from moving until the commit."""
    statement = select(col(Books.locked_through), col(Books.version)).where(Books.org_id == uow.org_id)
    locked = statement.with_for_update(read=True)
    found = (await uow.session.exec(locked)).one_or_none()
    if found is None:
        await open_books(uow)
        found = (await uow.session.exec(locked)).one()
    return found[0]


async def open_books(uow: UnitOfWork) -> None:
    """Give a new company its row of books: without one there would be nothing to hold while it books."""
    await uow.session.execute(insert(Books).values(org_id=uow.org_id).on_conflict_do_nothing())


async def first_open_day(uow: UnitOfWork, day: date | None = None) -> date:
    """Return `day` (by default today, in the company's zone), or the first one after it that is not closed."""
    if day is None:
        day = local_today((await organization(uow)).timezone)
    return open_day(day, await locked_through(uow))


async def check_open(uow: UnitOfWork, *days: date) -> None:
    """Refuse to change what counts on a day that is closed.

    Raises:
        PeriodLocked: one of the days is.
    """
    locked = await locked_through(uow)
    if locked is not None and (closed := [day for day in days if day <= locked]):
        raise PeriodLocked(
            f"The books are closed through {locked.isoformat()}, and this counts on {min(closed).isoformat()}. "
            "Give it a later day, or have the period opened again.",
            locked_through=locked.isoformat(),
        )


async def keep(uow: UnitOfWork, *documents: Document, day: date | None = None) -> None:
    """Bring the journal in line with documents; what is in line already costs one query and changes nothing.

    Args:
        day: when corrections count; by default today, in the company's zone.
    """
    if not documents:
        return
    posted = await _posted(uow, [document.id for document in documents])
    company = await organization(uow)
    today, locked = day or local_today(company.timezone), await locked_through(uow)
    drafts = [
        draft
        for document in documents
        for draft in entries_for(
            document, posted[document.source, document.id], today=today, locked_through=locked
        )
    ]
    if not drafts:
        return
    entries, lines = [], []
    for draft in drafts:
        entry_id = str(new_id())
        told = {
            "booked_on": draft.booked_on.isoformat(),
            "source": draft.document.source,
            "source_id": str(draft.document.id),
        }
        entries.append({"id": entry_id, "memo": draft.document.memo, **told})
        lines += [
            {
                "entry_id": entry_id,
                "position": position,
                "account": place.account,
                "amount_cents": cents,
                "client_id": _plain(place.client_id),
                "invoice_id": _plain(place.invoice_id),
                "booking_id": _plain(place.booking_id),
                **told,
            }
            for position, (place, cents) in enumerate(draft.sides.items(), 1)
        ]
    added = {"org_id": uow.org_id, "made_at": now(), "currency": company.currency}
    await uow.sql(_ADD_ENTRIES, rows=json.dumps(entries), **added)
    await uow.sql(_ADD_LINES, rows=json.dumps(lines), org_id=uow.org_id)


def _plain(value: UUID | None) -> str | None:
    return None if value is None else str(value)


async def _posted(uow: UnitOfWork, ids: list[UUID]) -> defaultdict[tuple[str, UUID], dict[date, Sides]]:
    key = (JournalLine.source, JournalLine.source_id, JournalLine.booked_on)
    place = (JournalLine.account, JournalLine.client_id, JournalLine.invoice_id, JournalLine.booking_id)
    statement = (
        select(*key, *place, func.sum(JournalLine.amount_cents))  # type: ignore[call-overload]
        .where(col(JournalLine.source_id) == any_(cast(ids, ARRAY(Uuid))))
        .group_by(*key, *place)
    )
    posted: defaultdict[tuple[str, UUID], dict[date, dict[Place, int]]] = defaultdict(dict)
    for source, source_id, day, account, client_id, invoice_id, booking_id, cents in await uow.session.exec(
        statement
    ):
        on_day = posted[source, source_id].setdefault(day, {})
        if cents:
            on_day[Place(account, client_id, invoice_id, booking_id)] = int(cents)
    return posted  # type: ignore[return-value] # a mapping of mappings, read only from here on
