"""What people type on an invoice, in cents: quantities, prices and discounts. No I/O."""

from collections.abc import Sequence
from decimal import Decimal

from finance.editing.schemas import Discount, LineInput
from finance.invoices.lines import NewLine
from shared.money import round_half_up


def line_cents(quantity: Decimal, unit_cents: int) -> int:
    """Return what a quantity of something costs, rounded half up."""
    return round_half_up(quantity * unit_cents)


def discount_cents(amount_cents: int, discount: Discount | None) -> int:
    """Return what comes off an amount: never more than it, and nothing off what is negative already."""
    if discount is None or amount_cents <= 0:
        return 0
    wanted = discount.amount_cents
    if wanted is None:
        wanted = round_half_up(Decimal(amount_cents) * (discount.percent or 0) / 100)
    return min(wanted, amount_cents)


def spread(cents: int, amounts: Sequence[int]) -> list[int]:
    """Spread a discount over positive amounts by their size, to the cent: the largest remainders get the rest."""
    positive = [max(amount, 0) for amount in amounts]
    whole = sum(positive)
    if whole == 0:
        return [0] * len(amounts)
    parts = [cents * amount // whole for amount in positive]
    by_remainder = sorted(range(len(amounts)), key=lambda index: (-(cents * positive[index] % whole), index))
    for index in by_remainder[: cents - sum(parts)]:
        parts[index] += 1
    return parts


def typed_lines(lines: Sequence[LineInput], discount: Discount | None) -> list[NewLine]:
    """Return lines with their own discounts and their share of the invoice's taken off."""
    full = [line_cents(line.quantity, line.unit_cents) for line in lines]
    own = [discount_cents(amount, line.discount) for amount, line in zip(full, lines, strict=True)]
    left = [amount - off for amount, off in zip(full, own, strict=True)]
    shares = spread(discount_cents(sum(max(amount, 0) for amount in left), discount), left)
    return [
        NewLine(
            description=line.description,
            amount_cents=amount - share,
            quantity=line.quantity,
            unit_cents=line.unit_cents,
            kind=line.kind,
            taxed=line.taxes is None or bool(line.taxes),
            taxes=line.taxes,
            discount_cents=off + share,
            booking_id=line.booking_id,
            service=line.service,
            served_on=line.served_on,
        )
        for line, amount, off, share in zip(lines, left, own, shares, strict=True)
    ]
