"""Which visits go on a monthly invoice, and what a second completion changes: pure rules."""

from contracts.base import Tax
from contracts.booking import Price


def difference(before: Price, after: Price, about: str) -> Price:
    """Return what a visit's new price changes in one that was invoiced already, as one line with its taxes."""
    rates = {tax.name: tax for tax in (*before.taxes, *after.taxes)}
    old = {tax.name: tax.amount_cents for tax in before.taxes}
    new = {tax.name: tax.amount_cents for tax in after.taxes}
    taxes = [
        Tax(name=name, rate_bp=tax.rate_bp, amount_cents=new.get(name, 0) - old.get(name, 0))
        for name, tax in rates.items()
    ]
    cents = after.subtotal_cents - before.subtotal_cents
    line = {"kind": "adjustment", "description": about, "quantity": 1, "amount_cents": cents}
    return Price.model_validate(
        {
            "currency": after.currency,
            "lines": [line],
            "subtotal_cents": cents,
            "taxes": [tax for tax in taxes if tax.amount_cents],
            "total_cents": after.total_cents - before.total_cents,
        }
    )


def sum_prices(prices: list[Price]) -> list[Tax]:
    """Return the taxes of several prices, each tax and rate once: what was promised for each visit holds."""
    summed: dict[tuple[str, object], int] = {}
    for price in prices:
        for tax in price.taxes:
            summed[tax.name, tax.rate_bp] = summed.get((tax.name, tax.rate_bp), 0) + tax.amount_cents
    return [
        Tax.model_validate({"name": name, "rate_bp": rate, "amount_cents": cents})
        for (name, rate), cents in summed.items()
    ]
