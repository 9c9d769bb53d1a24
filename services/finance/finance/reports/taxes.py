"""Taxes that were charged, by tax and rate."""

from decimal import Decimal

from finance.reports.making import BOTH_SPANS, SUMS, Making
from finance.reports.schemas import Report, Row

_CHARGED = ("invoice", "credit_note", "deposit")
"""Documents that charge tax, or take it back; returns and what was paid to the state are none."""
_BY_RATE = f"""
    WITH charged AS (
        SELECT account, invoice_id, {SUMS} FROM journal_lines
        WHERE account IN ('2200', '2210', '2220') AND source = ANY (:charged) AND {BOTH_SPANS}
        GROUP BY account, invoice_id
    )
    SELECT account, tax->>'name' AS name, (tax->>'rate_bp')::numeric AS rate, -sum(now) AS now,
        -sum(before) AS before
    FROM charged
    LEFT JOIN invoices ON invoices.id = charged.invoice_id
    LEFT JOIN LATERAL (
        SELECT found AS tax FROM jsonb_array_elements(invoices.taxes) AS found
        WHERE found->>'name' = ANY (CASE account WHEN '2200' THEN ARRAY['GST', 'HST'] WHEN '2210' THEN ARRAY['PST']
            ELSE ARRAY['QST'] END)
        LIMIT 1
    ) AS taxes ON true
    GROUP BY account, name, rate ORDER BY account, name, rate
"""  # noqa: S608 - made of constants
_TOTAL = """
    SELECT coalesce(-sum(amount_cents), 0) FROM journal_lines
    WHERE account IN ('2200', '2210', '2220') AND source = ANY (:charged)
        AND booked_on BETWEEN CAST(:start AS date) AND CAST(:end AS date)
"""


def percent_of(rate_bp: Decimal) -> str:
    """Return basis points as percent, with no more digits than there are."""
    return f"{(rate_bp / 100).normalize():f}"


async def tax_collected(making: Making) -> Report:
    """Return the taxes of invoices, credit notes and kept deposits; a rate is that of the invoice."""
    charged = list(_CHARGED)
    rows = []
    total = then = 0
    for found in await making.uow.sql(_BY_RATE, charged=charged, **making.days):
        rate = None if found.rate is None else percent_of(found.rate)
        label = f"{found.name} {rate} %" if rate else making.account(found.account)
        rows.append(
            Row(
                key=f"{found.account}:{found.name or ''}:{rate or ''}",
                label=label,
                section=making.account(found.account),
                values=making.pair(found.now, found.before),
            )
        )
        total, then = total + int(found.now), then + int(found.before)
    rows.append(Row(key="total", label=making.words["total"], total=True, values=making.pair(total, then)))
    days = {"start": making.span.start, "end": making.span.end, "charged": charged}
    ledger = (await making.uow.sql(_TOTAL, **days)).scalar_one()
    meaning = "All rates together are what the tax accounts were credited by documents that charge tax."
    return making.report("tax-collected", making.amounts(), rows, total=total, ledger=int(ledger), meaning=meaning)
