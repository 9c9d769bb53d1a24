"""What a credit note takes off: amounts before tax, taxes and tip. No I/O."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from shared.money import round_half_up


class TooMuchError(ValueError):
    """More is to be credited than there is left; `left_cents` is what there is."""

    def __init__(self, left_cents: int, line: int | None = None) -> None:
        super().__init__(f"Only {left_cents} cents are left.")
        self.left_cents = left_cents
        self.line = line


@dataclass(frozen=True, slots=True)
class Left:
    """What of an invoice was not credited yet; lines by their place, each with its amount before tax."""

    lines: Sequence[Mapping[str, Any]]
    lines_cents: Sequence[int]
    subtotal_cents: int
    taxes: Mapping[str, int]
    tip_cents: int

    @property
    def taxed_cents(self) -> int:
        """Lines and taxes."""
        return self.subtotal_cents + sum(self.taxes.values())

    @property
    def total_cents(self) -> int:
        """Everything."""
        return self.taxed_cents + self.tip_cents


@dataclass(frozen=True, slots=True)
class Credit:
    """What a credit note takes off; of each line its place on the invoice, where it names one."""

    lines: Sequence[tuple[int | None, int]]
    taxes: Mapping[str, int]
    tip_cents: int = 0

    @property
    def subtotal_cents(self) -> int:
        """Lines before tax."""
        return sum(cents for _, cents in self.lines)

    @property
    def total_cents(self) -> int:
        """Everything."""
        return self.subtotal_cents + sum(self.taxes.values()) + self.tip_cents


def summed(taxes: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """Return taxes by name: an invoice for several visits has one twice where its rate changed in between."""
    cents: dict[str, int] = {}
    for tax in taxes:
        cents[tax["name"]] = cents.get(tax["name"], 0) + int(tax["amount_cents"])
    return cents


def left_of(
    lines: Sequence[Mapping[str, Any]], taxes: Mapping[str, int], tip_cents: int, earlier: Iterable[Credit]
) -> Left:
    """Return what is left of an invoice after earlier credit notes."""
    by_line = [int(line["amount_cents"]) for line in lines]
    subtotal, left = sum(by_line), dict(taxes)
    for credit in earlier:
        subtotal -= credit.subtotal_cents
        tip_cents -= credit.tip_cents
        for name, cents in credit.taxes.items():
            left[name] = left.get(name, 0) - cents
        for place, cents in credit.lines:
            if place is not None and place < len(by_line):
                by_line[place] -= cents
    return Left(lines, by_line, subtotal, left, tip_cents)


def whole(left: Left) -> Credit:
    """Return a credit of all that is left: line by line where nothing was credited by amount."""
    named: list[tuple[int | None, int]] = [(place, cents) for place, cents in enumerate(left.lines_cents) if cents]
    if sum(left.lines_cents) != left.subtotal_cents:
        named = [(None, left.subtotal_cents)] if left.subtotal_cents else []
    return Credit(named, dict(left.taxes), left.tip_cents)


def of_amount(left: Left, cents: int) -> Credit:
    """Return a credit of a sum with tax in it, the taxes by their share, half up; a tip is touched last.

    Raises:
        TooMuchError: there is less left.
    """
    if cents > left.total_cents:
        raise TooMuchError(left.total_cents)
    taxed = min(cents, left.taxed_cents)
    if taxed == left.taxed_cents:
        taxes = dict(left.taxes)
    else:
        taxes = {name: round_half_up(Decimal(taxed) * tax / left.taxed_cents) for name, tax in left.taxes.items()}
    return Credit([(None, taxed - sum(taxes.values()))], taxes, cents - taxed)


def of_debt(left: Left, cents: int | None, due_cents: int) -> Credit:
    """Return a credit of a sum that is due, or of all that is.

    Raises:
        TooMuchError: less is due.
    """
    if cents is not None and cents > due_cents:
        raise TooMuchError(due_cents)
    return of_amount(left, cents or due_cents)


def of_lines(left: Left, wanted: Mapping[int, int | None]) -> Credit:
    """Return a credit of lines, by place: the amount before tax of each, or all that is left of it.

    Where a discount is a line, the others come to more than the invoice: no more is credited than that.

    Raises:
        TooMuchError: there is less left, of a line or of the invoice, or no such line.
    """
    named: list[tuple[int | None, int]] = []
    taxes, credited = dict.fromkeys(left.taxes, 0), 0
    for place, asked in wanted.items():
        available = left.lines_cents[place] if place < len(left.lines_cents) else 0
        most = min(available, left.subtotal_cents - credited)
        cents = available if asked is None else asked
        if not 0 < cents <= most:
            raise TooMuchError(max(most, 0), place)
        named.append((place, cents))
        credited += cents
        for name, share in _taxes_of(left, place, cents).items():
            taxes[name] += share
    if credited == left.subtotal_cents:
        taxes = dict(left.taxes)
    return Credit(named, {name: min(cents, left.taxes[name]) for name, cents in taxes.items()})


def _taxes_of(left: Left, place: int, cents: int) -> dict[str, int]:
    line, shares = left.lines[place], {}
    names = line.get("taxes")
    for name in left.taxes:
        if names is not None and name not in names:
            continue
        known = (line.get("tax_cents") or {}).get(name)
        if known is not None:
            base, tax = int(line["amount_cents"]), int(known)
        else:
            base = sum(
                left.lines_cents[index]
                for index, other in enumerate(left.lines)
                if other.get("taxes") is None or name in other["taxes"]
            )
            tax = left.taxes[name]
        shares[name] = round_half_up(Decimal(cents) * tax / base) if base else 0
    return shares
