"""Tell the other services of what was here before they listened, once after an upgrade.

A migration says of which rows: it sets their `announced` to false. What is told is what a change would tell, so
whoever knows it already takes no notice.
"""

from collections.abc import Awaitable, Callable, Sequence
from uuid import UUID

from sqlmodel import col, select

from booking.clients.models import Client
from booking.clients.service import announce_all
from booking.time_entries.approval import tell_approved
from booking.time_entries.models import TimeEntry
from booking.workers.models import Worker
from booking.workers.service import picture
from contracts.booking import ClientErased, ClientMerged, WorkerUpdated
from shared.database import UnitOfWork
from shared.jobs import Job, JobContext
from shared.organizations import Organization

BATCH = 500


async def announce_known(context: JobContext) -> int:
    """Tell of up to a batch of clients, workers and approved hours in each organization and return how many."""
    return await context.each_organization(_announce_batch)


async def _announce_batch(_: Organization, uow: UnitOfWork) -> int:
    told = 0
    for table, tell in _TELL.items():
        taken = list((await uow.sql(_take(table), org_id=uow.org_id)).scalars())
        if taken:
            await tell(uow, taken)
        told += len(taken)
    return told


def _take(table: str) -> str:
    return f"""
        UPDATE {table} SET announced = true WHERE org_id = :org_id AND id IN (
            SELECT id FROM {table} WHERE org_id = :org_id AND NOT announced
            ORDER BY id LIMIT {BATCH} FOR UPDATE SKIP LOCKED
        ) RETURNING id
    """  # noqa: S608 - our own names


async def _clients(uow: UnitOfWork, ids: Sequence[UUID]) -> None:
    clients = (await uow.session.exec(select(Client).where(col(Client.id).in_(ids)))).all()
    await announce_all(uow, [client for client in clients if client.erased_at is None])
    for client in clients:
        if client.merged_into is not None:
            event = ClientMerged(client_id=client.id, merged_into=client.merged_into)
            uow.publish(event, version=client.version)
        if client.erased_at is not None:
            uow.publish(ClientErased(client_id=client.id), version=client.version)


async def _workers(uow: UnitOfWork, ids: Sequence[UUID]) -> None:
    for worker in (await uow.session.exec(select(Worker).where(col(Worker.id).in_(ids)))).all():
        uow.publish(WorkerUpdated(**await picture(uow, worker)), version=worker.version)


async def _hours(uow: UnitOfWork, ids: Sequence[UUID]) -> None:
    await tell_approved(uow, (await uow.session.exec(select(TimeEntry).where(col(TimeEntry.id).in_(ids)))).all())


_TELL: dict[str, Callable[[UnitOfWork, Sequence[UUID]], Awaitable[None]]] = {
    "clients": _clients,
    "workers": _workers,
    "time_entries": _hours,
}
ANNOUNCE = Job("announce", announce_known)
