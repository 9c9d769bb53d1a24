"""Fees on the agreed price: a line of their own, taxed as every line is, so that price and invoice agree. Pure."""

from datetime import datetime
from decimal import Decimal

from booking.pricing.estimate import FULL
from booking.pricing.schemas import Calculation, PricedLine
from shared.money import round_half_up

FEE = "fee"


def reschedule_line(previous_start: datetime, cents: int) -> PricedLine:
    """Return the line for moving a visit away from a wall time."""
    description = f"Moved from {previous_start:%Y-%m-%d %H:%M}"
    return PricedLine(kind=FEE, key="reschedule", description=description, amount_cents=cents)


def with_lines(agreed: Calculation, *lines: PricedLine) -> Calculation:
    """Return the price with further lines, each with its taxes."""
    added = sum(line.amount_cents for line in lines)
    taxes = [
        tax.model_copy(update={"amount_cents": tax.amount_cents + _on(tax.rate_bp, lines)}) for tax in agreed.taxes
    ]
    subtotal = agreed.subtotal_cents + added
    return agreed.model_copy(
        update={
            "lines": [*agreed.lines, *lines],
            "taxes": taxes,
            "subtotal_cents": subtotal,
            "total_cents": subtotal + sum(tax.amount_cents for tax in taxes),
        }
    )


def fee_lines(agreed: Calculation) -> list[PricedLine]:
    """Return the fees that were put on the price."""
    return [line for line in agreed.lines if line.kind == FEE]


def fees_with_tax(agreed: Calculation) -> int:
    """Return what the fees come to, which is owed even where the visit is called off."""
    lines = fee_lines(agreed)
    return sum(line.amount_cents for line in lines) + sum(_on(tax.rate_bp, lines) for tax in agreed.taxes)


def _on(rate_bp: Decimal, lines: list[PricedLine] | tuple[PricedLine, ...]) -> int:
    return sum(round_half_up(line.amount_cents * rate_bp / FULL) for line in lines)
