"""HTTP of hours in the office."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.time_entries.approval import NotApproved, TimeStillRuns, approve, reopen
from booking.time_entries.models import TimeEntry
from booking.time_entries.office import (
    TimeApproved,
    TimeOverlaps,
    add_entry,
    change_entry,
    entry_of,
    list_entries,
    show_entries,
    totals,
)
from booking.time_entries.schemas import (
    Approval,
    Approved,
    TimeEntryChange,
    TimeEntryInput,
    TimeEntryOut,
    TimeEntryQuery,
    TotalsQuery,
    WorkerTotals,
)
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin/time-entries", tags=["hours"], responses=responses(Unauthorized, Forbidden))

MODULE = "module.teams"
Reader = Annotated[StaffCaller, requires("bookings.view", module=MODULE)]
Editor = Annotated[StaffCaller, requires("bookings.edit", module=MODULE)]
Approver = Annotated[StaffCaller, requires("finance.manage", module=MODULE)]


@router.get("", summary="List hours")
async def get_time_entries(uow: Uow, _: Reader, query: Annotated[TimeEntryQuery, Query()]) -> Page[TimeEntryOut]:
    """Return the time entries that match; voided ones only when asked for."""
    return await list_entries(uow, query)


@router.get("/totals", summary="Sum up hours by worker")
async def get_time_totals(uow: Uow, _: Reader, query: Annotated[TotalsQuery, Query()]) -> list[WorkerTotals]:
    """Return each worker's minutes on at most 31 days: worked, paused, on the way, approved."""
    return await totals(uow, query)


@router.post("/approve", summary="Approve hours", responses=responses(TimeStillRuns))
async def approve_time(uow: Uow, _: Approver, wanted: Approval) -> Approved:
    """Approve everything on the days that isn't yet, of one worker or of all: the pay run may rely on it."""
    return await approve(uow, wanted)


@router.post("", status_code=201, summary="Enter hours", responses=responses(NotFound, TimeOverlaps))
async def create_time_entry(uow: Uow, _: Editor, wanted: TimeEntryInput, response: Response) -> TimeEntryOut:
    """Enter time that no phone recorded, with a reason."""
    entry = await add_entry(uow, wanted)
    response.headers["Location"] = f"/v1/admin/time-entries/{entry.id}"
    return await _answer(uow, entry, response)


@router.get("/{entry_id}", summary="Show a time entry", responses=responses(NotFound))
async def get_time_entry(uow: Uow, _: Reader, entry_id: UUID, response: Response) -> TimeEntryOut:
    """Return one entry; the `ETag` is for `If-Match` at a change."""
    return await _answer(uow, await entry_of(uow, entry_id), response)


@router.patch(
    "/{entry_id}",
    summary="Correct hours",
    responses=responses(NotFound, TimeApproved, TimeOverlaps, PreconditionFailed),
)
async def patch_time_entry(
    uow: Uow, _: Editor, entry_id: UUID, change: TimeEntryChange, request: Request, response: Response
) -> TimeEntryOut:
    """Correct an entry, or void it and bring it back; the reason is kept."""
    entry = await entry_of(uow, entry_id, lock=True)
    check_if_match(request, entry.version)
    await change_entry(uow, entry, change)
    return await _answer(uow, entry, response)


@router.delete(
    "/{entry_id}/approval",
    summary="Take an approval back",
    responses=responses(NotFound, NotApproved, PreconditionFailed),
)
async def reopen_time_entry(
    uow: Uow, _: Approver, entry_id: UUID, request: Request, response: Response
) -> TimeEntryOut:
    """Open an approved entry again, so that it can be corrected; who pays is told."""
    entry = await entry_of(uow, entry_id, lock=True)
    check_if_match(request, entry.version)
    await reopen(uow, entry)
    return await _answer(uow, entry, response)


async def _answer(uow: UnitOfWork, entry: TimeEntry, response: Response) -> TimeEntryOut:
    set_etag(response, entry.version)
    return (await show_entries(uow, [entry]))[0]
