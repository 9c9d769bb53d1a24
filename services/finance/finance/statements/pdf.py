"""The PDF of a statement, in the client's language."""

from pathlib import Path
from typing import Any
from uuid import UUID

from fastapi import Response

from finance.branding.service import logo_for_paper
from finance.invoices import words as w
from finance.invoices.create import seller_of
from finance.statements.schemas import Statement
from finance.typesetting import brand_of, pdf_response, typeset
from shared.database import UnitOfWork
from shared.language import Language, language_of
from shared.organizations import organization
from shared.storage import Storage

TEMPLATE = Path(__file__).with_name("statement.typ")
_AGES = ("not_due", "days_1_30", "days_31_60", "days_61_90", "days_over_90")
WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "title": "Statement",
        "client": "Account of",
        "date": "Date",
        "movement": "Movement",
        "amount": "Amount",
        "balance": "Balance",
        "opening": "Opening balance",
        "closing": "Balance",
        "page": "Page {page} of {pages}",
        "period": "{first} to {last}",
        "invoice": "Invoice",
        "changed": "Invoice changed",
        "payment": "Payment",
        "refund": "Refund",
        "credit_note": "Credit",
        "dispute": "Disputed payment",
        "other": "Adjustment",
        "not_due": "Not due",
        "days_1_30": "1–30 days late",
        "days_31_60": "31–60 days",
        "days_61_90": "61–90 days",
        "days_over_90": "Over 90 days",
    },
    "fr": {
        "title": "Relevé de compte",
        "client": "Compte de",
        "date": "Date",
        "movement": "Opération",
        "amount": "Montant",
        "balance": "Solde",
        "opening": "Solde d’ouverture",
        "closing": "Solde",
        "page": "Page {page} sur {pages}",
        "period": "du {first} au {last}",
        "invoice": "Facture",
        "changed": "Facture modifiée",
        "payment": "Paiement",
        "refund": "Remboursement",
        "credit_note": "Crédit",
        "dispute": "Paiement contesté",
        "other": "Ajustement",
        "not_due": "Non échu",
        "days_1_30": "Retard de 1–30 jours",
        "days_31_60": "31–60 jours",
        "days_61_90": "61–90 jours",
        "days_over_90": "Plus de 90 jours",
    },
}


async def statement_pdf(uow: UnitOfWork, files: Storage, statement: Statement) -> Response:
    """Return a statement as a PDF response."""
    language = language_of(statement.locale)
    content = page_content(statement, seller_of(await organization(uow)), language)
    pdf = await typeset(TEMPLATE, content, statement.to_date, await logo_for_paper(uow, files))
    return pdf_response(pdf, f"statement_{statement.from_date}_{statement.to_date}")


def page_content(statement: Statement, seller: dict[str, Any], language: Language) -> dict[str, Any]:
    """Return every text on the page."""
    words = WORDS[language]
    lines = [w.address(seller["address"]), w.phone(seller["phone"]), seller["email"]]
    first, last = w.day(statement.from_date, language), w.day(statement.to_date, language)
    ages = statement.ages.model_dump()
    return {
        "language": language,
        "words": words,
        "brand": brand_of(seller["brand_color"]),
        "seller": {"name": seller["name"], "lines": lines},
        "client": statement.client_name,
        "period": words["period"].format(first=first, last=last),
        "opening": w.amount(statement.opening_cents, language),
        "closing": w.amount(statement.closing_cents, language),
        "lines": _lines(statement, words, language),
        "ages": [{"label": words[name], "amount": w.amount(ages[f"{name}_cents"], language)} for name in _AGES],
    }


def _lines(statement: Statement, words: dict[str, str], language: Language) -> list[dict[str, str]]:
    shown: list[dict[str, str]] = []
    seen: set[UUID | None] = set()
    for line in statement.lines:
        kind = words.get(line.kind, words["other"])
        if line.kind == "invoice":
            if line.invoice_id in seen or line.amount_cents < 0:
                kind = words["changed"]
            seen.add(line.invoice_id)
        shown.append(
            {
                "on": line.on.isoformat(),
                "what": f"{kind} · {line.document}" if line.document else kind,
                "amount": w.amount(line.amount_cents, language),
                "balance": w.amount(line.balance_cents, language),
            }
        )
    return shown
