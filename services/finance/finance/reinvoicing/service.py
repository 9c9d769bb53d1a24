"""Bring what was invoiced for a visit in line with the price it was completed at again."""

from sqlmodel import col, select

from contracts.booking import VisitCompleted
from finance.credit_notes.rules import of_amount
from finance.credit_notes.service import issue_credit, left_on
from finance.invoices.create import NewInvoice, create_invoice
from finance.invoices.lines import NewLine, price_lines
from finance.invoices.models import Invoice
from finance.ledger.service import locked_through
from finance.reinvoicing.rules import (
    Billed,
    added_by_hand,
    fees_of,
    kept,
    missing,
    more_to_ask,
    standing,
    with_taxes,
)
from finance.revisions.service import revise, revisions_of
from shared.clock import to_local
from shared.database import UnitOfWork
from shared.language import language_of

_REASONS = {"en": "Visit {reference} was completed again.", "fr": "La visite {reference} a été refaite."}
_MORE = {
    "en": "Visit {reference}: difference to the new price",
    "fr": "Visite {reference} : écart au nouveau prix",
}


async def follow_new_price(uow: UnitOfWork, visit: VisitCompleted) -> None:
    """Revise the invoice of a visit that was completed again. One that is paid, credited or in closed books stays:
    a supplement asks for what is missing, or a credit note takes off what is too much. Lines that people added to
    it stay in any case.

    The caller holds the booking's deposit.
    """
    first, supplements = await _hold_invoices(uow, visit)
    if first is None:
        return
    if not supplements and await _can_change(uow, first):
        await _revise(uow, first, visit)
        return
    difference = missing(visit.price, [await _standing(uow, invoice, visit) for invoice in (first, *supplements)])
    if difference.total_cents > 0:
        await _supplement(uow, first, visit, difference)
    elif difference.total_cents < 0:
        await _credit(uow, [*reversed(supplements), first], visit, -difference.total_cents)


def _said(words: dict[str, str], visit: VisitCompleted) -> str:
    return words[language_of(visit.client.locale)].format(reference=visit.reference)


async def _hold_invoices(uow: UnitOfWork, visit: VisitCompleted) -> tuple[Invoice | None, list[Invoice]]:
    """Return the visit's invoice and the supplements that stand, also those of one that is void by now."""
    mine = col(Invoice.booking_id) == visit.booking_id
    own = (await uow.session.exec(select(Invoice.id).where(mine))).all()
    statement = (
        select(Invoice)
        .where(mine | col(Invoice.supplements).in_(own))
        .where(col(Invoice.voided_at).is_(None))
        .order_by(col(Invoice.id))
        .with_for_update(key_share=True)
    )
    held = (await uow.session.exec(statement, execution_options={"populate_existing": True})).all()
    first = next((invoice for invoice in held if invoice.booking_id == visit.booking_id), None)
    return first, [invoice for invoice in held if invoice is not first]


async def _can_change(uow: UnitOfWork, invoice: Invoice) -> bool:
    locked = await locked_through(uow)
    closed = locked is not None and invoice.issued_on is not None and invoice.issued_on <= locked
    return not (closed or invoice.credited_cents or invoice.status == "PAID")


async def _revise(uow: UnitOfWork, invoice: Invoice, visit: VisitCompleted) -> None:
    price, fees = visit.price, fees_of(invoice)
    typed = [NewLine(line.description, line.amount_cents, line.quantity, kind=line.kind) for line in price.lines]
    prices = price_lines(typed, (), includes_tax=False, taxes=price.taxes)
    added = kept(invoice, await _added(uow, invoice, visit), prices.subtotal_cents)
    taxes = with_taxes(prices.taxes, added, invoice.taxes)
    subtotal = prices.subtotal_cents + sum(line["amount_cents"] for line in added) + fees
    changes = {
        "lines": [*prices.lines, *added, *(line for line in invoice.lines if line["kind"] == "late_fee")],
        "taxes": taxes,
        "prices_include_tax": False,
        "subtotal_cents": subtotal,
        "total_cents": subtotal + sum(tax["amount_cents"] for tax in taxes) + invoice.tip_cents,
        "service_address": visit.address,
        "served_on": to_local(visit.starts_at, visit.timezone).date(),
    }
    await revise(uow, invoice, changes, reason=_said(_REASONS, visit))


async def _standing(uow: UnitOfWork, invoice: Invoice, visit: VisitCompleted) -> Billed:
    return standing(invoice, await left_on(uow, invoice), await _added(uow, invoice, visit))


async def _added(uow: UnitOfWork, invoice: Invoice, visit: VisitCompleted) -> list[int]:
    return added_by_hand(invoice, await revisions_of(uow, invoice.id), visit.price)


async def _supplement(uow: UnitOfWork, first: Invoice, visit: VisitCompleted, difference: Billed) -> None:
    cents, taxes = more_to_ask(difference, visit.price)
    new = NewInvoice(
        client=visit.client,
        lines=[NewLine(_said(_MORE, visit), cents, booking_id=visit.booking_id, service=visit.service)],
        taxes=taxes,
        source="visit",
        currency=first.currency,
        booking_reference=visit.reference,
        service_address=visit.address,
        served_on=to_local(visit.starts_at, visit.timezone).date(),
        supplements=first.id,
    )
    await create_invoice(uow, new, send=True)


async def _credit(uow: UnitOfWork, invoices: list[Invoice], visit: VisitCompleted, cents: int) -> None:
    for invoice in invoices:
        left = await left_on(uow, invoice)
        part = min(cents, left.taxed_cents)
        if part > 0:
            await issue_credit(uow, invoice, of_amount(left, part), "credit", _said(_REASONS, visit))
            cents -= part
