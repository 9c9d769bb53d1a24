"""What stands in the export's README.txt."""

from contracts.identity import OrganizationSettings
from finance.returns.rules import Method
from finance.tax_export.wanted import Wanted
from shared.organizations import Organization

_BASIS = {
    "cash": "cash: tax counts on the day it was paid. tax_collected_cents is the sum of gst_payments.csv.",
    "accrual": "accrual: tax counts on the day it was invoiced. tax_collected_cents is the sum of gst_accrued.csv;"
    "\r\n  gst_payments.csv shows the tax in what was paid, and is not what the return adds up.",
}


def readme(
    company: Organization,
    wanted: Wanted,
    method: Method,
    totals: dict[str, int],
    counts: dict[str, int],
) -> str:
    """Return the text, for people."""
    collected, paid = totals["collected"], totals["paid"]
    qst_number = OrganizationSettings.model_validate(company.settings).qst_number
    lines = [
        f"Tax export of {company.name}",
        "",
        f"Period: {wanted.start} to {wanted.end}, days in {company.timezone}",
        f"GST/HST number: {company.tax_number or 'none in the settings'}",
        *([f"QST number: {qst_number}"] if qst_number else []),
        f"Basis: {_BASIS[wanted.basis]}",
        f"Basis and method of gst34.csv: {wanted.return_basis}, {method}",
        "",
        f"Tax collected: {_money(collected, company)}",
        f"Input tax credits: {_money(paid, company)}",
        f"Owed: {_money(collected - paid, company)}",
        f"GST/HST in payments: {_money(totals['payments_tax'], company)}",
        "",
        "Amounts are whole cents. A refund is negative, on the day that it was made. A payment without an invoice",
        "is a deposit that was kept. tax_cents of gst_expenses.csv is the part that can be claimed; a correction",
        "made after a period was closed counts on the day it was made.",
        "tax_instalments.csv lists what was due or paid in the period; line 110 of gst34.csv counts what was paid",
        "for the quarters that ended in it, due a month later, and what no earlier return counted.",
        "Files are UTF-8; those that hold more than ASCII begin with a byte order mark, for spreadsheets.",
        "Words that a spreadsheet might take for a formula begin with an apostrophe.",
        "",
        *(f"{name}: {number} rows" for name, number in counts.items()),
    ]
    return "\r\n".join(lines) + "\r\n"


def _money(cents: int, company: Organization) -> str:
    sign = "-" if cents < 0 else ""
    return f"{sign}{company.currency} {abs(cents) // 100:,}.{abs(cents) % 100:02d}"
