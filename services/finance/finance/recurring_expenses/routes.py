"""HTTP of recurring expenses."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from finance.recurring_expenses.schemas import RecurringInput, RecurringOut, RecurringQuery
from finance.recurring_expenses.service import (
    add_recurring,
    change_recurring,
    delete_recurring,
    list_recurring,
    pause_recurring,
    recurring_of,
    resume_recurring,
    show_recurring,
    skip_next,
)
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Conflict, Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/finance/recurring-expenses",
    tags=["expenses"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]
Manager = Annotated[StaffCaller, requires("finance.manage", module="module.finance")]


@router.get("", summary="List the recurring expenses")
async def get_recurring(uow: Uow, _: Viewer, query: Annotated[RecurringQuery, Query()]) -> Page[RecurringOut]:
    """Return the recurring expenses that match."""
    return await list_recurring(uow, query)


@router.post("", status_code=201, summary="Add a recurring expense")
async def post_recurring(uow: Uow, _: Manager, wanted: RecurringInput, response: Response) -> RecurringOut:
    """Add an expense that comes back; each is recorded on its day."""
    row = await add_recurring(uow, wanted)
    set_etag(response, row.version)
    return show_recurring(row)


@router.put("/{recurring_id}", summary="Change a recurring expense", responses=responses(PreconditionFailed))
async def put_recurring(
    uow: Uow, _: Manager, recurring_id: UUID, wanted: RecurringInput, request: Request, response: Response
) -> RecurringOut:
    """Replace what it says; what was recorded stays as it is."""
    row = await recurring_of(uow, recurring_id, lock=True)
    check_if_match(request, row.version)
    await change_recurring(uow, row, wanted)
    set_etag(response, row.version)
    return show_recurring(row)


@router.post("/{recurring_id}/pause", summary="Pause a recurring expense")
async def pause_recurring_expense(uow: Uow, _: Manager, recurring_id: UUID) -> RecurringOut:
    """Record nothing until it is resumed."""
    row = await recurring_of(uow, recurring_id, lock=True)
    pause_recurring(uow, row)
    return show_recurring(row)


@router.post("/{recurring_id}/resume", summary="Resume a recurring expense")
async def resume_recurring_expense(uow: Uow, _: Manager, recurring_id: UUID) -> RecurringOut:
    """Go on from today; what fell into the pause isn't made up for."""
    row = await recurring_of(uow, recurring_id, lock=True)
    await resume_recurring(uow, row)
    return show_recurring(row)


@router.post("/{recurring_id}/skip", summary="Skip the next occurrence", responses=responses(Conflict))
async def skip_recurring_expense(uow: Uow, _: Manager, recurring_id: UUID) -> RecurringOut:
    """Leave the coming occurrence out."""
    row = await recurring_of(uow, recurring_id, lock=True)
    skip_next(uow, row)
    return show_recurring(row)


@router.delete("/{recurring_id}", status_code=204, summary="Delete a recurring expense")
async def remove_recurring(uow: Uow, _: Manager, recurring_id: UUID) -> None:
    """End it for good; what was recorded stays."""
    delete_recurring(uow, await recurring_of(uow, recurring_id, lock=True))
