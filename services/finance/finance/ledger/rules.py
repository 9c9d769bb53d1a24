"""What a document comes to in the ledger, and what is missing there: no I/O."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal
from uuid import UUID

SourceKind = Literal[
    "invoice",
    "credit_note",
    "deposit",
    "payment",
    "refund",
    "dispute",
    "fee",
    "payout",
    "expense",
    "pay_run",
    "tips",
    "instalment",
    "tax_return",
    "gift_card",
    "credit",
    "journal",
]


@dataclass(frozen=True, slots=True)
class Place:
    """Where an amount belongs: an account and whom and what it is about."""

    account: str
    client_id: UUID | None = None
    invoice_id: UUID | None = None
    booking_id: UUID | None = None


Sides = Mapping[Place, int]
"""Amounts in cents by place: a debit is positive, a credit negative; together they are zero."""


@dataclass(frozen=True, slots=True)
class Document:
    """Something that the ledger keeps to: an invoice, a payment, an expense.

    `sides` is what it should come to altogether. Its first entry counts on `on`, corrections on the day they are
    made; with `redate` (a document whose day people may edit) the whole of it is moved to `on`.
    """

    source: SourceKind
    id: UUID
    on: date
    memo: str
    sides: Sides
    redate: bool = False


class UnbalancedError(ValueError):
    """The sides of a document don't cancel out: a programming error, never a client's."""


def sides(amounts: Iterable[tuple[Place, int]]) -> Sides:
    """Return amounts summed by place.

    Raises:
        UnbalancedError: they are not zero altogether.
    """
    summed: defaultdict[Place, int] = defaultdict(int)
    for place, cents in amounts:
        summed[place] += cents
    if sum(summed.values()):
        raise UnbalancedError(f"Debits and credits differ by {sum(summed.values())}.")
    return {place: cents for place, cents in summed.items() if cents}


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry to be made."""

    document: Document
    booked_on: date
    sides: Sides = field(hash=False)


def difference(wanted: Sides, present: Sides) -> Sides:
    """Return what is missing to make `wanted` of `present`."""
    missing = {place: wanted.get(place, 0) - present.get(place, 0) for place in {**present, **wanted}}
    return {place: cents for place, cents in missing.items() if cents}


def entries_for(
    document: Document, posted: Mapping[date, Sides], *, today: date, locked_through: date | None
) -> list[Draft]:
    """Return the entries that bring the ledger in line with a document.

    Args:
        posted: what its entries came to until now, by the day they count on.
    """
    altogether: defaultdict[Place, int] = defaultdict(int)
    for on_day in posted.values():
        for place, cents in on_day.items():
            altogether[place] += cents
    total = {place: cents for place, cents in altogether.items() if cents}
    locked = locked_through is not None and document.on <= locked_through
    if not document.redate or (locked and total):
        day = open_day(today if posted else document.on, locked_through)
        missing = difference(document.sides, total)
        return [Draft(document, day, missing)] if missing else []
    drafts = []
    target = open_day(document.on, locked_through)
    for day, present in posted.items():
        wanted = document.sides if day == target else {}
        if missing := difference(wanted, present):
            drafts.append(Draft(document, open_day(day, locked_through), missing))
    if target not in posted and document.sides:
        drafts.append(Draft(document, target, document.sides))
    return drafts


def open_day(day: date, locked_through: date | None) -> date:
    """Return `day`, or the first one after it that is not closed."""
    return day if locked_through is None or day > locked_through else locked_through + timedelta(days=1)
