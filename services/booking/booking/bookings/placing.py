"""Putting a visit at a time with a crew: its own time is freed, the new one is taken, or it is said why not.

The rows of assignments are the only ones that change here; what the booking says of itself is `moves`' matter.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.dialects.postgresql import Range
from sqlmodel import col, select

from booking.bookings.create import SlotTaken
from booking.bookings.crew import WorkerBusy, crew_of, lock_days, release, send, span
from booking.bookings.models import Assignment, Booking
from booking.bookings.obstacles import Time, barred_for, obstacles_to
from booking.bookings.schemas import Alternatives, FreeWorker, Obstacle
from booking.bookings.service import need_of
from booking.slots.service import Need, buffer_of, free_workers, hours_on, is_offered, nearest_slots
from booking.workers.models import Worker
from shared.database import UnitOfWork
from shared.errors import Invalid
from shared.organizations import Organization

EXCUSED = frozenset({"hours", "block"})
"""What the office may overrule; another visit, a skill and the client's wish it may not."""
FAR = timedelta(days=2)
"""From here on, the time that a visit takes now has nothing to do with whether it could be somewhere else."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a booking is wanted: a start, a length, and whom to send.

    `exactly` names the crew, or leaves it as it is when None; `anybody` lets others go where the crew can't,
    those whom `preferred` names before the rest, and before the crew.
    """

    booking: Booking
    starts_at: datetime
    minutes: int
    exactly: Sequence[UUID] | None = None
    anybody: bool = False
    preferred: Sequence[UUID] = ()
    offered_only: bool = False
    outside_hours: bool = False

    @property
    def ends_at(self) -> datetime:
        """When the visit ends."""
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def need(self) -> Need:
        """What the visit takes up there."""
        return replace(need_of(self.booking), minutes=self.minutes)


@dataclass(slots=True)
class Placed:
    """What was there before, and what the office overruled."""

    place: Place
    before: list[Worker]
    excused: list[Obstacle] = field(default_factory=list)


async def put(uow: UnitOfWork, company: Organization, places: Sequence[Place]) -> list[Placed]:
    """Put the bookings where they are wanted, all of them or none: those that only change places among each other
    are in nobody's way.

    Raises:
        SlotTaken: no crew is free for one; `nearest_slots` holds what could be chosen instead.
        WorkerBusy: somebody who should go can't; `conflicts` says why, `alternatives` what would work.
        Invalid: somebody is named who doesn't work here.
    """
    if len(places) == 1:
        await _check(uow, company, places[0])
    buffer = buffer_of(company)
    bookings = [place.booking for place in places]
    old = [span(booking.starts_at, booking.ends_at, buffer) for booking in bookings]
    new = [span(place.starts_at, place.ends_at, buffer) for place in places]
    await lock_days(uow, company.timezone, *old, *new)
    crews = await crew_of(uow, [booking.id for booking in bookings])
    placed = [Placed(place, crews[place.booking.id]) for place in places]
    for one in placed:
        await release(uow, one.place.booking, keep=await _unmoved(uow, company, one))
    for one in placed:
        await (_put_anybody if one.place.anybody else _put_exactly)(uow, company, one)
    return placed


async def _check(uow: UnitOfWork, company: Organization, place: Place) -> None:
    """Turn away what can't be had before the days are locked: in a race, most callers leave here and keep nobody
    waiting.

    Raises:
        SlotTaken, WorkerBusy, Invalid: as for `put`.
    """
    if not place.anybody:
        crews = await crew_of(uow, [place.booking.id])
        one = Placed(place, crews[place.booking.id])
        await _check_exactly(uow, company, one, await _unmoved(uow, company, one))
    elif abs(place.starts_at - place.booking.starts_at) > FAR:
        await _suitable(uow, company, place)


async def _unmoved(uow: UnitOfWork, company: Organization, one: Placed) -> list[UUID]:
    """Return those of the crew whose time is theirs already; none where a crew is chosen anew."""
    place = one.place
    if place.preferred:
        return []
    wanted = {worker.id for worker in one.before} if place.exactly is None else set(place.exactly)
    statement = select(Assignment.worker_id).where(
        col(Assignment.booking_id) == place.booking.id,
        col(Assignment.active),
        col(Assignment.during) == _during(company, place),
    )
    return [worker_id for worker_id in (await uow.session.exec(statement)).all() if worker_id in wanted]


def _during(company: Organization, place: Place) -> Range[datetime]:
    return span(place.starts_at, place.ends_at, buffer_of(company))


async def _put_anybody(uow: UnitOfWork, company: Organization, one: Placed) -> None:
    place, need = one.place, one.place.need
    same = [worker.id for worker in one.before]
    staying = {worker.id for worker in (await crew_of(uow, [place.booking.id]))[place.booking.id]}
    suitable = await _suitable(uow, company, place, len(staying))
    if not place.preferred and len(same) >= need.crew_size and set(same) <= staying | set(suitable):
        count, choice = len(same), same
    else:
        count = need.crew_size
        choice = sorted(suitable, key=lambda one: (one not in place.preferred, one not in same))
    joining = [worker_id for worker_id in choice if worker_id not in staying]
    sent = await send(uow, place.booking, joining, _during(company, place), at_most=max(count - len(staying), 0))
    if len(staying) + len(sent) < count:
        raise await slot_taken(uow, company, place)


