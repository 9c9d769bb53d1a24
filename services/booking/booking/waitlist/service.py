"""Joining and leaving the waiting list, and finding who is on it."""

from datetime import date, datetime, timedelta
from typing import Literal
from uuid import UUID

from sqlalchemy import Integer, literal_column, or_
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from booking.bookings.models import Booking
from booking.clients.schemas import AddressInput
from booking.clients.service import find_client
from booking.slots.need import Need
from booking.waitlist.models import WaitlistEntry
from booking.waitlist.schemas import Offer, StaffWaitlistEntry, WaitlistQuery, WaitlistRequest, WaitlistView
from shared.clock import local_today, now, to_local
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Invalid, NotFound
from shared.ids import new_token
from shared.inputs import dialled
from shared.organizations import Organization, organization

LIVE = ("WAITING", "OFFERED")
FARTHEST = timedelta(days=365)
SORTS = {
    "created_at": Sort(col(WaitlistEntry.created_at), datetime),
    "first_day": Sort(literal_column("(waitlist_entries.first_day - DATE '2000-01-01')", Integer), int),
}


class AlreadyWaiting(Conflict):
    """This address waits for the same work on the same days already."""

    slug = "already-waiting"
    title = "You are on the waiting list already"


class NotWaiting(Conflict):
    """The wait is over: a visit was booked, the days have passed, or the place was given up."""

    slug = "not-waiting"
    title = "This wait is over"


async def join(
    uow: UnitOfWork, company: Organization, wanted: WaitlistRequest, *, source: Literal["web", "staff"]
) -> WaitlistEntry:
    """Put somebody on the waiting list.

    Raises:
        AlreadyWaiting: for the same work on the same days, under this e-mail address.
        Invalid: the days have passed or are too far away, or the price list doesn't have such work.
    """
    today = local_today(company.timezone)
    if wanted.last_day < today or wanted.first_day > today + FARTHEST:
        raise Invalid.field("body.last_day", "Choose days from today on, within the next year.")
    need = await Need.of(uow, wanted.request, postal_code=wanted.address.postal_code, at="body.request")
    known = await find_client(uow, wanted.client)
    entry = WaitlistEntry(
        org_id=uow.org_id,
        token=new_token(),
        source=source,
        client_id=known.id if known else None,
        name=wanted.client.name,
        email=wanted.client.email,
        phone=wanted.client.phone,
        locale=wanted.client.locale or company.locale,
        address=wanted.address.model_dump(mode="json"),
        request=wanted.request.model_dump(mode="json"),
        notes=wanted.notes or None,
        service=need.service,
        visit_minutes=need.minutes,
        crew_size=need.crew_size,
        first_day=wanted.first_day,
        last_day=wanted.last_day,
        weekdays=wanted.weekdays,
        earliest=wanted.earliest,
        latest=wanted.latest,
    )
    added = await uow.session.execute(
        insert(WaitlistEntry).values(entry.model_dump()).on_conflict_do_nothing().returning(col(WaitlistEntry.id))
    )
    if added.first() is None:
        raise AlreadyWaiting("You wait for this work on these days already. We write to you when a time is free.")
    return await entry_of(uow, entry.id)


async def entry_of(uow: UnitOfWork, entry_id: UUID, *, lock: bool = False) -> WaitlistEntry:
    """Return a place on the waiting list.

    Raises:
        NotFound: there is none.
    """
    return await row_of(uow, WaitlistEntry, entry_id, "There is no such place on the waiting list.", lock=lock)


