"""Ask clients, a while after a visit, whether they would recommend the company."""

from booking.nps.service import ask_due
from shared.database import UnitOfWork
from shared.jobs import Job, JobContext
from shared.organizations import Organization

BATCH = 100


async def ask_clients(context: JobContext) -> int:
    """Ask up to a batch of clients in each organization and return how many."""
    return await context.each_organization(_ask_batch, module="quality.nps")


async def _ask_batch(company: Organization, uow: UnitOfWork) -> int:
    return await ask_due(uow, company, BATCH)


NPS_DUE = Job("nps-due", ask_clients)
