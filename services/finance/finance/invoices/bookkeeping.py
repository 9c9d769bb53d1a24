"""Keep the ledger, and the tax that payments carry, in line with a locked invoice."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import col, select

from finance.invoices.books import invoice_document
from finance.invoices.models import Invoice
from finance.ledger.service import first_open_day, keep
from finance.payments.allocations import Move, Owed, TaxAllocation, allocate
from finance.payments.books import money_documents
from finance.payments.models import Payment, Refund
from finance.payments.rules import RECEIVED
from finance.payments.service import refunds_of
from finance.taxes.rates import FEDERAL
from shared.clock import local_today, to_local
from shared.database import UnitOfWork


async def book_invoice(uow: UnitOfWork, invoice: Invoice, zone: str) -> None:
    """Book an invoice and the money on it as they stand."""
    await uow.session.flush()
    statement = select(Payment).where(Payment.invoice_id == invoice.id, col(Payment.status).in_(RECEIVED))
    payments = (await uow.session.exec(statement.order_by(col(Payment.occurred_at), col(Payment.id)))).all()
    refunds = [
        refund for refund in await refunds_of(uow, [row.id for row in payments]) if refund.status == "SUCCEEDED"
    ]
    await keep(uow, invoice_document(invoice), *money_documents(payments, refunds, zone))
    if payments:
        await _allocate(uow, invoice, _moves(payments, refunds, zone), local_today(zone))


def _moves(payments: Sequence[Payment], refunds: Sequence[Refund], zone: str) -> list[Move]:
    moved = [
        *((row.occurred_at, Move(row.id, None, _day(row, zone), row.amount_cents)) for row in payments),
        *((row.occurred_at, Move(row.payment_id, row.id, _day(row, zone), -row.amount_cents)) for row in refunds),
    ]
    return [move for _, move in sorted(moved, key=lambda pair: pair[0])]


def _day(row: Payment | Refund, zone: str) -> date:
    return to_local(row.occurred_at, zone).date()


async def _allocate(uow: UnitOfWork, invoice: Invoice, moves: Sequence[Move], today: date) -> None:
    present = (
        await uow.session.exec(
            select(TaxAllocation).where(TaxAllocation.invoice_id == invoice.id).order_by(col(TaxAllocation.id))
        )
    ).all()
    allocated = allocate(owed_of(invoice), moves, present, today=today)
    if not allocated:
        return
    for move, tax_cents, provincial_tax_cents in allocated:
        day = await first_open_day(uow, max(move.on, invoice.issued_on or move.on))
        uow.session.add(
            TaxAllocation(
                org_id=uow.org_id,
                invoice_id=invoice.id,
                payment_id=move.payment_id,
                refund_id=move.refund_id,
                booked_on=day,
                amount_cents=move.amount_cents,
                tax_cents=tax_cents,
                provincial_tax_cents=provincial_tax_cents,
            )
        )
    await uow.session.flush()


def owed_of(invoice: Invoice) -> Owed:
    """Return what an invoice asks for, with the taxes in it."""
    if invoice.voided_at is not None:
        return Owed(0, 0, 0)
    federal = sum(tax["amount_cents"] for tax in invoice.taxes if tax["name"] in FEDERAL)
    provincial = sum(tax["amount_cents"] for tax in invoice.taxes if tax["name"] not in FEDERAL)
    return Owed(
        invoice.owed_cents,
        federal - invoice.credited_tax_cents,
        provincial - invoice.credited_provincial_tax_cents,
    )
