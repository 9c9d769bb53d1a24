"""HTTP of credit notes."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from finance.credit_notes.models import CreditNote
from finance.credit_notes.pdf import credit_note_pdf
from finance.credit_notes.schemas import (
    CreditNoteOut,
    CreditNoteRequest,
    InvoiceNotesQuery,
    NotesQuery,
    NoteVoidRequest,
)
from finance.credit_notes.service import CreditNoteVoid, NothingToCredit, issue, list_notes, shown, void
from finance.invoices.service import hold_invoice, invoice_by_id
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.database.finding import row_of
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.storage import Files
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin", tags=["credit notes"], responses=responses(Unauthorized, Forbidden, NotFound))
Viewer = Annotated[StaffCaller, requires("invoices.view", module="module.invoices")]
Editor = Annotated[StaffCaller, requires("invoices.edit", module="module.invoices")]
MISSING = "There is no such credit note."


@router.post(
    "/invoices/{invoice_id}/credit-notes",
    status_code=201,
    summary="Credit an invoice",
    responses=responses(NothingToCredit, PreconditionFailed),
)
async def issue_credit_note(
    uow: Uow, request: Request, response: Response, invoice_id: UUID, body: CreditNoteRequest, _: Editor
) -> CreditNoteOut:
    """Take something off a sent invoice, with its taxes; what was paid beyond is the client's then.

    `If-Match` is the invoice's version.
    """
    invoice = await hold_invoice(uow, invoice_id)
    check_if_match(request, invoice.version)
    note = await issue(uow, invoice, body)
    set_etag(response, note.version)
    return shown(note)


@router.get("/invoices/{invoice_id}/credit-notes", summary="List the credit notes of an invoice")
async def list_credit_notes_of(
    uow: Uow, invoice_id: UUID, _: Viewer, query: Annotated[InvoiceNotesQuery, Query()]
) -> Page[CreditNoteOut]:
    """Return what was taken off one invoice."""
    await invoice_by_id(uow, invoice_id)
    return await list_notes(uow, query, invoice_id)


@router.get("/finance/credit-notes", summary="List credit notes")
async def list_credit_notes(uow: Uow, _: Viewer, query: Annotated[NotesQuery, Query()]) -> Page[CreditNoteOut]:
    """Return credit notes of all invoices, newest first unless asked otherwise."""
    return await list_notes(uow, query)


@router.get("/finance/credit-notes/{note_id}", summary="Show a credit note")
async def show_credit_note(uow: Uow, response: Response, note_id: UUID, _: Viewer) -> CreditNoteOut:
    """Return one credit note."""
    note = await row_of(uow, CreditNote, note_id, MISSING)
    set_etag(response, note.version)
    return shown(note)


@router.get(
    "/finance/credit-notes/{note_id}/pdf",
    summary="Download a credit note as PDF",
    response_class=Response,
    responses={200: {"content": {"application/pdf": {}}}},
)
async def download_credit_note(uow: Uow, files: Files, note_id: UUID, _: Viewer) -> Response:
    """Return the credit note as PDF, in the client's language."""
    note = await row_of(uow, CreditNote, note_id, MISSING)
    invoice = await invoice_by_id(uow, note.invoice_id)
    return await credit_note_pdf(uow, files, note, invoice)


@router.post(
    "/finance/credit-notes/{note_id}/void",
    summary="Take a credit note back",
    responses=responses(CreditNoteVoid, PreconditionFailed),
)
async def void_credit_note(
    uow: Uow, request: Request, response: Response, note_id: UUID, body: NoteVoidRequest, _: Editor
) -> CreditNoteOut:
    """Make a credit note void; its number stays used, and the invoice asks for its amount again."""
    invoice = await hold_invoice(uow, (await row_of(uow, CreditNote, note_id, MISSING)).invoice_id)
    note = await row_of(uow, CreditNote, note_id, MISSING, lock=True)
    check_if_match(request, note.version)
    await void(uow, invoice, note, body.reason)
    set_etag(response, note.version)
    return shown(note)