async def entry_by_token(uow: UnitOfWork, token: str, *, lock: bool = False) -> WaitlistEntry:
    """Return the place that a link names.

    Raises:
        NotFound: there is none.
    """
    statement = select(WaitlistEntry).where(col(WaitlistEntry.token) == token)
    found = (await uow.session.exec(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise NotFound("There is no such place on the waiting list. Check the link in your message.")
    return found


def remove(entry: WaitlistEntry) -> None:
    """Take somebody off the list.

    Raises:
        NotWaiting: the wait is over.
    """
    if entry.status not in LIVE:
        raise NotWaiting("This wait is over already.")
    end_offer(entry, "REMOVED")


def put_back(entry: WaitlistEntry) -> None:
    """Let somebody wait on, after an offer that wasn't taken or couldn't be kept; it isn't made again."""
    if entry.offered_starts_at is not None:
        entry.passed = [*entry.passed, entry.offered_starts_at]
    end_offer(entry, "WAITING")


def end_offer(entry: WaitlistEntry, status: str) -> None:
    """Bring a place to a state in which nothing is offered."""
    entry.status = status
    entry.offered_starts_at = entry.offer_until = None
    entry.touch()


def offer_of(entry: WaitlistEntry, timezone: str) -> Offer | None:
    """Return what is offered at this moment."""
    if entry.offered_starts_at is None or entry.offer_until is None or entry.offer_until <= now():
        return None
    end = entry.offered_starts_at + timedelta(minutes=entry.visit_minutes)
    return Offer(
        starts_at=entry.offered_starts_at,
        ends_at=end,
        local_start=f"{to_local(entry.offered_starts_at, timezone):%Y-%m-%dT%H:%M}",
        local_end=f"{to_local(end, timezone):%Y-%m-%dT%H:%M}",
        offer_until=entry.offer_until,
    )


async def view(uow: UnitOfWork, company: Organization, entry: WaitlistEntry) -> WaitlistView:
    """Return a place as who waits sees it."""
    token = None
    if entry.booking_id is not None:
        statement = select(Booking.public_token).where(col(Booking.id) == entry.booking_id)
        token = (await uow.session.exec(statement)).one()
    shown = {"token", "status", "first_day", "last_day", "weekdays", "earliest", "latest"}
    return WaitlistView(
        **entry.model_dump(include=shown),
        request=entry.request | {"postal_code": entry.address["postal_code"]},
        timezone=company.timezone,
        offer=offer_of(entry, company.timezone),
        booking_token=token,
    )


def staff_view(entry: WaitlistEntry, timezone: str) -> StaffWaitlistEntry:
    """Return a place as the office sees it."""
    home = AddressInput.model_validate(entry.address)
    place = f"{home.line1}, {home.city} {home.province or ''} {home.postal_code}".replace("  ", " ")
    facts = entry.model_dump(include=set(StaffWaitlistEntry.model_fields) - {"address", "offer"})
    return StaffWaitlistEntry(**facts, address=place, offer=offer_of(entry, timezone))


async def list_entries(uow: UnitOfWork, query: WaitlistQuery) -> Page[StaffWaitlistEntry]:
    """Return one page of the waiting list."""
    statement = select(WaitlistEntry)
    exact = query.model_dump(include={"status", "service", "client_id"}, exclude_none=True)
    for name, value in exact.items():
        statement = statement.where(getattr(WaitlistEntry, name) == value)
    if query.from_:
        statement = statement.where(col(WaitlistEntry.last_day) >= query.from_)
    if query.to:
        statement = statement.where(col(WaitlistEntry.first_day) <= query.to)
    if query.q:
        texts = (col(WaitlistEntry.name), col(WaitlistEntry.email))
        found = [text.icontains(query.q, autoescape=True) for text in texts]
        if digits := dialled(query.q):
            found.append(col(WaitlistEntry.phone).contains(digits))
        statement = statement.where(or_(*found))
    entries, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(WaitlistEntry.id))
    timezone = (await organization(uow)).timezone
    return Page(items=[staff_view(entry, timezone) for entry in entries], next_cursor=cursor)


def days_left(entry_first: date, entry_last: date, today: date, horizon: int) -> tuple[date, date]:
    """Return the part of somebody's days on which clients can book."""
    return max(entry_first, today), min(entry_last, today + timedelta(days=horizon))
