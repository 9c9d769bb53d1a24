"""The schedule of a few days, in two statements."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, exists, func, or_, select
from sqlmodel import col

from booking.bookings.models import Assignment, Booking
from booking.bookings.states import BookingStatus
from booking.clients.models import Address, Client
from booking.schedule.schemas import Schedule, ScheduledVisit, ScheduledWorker
from booking.workers.models import Worker
from shared.clock import day_bounds, to_local
from shared.database import UnitOfWork
from shared.errors import Invalid
from shared.organizations import organization

SHOWN = (BookingStatus.PENDING, BookingStatus.CONFIRMED, BookingStatus.IN_PROGRESS, BookingStatus.DONE)
MOST_VISITS = 2_000


async def schedule_of(uow: UnitOfWork, first: date, days: int, worker_id: UUID | None) -> Schedule:
    """Return the visits that begin on `days` local days from `first` on.

    The workers are those who can be sent, and those who were.

    Args:
        worker_id: show only the visits that this worker is sent to.

    Raises:
        Invalid: there are more than 2,000 visits.
    """
    timezone = (await organization(uow)).timezone
    last = first + timedelta(days=days - 1)
    rows = (await uow.session.execute(_visits(first, last, timezone, worker_id))).all()
    if len(rows) > MOST_VISITS:
        raise Invalid.field("query.days", f"There are more than {MOST_VISITS:,} visits. Ask for fewer days.")
    sent = {member for row in rows for member in row.worker_ids}
    return Schedule(
        timezone=timezone,
        from_=first,
        to=last,
        workers=await _workers(uow, sent),
        visits=[_visit(row) for row in rows],
    )


def _visits(first: date, last: date, timezone: str, worker_id: UUID | None) -> Select[*tuple[Any, ...]]:
    sent = (col(Assignment.booking_id) == col(Booking.id), col(Assignment.active))
    crew = select(func.array_agg(col(Assignment.worker_id))).where(*sent).scalar_subquery()
    statement: Select[*tuple[Any, ...]] = (
        select(
            col(Booking.id),
            col(Booking.reference),
            col(Booking.status),
            col(Booking.service),
            col(Booking.starts_at),
            col(Booking.ends_at),
            col(Booking.local_start),
            col(Booking.timezone),
            col(Booking.crew_size),
            col(Client.name).label("client_name"),
            Address,
            func.coalesce(crew, []).label("worker_ids"),
        )
        .join(Client, col(Client.id) == col(Booking.client_id))
        .join(Address, col(Address.id) == col(Booking.address_id))
        .where(
            col(Booking.starts_at) >= day_bounds(first, timezone)[0],
            col(Booking.starts_at) < day_bounds(last, timezone)[1],
            col(Booking.status).in_(SHOWN),
        )
        .order_by(col(Booking.starts_at), col(Booking.id))
        .limit(MOST_VISITS + 1)
    )
    if worker_id is not None:
        statement = statement.where(exists().where(*sent, col(Assignment.worker_id) == worker_id))
    return statement


async def _workers(uow: UnitOfWork, sent: set[UUID]) -> list[ScheduledWorker]:
    statement = (
        select(col(Worker.id), col(Worker.name), col(Worker.color))
        .where(or_(col(Worker.active), col(Worker.id).in_(sent)))
        .order_by(col(Worker.name), col(Worker.id))
    )
    rows = (await uow.session.execute(statement)).all()
    return [ScheduledWorker(id=row.id, name=row.name, color=row.color) for row in rows]


def _visit(row: Any) -> ScheduledVisit:
    return ScheduledVisit(
        booking_id=row.id,
        reference=row.reference,
        status=row.status,
        service=row.service,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        local_start=f"{row.local_start:%Y-%m-%dT%H:%M}",
        local_end=f"{to_local(row.ends_at, row.timezone):%Y-%m-%dT%H:%M}",
        client_name=row.client_name,
        address=row.Address.one_line,
        worker_ids=row.worker_ids,
        crew_size=row.crew_size,
    )
