"""Free times: when a crew can come, and who it would be. Two statements, however many days and workers.

What is offered and what is accepted are decided by the same statement, so whatever is offered for a place can be
booked there at that moment.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from booking.pricing.service import settings_of
from booking.slots.calendar import Person, Shifts, Work, days_between, shifts, starts
from booking.slots.free import FREE_STARTS, FREE_WORKERS, parameters
from booking.slots.need import Need
from booking.slots.roster import Wanted, people_for
from booking.slots.schemas import Slot, SlotDay
from shared.clock import day_bounds, local_today, now, to_local
from shared.database import UnitOfWork
from shared.errors import ModuleDisabled
from shared.organizations import Organization

__all__ = ["Need", "free_days", "free_workers", "hours_on", "is_offered", "nearest_slots"]

NEAREST = 5
NEAREST_DAYS = 7


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


async def hours_on(uow: UnitOfWork, company: Organization, need: Need, start: datetime) -> list[Person]:
    """Return those who can do the work on the local day of an instant, with their hours."""
    day = to_local(start, company.timezone).date()
    return await _people(uow, company, need, day, day)


async def work_times(
    uow: UnitOfWork, company: Organization, worker_ids: Sequence[UUID], day: date
) -> dict[UUID, list[Work]]:
    """Return when each of the workers works on a local day, whatever the work; blocks are not looked at."""
    people = await people_for(uow, settings_of(company), Wanted(only=worker_ids), day, day)
    work = shifts(people, [day], company.timezone)
    return {worker_id: work.of(worker_id) for worker_id in worker_ids}


def is_offered(company: Organization, people: Sequence[Person], start: datetime) -> bool:
    """Tell whether a client may begin a visit then, as far as grid, notice and horizon go."""
    days = _bookable_days(company, [to_local(start, company.timezone).date()])
    return start in _bookable_starts(company, shifts(people, days, company.timezone), days)


async def free_workers(
    uow: UnitOfWork, company: Organization, need: Need, start: datetime, people: Sequence[Person]
) -> list[UUID]:
    """Return the workers who could take a visit that starts then: those whom the client prefers, then whoever has
    least to do that day.

    Args:
        people: those of that day, as `hours_on` returns them.
    """
    day = to_local(start, company.timezone).date()
    work = shifts(people, [day], company.timezone)
    begins, ends = day_bounds(day, company.timezone)
    rows = await uow.session.execute(
        FREE_WORKERS[need.placed],
        {
            **parameters(settings_of(company), need, work, start, start, company.timezone),
            "starts_at": start,
            "day_begins_at": begins,
            "day_ends_at": ends,
            "preferred": [person.worker_id for person in people if person.preferred],
        },
    )
    return list(rows.scalars())


async def _people(uow: UnitOfWork, company: Organization, need: Need, first: date, last: date) -> list[Person]:
    wanted = Wanted(need.service, need.client_id, need.postal_code, need.address_id)
    return await people_for(uow, settings_of(company), wanted, first, last)


def _bookable_starts(company: Organization, work: Shifts, days: Sequence[date]) -> list[datetime]:
    settings = settings_of(company)
    soonest = now() + timedelta(hours=settings.minimum_notice_hours)
    possible = starts(work, days, settings.slot_step_minutes, company.timezone)
    return [start for start in possible if start >= soonest]


def _bookable_days(company: Organization, days: Sequence[date]) -> list[date]:
    today = local_today(company.timezone)
    last = today + timedelta(days=settings_of(company).booking_horizon_days)
    return [day for day in days if today <= day <= last]


async def _free_slots(uow: UnitOfWork, company: Organization, need: Need, days: Sequence[date]) -> list[Slot]:
    within = _bookable_days(company, days)
    if not within:
        return []
    people = await _people(uow, company, need, within[0], within[-1])
    work = shifts(people, within, company.timezone)
    candidates = _bookable_starts(company, work, within)
    if not candidates:
        return []
    rows = await uow.session.execute(
        FREE_STARTS[need.placed],
        {
            **parameters(settings_of(company), need, work, candidates[0], candidates[-1], company.timezone),
            "starts": candidates,
            "crew_size": need.crew_size,
        },
    )
    return [Slot.of(start, start + need.length, company.timezone) for start in rows.scalars()]
