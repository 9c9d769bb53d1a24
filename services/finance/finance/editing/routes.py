"""HTTP of invoices made by hand."""

from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from finance.editing.schemas import DraftRequest, EditRequest, Preview, PricedRequest
from finance.editing.service import (
    DueBeforeSent,
    NothingToSend,
    change,
    copy,
    delete_draft,
    held_to_send,
    make_draft,
    price,
    resend,
    send,
)
from finance.invoices.create import AlreadySent
from finance.invoices.models import Invoice
from finance.invoices.schemas import InvoiceDetail
from finance.invoices.service import hold_invoice, invoice_by_id
from finance.invoices.views import detailed
from finance.ledger.service import PeriodLocked
from finance.revisions.service import InvoiceFinal
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import UnitOfWork, Uow
from shared.errors import Conflict, Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/invoices", tags=["invoices"], responses=responses(Unauthorized, Forbidden, NotFound)
)
Editor = Annotated[StaffCaller, requires("invoices.edit", module="module.invoices")]


@router.post("", status_code=201, summary="Make a draft", responses=responses(PeriodLocked))
async def draft_invoice(uow: Uow, response: Response, body: DraftRequest, _: Editor) -> InvoiceDetail:
    """Make an invoice that nobody sees yet: it gets its number when it is sent."""
    return await _answer(uow, response, await make_draft(uow, body))


@router.post("/preview", summary="Show what an invoice would come to", responses=responses(PeriodLocked))
async def preview_invoice(uow: Uow, body: PricedRequest, _: Editor) -> Preview:
    """Return lines, taxes and sums of what was typed; nothing is kept."""
    prices, province, inclusive = await price(uow, body)
    return Preview.model_validate(
        {
            "lines": prices.lines,
            "taxes": prices.taxes,
            "subtotal_cents": prices.subtotal_cents,
            "tip_cents": body.tip_cents,
            "total_cents": prices.total_cents + body.tip_cents,
            "prices_include_tax": inclusive,
            "province": province,
        }
    )


@router.patch(
    "/{invoice_id}",
    summary="Change an invoice",
    responses=responses(InvoiceFinal, PeriodLocked, PreconditionFailed),
)
async def change_invoice(
    uow: Uow, request: Request, response: Response, invoice_id: UUID, body: EditRequest, _: Editor
) -> InvoiceDetail:
    """Change a draft freely; change a sent, unpaid invoice into its next revision, of which the client is told."""
    invoice = await _held(uow, request, invoice_id)
    await change(uow, invoice, body)
    return await _answer(uow, response, invoice)


@router.delete(
    "/{invoice_id}",
    status_code=204,
    summary="Throw a draft away",
    responses=responses(AlreadySent, PreconditionFailed),
)
async def delete_invoice(uow: Uow, request: Request, invoice_id: UUID, _: Editor) -> None:
    """Delete a draft; an invoice that was sent is made void instead."""
    await delete_draft(uow, await _held(uow, request, invoice_id))


@router.post(
    "/{invoice_id}/send",
    summary="Send a draft",
    responses=responses(AlreadySent, DueBeforeSent, PeriodLocked, PreconditionFailed),
)
async def send_a_draft(
    uow: Uow, request: Request, response: Response, invoice_id: UUID, _: Editor
) -> InvoiceDetail:
    """Give a draft its number, book it, and send it to the client."""
    invoice = await held_to_send(uow, invoice_id)
    check_if_match(request, invoice.version)
    await send(uow, invoice)
    return await _answer(uow, response, invoice)


@router.post(
    "/{invoice_id}/resend", summary="Send an invoice again", responses=responses(NothingToSend, InvoiceFinal)
)
async def resend_invoice(
    uow: Uow, request: Request, response: Response, invoice_id: UUID, _: Editor
) -> InvoiceDetail:
    """Let the client have the invoice once more, as it stands now."""
    invoice = await _held(uow, request, invoice_id)
    resend(uow, invoice)
    return await _answer(uow, response, invoice)


@router.post("/{invoice_id}/copy", status_code=201, summary="Copy an invoice", responses=responses(Conflict))
async def copy_invoice(uow: Uow, response: Response, invoice_id: UUID, _: Editor) -> InvoiceDetail:
    """Make a draft with the same lines for the same client, at today's tax rates."""
    return await _answer(uow, response, await copy(uow, await invoice_by_id(uow, invoice_id)))


async def _held(uow: UnitOfWork, request: Request, invoice_id: UUID) -> Invoice:
    invoice = await hold_invoice(uow, invoice_id)
    check_if_match(request, invoice.version)
    return invoice


async def _answer(uow: UnitOfWork, response: Response, invoice: Invoice) -> InvoiceDetail:
    await uow.session.flush()
    set_etag(response, invoice.version)
    return await detailed(uow, invoice)
