"""Compare the ledger with the documents, in one statement for each kind."""

from datetime import timedelta
from typing import Any

from sqlalchemy import delete
from sqlmodel import col, select

from contracts.finance_ledger import LedgerDiffered
from finance.ledger import chart
from finance.ledger.models import JournalEntry
from finance.proof.models import LedgerProof
from finance.proof.schemas import ProofOut
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import NotFound
from shared.logging import get_logger

log = get_logger(__name__)
SHOWN = 100
STANDS = timedelta(days=1)
"""How long a proof without differences stands where nothing was booked since."""
KEPT = timedelta(days=90)
_FIRST_OF = "SELECT *, count(*) OVER () AS altogether FROM ({}) AS found (kind, id, label, expected, booked)"

_ENTRIES = """
    SELECT 'entry', entry_id, min(source), 0::bigint, sum(amount_cents)::bigint
    FROM journal_lines WHERE org_id = :org_id GROUP BY entry_id HAVING sum(amount_cents) <> 0
"""
_INVOICES = """
    SELECT 'invoice', i.id, coalesce(i.number, i.id::text), wanted, coalesce(booked, 0)
    FROM (
        SELECT id, number,
            CASE WHEN status = 'DRAFT' THEN 0 WHEN voided_at IS NOT NULL THEN refunded_cents - paid_cents
            ELSE total_cents - credited_cents - paid_cents + refunded_cents END::bigint AS wanted
        FROM invoices WHERE org_id = :org_id
    ) i LEFT JOIN (
        SELECT invoice_id, sum(amount_cents)::bigint AS booked FROM journal_lines
        WHERE org_id = :org_id AND account = :receivable AND invoice_id IS NOT NULL GROUP BY invoice_id
    ) l ON l.invoice_id = i.id
    WHERE wanted <> coalesce(booked, 0)
"""
_PAYMENTS = """
    SELECT 'payment', p.id, p.method, wanted, coalesce(booked, 0)
    FROM (
        SELECT id, method,
            CASE WHEN status IN ('SUCCEEDED', 'REFUNDED') THEN amount_cents ELSE 0 END::bigint AS wanted
        FROM payments WHERE org_id = :org_id AND purpose <> 'gift_card'
    ) p LEFT JOIN (
        SELECT source_id, sum(amount_cents)::bigint AS booked FROM journal_lines
        WHERE org_id = :org_id AND source = 'payment' AND account = ANY(:money) GROUP BY source_id
    ) l ON l.source_id = p.id
    WHERE wanted <> coalesce(booked, 0)
"""
_DEPOSITS = """
    SELECT 'deposit', d.booking_id, d.booking_reference, wanted, coalesce(booked, 0)
    FROM (
        SELECT booking_id, booking_reference,
            CASE WHEN EXISTS (
                SELECT FROM invoices i WHERE i.org_id = :org_id AND i.id IN (
                    SELECT p.invoice_id FROM payments p WHERE p.org_id = :org_id AND p.deposit_id = deposits.id
                )
            ) THEN 0 ELSE refunded_cents - paid_cents + least(
                CASE WHEN kept_on IS NULL THEN 0 ELSE kept_cents END, paid_cents - refunded_cents
            ) END::bigint AS wanted
        FROM deposits WHERE org_id = :org_id
    ) d LEFT JOIN (
        SELECT booking_id, sum(amount_cents)::bigint AS booked FROM journal_lines
        WHERE org_id = :org_id AND account = :deposits GROUP BY booking_id
    ) l ON l.booking_id = d.booking_id
    WHERE wanted <> coalesce(booked, 0)
"""
_TAXES = """
    SELECT 'tax', i.id, i.number, wanted, coalesce(carried, 0)
    FROM (
        SELECT id, number, coalesce((
            SELECT sum((tax ->> 'amount_cents')::bigint) FROM jsonb_array_elements(taxes) tax
            WHERE tax ->> 'name' IN ('GST', 'HST')
        ), 0)::bigint - credited_tax_cents AS wanted
        FROM invoices WHERE org_id = :org_id AND status = 'PAID' AND paid_cents > refunded_cents
    ) i LEFT JOIN (
        SELECT invoice_id, sum(tax_cents)::bigint AS carried FROM tax_allocations
        WHERE org_id = :org_id AND invoice_id IS NOT NULL GROUP BY invoice_id
    ) a ON a.invoice_id = i.id
    WHERE wanted <> coalesce(carried, 0)
"""


