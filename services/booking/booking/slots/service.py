"""Free times, computed by the database: working hours less what is taken, wide enough for the crew.

A visit must lie within the hours of each worker of its crew, and keep the buffer after itself free of other
visits. An assignment's `during` has its own buffer already, so taken time only has to be widened at its front.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text

from booking.pricing.estimate import calculate
from booking.pricing.schemas import EstimateRequest
from booking.pricing.service import settings_of
from booking.slots.calendar import Stretch, WeeklyHours, days_between, starts, stretches
from booking.slots.schemas import Slot, SlotDay
from shared.clock import day_bounds, local_today, now, to_local
from shared.database import UnitOfWork
from shared.errors import ModuleDisabled
from shared.organizations import Organization

NEAREST = 5
NEAREST_DAYS = 7

_HOURS = text(
    """
    SELECT h.worker_id, h.weekday, h.starts, h.ends
    FROM working_hours h JOIN workers w ON w.org_id = h.org_id AND w.id = h.worker_id
    WHERE w.active AND :service = ANY (w.skills) AND h.weekday = ANY (CAST(:weekdays AS smallint[]))
    ORDER BY h.worker_id, h.weekday, h.starts
    """
)

_FREE = """
    WITH working AS (
        SELECT worker_id, range_agg(tstzrange(starts_at, ends_at)) AS hours
        FROM unnest(CAST(:workers AS uuid[]), CAST(:begins AS timestamptz[]), CAST(:ends AS timestamptz[]))
            AS given (worker_id, starts_at, ends_at)
        GROUP BY worker_id
    ), taken AS (
        SELECT worker_id, range_agg(tstzrange(lower(during) - CAST(:buffer AS interval), upper(during))) AS busy
        FROM assignments
        WHERE active AND begins_at > :since AND begins_at < :until
        GROUP BY worker_id
    ), free AS MATERIALIZED (
        SELECT worker_id, hours - coalesce(busy, '{}') AS hours FROM working LEFT JOIN taken USING (worker_id)
    )
"""

_FREE_STARTS = text(
    _FREE  # noqa: S608 - two constants
    + """
    SELECT starts_at
    FROM unnest(CAST(:starts AS timestamptz[])) AS candidate (starts_at)
    JOIN free ON hours @> tstzrange(starts_at, starts_at + CAST(:length AS interval))
    GROUP BY starts_at HAVING count(*) >= :crew_size
    ORDER BY starts_at
    """
)

_FREE_WORKERS = text(
    _FREE  # noqa: S608 - two constants
    + """
    SELECT free.worker_id
    FROM free
    LEFT JOIN assignments today
        ON today.worker_id = free.worker_id AND today.active
        AND today.begins_at >= :day_begins AND today.begins_at < :day_ends
    WHERE free.hours @> tstzrange(:starts_at, CAST(:starts_at AS timestamptz) + CAST(:length AS interval))
    GROUP BY free.worker_id
    ORDER BY coalesce(sum(upper(today.during) - lower(today.during)), interval '0'), free.worker_id
    """
)


@dataclass(frozen=True, slots=True)
class Need:
    """What a visit takes up: who can do it, how long it lasts and how many people it needs."""

    service: str
    minutes: int
    crew_size: int

    @property
    def length(self) -> timedelta:
        """How long the crew is on site."""
        return timedelta(minutes=self.minutes)

    @classmethod
    def of(cls, wanted: EstimateRequest) -> "Need":
        """Return what the wanted work takes up, which is a matter of the price list but not of taxes."""
        work = calculate(wanted, taxes={}, currency="")
        return cls(wanted.service, work.visit_minutes, work.crew_size)


def buffer_of(company: Organization) -> timedelta:
    """Return the time kept free after each of the company's visits."""
    return timedelta(minutes=settings_of(company).visit_buffer_minutes)


def check_open(company: Organization) -> None:
    """Refuse strangers where the company has switched its schedule off.

    Raises:
        ModuleDisabled: it has.
    """
    if not company.enabled("module.schedule"):
        raise ModuleDisabled(f"{company.name} takes no bookings online at the moment. Please contact them.")


async def free_days(uow: UnitOfWork, company: Organization, need: Need, first: date, last: date) -> list[SlotDay]:
    """Return each day from `first` to `last` with the slots that a client may book."""
    by_day: dict[date, list[Slot]] = {day: [] for day in days_between(first, last)}
    for slot in await _free_slots(uow, company, need, list(by_day)):
        by_day[slot.date].append(slot)
    return [SlotDay(date=day, slots=slots) for day, slots in by_day.items()]


