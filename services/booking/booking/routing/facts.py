"""A day as the planner sees it, read in a handful of statements."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text

from booking.bookings.blocked import Blocked, blocked_between
from booking.pricing.service import settings_of
from booking.routing.distance import Home
from booking.routing.plan import Day, Stop, minus, shifts_of
from booking.slots.roster import Wanted, people_for
from booking.slots.service import work_times
from booking.workers.models import Worker
from shared.clock import day_bounds, now
from shared.database import UnitOfWork
from shared.organizations import Organization

NOTICE = timedelta(hours=1)
"""What begins sooner stays as it is."""
MOVABLE = frozenset({"PENDING", "CONFIRMED"})

_VISITS = text(
    """
    SELECT b.id, b.version, b.reference, b.status, b.service, b.client_id, b.starts_at, b.ends_at, b.crew_size,
        d.postal_code, d.latitude, d.longitude,
        ARRAY(
            SELECT a.worker_id FROM assignments a
            WHERE a.org_id = b.org_id AND a.booking_id = b.id AND a.active ORDER BY a.worker_id
        ) AS crew
    FROM bookings b JOIN addresses d ON d.org_id = b.org_id AND d.id = b.address_id
    WHERE b.starts_at >= :begins AND b.starts_at < :ends
        AND b.status IN ('PENDING', 'CONFIRMED', 'IN_PROGRESS', 'DONE')
    ORDER BY b.starts_at, b.id
    LIMIT :most
    """
)

_WISHES = text(
    "SELECT client_id, worker_id, preference FROM client_workers WHERE client_id = ANY (CAST(:clients AS uuid[]))"
)


@dataclass(frozen=True, slots=True)
class Facts:
    """The day, its first instant, and each booking's version."""

    day: Day
    begins: datetime
    versions: Mapping[UUID, int]


async def day_of(
    uow: UnitOfWork, company: Organization, day: date, workers: Sequence[Worker], shift_minutes: int, most: int
) -> Facts:
    """Return what there is to plan for these workers: their visits, and those for one that have nobody yet."""
    begins, ends = day_bounds(day, company.timezone)
    parameters = {"begins": begins, "ends": ends, "most": most + 1}
    rows = (await uow.session.execute(_VISITS, parameters)).all()
    taking_part = {worker.id for worker in workers}
    rows = [row for row in rows if taking_part & set(row.crew) or (not row.crew and row.crew_size == 1)]
    able = await _able(uow, company, day, taking_part, rows)
    hours = await _hours(uow, company, day, workers, begins)
    soon = now() + NOTICE
    stops = [_stop(row, begins, soon, shift_minutes, able[row.id], hours, taking_part) for row in rows]
    buffer = settings_of(company).visit_buffer_minutes
    shifts = [
        shift
        for worker_id, own in hours.items()
        for shift in shifts_of(worker_id, own, [s for s in stops if s.fixed and worker_id in s.crew], buffer)
    ]
    settings = settings_of(company)
    planned = Day(
        tuple(stop for stop in stops if stop.crew or not stop.fixed),
        tuple(shifts),
        buffer,
        way_percent=settings.winter_travel_percent if day.month in settings.winter_months else 100,
        parking=settings.parking_minutes,
        most_minutes=settings.worker_hours_per_day * 60,
    )
    return Facts(planned, begins, {row.id: row.version for row in rows})


async def _able(
    uow: UnitOfWork, company: Organization, day: date, taking_part: Collection[UUID], rows: Sequence[Any]
) -> dict[UUID, frozenset[UUID]]:
    """Return who may do each visit. A visit whose cleaner the client asked for stays with such a cleaner."""
    settings = settings_of(company)
    skilled: dict[str, set[UUID]] = {}
    for service in sorted({row.service for row in rows}):
        people = await people_for(uow, settings, Wanted(service=service, only=list(taking_part)), day, day)
        skilled[service] = {person.worker_id for person in people if person.on(day)}
    wishes: dict[tuple[UUID, str], set[UUID]] = {}
    clients = {"clients": list({row.client_id for row in rows})}
    for wish in (await uow.session.execute(_WISHES, clients)).all():
        wishes.setdefault((wish.client_id, wish.preference), set()).add(wish.worker_id)
    found = {}
    for row in rows:
        may = skilled[row.service] - wishes.get((row.client_id, "barred"), set())
        preferred = wishes.get((row.client_id, "preferred"), set())
        found[row.id] = frozenset(may & preferred if preferred & set(row.crew) else may)
    return found


async def _hours(
    uow: UnitOfWork, company: Organization, day: date, workers: Sequence[Worker], begins: datetime
) -> dict[UUID, list[tuple[int, int]]]:
    works = await work_times(uow, company, [worker.id for worker in workers], day)
    blocks = await blocked_between(uow, day, day, company.timezone)
    return {
        worker.id: minus(
            [(_minute(start, begins), _minute(end, begins)) for start, end in works[worker.id]],
            [_span(block, begins) for block in blocks if block.keeps(worker.id, worker.team_id)],
        )
        for worker in workers
    }


def _span(block: Blocked, begins: datetime) -> tuple[int, int]:
    return _minute(block.starts_at, begins), _minute(block.ends_at, begins)


def _minute(instant: datetime, begins: datetime) -> int:
    return (instant - begins) // timedelta(minutes=1)


def _stop(
    row: Any,
    begins: datetime,
    soon: datetime,
    shift_minutes: int,
    able: frozenset[UUID],
    hours: Mapping[UUID, Sequence[tuple[int, int]]],
    taking_part: Collection[UUID],
) -> Stop:
    start, end = _minute(row.starts_at, begins), _minute(row.ends_at, begins)
    crew = tuple(row.crew)
    regular = all(
        worker_id in able and any(first <= start and end <= last for first, last in hours[worker_id])
        for worker_id in crew
        if worker_id in taking_part
    )
    free = row.status in MOVABLE and row.crew_size == 1 and len(crew) <= 1 and row.starts_at >= soon and regular
    return Stop(
        booking_id=row.id,
        reference=row.reference,
        home=Home(row.postal_code, row.latitude, row.longitude),
        minutes=end - start,
        start=start,
        crew=crew,
        fixed=not free,
        earliest=max(start - shift_minutes, _minute(soon, begins) + 1, 0) if shift_minutes else start,
        latest=start + shift_minutes,
        able=able,
    )
