"""Make and change invoices by hand."""

from datetime import date
from typing import Any
from uuid import UUID

from contracts.finance import InvoiceSent
from contracts.identity import OrganizationSettings
from finance.clients.service import contact_of
from finance.deposits.service import hold_deposits
from finance.editing.schemas import LARGEST_CENTS, DraftRequest, EditRequest, LineInput, PricedRequest
from finance.editing.typed import typed_lines
from finance.invoices.create import AlreadySent, NewInvoice, create_invoice, send_invoice
from finance.invoices.lines import NewLine, Prices, price_lines, typed_again
from finance.invoices.models import Invoice
from finance.invoices.service import bookings_of, hold_invoice, standing
from finance.ledger.service import check_open
from finance.public_links.service import remove_link
from finance.revisions.service import InvoiceFinal, check_changeable, revise
from finance.taxes.rates import rates_on
from shared.clock import local_today
from shared.database import UnitOfWork
from shared.errors import Conflict, Invalid
from shared.organizations import organization


class NothingToSend(Conflict):
    """A draft is not on its way to anybody."""


class DueBeforeSent(Conflict):
    """The day that was chosen for a draft's payment is over."""

    slug = "due-before-sent"
    title = "The invoice would be overdue when it is sent"


async def held_to_send(uow: UnitOfWork, invoice_id: UUID) -> Invoice:
    """Return an invoice, held after the deposits of its bookings: they count on it from its sending.

    Raises:
        NotFound: there is none of this id in the organization.
    """
    found = await uow.session.get(Invoice, invoice_id)
    if found is not None:
        await hold_deposits(uow, bookings_of(found))
    return await hold_invoice(uow, invoice_id)


async def includes_tax(uow: UnitOfWork, wanted: bool | None) -> bool:
    """Tell whether typed prices have tax in them: as said, or as the organization's terms say."""
    if wanted is not None:
        return wanted
    terms = OrganizationSettings.model_validate((await organization(uow)).settings)
    return terms.invoice_prices_include_tax


async def price(uow: UnitOfWork, request: PricedRequest) -> tuple[Prices, str, bool]:
    """Return what a request would come to, its province, and whether its prices have tax in them.

    Raises:
        Invalid: the sum is negative or beyond all measure, or the issue day is in the future.
    """
    company = await organization(uow)
    await _check_days(uow, request.issued_on, None)
    province, inclusive = request.province or company.province, await includes_tax(uow, request.prices_include_tax)
    rates = rates_on(province, request.issued_on or local_today(company.timezone))
    prices = price_lines(typed_lines(request.lines, request.discount), rates, includes_tax=inclusive)
    _check_total(prices.total_cents + request.tip_cents)
    return prices, province, inclusive


def _check_total(cents: int) -> None:
    if cents < 0:
        raise Invalid.field("body.lines", "The invoice would be below zero. Give money back by a credit note.")
    if cents > LARGEST_CENTS:
        raise Invalid.field("body.lines", "The invoice would be for more than 999,999.99. Split it.")


async def _check_days(uow: UnitOfWork, issued_on: date | None, due_on: date | None) -> None:
    if issued_on is None:
        return
    if issued_on > local_today((await organization(uow)).timezone):
        raise Invalid.field("body.issued_on", "An invoice can't be issued on a day to come.")
    if due_on is not None and due_on < issued_on:
        raise Invalid.field("body.due_on", "It can't be due before it is issued.")
    await check_open(uow, issued_on)


async def make_draft(uow: UnitOfWork, request: DraftRequest) -> Invoice:
    """Make a draft for a client.

    Raises:
        Invalid: there is no such client, or the amounts or days make no sense.
        PeriodLocked: the books are closed for the issue day.
    """
    await price(uow, request)
    await _check_days(uow, request.issued_on, request.due_on)
    _check_bookings(request.lines, set())
    new = NewInvoice(
        client=await contact_of(uow, request.client_id),
        lines=typed_lines(request.lines, request.discount),
        prices_include_tax=await includes_tax(uow, request.prices_include_tax),
        **request.model_dump(
            include={
                *("province", "tip_cents", "issued_on", "due_on"),
                *("notes", "service_address", "served_on"),
            }
        ),
    )
    invoice = await create_invoice(uow, new, send=False)
    uow.audit("invoice.draft", "invoice", invoice.id, total_cents=invoice.total_cents)
    return invoice


def _check_bookings(lines: list[LineInput], known: set[UUID]) -> None:
    for index, line in enumerate(lines):
        if line.booking_id is not None and line.booking_id not in known:
            raise Invalid.field(f"body.lines.{index}.booking_id", "The invoice is not for this booking.")


async def copy(uow: UnitOfWork, invoice: Invoice) -> Invoice:
    """Make a draft with the lines of an invoice, at today's tax rates, without its late fees, tip and visits."""
    lines = [typed_again(line) for line in invoice.lines if line["kind"] != "late_fee"]
    if not lines:
        raise Conflict("There is nothing on this invoice to copy.")
    new = NewInvoice(
        client=await contact_of(uow, invoice.client_id),
        lines=[_without_visit(line) for line in lines],
        province=invoice.province,
        prices_include_tax=invoice.prices_include_tax,
        notes=invoice.notes,
        service_address=invoice.service_address,
    )
    made = await create_invoice(uow, new, send=False)
    uow.audit("invoice.copy", "invoice", made.id, copied_from=str(invoice.id))
    return made


def _without_visit(line: NewLine) -> NewLine:
    return NewLine(
        description=line.description,
        amount_cents=line.amount_cents,
        quantity=line.quantity,
        unit_cents=line.unit_cents,
        kind=line.kind,
        taxes=line.taxes,
        discount_cents=line.discount_cents,
        service=line.service,
    )


