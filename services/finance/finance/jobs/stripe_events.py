"""`stripe-events-prune`: what Stripe told is forgotten 90 days after it was dealt with."""

from finance.stripe_events.desk import forget
from shared.database import UnitOfWork
from shared.jobs import JobContext
from shared.organizations import Organization

BATCH = 5_000


async def prune_stripe_events(context: JobContext) -> int:
    """Delete old events, those of no organization too; return how many."""

    async def prune(company: Organization, uow: UnitOfWork) -> int:
        return await forget(uow, company.id, BATCH)

    async with context.database.unit_of_work() as uow:
        foreign = await forget(uow, None, BATCH)
    return foreign + await context.each_organization(prune)
