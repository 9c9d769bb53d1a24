"""The lines of a GST/HST return, and how they follow from one another: no I/O.

Form GST34 and its instructions (CRA, “Instructions for preparing a GST/HST return”); the quick method is guide
RC4058 and form GST74: line 103 is the remittance rate on supplies with their tax, line 107 gets 1 % of the first
30,000 $ of them in each fiscal year, and line 106 only the tax on capital property.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from shared.money import round_half_up

Basis = Literal["accrual", "cash"]
Method = Literal["regular", "quick"]

LINES = {
    "101": "Sales and other revenue",
    "103": "GST and HST collected or collectible",
    "104": "Adjustments to be added to the net tax",
    "105": "Total GST/HST and adjustments for the period (103 + 104)",
    "106": "Input tax credits",
    "107": "Adjustments to be deducted from the net tax",
    "108": "Total input tax credits and adjustments (106 + 107)",
    "109": "Net tax (105 - 108)",
    "110": "Instalments and other annual filer payments",
    "111": "Rebates",
    "112": "Total other credits (110 + 111)",
    "113A": "Balance (109 - 112)",
    "205": "GST/HST due on the acquisition of taxable real property",
    "405": "Other GST/HST to be self-assessed",
    "113B": "Total other debits (205 + 405)",
    "113C": "Balance (113A + 113B)",
    "114": "Refund claimed",
    "115": "Payment enclosed",
}
"""Every line of the form, in its order."""

CREDIT_LIMIT_CENTS = 3_000_000
"""The supplies of a fiscal year, with tax, on which the quick method gives its 1 % credit."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What the books hold for a period, in cents. `supplies_cents` are sales with GST or HST;
    `credited_supplies_cents` are those of them that earn the quick method's credit.
    """

    sales_cents: int = 0
    collected_cents: int = 0
    credits_cents: int = 0
    capital_credits_cents: int = 0
    supplies_cents: int = 0
    credited_supplies_cents: int = 0
    instalments_cents: int = 0
    qst_collected_cents: int = 0
    qst_credits_cents: int = 0
    qst_instalments_cents: int = 0


def gst34(
    figures: Figures, typed: Mapping[str, int], *, method: Method = "regular", quick_rate_bp: Decimal = Decimal(0)
) -> dict[str, int]:
    """Return the lines of the form, in cents.

    Args:
        typed: what staff add on lines 104, 107, 111, 205 and 405.
    """
    quick = method == "quick"
    lines = dict.fromkeys(LINES, 0) | {line: typed.get(line, 0) for line in ("104", "107", "111", "205", "405")}
    lines["101"] = figures.supplies_cents if quick else figures.sales_cents
    lines["103"] = _part(figures.supplies_cents, quick_rate_bp) if quick else figures.collected_cents
    lines["105"] = lines["103"] + lines["104"]
    lines["106"] = figures.capital_credits_cents if quick else figures.credits_cents
    lines["107"] += _part(figures.credited_supplies_cents, Decimal(100)) if quick else 0
    lines["108"] = lines["106"] + lines["107"]
    lines["109"] = lines["105"] - lines["108"]
    lines["110"] = figures.instalments_cents
    lines["112"] = lines["110"] + lines["111"]
    lines["113A"] = lines["109"] - lines["112"]
    lines["113B"] = lines["205"] + lines["405"]
    lines["113C"] = lines["113A"] + lines["113B"]
    lines["114"] = max(-lines["113C"], 0)
    lines["115"] = max(lines["113C"], 0)
    return lines


def _part(cents: int, rate_bp: Decimal) -> int:
    return round_half_up(Decimal(cents) * rate_bp / 10_000)


def qst(figures: Figures) -> dict[str, int]:
    """Return what a return of QST comes to, in cents."""
    net = figures.qst_collected_cents - figures.qst_credits_cents
    return {
        "collected": figures.qst_collected_cents,
        "credits": figures.qst_credits_cents,
        "net": net,
        "instalments": figures.qst_instalments_cents,
        "balance": net - figures.qst_instalments_cents,
    }


def credited_supplies(before_cents: int, in_period_cents: int) -> int:
    """Return which part of a period's supplies is within the first 30,000 $ of its fiscal year."""
    limit = CREDIT_LIMIT_CENTS
    return max(min(before_cents + in_period_cents, limit), 0) - max(min(before_cents, limit), 0)
