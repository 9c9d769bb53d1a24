"""Visits keep their wall time when a government changes the rules of a zone: their instants are computed again."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Date, cast
from sqlmodel import col, select

from booking.bookings.crew import announce_crew, crew_of, lock_days, members, release, send, span
from booking.bookings.models import Booking
from booking.bookings.service import facts_of, record
from booking.bookings.states import BookingStatus
from booking.series.making import announce_unassigned
from booking.slots.service import buffer_of
from booking.zones import zone_rules
from contracts.booking import BookingRescheduled
from shared.clock import now, to_utc
from shared.database import UnitOfWork
from shared.organizations import Organization

OPEN = (BookingStatus.PENDING, BookingStatus.CONFIRMED)
_DAY = cast(col(Booking.local_start), Date)


async def days_to_check(uow: UnitOfWork, at_most: int) -> list[date]:
    """Return the next local days on which there are visits to come that older rules gave their instants."""
    statement = (
        select(_DAY)
        .where(col(Booking.starts_at) > now(), col(Booking.status).in_(OPEN), col(Booking.tzdata) != zone_rules())
        .distinct()
        .order_by(_DAY)
        .limit(at_most)
    )
    return list((await uow.session.exec(statement)).all())


async def check_day(uow: UnitOfWork, company: Organization, day: date) -> int:
    """Compute the instants of a local day's visits again, and return how many changed.

    They are taken off the schedule together and put back together, because most of them move by the same hour. Who
    can't go at the new instant is taken off the visit, and the office is told.
    """
    statement = (
        select(Booking)
        .where(
            day == _DAY,
            col(Booking.starts_at) > now(),
            col(Booking.status).in_(OPEN),
            col(Booking.tzdata) != zone_rules(),
        )
        .order_by(col(Booking.id))
        .with_for_update()
    )
    rows = (await uow.session.exec(statement)).all()
    changed = [(row, _instant(row)) for row in rows if _instant(row) != row.starts_at]
    for row in rows:
        row.tzdata = zone_rules()
        uow.session.add(row)
    if changed:
        await _move(uow, company, changed)
    await uow.session.flush()
    return len(changed)


def _instant(booking: Booking) -> datetime:
    return to_utc(booking.local_start.date(), booking.local_start.time(), booking.timezone)


async def _move(uow: UnitOfWork, company: Organization, changed: Sequence[tuple[Booking, datetime]]) -> None:
    buffer = buffer_of(company)
    old = [span(booking.starts_at, booking.ends_at, buffer) for booking, _ in changed]
    new = [span(at, at + (booking.ends_at - booking.starts_at), buffer) for booking, at in changed]
    await lock_days(uow, company.timezone, *old, *new)
    crews = await crew_of(uow, [booking.id for booking, _ in changed])
    for booking, _ in changed:
        await release(uow, booking)
    sent: dict[UUID, list[UUID]] = {}
    for (booking, _), during in zip(changed, new, strict=True):
        wanted = sorted(worker.id for worker in crews[booking.id])
        sent[booking.id] = await send(uow, booking, wanted, during, at_most=len(wanted)) if wanted else []
    for booking, starts_at in changed:
        previous = (booking.starts_at, booking.ends_at)
        booking.starts_at, booking.ends_at = starts_at, starts_at + (booking.ends_at - booking.starts_at)
        booking.touch()
        uow.session.add(booking)
        record(uow, booking.id, "zone_changed", actor="system", previous_starts_at=previous[0].isoformat())
        await uow.session.flush()
        event = BookingRescheduled(
            **await facts_of(uow, booking),
            previous_starts_at=previous[0],
            previous_ends_at=previous[1],
            crew=await members(uow, booking),
            by="system",
            currency=booking.currency,
            notify_client=False,
        )
        uow.publish(event, version=booking.version)
        await announce_crew(uow, booking, crews[booking.id], notify=False)
        if len(sent[booking.id]) < len(crews[booking.id]):
            await announce_unassigned(uow, booking, reason="clock_change")
