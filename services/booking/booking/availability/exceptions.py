"""Days on which a worker's week doesn't hold."""

from datetime import date, time
from uuid import UUID

from sqlmodel import col, select

from booking.availability.models import AvailabilityException
from booking.availability.schemas import ExceptionInput, ExceptionOut, ExceptionQuery, ExceptionSaved
from booking.blocks.conflicts import visits_in_the_way
from booking.blocks.locks import lock_local_days
from booking.blocks.schemas import VisitInTheWay
from booking.workers.models import Worker
from shared.clock import day_bounds, to_utc
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.errors import NotFound
from shared.organizations import organization

SORTS = {"day": Sort(col(AvailabilityException.day), date)}


async def list_exceptions(uow: UnitOfWork, worker: Worker, query: ExceptionQuery) -> Page[ExceptionOut]:
    """Return a page of the worker's days with other hours."""
    statement = select(AvailabilityException).where(col(AvailabilityException.worker_id) == worker.id)
    if query.from_ is not None:
        statement = statement.where(col(AvailabilityException.day) >= query.from_)
    if query.to is not None:
        statement = statement.where(col(AvailabilityException.day) <= query.to)
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(AvailabilityException.id))
    return Page(items=[ExceptionOut.model_validate(row, from_attributes=True) for row in rows], next_cursor=cursor)


async def set_exception(uow: UnitOfWork, worker: Worker, day: date, wanted: ExceptionInput) -> ExceptionSaved:
    """Let a locked worker have these hours on a day, whatever the week says."""
    await lock_local_days(uow, [day])
    found = await _of_day(uow, worker.id, day)
    hours = [span.model_dump() for span in wanted.hours]
    if found is None:
        found = AvailabilityException(
            org_id=uow.org_id, worker_id=worker.id, day=day, hours=hours, note=wanted.note
        )
    elif (found.hours, found.note) != (hours, wanted.note):
        found.hours, found.note = hours, wanted.note
        found.touch()
    uow.session.add(found)
    await uow.session.flush()
    uow.audit("worker.hours_of_day", "worker", worker.id, day=day.isoformat(), hours=hours)
    return ExceptionSaved(
        **ExceptionOut.model_validate(found, from_attributes=True).model_dump(),
        visits_in_the_way=await _outside(uow, worker.id, day, wanted),
    )


async def drop_exception(uow: UnitOfWork, worker: Worker, day: date) -> None:
    """Let the week hold again on a day.

    Raises:
        NotFound: it does.
    """
    await lock_local_days(uow, [day])
    found = await _of_day(uow, worker.id, day)
    if found is None:
        raise NotFound("The week holds on this day.")
    await uow.session.delete(found)
    uow.audit("worker.hours_of_day", "worker", worker.id, day=day.isoformat(), hours=None)


async def _of_day(uow: UnitOfWork, worker_id: UUID, day: date) -> AvailabilityException | None:
    statement = select(AvailabilityException).where(
        col(AvailabilityException.worker_id) == worker_id, col(AvailabilityException.day) == day
    )
    return (await uow.session.exec(statement)).one_or_none()


async def _outside(uow: UnitOfWork, worker_id: UUID, day: date, wanted: ExceptionInput) -> list[VisitInTheWay]:
    timezone = (await organization(uow)).timezone
    works = [
        tuple(to_utc(day, time.fromisoformat(wall), timezone) for wall in (span.start, span.end))
        for span in wanted.hours
    ]
    visits = await visits_in_the_way(uow, [day_bounds(day, timezone)], worker_id=worker_id)
    return [
        visit
        for visit in visits
        if not any(begin <= visit.starts_at and visit.ends_at <= end for begin, end in works)
    ]
