"""`recurring-invoices`: monthly invoices of collected visits, and those that come by a rule."""

from finance.monthly.service import invoice_last_month
from finance.recurring.making import make_due
from finance.reminders.rules import is_decent
from shared.clock import local_today, now, to_local
from shared.database import UnitOfWork
from shared.jobs import JobContext
from shared.organizations import Organization


async def make_invoices(context: JobContext) -> int:
    """Make what is due, by day, since invoices go out as messages; return how many."""
    return await context.each_organization(_make, module="module.invoices")


async def _make(company: Organization, uow: UnitOfWork) -> int:
    if not is_decent(to_local(now(), company.timezone)):
        return 0
    today = local_today(company.timezone)
    return await invoice_last_month(uow, company, today) + await make_due(uow, today)
