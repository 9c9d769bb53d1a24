"""How the company stands, for its front page: three statements."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from finance.reports.schemas import MonthFigures, Summary
from shared.clock import local_today
from shared.database import UnitOfWork
from shared.organizations import organization

MONTHS = 12
_TREND = """
    SELECT to_char(booked_on, 'YYYY-MM') AS month,
        coalesce(-sum(amount_cents) FILTER (WHERE account BETWEEN '4000' AND '4999'), 0) AS revenue,
        coalesce(sum(amount_cents) FILTER (WHERE account >= '5000'), 0) AS expenses,
        coalesce(-sum(amount_cents) FILTER (
            WHERE account IN ('1100', '2300') AND source IN ('payment', 'refund', 'dispute')), 0) AS collected
    FROM journal_lines WHERE booked_on BETWEEN CAST(:start AS date) AND CAST(:end AS date) GROUP BY 1
"""
_STANDING = """
    SELECT coalesce(sum(amount_cents) FILTER (WHERE account = '1100'), 0) AS outstanding,
        coalesce(sum(amount_cents) FILTER (WHERE account IN ('1000', '1010', '1050')), 0) AS cash,
        coalesce(-sum(amount_cents) FILTER (WHERE account IN ('1310', '2200')), 0) AS gst
    FROM journal_lines
    WHERE account IN ('1000', '1010', '1050', '1100', '1310', '2200') AND booked_on <= CAST(:today AS date)
"""
_OVERDUE = """
    SELECT count(*) AS invoices,
        coalesce(sum(total_cents - credited_cents - paid_cents + refunded_cents), 0) AS cents
    FROM invoices WHERE status IN ('SENT', 'PARTIAL', 'OVERDUE') AND due_on < CAST(:today AS date)
        AND total_cents - credited_cents - paid_cents + refunded_cents > 0
"""


async def summarize(uow: UnitOfWork) -> Summary:
    """Return the figures of the month so far, of the last twelve months, and what is owed today."""
    company = await organization(uow)
    today = local_today(company.timezone)
    first = today.replace(day=1)
    months = [first - relativedelta(months=back) for back in reversed(range(MONTHS))]
    end = first + relativedelta(months=1) - timedelta(days=1)
    found = {row.month: row for row in await uow.sql(_TREND, start=months[0], end=end)}
    standing = (await uow.sql(_STANDING, today=today)).one()
    overdue = (await uow.sql(_OVERDUE, today=today)).one()
    trend = [_figures(month, found.get(month.strftime("%Y-%m"))) for month in months]
    return Summary(
        currency=company.currency,
        today=today,
        month=trend[-1],
        outstanding_cents=int(standing.outstanding),
        overdue_count=overdue.invoices,
        overdue_cents=int(overdue.cents),
        cash_cents=int(standing.cash),
        gst_owed_cents=int(standing.gst),
        trend=trend,
    )


def _figures(month: date, row: object) -> MonthFigures:
    revenue, expenses, collected = (int(getattr(row, name, 0)) for name in ("revenue", "expenses", "collected"))
    return MonthFigures(
        month=month.strftime("%Y-%m"),
        revenue_cents=revenue,
        collected_cents=collected,
        expenses_cents=expenses,
        net_cents=revenue - expenses,
    )
