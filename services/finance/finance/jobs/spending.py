"""`recurring-expenses`: rent and insurance on their day. `budget-watch`: who spends too much is told.
`receipts-cleanup`: files that nobody can ask for any more go.
"""

from finance.budgets.alerts import watch_budgets
from finance.receipts.cleanup import purge, remove_orphans
from finance.recurring_expenses.service import record_due
from finance.settings import FinanceSettings
from shared.database import UnitOfWork
from shared.jobs import JobContext
from shared.organizations import Organization
from shared.storage import Storage


async def record_recurring(context: JobContext) -> int:
    """Record the recurring expenses whose day has come; return how many were."""
    return await context.each_organization(record_due, module="module.finance")


async def watch(context: JobContext) -> int:
    """Tell of budgets that were crossed since the last look; return how many."""
    return await context.each_organization(watch_budgets, module="module.finance")


async def clean_receipts(context: JobContext) -> int:
    """Remove files of receipts deleted 30 days ago and of uploads that broke off; return how many."""
    assert isinstance(context.settings, FinanceSettings)  # noqa: S101 - the job is finance's
    files = Storage(context.settings)

    async def clean(_: Organization, uow: UnitOfWork) -> int:
        return await purge(uow, files) + await remove_orphans(uow, files)

    return await context.each_organization(clean)
