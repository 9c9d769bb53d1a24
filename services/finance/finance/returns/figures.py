"""What the books hold for a period: sums over the ledger, or over the tax that payments carry."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Date, and_, cast, false, func, or_, text
from sqlmodel import col, select

from finance.instalments.models import TaxInstalment
from finance.ledger import chart
from finance.locks.service import filed_through
from finance.returns.periods import fiscal_years
from finance.returns.rules import Basis, Figures, credited_supplies
from shared.database import UnitOfWork

_LEDGER = f"""
    SELECT coalesce(-sum(amount_cents) FILTER (WHERE account LIKE '4%'), 0) AS sales,
           coalesce(-sum(amount_cents) FILTER (WHERE account = '{chart.LATE_FEES}'), 0) AS late_fees,
           coalesce(-sum(amount_cents) FILTER (WHERE account = '{chart.GST}'), 0) AS collected,
           coalesce(sum(amount_cents) FILTER (WHERE account = '{chart.GST_CREDITS}'), 0) AS credits,
           coalesce(-sum(amount_cents) FILTER (WHERE account = '{chart.QST}'), 0) AS qst_collected,
           coalesce(sum(amount_cents) FILTER (WHERE account = '{chart.QST_CREDITS}'), 0) AS qst_credits,
           count(DISTINCT source_id) FILTER (WHERE account = '{chart.GST}') AS sales_documents,
           count(DISTINCT source_id) FILTER (WHERE account = '{chart.GST_CREDITS}') AS credit_documents
    FROM journal_lines
    WHERE org_id = :org_id AND booked_on BETWEEN :start AND :end AND source <> 'tax_return'"""  # noqa: S608
_CAPITAL = f"""
    SELECT coalesce(sum(round(line.amount_cents * coalesce(bought.share, 1))), 0)
    FROM journal_lines line LEFT JOIN LATERAL (
        SELECT coalesce(sum(tax_cents) FILTER (WHERE account = '{chart.EQUIPMENT}'), 0)::numeric
            / nullif(sum(tax_cents), 0) AS share
        FROM expense_lines WHERE org_id = :org_id AND expense_id = line.source_id
    ) bought ON true
    WHERE line.org_id = :org_id AND line.account = '{chart.GST_CREDITS}' AND line.booked_on BETWEEN :start AND :end
        AND line.source <> 'tax_return' AND line.source_id IN (
            SELECT source_id FROM journal_lines
            WHERE org_id = :org_id AND account = '{chart.EQUIPMENT}' AND booked_on BETWEEN :start AND :end
        )"""  # noqa: S608
"""The tax on what is bought to last; not the share of other parts of the same expense."""
_CASH = """
    WITH tipped AS (
        SELECT a.booked_on, a.amount_cents, i.tip_cents, i.total_cents,
            sum(a.amount_cents) OVER (PARTITION BY a.invoice_id ORDER BY a.id) AS upto
        FROM tax_allocations a JOIN invoices i ON i.org_id = a.org_id AND i.id = a.invoice_id
        WHERE a.org_id = :org_id AND i.tip_cents > 0 AND i.total_cents > 0 AND a.invoice_id IN (
            SELECT invoice_id FROM tax_allocations WHERE org_id = :org_id AND booked_on BETWEEN :start AND :end)
    ), tips AS (
        SELECT coalesce(sum(round(least(upto, total_cents)::numeric * tip_cents / total_cents)
            - round(least(upto - amount_cents, total_cents)::numeric * tip_cents / total_cents)), 0) AS cents
        FROM tipped WHERE booked_on BETWEEN :start AND :end
    )
    SELECT coalesce(sum(tax_cents), 0) AS collected,
           coalesce(sum(provincial_tax_cents), 0) AS provincial,
           coalesce(sum(amount_cents - tax_cents - provincial_tax_cents), 0) - (SELECT cents FROM tips) AS sales,
           count(*) AS payments
    FROM tax_allocations WHERE org_id = :org_id AND booked_on BETWEEN :start AND :end"""
"""A payment carries of its invoice's tip the difference of two rounded running sums, so that they add up to it."""


async def figures_of(
    uow: UnitOfWork, start: date, end: date, basis: Basis, *, first_month: int, quick: bool
) -> tuple[Figures, dict[str, int]]:
    """Return the figures of a period, and how many documents they come from.

    Input tax credits are always those of the ledger: they count when an expense is incurred.
    """
    period = {"org_id": uow.org_id, "start": start, "end": end}
    books = (await uow.sql(_LEDGER, **period)).one()
    paid = (await uow.sql(_CASH, **period)).one()
    instalments = await _instalments(uow, start, end)
    accrual = basis == "accrual"
    figures = Figures(
        sales_cents=int(books.sales if accrual else paid.sales),
        collected_cents=int(books.collected if accrual else paid.collected),
        credits_cents=int(books.credits),
        capital_credits_cents=int((await uow.sql(_CAPITAL, **period)).scalar_one()) if quick else 0,
        supplies_cents=_supplies(books if accrual else paid, accrual=accrual),
        credited_supplies_cents=await _credited(uow, start, end, basis, first_month) if quick else 0,
        instalments_cents=instalments[0],
        qst_collected_cents=int(books.qst_collected if accrual else paid.provincial),
        qst_credits_cents=int(books.qst_credits),
        qst_instalments_cents=instalments[1],
    )
    made_of = {
        "sales_documents": int(books.sales_documents),
        "payments": int(paid.payments),
        "credit_documents": int(books.credit_documents),
        "instalments": instalments[2],
        "collected_cents": figures.collected_cents,
        "credits_cents": figures.credits_cents,
    }
    return figures, made_of


async def _instalments(uow: UnitOfWork, start: date, end: date) -> tuple[int, int, int]:
    amount, is_qst = col(TaxInstalment.amount_cents), col(TaxInstalment.tax_type) == "QST"
    statement = select(
        func.coalesce(func.sum(amount).filter(~is_qst), 0),
        func.coalesce(func.sum(amount).filter(is_qst), 0),
        func.count(),
    ).where(claimable(start, end, await filed_through(uow)))
    gst, qst, number = (await uow.session.exec(statement)).one()
    return int(gst), int(qst), int(number)


def _supplies(row: Any, *, accrual: bool) -> int:
    return int(row.sales + row.collected - (row.late_fees if accrual else 0))


async def _credited(uow: UnitOfWork, start: date, end: date, basis: Basis, first_month: int) -> int:
    async def supplies(first: date, last: date) -> int:
        statement = _LEDGER if basis == "accrual" else _CASH
        row = (await uow.sql(statement, org_id=uow.org_id, start=first, end=last)).one()
        return _supplies(row, accrual=basis == "accrual")

    total = 0
    for first, last in fiscal_years(start, end, first_month):
        through = await supplies(first, min(end, last))
        within = await supplies(max(start, first), min(end, last))
        total += credited_supplies(through - within, within)
    return total


def claimable(start: date, end: date, filed_through: date | None) -> ColumnElement[bool]:
    """Return which instalments a return of a period takes into account.

    An instalment belongs to the quarter that ended a month before it was due; one that was paid after that
    quarter's return was filed, to the next return.
    """
    quarter_end = cast(col(TaxInstalment.due_on) - text("interval '1 month'"), Date)
    late = quarter_end <= filed_through if filed_through else false()
    return and_(
        col(TaxInstalment.deleted_at).is_(None),
        col(TaxInstalment.paid_on).is_not(None),
        col(TaxInstalment.return_id).is_(None),
        quarter_end <= end,
        or_(quarter_end >= start, late),
    )