async def nearest_slots(uow: UnitOfWork, company: Organization, need: Need, wanted: datetime) -> list[Slot]:
    """Return the few slots nearest to an instant that a client may book instead, in order of time."""
    day = _nearest_bookable_day(company, wanted)
    days = days_between(day - timedelta(days=NEAREST_DAYS), day + timedelta(days=NEAREST_DAYS))
    found = await _free_slots(uow, company, need, days)
    nearest = sorted(found, key=lambda slot: (abs(slot.starts_at - wanted), slot.starts_at))[:NEAREST]
    return sorted(nearest, key=lambda slot: slot.starts_at)


def _nearest_bookable_day(company: Organization, wanted: datetime) -> date:
    today = local_today(company.timezone)
    last = today + timedelta(days=settings_of(company).booking_horizon_days)
    return min(max(to_local(wanted, company.timezone).date(), today), last)


async def hours_on(uow: UnitOfWork, company: Organization, need: Need, start: datetime) -> list[WeeklyHours]:
    """Return the hours of those who can do the work on the local day of an instant."""
    return await _weekly_hours(uow, need.service, [to_local(start, company.timezone).date()])


def is_offered(company: Organization, hours: Sequence[WeeklyHours], start: datetime) -> bool:
    """Tell whether a client may begin a visit then, as far as grid, notice and horizon go."""
    return start in _bookable_starts(company, hours, [to_local(start, company.timezone).date()])


async def free_workers(
    uow: UnitOfWork, company: Organization, need: Need, start: datetime, hours: Sequence[WeeklyHours]
) -> list[UUID]:
    """Return the workers who could take a visit that starts then, the one with least to do that day first.

    Args:
        hours: those of that day, as `hours_on` returns them.
    """
    day = to_local(start, company.timezone).date()
    working = stretches(hours, [day], company.timezone)
    day_begins, day_ends = day_bounds(day, company.timezone)
    parameters = _parameters(company, need, working, start, start)
    rows = await uow.session.execute(
        _FREE_WORKERS, {**parameters, "starts_at": start, "day_begins": day_begins, "day_ends": day_ends}
    )
    return list(rows.scalars())


async def _weekly_hours(uow: UnitOfWork, service: str, days: Iterable[date]) -> list[WeeklyHours]:
    weekdays = sorted({day.weekday() for day in days})
    rows = await uow.session.execute(_HOURS, {"service": service, "weekdays": weekdays})
    return [WeeklyHours(row.worker_id, row.weekday, row.starts, row.ends) for row in rows]


def _bookable_starts(company: Organization, hours: Sequence[WeeklyHours], days: Sequence[date]) -> list[datetime]:
    settings = settings_of(company)
    soonest = now() + timedelta(hours=settings.minimum_notice_hours)
    today = local_today(company.timezone)
    last = today + timedelta(days=settings.booking_horizon_days)
    within = [day for day in days if today <= day <= last]
    possible = starts(hours, within, settings.slot_step_minutes, company.timezone)
    return [start for start in possible if start >= soonest]


async def _free_slots(uow: UnitOfWork, company: Organization, need: Need, days: Sequence[date]) -> list[Slot]:
    hours = await _weekly_hours(uow, need.service, days)
    candidates = _bookable_starts(company, hours, days)
    if not candidates:
        return []
    within = sorted({to_local(start, company.timezone).date() for start in candidates})
    working = stretches(hours, within, company.timezone)
    parameters = _parameters(company, need, working, candidates[0], candidates[-1])
    rows = await uow.session.execute(
        _FREE_STARTS, {**parameters, "starts": candidates, "crew_size": need.crew_size}
    )
    return [Slot.of(start, start + need.length, company.timezone) for start in rows.scalars()]


def _parameters(
    company: Organization, need: Need, working: Sequence[Stretch], first: datetime, last: datetime
) -> dict[str, Any]:
    """Return the parameters of `_FREE`; an assignment is shorter than a day, so those that matter begin between
    a day before the first start and the end of what begins last.
    """
    buffer = buffer_of(company)
    return {
        "workers": [stretch.worker_id for stretch in working],
        "begins": [stretch.starts_at for stretch in working],
        "ends": [stretch.ends_at for stretch in working],
        "buffer": buffer,
        "length": need.length,
        "since": first - timedelta(days=1),
        "until": last + need.length + buffer,
    }
