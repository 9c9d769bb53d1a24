"""Issue credit notes and take them back."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import or_
from sqlmodel import col, select

from contracts.base import Contact
from contracts.finance_invoicing import CreditNoteIssued, CreditNoteVoided
from finance.credit_notes.books import credit_note_document
from finance.credit_notes.models import CreditNote
from finance.credit_notes.rules import (
    Credit,
    Left,
    TooMuchError,
    left_of,
    of_amount,
    of_debt,
    of_lines,
    summed,
    whole,
)
from finance.credit_notes.schemas import CreditNoteOut, CreditNoteRequest, InvoiceNotesQuery, NotesQuery
from finance.invoices.models import Invoice
from finance.invoices.numbering import next_number
from finance.invoices.service import refresh_invoice
from finance.ledger.service import keep
from finance.runtime import runtime
from finance.taxes.rates import FEDERAL
from shared.clock import local_today, now
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Invalid
from shared.language import language_of
from shared.organizations import organization

SORTS = {
    "created_at": Sort(col(CreditNote.created_at), datetime),
    "issued_on": Sort(col(CreditNote.issued_on), date),
    "total_cents": Sort(col(CreditNote.total_cents), int),
}
_WHOLE_SUM = {"en": "Credit", "fr": "Crédit"}


class NothingToCredit(Conflict):
    """The invoice is a draft or void, or all of it was credited."""

    slug = "nothing-to-credit"
    title = "There is nothing to credit"


class CreditNoteVoid(Conflict):
    """The credit note was taken back before."""

    slug = "credit-note-void"
    title = "The credit note is void already"


async def issue(uow: UnitOfWork, invoice: Invoice, request: CreditNoteRequest) -> CreditNote:
    """Credit a held invoice.

    Raises:
        NothingToCredit: nothing is left to be credited, or to be given up.
        Invalid: it is more than is left.
    """
    if invoice.status == "DRAFT" or invoice.voided_at is not None:
        raise NothingToCredit("Only an invoice that was sent and isn't void can be credited.")
    left = await left_on(uow, invoice)
    if request.kind == "write_off" and invoice.due_cents == 0:
        raise NothingToCredit(f"Nothing is due on {invoice.number}: there is no debt to give up.")
    if left.total_cents <= 0:
        raise NothingToCredit(f"All of {invoice.number} was credited already.")
    return await issue_credit(uow, invoice, _credit(invoice, left, request), request.kind, request.reason)


def _credit(invoice: Invoice, left: Left, request: CreditNoteRequest) -> Credit:
    try:
        if request.lines is not None:
            return of_lines(left, {line.line: line.amount_cents for line in request.lines})
        if request.kind == "write_off":
            return of_debt(left, request.amount_cents, invoice.due_cents)
        return whole(left) if request.amount_cents is None else of_amount(left, request.amount_cents)
    except TooMuchError as error:
        only = f"{invoice.currency} {error.left_cents / 100:,.2f}"
        if error.line is None:
            raise Invalid.field("body.amount_cents", f"Only {only} of {invoice.number} is left.") from error
        raise Invalid.field("body.lines", f"Only {only} is left of line {error.line}.") from error


async def left_on(uow: UnitOfWork, invoice: Invoice) -> Left:
    """Return what of a held invoice was not credited yet."""
    taxes = summed(invoice.taxes)
    return left_of(invoice.lines, taxes, invoice.tip_cents, map(_as_credit, await _standing_notes(uow, invoice)))


def _as_credit(note: CreditNote) -> Credit:
    return Credit(
        [(line["line"], line["amount_cents"]) for line in note.lines],
        summed(note.taxes),
        note.tip_cents,
    )


async def _standing_notes(uow: UnitOfWork, invoice: Invoice) -> Sequence[CreditNote]:
    statement = select(CreditNote).where(
        col(CreditNote.invoice_id) == invoice.id, col(CreditNote.voided_at).is_(None)
    )
    return (await uow.session.exec(statement.order_by(col(CreditNote.id)))).all()


async def issue_credit(uow: UnitOfWork, invoice: Invoice, credit: Credit, kind: str, reason: str) -> CreditNote:
    """Number a credit of a held invoice, book it and tell of it."""
    issued_on = local_today((await organization(uow)).timezone)
    rates = {tax["name"]: tax["rate_bp"] for tax in invoice.taxes}
    note = CreditNote(
        org_id=uow.org_id,
        number=await next_number(uow, "CN", issued_on.year),
        kind=kind,
        invoice_id=invoice.id,
        invoice_number=invoice.number or "",
        client_id=invoice.client_id,
        client_name=invoice.client_name,
        currency=invoice.currency,
        lines=[_line(invoice, place, cents) for place, cents in credit.lines if cents],
        taxes=[
            {"name": name, "rate_bp": rates[name], "amount_cents": cents}
            for name, cents in credit.taxes.items()
            if cents
        ],
        subtotal_cents=credit.subtotal_cents,
        tip_cents=credit.tip_cents,
        total_cents=credit.total_cents,
        issued_on=issued_on,
        reason=reason,
    )
    uow.session.add(note)
    await uow.session.flush()
    await _settle(uow, invoice, note)
    uow.publish(CreditNoteIssued(**_picture(invoice, note)), version=note.version)
    uow.audit("credit_note.issue", "credit_note", note.id, number=note.number, total_cents=note.total_cents)
    return note


def _line(invoice: Invoice, place: int | None, cents: int) -> dict[str, Any]:
    if place is None:
        locale = str(invoice.client.get("locale", "en"))
        description = _WHOLE_SUM[language_of(locale)]
        return {"line": None, "kind": "credit", "description": description, "amount_cents": cents}
    line = invoice.lines[place]
    return {"line": place, "kind": line["kind"], "description": line["description"], "amount_cents": cents}


async def void(uow: UnitOfWork, invoice: Invoice, note: CreditNote, reason: str) -> None:
    """Take a credit note of a held invoice back: its amount is asked for again.

    Raises:
        CreditNoteVoid: it was before.
    """
    if note.voided_at is not None:
        raise CreditNoteVoid(f"{note.number} is void already, and void is final. Issue another one.")
    note.voided_at, note.void_reason = now(), reason
    note.touch()
    await uow.session.flush()
    await _settle(uow, invoice, note)
    uow.publish(CreditNoteVoided(**_picture(invoice, note)), version=note.version)
    uow.audit("credit_note.void", "credit_note", note.id, number=note.number, reason=reason)


async def _settle(uow: UnitOfWork, invoice: Invoice, note: CreditNote) -> None:
    notes = await _standing_notes(uow, invoice)
    taxes = [tax for standing in notes for tax in standing.taxes]
    federal = sum(tax["amount_cents"] for tax in taxes if tax["name"] in FEDERAL)
    invoice.credited_cents = sum(standing.total_cents for standing in notes)
    invoice.credited_tax_cents = federal
    invoice.credited_provincial_tax_cents = sum(tax["amount_cents"] for tax in taxes) - federal
    invoice.touch()
    await keep(uow, credit_note_document(note, invoice))
    await refresh_invoice(uow, invoice)


def _picture(invoice: Invoice, note: CreditNote) -> dict[str, Any]:
    names = ("number", "kind", "invoice_id", "invoice_number", "currency", "total_cents", "taxes", "reason")
    return {name: getattr(note, name) for name in names} | {
        "credit_note_id": note.id,
        "client": Contact.model_validate(invoice.client),
        "issued_on": note.issued_on.isoformat(),
        "invoice_due_cents": invoice.due_cents,
        "invoice_credit_cents": invoice.credit_cents,
        "public_url": runtime().invoice_page(invoice.token),
    }


async def list_notes(
    uow: UnitOfWork, query: InvoiceNotesQuery, invoice_id: UUID | None = None
) -> Page[CreditNoteOut]:
    """Return a page of credit notes, of one invoice or of all."""
    statement = select(CreditNote)
    if invoice_id is not None:
        statement = statement.where(col(CreditNote.invoice_id) == invoice_id)
    if query.kind is not None:
        statement = statement.where(CreditNote.kind == query.kind)
    if query.voided is not None:
        statement = statement.where(col(CreditNote.voided_at).is_not(None) == query.voided)
    if isinstance(query, NotesQuery):
        if query.client_id is not None:
            statement = statement.where(col(CreditNote.client_id) == query.client_id)
        if query.issued_from is not None:
            statement = statement.where(col(CreditNote.issued_on) >= query.issued_from)
        if query.issued_to is not None:
            statement = statement.where(col(CreditNote.issued_on) <= query.issued_to)
        if query.q:
            searched = (CreditNote.number, CreditNote.invoice_number, CreditNote.client_name)
            statement = statement.where(or_(*(col(name).icontains(query.q, autoescape=True) for name in searched)))
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(CreditNote.id))
    return Page(items=[shown(row) for row in rows], next_cursor=cursor)


def shown(note: CreditNote) -> CreditNoteOut:
    """Return the wire shape of a credit note."""
    return CreditNoteOut.model_validate(note.model_dump())
