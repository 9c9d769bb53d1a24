"""Why somebody can't be sent at a time, in sentences for the person who wants to send them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import text

from booking.bookings.blocked import Blocked, blocked_between
from booking.bookings.models import Booking
from booking.bookings.schemas import Obstacle
from booking.pricing.service import settings_of
from booking.slots.service import work_times
from booking.workers.models import Worker
from shared.clock import to_local
from shared.database import UnitOfWork
from shared.organizations import organization

_VISITS = text(
    """
    SELECT a.worker_id, b.reference, b.starts_at, b.ends_at
    FROM assignments a JOIN bookings b ON b.org_id = a.org_id AND b.id = a.booking_id
    WHERE a.active AND a.worker_id = ANY (CAST(:workers AS uuid[])) AND a.booking_id <> :booking_id
        AND a.begins_at > CAST(:starts_at AS timestamptz) - interval '1 day' AND a.begins_at < :until
        AND upper(a.during) > :starts_at
    ORDER BY b.starts_at, a.worker_id
    """
)
"""An assignment is shorter than a day, so what reaches into a time begins less than a day before it."""

_BARRED = text(
    "SELECT worker_id FROM client_workers WHERE client_id = :client_id AND preference = 'barred' "
    "AND worker_id = ANY (CAST(:workers AS uuid[]))"
)


_CERTIFIED = text(
    """
    SELECT DISTINCT worker_id, kind FROM certificates
    WHERE worker_id = ANY (CAST(:workers AS uuid[])) AND kind = ANY (CAST(:kinds AS text[]))
        AND coalesce(issued_on, '-infinity') <= :day AND coalesce(expires_on, 'infinity') >= :day
    """
)


@dataclass(frozen=True, slots=True)
class Time:
    """When a visit is to be, with what is kept free after it."""

    starts_at: datetime
    ends_at: datetime
    buffer: timedelta
    timezone: str

    def said(self, starts_at: datetime, ends_at: datetime) -> str:
        """Return two instants as people say them: `on 2026-11-25 from 09:00 to 11:30`."""
        start, end = (to_local(instant, self.timezone) for instant in (starts_at, ends_at))
        return f"on {start:%Y-%m-%d} from {start:%H:%M} to {end:%H:%M}"


async def obstacles_to(
    uow: UnitOfWork, booking: Booking, time: Time, workers: Sequence[Worker], *, staying: Collection[UUID] = ()
) -> list[Obstacle]:
    """Return what keeps the workers from being sent to the booking at a time; nothing means that they are free.

    Args:
        staying: of the workers, those who are on the crew already: whether they suit was decided before.
    """
    joining = [worker for worker in workers if worker.id not in staying]
    return [
        *await visits_against(uow, booking, time, workers),
        *await _hours(uow, time, workers),
        *await _blocks(uow, time, workers),
        *_skills(booking, time, joining),
        *await _certificates(uow, booking, time, joining),
        *await _barred(uow, booking, time, joining),
    ]


async def visits_against(
    uow: UnitOfWork, booking: Booking, time: Time, workers: Sequence[Worker]
) -> list[Obstacle]:
    """Return the other visits that the workers are at, or too near to, at a time."""
    names = {worker.id: worker.name for worker in workers}
    parameters = {
        "workers": list(names),
        "booking_id": booking.id,
        "starts_at": time.starts_at,
        "until": time.ends_at + time.buffer,
    }
    found = []
    for row in (await uow.session.execute(_VISITS, parameters)).all():
        name = names[row.worker_id]
        overlaps = row.starts_at < time.ends_at and row.ends_at > time.starts_at
        where = f"{row.reference} {time.said(row.starts_at, row.ends_at)}"
        least = time.buffer // timedelta(minutes=1)
        found.append(
            Obstacle(
                worker_id=row.worker_id,
                name=name,
                kind="visit" if overlaps else "buffer",
                reference=row.reference,
                from_=row.starts_at,
                to=row.ends_at,
                sentence=f"{name} is at {where}."
                if overlaps
                else f"{name} needs {least} minutes between this visit and {where}.",
            )
        )
    return found


async def _hours(uow: UnitOfWork, time: Time, workers: Sequence[Worker]) -> list[Obstacle]:
    day = to_local(time.starts_at, time.timezone).date()
    works = await work_times(uow, await organization(uow), [worker.id for worker in workers], day)
    found = []
    for worker in workers:
        own = works[worker.id]
        if any(start <= time.starts_at and time.ends_at <= end for start, end in own):
            continue
        said = " and ".join(f"from {_clock(start, time)} to {_clock(end, time)}" for start, end in own)
        sentence = f"{worker.name} works on {day:%A, %Y-%m-%d} only {said}." if own else ""
        sentence = sentence or f"{worker.name} doesn't work on {day:%A, %Y-%m-%d}."
        found.append(_about(worker, "hours", time, sentence))
    return found


async def _blocks(uow: UnitOfWork, time: Time, workers: Sequence[Worker]) -> list[Obstacle]:
    first, last = (to_local(instant, time.timezone).date() for instant in (time.starts_at, time.ends_at))
    blocks = [
        block
        for block in await blocked_between(uow, first, last, time.timezone)
        if block.starts_at < time.ends_at and block.ends_at > time.starts_at
    ]
    return [
        Obstacle(
            worker_id=worker.id,
            name=worker.name,
            kind="block",
            from_=block.starts_at,
            to=block.ends_at,
            sentence=_blocked(worker, block, time),
        )
        for worker in workers
        for block in blocks
        if block.keeps(worker.id, worker.team_id)
    ]


def _blocked(worker: Worker, block: Blocked, time: Time) -> str:
    why = f"“{block.title}”" if block.title else block.kind.replace("_", " ")
    if block.all_day:
        return f"{worker.name} is blocked all day: {why}."
    return f"{worker.name} is blocked {time.said(block.starts_at, block.ends_at)}: {why}."


def _clock(instant: datetime, time: Time) -> str:
    return f"{to_local(instant, time.timezone):%H:%M}"


def _skills(booking: Booking, time: Time, workers: Sequence[Worker]) -> list[Obstacle]:
    return [
        _about(worker, "skill", time, f"{worker.name} does no “{booking.service}” cleaning.")
        for worker in workers
        if booking.service not in worker.skills
    ]


async def _certificates(
    uow: UnitOfWork, booking: Booking, time: Time, workers: Sequence[Worker]
) -> list[Obstacle]:
    required = settings_of(await organization(uow)).required_certificates.get(booking.service, [])
    if not required or not workers:
        return []
    rows = await uow.session.execute(
        _CERTIFIED,
        {
            "workers": [worker.id for worker in workers],
            "kinds": required,
            "day": to_local(time.starts_at, time.timezone).date(),
        },
    )
    held = {(row.worker_id, row.kind) for row in rows}
    return [
        _about(worker, "certificate", time, f"{worker.name} has no valid “{kind}” certificate for that day.")
        for worker in workers
        for kind in required
        if (worker.id, kind) not in held
    ]


async def _barred(uow: UnitOfWork, booking: Booking, time: Time, workers: Sequence[Worker]) -> list[Obstacle]:
    barred = await barred_for(uow, booking.client_id, [worker.id for worker in workers])
    return [
        _about(worker, "barred", time, f"The client doesn't want {worker.name} to come.")
        for worker in workers
        if worker.id in barred
    ]


async def barred_for(uow: UnitOfWork, client_id: UUID, workers: Sequence[UUID]) -> set[UUID]:
    """Return those of the workers whom the client will not have."""
    if not workers:
        return set()
    rows = await uow.session.execute(_BARRED, {"client_id": client_id, "workers": list(workers)})
    return set(rows.scalars())


def _about(worker: Worker, kind: str, time: Time, sentence: str) -> Obstacle:
    facts = {"kind": kind, "from_": time.starts_at, "to": time.ends_at, "sentence": sentence}
    return Obstacle.model_validate({"worker_id": worker.id, "name": worker.name} | facts)
