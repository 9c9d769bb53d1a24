"""What an invoice comes to in the ledger."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from contracts.base import Tax
from finance.invoices.models import Invoice
from finance.ledger import chart
from finance.ledger.rules import Document, Place, sides

INCOME = {
    "discount": chart.DISCOUNTS,
    "promo": chart.PROMOTIONS,
    "fee": chart.FEES,
    "late_fee": chart.LATE_FEES,
}
"""Where a line of each kind belongs; all others are sales."""


def invoice_document(invoice: Invoice) -> Document:
    """Return what the ledger keeps of an invoice: nothing of a draft, and nothing any more of a void one."""
    counts = invoice.status != "DRAFT" and invoice.voided_at is None
    return Document(
        "invoice",
        invoice.id,
        invoice.issued_on or date.min,
        f"Invoice {invoice.number}",
        sides(_amounts(invoice)) if counts else {},
    )


def _amounts(invoice: Invoice) -> Iterator[tuple[Place, int]]:
    about = {"client_id": invoice.client_id, "invoice_id": invoice.id}
    yield Place(chart.RECEIVABLE, **about), invoice.total_cents
    left = invoice.total_cents - invoice.tip_cents
    for tax in map(Tax.model_validate, invoice.taxes):
        yield Place(chart.TAX_ACCOUNTS[tax.name], **about), -tax.amount_cents
        left -= tax.amount_cents
    for line in invoice.lines:
        place = Place(INCOME.get(line["kind"], chart.SALES), **about, booking_id=_booking_of(invoice, line))
        yield place, -line["amount_cents"]
        left -= line["amount_cents"]
    yield Place(chart.SALES, **about, booking_id=invoice.booking_id), -left
    yield Place(chart.TIPS_PAYABLE, **about, booking_id=invoice.booking_id), -invoice.tip_cents


def _booking_of(invoice: Invoice, line: dict[str, Any]) -> UUID | None:
    named = line.get("booking_id")
    return UUID(named) if named else invoice.booking_id
