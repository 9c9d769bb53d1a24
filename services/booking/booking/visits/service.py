"""A visit from check-in to check-out. Whatever a phone sends twice has one effect and the same answer."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from booking.bookings.models import Assignment, Booking
from booking.bookings.service import calculation_of, facts_of, record
from booking.bookings.states import BookingStatus, advance
from booking.checklists.models import ChecklistItem
from booking.checklists.schemas import ChecklistItemOut
from booking.checklists.service import items_of
from booking.clients.models import Address, Client
from booking.visits.models import Visit
from booking.visits.rules import check_not_too_early, departure, reported_instant
from booking.visits.schemas import Job
from booking.workers.service import worker_of
from contracts.booking import VisitCompleted, VisitStarted
from shared.clock import day_bounds, now
from shared.database import UnitOfWork
from shared.errors import Conflict, NotFound

VISIBLE = (BookingStatus.CONFIRMED, BookingStatus.IN_PROGRESS, BookingStatus.DONE)


class JobNotFound(NotFound):
    """The worker isn't sent to such a visit."""


class NotOnSite(Conflict):
    """The checklist is worked through between check-in and check-out."""

    slug = "not-on-site"


class ChecklistOpen(Conflict):
    """Something on the checklist is not done."""

    slug = "checklist-open"


async def jobs_of_day(uow: UnitOfWork, worker_id: UUID, day: date, timezone: str) -> list[Job]:
    """Return the worker's visits that begin on a local day, in order."""
    begin, end = day_bounds(day, timezone)
    statement = (
        select(Booking)
        .join(Assignment, col(Assignment.booking_id) == col(Booking.id))
        .where(
            col(Assignment.worker_id) == worker_id,
            col(Assignment.active),
            col(Booking.status).in_(VISIBLE),
            col(Booking.starts_at) >= begin,
            col(Booking.starts_at) < end,
        )
        .order_by(col(Booking.starts_at), col(Booking.id))
    )
    return await _show(uow, (await uow.session.exec(statement)).all())


async def job_of(uow: UnitOfWork, worker_id: UUID, booking_id: UUID) -> Job:
    """Return one of the worker's visits.

    Raises:
        JobNotFound: the worker isn't sent there, or it isn't certain yet or any more.
    """
    booking = await _own(uow, worker_id, booking_id)
    if booking.status not in VISIBLE:
        raise _no_job()
    return (await _show(uow, [booking]))[0]


async def check_in(uow: UnitOfWork, worker_id: UUID, booking_id: UUID, at: datetime | None) -> Job:
    """Begin the visit; whoever of the crew comes first does, the others find it begun.

    Raises:
        JobNotFound: the worker isn't sent there.
        TooEarly: it begins in more than 60 minutes.
        MoveNotAllowed: it isn't confirmed.
        Invalid: `at` can't be true.
    """
    booking = await _own(uow, worker_id, booking_id, lock=True)
    if booking.id not in await visits_of(uow, [booking.id]):
        arrived = reported_instant(at, now())
        check_not_too_early(arrived, booking.starts_at)
        advance(booking, BookingStatus.IN_PROGRESS)
        uow.session.add(
            Visit(org_id=uow.org_id, booking_id=booking.id, checked_in_at=arrived, checked_in_by=worker_id)
        )
        record(uow, booking.id, "checked_in", actor=await _name_of(uow, worker_id))
        facts = await facts_of(uow, booking)
        uow.publish(VisitStarted(**facts, started_at=arrived), version=booking.version)
        await uow.session.flush()
    return (await _show(uow, [booking]))[0]


async def tick(uow: UnitOfWork, worker_id: UUID, booking_id: UUID, item_id: UUID, *, done: bool) -> Job:
    """Mark a checklist item as done or not.

    Raises:
        JobNotFound: the worker isn't sent there, or the item is of another visit.
        NotOnSite: nobody has checked in, or somebody has checked out.
    """
    booking = await _own(uow, worker_id, booking_id, lock=True)
    statement = select(ChecklistItem).where(
        col(ChecklistItem.id) == item_id, col(ChecklistItem.booking_id) == booking.id
    )
    item = (await uow.session.exec(statement)).one_or_none()
    if item is None:
        raise JobNotFound("There is no such item on this checklist.")
    if done != (item.done_at is not None):
        if booking.status != BookingStatus.IN_PROGRESS:
            raise NotOnSite(
                f"Booking {booking.reference} is {booking.status}. "
                "The checklist can be changed between check-in and check-out."
            )
        item.done_at = now() if done else None
        item.done_by = worker_id if done else None
        await uow.session.flush()
    return (await _show(uow, [booking]))[0]


