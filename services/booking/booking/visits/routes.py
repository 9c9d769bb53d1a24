"""HTTP of the cleaner's portal."""

import hashlib
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request, Response
from pydantic import BaseModel

from booking.time_entries.schemas import MarksIn
from booking.visits.checklist import NotOnSite, set_item
from booking.visits.completeness import ChecklistOpen, OverrunReasonRequired, PhotosMissing
from booking.visits.jobs import job_of, jobs_of_day, week_of
from booking.visits.rules import TooEarly
from booking.visits.schemas import CheckIn, CheckOut, Departure, Job, JobDay, NoteIn, Tick, Week
from booking.visits.service import check_in, check_out, leave_note, set_out, take_marks
from shared.auth.callers import WorkerCaller
from shared.auth.guards import signed_in_worker
from shared.clock import local_today
from shared.database import Uow
from shared.errors import Conflict, NotFound, Unauthorized, responses
from shared.inputs import Day
from shared.organizations import organization
from shared.web.routing import Router

router = Router(prefix="/v1/worker", tags=["jobs"], responses=responses(Unauthorized, NotFound))

Cleaner = Annotated[WorkerCaller, signed_in_worker]
UNCHANGED: dict[int | str, dict[str, Any]] = {
    304: {"description": "Nothing has changed since the answer with this ETag"}
}


@router.get("/jobs", summary="Show a day's jobs", response_model=JobDay, responses=UNCHANGED)
async def list_jobs(
    uow: Uow,
    cleaner: Cleaner,
    request: Request,
    day: Annotated[
        Day | None, Query(alias="date", description="A day in the company's zone; today if left out.")
    ] = None,
) -> Response:
    """Return the visits that the signed-in cleaner is sent to on a day, in order, each with all that is needed
    at the door. Asking again with `If-None-Match` costs next to nothing while nothing changes.
    """
    timezone = (await organization(uow)).timezone
    day = day or local_today(timezone)
    items = await jobs_of_day(uow, cleaner.person_id, day, timezone)
    return _unless_known(request, JobDay(date=day, timezone=timezone, items=items))


@router.get("/week", summary="Show a week at a glance", response_model=Week, responses=UNCHANGED)
async def show_week(
    uow: Uow,
    cleaner: Cleaner,
    request: Request,
    day: Annotated[
        Day | None, Query(alias="date", description="A day of the week, in the company's zone; today if left out.")
    ] = None,
) -> Response:
    """Return the seven days of a week, Monday first, with their visits, planned and worked minutes."""
    day = day or local_today((await organization(uow)).timezone)
    return _unless_known(request, await week_of(uow, cleaner.person_id, day))


@router.get("/jobs/{booking_id}", summary="Show a job")
async def get_job(uow: Uow, cleaner: Cleaner, booking_id: UUID) -> Job:
    """Return a visit that the signed-in cleaner is sent to."""
    return await job_of(uow, cleaner.person_id, booking_id)


@router.post("/jobs/{booking_id}/on-the-way", summary="Set out", responses=responses(Conflict, TooEarly))
async def set_out_for_job(uow: Uow, cleaner: Cleaner, booking_id: UUID, wanted: Departure | None = None) -> Job:
    """Say that you are on the way, from 3 hours before the start; the client is told once."""
    await set_out(uow, cleaner.person_id, booking_id, wanted or Departure())
    return await job_of(uow, cleaner.person_id, booking_id)


@router.post("/jobs/{booking_id}/check-in", summary="Check in", responses=responses(Conflict, TooEarly))
async def check_in_to_job(uow: Uow, cleaner: Cleaner, booking_id: UUID, arrival: CheckIn | None = None) -> Job:
    """Begin the visit, from 60 minutes before its start, and your own time. Sent again, it changes nothing and
    answers the same.
    """
    await check_in(uow, cleaner.person_id, booking_id, arrival or CheckIn())
    return await job_of(uow, cleaner.person_id, booking_id)


@router.put(
    "/jobs/{booking_id}/checklist/{item_id}", summary="Tick a checklist item", responses=responses(NotOnSite)
)
async def tick_item(uow: Uow, cleaner: Cleaner, booking_id: UUID, item_id: UUID, state: Tick) -> Job:
    """Mark an item as done, open, or skipped with a reason, between check-in and check-out."""
    await set_item(uow, cleaner.person_id, booking_id, item_id, state)
    return await job_of(uow, cleaner.person_id, booking_id)


@router.post("/jobs/{booking_id}/time", summary="Record your own time", responses=responses(Conflict))
async def record_time(uow: Uow, cleaner: Cleaner, booking_id: UUID, wanted: MarksIn) -> Job:
    """Send when you started, paused, went on and stopped: in any order, twice if need be, the same day follows.
    Starting at one visit ends your time at another.
    """
    await take_marks(uow, cleaner.person_id, booking_id, wanted)
    return await job_of(uow, cleaner.person_id, booking_id)


@router.post("/jobs/{booking_id}/notes", summary="Tell the office something")
async def note_for_office(uow: Uow, cleaner: Cleaner, booking_id: UUID, wanted: NoteIn) -> Job:
    """Leave a note about the visit. The same id again changes nothing."""
    await leave_note(uow, cleaner.person_id, booking_id, wanted)
    return await job_of(uow, cleaner.person_id, booking_id)


@router.post(
    "/jobs/{booking_id}/check-out",
    summary="Check out",
    responses=responses(Conflict, ChecklistOpen, PhotosMissing, OverrunReasonRequired),
)
async def check_out_of_job(uow: Uow, cleaner: Cleaner, booking_id: UUID, leave: CheckOut | None = None) -> Job:
    """End the visit, unless checklist items are open or photos missing. Sent again, it changes nothing and
    answers the same.
    """
    await check_out(uow, cleaner.person_id, booking_id, leave or CheckOut())
    return await job_of(uow, cleaner.person_id, booking_id)


def _unless_known(request: Request, shown: BaseModel) -> Response:
    body = shown.model_dump_json().encode()
    digest = hashlib.sha256(body).hexdigest()[:32]
    headers = {"ETag": f'W/"{digest}"', "Cache-Control": "private, no-cache"}
    if digest in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)
