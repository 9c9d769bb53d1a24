"""The pay statement of a worker on paper, in their language, set by Typst from `statement.typ`."""

from pathlib import Path
from typing import Any

from finance.branding.service import logo_for_paper
from finance.invoices import words as w
from finance.pay_runs.models import PayRun
from finance.pay_runs.schemas import OwnPay
from finance.typesetting import brand_of, typeset
from shared.database import UnitOfWork
from shared.language import Language, language_of
from shared.organizations import Organization, organization
from shared.storage import Storage

TEMPLATE = Path(__file__).with_name("statement.typ")
WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "title": "Statement of earnings",
        "worker": "Employee",
        "period": "Pay period",
        "paid_on": "Paid on",
        "what": "Earnings",
        "hours": "Hours",
        "rate": "Rate",
        "amount": "Amount",
        "gross": "Gross pay",
        "tips": "Tips",
        "total": "Total before deductions",
        "note": "Deductions at source (CPP, EI, income tax) are made by payroll and are not on this statement.",
        "regular": "Regular hours",
        "overtime": "Overtime",
        "travel": "Travel",
        "vacation": "Vacation pay",
        "bonus": "Bonus",
        "deduction": "Deduction",
    },
    "fr": {
        "title": "Relevé de gains",
        "worker": "Employé",
        "period": "Période de paie",
        "paid_on": "Payé le",
        "what": "Gains",
        "hours": "Heures",
        "rate": "Taux",
        "amount": "Montant",
        "gross": "Salaire brut",
        "tips": "Pourboires",
        "total": "Total avant retenues",
        "note": "Les retenues à la source (RPC, AE, impôt) sont faites par la paie et ne figurent pas ici.",
        "regular": "Heures normales",
        "overtime": "Heures supplémentaires",
        "travel": "Déplacements",
        "vacation": "Indemnité de vacances",
        "bonus": "Prime",
        "deduction": "Retenue",
    },
}


async def statement_pdf(
    uow: UnitOfWork, files: Storage, name: str, locale: str, run: PayRun, pay: OwnPay
) -> bytes:
    """Return the PDF."""
    content = page_content(await organization(uow), name, language_of(locale), run, pay)
    return await typeset(TEMPLATE, content, run.ends_on, await logo_for_paper(uow, files))


def page_content(company: Organization, name: str, language: Language, run: PayRun, pay: OwnPay) -> dict[str, Any]:
    """Return every text on the page."""
    words = WORDS[language]
    facts = [
        (words["worker"], name),
        (words["period"], f"{w.day(run.starts_on, language)} – {w.day(run.ends_on, language)}"),
        (words["paid_on"], w.day(run.paid_on, language) if run.paid_on else None),
    ]
    lines = [
        {
            "label": words[line.code] + (f" ({line.note})" if line.note else ""),
            "hours": _hours(line.minutes, language) if line.minutes else "",
            "rate": w.amount(line.rate_cents, language) if line.rate_cents else "",
            "amount": w.amount(line.amount_cents, language),
        }
        for line in pay.lines
        if line.code != "tips"
    ]
    return {
        "language": language,
        "words": words,
        "seller": {"name": company.name, "lines": [w.address(company.address)]},
        "brand": brand_of(company.brand_color),
        "facts": [{"label": label, "value": value} for label, value in facts if value],
        "lines": lines,
        "gross": {"hours": _hours(pay.minutes, language), "amount": w.amount(pay.gross_cents, language)},
        "tips": w.amount(pay.tips_cents, language) if pay.tips_cents else None,
        "total": w.amount(pay.gross_cents + pay.tips_cents, language),
    }


def _hours(minutes: int, language: Language) -> str:
    shown = f"{minutes / 60:.2f}"
    return shown if language == "en" else shown.replace(".", ",")
