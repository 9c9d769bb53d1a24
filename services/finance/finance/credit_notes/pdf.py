"""The PDF of a credit note, on the invoice's paper."""

from typing import Any

from fastapi import Response

from contracts.base import Tax
from finance.branding.service import logo_for_paper
from finance.credit_notes.models import CreditNote
from finance.invoices import words as w
from finance.invoices.models import Invoice
from finance.invoices.pdf import TEMPLATE, page_content
from finance.typesetting import pdf_response, typeset
from shared.database import UnitOfWork
from shared.language import Language, language_of
from shared.organizations import organization
from shared.storage import Storage

_TITLES: dict[Language, dict[str, str]] = {
    "en": {"title": "Credit note", "due": "Credited", "invoice": "Invoice", "reason": "Reason", "tip": "Tip"},
    "fr": {
        "title": "Note de crédit",
        "due": "Crédité",
        "invoice": "Facture",
        "reason": "Motif",
        "tip": "Pourboire",
    },
}


async def credit_note_pdf(uow: UnitOfWork, files: Storage, note: CreditNote, invoice: Invoice) -> Response:
    """Return a credit note's PDF, in the client's language, under the logo of today."""
    content = note_content(note, invoice, (await organization(uow)).timezone)
    pdf = await typeset(TEMPLATE, content, note.issued_on, await logo_for_paper(uow, files))
    return pdf_response(pdf, note.number)


def note_content(note: CreditNote, invoice: Invoice, zone: str) -> dict[str, Any]:
    """Return every text on the page: seller, client and looks are the invoice's."""
    language = language_of(str(invoice.client.get("locale", "en")))
    titles = _TITLES[language]
    paper = page_content(invoice, [], zone)
    sums = [
        (paper["words"]["subtotal"], note.subtotal_cents),
        *((w.tax(t.name, t.rate_bp, language), t.amount_cents) for t in map(Tax.model_validate, note.taxes)),
        *([(titles["tip"], note.tip_cents)] if note.tip_cents else []),
    ]
    total = w.amount(note.total_cents, language)
    return paper | {
        "words": paper["words"] | {"title": titles["title"]},
        "number": note.number,
        "stamp": "void" if note.voided_at else None,
        "facts": [
            {"label": paper["words"]["issued"], "value": w.day(note.issued_on, language)},
            {"label": titles["invoice"], "value": note.invoice_number},
        ],
        "lines": [
            {
                "description": line["description"],
                "quantity": "1",
                "amount": w.amount(line["amount_cents"], language),
            }
            for line in note.lines
        ],
        "sums": [{"label": label, "amount": w.amount(cents, language)} for label, cents in sums],
        "total": {"label": f"{paper['words']['total']} ({note.currency})", "amount": total},
        "payments": [],
        "due": {"label": titles["due"], "amount": total, "note": f"{titles['reason']}: {note.reason}"},
        "pay": None,
    }
