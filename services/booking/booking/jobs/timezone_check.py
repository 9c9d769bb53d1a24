"""Look at the instants of visits to come again whenever the rules of the zones are updated."""

from functools import partial

from booking.series.zone_changes import check_day, days_to_check
from shared.database import UnitOfWork
from shared.jobs import Job, JobContext
from shared.organizations import Organization

BATCH = 60


async def check_zones(context: JobContext) -> int:
    """Check up to a batch of days in each organization and return how many visits got another instant."""
    return await context.each_organization(partial(_check_batch, context))


async def _check_batch(context: JobContext, company: Organization, uow: UnitOfWork) -> int:
    """Each day has a transaction of its own, so that nobody waits for the whole batch to book."""
    changed = 0
    for day in await days_to_check(uow, BATCH):
        async with context.database.unit_of_work(company.id) as own:
            changed += await check_day(own, company, day)
    return changed


TIMEZONE_CHECK = Job("timezone-check", check_zones, every_seconds=3_600)
