"""HTTP of time off in the cleaner's portal."""

from typing import Annotated
from uuid import UUID

from fastapi import Query

from booking.availability.schemas import OwnTimeOffQuery, TimeOffInput, TimeOffOut, TimeOffQuery
from booking.availability.states import TimeOffSettled
from booking.availability.time_off import TimeOffTwice, cancel, list_time_off, request, show_all, time_off_of
from booking.workers.service import worker_of
from shared.auth.callers import WorkerCaller
from shared.auth.guards import signed_in_worker
from shared.database import Page, Uow
from shared.errors import Conflict, NotFound, Unauthorized, responses
from shared.web.routing import Router

router = Router(prefix="/v1/worker/time-off", tags=["portal"], responses=responses(Unauthorized, NotFound))

Cleaner = Annotated[WorkerCaller, signed_in_worker]


@router.get("", summary="List your time off")
async def list_own_time_off(
    uow: Uow, cleaner: Cleaner, query: Annotated[OwnTimeOffQuery, Query()]
) -> Page[TimeOffOut]:
    """Return what the signed-in cleaner asked for and what became of it, the latest request first."""
    return await list_time_off(uow, TimeOffQuery(**query.model_dump(), worker_id=cleaner.person_id))


@router.post("", status_code=201, summary="Ask for time off", responses=responses(TimeOffTwice))
async def ask_for_time_off(uow: Uow, cleaner: Cleaner, wanted: TimeOffInput) -> TimeOffOut:
    """Ask the office for days, or a part of a day, off. You go on being sent to visits until it is approved."""
    worker = await worker_of(uow, cleaner.person_id, lock=True)
    time_off = await request(uow, worker, wanted, by=worker.name)
    return (await show_all(uow, [time_off]))[0]


@router.post("/{time_off_id}/cancel", summary="Take a request back", responses=responses(TimeOffSettled, Conflict))
async def cancel_own_time_off(uow: Uow, cleaner: Cleaner, time_off_id: UUID) -> TimeOffOut:
    """Take back what was asked for, or approved and not yet begun."""
    time_off = await time_off_of(uow, time_off_id, worker_id=cleaner.person_id, lock=True)
    await cancel(uow, time_off, note=None, by="worker")
    return (await show_all(uow, [time_off]))[0]
