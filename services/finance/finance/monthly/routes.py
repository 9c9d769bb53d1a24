"""HTTP of visits that wait for an invoice."""

from typing import Annotated

from fastapi import Query, Response

from finance.invoices.schemas import InvoiceDetail
from finance.invoices.views import detailed
from finance.monthly.listing import uninvoiced_clients, uninvoiced_visits
from finance.monthly.schemas import FromVisits, UninvoicedClient, UninvoicedQuery, UninvoicedVisit, VisitQuery
from finance.monthly.service import NothingToCharge, NoVisitsWaiting, invoice_from_visits
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.web.routing import Router, set_etag

router = Router(
    prefix="/v1/admin/invoices", tags=["invoices"], responses=responses(Unauthorized, Forbidden, NotFound)
)
Viewer = Annotated[StaffCaller, requires("invoices.view", module="module.invoices")]
Editor = Annotated[StaffCaller, requires("invoices.edit", module="module.invoices")]


@router.get("/uninvoiced", summary="List the clients with visits that wait for an invoice")
async def get_uninvoiced(
    uow: Uow, _: Viewer, query: Annotated[UninvoicedQuery, Query()]
) -> Page[UninvoicedClient]:
    """Return per client how many visits wait and what they come to."""
    return await uninvoiced_clients(uow, query)


@router.get("/uninvoiced/visits", summary="List the visits that wait for an invoice")
async def get_uninvoiced_visits(
    uow: Uow, _: Viewer, query: Annotated[VisitQuery, Query()]
) -> Page[UninvoicedVisit]:
    """Return the visits one by one, those that were reopened too."""
    return await uninvoiced_visits(uow, query)


@router.post(
    "/from-visits",
    status_code=201,
    summary="Invoice waiting visits of a client now",
    responses=responses(NoVisitsWaiting, NothingToCharge),
)
async def post_from_visits(uow: Uow, _: Editor, body: FromVisits, response: Response) -> InvoiceDetail:
    """Put the visits on one invoice, with their deposits; each visit is invoiced once, whoever asks."""
    invoice = await invoice_from_visits(uow, body)
    set_etag(response, invoice.version)
    response.headers["Location"] = f"/v1/admin/invoices/{invoice.id}"
    return await detailed(uow, invoice)
