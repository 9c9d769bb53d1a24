"""The office's list of clients: filtered, sorted and summed up."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, column, exists, func, literal, literal_column, or_, table
from sqlalchemy import select as core_select
from sqlmodel import col, select

from booking.clients.models import Address, Client, ClientContact, ClientTag, ClientTagging
from booking.clients.rules import fold
from booking.clients.schemas import ClientOut, ClientQuery
from shared.clock import day_bounds, now
from shared.database import UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.inputs import dialled
from shared.organizations import organization

BOOKINGS = table(
    "bookings",
    *(column(name) for name in ("id", "org_id", "client_id", "status", "starts_at", "ends_at", "total_cents")),
)
"""Bookings stand after clients: their table is named here, their code is not imported."""

_B = BOOKINGS.c
AHEAD = _B.status.in_(["PENDING", "CONFIRMED", "IN_PROGRESS"])
DONE = _B.status == "DONE"
_FOLDED: ColumnElement[str] = literal_column("clients.folded_name")
_NEVER = literal(datetime(1970, 1, 1, tzinfo=UTC))

_TOTALS = (
    select(
        _B.client_id,
        func.max(_B.starts_at).label("last_visit_at"),
        func.sum(_B.total_cents).label("value_cents"),
    )
    .where(DONE)
    .group_by(_B.client_id)
    .subquery("totals")
)
_SORTS = {
    "name": Sort(_FOLDED, str),
    "created_at": Sort(col(Client.created_at), datetime),
    "last_visit": Sort(func.coalesce(_TOTALS.c.last_visit_at, _NEVER), datetime),
    "lifetime_value": Sort(func.coalesce(_TOTALS.c.value_cents, 0), int),
}


async def list_clients(uow: UnitOfWork, query: ClientQuery) -> tuple[list[ClientOut], str | None]:
    """Return one page of clients and the next cursor."""
    statement = await matching(uow, query)
    clients, cursor = await sorted_page(uow, statement, query, query.sort, _SORTS, col(Client.id))
    return await rows_of(uow, clients), cursor


async def rows_of(uow: UnitOfWork, clients: Sequence[Client]) -> list[ClientOut]:
    """Return the wire shape of clients; what hangs on them is read in one statement of each kind."""
    ids = [client.id for client in clients]
    homes = await _addresses_of(uow, ids)
    tags = await tags_of(uow, ids)
    totals = await _totals_of(uow, ids)
    return [
        ClientOut(
            **client.model_dump(include={"id", "name", "email", "phone", "locale", "created_at", "archived_at"}),
            addresses=homes[client.id],
            tags=tags[client.id],
            **totals.get(client.id, _NOTHING),
        )
        for client in clients
    ]


async def matching(uow: UnitOfWork, query: ClientQuery) -> Select[Any]:
    """Return the statement that selects the clients of a query, joined with their totals."""
    statement = select(Client).join(_TOTALS, _TOTALS.c.client_id == col(Client.id), isouter=True)
    archived = col(Client.archived_at)
    conditions: list[ColumnElement[bool]] = [
        col(Client.merged_into).is_(None),
        archived.is_not(None) if query.archived else archived.is_(None),
    ]
    if query.q:
        conditions.append(_mentions(query.q))
    if query.tag:
        conditions.append(_tagged(query.tag))
    if query.has_upcoming is not None:
        upcoming = exists().where(_B.client_id == col(Client.id), AHEAD, _B.starts_at > now())
        conditions.append(upcoming if query.has_upcoming else ~upcoming)
    conditions += _days(query, (await organization(uow)).timezone)
    conditions += _place(query)
    return statement.where(*conditions)


def _mentions(words: str) -> ColumnElement[bool]:
    """By the client's own name, e-mail and phone, or those of a contact."""
    person = exists().where(col(ClientContact.client_id) == col(Client.id))
    found = [
        _FOLDED.contains(fold(words), autoescape=True),
        col(Client.email).icontains(words, autoescape=True),
        person.where(
            or_(
                col(ClientContact.name).icontains(words, autoescape=True),
                col(ClientContact.email).icontains(words, autoescape=True),
            )
        ),
    ]
    if digits := dialled(words):
        found += [
            col(Client.phone).contains(digits),
            person.where(col(ClientContact.phone).contains(digits)),
        ]
    return or_(*found)


