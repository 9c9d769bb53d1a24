"""Visits ahead that lack somebody, page by page."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import col

from booking.bookings.models import Booking
from booking.bookings.states import BookingStatus
from booking.clients.models import Client
from booking.schedule.schemas import LONGEST_LIST_DAYS, UnassignedQuery, UnassignedVisit
from booking.schedule.visits import begins_within, lacks_somebody, line, lines, mentions
from shared.clock import day_bounds, local_today
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.errors import Invalid
from shared.organizations import organization

AHEAD = timedelta(days=60)
OPEN = (BookingStatus.PENDING, BookingStatus.CONFIRMED)
SORTS = {"starts_at": Sort(col(Booking.starts_at), datetime)}


async def list_unassigned(uow: UnitOfWork, query: UnassignedQuery) -> Page[UnassignedVisit]:
    """Return a page of the visits that are to take place but have too few people.

    Raises:
        Invalid: the days are in the wrong order or too many.
    """
    timezone = (await organization(uow)).timezone
    first = query.from_ or min(local_today(timezone), query.to or local_today(timezone))
    last = query.to or first + AHEAD
    if (last - first).days >= LONGEST_LIST_DAYS:
        raise Invalid.field("query.to", f"Ask for at most {LONGEST_LIST_DAYS} days.")
    wanted = (
        select(col(Booking.id))
        .join(Client, col(Client.id) == col(Booking.client_id))
        .where(
            begins_within(day_bounds(first, timezone)[0], day_bounds(last, timezone)[1]),
            col(Booking.status).in_(OPEN),
            lacks_somebody(),
        )
    )
    if query.service:
        wanted = wanted.where(col(Booking.service) == query.service)
    if query.q:
        wanted = wanted.where(mentions(query.q))
    ids, cursor = await sorted_page(uow, wanted, query, query.sort, SORTS, col(Booking.id))
    rows = (await uow.session.execute(lines().where(col(Booking.id).in_(ids)))).all()
    shown = {row.id: line(row) for row in rows}
    return Page(
        items=[
            UnassignedVisit(
                **shown[booking_id].model_dump(),
                missing=shown[booking_id].crew_size - len(shown[booking_id].worker_ids),
            )
            for booking_id in ids
        ],
        next_cursor=cursor,
    )
