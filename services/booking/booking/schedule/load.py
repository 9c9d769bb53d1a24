"""How much there is to do against how much could be done."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text

from booking.bookings.blocked import Blocked, blocked_between
from booking.pricing.service import settings_of
from booking.schedule.schemas import ScheduledWorker, WorkerTotals
from booking.slots.calendar import Work, days_between, shifts
from booking.slots.roster import Wanted, people_for
from shared.clock import day_bounds
from shared.database import UnitOfWork
from shared.organizations import Organization

_PLANNED = text(
    """
    SELECT worker_id, count(*) AS visits, sum(ends_at - starts_at) AS planned,
        sum(greatest(starts_at - earlier, interval '0')) AS idle
    FROM (
        SELECT a.worker_id, b.starts_at, b.ends_at, lag(b.ends_at) OVER (
            PARTITION BY a.worker_id, CAST(b.local_start AS date) ORDER BY b.starts_at
        ) AS earlier
        FROM assignments a JOIN bookings b ON b.org_id = a.org_id AND b.id = a.booking_id
        WHERE a.active AND a.begins_at >= :begins AND a.begins_at < :ends
            AND b.starts_at >= :begins AND b.starts_at < :ends
    ) AS sent
    GROUP BY worker_id
    """
)


@dataclass(frozen=True, slots=True)
class Capacity:
    """When workers work, and what keeps them from it."""

    hours: Mapping[UUID, Sequence[Work]]
    blocks: Sequence[Blocked]

    def left(self, worker: ScheduledWorker, begins: datetime, ends: datetime) -> timedelta:
        """Return for how long a worker could be sent between two instants."""
        hours = [(max(start, begins), min(end, ends)) for start, end in self.hours[worker.id]]
        taken = [
            (block.starts_at, block.ends_at) for block in self.blocks if block.keeps(worker.id, worker.team_id)
        ]
        return sum((end - start for start, end in without(hours, taken)), timedelta())


def without(hours: Iterable[Work], taken: Iterable[Work]) -> list[Work]:
    """Return the stretches of time that are left of the hours."""
    left = [work for work in hours if work[0] < work[1]]
    for begins, ends in taken:
        parts = [part for start, end in left for part in ((start, min(end, begins)), (max(start, ends), end))]
        left = sorted({(start, end) for start, end in parts if start < end})
    return left


async def capacity_of(
    uow: UnitOfWork, company: Organization, workers: Sequence[ScheduledWorker], first: date, last: date
) -> Capacity:
    """Return the hours and blocks of the workers on the days from `first` to `last`."""
    wanted = Wanted(only=[worker.id for worker in workers])
    people = await people_for(uow, settings_of(company), wanted, first, last)
    work = shifts(people, days_between(first, last), company.timezone)
    blocks = [
        block
        for block in await blocked_between(uow, first, last, company.timezone)
        if any(block.keeps(worker.id, worker.team_id) for worker in workers)
    ]
    hours: dict[UUID, Sequence[Work]] = {worker.id: () for worker in workers}
    hours |= {person.worker_id: work.hours[number] for person, number in work.people}
    return Capacity(hours, blocks)


async def totals_of(
    uow: UnitOfWork,
    workers: Sequence[ScheduledWorker],
    capacity: Capacity,
    first: date,
    last: date,
    zone_name: str,
) -> list[WorkerTotals]:
    """Return what each of the workers has to do on the days from `first` to `last`."""
    begins, ends = day_bounds(first, zone_name)[0], day_bounds(last, zone_name)[1]
    rows = (await uow.session.execute(_PLANNED, {"begins": begins, "ends": ends})).all()
    planned = {row.worker_id: row for row in rows}
    return [_totals(worker, planned.get(worker.id), capacity.left(worker, begins, ends)) for worker in workers]


def _totals(worker: ScheduledWorker, row: Any, working: timedelta) -> WorkerTotals:
    planned = row.planned if row else timedelta()
    return WorkerTotals(
        worker_id=worker.id,
        visits=row.visits if row else 0,
        planned_minutes=_minutes(planned),
        idle_minutes=_minutes(row.idle or timedelta()) if row else 0,
        working_minutes=_minutes(working),
        utilisation_percent=percent(planned, working),
    )


def percent(part: timedelta, whole: timedelta) -> int | None:
    """Return a share, rounded; None of nothing."""
    return round(100 * (part / whole)) if whole else None


def _minutes(length: timedelta) -> int:
    return length // timedelta(minutes=1)
