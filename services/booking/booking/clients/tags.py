"""Tags: words that the office groups clients by."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, literal
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from booking.clients.models import Client, ClientTag, ClientTagging
from booking.clients.profile_schemas import TagOut
from booking.clients.schemas import TagName
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import NotFound
from shared.ids import new_id

MOST_TAGS = 500


async def list_tags(uow: UnitOfWork) -> list[TagOut]:
    """Return the company's tags in the order of the alphabet, each with how many clients on the list have it."""
    count = func.count(col(Client.id))
    statement = (
        select(ClientTag, count)
        .join(ClientTagging, col(ClientTagging.tag_id) == col(ClientTag.id), isouter=True)
        .join(
            Client,
            (col(Client.id) == col(ClientTagging.client_id)) & col(Client.archived_at).is_(None),
            isouter=True,
        )
        .group_by(col(ClientTag.id))
        .order_by(func.lower(col(ClientTag.name)))
        .limit(MOST_TAGS)
    )
    rows = (await uow.session.exec(statement)).all()
    return [TagOut(id=tag.id, name=tag.name, clients_count=clients) for tag, clients in rows]


async def tag_of(uow: UnitOfWork, tag_id: UUID) -> ClientTag:
    """Return a tag, locked.

    Raises:
        NotFound: there is none.
    """
    statement = select(ClientTag).where(col(ClientTag.id) == tag_id).with_for_update()
    found = (await uow.session.exec(statement)).one_or_none()
    if found is None:
        raise NotFound("There is no such tag.")
    return found


async def keep_tags(uow: UnitOfWork, names: Sequence[TagName]) -> list[UUID]:
    """Return the ids of the tags of these names, whatever their capitals; those that are missing are made."""
    if not names:
        return []
    fresh = [
        {"id": new_id(), "org_id": uow.org_id, "created_at": now(), "name": name} for name in sorted(set(names))
    ]
    same: list[Any] = [col(ClientTag.org_id), func.lower(col(ClientTag.name))]
    await uow.session.execute(insert(ClientTag).values(fresh).on_conflict_do_nothing(index_elements=same))
    folded = [func.lower(literal(name)) for name in names]
    return list((await uow.session.exec(select(ClientTag.id).where(func.lower(ClientTag.name).in_(folded)))).all())


async def set_tags(uow: UnitOfWork, client: Client, names: Sequence[TagName]) -> None:
    """Give a client these tags and no others."""
    ids = await keep_tags(uow, names)
    others = delete(ClientTagging).where(
        col(ClientTagging.client_id) == client.id, col(ClientTagging.tag_id).not_in(ids)
    )
    await uow.session.execute(others)
    rows = [{"org_id": uow.org_id, "client_id": client.id, "tag_id": tag_id} for tag_id in ids]
    if rows:
        await uow.session.execute(insert(ClientTagging).values(rows).on_conflict_do_nothing())


async def rename_tag(uow: UnitOfWork, tag: ClientTag, name: TagName) -> ClientTag:
    """Rename a tag; where another has the name already, its clients move there and this one goes."""
    statement = select(ClientTag).where(func.lower(col(ClientTag.name)) == name.lower()).with_for_update()
    other = (await uow.session.exec(statement)).one_or_none()
    uow.audit("client_tag.rename", "client_tag", tag.id, before=tag.name, after=name)
    if other is None or other.id == tag.id:
        tag.name = name
        uow.session.add(tag)
        await uow.session.flush()
        return tag
    await uow.sql(
        "INSERT INTO client_taggings (org_id, client_id, tag_id) "
        "SELECT org_id, client_id, :into FROM client_taggings WHERE org_id = :org_id AND tag_id = :tag_id "
        "ON CONFLICT DO NOTHING",
        org_id=uow.org_id,
        tag_id=tag.id,
        into=other.id,
    )
    await uow.session.delete(tag)
    await uow.session.flush()
    return other


async def delete_tag(uow: UnitOfWork, tag: ClientTag) -> None:
    """Take a tag off all clients."""
    uow.audit("client_tag.delete", "client_tag", tag.id, name=tag.name)
    await uow.session.delete(tag)
