"""Budgets: set, taken over from last year, and compared with the books."""

from collections import defaultdict
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import delete, tuple_
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from finance.budgets.models import Budget
from finance.budgets.schemas import BudgetCategory, BudgetMonth, BudgetsInput, BudgetYear
from finance.categories.service import categories_by_id, ensure_categories
from shared.database import UnitOfWork

ACTUAL = """
    WITH heads AS (
        SELECT DISTINCT ON (account) account, id FROM expense_categories WHERE org_id = :org_id
        ORDER BY account, code IS NULL, created_at, id
    ), booked AS (
        SELECT account, CAST(date_trunc('month', booked_on) AS date) AS month, sum(amount_cents) AS cents
        FROM journal_lines
        WHERE org_id = :org_id AND booked_on BETWEEN :first AND :last
            AND account IN (SELECT account FROM heads)
        GROUP BY 1, 2
    ), others AS (
        SELECT l.account, l.category_id, CAST(date_trunc('month', e.occurred_on) AS date) AS month,
            sum(l.amount_cents - l.tax_cents - l.provincial_tax_cents) AS cents
        FROM expenses e JOIN expense_lines l ON l.org_id = e.org_id AND l.expense_id = e.id
        WHERE e.org_id = :org_id AND e.occurred_on BETWEEN :first AND :last AND e.deleted_at IS NULL
            AND e.status = 'recorded' AND l.category_id NOT IN (SELECT id FROM heads)
        GROUP BY 1, 2, 3
    ), spent AS (
        SELECT category_id, month, cents FROM others
        UNION ALL
        SELECT heads.id, month, cents FROM booked JOIN heads USING (account)
        UNION ALL
        SELECT heads.id, month, -cents FROM others JOIN heads USING (account)
    )
    SELECT category_id, month, CAST(sum(cents) AS bigint) AS cents FROM spent GROUP BY 1, 2"""
"""Spending by category and month, out of the ledger. It knows accounts: of an account that several categories
share, each has what was recorded under it, and the first one the rest, so that together they are the ledger's.
"""


async def set_budgets(uow: UnitOfWork, year: int, wanted: BudgetsInput) -> None:
    """Set or take away budgets of a year; the last of several for one category and month counts.

    Raises:
        Invalid: a category doesn't exist or is archived.
    """
    await categories_by_id(uow, (item.category_id for item in wanted.items))
    cells = {(item.category_id, date(year, item.month, 1)): item.amount_cents for item in wanted.items}
    gone = [cell for cell, cents in cells.items() if cents == 0]
    if gone:
        key = tuple_(col(Budget.category_id), col(Budget.month))
        await uow.session.execute(delete(Budget).where(key.in_(gone)))
    rows = [
        Budget(org_id=uow.org_id, category_id=category_id, month=month, amount_cents=cents).model_dump()
        for (category_id, month), cents in sorted(cells.items())  # two at once wait in one order
        if cents
    ]
    if rows:
        row = insert(Budget).values(rows)
        changed = {"amount_cents": row.excluded.amount_cents, "warned_percent": 0}
        await uow.session.execute(
            row.on_conflict_do_update(
                index_elements=["org_id", "month", "category_id"],
                set_=changed,
                where=col(Budget.amount_cents) != row.excluded.amount_cents,
            )
        )
    uow.audit("budget.set", "budget", year, cells=len(cells))


async def copy_budgets(uow: UnitOfWork, year: int, percent: int) -> None:
    """Plan a year as the one before, by a percentage of it; what is planned already stays."""
    copied = await uow.sql(
        """
        INSERT INTO expense_budgets (id, org_id, created_at, category_id, month, amount_cents)
        SELECT gen_random_uuid(), org_id, now(), category_id, CAST(month + interval '1 year' AS date),
            greatest(1, round(amount_cents * CAST(:percent AS numeric) / 100))
        FROM expense_budgets
        WHERE org_id = :org_id AND month BETWEEN :first AND :last
            AND category_id IN (SELECT id FROM expense_categories WHERE org_id = :org_id AND archived_at IS NULL)
        ON CONFLICT DO NOTHING RETURNING 1
        """,
        org_id=uow.org_id,
        percent=percent,
        first=date(year - 1, 1, 1),
        last=date(year - 1, 12, 31),
    )
    uow.audit("budget.copy", "budget", year, percent=percent, cells=len(copied.all()))


async def spending(uow: UnitOfWork, first: date, last: date) -> dict[UUID, dict[date, int]]:
    """Return what was spent by category and month, without the taxes that come back."""
    await uow.session.flush()
    found: dict[UUID, dict[date, int]] = defaultdict(dict)
    for row in (await uow.sql(ACTUAL, org_id=uow.org_id, first=first, last=last)).mappings():
        found[row["category_id"]][row["month"]] = row["cents"]
    return found


async def budget_year(uow: UnitOfWork, year: int) -> BudgetYear:
    """Return a year's budgets beside what the books say."""
    await ensure_categories(uow)
    first, last = date(year, 1, 1), date(year, 12, 31)
    actual = await spending(uow, first, last)
    planned: dict[UUID, dict[date, int]] = defaultdict(dict)
    rows = await uow.sql(
        "SELECT category_id, month, amount_cents FROM expense_budgets "
        "WHERE org_id = :org_id AND month BETWEEN :first AND :last",
        org_id=uow.org_id,
        first=first,
        last=last,
    )
    for row in rows.mappings():
        planned[row["category_id"]][row["month"]] = row["amount_cents"]
    names = await uow.sql(
        "SELECT id, name, account FROM expense_categories WHERE org_id = :org_id ORDER BY lower(name)",
        org_id=uow.org_id,
    )
    categories = [
        _year_of(row, year, planned[row["id"]], actual[row["id"]])
        for row in names.mappings()
        if planned[row["id"]] or any(actual[row["id"]].values())
    ]
    return BudgetYear(
        year=year,
        categories=categories,
        planned_cents=sum(one.planned_cents for one in categories),
        actual_cents=sum(one.actual_cents for one in categories),
    )


def _year_of(row: Any, year: int, planned: dict[date, int], actual: dict[date, int]) -> BudgetCategory:
    months = [
        BudgetMonth(month=month.month, **_compared(planned.get(month, 0), actual.get(month, 0)))
        for month in (date(year, number, 1) for number in range(1, 13))
    ]
    whole = _compared(sum(planned.values()), sum(actual.values()))
    return BudgetCategory(
        category_id=row["id"], category=row["name"], account=row["account"], months=months, **whole
    )


def _compared(planned: int, actual: int) -> dict[str, Any]:
    percent = actual * 100 // planned if planned else None
    remaining = planned - actual
    return {"planned_cents": planned, "actual_cents": actual, "remaining_cents": remaining, "percent": percent}