def _tagged(name: str) -> ColumnElement[bool]:
    return exists().where(
        col(ClientTagging.client_id) == col(Client.id),
        col(ClientTagging.tag_id) == col(ClientTag.id),
        func.lower(col(ClientTag.name)) == func.lower(name),
    )


def _days(query: ClientQuery, timezone: str) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if query.created_from:
        conditions.append(col(Client.created_at) >= day_bounds(query.created_from, timezone)[0])
    if query.created_to:
        conditions.append(col(Client.created_at) < day_bounds(query.created_to, timezone)[1])
    if query.last_visit_before:
        conditions.append(_TOTALS.c.last_visit_at < day_bounds(query.last_visit_before, timezone)[0])
    return conditions


def _place(query: ClientQuery) -> list[ColumnElement[bool]]:
    home = exists().where(col(Address.client_id) == col(Client.id), col(Address.archived_at).is_(None))
    conditions: list[ColumnElement[bool]] = []
    if query.city:
        conditions.append(home.where(func.lower(col(Address.city)) == func.lower(query.city)))
    if query.postal_prefix:
        packed = func.replace(col(Address.postal_code), " ", "")
        prefix = query.postal_prefix.replace(" ", "").upper()
        conditions.append(home.where(packed.startswith(prefix, autoescape=True)))
    return conditions


async def tags_of(uow: UnitOfWork, client_ids: Sequence[UUID]) -> dict[UUID, list[str]]:
    """Return the names of the tags by client, in the order of the alphabet."""
    statement = (
        select(ClientTagging.client_id, ClientTag.name)
        .join(ClientTag, col(ClientTag.id) == col(ClientTagging.tag_id))
        .where(col(ClientTagging.client_id).in_(client_ids))
        .order_by(func.lower(col(ClientTag.name)))
    )
    found: dict[UUID, list[str]] = defaultdict(list)
    for client_id, name in (await uow.session.exec(statement)).all():
        found[client_id].append(name)
    return found


async def _addresses_of(uow: UnitOfWork, client_ids: Sequence[UUID]) -> dict[UUID, list[str]]:
    statement = (
        select(Address)
        .where(col(Address.client_id).in_(client_ids), col(Address.archived_at).is_(None))
        .order_by(col(Address.id))
    )
    found: dict[UUID, list[str]] = defaultdict(list)
    for address in (await uow.session.exec(statement)).all():
        found[address.client_id].append(address.one_line)
    return found


_NOTHING: dict[str, Any] = {
    "bookings_count": 0,
    "visits_count": 0,
    "last_visit_at": None,
    "next_visit_at": None,
    "lifetime_value_cents": 0,
}


async def _totals_of(uow: UnitOfWork, client_ids: Sequence[UUID]) -> dict[UUID, dict[str, Any]]:
    statement = (
        core_select(
            _B.client_id,
            func.count().label("bookings_count"),
            func.count().filter(DONE).label("visits_count"),
            func.max(_B.starts_at).filter(DONE).label("last_visit_at"),
            func.min(_B.starts_at).filter(AHEAD, _B.starts_at > now()).label("next_visit_at"),
            func.coalesce(func.sum(_B.total_cents).filter(DONE), 0).label("lifetime_value_cents"),
        )
        .where(_B.client_id.in_(client_ids))
        .group_by(_B.client_id)
    )
    rows = (await uow.session.execute(statement)).mappings().all()
    return {row["client_id"]: {name: row[name] for name in _NOTHING} for row in rows}
