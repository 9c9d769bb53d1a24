"""Reading visits as the schedule shows them: one statement with everything of a line."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, ScalarSelect, Select, exists, func, literal_column, or_, select
from sqlmodel import col

from booking.bookings.models import Assignment, Booking
from booking.bookings.states import BookingStatus
from booking.clients.models import Address, Client
from booking.schedule.schemas import ScheduledVisit
from booking.workers.models import Worker
from shared.clock import to_local
from shared.inputs import dialled

SHOWN = (BookingStatus.PENDING, BookingStatus.CONFIRMED, BookingStatus.IN_PROGRESS, BookingStatus.DONE)
_SENT = (col(Assignment.booking_id) == col(Booking.id), col(Assignment.active))


def lines(between: tuple[datetime, datetime] | None = None) -> Select[*tuple[Any, ...]]:
    """Return the statement of the schedule's visits, for a caller to narrow down.

    Args:
        between: only visits that begin between two instants; their crews are then read in one go, since an active
            assignment begins when its visit does.
    """
    members = func.array_agg(col(Assignment.worker_id))
    sent = select(col(Assignment.booking_id), members.label("worker_ids")).where(col(Assignment.active))
    if between is None:
        return _columns(select(members).where(*_SENT).scalar_subquery())
    begins, ends = between
    assigned = (literal_column("begins_at") >= begins) & (literal_column("begins_at") < ends)
    crews = sent.where(assigned).group_by(col(Assignment.booking_id)).subquery("crews")
    statement = _columns(crews.c.worker_ids).outerjoin(crews, crews.c.booking_id == col(Booking.id))
    return statement.where(begins_within(begins, ends))


def _columns(crew: ColumnElement[Any]) -> Select[*tuple[Any, ...]]:
    statement: Select[*tuple[Any, ...]] = (
        select(
            col(Booking.id),
            col(Booking.version),
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
    )
    return statement


def begins_within(begins: datetime, ends: datetime) -> ColumnElement[bool]:
    """Return the condition that a visit begins between two instants."""
    return (col(Booking.starts_at) >= begins) & (col(Booking.starts_at) < ends)


def sent_to(worker_ids: Sequence[UUID]) -> ColumnElement[bool]:
    """Return the condition that one of the workers goes."""
    return exists().where(*_SENT, col(Assignment.worker_id).in_(worker_ids))


def sent_from(team_id: UUID) -> ColumnElement[bool]:
    """Return the condition that a member of the team goes."""
    member = (col(Worker.id) == col(Assignment.worker_id)) & (col(Worker.team_id) == team_id)
    return exists().where(*_SENT, member)


def lacks_somebody() -> ColumnElement[bool]:
    """Return the condition that fewer go than are needed."""
    sent: ScalarSelect[int] = select(func.count()).select_from(Assignment).where(*_SENT).scalar_subquery()
    return sent < col(Booking.crew_size)


def mentions(words: str) -> ColumnElement[bool]:
    """Return the condition that reference, name or phone number contain the words."""
    found = [col(text).icontains(words, autoescape=True) for text in (Booking.reference, Client.name)]
    if digits := dialled(words):
        found.append(col(Client.phone).contains(digits))
    return or_(*found)


def line(row: Any) -> ScheduledVisit:
    """Return the wire shape of a row of `lines`."""
    return ScheduledVisit(
        booking_id=row.id,
        version=row.version,
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
