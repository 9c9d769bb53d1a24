"""How much tax each payment of an invoice carries: what a return on the cash basis adds up.

A payment carries amount times tax by total, rounded half up; the one that completes an invoice takes what is left,
so that the parts sum to the invoice's tax. A refund carries its share back, on its own day. Rows are only
ever added.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlmodel import Field

from shared.database import TenantTable
from shared.money import round_half_up


class TaxAllocation(TenantTable, table=True):
    """Tax in a payment (or, negative, in a refund): `tax_cents` is GST or HST, the other one PST or QST.

    Without an invoice it is a deposit that was kept.
    """

    __tablename__ = "tax_allocations"

    invoice_id: UUID | None
    payment_id: UUID
    refund_id: UUID | None = Field(default=None)
    booked_on: date
    amount_cents: int
    tax_cents: int
    provincial_tax_cents: int


@dataclass(frozen=True, slots=True)
class Owed:
    """What an invoice asks for altogether, credit notes taken off."""

    total_cents: int
    tax_cents: int
    provincial_tax_cents: int


@dataclass(frozen=True, slots=True)
class Move:
    """Money that came in for an invoice, or (negative) went back, in the order it did."""

    payment_id: UUID
    refund_id: UUID | None
    on: date
    amount_cents: int


def share(amount_cents: int, tax_cents: int, total_cents: int) -> int:
    """Return the tax in a part of a total, rounded half up away from zero."""
    if total_cents == 0:
        return 0
    return round_half_up(Decimal(amount_cents) * tax_cents / total_cents)


def allocate(
    owed: Owed, moves: Sequence[Move], present: Sequence[TaxAllocation], *, today: date
) -> list[tuple[Move, int, int]]:
    """Return the moves that carry no tax yet, with the GST or HST and the provincial tax of each.

    Where the invoice is paid and asks for another tax than its payments carry (it was credited or changed in
    between), a move of no money on `today` carries the difference.
    """
    known = {(row.payment_id, row.refund_id) for row in present}
    net = sum(row.amount_cents for row in present)
    so_far = [sum(row.tax_cents for row in present), sum(row.provincial_tax_cents for row in present)]
    allocated = []
    for move in moves:
        if (move.payment_id, move.refund_id) in known:
            continue
        net += move.amount_cents
        parts = []
        for index, tax in enumerate((owed.tax_cents, owed.provincial_tax_cents)):
            if net >= owed.total_cents:
                part = tax - so_far[index]
            elif net <= 0:
                part = -so_far[index]
            else:
                part = share(move.amount_cents, tax, owed.total_cents)
            so_far[index] += part
            parts.append(part)
        allocated.append((move, parts[0], parts[1]))
    missing = owed.tax_cents - so_far[0], owed.provincial_tax_cents - so_far[1]
    if moves and net >= owed.total_cents and any(missing) and net > 0:
        last = moves[-1]
        allocated.append((Move(last.payment_id, last.refund_id, today, 0), *missing))
    return allocated
