"""How far what was invoiced for a visit is from its price. No I/O."""

from collections.abc import Iterable
from dataclasses import dataclass

from contracts.base import Tax
from contracts.booking import Price
from finance.invoices.models import Invoice


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
