"""Bookings as the office sees them: found by what one remembers of them, shown whole, a page in six statements."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func, or_
from sqlmodel import col, select

from booking.bookings.crew import crew_of
from booking.bookings.models import Assignment, Booking, TimelineEntry
from booking.bookings.service import policy_of
from booking.bookings.states import BookingStatus
from booking.bookings.views import view_of
from booking.checklists.models import ChecklistItem
from booking.checklists.schemas import ChecklistItemOut
from booking.checklists.service import items_of
from booking.clients.models import Address, Client
from booking.desk.schemas import BookingQuery, ClientRef, SentWorker, StaffBooking, TimelineLine, VisitReport
from booking.visits.models import Visit
from booking.visits.service import visits_of
from booking.workers.models import Worker
from shared.clock import day_bounds
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.inputs import dialled
from shared.organizations import organization

SORTS = {
    "starts_at": Sort(col(Booking.starts_at), datetime),
    "created_at": Sort(col(Booking.created_at), datetime),
    "total_cents": Sort(col(Booking.total_cents), int),
    "reference": Sort(col(Booking.reference), str),
}
OWN = {
    "notes",
    "crew_notes",
    "internal_notes",
    "source",
    "cancel_note",
    "exception_reason",
    "client_moves",
    "revision",
    "created_at",
}
TO_COME = (BookingStatus.PENDING, BookingStatus.CONFIRMED)
_SENT = (col(Assignment.booking_id) == col(Booking.id), col(Assignment.active))


async def list_bookings(uow: UnitOfWork, query: BookingQuery) -> Page[StaffBooking]:
    """Return a page of the bookings that match, in the order that was asked for."""
    timezone = (await organization(uow)).timezone
    conditions: list[ColumnElement[bool]] = []
    if query.status:
        conditions.append(col(Booking.status) == query.status)
    if query.from_:
        conditions.append(col(Booking.starts_at) >= day_bounds(query.from_, timezone)[0])
    if query.to:
        conditions.append(col(Booking.starts_at) < day_bounds(query.to, timezone)[1])
    if query.q:
        conditions.append(_mentions(query.q))
    exact = query.model_dump(include={"client_id", "service", "source", "deposit_status"}, exclude_none=True)
    conditions += [getattr(Booking, name) == value for name, value in exact.items()]
    if query.worker_id:
        conditions.append(exists().where(*_SENT, col(Assignment.worker_id) == query.worker_id))
    if query.unassigned is not None:
        sent = select(func.count()).where(*_SENT).correlate(Booking).scalar_subquery()
        lacking = sent < col(Booking.crew_size)
        conditions += [col(Booking.status).in_(TO_COME), lacking if query.unassigned else ~lacking]
    bookings, cursor = await sorted_page(
        uow,
        select(Booking).join(Client, col(Client.id) == col(Booking.client_id)).where(*conditions),
        query,
        query.sort,
        SORTS,
        col(Booking.id),
    )
    return Page(items=await staff_views(uow, bookings), next_cursor=cursor)


def _mentions(words: str) -> ColumnElement[bool]:
    texts = (Booking.reference, Client.name, Client.email)
    found = [col(text).icontains(words, autoescape=True) for text in texts]
    if digits := dialled(words):
        found.append(col(Client.phone).contains(digits))
    return or_(*found)


async def staff_view(uow: UnitOfWork, booking: Booking) -> StaffBooking:
    """Return one booking with everything that the office knows of it."""
    return (await staff_views(uow, [booking]))[0]


async def staff_views(uow: UnitOfWork, bookings: Sequence[Booking]) -> list[StaffBooking]:
    """Return the bookings with everything that the office knows of them."""
    await uow.session.flush()
    ids = [booking.id for booking in bookings]
    homes = (
        select(Booking, Client, Address)
        .join(Client, col(Client.id) == col(Booking.client_id))
        .join(Address, col(Address.id) == col(Booking.address_id))
        .where(col(Booking.id).in_(ids))
    )
    where = {booking.id: (client, home) for booking, client, home in (await uow.session.exec(homes)).all()}
    crews = await crew_of(uow, ids)
    timelines = await _timelines_of(uow, ids)
    visits = await visits_of(uow, ids)
    items = await items_of(uow, ids)
    return [
        _view(
            booking,
            *where[booking.id],
            crew=crews[booking.id],
            timeline=timelines[booking.id],
            visit=visits.get(booking.id),
            items=items[booking.id],
        )
        for booking in bookings
    ]


async def _timelines_of(uow: UnitOfWork, booking_ids: Iterable[UUID]) -> dict[UUID, list[TimelineLine]]:
    statement = (
        select(TimelineEntry)
        .where(col(TimelineEntry.booking_id).in_(booking_ids))
        .order_by(col(TimelineEntry.created_at), col(TimelineEntry.id))
    )
    found: dict[UUID, list[TimelineLine]] = defaultdict(list)
    for entry in (await uow.session.exec(statement)).all():
        found[entry.booking_id].append(_line(entry))
    return found


def _line(entry: TimelineEntry) -> TimelineLine:
    return TimelineLine(at=entry.created_at, what=entry.what, actor=entry.actor, details=entry.details)


def _view(
    booking: Booking,
    client: Client,
    address: Address,
    *,
    crew: Sequence[Worker],
    timeline: list[TimelineLine],
    visit: Visit | None,
    items: Sequence[ChecklistItem],
) -> StaffBooking:
    common: dict[str, Any] = dict(view_of(booking, client, address))
    policy = policy_of(booking)
    return StaffBooking(
        **common,
        client=ClientRef.model_validate(client, from_attributes=True),
        crew=[SentWorker(worker_id=worker.id, name=worker.name, phone=worker.phone) for worker in crew],
        timeline=timeline,
        visit=VisitReport(
            checked_in_at=visit.checked_in_at if visit else None,
            checked_out_at=visit.checked_out_at if visit else None,
            notes=visit.notes if visit else None,
            checklist=[ChecklistItemOut.of(item) for item in items],
        ),
        access_notes=address.access_notes,
        risk=policy.risk,
        reschedule_policy=policy.reschedule,
        policy_version=policy.version,
        **booking.model_dump(include=OWN),
    )
