"""`recurring-expenses`: rent and insurance on their day. `budget-watch`: who spends too much is told."""

from finance.budgets.alerts import watch_budgets
from finance.recurring_expenses.service import record_due
from shared.jobs import JobContext


async def record_recurring(context: JobContext) -> int:
    """Record the recurring expenses whose day has come; return how many were."""
    return await context.each_organization(record_due, module="module.finance")


async def watch(context: JobContext) -> int:
    """Tell of budgets that were crossed since the last look; return how many."""
    return await context.each_organization(watch_budgets, module="module.finance")
