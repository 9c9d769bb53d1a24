"""A month in numbers: one statement counts the visits, however many there are."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text

from booking.schedule.load import Capacity, capacity_of, percent
from booking.schedule.schemas import Month, MonthDay, ScheduledWorker
from booking.schedule.service import workers_of
from booking.slots.calendar import days_between
from shared.clock import day_bounds
from shared.database import UnitOfWork
from shared.organizations import organization

_DAYS = text(
    """
    SELECT CAST(b.local_start AS date) AS day, count(*) AS visits,
        sum((b.ends_at - b.starts_at) * b.crew_size) AS planned,
        count(*) FILTER (WHERE coalesce(crew.sent, 0) < b.crew_size) AS unassigned
    FROM bookings b
    LEFT JOIN (
        SELECT booking_id, count(*) AS sent FROM assignments
        WHERE active AND begins_at >= :begins AND begins_at < :ends
        GROUP BY booking_id
    ) AS crew ON crew.booking_id = b.id
    WHERE b.starts_at >= :begins AND b.starts_at < :ends
        AND b.status IN ('PENDING', 'CONFIRMED', 'IN_PROGRESS', 'DONE')
    GROUP BY 1
    """
)
"""An active assignment begins when its visit does."""
NOBODY: set[UUID] = set()


async def month_of(uow: UnitOfWork, first: date) -> Month:
    """Return the month that begins on `first`."""
    company = await organization(uow)
    last = first.replace(day=monthrange(first.year, first.month)[1])
    begins, ends = day_bounds(first, company.timezone)[0], day_bounds(last, company.timezone)[1]
    rows = (await uow.session.execute(_DAYS, {"begins": begins, "ends": ends})).all()
    counted = {row.day: row for row in rows}
    workers = await workers_of(uow, NOBODY, None)
    capacity = await capacity_of(uow, company, workers, first, last)
    return Month(
        timezone=company.timezone,
        month=f"{first:%Y-%m}",
        days=[
            _day(day, counted.get(day), workers, capacity, company.timezone) for day in days_between(first, last)
        ],
    )


def _day(day: date, row: Any, workers: list[ScheduledWorker], capacity: Capacity, zone_name: str) -> MonthDay:
    begins, ends = day_bounds(day, zone_name)
    could = sum((capacity.left(worker, begins, ends) for worker in workers), timedelta())
    planned = row.planned if row else timedelta()
    return MonthDay(
        date=day,
        visits=row.visits if row else 0,
        planned_hours=_hours(planned),
        unassigned=row.unassigned if row else 0,
        capacity_hours=_hours(could),
        used_percent=percent(planned, could),
    )


def _hours(length: timedelta) -> float:
    return round(length / timedelta(hours=1), 2)
