"""The schedule of a few days, in a handful of statements however much there is on them."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, or_, select
from sqlmodel import col

from booking.bookings.models import Booking
from booking.schedule.load import capacity_of, totals_of
from booking.schedule.schemas import (
    Schedule,
    ScheduledBlock,
    ScheduledHours,
    ScheduledWorker,
    ScheduleQuery,
)
from booking.schedule.visits import (
    SHOWN,
    lacks_somebody,
    line,
    lines,
    mentions,
    sent_from,
    sent_to,
)
from booking.workers.models import Worker
from shared.clock import day_bounds
from shared.database import UnitOfWork
from shared.errors import Invalid
from shared.organizations import organization

MOST_VISITS = 2_000
MOST_WORKERS = 500


async def schedule_of(uow: UnitOfWork, query: ScheduleQuery) -> Schedule:
    """Return the visits that begin on the asked days, beside the workers with their hours, blocks and totals.

    The workers are those who can be sent, and those who were.

    Raises:
        Invalid: there are more than 2,000 visits.
    """
    company = await organization(uow)
    first, last = query.from_, query.from_ + timedelta(days=query.days - 1)
    rows = (await uow.session.execute(_narrowed(query, first, last, company.timezone))).all()
    if len(rows) > MOST_VISITS:
        raise Invalid.field("query.days", f"There are more than {MOST_VISITS:,} visits. Ask for fewer days.")
    workers = await workers_of(uow, {member for row in rows for member in row.worker_ids}, query.team_id)
    capacity = await capacity_of(uow, company, workers, first, last)
    return Schedule(
        timezone=company.timezone,
        from_=first,
        to=last,
        workers=workers,
        visits=[line(row) for row in rows],
        hours=[
            ScheduledHours(worker_id=worker_id, starts_at=starts_at, ends_at=ends_at)
            for worker_id, hours in capacity.hours.items()
            for starts_at, ends_at in hours
        ],
        blocks=[
            ScheduledBlock(
                id=block.block_id,
                kind=block.kind,
                title=block.title,
                worker_id=block.worker_id,
                team_id=block.team_id,
                starts_at=block.starts_at,
                ends_at=block.ends_at,
                all_day=block.all_day,
            )
            for block in capacity.blocks
        ],
        totals=await totals_of(uow, workers, capacity, first, last, company.timezone),
    )


def _narrowed(query: ScheduleQuery, first: date, last: date, timezone: str) -> Select[*tuple[Any, ...]]:
    between = day_bounds(first, timezone)[0], day_bounds(last, timezone)[1]
    statement = lines(between).where(col(Booking.status).in_(query.status or SHOWN))
    if query.worker_id:
        statement = statement.where(sent_to([query.worker_id]))
    if query.team_id:
        statement = statement.where(sent_from(query.team_id))
    if query.service:
        statement = statement.where(col(Booking.service) == query.service)
    if query.unassigned:
        statement = statement.where(lacks_somebody())
    if query.q:
        statement = statement.where(mentions(query.q))
    return statement.order_by(col(Booking.starts_at), col(Booking.id)).limit(MOST_VISITS + 1)


async def workers_of(uow: UnitOfWork, sent: set[UUID], team_id: UUID | None) -> list[ScheduledWorker]:
    """Return the workers to show, by name: those who can be sent (of the team, if one is named) and those sent."""
    shown = col(Worker.active) if team_id is None else col(Worker.active) & (col(Worker.team_id) == team_id)
    statement = (
        select(col(Worker.id), col(Worker.name), col(Worker.color), col(Worker.team_id))
        .where(or_(shown, col(Worker.id).in_(sent)))
        .order_by(col(Worker.name), col(Worker.id))
        .limit(MOST_WORKERS)
    )
    rows = (await uow.session.execute(statement)).all()
    return [ScheduledWorker(id=row.id, name=row.name, color=row.color, team_id=row.team_id) for row in rows]
