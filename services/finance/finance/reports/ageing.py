"""What clients owe, and what is owed to others, by how long it is due: as of any day."""

from typing import Any

from finance.reports.making import ROWS, Making, added
from finance.reports.schemas import CellKind, Report, ReportName, Row

_BUCKETS = ("current", "days_30", "days_60", "days_90", "older")
_BY_AGE = """
    sum(cents) FILTER (WHERE days <= 0) AS current,
    sum(cents) FILTER (WHERE days BETWEEN 1 AND 30) AS days_30,
    sum(cents) FILTER (WHERE days BETWEEN 31 AND 60) AS days_60,
    sum(cents) FILTER (WHERE days BETWEEN 61 AND 90) AS days_90,
    sum(cents) FILTER (WHERE days > 90) AS older,
    sum(cents) AS total, count(*) AS documents
"""
_RECEIVABLE = """
    WITH owed AS (
        SELECT invoice_id, sum(amount_cents) AS cents FROM journal_lines
        WHERE account = '1100' AND booked_on <= CAST(:day AS date) GROUP BY invoice_id
        HAVING sum(amount_cents) <> 0
    ),
    aged AS (
        SELECT coalesce(invoices.client_id::text, '') AS key, coalesce(client_name, '') AS label, cents,
            coalesce(CAST(:day AS date) - due_on, 0) AS days
        FROM owed LEFT JOIN invoices ON invoices.id = owed.invoice_id
    )
"""
_PAYABLE = """
    WITH owed AS (
        SELECT coalesce(paid.expense_id, line.source_id) AS expense_id, sum(line.amount_cents) AS moved
        FROM journal_lines AS line
        LEFT JOIN expense_payments AS paid ON paid.org_id = line.org_id AND paid.id = line.source_id
        WHERE line.account IN ('2000', '2020') AND line.booked_on <= CAST(:day AS date) GROUP BY 1
        HAVING sum(line.amount_cents) <> 0
    ),
    aged AS (
        SELECT whom AS key, whom AS label, -moved AS cents,
            coalesce(CAST(:day AS date) - coalesce(due_on, occurred_on), 0) AS days
        FROM owed LEFT JOIN expenses ON expenses.id = owed.expense_id, LATERAL (
            SELECT coalesce(CASE payment_method WHEN 'personal' THEN owed_to ELSE vendor END, '') AS whom
        ) AS creditor
    )
"""
_ROWS = f"""
    , grouped AS (SELECT key, max(label) AS label, {_BY_AGE} FROM aged GROUP BY key),
    ranked AS (SELECT *, row_number() OVER (ORDER BY total DESC, key) <= :rows AS shown FROM grouped)
    SELECT CASE WHEN shown THEN key ELSE 'others' END AS key, CASE WHEN shown THEN label END AS label,
        sum(current) AS current, sum(days_30) AS days_30, sum(days_60) AS days_60, sum(days_90) AS days_90,
        sum(older) AS older, sum(total) AS total, sum(documents) AS documents
    FROM ranked GROUP BY 1, 2 ORDER BY bool_and(shown) DESC, total DESC, key
"""  # noqa: S608 - made of constants
_BALANCE = """
    SELECT coalesce(sum(amount_cents), 0) FROM journal_lines
    WHERE account = ANY (:accounts) AND booked_on <= CAST(:day AS date)
"""


async def receivables_ageing(making: Making) -> Report:
    """Return what each client owed at the end of the last day; a credit stands among what isn't due."""
    return await _ageing(making, "receivables-ageing", _RECEIVABLE, ["1100"], sign=1)


async def payables_ageing(making: Making) -> Report:
    """Return what was owed to each vendor, and to whoever laid money out, at the end of the last day."""
    return await _ageing(making, "payables-ageing", _PAYABLE, ["2000", "2020"], sign=-1)


async def _ageing(making: Making, name: ReportName, owed: str, accounts: list[str], *, sign: int) -> Report:
    words, day = making.words, making.span.end
    kinds: list[tuple[str, CellKind]] = [*((bucket, "cents") for bucket in _BUCKETS), ("total", "cents")]
    columns = making.columns(*kinds, ("documents", "count"))
    rows = []
    for found in await making.uow.sql(owed + _ROWS, day=day, rows=ROWS):
        label = found.label if found.label is not None else words["others"]
        rows.append(Row(key=found.key, label=label or words["nobody"], values=_amounts(found)))
    summed = added(rows, [column.key for column in columns])
    rows.append(Row(key="total", label=words["total"], total=True, values=summed))
    ledger = (await making.uow.sql(_BALANCE, day=day, accounts=accounts)).scalar_one()
    return making.report(
        name,
        columns,
        rows,
        total=int(summed["total"] or 0),
        ledger=sign * int(ledger),
        meaning="What is listed is the balance of the account.",
    )


def _amounts(found: Any) -> dict[str, int | str | None]:
    return {key: int(getattr(found, key) or 0) for key in (*_BUCKETS, "total", "documents")}
