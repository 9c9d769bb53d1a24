"""Compare what moved on the Stripe balance with the ledger's account of it, in one statement.

Every thing (a payment, a payout, a movement about neither) is compared as a whole, however its parts lie to the
period's bounds; the period says which things are looked at. What was booked after Stripe was read is left out.
"""

from datetime import datetime, timedelta
from typing import Any

from finance.ledger import chart
from finance.reconciliation.rules import advice, kind_of
from finance.reports.periods import Span
from finance.stripe_money.told import ACCOUNT_FEES, CHARGES, REFUNDS
from shared.clock import day_bounds
from shared.database import UnitOfWork

SHOWN = 100
LEEWAY = timedelta(minutes=10)
"""How long a webhook and a movement may take to be known on both sides."""

_MOVED = """
    SELECT CASE WHEN payment_id IS NULL THEN 'movement' ELSE 'payment' END AS item,
        coalesce(payment_id, id) AS id,
        CASE WHEN kind = ANY(:charges) THEN 'payment' WHEN kind = ANY(:refunds) THEN 'refund'
            WHEN kind = ANY(:account_fees) THEN 'fee' WHEN payment_id IS NULL THEN 'other'
            ELSE 'dispute' END AS part,
        (CASE WHEN kind = ANY(:charges) OR kind = ANY(:refunds) THEN gross_cents
            ELSE net_cents END)::bigint AS stripe,
        0::bigint AS ledger, occurred_at AS known_at, occurred_at >= :start AND occurred_at < :until AS inside
    FROM stripe_movements WHERE org_id = :org_id
    UNION ALL
    SELECT CASE WHEN payment_id IS NULL THEN 'movement' ELSE 'payment' END, coalesce(payment_id, id), 'fee',
        -fee_cents, 0, occurred_at, occurred_at >= :start AND occurred_at < :until
    FROM stripe_movements
    WHERE org_id = :org_id AND fee_cents <> 0 AND (kind = ANY(:charges) OR kind = ANY(:refunds))
    UNION ALL
    SELECT 'payout', id, 'payout', CASE WHEN status = 'paid' THEN -amount_cents ELSE 0 END, 0, made_at,
        arrives_on BETWEEN :first_day AND :last_day
    FROM payouts WHERE org_id = :org_id
    UNION ALL
    SELECT
        CASE WHEN l.source = 'payout' THEN 'payout' WHEN l.source = 'fee' AND m.payment_id IS NULL THEN 'movement'
            WHEN l.source IN ('payment', 'refund', 'fee', 'dispute') THEN 'payment' ELSE 'entry' END,
        CASE WHEN l.source IN ('payment', 'payout') THEN l.source_id
            WHEN l.source IN ('refund', 'fee', 'dispute')
            THEN coalesce(r.payment_id, m.payment_id, d.payment_id, l.source_id) ELSE l.entry_id END,
        CASE WHEN l.source IN ('payment', 'refund', 'fee', 'dispute', 'payout') THEN l.source ELSE 'other' END,
        0, l.amount_cents, e.created_at, l.booked_on BETWEEN :first_day AND :last_day
    FROM journal_lines l
    JOIN journal_entries e ON e.org_id = :org_id AND e.id = l.entry_id
    LEFT JOIN refunds r ON l.source = 'refund' AND r.org_id = :org_id AND r.id = l.source_id
    LEFT JOIN stripe_movements m ON l.source = 'fee' AND m.org_id = :org_id AND m.id = l.source_id
    LEFT JOIN disputes d ON l.source = 'dispute' AND d.org_id = :org_id AND d.id = l.source_id
    WHERE l.org_id = :org_id AND l.account = :account
"""
_DIFFERENT = f"""
    SELECT f.*, coalesce(p.payment_intent, m.stripe_id, o.stripe_id) AS stripe_id, count(*) OVER () AS altogether
    FROM (
        SELECT item, id, part, sum(stripe)::bigint AS stripe, sum(ledger)::bigint AS ledger FROM ({_MOVED}) moved
        GROUP BY item, id, part
        HAVING sum(stripe) <> sum(ledger) AND bool_or(inside) AND max(known_at) <= :settled
    ) f
    LEFT JOIN payments p ON f.item = 'payment' AND p.org_id = :org_id AND p.id = f.id
    LEFT JOIN stripe_movements m ON f.item = 'movement' AND m.org_id = :org_id AND m.id = f.id
    LEFT JOIN payouts o ON f.item = 'payout' AND o.org_id = :org_id AND o.id = f.id
    ORDER BY f.item, f.id, f.part LIMIT {SHOWN}
"""  # noqa: S608 - put together from the constants above
_STRIPE = """
    SELECT kind, count(*) AS count, sum(gross_cents)::bigint AS gross_cents, sum(fee_cents)::bigint AS fee_cents,
        sum(net_cents)::bigint AS net_cents
    FROM stripe_movements WHERE org_id = :org_id AND occurred_at >= :start AND occurred_at < :until GROUP BY kind
    UNION ALL
    SELECT 'payout', count(*), -sum(amount_cents)::bigint, 0, -sum(amount_cents)::bigint
    FROM payouts WHERE org_id = :org_id AND status = 'paid' AND arrives_on BETWEEN :first_day AND :last_day
    HAVING count(*) > 0
    ORDER BY 1
"""
_LEDGER = """
    SELECT source, count(DISTINCT source_id) AS count, sum(amount_cents)::bigint AS amount_cents
    FROM journal_lines WHERE org_id = :org_id AND account = :account AND booked_on BETWEEN :first_day AND :last_day
    GROUP BY source ORDER BY source
"""


async def by_type(uow: UnitOfWork, span: Span, zone: str) -> list[dict[str, Any]]:
    """Return Stripe's movements of a period by type."""
    start, until = bounds(span, zone)
    found = await uow.sql(
        _STRIPE, org_id=uow.org_id, start=start, until=until, first_day=span.start, last_day=span.end
    )
    return [dict(row) for row in found.mappings()]


async def by_source(uow: UnitOfWork, span: Span) -> list[dict[str, Any]]:
    """Return what the ledger booked on the Stripe balance in a period by source."""
    found = await uow.sql(
        _LEDGER, org_id=uow.org_id, account=chart.STRIPE, first_day=span.start, last_day=span.end
    )
    return [dict(row) for row in found.mappings()]


async def differences(
    uow: UnitOfWork, span: Span, zone: str, read_at: datetime
) -> tuple[int, list[dict[str, Any]]]:
    """Return how many things differ, and the first hundred."""
    start, until = bounds(span, zone)
    await uow.sql("SET LOCAL statement_timeout = '60s'")
    found = await uow.sql(
        _DIFFERENT,
        org_id=uow.org_id,
        account=chart.STRIPE,
        charges=list(CHARGES),
        refunds=list(REFUNDS),
        account_fees=list(ACCOUNT_FEES),
        start=start,
        until=until,
        first_day=span.start,
        last_day=span.end,
        settled=read_at - LEEWAY,
    )
    rows = found.all()
    shown = [
        {
            "kind": (kind := kind_of(row.stripe, row.ledger)),
            "item": row.item,
            "id": str(row.id),
            "part": row.part,
            "stripe_id": row.stripe_id,
            "stripe_cents": row.stripe,
            "ledger_cents": row.ledger,
            "advice": advice(row.part, kind),
        }
        for row in rows
    ]
    return (rows[0].altogether if rows else 0), shown


def bounds(span: Span, zone: str) -> tuple[datetime, datetime]:
    """Return when a period begins and ends."""
    return day_bounds(span.start, zone)[0], day_bounds(span.end, zone)[1]