async def _suitable(uow: UnitOfWork, company: Organization, place: Place, staying: int = 0) -> list[UUID]:
    """Return who could be sent; `staying` of the crew are there already.

    Raises:
        SlotTaken: the client can't choose that time, or too few could be sent.
    """
    need = place.need
    hours = await hours_on(uow, company, need, place.starts_at)
    if place.offered_only and not is_offered(company, hours, place.starts_at):
        raise await slot_taken(uow, company, place)
    free = await free_workers(uow, company, need, place.starts_at, hours)
    barred = await barred_for(uow, place.booking.client_id, free)
    suitable = [worker_id for worker_id in free if worker_id not in barred]
    if staying + len(suitable) < need.crew_size:
        raise await slot_taken(uow, company, place)
    return suitable


async def _put_exactly(uow: UnitOfWork, company: Organization, one: Placed) -> None:
    place = one.place
    unmoved = [worker.id for worker in (await crew_of(uow, [place.booking.id]))[place.booking.id]]
    coming = await _check_exactly(uow, company, one, unmoved)
    wanted = sorted(worker.id for worker in coming)
    sent = await send(uow, place.booking, wanted, _during(company, place), at_most=len(wanted))
    if len(sent) < len(wanted):
        obstacles = await obstacles_to(uow, place.booking, _time(company, place), coming)
        raise await worker_busy(uow, company, place, obstacles)


async def _check_exactly(
    uow: UnitOfWork, company: Organization, one: Placed, unmoved: Sequence[UUID]
) -> list[Worker]:
    """Return who has to be sent, once nothing stands against it but what the office overrules.

    Raises:
        WorkerBusy: something does.
        Invalid: somebody is named who doesn't work here.
    """
    place = one.place
    workers = one.before if place.exactly is None else await named(uow, place.exactly)
    before = {worker.id for worker in one.before}
    coming = [worker for worker in workers if worker.id not in unmoved]
    obstacles = await obstacles_to(uow, place.booking, _time(company, place), coming, staying=before)
    one.excused = [obstacle for obstacle in obstacles if place.outside_hours and obstacle.kind in EXCUSED]
    if len(one.excused) < len(obstacles):
        raise await worker_busy(uow, company, place, obstacles)
    return coming


def _time(company: Organization, place: Place) -> Time:
    return Time(place.starts_at, place.ends_at, buffer_of(company), company.timezone)


async def named(uow: UnitOfWork, worker_ids: Sequence[UUID]) -> list[Worker]:
    """Return the workers who are to be sent.

    Raises:
        Invalid: nobody is named, or somebody who doesn't work here.
    """
    statement = select(Worker).where(col(Worker.id).in_(worker_ids), col(Worker.active))
    found = list((await uow.session.exec(statement.order_by(col(Worker.name), col(Worker.id)))).all())
    if not found or len(found) < len(set(worker_ids)):
        raise Invalid.field("body.worker_ids", "Name at least one worker, and only workers who are active.")
    return found


async def slot_taken(uow: UnitOfWork, company: Organization, place: Place) -> SlotTaken:
    """Return the refusal for somebody who wants any crew, with the nearest times that have one."""
    nearest = await nearest_slots(uow, company, place.need, place.starts_at)
    return SlotTaken(
        "No crew is free then. Choose one of the nearest free times.",
        nearest_slots=[slot.model_dump(mode="json") for slot in nearest],
    )


async def worker_busy(
    uow: UnitOfWork, company: Organization, place: Place, obstacles: Sequence[Obstacle]
) -> WorkerBusy:
    """Return the refusal for somebody who wants a certain crew, with what would work instead."""
    alternatives = await _alternatives(uow, company, place)
    first = obstacles[0] if obstacles else None
    return WorkerBusy(
        first.sentence if first else "The crew was sent elsewhere at this moment. Look at the schedule again.",
        ok=False,
        worker_id=str(first.worker_id) if first else None,
        conflicts=[obstacle.model_dump(mode="json", by_alias=True) for obstacle in obstacles],
        alternatives=alternatives.model_dump(mode="json"),
    )


async def _alternatives(uow: UnitOfWork, company: Organization, place: Place) -> Alternatives:
    hours = await hours_on(uow, company, place.need, place.starts_at)
    free = await free_workers(uow, company, place.need, place.starts_at, hours)
    barred = await barred_for(uow, place.booking.client_id, free)
    rows = await uow.session.exec(select(Worker.id, Worker.name).where(col(Worker.id).in_(free)))
    names = dict(rows.all())
    return Alternatives(
        workers=[FreeWorker(worker_id=one, name=names[one]) for one in free if one not in barred],
        slots=await nearest_slots(uow, company, place.need, place.starts_at),
    )
