"""Sessions: planned with the schedule in view, held, or called off."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, exists, or_
from sqlmodel import col, select

from booking.blocks.models import Block
from booking.training.courses import course_of
from booking.training.models import Course, TrainingAssignment
from booking.training.service import OPEN, conclude
from booking.training_sessions.models import TrainingAttendee, TrainingSession
from booking.training_sessions.schemas import (
    Attendance,
    AttendeeOut,
    SessionChange,
    SessionInput,
    SessionOut,
    SessionQuery,
)
from booking.workers.models import Worker
from shared.clock import day_bounds, now, to_local
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Invalid
from shared.organizations import organization

SORTS = {"starts_at": Sort(col(TrainingSession.starts_at), datetime)}
WALL = "%Y-%m-%dT%H:%M"
_VISITS_THEN = """
    SELECT worker.name, booking.reference, booking.starts_at
    FROM assignments assignment
    JOIN bookings booking ON booking.org_id = assignment.org_id AND booking.id = assignment.booking_id
    JOIN workers worker ON worker.org_id = assignment.org_id AND worker.id = assignment.worker_id
    WHERE assignment.org_id = :org_id AND assignment.active
        AND assignment.begins_at > CAST(:starts_at AS timestamptz) - interval '1 day'
        AND assignment.begins_at < :ends_at
        AND assignment.worker_id = ANY (CAST(:workers AS uuid[]))
        AND booking.starts_at < :ends_at AND booking.ends_at > :starts_at
    ORDER BY booking.starts_at, worker.name LIMIT 50
