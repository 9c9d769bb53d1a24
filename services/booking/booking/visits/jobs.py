"""How a cleaner sees visits: a day with everything that is needed at the door, a week at a glance."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from booking.bookings.crew import crew_of
from booking.bookings.models import Assignment, Booking
from booking.checklists.schemas import ChecklistItemOut
from booking.checklists.service import items_of
from booking.clients.models import Address, Client, ClientContact
from booking.routing.distance import Home as Place
from booking.routing.distance import metres, minutes
from booking.time_entries.schemas import OwnTime
from booking.time_entries.service import own_time
from booking.visits.access import VISIBLE, visible_job
from booking.visits.rules import door_is_shown, may_photograph, overrun_limit
from booking.visits.schemas import (
    ContactOnSite,
    Home,
    Job,
    JobItem,
    Mate,
    SupplyLine,
    Way,
    Week,
    WeekDay,
    WeekJob,
)
from booking.visits.service import visits_of
from contracts.identity import OrganizationSettings
from shared.clock import day_bounds, local_today, now, to_local
from shared.database import UnitOfWork
from shared.organizations import organization

WALL = "%Y-%m-%dT%H:%M"
OFF = OwnTime(state="off", worked_minutes=0, entries=[])
_PHOTOS = """
    SELECT checklist_item_id AS id, count(*) AS photos FROM photos
    WHERE org_id = :org_id AND booking_id = ANY (:ids) AND checklist_item_id IS NOT NULL AND deleted_at IS NULL
    GROUP BY checklist_item_id"""
_SUPPLIES = """
    SELECT booking_id, id, name, quantity FROM supplies_used
    WHERE org_id = :org_id AND booking_id = ANY (:ids) ORDER BY at, id"""
_WORKED = """
    SELECT started_at, extract(epoch FROM ended_at - started_at) / 60 AS minutes FROM time_entries
    WHERE org_id = :org_id AND worker_id = :worker_id AND kind = 'work' AND voided_at IS NULL
        AND ended_at IS NOT NULL AND started_at >= :begin AND started_at < :end"""


async def jobs_of_day(uow: UnitOfWork, worker_id: UUID, day: date, timezone: str) -> list[Job]:
    """Return the worker's visits that begin on a local day, in order, each with the way from the one before."""
    begin, end = day_bounds(day, timezone)
    bookings = (await uow.session.exec(_own_between(worker_id).where(*_within(begin, end)))).all()
    jobs = await show_jobs(uow, worker_id, bookings)
    for before, job in pairwise(jobs):
        way = metres(_place(before), _place(job))
        job.way = Way(metres=way, minutes=minutes(way))
    return jobs


async def job_of(uow: UnitOfWork, worker_id: UUID, booking_id: UUID) -> Job:
    """Return one of the worker's visits.

    Raises:
        JobNotFound: the worker isn't sent there, or it isn't certain yet or any more.
    """
    await uow.session.flush()
    return (await show_jobs(uow, worker_id, [await visible_job(uow, worker_id, booking_id)]))[0]


async def week_of(uow: UnitOfWork, worker_id: UUID, day: date) -> Week:
    """Return the worker's week that a day lies in."""
    timezone = (await organization(uow)).timezone
    monday = day - timedelta(days=day.weekday())
    days = [monday + timedelta(days=count) for count in range(7)]
    begin, end = day_bounds(days[0], timezone)[0], day_bounds(days[-1], timezone)[1]
    planned = await uow.session.execute(
        _own_between(worker_id)
        .where(*_within(begin, end))
        .join(Client, col(Client.id) == col(Booking.client_id))
        .join(Address, col(Address.id) == col(Booking.address_id))
        .add_columns(col(Client.name), col(Address.city))
    )
    visits: dict[date, list[WeekJob]] = defaultdict(list)
    minutes_planned: dict[date, int] = defaultdict(int)
    for booking, client, city in planned.all():
        visits[booking.local_start.date()].append(_week_job(booking, client, city))
        minutes_planned[booking.local_start.date()] += _planned(booking)
    worked: dict[date, float] = defaultdict(float)
    for row in await uow.sql(_WORKED, org_id=uow.org_id, worker_id=worker_id, begin=begin, end=end):
        worked[to_local(row.started_at, timezone).date()] += float(row.minutes)
    return Week(
        timezone=timezone,
        days=[
            WeekDay(
                date=one,
                planned_minutes=minutes_planned[one],
                worked_minutes=round(worked[one]),
                items=visits[one],
            )
            for one in days
        ],
    )


