"""HTTP of dunning for staff."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from finance.dunning.models import Dunning
from finance.dunning.schemas import DunningFilter, DunningOut
from finance.dunning.service import DunningOver, dunning_by_id, dunning_page, retry_now, stop
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/finance/dunning", tags=["dunning"], responses=responses(Unauthorized, Forbidden, NotFound)
)
Viewer = Annotated[StaffCaller, requires("invoices.view", module="module.invoices")]
Recorder = Annotated[StaffCaller, requires("payments.record", module="module.invoices")]


def _shown(row: Dunning) -> DunningOut:
    return DunningOut.model_validate(row.model_dump())


@router.get("", summary="List invoices whose saved card is being charged")
async def list_dunning(uow: Uow, query: Annotated[DunningFilter, Query()], _: Viewer) -> Page[DunningOut]:
    """Return one page of those that wait for their first try, for a retry or for the client."""
    rows, cursor = await dunning_page(uow, query)
    return Page(items=[_shown(row) for row in rows], next_cursor=cursor)


@router.get("/{dunning_id}", summary="Show how the charging of an invoice stands")
async def show_dunning(uow: Uow, response: Response, dunning_id: UUID, _: Viewer) -> DunningOut:
    """Return one of them."""
    row = await dunning_by_id(uow, dunning_id)
    set_etag(response, row.version)
    return _shown(row)


@router.post(
    "/{dunning_id}/stop", summary="Leave a card alone", responses=responses(DunningOver, PreconditionFailed)
)
async def stop_dunning(
    uow: Uow, request: Request, response: Response, dunning_id: UUID, _: Recorder
) -> DunningOut:
    """Try the card no more for this invoice; the invoice stays due."""
    check_if_match(request, (await dunning_by_id(uow, dunning_id, lock=True)).version)
    row = await stop(uow, dunning_id)
    set_etag(response, row.version)
    return _shown(row)


@router.post(
    "/{dunning_id}/retry", summary="Try a card again now", responses=responses(DunningOver, PreconditionFailed)
)
async def retry_dunning(
    uow: Uow, request: Request, response: Response, dunning_id: UUID, _: Recorder
) -> DunningOut:
    """Have the client's card charged within a minute, whatever was planned."""
    check_if_match(request, (await dunning_by_id(uow, dunning_id, lock=True)).version)
    row = await retry_now(uow, dunning_id)
    set_etag(response, row.version)
    return _shown(row)
