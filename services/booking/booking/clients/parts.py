"""What hangs on a client: homes, contacts, tags, wishes about cleaners; each function wants it locked."""

from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert
from sqlmodel import col, select

from booking.clients.models import Address, Client, ClientContact, ClientWorker
from booking.clients.profile_schemas import (
    AddressChange,
    ContactList,
    NewAddress,
    TagList,
    WorkerWishes,
)
from booking.clients.service import announce, check_open, note
from booking.clients.tags import set_tags
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Conflict, Invalid, NotFound
from shared.organizations import organization

MOST_ADDRESSES = 200


class TooManyAddresses(Conflict):
    """The client has as many homes as one can have."""

    slug = "too-many-addresses"


async def add_address(uow: UnitOfWork, client: Client, wanted: NewAddress) -> Address:
    """Add a home.

    Raises:
        ClientClosed: the client was merged or erased.
        TooManyAddresses: there are 200 already.
    """
    check_open(client)
    known = (await uow.session.exec(select(Address.id).where(col(Address.client_id) == client.id))).all()
    if len(known) >= MOST_ADDRESSES:
        raise TooManyAddresses(f"{client.name} has {MOST_ADDRESSES} addresses. Change one of them instead.")
    fields = wanted.model_dump()
    fields["province"] = wanted.province or (await organization(uow)).province
    home = Address(org_id=uow.org_id, client_id=client.id, **fields)
    uow.session.add(home)
    await uow.session.flush()
    _changed(uow, client, "address_added", address=home.one_line)
    return home


async def change_address(uow: UnitOfWork, client: Client, address_id: UUID, change: AddressChange) -> Address:
    """Change a home, or take it off the choices. Bookings that were made for it follow.

    Raises:
        NotFound: the client has no such home.
        ClientClosed: the client was merged or erased.
        Conflict: it would be archived while a visit is planned there.
    """
    check_open(client)
    home = await address_of(uow, client, address_id)
    wanted = change.model_dump(exclude_unset=True, exclude={"archived"})
    different = {name for name, value in wanted.items() if getattr(home, name) != value}
    for name in different:
        setattr(home, name, wanted[name])
    if change.archived is not None and change.archived != (home.archived_at is not None):
        if change.archived:
            await _refuse_visit_there(uow, home)
        home.archived_at = now() if change.archived else None
        different.add("archived")
    if different:
        uow.session.add(home)
        _changed(uow, client, "address_changed", address=home.one_line, fields=sorted(different))
        await uow.session.flush()
    return home


async def address_of(uow: UnitOfWork, client: Client, address_id: UUID) -> Address:
    """Return a home of the client.

    Raises:
        NotFound: the client has no such home.
    """
    statement = select(Address).where(col(Address.id) == address_id, col(Address.client_id) == client.id)
    home = (await uow.session.exec(statement)).one_or_none()
    if home is None:
        raise NotFound("This client has no such address.")
    return home


async def _refuse_visit_there(uow: UnitOfWork, home: Address) -> None:
    planned = await uow.sql(
        "SELECT 1 FROM bookings WHERE org_id = :org_id AND client_id = :client_id AND address_id = :address_id "
        "AND status IN ('PENDING', 'CONFIRMED', 'IN_PROGRESS') AND ends_at > :now LIMIT 1",
        org_id=uow.org_id,
        client_id=home.client_id,
        address_id=home.id,
        now=now(),
    )
    if planned.first() is not None:
        raise Conflict(f"A visit is planned at {home.one_line}. Cancel or move it first.")


async def set_contacts(uow: UnitOfWork, client: Client, wanted: ContactList) -> None:
    """Replace the people who are written to beside the client.

    Raises:
        ClientClosed: the client was merged or erased.
    """
    check_open(client)
    await uow.session.execute(delete(ClientContact).where(col(ClientContact.client_id) == client.id))
    for contact in wanted.contacts:
        uow.session.add(ClientContact(org_id=uow.org_id, client_id=client.id, **contact.model_dump()))
    await uow.session.flush()
    _changed(uow, client, "contacts_changed", names=[contact.name for contact in wanted.contacts])
    await announce(uow, client)


async def replace_tags(uow: UnitOfWork, client: Client, wanted: TagList) -> None:
    """Give the client these tags and no others.

    Raises:
        ClientClosed: the client was merged or erased.
    """
    check_open(client)
    await set_tags(uow, client, wanted.tags)
    _changed(uow, client, "tags_changed", tags=wanted.tags)


async def set_wishes(uow: UnitOfWork, client: Client, wanted: WorkerWishes) -> None:
    """Keep which cleaners the client asks for and which not to send.

    Raises:
        ClientClosed: the client was merged or erased.
        Invalid: somebody named doesn't work here.
    """
    check_open(client)
    wishes = dict.fromkeys(wanted.preferred, "preferred") | dict.fromkeys(wanted.barred, "barred")
    known = await uow.sql("SELECT id FROM workers WHERE id = ANY (CAST(:ids AS uuid[]))", ids=list(wishes))
    if len(known.all()) < len(wishes):
        raise Invalid.field("body", "Name only cleaners who work here.")
    await uow.session.execute(delete(ClientWorker).where(col(ClientWorker.client_id) == client.id))
    rows = [
        {"org_id": uow.org_id, "client_id": client.id, "worker_id": worker_id, "preference": preference}
        for worker_id, preference in wishes.items()
    ]
    if rows:
        await uow.session.execute(insert(ClientWorker).values(rows))
    ids: dict[str, Any] = wanted.model_dump(mode="json")
    _changed(uow, client, "workers_changed", **ids)


def _changed(uow: UnitOfWork, client: Client, what: str, **details: Any) -> None:
    client.touch()
    uow.session.add(client)
    note(uow, client, what, **details)
    uow.audit(f"client.{what}", "client", client.id, **details)