async def check_out(
    uow: UnitOfWork, worker_id: UUID, booking_id: UUID, at: datetime | None, notes: str | None
) -> Job:
    """End the visit and tell what may be invoiced: the price exactly as it was promised at booking.

    Raises:
        JobNotFound: the worker isn't sent there.
        MoveNotAllowed: nobody has checked in.
        ChecklistOpen: something is not done; `open_items` names it.
        Invalid: `at` can't be true.
    """
    booking = await _own(uow, worker_id, booking_id, lock=True)
    visit = (await visits_of(uow, [booking.id])).get(booking.id)
    if visit is None or visit.checked_out_at is None:
        left = reported_instant(at, now())
        advance(booking, BookingStatus.DONE)
        await _check_complete(uow, booking.id)
        assert visit is not None and visit.checked_in_at is not None  # noqa: S101, PT018 - begun by check_in
        visit.checked_out_at = departure(visit.checked_in_at, left)
        visit.checked_out_by = worker_id
        visit.notes = notes or None
        visit.touch()
        record(uow, booking.id, "checked_out", actor=await _name_of(uow, worker_id))
        await _complete(uow, booking, visit.checked_in_at, visit.checked_out_at)
        await uow.session.flush()
    return (await _show(uow, [booking]))[0]


async def visits_of(uow: UnitOfWork, booking_ids: Iterable[UUID]) -> dict[UUID, Visit]:
    """Return what happened on site, by booking; a booking that nobody checked in to is left out."""
    statement = select(Visit).where(col(Visit.booking_id).in_(booking_ids))
    return {visit.booking_id: visit for visit in (await uow.session.exec(statement)).all()}


async def _own(uow: UnitOfWork, worker_id: UUID, booking_id: UUID, *, lock: bool = False) -> Booking:
    """The assignment is read after the lock was won, so that a change of crew in between counts."""
    statement = select(Booking).where(col(Booking.id) == booking_id)
    booking = (await uow.session.exec(statement.with_for_update() if lock else statement)).one_or_none()
    assigned = select(Assignment.id).where(
        col(Assignment.booking_id) == booking_id, col(Assignment.worker_id) == worker_id, col(Assignment.active)
    )
    if booking is None or (await uow.session.exec(assigned)).first() is None:
        raise _no_job()
    return booking


def _no_job() -> JobNotFound:
    return JobNotFound("You aren't sent to such a visit. Load your day again; the plan may have changed.")


async def _name_of(uow: UnitOfWork, worker_id: UUID) -> str:
    return (await worker_of(uow, worker_id)).name


async def _check_complete(uow: UnitOfWork, booking_id: UUID) -> None:
    left_open = [item.title for item in (await items_of(uow, [booking_id]))[booking_id] if item.done_at is None]
    if left_open:
        raise ChecklistOpen(f"Still to do: {'; '.join(left_open)}.", open_items=left_open)


async def _complete(uow: UnitOfWork, booking: Booking, arrived: datetime, left: datetime) -> None:
    event = VisitCompleted(
        **await facts_of(uow, booking),
        completed_at=left,
        minutes_on_site=int((left - arrived).total_seconds()) // 60,
        price=calculation_of(booking).price,
        revision=booking.revision,
    )
    uow.publish(event, version=booking.version)


async def _show(uow: UnitOfWork, bookings: Sequence[Booking]) -> list[Job]:
    ids = [booking.id for booking in bookings]
    homes = (
        select(Booking, Client, Address)
        .join(Client, col(Client.id) == col(Booking.client_id))
        .join(Address, col(Address.id) == col(Booking.address_id))
        .where(col(Booking.id).in_(ids))
    )
    where = {booking.id: (client, home) for booking, client, home in (await uow.session.exec(homes)).all()}
    visits = await visits_of(uow, ids)
    items = await items_of(uow, ids)
    return [_job(booking, *where[booking.id], visits.get(booking.id), items[booking.id]) for booking in bookings]


def _job(
    booking: Booking, client: Client, address: Address, visit: Visit | None, items: Sequence[ChecklistItem]
) -> Job:
    facts: dict[str, Any] = booking.model_dump(
        include={"reference", "status", "service", "starts_at", "ends_at", "notes", "crew_notes"}
    )
    return Job(
        **facts,
        booking_id=booking.id,
        local_start=f"{booking.local_start:%Y-%m-%dT%H:%M}",
        local_end=f"{booking.local_end:%Y-%m-%dT%H:%M}",
        client_name=client.name,
        client_phone=client.phone,
        address=address.one_line,
        access_notes=address.access_notes,
        checklist=[ChecklistItemOut.of(item) for item in items],
        checked_in_at=visit.checked_in_at if visit else None,
        checked_out_at=visit.checked_out_at if visit else None,
    )
