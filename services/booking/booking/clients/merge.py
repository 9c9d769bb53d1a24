"""Making two clients one: everything of the one moves to the other, whichever table it is in."""

from typing import Any
from uuid import UUID

from sqlmodel import col, select

from booking.clients.models import Client, ClientContact
from booking.clients.profile import show
from booking.clients.references import Reference, references_to
from booking.clients.service import announce, check_open, client_of, note
from contracts.booking import ClientMerged
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Invalid

_SETS = ("client_taggings", "client_workers")
"""Where the other's row says nothing that the client's own doesn't."""

_SAME_HOMES = """
    UPDATE addresses AS moved SET archived_at = :now
    FROM addresses AS own
    WHERE moved.org_id = :org_id AND moved.client_id = :loser AND moved.archived_at IS NULL
        AND own.org_id = :org_id AND own.client_id = :winner AND own.archived_at IS NULL
        AND lower(own.line1) = lower(moved.line1) AND own.postal_code = moved.postal_code
        AND lower(coalesce(own.line2, '')) = lower(coalesce(moved.line2, ''))"""


async def lock_both(uow: UnitOfWork, client_id: UUID, other_id: UUID) -> tuple[Client, Client]:
    """Return both clients, locked in the order of their ids, whichever way round they are merged.

    Raises:
        Invalid: they are the same.
        NotFound: the company lacks one of them.
    """
    if client_id == other_id:
        raise Invalid.field("body.other_id", "A client can't be merged with itself. Name another.")
    found = {each: await client_of(uow, each, lock=True) for each in sorted((client_id, other_id))}
    return found[client_id], found[other_id]


async def merge(uow: UnitOfWork, client: Client, other: Client) -> None:
    """Move everything of `other` to `client`; both are locked. What reached the other goes on reaching the client.

    Raises:
        ClientClosed: one of them was merged or erased before.
    """
    check_open(client)
    check_open(other)
    before = (await show(uow, other, secrets=False)).model_dump(mode="json")
    reached = {"name": other.name, "email": other.email, "phone": other.phone}
    await uow.sql(_SAME_HOMES, org_id=uow.org_id, now=now(), winner=client.id, loser=other.id)
    for reference in await references_to(uow, "clients", "client_id"):
        await _move(uow, reference, winner=client.id, loser=other.id)
    other.email = other.phone = None
    other.merged_into = client.id
    other.archived_at = now()
    other.touch()
    uow.session.add(other)
    await uow.session.flush()
    await _take_over(uow, client, reached, other)
    client.touch()
    uow.session.add(client)
    note(uow, client, "merged", other_id=str(other.id), name=other.name)
    uow.audit("client.merge", "client", client.id, other_id=str(other.id), before=before)
    uow.publish(ClientMerged(client_id=other.id, merged_into=client.id), version=other.version)
    await uow.session.flush()
    await announce(uow, client)


async def _move(uow: UnitOfWork, reference: Reference, *, winner: UUID, loser: UUID) -> None:
    """Rows that the client has already stay with the other, where they harm nobody."""
    table, column = reference.table, reference.column
    free = [
        f"NOT EXISTS (SELECT 1 FROM {table} AS own WHERE own.org_id = :org_id AND own.{column} = :winner"  # noqa: S608
        + "".join(f" AND own.{name} IS NOT DISTINCT FROM moved.{name}" for name in key)
        + ")"
        for key in reference.keys
    ]
    which = " AND ".join([f"moved.org_id = :org_id AND moved.{column} = :loser", *free])
    values: dict[str, Any] = {"org_id": uow.org_id, "winner": winner, "loser": loser}
    await uow.sql(f"UPDATE {table} AS moved SET {column} = :winner WHERE {which}", **values)  # noqa: S608
    if table in _SETS:
        await uow.sql(
            f"DELETE FROM {table} WHERE org_id = :org_id AND {column} = :loser",  # noqa: S608 - names of our own
            org_id=uow.org_id,
            loser=loser,
        )


async def _take_over(uow: UnitOfWork, client: Client, reached: dict[str, Any], other: Client) -> None:
    """Fill what the client lacks; an e-mail or phone that would be lost becomes a contact, by which the other's
    next booking finds the client.
    """
    email, phone = reached["email"], reached["phone"]
    client.email = client.email or email
    client.phone = client.phone or phone
    client.contact_channel = client.contact_channel or other.contact_channel
    remarks = [words for words in (client.product_notes, other.product_notes) if words]
    client.product_notes = "\n".join(dict.fromkeys(remarks)) or None
    same_email = (email or "").lower() in ("", (client.email or "").lower())
    if same_email and phone in (None, client.phone):
        return
    known = select(ClientContact).where(
        col(ClientContact.client_id) == client.id,
        col(ClientContact.email).is_not_distinct_from(email),
        col(ClientContact.phone).is_not_distinct_from(phone),
    )
    if (await uow.session.exec(known)).first() is None:
        uow.session.add(ClientContact(org_id=uow.org_id, client_id=client.id, receives=[], **reached))
