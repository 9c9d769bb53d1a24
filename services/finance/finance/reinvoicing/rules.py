"""How far what was invoiced for a visit is from its price. No I/O."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from contracts.base import Tax
from contracts.booking import Price
from finance.credit_notes.rules import Left
from finance.invoices.models import Invoice
from finance.revisions.models import InvoiceRevision
from shared.money import round_half_up


@dataclass(frozen=True, slots=True)
class Billed:
    """Lines before tax, and taxes by name."""

    subtotal_cents: int
    taxes: dict[str, int]

    @property
    def total_cents(self) -> int:
        """Lines and taxes."""
        return self.subtotal_cents + sum(self.taxes.values())


def fees_of(invoice: Invoice) -> int:
    """Return the late fees on an invoice, which aren't for the visit."""
    return sum(int(line["amount_cents"]) for line in invoice.lines if line["kind"] == "late_fee")


def added_by_hand(invoice: Invoice, revisions: Iterable[InvoiceRevision], price: Price) -> list[int]:
    """Return the places of lines that people added to what the visit cost; lines are told apart by what they say.

    Where lines were taken off at the same time, the others may stand in their place: these aren't counted, nor is
    what the price has now, so that nothing is asked for twice.
    """
    added: set[str] = set()
    for revision in revisions:
        before, after = _said(revision.before["lines"]), _said(revision.after["lines"])
        if revision.actor != "system" and before <= after:
            added |= after - before
    added -= {line.description for line in price.lines}
    return [
        place
        for place, line in enumerate(invoice.lines)
        if line["description"] in added and line["kind"] != "late_fee"
    ]


def _said(lines: Iterable[dict[str, Any]]) -> set[str]:
    return {str(line["description"]) for line in lines}


def standing(invoice: Invoice, left: Left, apart: Iterable[int]) -> Billed:
    """Return what of an invoice stands for the visit: what is left of it without late fees and the lines at the
    places `apart`.
    """
    subtotal, taxes = left.subtotal_cents - fees_of(invoice), dict(left.taxes)
    for place in apart:
        line, cents = invoice.lines[place], left.lines_cents[place]
        subtotal -= cents
        for name, tax_cents in line.get("tax_cents", {}).items():
            part = Decimal(tax_cents) * cents / line["amount_cents"] if line["amount_cents"] else 0
            taxes[name] = taxes.get(name, 0) - round_half_up(Decimal(part))
    return Billed(subtotal, taxes)


def kept(invoice: Invoice, places: Iterable[int], net_cents: int) -> list[dict[str, Any]]:
    """Return lines as they stand on an invoice whose prices are before tax; beside what costs `net_cents`, what is
    taken off stays only as far as the whole isn't below zero.
    """
    typed = ("typed_cents", "unit_cents") if invoice.prices_include_tax else ()
    lines = [
        {name: value for name, value in invoice.lines[place].items() if name not in typed} for place in places
    ]
    if net_cents + sum(line["amount_cents"] for line in lines) < 0:
        return [line for line in lines if line["amount_cents"] > 0]
    return lines


def with_taxes(
    taxes: Sequence[dict[str, Any]], lines: Iterable[dict[str, Any]], known: Iterable[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Return taxes with those of more lines; `known` are those of the invoice that the lines are from."""
    more: dict[str, int] = {}
    for line in lines:
        for name, cents in line.get("tax_cents", {}).items():
            more[name] = more.get(name, 0) + cents
    rates = {tax["name"]: tax for tax in known}
    summed = [tax | {"amount_cents": tax["amount_cents"] + more.pop(tax["name"], 0)} for tax in taxes]
    return summed + [rates[name] | {"amount_cents": cents} for name, cents in more.items() if cents]


def missing(price: Price, standing: Iterable[Billed]) -> Billed:
    """Return the price less what stands invoiced."""
    taxes = {tax.name: tax.amount_cents for tax in price.taxes}
    subtotal = sum(line.amount_cents for line in price.lines)
    for billed in standing:
        subtotal -= billed.subtotal_cents
        for name, cents in billed.taxes.items():
            taxes[name] = taxes.get(name, 0) - cents
    return Billed(subtotal, taxes)


def more_to_ask(difference: Billed, price: Price) -> tuple[int, list[Tax]]:
    """Return the amount before tax and the taxes of a supplement for a positive difference.

    Where rounding leaves one of them below zero, the first line takes it.
    """
    taxes = [
        Tax(name=tax.name, rate_bp=tax.rate_bp, amount_cents=max(difference.taxes.get(tax.name, 0), 0))
        for tax in price.taxes
    ]
    return difference.total_cents - sum(tax.amount_cents for tax in taxes), taxes
