"""HTTP of the cleaner's portal."""

from typing import Annotated
from uuid import UUID

from fastapi import Query

from booking.inputs import Day
from booking.visits.schemas import CheckIn, CheckOut, Job, JobDay, Tick
from booking.visits.service import check_in, check_out, job_of, jobs_of_day, tick
from shared.auth.callers import WorkerCaller
from shared.auth.guards import signed_in_worker
from shared.clock import local_today
from shared.database import Uow
from shared.errors import Conflict, NotFound, Unauthorized, responses
from shared.organizations import organization
from shared.web.routing import Router

router = Router(prefix="/v1/worker/jobs", tags=["jobs"], responses=responses(Unauthorized, NotFound))

Cleaner = Annotated[WorkerCaller, signed_in_worker]


@router.get("", summary="Show a day's jobs")
async def list_jobs(
    uow: Uow,
    cleaner: Cleaner,
    day: Annotated[
        Day | None, Query(alias="date", description="A day in the company's zone; today if left out.")
    ] = None,
) -> JobDay:
    """Return the visits that the signed-in cleaner is sent to on a day, each with its checklist."""
    timezone = (await organization(uow)).timezone
    day = day or local_today(timezone)
    return JobDay(date=day, timezone=timezone, items=await jobs_of_day(uow, cleaner.worker_id, day, timezone))


@router.get("/{booking_id}", summary="Show a job")
async def get_job(uow: Uow, cleaner: Cleaner, booking_id: UUID) -> Job:
    """Return a visit that the signed-in cleaner is sent to."""
    return await job_of(uow, cleaner.worker_id, booking_id)


@router.post("/{booking_id}/check-in", summary="Check in", responses=responses(Conflict))
async def check_in_to_job(uow: Uow, cleaner: Cleaner, booking_id: UUID, arrival: CheckIn | None = None) -> Job:
    """Begin the visit, from 60 minutes before its start. Sent again, it changes nothing and answers the same."""
    return await check_in(uow, cleaner.worker_id, booking_id, arrival.at if arrival else None)


@router.put("/{booking_id}/checklist/{item_id}", summary="Tick a checklist item", responses=responses(Conflict))
async def tick_item(uow: Uow, cleaner: Cleaner, booking_id: UUID, item_id: UUID, state: Tick) -> Job:
    """Mark an item as done or not, between check-in and check-out."""
    return await tick(uow, cleaner.worker_id, booking_id, item_id, done=state.done)


@router.post("/{booking_id}/check-out", summary="Check out", responses=responses(Conflict))
async def check_out_of_job(uow: Uow, cleaner: Cleaner, booking_id: UUID, leave: CheckOut | None = None) -> Job:
    """End the visit, unless checklist items are open. Sent again, it changes nothing and answers the same."""
    leave = leave or CheckOut()
    return await check_out(uow, cleaner.worker_id, booking_id, leave.at, leave.notes)
