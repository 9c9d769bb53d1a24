"""Finding and keeping clients and their homes: what every use of clients needs."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from booking.clients.models import Address, Client, ClientContact, ClientHistory
from booking.clients.schemas import AddressInput, ClientInput
from contracts import booking as contract
from shared.clock import now
from shared.database import UnitOfWork
from shared.database.finding import row_of
from shared.errors import Conflict
from shared.organizations import Organization

_PICTURED = {"name", "email", "phone", "locale", "contact_channel"} | {
    *("marketing_consent", "marketing_consent_at", "marketing_consent_source")
}


class ClientClosed(Conflict):
    """The client was merged into another, or erased; `merged_into` names the one to look at."""

    slug = "client-closed"
    title = "This client can't be changed any more"


async def client_of(uow: UnitOfWork, client_id: UUID, *, lock: bool = False) -> Client:
    """Return a client of the organization, whatever became of it.

    Raises:
        NotFound: there is none.
    """
    return await row_of(uow, Client, client_id, "There is no such client.", lock=lock)


def check_open(client: Client) -> None:
    """Refuse to change what is no client any more.

    Raises:
        ClientClosed: it was merged into another, or erased.
    """
    if client.merged_into is not None:
        merged = str(client.merged_into)
        raise ClientClosed("This client was merged into another. Change that one.", merged_into=merged)
    if client.erased_at is not None:
        raise ClientClosed("This client's data were erased at the client's wish.", merged_into=None)


async def find_client(uow: UnitOfWork, contact: ClientInput) -> Client | None:
    """Return the client whom e-mail and phone name, or who has a contact of both."""
    return await _named(uow, contact) or await _by_contact(uow, contact)


async def _named(uow: UnitOfWork, contact: ClientInput, *, keep: bool = False) -> Client | None:
    """With `keep`, a merge that has begun is waited for, and no other begins before the transaction ends."""
    statement = select(Client).where(
        func.lower(col(Client.email)) == contact.email.lower(), col(Client.phone) == contact.phone
    )
    statement = statement.with_for_update(read=True, key_share=True) if keep else statement
    return (await uow.session.exec(statement)).one_or_none()


async def _booking_again(uow: UnitOfWork, client: Client) -> Client:
    if client.archived_at is not None:
        client.archived_at = None
        client.touch()
        uow.session.add(client)
        await uow.session.flush()
        await announce(uow, client)
    return client


async def _by_contact(uow: UnitOfWork, contact: ClientInput) -> Client | None:
    """The contacts keep the e-mail and phone of a client who was merged into another."""
    statement = (
        select(Client)
        .join(ClientContact, col(ClientContact.client_id) == col(Client.id))
        .where(
            func.lower(col(ClientContact.email)) == contact.email.lower(),
            col(ClientContact.phone) == contact.phone,
            col(Client.merged_into).is_(None),
            col(Client.erased_at).is_(None),
        )
        .order_by(col(Client.id))
        .limit(1)
        .with_for_update(of=Client, read=True, key_share=True)
    )
    return (await uow.session.exec(statement)).one_or_none()


async def keep_client(uow: UnitOfWork, company: Organization, contact: ClientInput) -> Client:
    """Return the client whom e-mail and phone name, made or brought up to date; two at once make one.

    A client who was put in the archive and books again comes back from it.
    """
    known = await _named(uow, contact, keep=True)
    if known is None and (heir := await _by_contact(uow, contact)) is not None:
        return await _booking_again(uow, heir)
    fresh = Client(
        org_id=uow.org_id,
        name=contact.name,
        email=contact.email,
        phone=contact.phone,
        locale=contact.locale or company.locale,
    )
    news = or_(
        col(Client.name) != fresh.name, col(Client.locale) != fresh.locale, col(Client.archived_at).is_not(None)
    )
    statement = (
        insert(Client)
        .values(fresh.model_dump())
        .on_conflict_do_update(
            index_elements=[col(Client.org_id), func.lower(col(Client.email)), col(Client.phone)],
            set_={
                "name": fresh.name,
                "locale": fresh.locale,
                "archived_at": None,
                "updated_at": now(),
                "version": Client.version + 1,
            },
            where=news,
        )
        .returning(Client)
    )
    refresh = {"populate_existing": True}
    client = (await uow.session.scalars(statement, execution_options=refresh)).one_or_none()
    if client is None:
        known = await _named(uow, contact, keep=True)
        assert known is not None  # noqa: S101 - the statement above found it
        return known
    if client.version == 1:
        note(uow, client, "created")
    await announce(uow, client)
    return client


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
    address.archived_at = None
    uow.session.add(address)
    await uow.session.flush()
    return address


def note(uow: UnitOfWork, client: Client, what: str, **details: Any) -> None:
    """Write into the client's history what happened, e.g. `address_added`, and who did it."""
    actor = uow.caller.actor if uow.caller else "client"
    uow.session.add(ClientHistory(org_id=uow.org_id, client_id=client.id, what=what, actor=actor, details=details))


async def announce(uow: UnitOfWork, client: Client) -> None:
    """Tell the other services what the client looks like now: `created` at the first version, else `updated`."""
    await announce_all(uow, [client])


async def announce_all(uow: UnitOfWork, clients: Sequence[Client]) -> None:
    """Tell the other services what the clients look like now; their contacts are read in one statement."""
    theirs = select(ClientContact).where(col(ClientContact.client_id).in_([client.id for client in clients]))
    people: dict[UUID, list[contract.ClientContact]] = defaultdict(list)
    for person in (await uow.session.exec(theirs.order_by(col(ClientContact.id)))).all():
        fields = person.model_dump(include=set(contract.ClientContact.model_fields))
        people[person.client_id].append(contract.ClientContact(**fields))
    for client in clients:
        event = contract.ClientCreated if client.version == 1 else contract.ClientUpdated
        picture = event(
            client_id=client.id,
            **client.model_dump(include=_PICTURED),
            archived=client.archived_at is not None,
            contacts=people[client.id],
        )
        uow.publish(picture, version=client.version)
