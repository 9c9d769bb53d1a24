"""Issue invoices, keep their sums up to date, and show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, or_, update
from sqlmodel import col, select

from contracts.base import Contact
from contracts.booking import VisitCompleted
from contracts.finance import InvoicePaid, InvoiceSent
from contracts.identity import OrganizationSettings
from finance.invoices.bookkeeping import book_invoice
from finance.invoices.models import Invoice
from finance.invoices.numbering import next_number
from finance.invoices.rules import invoice_status
from finance.payments.models import Payment, Refund
from finance.payments.rules import RECEIVED
from finance.payments.service import received_for, refunds_of
from finance.public_links.service import add_link
from finance.runtime import runtime
from finance.target import Target
from shared.clock import local_today, now, to_local
from shared.database import PageQuery, UnitOfWork, keyset_page
from shared.errors import NotFound
from shared.ids import new_token
from shared.organizations import Organization, organization


async def issue_invoice(uow: UnitOfWork, visit: VisitCompleted) -> Invoice | None:
    """Invoice a completed visit at the price that was promised; a booking that has its invoice gets no other.

    The deposit's payments count at once. The caller holds the booking's deposit, so none slips in between.
    """
    statement = select(Invoice.id).where(
        col(Invoice.booking_id) == visit.booking_id, col(Invoice.voided_at).is_(None)
    )
    known = await uow.session.exec(statement)
    if known.one_or_none() is not None:
        return None
    company = await organization(uow)
    settings = OrganizationSettings.model_validate(company.settings)
    today = local_today(company.timezone)
    price = visit.price
    invoice = Invoice(
        org_id=uow.org_id,
        number=await next_number(uow, today.year),
        booking_id=visit.booking_id,
        booking_reference=visit.reference,
        token=new_token(),
        client_id=visit.client.client_id,
        client=visit.client.model_dump(mode="json"),
        client_name=visit.client.name,
        seller=_seller(company),
        service_address=visit.address,
        served_on=to_local(visit.starts_at, visit.timezone).date(),
        currency=price.currency,
        lines=[line.model_dump(mode="json") for line in price.lines],
        taxes=[tax.model_dump(mode="json") for tax in price.taxes],
        subtotal_cents=price.subtotal_cents,
        total_cents=price.total_cents,
        issued_on=today,
        due_on=today + timedelta(days=settings.invoice_due_days),
        sent_at=now(),
        province=company.province,
        status="SENT",
    )
    uow.session.add(invoice)
    await uow.session.flush()
    await add_link(uow, invoice.token, "invoice", invoice.id)
    await _adopt_deposit(uow, invoice)
    await _recount(uow, invoice, today)
    await book_invoice(uow, invoice, company.timezone)
    uow.publish(InvoiceSent(**standing(invoice)), version=invoice.version)
    if invoice.status == "PAID":
        uow.publish(InvoicePaid(**standing(invoice)), version=invoice.version)
    return invoice


def _seller(company: Organization) -> dict[str, Any]:
    return {
        name: getattr(company, name) for name in ("name", "address", "phone", "email", "tax_number", "brand_color")
    }


async def _adopt_deposit(uow: UnitOfWork, invoice: Invoice) -> None:
    if invoice.booking_id is None:
        return
    await uow.session.exec(
        update(Payment)
        .where(
            col(Payment.booking_id) == invoice.booking_id,
            col(Payment.purpose) == "deposit",
            col(Payment.status).in_(RECEIVED),
            col(Payment.invoice_id).is_(None),
        )
        .values(invoice_id=invoice.id)
    )


async def _recount(uow: UnitOfWork, invoice: Invoice, today: date) -> bool:
    before = (invoice.paid_cents, invoice.refunded_cents, invoice.status)
    invoice.paid_cents, invoice.refunded_cents = await received_for(uow, Target("invoice", invoice.id))
    invoice.status = invoice_status(
        total_cents=invoice.owed_cents,
        paid_cents=invoice.paid_cents,
        refunded_cents=invoice.refunded_cents,
        due_on=invoice.due_on or today,
        sent=invoice.number is not None,
        today=today,
        void=invoice.voided_at is not None,
    )
    return before != (invoice.paid_cents, invoice.refunded_cents, invoice.status)


async def refresh_invoice(uow: UnitOfWork, invoice: Invoice) -> None:
    """Bring sums and status of a locked invoice up to date with its payments; tell when it got paid."""
    was_paid = invoice.status == "PAID"
    await _adopt_deposit(uow, invoice)
    company = await organization(uow)
    changed = await _recount(uow, invoice, local_today(company.timezone))
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
        else and_(col(Invoice.booking_id) == booking_id, col(Invoice.voided_at).is_(None))
    )
    statement = select(Invoice).where(key).with_for_update(key_share=True)
    return (await uow.session.exec(statement, execution_options={"populate_existing": True})).one_or_none()


async def invoice_by_id(uow: UnitOfWork, invoice_id: UUID) -> Invoice:
    """Return an invoice.

    Raises:
        NotFound: there is none of this id in the organization.
    """
    invoice = await uow.session.get(Invoice, invoice_id)
    if invoice is None:
        raise NotFound("There is no such invoice.")
    return invoice


async def invoices_page(
    uow: UnitOfWork, page: PageQuery, *, status: str | None, q: str | None
) -> tuple[Sequence[Invoice], str | None]:
    """Return one page of invoices, newest first; `q` is a part of the number or of the client's name."""
    statement = select(Invoice)
    if status is not None:
        statement = statement.where(Invoice.status == status)
    if q:
        wanted = [col(Invoice.number), col(Invoice.client_name), col(Invoice.booking_reference)]
        statement = statement.where(or_(*(column.icontains(q, autoescape=True) for column in wanted)))
    return await keyset_page(
        uow.session,
        statement,
        page,
        key=col(Invoice.created_at),
        id_key=col(Invoice.id),
        key_of=lambda invoice: invoice.created_at,
        id_of=lambda invoice: invoice.id,
    )


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
