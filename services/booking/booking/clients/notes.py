"""Notes that the office keeps about clients, and the timeline of what happened to them."""

from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Integer, cast, column, func, literal, null, table, union_all
from sqlalchemy import select as core_select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import Uuid
from sqlmodel import col, select

from booking.clients.models import Client, ClientHistory, ClientNote
from booking.clients.profile_schemas import NewNote, NoteChange, NoteOut, TimelineItem
from booking.clients.service import check_open
from shared.clock import now
from shared.database import Page, PageQuery, UnitOfWork, keyset_page
from shared.database.listing import Sort, sorted_page
from shared.errors import NotFound

_PINNED_FIRST = cast(col(ClientNote.pinned), Integer) * literal(10**16, BigInteger) + cast(
    func.extract("epoch", col(ClientNote.created_at)) * 1_000_000, BigInteger
)
"""The moment in microseconds, far later where the note is pinned."""

_BOOKINGS = table("bookings", *(column(name) for name in ("id", "client_id", "reference")))
_TIMELINE = table(
    "timeline", *(column(name) for name in ("id", "booking_id", "created_at", "what", "actor", "org_id"))
)
"""Bookings stand after clients: their tables are named here, their code is not imported."""


async def list_notes(uow: UnitOfWork, client: Client, page: PageQuery, *, deleted: bool) -> Page[NoteOut]:
    """Return a page of the notes about a client, the pinned ones first, then the newest.

    Args:
        deleted: the deleted ones instead of the others.
    """
    gone = col(ClientNote.deleted_at)
    statement = select(ClientNote).where(
        col(ClientNote.client_id) == client.id, gone.is_not(None) if deleted else gone.is_(None)
    )
    sorts = {"standing": Sort(_PINNED_FIRST, int)}
    notes, cursor = await sorted_page(uow, statement, page, "-standing", sorts, col(ClientNote.id))
    return Page(items=[show_note(entry) for entry in notes], next_cursor=cursor)


def show_note(entry: ClientNote) -> NoteOut:
    """Return the wire shape of a note."""
    return NoteOut.model_validate(entry, from_attributes=True)


async def note_of(uow: UnitOfWork, client: Client, note_id: UUID) -> ClientNote:
    """Return a note about the client, locked.

    Raises:
        NotFound: there is none.
    """
    statement = select(ClientNote).where(col(ClientNote.id) == note_id, col(ClientNote.client_id) == client.id)
    found = (await uow.session.exec(statement.with_for_update())).one_or_none()
    if found is None:
        raise NotFound("There is no such note about this client.")
    return found


async def add_note(uow: UnitOfWork, client: Client, wanted: NewNote) -> ClientNote:
    """Write something down about a client.

    Raises:
        ClientClosed: the client was merged or erased.
    """
    check_open(client)
    author = uow.caller.actor if uow.caller else "system"
    entry = ClientNote(org_id=uow.org_id, client_id=client.id, author=author, **wanted.model_dump())
    uow.session.add(entry)
    await uow.session.flush()
    uow.audit("client_note.create", "client", client.id, note_id=str(entry.id))
    return entry


async def change_note(uow: UnitOfWork, entry: ClientNote, change: NoteChange) -> None:
    """Change a locked note, hide it, or bring it back."""
    wanted: dict[str, Any] = change.model_dump(exclude_unset=True, exclude={"deleted"})
    different = {name for name, value in wanted.items() if getattr(entry, name) != value}
    for name in different:
        setattr(entry, name, wanted[name])
    if change.deleted is not None and change.deleted != (entry.deleted_at is not None):
        entry.deleted_at = now() if change.deleted else None
        different.add("deleted")
    if different:
        entry.touch()
        uow.session.add(entry)
        details = {"note_id": str(entry.id), "changed": sorted(different)}
        uow.audit("client_note.update", "client", entry.client_id, **details)


async def timeline_of(uow: UnitOfWork, client: Client, page: PageQuery) -> Page[TimelineItem]:
    """Return a page of what happened to a client and to the client's bookings, the newest first."""
    history: list[Any] = [
        col(ClientHistory.id).label("id"),
        col(ClientHistory.created_at).label("at"),
        literal("client").label("kind"),
        col(ClientHistory.what).label("what"),
        col(ClientHistory.actor).label("actor"),
        cast(null(), Uuid).label("booking_id"),
        null().label("reference"),
        col(ClientHistory.details).label("details"),
    ]
    entries, booked = _TIMELINE.c, _BOOKINGS.c
    about = [entries.what, entries.actor, entries.booking_id, booked.reference, cast(literal("{}"), JSONB)]
    both = union_all(
        core_select(*history).where(col(ClientHistory.client_id) == client.id),
        core_select(entries.id, entries.created_at, literal("booking"), *about)
        .join(_BOOKINGS, booked.id == entries.booking_id)
        .where(booked.client_id == client.id),
    ).subquery("happened")
    rows, cursor = await keyset_page(
        uow.session,
        core_select(both),
        page,
        key=both.c.at,  # type: ignore[arg-type] # `keyset_page` only orders by it and compares it
        id_key=both.c.id,  # type: ignore[arg-type]
        key_of=lambda row: row.at,
        id_of=lambda row: row.id,
    )
    return Page(items=[TimelineItem.model_validate(row, from_attributes=True) for row in rows], next_cursor=cursor)
