"""New rules of a zone: visits keep their wall time, and who can't go any more is reported."""

from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import col, select, update

from booking.bookings.models import Assignment, Booking, TimelineEntry
from booking.jobs.timezone_check import TIMEZONE_CHECK
from booking.zones import zone_rules
from shared.clock import local_today, to_utc
from shared.database import Database

ZONE = "America/Edmonton"
HOUR = timedelta(hours=1)


def at(days: int, wall: str) -> datetime:
    """Return a wall time some days ahead as an instant."""
    return to_utc(local_today(ZONE) + timedelta(days=days), time.fromisoformat(wall), ZONE)


@pytest.fixture
def booked_under_old_rules(add_booking: Any, database: Database, org: UUID) -> Any:
    """Return a maker of bookings whose zone was an hour further east when they were made."""

    async def make(*crew: Any, starts_at: datetime, **changes: Any) -> Booking:
        booking: Booking = await add_booking(*crew, starts_at=starts_at - HOUR, tzdata="2020.1", **changes)
        async with database.unit_of_work(org) as uow:
            wall = booking.local_start + HOUR
            await uow.session.exec(update(Booking).where(col(Booking.id) == booking.id).values(local_start=wall))
        return booking

    return make


async def all_of(database: Database, org: UUID) -> list[Booking]:
    async with database.unit_of_work(org) as uow:
        return list((await uow.session.exec(select(Booking).order_by(col(Booking.starts_at)))).all())


async def test_a_day_s_visits_move_together(
    booked_under_old_rules: Any, hire: Any, run: Any, database: Database, org: UUID, announced: Any
) -> None:
    (maria,) = await hire("Maria")
    starts = [at(3, wall) for wall in ("09:00", "12:00", "15:00")]
    for start in starts:
        await booked_under_old_rules(maria, starts_at=start)
    assert await run(TIMEZONE_CHECK) == 3
    assert [row.starts_at for row in await all_of(database, org)] == [
        at(3, "09:00"),
        at(3, "12:00"),
        at(3, "15:00"),
    ]
    assert {row.tzdata for row in await all_of(database, org)} == {zone_rules()}
    async with database.unit_of_work(org) as uow:
        sent = (await uow.session.exec(select(Assignment).where(col(Assignment.active)))).all()
        assert sorted(one.during.lower for one in sent if one.during.lower) == starts
    events = await announced(org)
    assert [event.type for event in events] == ["booking.booking.rescheduled.v1"] * 3
    assert {(event.data["by"], event.data["notify_client"]) for event in events} == {("system", False)}
    assert await run(TIMEZONE_CHECK) == 0


async def test_who_can_t_go_is_reported(
    booked_under_old_rules: Any,
    add_booking: Any,
    hire: Any,
    run: Any,
    database: Database,
    org: UUID,
    announced: Any,
) -> None:
    (maria,) = await hire("Maria")
    moved = await booked_under_old_rules(maria, starts_at=at(3, "09:00"))
    await add_booking(maria, starts_at=at(3, "11:00"))
    assert await run(TIMEZONE_CHECK) == 1
    types = [event.type for event in await announced(org)]
    assert types == ["booking.booking.rescheduled.v1", "booking.crew.changed.v1", "booking.visit.unassigned.v1"]
    (unassigned,) = [event for event in await announced(org) if event.type == "booking.visit.unassigned.v1"]
    assert (unassigned.data["reason"], unassigned.data["missing"]) == ("clock_change", 2)
    async with database.unit_of_work(org) as uow:
        what = select(TimelineEntry.what).where(col(TimelineEntry.booking_id) == moved.id)
        assert set((await uow.session.exec(what)).all()) == {"zone_changed", "unassigned"}


async def test_what_is_right_over_or_off_stays(
    booked_under_old_rules: Any, add_booking: Any, run: Any, database: Database, org: UUID, announced: Any
) -> None:
    await add_booking(starts_at=at(3, "09:00"), tzdata="2020.1")
    await booked_under_old_rules(starts_at=at(3, "12:00"), status="CANCELLED")
    await booked_under_old_rules(starts_at=at(-3, "12:00"), status="DONE")
    before = [row.starts_at for row in await all_of(database, org)]
    assert await run(TIMEZONE_CHECK) == 0
    assert [row.starts_at for row in await all_of(database, org)] == before
    assert await announced(org) == []
