"""`scheduled-exports`: make what is due, try again what failed, delete what was kept long enough."""

from finance.scheduled_exports.making import carry_out, due_runs, forget_old
from finance.scheduled_exports.service import queue_due
from shared.database import UnitOfWork
from shared.jobs import JobContext
from shared.organizations import Organization
from shared.storage import Storage, StorageSettings

BATCH = 50


async def make_exports(context: JobContext) -> int:
    """Queue what is due and make what waits; return how many files were made or deleted.

    Raises:
        TypeError: the process has no settings of a storage.
    """
    if not isinstance(context.settings, StorageSettings):
        raise TypeError("Exports need the settings of a storage.")
    storage = Storage(context.settings)

    async def make(company: Organization, uow: UnitOfWork) -> int:
        async with context.database.unit_of_work(company.id) as own:
            await queue_due(own, company, BATCH)
        done = 0
        for run_id in await due_runs(uow, BATCH):
            done += await carry_out(context.database, storage, company.id, run_id)
        return done + await forget_old(uow, storage, BATCH)

    return await context.each_organization(make, module="module.finance")
