"""Follow booking's clients, and say whom an invoice goes to."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Integer, literal
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from contracts.base import Contact
from contracts.booking import ClientCreated, ClientErased, ClientMerged, ClientUpdated
from finance.clients.models import Client
from finance.clients.tables import ERASED, follow_to, forget_in_tables
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Invalid, NotFound
from shared.messaging.consumer import Received

_LONGEST_CHAIN = 20


async def follow_client(uow: UnitOfWork, event: Received[ClientCreated] | Received[ClientUpdated]) -> None:
    """Keep what is newest of a client; an erased one stays erased."""
    data = event.data
    row = {
        "org_id": uow.org_id,
        "id": data.client_id,
        "created_at": now(),
        "version": event.version,
        "name": data.name,
        "email": data.email,
        "phone": data.phone,
        "locale": data.locale,
    }
    made = insert(Client).values(row)
    newest = {name: made.excluded[name] for name in ("version", "name", "email", "phone", "locale")}
    await uow.session.execute(
        made.on_conflict_do_update(
            index_elements=["org_id", "id"],
            set_=newest,
            where=(col(Client.version) < made.excluded.version) & col(Client.erased_at).is_(None),
        )
    )


async def know_client(uow: UnitOfWork, contact: Contact) -> None:
    """Keep a client whom an event of a booking names before one of its own did."""
    row = {"org_id": uow.org_id, "id": contact.client_id, "created_at": now(), "version": 0}
    told = contact.model_dump(include={"name", "email", "phone", "locale"})
    await uow.session.execute(insert(Client).values(row | told).on_conflict_do_nothing())


async def merge_client(uow: UnitOfWork, event: Received[ClientMerged]) -> None:
    """Let all that a client has follow to the one who stays.

    The journal keeps the former client on what was booked; `merged_into` leads reports to the one who stays.
    """
    former, into = event.data.client_id, event.data.merged_into
    await _mark(uow, former, merged_into=into)
    survivor = (await survivors(uow, [into]))[into]
    await follow_to(uow, former, survivor)


async def billed_as(uow: UnitOfWork, contacts: Iterable[Contact]) -> dict[UUID, Contact]:
    """Return contacts by the client they name; one who was merged is the one who stays."""
    told = {contact.client_id: contact for contact in contacts}
    return {
        client_id: told[client_id].model_copy(update={"client_id": survivor})
        for client_id, survivor in (await survivors(uow, told)).items()
    }


async def erase_client(uow: UnitOfWork, event: Received[ClientErased]) -> None:
    """Forget how a client is reached. Name and address stay on invoices as long as tax law wants them (6 years,
    Excise Tax Act, s. 286); `client-erasure` takes them off afterwards."""
    client_id = event.data.client_id
    await forget_in_tables(uow, client_id)
    await _mark(uow, client_id, name=ERASED, email=None, phone=None, erased_at=now())


async def _mark(uow: UnitOfWork, client_id: UUID, **facts: Any) -> None:
    row = {
        "org_id": uow.org_id,
        "id": client_id,
        "created_at": now(),
        "version": 0,
        "name": ERASED,
        "locale": "en",
    }
    made = insert(Client).values(row | facts)
    await uow.session.execute(made.on_conflict_do_update(index_elements=["org_id", "id"], set_=facts))


async def survivors(uow: UnitOfWork, client_ids: Iterable[UUID]) -> dict[UUID, UUID]:
    """Return for each client the one who has everything of theirs now: mostly themselves."""
    wanted = set(client_ids)
    chain = (
        select(
            col(Client.id).label("first"), col(Client.merged_into).label("next"), literal(1, Integer).label("step")
        )
        .where(col(Client.id).in_(wanted), col(Client.merged_into).is_not(None))
        .cte("chain", recursive=True)
    )
    further = select(chain.c.first, col(Client.merged_into), chain.c.step + 1).where(
        col(Client.id) == chain.c.next, col(Client.merged_into).is_not(None), chain.c.step < _LONGEST_CHAIN
    )
    chain = chain.union_all(further)
    statement = select(chain.c.first, chain.c.next).order_by(chain.c.step)
    found = await uow.session.execute(statement)
    return {client_id: client_id for client_id in wanted} | {row.first: row.next for row in found}


async def contact_of(uow: UnitOfWork, client_id: UUID) -> Contact:
    """Return whom to bill, as they are known today.

    Raises:
        Invalid: there is no such client, or they were erased.
    """
    survivor = (await survivors(uow, [client_id]))[client_id]
    client = (await uow.session.exec(select(Client).where(col(Client.id) == survivor))).one_or_none()
    if client is None:
        raise Invalid.field("body.client_id", "There is no such client. Make the client first, then the invoice.")
    if client.erased_at is not None:
        raise Invalid.field("body.client_id", "This client's data was erased: nothing can be billed any more.")
    return _contact(client)


async def check_known(uow: UnitOfWork, client_id: UUID) -> None:
    """Refuse a client of whom nothing was told.

    Raises:
        NotFound: there is no such client.
    """
    if (await uow.session.exec(select(Client.id).where(col(Client.id) == client_id))).first() is None:
        raise NotFound("There is no such client.")


async def known_as(uow: UnitOfWork, client_id: UUID) -> Contact:
    """Return what is known of a client today, to tell of what they have: of an erased one, an id."""
    survivor = (await survivors(uow, [client_id]))[client_id]
    client = (await uow.session.exec(select(Client).where(col(Client.id) == survivor))).one_or_none()
    return _contact(client) if client else Contact(client_id=survivor, name=ERASED)


def _contact(client: Client) -> Contact:
    return Contact(
        client_id=client.id, name=client.name, email=client.email, phone=client.phone, locale=client.locale
    )
