"""The PDF of an invoice, set by Typst from `invoice.typ`."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from fastapi import Response

from contracts.base import Tax
from contracts.identity import OrganizationSettings
from finance.branding.service import logo_for_paper
from finance.invoices import words as w
from finance.invoices.models import Invoice
from finance.invoices.service import Moved, movements
from finance.runtime import runtime
from finance.typesetting import brand_of, pdf_response, typeset
from shared.clock import to_local
from shared.database import UnitOfWork
from shared.language import Language, language_of
from shared.money import round_half_up
from shared.organizations import organization
from shared.storage import Storage

TEMPLATE = Path(__file__).with_name("invoice.typ")


async def invoice_pdf(uow: UnitOfWork, files: Storage, invoice: Invoice) -> Response:
    """Return an invoice's PDF.

    An issued invoice keeps the company's name, address and colour of its day, but shows the logo of today.
    """
    company = await organization(uow)
    own_words = OrganizationSettings.model_validate(company.settings).invoice_note
    content = page_content(invoice, await movements(uow, invoice), company.timezone, foot=own_words)
    issued = invoice.issued_on or invoice.created_at.date()
    pdf = await typeset(TEMPLATE, content, issued, await logo_for_paper(uow, files))
    return pdf_response(pdf, invoice.number or "draft")


def page_content(invoice: Invoice, moved: Sequence[Moved], zone: str, *, foot: str = "") -> dict[str, Any]:
    """Return every text on the page, in the client's language.

    Args:
        foot: the organization's own words, below everything else.
    """
    language = language_of(str(invoice.client.get("locale", "en")))
    words = w.WORDS[language]
    seller, client = invoice.seller, invoice.client
    facts = [
        (words["issued"], w.day(invoice.issued_on, language) if invoice.issued_on else None),
        (words["due"], w.day(invoice.due_on, language) if invoice.due_on else None),
        (words["booking"], invoice.booking_reference),
        (words["revision"], str(invoice.revision) if invoice.revision > 1 else None),
    ]
    numbers = [(name, seller.get(name)) for name in ("tax_number", "qst_number")]
    served = w.day(invoice.served_on, language) if invoice.served_on else None
    payable = invoice.due_cents > 0 and invoice.voided_at is None
    page = runtime().invoice_page(invoice.token)
    return {
        "language": language,
        "words": words,
        "number": invoice.number or words["draft"],
        "brand": brand_of(seller.get("brand_color")),
        "stamp": {"PAID": "paid", "VOID": "void", "DRAFT": "draft"}.get(invoice.status),
        "seller": {
            "name": seller["name"],
            "lines": [
                w.address(seller.get("address")),
                w.phone(seller.get("phone")),
                seller.get("email"),
                *(words[name].format(number=number) for name, number in numbers if number),
            ],
        },
        "client": {"name": client["name"], "lines": [client.get("email"), w.phone(client.get("phone"))]},
        "service": [text for text in (served, w.address(invoice.service_address)) if text],
        "facts": [{"label": label, "value": value} for label, value in facts if value],
        "lines": _lines(invoice, language),
        "sums": [
            _sum(words["subtotal"], invoice.subtotal_cents, language),
            *(
                _sum(w.tax(tax.name, tax.rate_bp, language), tax.amount_cents, language)
                for tax in map(Tax.model_validate, invoice.taxes)
            ),
            *([_sum(words["tip"], invoice.tip_cents, language)] if invoice.tip_cents else []),
        ],
        "total": _sum(f"{words['total']} ({invoice.currency})", invoice.total_cents, language),
        "payments": [
            *([_sum(words["credited"], -invoice.credited_cents, language)] if invoice.credited_cents else []),
            *(_movement(item, zone, language) for item in moved),
        ],
        "notes": [
            text
            for text in (words["tax_included"] if invoice.prices_include_tax else None, invoice.notes, foot)
            if text
        ],
        "due": _due(invoice, language),
        "pay": {"label": words["pay_online"], "url": page} if payable else None,
    }


def _lines(invoice: Invoice, language: Language) -> list[dict[str, Any]]:
    """Lines in their order; a day is told once, above the first line of its visit. What belongs to no visit, such
    as a late fee, is set apart, and what bears no tax is marked where other lines do."""
    words = w.WORDS[language]
    taxed = {bool(line.get("taxes", invoice.taxes)) for line in invoice.lines}
    several = len({_group(line) for line in invoice.lines if not line.get("late_fee_id")}) > 1
    shown: list[dict[str, Any]] = []
    before: tuple[Any, ...] | None = None
    for line in invoice.lines:
        group = _group(line)
        first, before = group != before, group
        served = line.get("served_on") if several and first else None
        each = _each_cents(line)
        notes = [
            *([words["each"].format(amount=w.amount(each, language))] if each is not None else []),
            *([words["untaxed"]] if len(taxed) > 1 and not line.get("taxes", invoice.taxes) else []),
        ]
        shown.append(
            {
                "day": w.day(date.fromisoformat(served), language) if served else None,
                "apart": first and bool(shown) and served is None,
                "description": line["description"],
                "note": ", ".join(notes) or None,
                "quantity": w.quantity(line["quantity"], language),
                "amount": w.amount(line["amount_cents"], language),
            }
        )
    return shown


def _each_cents(line: dict[str, Any]) -> int | None:
    """Return what one of several costs, where that makes up the amount: a discount or tax does not."""
    quantity, unit_cents = Decimal(str(line["quantity"])), line.get("unit_cents")
    if unit_cents is None or quantity == 1 or round_half_up(quantity * unit_cents) != line["amount_cents"]:
        return None
    return int(unit_cents)


def _group(line: dict[str, Any]) -> tuple[Any, ...]:
    late = bool(line.get("late_fee_id"))
    return (late, line.get("booking_id"), line.get("served_on"))


def _sum(label: str, cents: int, language: Language) -> dict[str, str]:
    return {"label": label, "amount": w.amount(cents, language)}


def _movement(moved: Moved, zone: str, language: Language) -> dict[str, str]:
    words, payment, refund = w.WORDS[language], moved.payment, moved.refund
    kind = "refund" if refund else payment.purpose.replace("invoice", "payment")
    label = f"{words[kind]}, {w.day(to_local(moved.at, zone).date(), language)} ({words[payment.means]})"
    return _sum(label, refund.amount_cents if refund else -payment.amount_cents, language)


def _due(invoice: Invoice, language: Language) -> dict[str, str | None]:
    words = w.WORDS[language]
    note: str | None = None
    if invoice.status == "PAID":
        note = words["thanks"]
    elif invoice.due_cents and invoice.due_on:
        note = words["pay_before"].format(date=w.day(invoice.due_on, language))
    shown = _sum(words["amount_due"], invoice.due_cents, language)
    if invoice.credit_cents:
        shown = _sum(words["in_credit"], invoice.credit_cents, language)
    return {**shown, "note": note}
