"""Finding and keeping clients."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import column, func, or_, table
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from booking.clients.models import Address, Client
from booking.clients.schemas import AddressInput, ClientInput, ClientOut
from booking.inputs import dialled
from shared.clock import now
from shared.database import PageQuery, UnitOfWork, keyset_page
from shared.organizations import Organization

_BOOKINGS = table("bookings", column("client_id"))
"""Bookings stand after clients: their table is named here, their code is not imported."""


async def find_client(uow: UnitOfWork, contact: ClientInput) -> Client | None:
    """Return the client whom e-mail and phone name, if the company knows one."""
    statement = select(Client).where(
        func.lower(col(Client.email)) == contact.email.lower(), col(Client.phone) == contact.phone
    )
    return (await uow.session.exec(statement)).one_or_none()


async def keep_client(uow: UnitOfWork, company: Organization, contact: ClientInput) -> Client:
    """Return the client whom e-mail and phone name, made or brought up to date; two at once make one."""
    fresh = Client(
        org_id=uow.org_id,
        name=contact.name,
        email=contact.email,
        phone=contact.phone,
        locale=contact.locale or company.locale,
    )
    statement = (
        insert(Client)
        .values(fresh.model_dump())
        .on_conflict_do_update(
            index_elements=[col(Client.org_id), func.lower(col(Client.email)), col(Client.phone)],
            set_={"name": fresh.name, "locale": fresh.locale, "updated_at": now(), "version": Client.version + 1},
        )
        .returning(Client)
    )
    return (await uow.session.scalars(statement, execution_options={"populate_existing": True})).one()


async def keep_address(uow: UnitOfWork, company: Organization, client: Client, given: AddressInput) -> Address:
    """Return the client's address, the one on file when only its access notes differ."""
    wanted = Address(
        org_id=uow.org_id,
        client_id=client.id,
        line1=given.line1,
        line2=given.line2 or None,
        city=given.city,
        province=given.province or company.province,
        postal_code=given.postal_code,
    )
    place = wanted.model_dump(include={"client_id", "line1", "line2", "city", "province", "postal_code"})
    statement = select(Address).filter_by(**place).order_by(col(Address.id)).limit(1)
    address = (await uow.session.exec(statement)).one_or_none() or wanted
    address.access_notes = given.access_notes or address.access_notes
    uow.session.add(address)
    await uow.session.flush()
    return address


async def list_clients(uow: UnitOfWork, page: PageQuery, words: str | None) -> tuple[list[ClientOut], str | None]:
    """Return one page of clients, newest first, whose name, e-mail or phone holds `words`, and the next cursor."""
    clients, cursor = await keyset_page(
        uow.session,
        _matching(words),
        page,
        key=col(Client.created_at),
        id_key=col(Client.id),
        key_of=lambda client: client.created_at,
        id_of=lambda client: client.id,
    )
    ids = [client.id for client in clients]
    addresses = await _addresses_of(uow, ids)
    counts = await _bookings_of(uow, ids)
    items = [
        ClientOut(
            **client.model_dump(include={"id", "name", "email", "phone", "locale", "created_at"}),
            addresses=addresses[client.id],
            bookings_count=counts.get(client.id, 0),
        )
        for client in clients
    ]
    return items, cursor


def _matching(words: str | None) -> SelectOfScalar[Client]:
    statement = select(Client)
    if not words:
        return statement
    fields = [col(Client.name), col(Client.email)]
    conditions = [field.icontains(words, autoescape=True) for field in fields]
    if digits := dialled(words):
        conditions.append(col(Client.phone).contains(digits))
    return statement.where(or_(*conditions))


async def _addresses_of(uow: UnitOfWork, client_ids: Sequence[UUID]) -> dict[UUID, list[str]]:
    statement = select(Address).where(col(Address.client_id).in_(client_ids)).order_by(col(Address.id))
    found: dict[UUID, list[str]] = defaultdict(list)
    for address in (await uow.session.exec(statement)).all():
        found[address.client_id].append(address.one_line)
    return found


async def _bookings_of(uow: UnitOfWork, client_ids: Sequence[UUID]) -> dict[UUID, int]:
    client_id = _BOOKINGS.c.client_id
    statement = select(client_id, func.count()).where(client_id.in_(client_ids)).group_by(client_id)
    return {row[0]: row[1] for row in (await uow.session.execute(statement)).all()}
