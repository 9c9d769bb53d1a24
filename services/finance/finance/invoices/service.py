"""Issue invoices, keep their sums up to date, and show them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, update
from sqlmodel import col, select

from contracts.base import Contact
from contracts.finance import InvoicePaid
from finance.collected.models import CollectedVisit
from finance.invoices.bookkeeping import book_invoice
from finance.invoices.models import Invoice
from finance.invoices.rules import invoice_status
from finance.payments.models import Payment, Refund
from finance.payments.rules import RECEIVED
from finance.payments.service import received_for, refunds_of
from finance.runtime import runtime
from finance.target import Target
from shared.clock import local_today
from shared.database import UnitOfWork
from shared.errors import NotFound
from shared.organizations import organization

MISSING = "There is no such invoice."


def bookings_of(invoice: Invoice) -> set[UUID]:
    """Return the bookings that an invoice is for: its own, or those of its lines."""
    named = {UUID(str(line["booking_id"])) for line in invoice.lines if line.get("booking_id")}
    return named | ({invoice.booking_id} if invoice.booking_id else set())


async def adopt_deposits(uow: UnitOfWork, invoice: Invoice) -> None:
    """Let the deposits of a held invoice's bookings count on it."""
    bookings = bookings_of(invoice)
    if not bookings:
        return
    await uow.session.exec(
        update(Payment)
        .where(
            col(Payment.booking_id).in_(bookings),
            col(Payment.purpose) == "deposit",
            col(Payment.status).in_(RECEIVED),
            col(Payment.invoice_id).is_(None),
        )
        .values(invoice_id=invoice.id)
    )


async def recount(uow: UnitOfWork, invoice: Invoice, today: date) -> bool:
    """Bring sums and status of a held invoice up to date with its payments; tell whether anything changed."""
    before = (invoice.paid_cents, invoice.refunded_cents, invoice.status, invoice.tip_cents)
    invoice.paid_cents, invoice.refunded_cents = await received_for(uow, Target("invoice", invoice.id))
    await _count_tips(uow, invoice)
    invoice.status = invoice_status(
        total_cents=invoice.owed_cents,
        paid_cents=invoice.paid_cents,
        refunded_cents=invoice.refunded_cents,
        due_on=invoice.due_on or today,
        sent=invoice.number is not None,
        today=today,
        void=invoice.voided_at is not None,
    )
    return before != (invoice.paid_cents, invoice.refunded_cents, invoice.status, invoice.tip_cents)


async def _count_tips(uow: UnitOfWork, invoice: Invoice) -> None:
    """Let tips that payers added be part of the invoice; one goes when all of its payment goes back, unless credit
    notes, which may have taken it off, stand."""
    counted = RECEIVED if invoice.credited_cents else ("SUCCEEDED",)
    statement = select(func.coalesce(func.sum(Payment.tip_cents), 0)).where(
        col(Payment.invoice_id) == invoice.id, col(Payment.status).in_(counted)
    )
    paid = int((await uow.session.exec(statement)).one())
    more, invoice.paid_tip_cents = paid - invoice.paid_tip_cents, paid
    invoice.tip_cents += more
    invoice.total_cents += more


async def refresh_invoice(uow: UnitOfWork, invoice: Invoice) -> None:
    """Bring sums and status of a locked invoice up to date with its payments; tell when it got paid."""
    was_paid = invoice.status == "PAID"
    await adopt_deposits(uow, invoice)
    company = await organization(uow)
    changed = await recount(uow, invoice, local_today(company.timezone))
    await book_invoice(uow, invoice, company.timezone)
    if not changed:
        return
    invoice.touch()
    if invoice.status == "PAID" and not was_paid:
        uow.publish(InvoicePaid(**standing(invoice)), version=invoice.version)


async def lock_invoice(
    uow: UnitOfWork, *, invoice_id: UUID | None = None, booking_id: UUID | None = None
) -> Invoice | None:
    """Return an invoice by its own or its booking's id, fresh, and hold it until the commit."""
    key = (
        col(Invoice.id) == invoice_id
        if invoice_id
        else and_(_of_booking(booking_id), col(Invoice.voided_at).is_(None), col(Invoice.status) != "DRAFT")
    )
    statement = select(Invoice).where(key).order_by(col(Invoice.id)).limit(1).with_for_update(key_share=True)
    return (await uow.session.exec(statement, execution_options={"populate_existing": True})).one_or_none()


async def hold_invoice(uow: UnitOfWork, invoice_id: UUID) -> Invoice:
    """Return an invoice, fresh, and hold it until the commit.

    Raises:
        NotFound: there is none of this id in the organization.
    """
    invoice = await lock_invoice(uow, invoice_id=invoice_id)
    if invoice is None:
        raise NotFound(MISSING)
    return invoice


def _of_booking(booking_id: UUID | None) -> ColumnElement[bool]:
    together = select(CollectedVisit.invoice_id).where(
        col(CollectedVisit.booking_id) == booking_id, col(CollectedVisit.invoice_id).is_not(None)
    )
    return or_(col(Invoice.booking_id) == booking_id, col(Invoice.id).in_(together))


async def invoice_by_id(uow: UnitOfWork, invoice_id: UUID) -> Invoice:
    """Return an invoice.

    Raises:
        NotFound: there is none of this id in the organization.
    """
    invoice = await uow.session.get(Invoice, invoice_id)
    if invoice is None:
        raise NotFound(MISSING)
    return invoice


async def sent_invoice(uow: UnitOfWork, invoice_id: UUID) -> Invoice:
    """Return an invoice that its client may see.

    Raises:
        NotFound: there is none, or it is a draft.
    """
    invoice = await invoice_by_id(uow, invoice_id)
    if invoice.status == "DRAFT":
        raise NotFound("There is nothing to pay at this address. Check the link.")
    return invoice


@dataclass(frozen=True, slots=True)
class Moved:
    """A payment of an invoice, or (with `refund`) money of it that went back."""

    payment: Payment
    refund: Refund | None = None

    @property
    def at(self) -> datetime:
        """When it moved."""
        return self.refund.occurred_at if self.refund else self.payment.occurred_at


async def movements(uow: UnitOfWork, invoice: Invoice) -> list[Moved]:
    """Return the money that moved on an invoice, in the order it did: what failed or is under way is left out."""
    statement = select(Payment).where(Payment.invoice_id == invoice.id, col(Payment.status).in_(RECEIVED))
    paid = (await uow.session.exec(statement.order_by(col(Payment.id)))).all()
    payments = {payment.id: payment for payment in paid}
    refunds = [row for row in await refunds_of(uow, list(payments)) if row.status == "SUCCEEDED"]
    moved = [Moved(payment) for payment in payments.values()]
    moved += [Moved(payments[row.payment_id], row) for row in refunds]
    return sorted(moved, key=lambda item: item.at)


def standing(invoice: Invoice) -> dict[str, Any]:
    """Return what every event about a numbered invoice says of it."""
    return {
        "invoice_id": invoice.id,
        "number": invoice.number,
        "booking_id": invoice.booking_id,
        "client": Contact.model_validate(invoice.client),
        "currency": invoice.currency,
        "total_cents": invoice.total_cents,
        "paid_cents": invoice.net_paid_cents,
        "due_cents": invoice.due_cents,
        "due_on": invoice.due_on.isoformat() if invoice.due_on else "",
        "public_url": runtime().invoice_page(invoice.token),
        "pdf_url": runtime().invoice_pdf(invoice.token),
    }
