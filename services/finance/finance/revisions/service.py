"""Change what a sent invoice says, and keep what it said before."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from contracts.finance_invoicing import InvoiceChanged
from finance.invoices.models import Invoice
from finance.invoices.service import refresh_invoice, standing
from finance.ledger.service import check_open
from finance.revisions.models import InvoiceRevision
from shared.database import UnitOfWork
from shared.errors import Conflict

TOLD = (
    *("lines", "taxes", "prices_include_tax", "province", "subtotal_cents", "tip_cents", "total_cents"),
    *("due_on", "notes", "service_address", "served_on"),
)
"""What a revision keeps of an invoice."""


class InvoiceFinal(Conflict):
    """The invoice is paid, void or credited: what it says stays."""

    slug = "invoice-final"
    title = "The invoice can't be changed any more"


def snapshot(invoice: Invoice) -> dict[str, Any]:
    """Return what an invoice says, as JSON."""
    said = {name: getattr(invoice, name) for name in TOLD}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in said.items()}


def check_changeable(invoice: Invoice, *, money: bool) -> None:
    """Refuse to change what is settled.

    Args:
        money: whether what is asked for would change.

    Raises:
        InvoiceFinal: it is void, paid, or (for `money`) has credit notes.
    """
    if invoice.voided_at is not None:
        raise InvoiceFinal(f"{invoice.number} is void, and void is final. Copy it into a new draft instead.")
    if invoice.status == "PAID":
        raise InvoiceFinal(f"{invoice.number} is paid: make a credit note for what it asked too much.")
    if money and invoice.credited_cents:
        raise InvoiceFinal(
            f"{invoice.number} has credit notes, which follow its lines. Void them, or make another one."
        )


async def revise(
    uow: UnitOfWork, invoice: Invoice, changes: Mapping[str, Any], *, reason: str | None = None
) -> InvoiceRevision | None:
    """Make a held, sent invoice say something else; None where it says the same already.

    Raises:
        PeriodLocked: its amounts would change, and the books are closed for its day.
    """
    before = snapshot(invoice)
    for name, value in changes.items():
        setattr(invoice, name, value)
    after = snapshot(invoice)
    changed = [name for name in TOLD if before[name] != after[name]]
    if not changed:
        return None
    if {"lines", "taxes", "total_cents"} & set(changed) and invoice.issued_on is not None:
        await check_open(uow, invoice.issued_on)
    row = record_revision(uow, invoice, before, reason=reason)
    await refresh_invoice(uow, invoice)
    facts = {"revision": invoice.revision, "changed": changed, "reason": reason}
    uow.publish(
        InvoiceChanged(**standing(invoice), **facts, former_total_cents=before["total_cents"]),
        version=invoice.version,
    )
    uow.audit("invoice.revise", "invoice", invoice.id, number=invoice.number, changed=changed, reason=reason)
    return row


def record_revision(
    uow: UnitOfWork, invoice: Invoice, before: dict[str, Any], *, reason: str | None = None
) -> InvoiceRevision:
    """Keep that a held invoice says something else than `before`, its snapshot: that is its next revision."""
    invoice.revision += 1
    invoice.touch()
    row = InvoiceRevision(
        org_id=uow.org_id,
        invoice_id=invoice.id,
        revision=invoice.revision,
        actor=uow.caller.actor if uow.caller else "system",
        reason=reason,
        before=before,
        after=snapshot(invoice),
    )
    uow.session.add(row)
    return row


async def revisions_of(uow: UnitOfWork, invoice_id: UUID) -> list[InvoiceRevision]:
    """Return the changes of an invoice, oldest first."""
    statement = select(InvoiceRevision).where(col(InvoiceRevision.invoice_id) == invoice_id)
    return list((await uow.session.exec(statement.order_by(col(InvoiceRevision.revision)))).all())
