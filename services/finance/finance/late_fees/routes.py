"""HTTP of late fees."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from finance.invoices.service import hold_invoice, invoice_by_id
from finance.late_fees.schemas import AllLateFeesQuery, LateFeeOut, LateFeeQuery, WaiveRequest
from finance.late_fees.service import (
    LateFeeCredited,
    LateFeeOfVoidInvoice,
    LateFeeWaivedAlready,
    list_late_fees,
    shown,
    waive,
)
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin", tags=["invoices"], responses=responses(Unauthorized, Forbidden, NotFound))
Viewer = Annotated[StaffCaller, requires("invoices.view", module="module.invoices")]
Editor = Annotated[StaffCaller, requires("invoices.edit", module="module.invoices")]


@router.get("/finance/late-fees", summary="List late fees")
async def get_all_late_fees(uow: Uow, _: Viewer, query: Annotated[AllLateFeesQuery, Query()]) -> Page[LateFeeOut]:
    """Return the late fees of all invoices, newest first unless asked otherwise."""
    return await list_late_fees(uow, query, query.invoice_id)


@router.get("/invoices/{invoice_id}/late-fees", summary="List the late fees of an invoice")
async def get_late_fees(
    uow: Uow, _: Viewer, invoice_id: UUID, query: Annotated[LateFeeQuery, Query()]
) -> Page[LateFeeOut]:
    """Return the late fees of one invoice, those that were waived too."""
    await invoice_by_id(uow, invoice_id)
    return await list_late_fees(uow, query, invoice_id)


@router.post(
    "/invoices/{invoice_id}/late-fees/{fee_id}/waive",
    summary="Waive a late fee",
    responses=responses(LateFeeWaivedAlready, LateFeeOfVoidInvoice, LateFeeCredited, PreconditionFailed),
)
async def waive_late_fee(
    uow: Uow,
    _: Editor,
    invoice_id: UUID,
    fee_id: UUID,
    body: WaiveRequest,
    request: Request,
    response: Response,
) -> LateFeeOut:
    """Take the fee off the invoice; `If-Match` takes the invoice's version. What was paid of it is a credit."""
    invoice = await hold_invoice(uow, invoice_id)
    check_if_match(request, invoice.version)
    fee = await waive(uow, invoice, fee_id, body.reason)
    set_etag(response, invoice.version)
    return shown(fee)