"""


class SessionOver(Conflict):
    """The session was held or called off."""

    slug = "session-over"
    title = "The session is over"


class VisitsInTheWay(Conflict):
    """Somebody who should attend is sent to a visit then; `visits` names them."""

    slug = "visits-in-the-way"
    title = "Somebody is at a visit then"


async def session_of(uow: UnitOfWork, session_id: UUID, *, lock: bool = False) -> TrainingSession:
    """Return a session, locked against changes by others if asked.

    Raises:
        NotFound: the company has no such session.
    """
    return await row_of(uow, TrainingSession, session_id, "There is no such session.", lock=lock)


async def plan_session(uow: UnitOfWork, wanted: SessionInput) -> TrainingSession:
    """Plan a session and block the time of those who attend.

    Raises:
        NotFound: there is no such course.
        Invalid: somebody named doesn't work here.
        VisitsInTheWay: somebody is at a visit then, and `force` isn't set.
    """
    course = await course_of(uow, wanted.course_id)
    session = TrainingSession(org_id=uow.org_id, **wanted.model_dump(exclude={"worker_ids", "force"}))
    uow.session.add(session)
    await uow.session.flush()
    await _seat(uow, session, course, wanted.worker_ids, force=wanted.force)
    uow.audit("training.session_create", "training_session", session.id, course=course.title)
    return session


async def change_session(uow: UnitOfWork, session: TrainingSession, wanted: SessionChange) -> None:
    """Plan a locked session anew; the blocks follow.

    Raises:
        SessionOver: it was held or called off.
        NotFound: there is no such course.
        Invalid: somebody named doesn't work here.
        VisitsInTheWay: somebody is at a visit then, and `force` isn't set.
    """
    _check_planned(session)
    course = await course_of(uow, wanted.course_id)
    for name, value in wanted.model_dump(exclude={"worker_ids", "force"}).items():
        setattr(session, name, value)
    await _clear(uow, session)
    await _seat(uow, session, course, wanted.worker_ids, force=wanted.force)
    _mark(uow, session, "session_update")


async def cancel_session(uow: UnitOfWork, session: TrainingSession) -> None:
    """Call a locked session off and give the time of its attendees back.

    Raises:
        SessionOver: it was held or called off.
    """
    _check_planned(session)
    session.status = "CANCELLED"
    await _free(uow, session)
    _mark(uow, session, "session_cancel")


async def hold_session(uow: UnitOfWork, session: TrainingSession, attendance: Attendance) -> None:
    """Enter who came to a locked session: for them, the course is passed wherever they have it open.

    Raises:
        SessionOver: it was held before, or called off.
        Conflict: it has not begun yet.
        Invalid: somebody is named who wasn't expected.
    """
    _check_planned(session)
    if session.starts_at > now():
        raise Conflict("This session has not begun yet. Enter who was there once it is over.")
    statement = select(TrainingAttendee).where(col(TrainingAttendee.session_id) == session.id)
    expected = {seat.worker_id: seat for seat in (await uow.session.exec(statement)).all()}
    if not set(attendance.present) <= expected.keys():
        raise Invalid.field("body.present", "Somebody wasn't expected. Add them to the session first.")
    for worker_id, seat in expected.items():
        seat.attended = worker_id in attendance.present
        uow.session.add(seat)
    course = await course_of(uow, session.course_id)
    opened = (
        select(TrainingAssignment)
        .where(
            col(TrainingAssignment.course_id) == course.id,
            col(TrainingAssignment.worker_id).in_(attendance.present),
            col(TrainingAssignment.status).in_(OPEN),
        )
        .order_by(col(TrainingAssignment.worker_id))
        .with_for_update()
    )
    for assignment in (await uow.session.exec(opened)).all():
        await conclude(uow, assignment, course, passed=True, score=None)
    session.status = "HELD"
    _mark(uow, session, "session_hold")


async def _seat(
    uow: UnitOfWork, session: TrainingSession, course: Course, worker_ids: Iterable[UUID], *, force: bool
) -> None:
    wanted = sorted(set(worker_ids))
    active = select(Worker.id).where(col(Worker.id).in_(wanted), col(Worker.active))
    if len((await uow.session.exec(active)).all()) < len(wanted):
        raise Invalid.field("body.worker_ids", "Name only workers of the company who are active.")
    if not force:
        await _check_free(uow, session, wanted)
    zone = (await organization(uow)).timezone
    for worker_id in wanted:
        block = Block(
            org_id=uow.org_id,
            kind="training",
            title=course.title,
            worker_id=worker_id,
            starts_on=to_local(session.starts_at, zone).date(),
            ends_on=to_local(session.ends_at, zone).date(),
            starts_at=session.starts_at,
            ends_at=session.ends_at,
        )
        seat = TrainingAttendee(org_id=uow.org_id, session_id=session.id, worker_id=worker_id, block_id=block.id)
        uow.session.add_all([block, seat])
    await uow.session.flush()


async def _check_free(uow: UnitOfWork, session: TrainingSession, worker_ids: Sequence[UUID]) -> None:
    rows = await uow.sql(
        _VISITS_THEN,
        org_id=uow.org_id,
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        workers=list(worker_ids),
    )
    visits = [f"{row.name} is at {row.reference}" for row in rows]
    if visits:
        raise VisitsInTheWay(
            f"{'; '.join(visits[:3])}{' and more' if len(visits) > 3 else ''}. "
            "Send somebody else there first, or plan the session all the same.",
            visits=visits,
        )


async def _free(uow: UnitOfWork, session: TrainingSession) -> None:
    blocks = select(TrainingAttendee.block_id).where(col(TrainingAttendee.session_id) == session.id)
    await uow.session.exec(delete(Block).where(col(Block.id).in_(blocks)))


async def _clear(uow: UnitOfWork, session: TrainingSession) -> None:
    await _free(uow, session)
    await uow.session.exec(delete(TrainingAttendee).where(col(TrainingAttendee.session_id) == session.id))


def _check_planned(session: TrainingSession) -> None:
    if session.status != "PLANNED":
        raise SessionOver(f"This session is {session.status} and can't be changed any more.")


def _mark(uow: UnitOfWork, session: TrainingSession, action: str) -> None:
    session.touch()
    uow.session.add(session)
    uow.audit(f"training.{action}", "training_session", session.id, starts_at=session.starts_at.isoformat())


async def list_sessions(uow: UnitOfWork, query: SessionQuery) -> Page[SessionOut]:
    """Return a page of the sessions that match."""
    zone = (await organization(uow)).timezone
    statement = select(TrainingSession).join(Course, col(Course.id) == col(TrainingSession.course_id))
    if query.q:
        texts = (Course.title, Course.title_fr, TrainingSession.trainer, TrainingSession.place)
        statement = statement.where(or_(*(col(text).icontains(query.q, autoescape=True) for text in texts)))
    if query.course_id:
        statement = statement.where(col(TrainingSession.course_id) == query.course_id)
    if query.status:
        statement = statement.where(col(TrainingSession.status) == query.status)
    if query.worker_id:
        seat = (
            col(TrainingAttendee.session_id) == col(TrainingSession.id),
            col(TrainingAttendee.worker_id) == query.worker_id,
        )
        statement = statement.where(exists().where(*seat))
    if query.from_:
        statement = statement.where(col(TrainingSession.starts_at) >= day_bounds(query.from_, zone)[0])
    if query.to:
        statement = statement.where(col(TrainingSession.starts_at) < day_bounds(query.to, zone)[1])
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(TrainingSession.id))
    return Page(items=await show_sessions(uow, rows), next_cursor=cursor)


async def show_sessions(uow: UnitOfWork, sessions: Sequence[TrainingSession]) -> list[SessionOut]:
    """Return the wire shapes of sessions, with two statements for all of them."""
    await uow.session.flush()
    zone = (await organization(uow)).timezone
    courses = select(Course).where(col(Course.id).in_({session.course_id for session in sessions}))
    titles = {course.id: course.title for course in (await uow.session.exec(courses)).all()}
    seats = (
        select(TrainingAttendee, col(Worker.name))
        .join(Worker, col(Worker.id) == col(TrainingAttendee.worker_id))
        .where(col(TrainingAttendee.session_id).in_([session.id for session in sessions]))
        .order_by(col(Worker.name), col(Worker.id))
    )
    attendees: dict[UUID, list[AttendeeOut]] = defaultdict(list)
    for seat, name in (await uow.session.exec(seats)).all():
        attendee = AttendeeOut(worker_id=seat.worker_id, name=name, attended=seat.attended)
        attendees[seat.session_id].append(attendee)
    return [
        SessionOut(
            **session.model_dump(exclude={"org_id", "version", "created_at", "updated_at"}),
            course_title=titles[session.course_id],
            local_start=to_local(session.starts_at, zone).strftime(WALL),
            local_end=to_local(session.ends_at, zone).strftime(WALL),
            attendees=attendees[session.id],
        )
        for session in sessions
    ]