async def needs_proof(uow: UnitOfWork) -> bool:
    """Tell whether something was booked since the last proof, or it found differences, or is a day old."""
    proof = await _latest(uow)
    if proof is None or proof.differences_total or proof.checked_at < now() - STANDS:
        return True
    newest = select(JournalEntry.created_at).order_by(col(JournalEntry.id).desc()).limit(1)
    booked_at = (await uow.session.exec(newest)).one_or_none()
    return booked_at is not None and booked_at >= proof.checked_at


async def prove(uow: UnitOfWork) -> LedgerProof:
    """Look at the whole of the books, keep what was found for 90 days, and tell when the findings changed."""
    await uow.sql("SET LOCAL statement_timeout = '60s'")
    values = {
        "org_id": uow.org_id,
        "receivable": chart.RECEIVABLE,
        "deposits": chart.DEPOSITS,
        "money": sorted({*chart.MONEY_ACCOUNTS.values(), chart.GIFT_CARDS}),
    }
    found: list[dict[str, Any]] = []
    differences = 0
    for statement in (_ENTRIES, _INVOICES, _PAYMENTS, _DEPOSITS, _TAXES):
        needed = {name: value for name, value in values.items() if f":{name}" in statement}
        rows = (await uow.sql(f"{_FIRST_OF.format(statement)} LIMIT {SHOWN}", **needed)).all()
        differences += rows[0].altogether if rows else 0
        found += [
            {
                "kind": row.kind,
                "id": str(row.id),
                "label": row.label,
                "expected_cents": row.expected,
                "ledger_cents": row.booked,
            }
            for row in rows
        ]
    counted = await uow.sql(
        "SELECT (SELECT count(*) FROM journal_entries WHERE org_id = :org_id) AS entries, "
        "(SELECT count(*) FROM invoices WHERE org_id = :org_id AND status <> 'DRAFT') AS invoices",
        org_id=uow.org_id,
    )
    counts = counted.one()
    before = await _latest(uow)
    proof = LedgerProof(
        org_id=uow.org_id,
        entries=counts.entries,
        invoices=counts.invoices,
        differences_total=differences,
        differences=found[:SHOWN],
    )
    uow.session.add(proof)
    await uow.session.flush()
    await uow.session.execute(delete(LedgerProof).where(col(LedgerProof.checked_at) < now() - KEPT))
    if found and (before is None or before.differences != proof.differences):
        log.error("the ledger differs from the documents", differences=differences, first=found[0])
        labels = [difference["label"] for difference in found[:10]]
        uow.publish(LedgerDiffered(proof_id=proof.id, differences=differences, labels=labels))
    return proof


async def _latest(uow: UnitOfWork) -> LedgerProof | None:
    statement = select(LedgerProof).order_by(col(LedgerProof.checked_at).desc()).limit(1)
    return (await uow.session.exec(statement)).one_or_none()


async def latest_proof(uow: UnitOfWork) -> ProofOut:
    """Return the last proof.

    Raises:
        NotFound: there was none yet.
    """
    proof = await _latest(uow)
    if proof is None:
        raise NotFound("The books were not checked yet. It is done within the hour, or at once by POST.")
    return shown(proof)


def shown(proof: LedgerProof) -> ProofOut:
    """Return a proof as people see it."""
    return ProofOut.model_validate(proof.model_dump() | {"proven": proof.differences_total == 0})
