"""Reading a file of clients, changing how it is read, and looking at what would become of it."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import insert
from sqlmodel import col, select

from booking.clients_import.checking import check_line
from booking.clients_import.columns import guess
from booking.clients_import.matching import match
from booking.clients_import.models import ClientImport, ClientImportRow
from booking.clients_import.parsing import read_table
from booking.clients_import.schemas import Existing, ImportChange, ImportLine, ImportOut, LineQuery
from shared.clock import now
from shared.database import Page, PageQuery, UnitOfWork, keyset_page
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Invalid
from shared.tables import UnreadableError

_NEWEST = {"created_at": Sort(col(ClientImport.created_at), type(now()))}


class AlreadyApplied(Conflict):
    """The import's clients were taken over."""

    slug = "import-applied"
    title = "This import was carried out already"


async def start_import(
    uow: UnitOfWork, content: bytes, *, filename: str | None, existing: Existing
) -> ClientImport:
    """Read a file, guess its columns, check its lines and keep the result; no client is touched.

    Raises:
        Invalid: the file can't be read; the sentence says why.
    """
    try:
        table = read_table(content)
    except UnreadableError as error:
        raise Invalid.field("body", str(error)) from error
    mapping = {str(field): place for field, place in guess(table.header).items()}
    made = ClientImport(
        org_id=uow.org_id,
        filename=filename,
        encoding=table.encoding,
        delimiter=table.delimiter,
        header=table.header,
        mapping=mapping,
        existing=existing,
        actor=uow.caller.actor if uow.caller else "system",
    )
    uow.session.add(made)
    await uow.session.flush()
    await _keep(uow, made, dict(table.rows))
    uow.audit("client_import.create", "client_import", made.id, filename=filename, lines=len(table.rows))
    return made


async def change_import(uow: UnitOfWork, found: ClientImport, change: ImportChange) -> None:
    """Read a locked import's file in another way, and check its lines again.

    Raises:
        AlreadyApplied: its clients were taken over.
        Invalid: there is no such column.
    """
    check_waiting(found)
    if change.mapping is not None:
        if any(place >= len(found.header) for place in change.mapping.values()):
            raise Invalid.field("body.mapping", f"The file has {len(found.header)} columns, counted from 0.")
        found.mapping = {str(field): place for field, place in change.mapping.items()}
    found.existing = change.existing or found.existing
    rows = select(ClientImportRow).where(col(ClientImportRow.import_id) == found.id)
    lines = {row.line: row.cells for row in (await uow.session.exec(rows)).all()}
    uow.session.expunge_all()
    uow.session.add(found)
    await uow.sql(
        "DELETE FROM client_import_rows WHERE org_id = :org_id AND import_id = :id", org_id=uow.org_id, id=found.id
    )
    await _keep(uow, found, lines)
    found.touch()
    uow.audit("client_import.update", "client_import", found.id)


async def _keep(uow: UnitOfWork, found: ClientImport, lines: Mapping[int, list[str]]) -> None:
    rows = []
    for line, cells in lines.items():
        fields, problems = check_line(cells, found.mapping, found.header)
        which = {"org_id": uow.org_id, "import_id": found.id, "line": line, "cells": cells}
        action = "invalid" if problems else "create"
        rows.append(which | {"action": action, "fields": fields, "problems": problems})
    await uow.session.execute(insert(ClientImportRow), rows)
    found.counts = await match(uow, found.id, found.existing)
    uow.session.add(found)
    await uow.session.flush()


def check_waiting(found: ClientImport) -> None:
    """Refuse to change what was carried out.

    Raises:
        AlreadyApplied: it was.
    """
    if found.status == "applied":
        raise AlreadyApplied("The clients of this file were taken over. Import the file anew to read it again.")


async def import_of(uow: UnitOfWork, import_id: UUID, *, lock: bool = False) -> ClientImport:
    """Return an import.

    Raises:
        NotFound: there is none.
    """
    return await row_of(uow, ClientImport, import_id, "There is no such import.", lock=lock)


async def list_imports(uow: UnitOfWork, page: PageQuery) -> Page[ImportOut]:
    """Return a page of the imports, newest first."""
    found, cursor = await sorted_page(
        uow, select(ClientImport), page, "-created_at", _NEWEST, col(ClientImport.id)
    )
    return Page(items=[show_import(one) for one in found], next_cursor=cursor)


def show_import(found: ClientImport) -> ImportOut:
    """Return the wire shape of an import."""
    return ImportOut.model_validate(found, from_attributes=True)


async def list_lines(uow: UnitOfWork, found: ClientImport, query: LineQuery) -> Page[ImportLine]:
    """Return a page of an import's lines in the order of the file."""
    statement = select(ClientImportRow).where(col(ClientImportRow.import_id) == found.id)
    if query.action:
        statement = statement.where(col(ClientImportRow.action) == query.action)
    rows, cursor = await keyset_page(
        uow.session,
        statement,
        query,
        key=col(ClientImportRow.line),
        id_key=col(ClientImportRow.import_id),
        key_of=lambda row: row.line,
        id_of=lambda row: row.import_id,
        key_type=int,
        descending=False,
    )
    return Page(items=[ImportLine.model_validate(row, from_attributes=True) for row in rows], next_cursor=cursor)
