"""Telling of budgets that are nearly or wholly spent: each threshold once."""

from datetime import date, timedelta

from sqlmodel import col, select

from contracts.finance_expenses import BudgetExceeded
from finance.budgets.models import Budget
from finance.budgets.service import spending
from finance.categories.models import ExpenseCategory
from shared.clock import local_today
from shared.database import UnitOfWork
from shared.organizations import Organization

THRESHOLDS = (100, 80)


def crossed(planned_cents: int, actual_cents: int) -> int:
    """Return the highest threshold that spending has reached, or 0."""
    return next((percent for percent in THRESHOLDS if actual_cents * 100 >= planned_cents * percent), 0)


async def watch_budgets(company: Organization, uow: UnitOfWork) -> int:
    """Tell of thresholds that were crossed this month or, by late bills, the last; return how many."""
    this_month = local_today(company.timezone).replace(day=1)
    last_month = (this_month - timedelta(days=1)).replace(day=1)
    statement = (
        select(Budget)
        .where(col(Budget.month).in_((last_month, this_month)), col(Budget.warned_percent) < THRESHOLDS[0])
        .order_by(col(Budget.id))
        .with_for_update(skip_locked=True)
    )
    budgets = (await uow.session.exec(statement)).all()
    if not budgets:
        return 0
    actual = await spending(uow, last_month, _end(this_month))
    ids = {budget.category_id for budget in budgets}
    rows = (await uow.session.exec(select(ExpenseCategory).where(col(ExpenseCategory.id).in_(ids)))).all()
    names = {row.id: row.name for row in rows}
    told = 0
    for budget in budgets:
        cents = actual[budget.category_id].get(budget.month, 0)
        percent = crossed(budget.amount_cents, cents)
        if percent > budget.warned_percent:
            budget.warned_percent = percent
            uow.session.add(budget)
            uow.publish(
                BudgetExceeded(
                    budget_id=budget.id,
                    category_id=budget.category_id,
                    category=names[budget.category_id],
                    month=f"{budget.month:%Y-%m}",
                    currency=company.currency,
                    planned_cents=budget.amount_cents,
                    actual_cents=cents,
                    percent=percent,
                ),
                version=percent,
            )
            told += 1
    return told


def _end(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
