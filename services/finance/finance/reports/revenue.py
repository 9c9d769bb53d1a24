"""Income broken down by what was done, by whom, where, for whom and when."""

from typing import Any

from finance.reports.making import BOTH_SPANS, ROWS, SUMS, Making
from finance.reports.schemas import Grouping, Report, Row

_INCOME = f"account BETWEEN '4000' AND '4999' AND {BOTH_SPANS}"
_EARNED = f"""
    earned AS MATERIALIZED (
        SELECT org_id, booking_id, client_id, booked_on, -amount_cents AS amount_cents
        FROM journal_lines WHERE {_INCOME}
    )
"""  # noqa: S608 - made of constants
_BY_VISIT = """
    WITH {earned}, groups AS (
        SELECT coalesce(visits.{column}, '') AS key, {sums}
        FROM earned LEFT JOIN visits ON visits.org_id = earned.org_id AND visits.booking_id = earned.booking_id
        GROUP BY 1
    ), named AS (SELECT key, key AS label, now, before FROM groups)
"""
_BY_CLIENT = """
    WITH {earned}, groups AS (SELECT client_id, {sums} FROM earned GROUP BY client_id),
    named AS (
        SELECT coalesce(client_id::text, '') AS key, coalesce(clients.name, '') AS label, now, before
        FROM groups LEFT JOIN clients ON clients.id = groups.client_id
    )
"""
_BY_MONTH = """
    WITH {earned}, groups AS (SELECT to_char(booked_on, 'YYYY-MM') AS key, {sums} FROM earned GROUP BY 1),
    named AS (SELECT key, key AS label, now, before FROM groups)
"""
_BY_WORKER = """
    WITH {earned},
    bookings AS (SELECT org_id, booking_id, {sums} FROM earned GROUP BY org_id, booking_id),
    crews AS (
        SELECT booking_id, now, before, worker_id, spent AS minutes,
            sum(spent) OVER (crew ROWS UNBOUNDED PRECEDING) AS upto,
            sum(spent) OVER (PARTITION BY booking_id) AS total
        FROM bookings
        LEFT JOIN visits USING (org_id, booking_id)
        LEFT JOIN LATERAL (
            SELECT (worker->>'worker_id')::uuid AS worker_id, (worker->>'minutes')::int AS spent
            FROM jsonb_array_elements(visits.worked) AS worker WHERE (worker->>'minutes')::int > 0
        ) AS worked ON true
        WINDOW crew AS (PARTITION BY booking_id ORDER BY worker_id)
    ),
    named AS (
        SELECT coalesce({key}, '') AS key, coalesce(max({label}), '') AS label,
            sum(CASE WHEN worker_id IS NULL THEN now
                ELSE round(now * upto / total) - round(now * (upto - minutes) / total) END) AS now,
            sum(CASE WHEN worker_id IS NULL THEN before
                ELSE round(before * upto / total) - round(before * (upto - minutes) / total) END) AS before
        FROM crews LEFT JOIN workers ON workers.id = crews.worker_id GROUP BY {key}
    )
"""
_ROWS = """,
    ranked AS (SELECT *, row_number() OVER (ORDER BY now DESC, before DESC, key) <= :rows AS shown FROM named)
    SELECT CASE WHEN shown THEN key ELSE 'others' END AS key, CASE WHEN shown THEN label END AS label,
        sum(now) AS now, sum(before) AS before, bool_and(shown) AS shown
    FROM ranked GROUP BY 1, 2 ORDER BY shown DESC, {order}
"""
_TOTAL = """
    SELECT coalesce(-sum(amount_cents), 0) FROM journal_lines
    WHERE account BETWEEN '4000' AND '4999' AND booked_on BETWEEN CAST(:start AS date) AND CAST(:end AS date)
"""

_CREW = {
    "worker": ("worker_id::text", "coalesce(workers.name, worker_id::text)"),
    "team": ("workers.team_id::text", "workers.team_id::text"),
}
"""Of a worker or a team: what it goes by, and how it is called; the name of a team is booking's."""


def _statement(by: Grouping) -> str:
    made = {"client": _BY_CLIENT, "month": _BY_MONTH, "worker": _BY_WORKER, "team": _BY_WORKER}.get(by, _BY_VISIT)
    key, label = _CREW.get(by, ("", ""))
    groups = made.format(earned=_EARNED, sums=SUMS, column=by, key=key, label=label)
    return groups + _ROWS.format(order="key" if by == "month" else "now DESC, before DESC, key")


async def revenue(making: Making, by: Grouping) -> Report:
    """Return income by what is asked for, discounts taken off; a crew's is split by the minutes that each worked.

    The cents of a split go to one or the other worker so that none is lost.
    """
    words = making.words
    found = (await making.uow.sql(_statement(by), rows=ROWS, **making.days)).all()
    now, before = sum(int(row.now) for row in found), sum(int(row.before) for row in found)
    columns = [*making.amounts(), *making.columns(("share", "percent"))]
    rows = [Row(key=row.key, label=_label(making, row), values=_values(making, row, now)) for row in found]
    values = making.pair(now, before) | {"share": 10_000 if now else None}
    rows.append(Row(key="total", label=words["total"], total=True, values=values))
    days = {"start": making.span.start, "end": making.span.end}
    ledger = (await making.uow.sql(_TOTAL, **days)).scalar_one()
    meaning = "All groups together are the income of the journal."
    return making.report("revenue", columns, rows, total=now, ledger=int(ledger), meaning=meaning)


def _label(making: Making, row: Any) -> str:
    if row.label is None:
        return making.words["others"]
    return row.label or making.words["unknown"]


def _values(making: Making, row: Any, total: int) -> dict[str, int | str | None]:
    share = round(10_000 * int(row.now) / total) if total else None
    return making.pair(row.now, row.before) | {"share": share}
