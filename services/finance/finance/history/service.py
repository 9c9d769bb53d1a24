"""Put together what happened to an invoice."""

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlmodel import col, select

from finance.credit_notes.models import CreditNote
from finance.history.schemas import History, HistoryItem
from finance.invoices.models import Invoice
from finance.late_fees.models import LateFee
from finance.payments.models import Payment, Refund
from finance.payments.rules import RECEIVED
from finance.reminders.models import InvoiceReminder
from finance.revisions.models import InvoiceRevision
from shared.database import TenantTable, UnitOfWork

MOST = 200
T = TypeVar("T", bound=TenantTable)


async def history_of(uow: UnitOfWork, invoice: Invoice) -> History:
    """Return an invoice's history: the newest 200 of each kind, oldest first."""
    revisions = await _newest(uow, InvoiceRevision, InvoiceRevision.invoice_id == invoice.id)
    reminders = await _newest(uow, InvoiceReminder, InvoiceReminder.invoice_id == invoice.id)
    fees = await _newest(uow, LateFee, LateFee.invoice_id == invoice.id)
    payments = await _newest(uow, Payment, Payment.invoice_id == invoice.id)
    refunds = await _newest(uow, Refund, col(Refund.payment_id).in_([row.id for row in payments]))
    notes = await _newest(uow, CreditNote, CreditNote.invoice_id == invoice.id)
    items = [
        *_own(invoice),
        *map(_revision, revisions),
        *(HistoryItem(at=row.created_at, kind="reminded", text=row.kind) for row in reminders),
        *_untold(fees, revisions),
        *(item for payment in payments for item in _payment(payment)),
        *(_refund(row) for row in refunds if row.status == "SUCCEEDED"),
        *(item for note in notes for item in _note(note)),
    ]
    lists: tuple[Sequence[Any], ...] = (revisions, reminders, fees, payments, refunds, notes)
    return History(
        items=sorted(items, key=lambda item: item.at), truncated=any(len(rows) == MOST for rows in lists)
    )


async def _newest(uow: UnitOfWork, table: type[T], condition: Any) -> Sequence[T]:
    statement = select(table).where(condition).order_by(col(table.id).desc()).limit(MOST)
    return (await uow.session.exec(statement)).all()


def _own(invoice: Invoice) -> list[HistoryItem]:
    items = [HistoryItem(at=invoice.created_at, kind="created", text=invoice.source)]
    if invoice.sent_at is not None:
        items.append(HistoryItem(at=invoice.sent_at, kind="sent", text=invoice.number))
    if invoice.voided_at is not None:
        items.append(HistoryItem(at=invoice.voided_at, kind="voided", text=invoice.void_reason))
    return items


def _fees_on(said: dict[str, Any]) -> set[str]:
    return {line["late_fee_id"] for line in said["lines"] if line.get("late_fee_id")}


def _revision(row: InvoiceRevision) -> HistoryItem:
    before, after = _fees_on(row.before), _fees_on(row.after)
    return HistoryItem(
        at=row.created_at,
        kind="late_fee" if after - before else "late_fee_waived" if before - after else "edited",
        amount_cents=row.after["total_cents"] - row.before["total_cents"],
        text=row.reason,
        actor=row.actor,
        revision=row.revision,
        before=row.before,
        after=row.after,
    )


def _untold(fees: Sequence[LateFee], revisions: Sequence[InvoiceRevision]) -> list[HistoryItem]:
    """Return what happened to late fees before revisions were kept of it."""
    charged = {fee_id for row in revisions for fee_id in _fees_on(row.after) - _fees_on(row.before)}
    waived = {fee_id for row in revisions for fee_id in _fees_on(row.before) - _fees_on(row.after)}
    items = [
        HistoryItem(at=fee.created_at, kind="late_fee", amount_cents=fee.amount_cents)
        for fee in fees
        if str(fee.id) not in charged
    ]
    items += [
        HistoryItem(
            at=fee.waived_at, kind="late_fee_waived", amount_cents=-fee.amount_cents, text=fee.waive_reason
        )
        for fee in fees
        if fee.waived_at is not None and str(fee.id) not in waived
    ]
    return items


def _payment(payment: Payment) -> list[HistoryItem]:
    if payment.status in RECEIVED:
        cents = payment.amount_cents
        return [HistoryItem(at=payment.occurred_at, kind="payment", amount_cents=cents, text=payment.method)]
    if payment.status == "FAILED":
        cents = payment.amount_cents
        failed = HistoryItem(
            at=payment.occurred_at, kind="payment_failed", amount_cents=cents, text=payment.failure
        )
        return [failed]
    return []


def _refund(row: Refund) -> HistoryItem:
    return HistoryItem(at=row.occurred_at, kind="refund", amount_cents=-row.amount_cents, text=row.reason)


def _note(note: CreditNote) -> list[HistoryItem]:
    text = f"{note.number}: {note.reason}"
    items = [HistoryItem(at=note.created_at, kind="credit_note", amount_cents=-note.total_cents, text=text)]
    if note.voided_at is not None:
        items.append(
            HistoryItem(
                at=note.voided_at,
                kind="credit_note_voided",
                amount_cents=note.total_cents,
                text=f"{note.number}: {note.void_reason}",
            )
        )
    return items
