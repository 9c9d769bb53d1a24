"""What clients are worth, and whether they come back: from the money that came in."""

from finance.reports.making import MONEY_SOURCES, ROWS, Making
from finance.reports.schemas import CellKind, Report, Row

MONTHS = 12
_RECEIVED = """
    received AS (
        SELECT client_id, booked_on, -amount_cents AS cents FROM journal_lines
        WHERE account IN ('1100', '2300') AND source = ANY (:money) AND booked_on <= CAST(:end AS date)
    )
"""
_CLIENTS = f"""
    WITH {_RECEIVED},
    lifetime AS (
        SELECT client_id, sum(cents) AS lifetime, min(booked_on) AS first, max(booked_on) AS last
        FROM received GROUP BY client_id
    ),
    sales AS (
        SELECT client_id, -sum(amount_cents) AS sales FROM journal_lines
        WHERE account BETWEEN '4000' AND '4999' AND booked_on BETWEEN CAST(:start AS date) AND CAST(:end AS date)
        GROUP BY client_id
    ),
    joined AS (
        SELECT coalesce(sales.client_id, lifetime.client_id) AS client_id, coalesce(sales, 0) AS sales,
            coalesce(lifetime, 0) AS lifetime, first, last
        FROM sales FULL JOIN lifetime ON sales.client_id = lifetime.client_id
    ),
    ranked AS (
        SELECT *, row_number() OVER (ORDER BY sales DESC, lifetime DESC, client_id) <= :rows AS shown FROM joined
    )
    SELECT CASE WHEN shown THEN coalesce(client_id::text, '') ELSE 'others' END AS key,
        CASE WHEN shown THEN coalesce(max(name), '') END AS label, sum(sales) AS sales,
        sum(lifetime) AS lifetime, min(first) AS first, max(last) AS last
    FROM ranked LEFT JOIN clients ON clients.id = ranked.client_id
    GROUP BY 1, shown ORDER BY shown DESC, sales DESC, lifetime DESC, key
"""  # noqa: S608 - made of constants
_SALES = """
    SELECT coalesce(-sum(amount_cents), 0) FROM journal_lines
    WHERE account BETWEEN '4000' AND '4999' AND booked_on BETWEEN CAST(:start AS date) AND CAST(:end AS date)
"""
_PAID_AGAIN = ", ".join(
    f"count(DISTINCT client_id) FILTER (WHERE age = {n} AND cents > 0) AS m{n}" for n in range(MONTHS)
)
_COHORTS = f"""
    WITH {_RECEIVED},
    dated AS (
        SELECT client_id, cents, date_trunc('month', booked_on::timestamp)::date AS month,
            date_trunc('month', min(booked_on) OVER (PARTITION BY client_id)::timestamp)::date AS cohort
        FROM received
    ),
    aged AS (
        SELECT client_id, cents,
            greatest(cohort, date_trunc('month', CAST(:start AS date)::timestamp)::date - 1) AS cohort,
            (extract(year FROM month) - extract(year FROM cohort)) * 12
                + extract(month FROM month) - extract(month FROM cohort) AS age
        FROM dated
    )
    SELECT cohort, cohort < date_trunc('month', CAST(:start AS date)::timestamp)::date AS earlier,
        count(DISTINCT client_id) AS clients, sum(cents) AS cents,
        {_PAID_AGAIN}
    FROM aged GROUP BY cohort ORDER BY cohort
"""  # noqa: S608 - made of constants
_RECEIVED_IN_ALL = """
    SELECT coalesce(-sum(amount_cents), 0) FROM journal_lines
    WHERE account IN ('1100', '2300') AND source = ANY (:money) AND booked_on <= CAST(:end AS date)
"""


async def clients(making: Making) -> Report:
    """Return each client's sales of the period and what was received from them by its end, less refunds."""
    words, days = making.words, {"start": making.span.start, "end": making.span.end}
    found = (await making.uow.sql(_CLIENTS, money=list(MONEY_SOURCES), rows=ROWS, **days)).all()
    kinds: tuple[tuple[str, CellKind], ...] = (
        ("sales", "cents"),
        ("lifetime", "cents"),
        ("first", "day"),
        ("last", "day"),
    )
    rows = [
        Row(
            key=row.key,
            label=words["others"] if row.label is None else row.label or words["nobody"],
            values={
                "sales": int(row.sales),
                "lifetime": int(row.lifetime),
                "first": row.first.isoformat() if row.first else None,
                "last": row.last.isoformat() if row.last else None,
            },
        )
        for row in found
    ]
    total, lifetime = sum(int(row.sales) for row in found), sum(int(row.lifetime) for row in found)
    values: dict[str, int | str | None] = {"sales": total, "lifetime": lifetime}
    rows.append(Row(key="total", label=words["total"], total=True, values=values))
    ledger = (await making.uow.sql(_SALES, **days)).scalar_one()
    meaning = "All clients together are the income of the journal."
    return making.report("clients", making.columns(*kinds), rows, total=total, ledger=int(ledger), meaning=meaning)


async def cohorts(making: Making) -> Report:
    """Return, by the month of their first payment, how many clients paid again so many months later.

    Clients who first paid before the period are one line.
    """
    words, money = making.words, list(MONEY_SOURCES)
    columns = making.columns(("clients_count", "count"), ("amount", "cents"))
    columns += [
        column.model_copy(update={"key": f"m{n}", "label": f"+{n}", "kind": "count"})
        for n, column in enumerate(columns[:1] * MONTHS)
    ]
    rows = []
    total = 0
    days = {"start": making.span.start, "end": making.span.end}
    for row in await making.uow.sql(_COHORTS, money=money, **days):
        values: dict[str, int | str | None] = {"clients_count": row.clients, "amount": int(row.cents)}
        if not row.earlier:
            values |= {f"m{n}": getattr(row, f"m{n}") for n in range(MONTHS)}
        label = words["earlier"] if row.earlier else row.cohort.strftime("%Y-%m")
        rows.append(Row(key="earlier" if row.earlier else label, label=label, values=values))
        total += int(row.cents)
    ledger = (await making.uow.sql(_RECEIVED_IN_ALL, money=money, end=making.span.end)).scalar_one()
    meaning = "All cohorts together are what was received from clients until the last day."
    return making.report("cohorts", columns, rows, total=total, ledger=int(ledger), meaning=meaning)
