"""HTTP of instalments."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from finance.instalments.schemas import (
    InstalmentInput,
    InstalmentOut,
    InstalmentPatch,
    InstalmentQuery,
    ScheduleOut,
    ScheduleQuery,
)
from finance.instalments.service import (
    add_instalment,
    change_instalment,
    delete_instalment,
    instalment_of,
    instalments_page,
    schedule_of,
    shown,
)
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Conflict, Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/finance/taxes/instalments",
    tags=["taxes"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]
Manager = Annotated[StaffCaller, requires("finance.manage", module="module.finance")]


@router.get("", summary="List the instalments")
async def list_instalments(uow: Uow, query: Annotated[InstalmentQuery, Query()], _: Viewer) -> Page[InstalmentOut]:
    """Return instalments, planned and paid, those due last first unless asked otherwise."""
    return await instalments_page(uow, query)


@router.get("/schedule", summary="Show the instalments that a year asks for")
async def show_schedule(uow: Uow, query: Annotated[ScheduleQuery, Query()], _: Viewer) -> ScheduleOut:
    """Return the quarterly instalments of a fiscal year by last year's net tax or an estimate."""
    return await schedule_of(uow, query)


@router.post("", status_code=201, summary="Record an instalment", responses=responses(Conflict))
async def post_instalment(uow: Uow, body: InstalmentInput, response: Response, _: Manager) -> InstalmentOut:
    """Record an instalment; with a day of payment it is booked on that day."""
    row = await add_instalment(uow, body)
    set_etag(response, row.version)
    response.headers["Location"] = f"/v1/admin/finance/taxes/instalments/{row.id}"
    return shown(row)


@router.get("/{instalment_id}", summary="Show an instalment")
async def show_instalment(uow: Uow, instalment_id: UUID, response: Response, _: Viewer) -> InstalmentOut:
    """Return one instalment."""
    row = await instalment_of(uow, instalment_id)
    set_etag(response, row.version)
    return shown(row)


@router.patch(
    "/{instalment_id}", summary="Change an instalment", responses=responses(Conflict, PreconditionFailed)
)
async def patch_instalment(
    uow: Uow, instalment_id: UUID, body: InstalmentPatch, request: Request, response: Response, _: Manager
) -> InstalmentOut:
    """Change what the body names, such as the day on which it was paid."""
    row = await instalment_of(uow, instalment_id, lock=True)
    check_if_match(request, row.version)
    await change_instalment(uow, row, body)
    set_etag(response, row.version)
    return shown(row)


@router.delete(
    "/{instalment_id}",
    status_code=204,
    summary="Delete an instalment",
    responses=responses(Conflict, PreconditionFailed),
)
async def remove_instalment(uow: Uow, instalment_id: UUID, request: Request, _: Manager) -> None:
    """Take an instalment back that was recorded by mistake."""
    row = await instalment_of(uow, instalment_id, lock=True)
    check_if_match(request, row.version)
    await delete_instalment(uow, row)
