"""Whose visit it is: a worker sees and changes those that they are sent to, and finds no others."""

from uuid import UUID

from sqlmodel import col, select

from booking.bookings.models import Assignment, Booking
from booking.bookings.states import BookingStatus
from booking.visits.models import Visit
from booking.workers.service import worker_of
from shared.database import UnitOfWork
from shared.errors import NotFound

VISIBLE = (BookingStatus.CONFIRMED, BookingStatus.IN_PROGRESS, BookingStatus.DONE)


class JobNotFound(NotFound):
    """The worker isn't sent to such a visit."""


async def own_job(uow: UnitOfWork, worker_id: UUID, booking_id: UUID, *, lock: bool = False) -> Booking:
    """Return a booking that the worker is sent to, whatever its state.

    The assignment is read after the lock was won, so that a change of crew in between counts.

    Raises:
        JobNotFound: the worker isn't sent there.
    """
    statement = select(Booking).where(col(Booking.id) == booking_id).execution_options(populate_existing=True)
    booking = (await uow.session.exec(statement.with_for_update() if lock else statement)).one_or_none()
    assigned = select(Assignment.id).where(
        col(Assignment.booking_id) == booking_id, col(Assignment.worker_id) == worker_id, col(Assignment.active)
    )
    if booking is None or (await uow.session.exec(assigned)).first() is None:
        raise no_job()
    return booking


async def visible_job(uow: UnitOfWork, worker_id: UUID, booking_id: UUID, *, lock: bool = False) -> Booking:
    """Return a booking that the worker is sent to and that is certain.

    Raises:
        JobNotFound: the worker isn't sent there, or it isn't certain yet or any more.
    """
    booking = await own_job(uow, worker_id, booking_id, lock=lock)
    if booking.status not in VISIBLE:
        raise no_job()
    return booking


def no_job() -> JobNotFound:
    """Return the refusal."""
    return JobNotFound("You aren't sent to such a visit. Load your day again; the plan may have changed.")


async def visit_of(uow: UnitOfWork, booking_id: UUID) -> Visit:
    """Return the visit of a locked booking, begun in the books if there was none."""
    statement = select(Visit).where(col(Visit.booking_id) == booking_id).execution_options(populate_existing=True)
    visit = (await uow.session.exec(statement)).one_or_none()
    if visit is None:
        visit = Visit(org_id=uow.org_id, booking_id=booking_id)
        uow.session.add(visit)
    return visit


async def name_of(uow: UnitOfWork, worker_id: UUID) -> str:
    """Return the worker's name, for timelines."""
    return (await worker_of(uow, worker_id)).name
