"""`gift-cards`: cards go out on their day, in the organization's own zone; those never paid for are forgotten."""

from finance.gift_cards.forgetting import forget_unpaid
from finance.gift_cards.service import deliver_due
from shared.clock import local_today
from shared.database import UnitOfWork
from shared.jobs import JobContext
from shared.organizations import Organization

BATCH = 100


async def deliver_gift_cards(context: JobContext) -> int:
    """Deliver the gift cards whose day has come, and forget those that nobody paid for; return how many."""
    return await context.each_organization(_deliver, module="module.finance")


async def _deliver(company: Organization, uow: UnitOfWork) -> int:
    return await deliver_due(uow, local_today(company.timezone), BATCH) + await forget_unpaid(uow, BATCH)
