"""HTTP of clients' own terms."""

from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from finance.billing.schemas import BillingInput, BillingOut
from finance.billing.service import billing_of, hold_billing, set_billing, shown
from finance.clients.service import check_known, survivors
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.organizations import organization
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/finance/clients",
    tags=["invoices"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)


@router.get("/{client_id}/billing", summary="Show how a client is billed")
async def get_billing(
    uow: Uow,
    _: Annotated[StaffCaller, requires("invoices.view", module="module.invoices")],
    client_id: UUID,
    response: Response,
) -> BillingOut:
    """Return what was agreed on with the client, and what holds with the organization's terms."""
    client_id = (await survivors(uow, [client_id]))[client_id]
    own = await billing_of(uow, client_id)
    set_etag(response, own.version if own else 0)
    return shown(await organization(uow), client_id, own)


@router.put(
    "/{client_id}/billing", summary="Agree on how a client is billed", responses=responses(PreconditionFailed)
)
async def put_billing(
    uow: Uow,
    _: Annotated[StaffCaller, requires("invoices.edit", module="module.invoices")],
    client_id: UUID,
    body: BillingInput,
    request: Request,
    response: Response,
) -> BillingOut:
    """Make the client's terms what the body says; what is null follows the organization's."""
    client_id = (await survivors(uow, [client_id]))[client_id]
    await check_known(uow, client_id)
    held = await hold_billing(uow, client_id)
    check_if_match(request, held.version)
    set_billing(uow, held, body)
    set_etag(response, held.version)
    return shown(await organization(uow), client_id, held)
