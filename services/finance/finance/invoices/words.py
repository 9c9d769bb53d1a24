"""The words, dates and amounts of an invoice, in English and in French."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from shared.language import Language

NARROW = "\u202f"
NO_BREAK = "\u00a0"
MINUS = "\u2212"

_MONTHS: Mapping[Language, tuple[str, ...]] = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
}
_TAXES = {"GST": "TPS", "HST": "TVH", "QST": "TVQ", "PST": "TVP"}

WORDS: Mapping[Language, Mapping[str, str]] = {
    "en": {
        "title": "Invoice",
        "billed_to": "Billed to",
        "service": "Service",
        "number": "Number",
        "issued": "Issued",
        "due": "Due",
        "booking": "Booking",
        "description": "Description",
        "quantity": "Qty",
        "amount": "Amount",
        "subtotal": "Subtotal",
        "total": "Total",
        "deposit": "Deposit",
        "payment": "Payment",
        "refund": "Refund",
        "in_credit": "Credit",
        "amount_due": "Amount due",
        "pay_before": "by {date}",
        "paid": "Paid",
        "void": "Void",
        "draft": "Draft",
        "revision": "Revision",
        "tip": "Tip",
        "credited": "Credit notes",
        "each": "at {amount}",
        "untaxed": "no tax",
        "tax_included": "Prices were agreed with tax; the amounts above are before it.",
        "thanks": "Paid in full. Thank you.",
        "pay_online": "Pay by card",
        "tax_number": "GST/HST no. {number}",
        "qst_number": "QST no. {number}",
        "page": "Page {page} of {pages}",
        "cash": "cash",
        "etransfer": "Interac e-Transfer",
        "card": "card",
        "cheque": "cheque",
        "credit": "account credit",
        "gift_card": "gift card",
        "other": "other",
    },
    "fr": {
        "title": "Facture",
        "billed_to": "Facturé à",
        "service": "Service",
        "number": "Numéro",
        "issued": "Émise le",
        "due": "Échéance",
        "booking": "Réservation",
        "description": "Description",
        "quantity": "Qté",
        "amount": "Montant",
        "subtotal": "Sous-total",
        "total": "Total",
        "deposit": "Acompte",
        "payment": "Paiement",
        "refund": "Remboursement",
        "in_credit": "Crédit",
        "amount_due": "Montant dû",
        "pay_before": "au plus tard le {date}",
        "paid": "Payée",
        "void": "Annulée",
        "draft": "Brouillon",
        "revision": "Révision",
        "tip": "Pourboire",
        "credited": "Notes de crédit",
        "each": "à {amount}",
        "untaxed": "sans taxe",
        "tax_included": "Les prix ont été convenus taxes comprises; les montants ci-dessus sont avant taxes.",
        "thanks": "Payée en entier. Merci.",
        "pay_online": "Payer par carte",
        "tax_number": "Nº TPS/TVH {number}",
        "qst_number": "Nº TVQ {number}",
        "page": "Page {page} sur {pages}",
        "cash": "comptant",
        "etransfer": "virement Interac",
        "card": "carte",
        "cheque": "chèque",
        "credit": "crédit au compte",
        "gift_card": "carte-cadeau",
        "other": "autre",
    },
}


def day(value: date, language: Language) -> str:
    """Return a date in full, e.g. `November 25, 2026` or `25 novembre 2026`."""
    month = _MONTHS[language][value.month - 1]
    if language == "en":
        return f"{month}{NO_BREAK}{value.day}, {value.year}"
    first = "1er" if value.day == 1 else str(value.day)
    return f"{first}{NO_BREAK}{month}{NO_BREAK}{value.year}"


def phone(number: str | None) -> str | None:
    """Return a telephone number as it is dialled; E.164 of North America loses its country code."""
    found = re.fullmatch(r"\+1(\d{3})(\d{3})(\d{4})", number or "")
    return "-".join(found.groups()) if found else number


def address(text: str | None) -> str | None:
    """Return an address whose Canadian postal code stays on one line."""
    return re.sub(r"\b([A-Z]\d[A-Z]) (\d[A-Z]\d)\b", rf"\1{NO_BREAK}\2", text) if text else text


def amount(cents: int, language: Language) -> str:
    """Return an amount, e.g. `$1,234.50` or `1 234,50 $`, with a real minus sign."""
    sign = MINUS if cents < 0 else ""
    whole, part = divmod(abs(cents), 100)
    if language == "en":
        return f"{sign}${whole:,}.{part:02d}"
    return f"{sign}{whole:,}".replace(",", NARROW) + f",{part:02d}{NO_BREAK}$"


def quantity(value: float, language: Language) -> str:
    """Return a quantity, e.g. `2.5` or `2,5`."""
    shown = f"{value:g}"
    return shown.replace(".", ",") if language == "fr" else shown


def tax(name: str, rate_bp: Decimal, language: Language) -> str:
    """Return a tax's name and rate, e.g. `GST 5%` or `TVQ 9,975 %`."""
    percent = f"{(rate_bp / 100).normalize():f}"
    if language == "en":
        return f"{name}{NO_BREAK}{percent}%"
    return f"{_TAXES.get(name, name)}{NO_BREAK}{percent.replace('.', ',')}{NO_BREAK}%"