async def change(uow: UnitOfWork, invoice: Invoice, request: EditRequest) -> None:
    """Change a held draft, or make a sent invoice's next revision.

    Raises:
        InvoiceFinal: it is paid, void or credited; or what would change is settled by sending.
        Invalid, PeriodLocked: the change makes no sense, or comes too late.
    """
    given = request.model_fields_set
    draft = invoice.status == "DRAFT"
    if not draft:
        if fixed := {"client_id", "issued_on"} & given:
            raise InvoiceFinal(f"{invoice.number} was sent: `{min(fixed)}` is settled. Void it and make another.")
        check_changeable(invoice, money=bool({"lines", "tip_cents"} & given))
    issued_on = request.issued_on if "issued_on" in given else invoice.issued_on
    due_on = request.due_on if "due_on" in given else invoice.due_on
    if not draft and due_on is None:
        raise Invalid.field("body.due_on", "A sent invoice is due on some day.")
    if draft:
        await _check_days(uow, issued_on, due_on)
    elif due_on and issued_on and due_on < issued_on:
        raise Invalid.field("body.due_on", "It can't be due before it is issued.")
    names = {"notes", "service_address", "served_on", "due_on"} | ({"issued_on"} if draft else set())
    changes: dict[str, Any] = {name: getattr(request, name) for name in names & given}
    changes |= await _repriced(uow, invoice, request, issued_on)
    if request.client_id is not None:
        contact = await contact_of(uow, request.client_id)
        changes |= {"client_id": contact.client_id, "client_name": contact.name}
        changes["client"] = contact.model_dump(mode="json")
    if not draft:
        await revise(uow, invoice, changes, reason=request.reason)
        return
    for name, value in changes.items():
        setattr(invoice, name, value)
    invoice.touch()
    uow.audit("invoice.edit", "invoice", invoice.id, changed=sorted(changes))


async def _repriced(
    uow: UnitOfWork, invoice: Invoice, request: EditRequest, issued_on: date | None
) -> dict[str, Any]:
    company = await organization(uow)
    tip = request.tip_cents + invoice.paid_tip_cents if request.tip_cents is not None else invoice.tip_cents
    province = request.province or invoice.province or company.province
    inclusive = invoice.prices_include_tax if request.prices_include_tax is None else request.prices_include_tax
    if request.lines is not None:
        _check_bookings(request.lines, bookings_of(invoice))
        lines = typed_lines(request.lines, request.discount)
    elif "issued_on" in request.model_fields_set:
        lines = [typed_again(line) for line in invoice.lines]
    else:
        total = invoice.total_cents - invoice.tip_cents + tip
        _check_total(total)
        return {"tip_cents": tip, "total_cents": total}
    rates = rates_on(province, issued_on or local_today(company.timezone))
    prices = price_lines(lines, rates, includes_tax=inclusive)
    fees = [line for line in invoice.lines if line["kind"] == "late_fee"]
    fees_cents = sum(line["amount_cents"] for line in fees)
    total = prices.total_cents + fees_cents + tip
    _check_total(total)
    return {
        "lines": [*prices.lines, *fees],
        "taxes": prices.taxes,
        "province": province,
        "prices_include_tax": inclusive,
        "subtotal_cents": prices.subtotal_cents + fees_cents,
        "tip_cents": tip,
        "total_cents": total,
    }


async def delete_draft(uow: UnitOfWork, invoice: Invoice) -> None:
    """Throw a held draft away.

    Raises:
        AlreadySent: it is no draft: a number stays used.
    """
    if invoice.status != "DRAFT":
        raise AlreadySent(f"{invoice.number} was sent. Void it instead: its number stays used.")
    await remove_link(uow, invoice.token)
    await uow.session.delete(invoice)
    uow.audit("invoice.delete", "invoice", invoice.id, total_cents=invoice.total_cents)


async def send(uow: UnitOfWork, invoice: Invoice) -> None:
    """Send a held draft, at the tax rates of its issue day.

    Raises:
        AlreadySent: it is no draft.
        DueBeforeSent: it would be issued today, and was due before.
        PeriodLocked: the books are closed for its issue day.
    """
    today = local_today((await organization(uow)).timezone)
    if invoice.issued_on is not None:
        await check_open(uow, invoice.issued_on)
    elif invoice.status == "DRAFT" and invoice.due_on is not None and invoice.due_on < today:
        raise DueBeforeSent(f"This draft was to be paid by {invoice.due_on.isoformat()}. Give it a later due day.")
    elif invoice.status == "DRAFT" and invoice.source == "manual":
        again = EditRequest(issued_on=today)
        for name, value in (await _repriced(uow, invoice, again, again.issued_on)).items():
            setattr(invoice, name, value)
    await send_invoice(uow, invoice)
    uow.audit("invoice.send", "invoice", invoice.id, number=invoice.number, total_cents=invoice.total_cents)


def resend(uow: UnitOfWork, invoice: Invoice) -> None:
    """Let a sent invoice go to its client once more.

    Raises:
        NothingToSend: it is a draft.
        InvoiceFinal: it is void.
    """
    if invoice.status == "DRAFT":
        raise NothingToSend("This is a draft: send it first.")
    if invoice.voided_at is not None:
        raise InvoiceFinal(f"{invoice.number} is void: there is nothing to send.")
    invoice.touch()
    uow.publish(InvoiceSent(**standing(invoice)), version=invoice.version)
    uow.audit("invoice.resend", "invoice", invoice.id, number=invoice.number)
