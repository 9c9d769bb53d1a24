"""`subscriptions`: periods are billed on their first day, and plans follow whether they are paid."""

from finance.subscriptions.service import bill_due, follow_payment
from shared.clock import local_today
from shared.database import UnitOfWork
from shared.jobs import JobContext
from shared.organizations import Organization

BATCH = 100


async def bill_subscriptions(context: JobContext) -> int:
    """Bill the periods that have begun, in each organization's zone; return how many things were done."""
    return await context.each_organization(_bill, module="module.invoices")


async def _bill(company: Organization, uow: UnitOfWork) -> int:
    billed = await bill_due(uow, local_today(company.timezone), BATCH)
    return billed + await follow_payment(uow)
