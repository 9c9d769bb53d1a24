"""Tell the other services of the clients who were here before clients were told of, once after an upgrade."""

from uuid import UUID

from sqlmodel import col, select

from booking.clients.models import Client
from booking.clients.service import announce_all
from shared.database import UnitOfWork
from shared.jobs import Job, JobContext
from shared.organizations import Organization

BATCH = 500
_TAKE = f"""
    UPDATE clients SET announced = true WHERE org_id = :org_id AND id IN (
        SELECT id FROM clients WHERE org_id = :org_id AND NOT announced
        ORDER BY id LIMIT {BATCH} FOR UPDATE SKIP LOCKED
    ) RETURNING id
"""  # noqa: S608 - a constant


async def announce_known(context: JobContext) -> int:
    """Tell of up to a batch of clients in each organization and return how many."""
    return await context.each_organization(_announce_batch)


async def _announce_batch(_: Organization, uow: UnitOfWork) -> int:
    taken: list[UUID] = list((await uow.sql(_TAKE, org_id=uow.org_id)).scalars())
    if taken:
        clients = (await uow.session.exec(select(Client).where(col(Client.id).in_(taken)))).all()
        await announce_all(uow, clients)
    return len(taken)


CLIENTS_ANNOUNCE = Job("clients-announce", announce_known)
