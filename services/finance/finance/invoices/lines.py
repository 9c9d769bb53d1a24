"""Lines of an invoice: from what was typed to what is stored, with their taxes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from contracts.base import Tax
from finance.invoices.pricing import Priced, price_line, sum_taxes
from finance.taxes.rates import Rate


@dataclass(frozen=True, slots=True)
class NewLine:
    """A line as it was typed: `amount_cents` is for the whole of it, with tax in it where the invoice says so, and
    without `discount_cents`, which came off it.

    `taxed`: whether the province's taxes apply to it; `taxes` are the names of those that do, None for all.
    """

    description: str
    amount_cents: int
    quantity: Decimal | int = 1
    unit_cents: int | None = None
    kind: str = "service"
    taxed: bool = True
    taxes: Sequence[str] | None = None
    discount_cents: int = 0
    booking_id: UUID | None = None
    service: str | None = None
    served_on: date | None = None

    def rates(self, rates: Sequence[Rate]) -> Sequence[Rate]:
        """Return those of the rates that apply to the line."""
        if not self.taxed:
            return ()
        return [rate for rate in rates if self.taxes is None or rate.name in self.taxes]


@dataclass(frozen=True, slots=True)
class Prices:
    """Lines as they are stored, and what they come to."""

    lines: list[dict[str, Any]]
    taxes: list[dict[str, Any]]
    subtotal_cents: int

    @property
    def total_cents(self) -> int:
        """Lines and taxes."""
        return self.subtotal_cents + sum(int(tax["amount_cents"]) for tax in self.taxes)


def price_lines(
    lines: Sequence[NewLine], rates: Sequence[Rate], *, includes_tax: bool, taxes: Sequence[Tax] | None = None
) -> Prices:
    """Return what lines come to; `taxes` that were computed before stay as they are."""
    if taxes is None:
        priced = [price_line(line.amount_cents, line.rates(rates), includes_tax=includes_tax) for line in lines]
        summed = sum_taxes(priced, rates)
    else:
        names = dict.fromkeys((tax.name for tax in taxes), None)
        priced = [Priced(line.amount_cents, dict.fromkeys(names if line.taxed else (), 0)) for line in lines]
        summed = list(taxes)
    return Prices(
        [
            _stored(line, net, includes_tax=includes_tax, known=taxes is None)
            for line, net in zip(lines, priced, strict=True)
        ],
        [tax.model_dump(mode="json") for tax in summed],
        sum(line.net_cents for line in priced),
    )


def _stored(line: NewLine, priced: Priced, *, includes_tax: bool, known: bool) -> dict[str, Any]:
    whole = line.quantity == int(line.quantity)
    told: dict[str, Any] = {
        "kind": line.kind,
        "description": line.description,
        "quantity": int(line.quantity) if whole else float(line.quantity),
        "amount_cents": priced.net_cents,
        "taxes": list(priced.taxes),
    }
    if known:
        told["tax_cents"] = priced.taxes
    if includes_tax:
        told["typed_cents"] = line.amount_cents
    if line.discount_cents:
        told["discount_cents"] = line.discount_cents
    for name in ("unit_cents", "booking_id", "service", "served_on"):
        if (value := getattr(line, name)) is not None:
            told[name] = value if isinstance(value, int) else str(value)
    return told


def typed_again(line: dict[str, Any]) -> NewLine:
    """Return a stored line as it was typed, to be priced anew."""
    booking_id, served_on = line.get("booking_id"), line.get("served_on")
    return NewLine(
        description=line["description"],
        amount_cents=line.get("typed_cents", line["amount_cents"]),
        quantity=Decimal(str(line["quantity"])),
        unit_cents=line.get("unit_cents"),
        kind=line["kind"],
        taxes=line.get("taxes"),
        discount_cents=line.get("discount_cents", 0),
        booking_id=UUID(booking_id) if booking_id else None,
        service=line.get("service"),
        served_on=date.fromisoformat(served_on) if served_on else None,
    )
