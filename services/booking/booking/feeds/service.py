"""Calendar feeds: a secret address per worker or client, and what can be read there."""

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, literal_column, or_
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, delete, select

from booking.bookings.models import Assignment, Booking
from booking.bookings.states import BookingStatus
from booking.clients.models import Address, Client
from booking.feeds.ics import Entry, to_ics
from booking.feeds.models import CalendarFeed
from booking.workers.models import Worker
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Conflict, ModuleDisabled, NotFound
from shared.ids import new_token
from shared.organizations import Organization

BEHIND = timedelta(days=30)
AHEAD = timedelta(days=180)
CANCELLED_FOR = timedelta(days=30)
"""So long a program is told that an event is off: one that looks in rarely would keep it otherwise."""
MOST = 2_000


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose calendar it is: a worker's or a client's."""

    worker_id: UUID | None = None
    client_id: UUID | None = None

    @property
    def is_feed(self) -> ColumnElement[bool]:
        """The condition that names the owner's feed."""
        if self.worker_id is not None:
            return col(CalendarFeed.worker_id) == self.worker_id
        return col(CalendarFeed.client_id) == self.client_id


class OwnerGone(Conflict):
    """The worker doesn't work here any more, or the client was merged into another or erased."""

    slug = "owner-gone"
    title = "Nobody is there to read this calendar"


async def check_owner(uow: UnitOfWork, owner: Owner) -> None:
    """Check that the owner exists and may read a calendar.

    Raises:
        NotFound: there is no such worker or client.
        OwnerGone: nobody reads it any more.
    """
    if owner.worker_id is not None:
        worker = (await uow.session.exec(select(Worker).where(col(Worker.id) == owner.worker_id))).one_or_none()
        if worker is None:
            raise NotFound("There is no such worker.")
        gone = not worker.active
    else:
        client = (await uow.session.exec(select(Client).where(col(Client.id) == owner.client_id))).one_or_none()
        if client is None:
            raise NotFound("There is no such client.")
        gone = client.merged_into is not None or client.erased_at is not None
    if gone:
        raise OwnerGone("This person is no longer with the company, so there is no calendar to read.")


async def feed_of(uow: UnitOfWork, owner: Owner) -> CalendarFeed | None:
    """Return the owner's feed, if there is one."""
    return (await uow.session.exec(select(CalendarFeed).where(owner.is_feed))).one_or_none()


async def rotate(uow: UnitOfWork, owner: Owner) -> tuple[CalendarFeed, str]:
    """Give the owner a new secret address, in place of the one before, and return it: it is shown only now.

    Raises:
        NotFound: there is no such worker or client.
        OwnerGone: nobody reads it any more.
    """
    await check_owner(uow, owner)
    token = new_token()
    feed = CalendarFeed(
        org_id=uow.org_id, worker_id=owner.worker_id, client_id=owner.client_id, token_hash=_hash(token)
    )
    key = CalendarFeed.worker_id if owner.worker_id is not None else CalendarFeed.client_id
    statement = (
        insert(CalendarFeed)
        .values(feed.model_dump())
        .on_conflict_do_update(
            index_elements=[col(CalendarFeed.org_id), col(key)],
            set_={"token_hash": feed.token_hash, "created_at": feed.created_at},
        )
    )
    await uow.session.exec(statement)
    uow.audit("calendar_feed.rotate", *_resource(owner))
    return feed, token


async def revoke(uow: UnitOfWork, owner: Owner) -> None:
    """Let the address show nothing any more; without one there is nothing to do."""
    await uow.session.exec(delete(CalendarFeed).where(owner.is_feed))
    uow.audit("calendar_feed.revoke", *_resource(owner))


async def read(uow: UnitOfWork, company: Organization, token: str) -> bytes:
    """Return the calendar at a secret address.

    Raises:
        ModuleDisabled: the company switched its schedule off.
        NotFound: there is none (any more).
    """
    if not company.enabled("module.schedule"):
        raise ModuleDisabled(f"{company.name} shows no calendars at the moment.")
    hashed = col(CalendarFeed.token_hash) == _hash(token)
    feed = (await uow.session.exec(select(CalendarFeed).where(hashed))).one_or_none()
    if feed is None:
        raise NotFound("There is no calendar at this address. Ask for a new one.")
    owner = Owner(feed.worker_id, feed.client_id)
    try:
        await check_owner(uow, owner)
    except OwnerGone as gone:
        raise NotFound("There is no calendar at this address. Ask for a new one.") from gone
    entries = await (_of_worker(uow, feed.worker_id) if feed.worker_id else _of_client(uow, company, owner))
    return to_ics(company.name, entries)


async def _of_worker(uow: UnitOfWork, worker_id: UUID) -> list[Entry]:
    """A worker's calendar says where to go and to whom, but never how to get in: its address may be passed on."""
    going = func.bool_or(col(Assignment.active))
    sent = (
        select(col(Assignment.booking_id).label("booking_id"), going.label("going"))
        .where(col(Assignment.worker_id) == worker_id, literal_column("assignments.begins_at") > now() - BEHIND)
        .group_by(col(Assignment.booking_id))
        .subquery()
    )
    statement = (
        select(Booking, Client.name, Address, sent.c.going)
        .join(sent, sent.c.booking_id == col(Booking.id))
        .join(Client, col(Client.id) == col(Booking.client_id))
        .join(Address, col(Address.id) == col(Booking.address_id))
        .where(*_window(case((sent.c.going, False), else_=True)))
        .order_by(col(Booking.starts_at), col(Booking.id))
        .limit(MOST)
    )
    rows = (await uow.session.exec(statement)).all()
    return [
        _entry(booking, f"{_title(booking)}: {name}", home.one_line, off=not goes)
        for booking, name, home, goes in rows
    ]


async def _of_client(uow: UnitOfWork, company: Organization, owner: Owner) -> list[Entry]:
    off = col(Booking.status) == BookingStatus.CANCELLED
    statement = (
        select(Booking, Address)
        .join(Address, col(Address.id) == col(Booking.address_id))
        .where(col(Booking.client_id) == owner.client_id, *_window(off))
        .order_by(col(Booking.starts_at), col(Booking.id))
        .limit(MOST)
    )
    rows = (await uow.session.exec(statement)).all()
    return [
        _entry(booking, f"{_title(booking)} ({company.name})", home.one_line, off=False) for booking, home in rows
    ]


def _window(off: ColumnElement[bool]) -> tuple[ColumnElement[bool], ...]:
    at = col(Booking.starts_at)
    return at > now() - BEHIND, at < now() + AHEAD, or_(~off, col(Booking.updated_at) > now() - CANCELLED_FOR)


def _title(booking: Booking) -> str:
    labour = next((line for line in booking.estimate["lines"] if line["kind"] == "labour"), None)
    words: str = labour["description"] if labour else booking.service
    return words.partition(",")[0]


def _entry(booking: Booking, summary: str, location: str, *, off: bool) -> Entry:
    off = off or booking.status == BookingStatus.CANCELLED
    tentative = booking.status == BookingStatus.PENDING
    return Entry(
        uid=f"{booking.id}@cleanwithsnapshot",
        sequence=booking.version,
        starts_at=booking.starts_at,
        ends_at=booking.ends_at,
        changed_at=booking.updated_at,
        status="CANCELLED" if off else "TENTATIVE" if tentative else "CONFIRMED",
        summary=summary,
        location=location,
        description=booking.reference,
    )


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _resource(owner: Owner) -> tuple[str, UUID | None]:
    return ("worker", owner.worker_id) if owner.worker_id else ("client", owner.client_id)
