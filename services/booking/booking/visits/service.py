"""A visit from setting out to check-out. Whatever a phone sends twice has one effect and the same answer."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID, uuid5

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from booking.bookings.crew import members
from booking.bookings.models import Booking
from booking.bookings.service import calculation_of, client_and_address, facts_of, record
from booking.bookings.states import BookingStatus, MoveNotAllowed, advance
from booking.feedback.service import request_feedback
from booking.routing.distance import Home
from booking.time_entries.fold import Mark
from booking.time_entries.schemas import MarksIn
from booking.time_entries.service import add_marks, known_marks, running_at, worked_at
from booking.visits.access import name_of, own_job, visible_job, visit_of
from booking.visits.completeness import check_complete, check_photos, check_planned
from booking.visits.models import Visit, VisitNote, VisitPosition
from booking.visits.rules import (
    check_not_too_early,
    check_not_too_early_to_leave,
    departure,
    distance_to,
    expected_arrival,
    reported_instant,
)
from booking.visits.schemas import CheckIn, CheckOut, Departure, NoteIn, Position
from contracts.booking import VisitCompleted, VisitStarted
from contracts.booking_field import VisitOnTheWay
from shared.clock import now
from shared.database import UnitOfWork


async def set_out(uow: UnitOfWork, worker_id: UUID, booking_id: UUID, wanted: Departure) -> None:
    """Note that the worker is on the way; the client is told of the first of the crew.

    Raises:
        JobNotFound: the worker isn't sent there.
        TooEarly: it begins in more than 3 hours.
        MoveNotAllowed: it isn't confirmed.
        Invalid: a time can't be true.
    """
    booking = await own_job(uow, worker_id, booking_id, lock=True)
    mark_id = _mark_id(booking, worker_id, "travel")
    if await known_marks(uow, [mark_id]):
        return
    if booking.status != BookingStatus.CONFIRMED:
        raise MoveNotAllowed(
            f"Booking {booking.reference} is {booking.status}. Only a confirmed visit can be set out for.",
            current=booking.status,
            allowed=[],
        )
    left = reported_instant(wanted.at, now())
    check_not_too_early_to_leave(left, booking.starts_at)
    visit = await visit_of(uow, booking.id)
    if visit.on_the_way_at is None:
        visit.on_the_way_at, visit.on_the_way_by = left, worker_id
        visit.expected_at = expected_arrival(left, booking.starts_at, wanted.expected_at)
        visit.touch()
        booking.touch()
        record(uow, booking.id, "on_the_way", actor=await name_of(uow, worker_id))
        event = VisitOnTheWay(
            **await facts_of(uow, booking),
            left_at=left,
            expected_at=visit.expected_at,
            crew=await members(uow, booking),
        )
        uow.publish(event, version=booking.version)
    await uow.session.flush()
    await add_marks(uow, worker_id, [Mark(mark_id, booking.id, "travel", left)])


async def check_in(uow: UnitOfWork, worker_id: UUID, booking_id: UUID, arrival: CheckIn) -> None:
    """Begin the worker's own time, and the visit: whoever of the crew comes first does that.

    Raises:
        JobNotFound: the worker isn't sent there.
        TooEarly: it begins in more than 60 minutes.
        MoveNotAllowed: it isn't confirmed.
        Invalid: `at` can't be true.
    """
    booking = await own_job(uow, worker_id, booking_id, lock=True)
    mark_id = _mark_id(booking, worker_id, "check-in")
    if await known_marks(uow, [mark_id]):
        return
    arrived = reported_instant(arrival.at, now())
    visit = await visit_of(uow, booking.id)
    if visit.checked_in_at is None:
        check_not_too_early(arrived, booking.starts_at)
        advance(booking, BookingStatus.IN_PROGRESS)
        visit.checked_in_at, visit.checked_in_by = arrived, worker_id
        visit.touch()
        record(uow, booking.id, "checked_in", actor=await name_of(uow, worker_id))
        facts = await facts_of(uow, booking)
        uow.publish(VisitStarted(**facts, started_at=arrived), version=booking.version)
    await uow.session.flush()
    marks = [Mark(mark_id, booking.id, "start", arrived)]
    if booking.status == BookingStatus.DONE and visit.checked_out_at is not None:
        marks.append(Mark(_stop_id(booking, worker_id), booking.id, "stop", visit.checked_out_at))
    await add_marks(uow, worker_id, marks)
    await _keep_position(uow, booking, worker_id, "check_in", arrived, arrival.position)


async def check_out(uow: UnitOfWork, worker_id: UUID, booking_id: UUID, leave: CheckOut) -> None:
    """End the visit for the whole crew and tell what may be invoiced: the price exactly as it was promised.

    Raises:
        JobNotFound: the worker isn't sent there.
        MoveNotAllowed: nobody has checked in.
        ChecklistOpen: something is neither done nor skipped; `open_items` names it.
        PhotosMissing: something was to be photographed; `open_items` names it.
        OverrunReasonRequired: it took much longer than planned, and nobody says why.
        Invalid: `at` can't be true.
    """
    booking = await own_job(uow, worker_id, booking_id, lock=True)
    visit = await visit_of(uow, booking.id)
    if visit.checked_out_at is not None and booking.status == BookingStatus.DONE:
        return
    left = reported_instant(leave.at, now())
    advance(booking, BookingStatus.DONE)
    await check_complete(uow, booking.id)
    await check_photos(uow, booking)
    assert visit.checked_in_at is not None  # noqa: S101 - `advance` lets out only who was let in
    visit.checked_out_at = departure(visit.checked_in_at, left)
    if booking.revision == 1:
        await check_planned(uow, booking, visit.checked_out_at - visit.checked_in_at, leave.overrun_reason)
    visit.checked_out_by = worker_id
    visit.notes = leave.notes or None
    visit.overrun_reason = leave.overrun_reason or visit.overrun_reason
    visit.touch()
    record(uow, booking.id, "checked_out", actor=await name_of(uow, worker_id))
    await uow.session.flush()
    for present in await running_at(uow, booking.id):
        stop = Mark(_stop_id(booking, present), booking.id, "stop", visit.checked_out_at)
        await add_marks(uow, present, [stop])
    await _keep_position(uow, booking, worker_id, "check_out", visit.checked_out_at, leave.position)
    await _complete(uow, booking, visit.checked_in_at, visit.checked_out_at)


async def take_marks(uow: UnitOfWork, worker_id: UUID, booking_id: UUID, wanted: MarksIn) -> None:
    """Take what the phone says about the worker's own time at a visit.

    Raises:
        JobNotFound: the worker isn't sent there.
        Invalid: a time can't be true.
    """
    booking = await visible_job(uow, worker_id, booking_id, lock=True)
    known = await known_marks(uow, [mark.id for mark in wanted.marks])
    present = now()
    marks = {
        mark.id: Mark(mark.id, booking.id, mark.kind, reported_instant(mark.at, present))
        for mark in wanted.marks
        if mark.id not in known
    }
    await add_marks(uow, worker_id, list(marks.values()))


async def leave_note(uow: UnitOfWork, worker_id: UUID, booking_id: UUID, wanted: NoteIn) -> None:
    """Keep what a worker tells the office; the same id again changes nothing.

    Raises:
        JobNotFound: the worker isn't sent there.
        Invalid: `at` can't be true.
    """
    booking = await visible_job(uow, worker_id, booking_id)
    if (await uow.session.exec(select(VisitNote.id).where(col(VisitNote.id) == wanted.id))).first():
        return
    note = VisitNote(
        id=wanted.id,
        org_id=uow.org_id,
        booking_id=booking.id,
        worker_id=worker_id,
        at=reported_instant(wanted.at, now()),
        body=wanted.text,
    )
    kept = insert(VisitNote).values(note.model_dump()).on_conflict_do_nothing().returning(col(VisitNote.id))
    if (await uow.session.execute(kept)).first():
        record(uow, booking.id, "crew_note", actor=await name_of(uow, worker_id))


async def visits_of(uow: UnitOfWork, booking_ids: Iterable[UUID]) -> dict[UUID, Visit]:
    """Return what happened on site, by booking; a booking about which nothing is known is left out."""
    statement = select(Visit).where(col(Visit.booking_id).in_(booking_ids))
    return {visit.booking_id: visit for visit in (await uow.session.exec(statement)).all()}


def _mark_id(booking: Booking, worker_id: UUID, what: str) -> UUID:
    """The same for each try, so that a check-in that is sent twice begins one stretch of time."""
    return uuid5(booking.id, f"{worker_id} {what}")


def _stop_id(booking: Booking, worker_id: UUID) -> UUID:
    return _mark_id(booking, worker_id, f"check-out {booking.revision}")


async def _keep_position(
    uow: UnitOfWork, booking: Booking, worker_id: UUID, moment: str, at: datetime, position: Position | None
) -> None:
    if position is None:
        return
    _, address = await client_and_address(uow, booking)
    home = Home(address.postal_code, address.latitude, address.longitude)
    row = VisitPosition(
        org_id=uow.org_id,
        booking_id=booking.id,
        worker_id=worker_id,
        moment=moment,
        at=at,
        distance_metres=distance_to(home, position.latitude, position.longitude),
        **position.model_dump(),
    )
    await uow.session.execute(insert(VisitPosition).values(row.model_dump()).on_conflict_do_nothing())


async def _complete(uow: UnitOfWork, booking: Booking, arrived: datetime, left: datetime) -> None:
    event = VisitCompleted(
        **await facts_of(uow, booking),
        completed_at=left,
        minutes_on_site=int((left - arrived).total_seconds()) // 60,
        price=calculation_of(booking).price,
        revision=booking.revision,
        worked=await worked_at(uow, booking.id),
        feedback_token=await request_feedback(uow, booking),
    )
    uow.publish(event, version=booking.version)
