"""HTTP of exceptions and of time off, for the office."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.availability.exceptions import drop_exception, list_exceptions, set_exception
from booking.availability.models import TimeOff
from booking.availability.schemas import (
    Approval,
    Decision,
    ExceptionInput,
    ExceptionOut,
    ExceptionQuery,
    ExceptionSaved,
    StaffTimeOffInput,
    TimeOffDetails,
    TimeOffOut,
    TimeOffQuery,
)
from booking.availability.states import TimeOffSettled
from booking.availability.time_off import (
    TimeOffTwice,
    VisitsInTheWay,
    approve,
    cancel,
    decline,
    details,
    list_time_off,
    request,
    time_off_of,
)
from booking.workers.service import worker_of
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Forbidden, Invalid, NotFound, PreconditionFailed, Unauthorized, responses
from shared.inputs import Day
from shared.web.routing import Router, check_if_match, set_etag

router = Router(tags=["availability"], responses=responses(Unauthorized, Forbidden))

MODULE = "module.schedule"
TIME_OFF = "/v1/admin/time-off"
EXCEPTIONS = "/v1/admin/workers/{worker_id}/availability"
Reader = Annotated[StaffCaller, requires("bookings.view", module=MODULE)]
Manager = Annotated[StaffCaller, requires("schedule.blocking.manage", module=MODULE)]


@router.get(EXCEPTIONS, summary="List days with other hours", responses=responses(NotFound))
async def list_the_exceptions(
    uow: Uow, _: Reader, worker_id: UUID, query: Annotated[ExceptionQuery, Query()]
) -> Page[ExceptionOut]:
    """Return the days on which the worker's week doesn't hold; no hours is a day off."""
    return await list_exceptions(uow, await worker_of(uow, worker_id), query)


@router.put(f"{EXCEPTIONS}/{{day}}", summary="Set the hours of a day", responses=responses(NotFound))
async def put_exception(uow: Uow, _: Manager, worker_id: UUID, day: Day, wanted: ExceptionInput) -> ExceptionSaved:
    """Let the worker have these hours on a day, whatever the week says. Visits that are outside are listed."""
    return await set_exception(uow, await worker_of(uow, worker_id, lock=True), day, wanted)


@router.delete(
    f"{EXCEPTIONS}/{{day}}", status_code=204, summary="Let the week hold again", responses=responses(NotFound)
)
async def delete_exception(uow: Uow, _: Manager, worker_id: UUID, day: Day) -> None:
    """Forget the other hours of a day."""
    await drop_exception(uow, await worker_of(uow, worker_id, lock=True), day)


@router.get(TIME_OFF, summary="List time off")
async def list_all_time_off(uow: Uow, _: Reader, query: Annotated[TimeOffQuery, Query()]) -> Page[TimeOffOut]:
    """Return the times off that match, the latest request first unless asked."""
    return await list_time_off(uow, query)


@router.post(TIME_OFF, status_code=201, summary="Write down a request", responses=responses(TimeOffTwice))
async def add_time_off(uow: Uow, caller: Manager, wanted: StaffTimeOffInput, response: Response) -> TimeOffDetails:
    """Write down a worker's request. It blocks nothing before it is approved; visits in its way are listed."""
    try:
        worker = await worker_of(uow, wanted.worker_id, lock=True)
    except NotFound as error:
        raise Invalid.field("body.worker_id", error.detail) from error
    time_off = await request(uow, worker, wanted, by=caller.actor)
    uow.audit("time_off.create", "time_off", time_off.id, worker_id=str(worker.id))
    response.headers["Location"] = f"{TIME_OFF}/{time_off.id}"
    return await _answer(uow, time_off, response)


@router.get(f"{TIME_OFF}/{{time_off_id}}", summary="Show a time off", responses=responses(NotFound))
async def get_time_off(uow: Uow, _: Reader, time_off_id: UUID, response: Response) -> TimeOffDetails:
    """Return a time off with the visits that are in its way."""
    return await _answer(uow, await time_off_of(uow, time_off_id), response)


@router.post(
    f"{TIME_OFF}/{{time_off_id}}/approve",
    summary="Approve time off",
    responses=responses(NotFound, TimeOffSettled, VisitsInTheWay, PreconditionFailed),
)
async def approve_time_off(
    http: Request, uow: Uow, _: Manager, time_off_id: UUID, wanted: Approval, response: Response
) -> TimeOffDetails:
    """Block the worker's time. Refused while the worker is sent to visits then, unless it is forced: the answer
    lists to which of them somebody else must go.
    """
    time_off = await _to_decide(uow, time_off_id, http)
    await approve(uow, time_off, force=wanted.force, note=wanted.note)
    uow.audit("time_off.approve", "time_off", time_off.id, force=wanted.force)
    return await _answer(uow, time_off, response)


@router.post(
    f"{TIME_OFF}/{{time_off_id}}/decline",
    summary="Decline time off",
    responses=responses(NotFound, TimeOffSettled, PreconditionFailed),
)
async def decline_time_off(
    http: Request, uow: Uow, _: Manager, time_off_id: UUID, wanted: Decision, response: Response
) -> TimeOffDetails:
    """Say no; the note tells the worker why."""
    time_off = await _to_decide(uow, time_off_id, http)
    await decline(uow, time_off, note=wanted.note)
    uow.audit("time_off.decline", "time_off", time_off.id)
    return await _answer(uow, time_off, response)


@router.post(
    f"{TIME_OFF}/{{time_off_id}}/cancel",
    summary="Cancel time off",
    responses=responses(NotFound, TimeOffSettled, PreconditionFailed),
)
async def cancel_time_off(
    http: Request, uow: Uow, _: Manager, time_off_id: UUID, wanted: Decision, response: Response
) -> TimeOffDetails:
    """Take it back, also when it was approved: the time can be booked again at once."""
    time_off = await _to_decide(uow, time_off_id, http)
    await cancel(uow, time_off, note=wanted.note, by="office")
    uow.audit("time_off.cancel", "time_off", time_off.id)
    return await _answer(uow, time_off, response)


async def _to_decide(uow: UnitOfWork, time_off_id: UUID, http: Request) -> TimeOff:
    time_off = await time_off_of(uow, time_off_id, lock=True)
    check_if_match(http, time_off.version)
    return time_off


async def _answer(uow: UnitOfWork, time_off: TimeOff, response: Response) -> TimeOffDetails:
    set_etag(response, time_off.version)
    return await details(uow, time_off)
