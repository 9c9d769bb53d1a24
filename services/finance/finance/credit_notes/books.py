"""What a credit note comes to in the ledger."""

from collections.abc import Iterator

from contracts.base import Tax
from finance.credit_notes.models import CreditNote
from finance.invoices.books import INCOME
from finance.invoices.models import Invoice
from finance.ledger import chart
from finance.ledger.rules import Document, Place, sides


def credit_note_document(note: CreditNote, invoice: Invoice) -> Document:
    """Return what the ledger keeps of a credit note: sales and taxes taken back, or a debt that went bad."""
    return Document(
        "credit_note",
        note.id,
        note.issued_on,
        f"Credit note {note.number}",
        sides(_amounts(note, invoice)) if note.voided_at is None else {},
    )


def _amounts(note: CreditNote, invoice: Invoice) -> Iterator[tuple[Place, int]]:
    client_id, invoice_id = note.client_id, note.invoice_id
    yield Place(chart.RECEIVABLE, client_id, invoice_id), -note.total_cents
    for tax in map(Tax.model_validate, note.taxes):
        yield Place(chart.TAX_ACCOUNTS[tax.name], client_id, invoice_id), tax.amount_cents
    for line in note.lines:
        account = chart.BAD_DEBTS if note.kind == "write_off" else INCOME.get(line["kind"], chart.SALES)
        yield Place(account, client_id, invoice_id, invoice.booking_id), line["amount_cents"]
    yield Place(chart.TIPS_PAYABLE, client_id, invoice_id, invoice.booking_id), note.tip_cents
