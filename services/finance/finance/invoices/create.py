"""Make invoices, one or many at once, and send drafts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from contracts.base import Contact, Tax
from contracts.finance import InvoicePaid, InvoiceSent
from contracts.identity import OrganizationSettings
from finance.billing.models import ClientBilling
from finance.billing.service import terms
from finance.clients.service import billed_as
from finance.invoices.bookkeeping import book_invoice
from finance.invoices.books import invoice_document
from finance.invoices.lines import NewLine, price_lines
from finance.invoices.models import Invoice
from finance.invoices.numbering import next_numbers
from finance.invoices.service import adopt_deposits, bookings_of, recount, standing
from finance.ledger.service import keep
from finance.public_links.service import add_links
from finance.taxes.rates import rates_on
from shared.clock import local_today, now
from shared.database import UnitOfWork
from shared.errors import Conflict
from shared.ids import new_token
from shared.organizations import Organization, organization


class AlreadySent(Conflict):
    """The invoice is no draft any more."""

    slug = "invoice-already-sent"
    title = "The invoice was sent already"


@dataclass(frozen=True, slots=True)
class NewInvoice:
    """What is to be invoiced. With `taxes` they were computed before (a visit's promised price); else they are by
    the province's rates on the issue day. What is None follows the client's terms and the organization's."""

    client: Contact
    lines: Sequence[NewLine]
    source: str = "manual"
    province: str | None = None
    prices_include_tax: bool = False
    taxes: Sequence[Tax] | None = None
    currency: str | None = None
    booking_id: UUID | None = None
    booking_reference: str | None = None
    service_address: str | None = None
    served_on: date | None = None
    issued_on: date | None = None
    due_on: date | None = None
    due_days: int | None = None
    notes: str | None = None
    supplements: UUID | None = None
    tip_cents: int = field(default=0)


async def create_invoice(uow: UnitOfWork, new: NewInvoice, *, send: bool) -> Invoice:
    """Make one invoice, as a draft or sent at once."""
    return (await create_invoices(uow, [new], send=send))[0]


async def create_invoices(uow: UnitOfWork, new: Sequence[NewInvoice], *, send: bool) -> list[Invoice]:
    """Make invoices, as drafts or sent at once, in a number of statements that doesn't grow with theirs.

    Deposits of their bookings count at once where they are sent; the caller holds them.
    """
    company = await organization(uow)
    today = local_today(company.timezone)
    contacts = await billed_as(uow, [wanted.client for wanted in new])
    invoices = [_draft(company, wanted, contacts[wanted.client.client_id], today) for wanted in new]
    uow.session.add_all(invoices)
    await uow.session.flush()
    await add_links(uow, "invoice", {invoice.token: invoice.id for invoice in invoices})
    if send:
        days = {invoice.id: wanted.due_days for invoice, wanted in zip(invoices, new, strict=True)}
        await send_invoices(uow, invoices, due_days=days)
    return invoices


async def send_invoice(uow: UnitOfWork, invoice: Invoice) -> None:
    """Number a held draft and tell that it goes to the client.

    Raises:
        AlreadySent: it is no draft.
    """
    await send_invoices(uow, [invoice])


async def send_invoices(
    uow: UnitOfWork, invoices: Sequence[Invoice], *, due_days: dict[UUID, int | None] | None = None
) -> None:
    """Number held drafts, book them and tell that they go to their clients.

    Raises:
        AlreadySent: one is no draft.
    """
    if sent := next((invoice for invoice in invoices if invoice.status != "DRAFT"), None):
        raise AlreadySent(f"{sent.number} was sent already.")
    company = await organization(uow)
    today = local_today(company.timezone)
    ids = {invoice.client_id for invoice in invoices}
    found = await uow.session.exec(select(ClientBilling).where(col(ClientBilling.client_id).in_(ids)))
    own = {row.client_id: row for row in found}
    for invoice in invoices:
        invoice.issued_on = invoice.issued_on or today
    numbers = await _numbers(uow, [invoice.issued_on or today for invoice in invoices])
    for invoice, number in zip(invoices, numbers, strict=True):
        days = (due_days or {}).get(invoice.id)
        if days is None:
            days = terms(company, own.get(invoice.client_id)).due_days
        invoice.due_on = invoice.due_on or max(invoice.issued_on or today, today) + timedelta(days=days)
        invoice.number, invoice.status, invoice.sent_at = number, "SENT", now()
    await uow.session.flush()
    await _count(uow, company, invoices, today)
    for invoice in invoices:
        uow.publish(InvoiceSent(**standing(invoice)), version=invoice.version)
        if invoice.status == "PAID":
            uow.publish(InvoicePaid(**standing(invoice)), version=invoice.version)


async def _numbers(uow: UnitOfWork, issued: Sequence[date]) -> list[str]:
    taken = {
        year: iter(await next_numbers(uow, "INV", year, sum(day.year == year for day in issued)))
        for year in sorted({day.year for day in issued})
    }
    return [next(taken[day.year]) for day in issued]


async def _count(uow: UnitOfWork, company: Organization, invoices: Sequence[Invoice], today: date) -> None:
    alone = []
    for invoice in invoices:
        if not bookings_of(invoice) and invoice.total_cents > 0 and (invoice.due_on or today) >= today:
            alone.append(invoice)  # nothing can have been paid on it yet
            continue
        await adopt_deposits(uow, invoice)
        await recount(uow, invoice, today)
        await book_invoice(uow, invoice, company.timezone)
    await keep(uow, *map(invoice_document, alone))


def seller_of(company: Organization) -> dict[str, Any]:
    """Return who issues an invoice, as it is today."""
    names = ("name", "address", "phone", "email", "tax_number", "brand_color")
    qst_number = OrganizationSettings.model_validate(company.settings).qst_number
    return {name: getattr(company, name) for name in names} | {"qst_number": qst_number or None}


def _draft(company: Organization, new: NewInvoice, client: Contact, today: date) -> Invoice:
    province = new.province or company.province
    rates = rates_on(province, new.issued_on or today)
    prices = price_lines(new.lines, rates, includes_tax=new.prices_include_tax, taxes=new.taxes)
    return Invoice(
        org_id=company.id,
        source=new.source,
        booking_id=new.booking_id,
        supplements=new.supplements,
        booking_reference=new.booking_reference,
        token=new_token(),
        client_id=client.client_id,
        client=client.model_dump(mode="json"),
        client_name=client.name,
        seller=seller_of(company),
        service_address=new.service_address,
        served_on=new.served_on,
        currency=new.currency or company.currency,
        lines=prices.lines,
        taxes=prices.taxes,
        prices_include_tax=new.prices_include_tax,
        province=province,
        subtotal_cents=prices.subtotal_cents,
        tip_cents=new.tip_cents,
        total_cents=prices.total_cents + new.tip_cents,
        issued_on=new.issued_on,
        due_on=new.due_on,
        notes=new.notes,
        status="DRAFT",
    )
