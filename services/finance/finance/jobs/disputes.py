"""`disputes`: hear of disputes whose webhook never came."""

from finance.disputes.finding import find_disputes
from finance.payments.service import has_card_payments
from shared.database import UnitOfWork
from shared.jobs import JobContext
from shared.organizations import Organization


async def hear_of_disputes(context: JobContext) -> int:
    """Ask Stripe for recent disputes, once for all organizations; return how many were news."""

    async def paid_by_card(_: Organization, uow: UnitOfWork) -> int:
        return int(await has_card_payments(uow))

    return await find_disputes(context.database) if await context.each_organization(paid_by_card) else 0
