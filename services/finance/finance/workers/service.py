"""Keep the read model of workers."""

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.booking import WorkerCreated, WorkerUpdated
from finance.workers.models import Worker
from shared.database import UnitOfWork
from shared.messaging.consumer import Received

KEPT = ("name", "email", "locale", "active", "team_id", "hourly_rate_cents")


async def remember_worker(uow: UnitOfWork, event: Received[WorkerCreated] | Received[WorkerUpdated]) -> None:
    """Bring the read model up to date; an event older than what it holds changes nothing."""
    row = insert(Worker).values(
        org_id=uow.org_id,
        id=event.data.worker_id,
        version=event.version,
        **{name: getattr(event.data, name) for name in KEPT},
    )
    await uow.session.exec(
        row.on_conflict_do_update(
            index_elements=["org_id", "id"],
            set_={name: row.excluded[name] for name in (*KEPT, "version")},
            where=col(Worker.version) < row.excluded.version,
        )
    )
