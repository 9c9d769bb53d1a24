"""Offering what became free: what suits whom is found in one statement, whatever the length of the list."""

from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from sqlalchemy import text
from sqlmodel import col, select

from booking.pricing.service import settings_of
from booking.slots.need import Need
from booking.slots.service import free_days
from booking.waitlist.models import WaitlistEntry
from booking.waitlist.rules import Held, Waiting, share_out
from booking.waitlist.service import days_left
from contracts.booking_life import WaitlistOffered
from shared.clock import local_today, now, to_local
from shared.database import UnitOfWork
from shared.organizations import Organization

MOST_OFFERS = 3
"""Whoever lets so many offers pass is no longer waiting."""
NEEDS = 50
BATCH = 100
SHORTEST_OFFER = timedelta(minutes=10)

_PASSED = text(
    """
    UPDATE waitlist_entries
    SET status = CASE WHEN last_day < :today OR offers >= :most THEN 'EXPIRED' ELSE 'WAITING' END,
        passed = CASE WHEN offered_starts_at IS NULL THEN passed ELSE array_append(passed, offered_starts_at) END,
        offered_starts_at = NULL, offer_until = NULL, version = version + 1, updated_at = :now
    WHERE (status = 'OFFERED' AND offer_until <= :now) OR (status IN ('WAITING', 'OFFERED') AND last_day < :today)
    """
)

_NEEDS = text(
    """
    SELECT service, visit_minutes, crew_size, address ->> 'postal_code' AS postal_code,
        min(first_day) AS first_day, max(last_day) AS last_day
    FROM waitlist_entries
    WHERE status = 'WAITING' AND first_day <= :last
    GROUP BY 1, 2, 3, 4
    ORDER BY min(created_at)
    LIMIT :most
    """
)

_CANDIDATES = text(
    """
    SELECT entry.id, entry.visit_minutes, array_agg(free.starts_at ORDER BY free.starts_at) AS starts
    FROM waitlist_entries entry
    JOIN unnest(
        CAST(:services AS text[]), CAST(:minutes AS int[]), CAST(:crews AS int[]), CAST(:places AS text[]),
        CAST(:starts AS timestamptz[]), CAST(:days AS date[]), CAST(:walls AS time[])
    ) AS free (service, minutes, crew_size, place, starts_at, day, wall)
        ON free.service = entry.service AND free.minutes = entry.visit_minutes
        AND free.crew_size = entry.crew_size AND free.place = entry.address ->> 'postal_code'
        AND free.day BETWEEN entry.first_day AND entry.last_day
        AND free.wall BETWEEN entry.earliest AND entry.latest
        AND (entry.weekdays = '{}' OR extract(isodow FROM free.day)::int - 1 = ANY (entry.weekdays))
        AND NOT EXISTS (
            SELECT FROM unnest(entry.passed) AS passed (starts_at)
            WHERE free.starts_at < passed.starts_at + make_interval(mins => entry.visit_minutes)
                AND passed.starts_at < free.starts_at + make_interval(mins => entry.visit_minutes)
        )
    WHERE entry.status = 'WAITING'
    GROUP BY entry.id
    ORDER BY entry.created_at, entry.id
    LIMIT :most
    """
)


class _Free(NamedTuple):
    service: str
    minutes: int
    crew_size: int
    place: str
    starts_at: datetime
    day: date
    wall: time


async def offer_freed_times(company: Organization, uow: UnitOfWork) -> int:
    """End the offers that ran out, offer what is free to those who wait, and return how many offers were made."""
    parameters = {"today": local_today(company.timezone), "now": now(), "most": MOST_OFFERS}
    await uow.session.execute(_PASSED, parameters)
    free = await _free_times(uow, company)
    if not free:
        return 0
    rows = (await uow.session.execute(_CANDIDATES, _as_arrays(free))).all()
    waiting = [Waiting(row.id, timedelta(minutes=row.visit_minutes), row.starts) for row in rows]
    offered = share_out(waiting, await _held(uow))
    statement = (
        select(WaitlistEntry)
        .where(col(WaitlistEntry.id).in_(offered), col(WaitlistEntry.status) == "WAITING")
        .with_for_update(skip_locked=True)
    )
    entries = (await uow.session.exec(statement)).all()
    for entry in entries:
        _offer(uow, company, entry, offered[entry.id])
    return len(entries)


async def _free_times(uow: UnitOfWork, company: Organization) -> list[_Free]:
    """Return the free times for each kind of need: people wait for few kinds of work, however many they are."""
    settings = settings_of(company)
    today, horizon = local_today(company.timezone), settings.booking_horizon_days
    soonest = now() + timedelta(hours=settings.minimum_notice_hours) + SHORTEST_OFFER
    needs = await uow.session.execute(_NEEDS, {"last": today + timedelta(days=horizon), "most": NEEDS})
    found = []
    for row in needs.all():
        first, last = days_left(row.first_day, row.last_day, today, horizon)
        need = Need(row.service, row.visit_minutes, row.crew_size, postal_code=row.postal_code)
        days = await free_days(uow, company, need, first, last)
        found += [
            _Free(
                row.service,
                row.visit_minutes,
                row.crew_size,
                row.postal_code,
                slot.starts_at,
                slot.date,
                to_local(slot.starts_at, company.timezone).time(),
            )
            for day in days
            for slot in day.slots
            if slot.starts_at >= soonest
        ]
    return found


def _as_arrays(free: list[_Free]) -> dict[str, Any]:
    services, minutes, crews, places, starts, days, walls = (list(column) for column in zip(*free, strict=True))
    return {
        "services": services,
        "minutes": minutes,
        "crews": crews,
        "places": places,
        "starts": starts,
        "days": days,
        "walls": walls,
        "most": BATCH,
    }


async def _held(uow: UnitOfWork) -> list[Held]:
    statement = select(WaitlistEntry).where(col(WaitlistEntry.status) == "OFFERED")
    return [
        Held(entry.offered_starts_at, entry.offered_starts_at + timedelta(minutes=entry.visit_minutes))
        for entry in (await uow.session.exec(statement)).all()
        if entry.offered_starts_at is not None
    ]


def _offer(uow: UnitOfWork, company: Organization, entry: WaitlistEntry, starts_at: datetime) -> None:
    settings = settings_of(company)
    until = now() + timedelta(minutes=settings.waitlist_offer_minutes)
    entry.status = "OFFERED"
    entry.offered_starts_at = starts_at
    entry.offer_until = min(until, starts_at - timedelta(hours=settings.minimum_notice_hours))
    entry.offers += 1
    entry.touch()
    uow.session.add(entry)
    event = WaitlistOffered(
        entry_id=entry.id,
        public_token=entry.token,
        name=entry.name,
        email=entry.email,
        phone=entry.phone,
        locale=entry.locale,
        client_id=entry.client_id,
        service=entry.service,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=entry.visit_minutes),
        timezone=company.timezone,
        offer_until=entry.offer_until,
    )
    uow.publish(event, version=entry.version)
