"""HTTP of training sessions."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.training_sessions.models import TrainingSession
from booking.training_sessions.schemas import Attendance, SessionChange, SessionInput, SessionOut, SessionQuery
from booking.training_sessions.service import (
    SessionOver,
    VisitsInTheWay,
    cancel_session,
    change_session,
    hold_session,
    list_sessions,
    plan_session,
    session_of,
    show_sessions,
)
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Conflict, Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/training/sessions",
    tags=["training"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)

MODULE = "module.training"
Reader = Annotated[StaffCaller, requires("training.view", module=MODULE)]
Manager = Annotated[StaffCaller, requires("training.manage", module=MODULE)]


@router.get("", summary="List the sessions")
async def get_sessions(uow: Uow, _: Reader, query: Annotated[SessionQuery, Query()]) -> Page[SessionOut]:
    """Return the sessions that match, each with who is expected."""
    return await list_sessions(uow, query)


@router.post("", status_code=201, summary="Plan a session", responses=responses(VisitsInTheWay))
async def create_session(uow: Uow, _: Manager, wanted: SessionInput, response: Response) -> SessionOut:
    """Plan a session; the time of those who attend is blocked in the schedule."""
    session = await plan_session(uow, wanted)
    response.headers["Location"] = f"/v1/admin/training/sessions/{session.id}"
    return await _answer(uow, session, response)


@router.get("/{session_id}", summary="Show a session")
async def get_session(uow: Uow, _: Reader, session_id: UUID, response: Response) -> SessionOut:
    """Return one session; the `ETag` is for `If-Match` at a change."""
    return await _answer(uow, await session_of(uow, session_id), response)


@router.put(
    "/{session_id}",
    summary="Change a session",
    responses=responses(SessionOver, VisitsInTheWay, PreconditionFailed),
)
async def put_session(
    uow: Uow, _: Manager, session_id: UUID, wanted: SessionChange, request: Request, response: Response
) -> SessionOut:
    """Plan a session anew: time, place and who attends."""
    session = await _to_change(uow, session_id, request)
    await change_session(uow, session, wanted)
    return await _answer(uow, session, response)


@router.post(
    "/{session_id}/cancel", summary="Call a session off", responses=responses(SessionOver, PreconditionFailed)
)
async def post_cancelled(
    uow: Uow, _: Manager, session_id: UUID, request: Request, response: Response
) -> SessionOut:
    """Call a session off; its attendees can be sent to visits again."""
    session = await _to_change(uow, session_id, request)
    await cancel_session(uow, session)
    return await _answer(uow, session, response)


@router.post(
    "/{session_id}/attendance",
    summary="Enter who was there",
    responses=responses(SessionOver, Conflict, PreconditionFailed),
)
async def post_attendance(
    uow: Uow, _: Manager, session_id: UUID, attendance: Attendance, request: Request, response: Response
) -> SessionOut:
    """Close a session. Those who were there have passed the course if they had it to take."""
    session = await _to_change(uow, session_id, request)
    await hold_session(uow, session, attendance)
    return await _answer(uow, session, response)


async def _to_change(uow: UnitOfWork, session_id: UUID, request: Request) -> TrainingSession:
    session = await session_of(uow, session_id, lock=True)
    check_if_match(request, session.version)
    return session


async def _answer(uow: UnitOfWork, session: TrainingSession, response: Response) -> SessionOut:
    set_etag(response, session.version)
    return (await show_sessions(uow, [session]))[0]
