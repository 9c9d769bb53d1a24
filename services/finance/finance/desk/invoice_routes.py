"""HTTP of invoices for staff."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from finance.invoices.listing import InvoiceQuery, list_invoices
from finance.invoices.pdf import invoice_pdf
from finance.invoices.schemas import InvoiceDetail, InvoiceOut, VoidRequest
from finance.invoices.service import hold_invoice, invoice_by_id
from finance.invoices.views import detailed, listed
from finance.settlement.desk import void_invoice
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Conflict, Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.storage import Files
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/invoices", tags=["invoices"], responses=responses(Unauthorized, Forbidden, NotFound)
)
Viewer = Annotated[StaffCaller, requires("invoices.view", module="module.invoices")]
Editor = Annotated[StaffCaller, requires("invoices.edit", module="module.invoices")]


@router.get("", summary="List invoices")
async def get_invoices(uow: Uow, _: Viewer, query: Annotated[InvoiceQuery, Query()]) -> Page[InvoiceOut]:
    """Return one page of invoices, newest first unless asked otherwise."""
    rows, cursor = await list_invoices(uow, query)
    return Page(items=await listed(uow, rows), next_cursor=cursor)


@router.get("/{invoice_id}", summary="Show an invoice")
async def show_invoice(uow: Uow, response: Response, invoice_id: UUID, _: Viewer) -> InvoiceDetail:
    """Return the invoice with its lines, taxes and payments."""
    invoice = await invoice_by_id(uow, invoice_id)
    set_etag(response, invoice.version)
    return await detailed(uow, invoice)


@router.get(
    "/{invoice_id}/pdf",
    summary="Download an invoice as PDF",
    response_class=Response,
    responses={200: {"content": {"application/pdf": {}}}},
)
async def download_invoice(uow: Uow, files: Files, invoice_id: UUID, _: Viewer) -> Response:
    """Return the invoice as PDF, in the client's language."""
    return await invoice_pdf(uow, files, await invoice_by_id(uow, invoice_id))


@router.post(
    "/{invoice_id}/void", summary="Make an invoice void", responses=responses(Conflict, PreconditionFailed)
)
async def void_an_invoice(
    uow: Uow, request: Request, response: Response, invoice_id: UUID, body: VoidRequest, _: Editor
) -> InvoiceDetail:
    """Take an invoice back; its number stays used. One with payments on it is refused until they are refunded."""
    invoice = await hold_invoice(uow, invoice_id)
    check_if_match(request, invoice.version)
    await void_invoice(uow, invoice, body.reason)
    set_etag(response, invoice.version)
    return await detailed(uow, invoice)
