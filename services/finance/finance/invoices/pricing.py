"""Taxes of lines: rounded half up per line and per tax, once, here."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from contracts.base import Tax
from finance.taxes.rates import Rate
from shared.money import round_half_up


@dataclass(frozen=True, slots=True)
class Priced:
    """A line's amount before tax, and its tax by name."""

    net_cents: int
    taxes: dict[str, int]


def price_line(typed_cents: int, rates: Sequence[Rate], *, includes_tax: bool) -> Priced:
    """Return what a typed amount comes to; where it includes tax, net and taxes sum to it to the cent."""
    whole = 10_000 + sum(rate.rate_bp for rate in rates) if includes_tax else 10_000
    taxes = {rate.name: round_half_up(Decimal(typed_cents) * rate.rate_bp / whole) for rate in rates}
    return Priced(typed_cents - sum(taxes.values()) if includes_tax else typed_cents, taxes)


def sum_taxes(lines: Sequence[Priced], rates: Sequence[Rate]) -> list[Tax]:
    """Return each tax summed over lines, in the order of the rates; one that no line bears is left out."""
    return [
        Tax(
            name=rate.name,
            rate_bp=rate.rate_bp,
            amount_cents=sum(line.taxes.get(rate.name, 0) for line in lines),
        )
        for rate in rates
        if any(rate.name in line.taxes for line in lines)
    ]
