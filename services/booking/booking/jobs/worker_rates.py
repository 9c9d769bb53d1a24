"""Let agreed rates come into force on their day."""

from sqlalchemy import text
from sqlmodel import col, select

from booking.workers.models import Worker
from booking.workers.service import announce, picture
from shared.clock import local_today
from shared.database import UnitOfWork
from shared.jobs import Job, JobContext
from shared.organizations import Organization

BATCH = 200

_DUE = text(
    """
    SELECT force.worker_id, force.hourly_rate_cents
    FROM (
        SELECT DISTINCT ON (worker_id) worker_id, hourly_rate_cents
        FROM worker_rates WHERE effective_from <= :today
        ORDER BY worker_id, effective_from DESC
    ) AS force
    JOIN workers ON workers.id = force.worker_id
    WHERE workers.hourly_rate_cents <> force.hourly_rate_cents
    ORDER BY force.worker_id LIMIT :batch
    """
)


async def bring_rates_into_force(context: JobContext) -> int:
    """Bring up to a batch of rates into force in each organization and return how many."""
    return await context.each_organization(_bring_batch, module="module.teams")


async def _bring_batch(company: Organization, uow: UnitOfWork) -> int:
    parameters = {"today": local_today(company.timezone), "batch": BATCH}
    due = {row.worker_id: row.hourly_rate_cents for row in await uow.session.execute(_DUE, parameters)}
    statement = select(Worker).where(col(Worker.id).in_(due)).order_by(col(Worker.id)).with_for_update()
    for worker in (await uow.session.exec(statement)).all():
        before = await picture(uow, worker)
        worker.hourly_rate_cents = due[worker.id]
        worker.touch()
        await announce(uow, worker, before)
    return len(due)


WORKER_RATES = Job("worker-rates", bring_rates_into_force, every_seconds=900)