async def show_jobs(uow: UnitOfWork, worker_id: UUID, bookings: Sequence[Booking]) -> list[Job]:
    """Return the visits with everything about them, in a fixed number of statements."""
    ids = [booking.id for booking in bookings]
    homes = (
        select(Booking, Client, Address)
        .join(Client, col(Client.id) == col(Booking.client_id))
        .join(Address, col(Address.id) == col(Booking.address_id))
        .where(col(Booking.id).in_(ids))
    )
    where = {booking.id: (client, home) for booking, client, home in (await uow.session.exec(homes)).all()}
    clients = {client.id for client, _ in where.values()}
    company = await organization(uow)
    settings = OrganizationSettings.model_validate(company.settings)
    visits, items = await visits_of(uow, ids), await items_of(uow, ids)
    crews, times = await crew_of(uow, ids), await own_time(uow, worker_id, ids)
    contacts = await _contacts(uow, clients)
    photos = {row.id: row.photos for row in await uow.sql(_PHOTOS, org_id=uow.org_id, ids=ids)}
    supplies: dict[UUID, list[SupplyLine]] = defaultdict(list)
    for row in await uow.sql(_SUPPLIES, org_id=uow.org_id, ids=ids):
        supplies[row.booking_id].append(SupplyLine(id=row.id, name=row.name, quantity=row.quantity))
    shown = []
    for booking in bookings:
        client, home = where[booking.id]
        visit = visits.get(booking.id)
        happened = ("checked_in_at", "checked_out_at", "on_the_way_at", "expected_at", "overrun_reason")
        shown.append(
            Job(
                **_facts(booking, client, home, company.timezone),
                **{name: getattr(visit, name, None) for name in happened},
                overrun_after_minutes=overrun_limit(booking.ends_at - booking.starts_at, settings.overrun_percent),
                photos_allowed=may_photograph(
                    booking.photo_consent, client.photo_consent, assumed=settings.photo_consent_assumed
                ),
                checklist=[
                    JobItem(**dict(ChecklistItemOut.of(item)), photos=photos.get(item.id, 0))
                    for item in items[booking.id]
                ],
                contacts=contacts[client.id],
                mates=[
                    Mate(first_name=mate.name.split()[0], phone=mate.phone)
                    for mate in crews[booking.id]
                    if mate.id != worker_id
                ],
                time=times.get(booking.id, OFF),
                supplies=supplies[booking.id],
            )
        )
    return shown


def _facts(booking: Booking, client: Client, address: Address, timezone: str) -> dict[str, Any]:
    present = now()
    shown = door_is_shown(
        booking.local_start.date(),
        booking.starts_at,
        in_progress=booking.status == "IN_PROGRESS",
        today=local_today(timezone),
        present=present,
    )
    plain = {"reference", "status", "service", "starts_at", "ends_at", "notes", "crew_notes"}
    place = {"line1", "line2", "city", "province", "postal_code", "latitude", "longitude"}
    return booking.model_dump(include=plain) | {
        "booking_id": booking.id,
        "local_start": booking.local_start.strftime(WALL),
        "local_end": booking.local_end.strftime(WALL),
        "client_name": client.name,
        "client_phone": client.phone,
        "address": address.one_line,
        "home": Home(**address.model_dump(include=place), maps_query=address.one_line),
        "access_notes": address.access_notes if shown else None,
        "entry_code": address.entry_code if shown else None,
        "pets": address.pets,
        "parking": address.parking,
        "product_notes": client.product_notes,
        "planned_minutes": _planned(booking),
    }


def _planned(booking: Booking) -> int:
    return (booking.ends_at - booking.starts_at) // timedelta(minutes=1)


def _week_job(booking: Booking, client: str, city: str) -> WeekJob:
    return WeekJob(
        booking_id=booking.id,
        reference=booking.reference,
        status=booking.status,
        service=booking.service,
        local_start=booking.local_start.strftime(WALL),
        local_end=booking.local_end.strftime(WALL),
        client_name=client,
        city=city,
    )


def _own_between(worker_id: UUID) -> Any:
    return (
        select(Booking)
        .join(Assignment, col(Assignment.booking_id) == col(Booking.id))
        .where(col(Assignment.worker_id) == worker_id, col(Assignment.active), col(Booking.status).in_(VISIBLE))
        .order_by(col(Booking.starts_at), col(Booking.id))
    )


def _within(begin: Any, end: Any) -> tuple[Any, Any]:
    return col(Booking.starts_at) >= begin, col(Booking.starts_at) < end


def _place(job: Job) -> Place:
    return Place(job.home.postal_code, job.home.latitude, job.home.longitude)


async def _contacts(uow: UnitOfWork, client_ids: Iterable[UUID]) -> dict[UUID, list[ContactOnSite]]:
    statement = (
        select(ClientContact)
        .where(col(ClientContact.client_id).in_(client_ids), col(ClientContact.phone).is_not(None))
        .order_by(col(ClientContact.created_at), col(ClientContact.id))
    )
    found: dict[UUID, list[ContactOnSite]] = defaultdict(list)
    for contact in (await uow.session.exec(statement)).all():
        if "visits" in contact.receives and contact.phone:
            found[contact.client_id].append(
                ContactOnSite(name=contact.name, role=contact.role, phone=contact.phone)
            )
    return found
