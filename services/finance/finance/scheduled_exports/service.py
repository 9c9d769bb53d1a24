"""Schedules and their runs, as staff see them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from finance.scheduled_exports.models import ExportRun, ExportSchedule
from finance.scheduled_exports.rules import next_run, period_before
from finance.scheduled_exports.schemas import RunOut, RunQuery, ScheduleInput, ScheduleOut, ScheduleQuery
from shared.clock import local_today, now, to_local
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, NotFound
from shared.organizations import Organization, organization

_SORTS = {
    "name": Sort(col(ExportSchedule.name), str),
    "next_run_at": Sort(col(ExportSchedule.next_run_at), datetime),
}
_RUN_SORTS = {"created_at": Sort(col(ExportRun.created_at), datetime)}
_MISSING = "There is no such scheduled export."


class ExportNotDead(Conflict):
    """The run is waiting or done: there is nothing to try again."""


class ExportFileGone(NotFound):
    """The file isn't there (any more)."""


def shown(run: ExportRun) -> RunOut:
    """Return the wire shape of a run."""
    return RunOut.model_validate(run.model_dump() | {"downloadable": run.file_key is not None})


async def schedules_page(uow: UnitOfWork, query: ScheduleQuery) -> Page[ScheduleOut]:
    """Return one page of the schedules."""
    statement = select(ExportSchedule).where(col(ExportSchedule.deleted_at).is_(None))
    if query.active is not None:
        statement = statement.where(col(ExportSchedule.active) == query.active)
    if query.q:
        statement = statement.where(col(ExportSchedule.name).icontains(query.q, autoescape=True))
    rows, cursor = await sorted_page(uow, statement, query, query.sort, _SORTS, col(ExportSchedule.id))
    return Page.model_construct(items=[ScheduleOut.model_validate(row) for row in rows], next_cursor=cursor)


async def schedule_by_id(uow: UnitOfWork, schedule_id: UUID, *, lock: bool = False) -> ExportSchedule:
    """Return a schedule.

    Raises:
        NotFound: there is none, or it was deleted.
    """
    found = await row_of(uow, ExportSchedule, schedule_id, _MISSING, lock=lock)
    if found.deleted_at is not None:
        raise NotFound(_MISSING)
    return found


async def add_schedule(uow: UnitOfWork, wanted: ScheduleInput) -> ExportSchedule:
    """Schedule an export; it is made for the first time when it is next due."""
    zone = (await organization(uow)).timezone
    due = next_run(wanted.period, wanted.day, wanted.hour, zone, now())
    added = ExportSchedule(org_id=uow.org_id, next_run_at=due, **wanted.model_dump())
    uow.session.add(added)
    await uow.session.flush()
    uow.audit("export_schedule.create", "export_schedule", added.id, report=added.report)
    return added


async def change_schedule(uow: UnitOfWork, schedule: ExportSchedule, wanted: ScheduleInput) -> None:
    """Make a locked schedule what the body says; when it is next due follows."""
    for name, value in wanted.model_dump().items():
        setattr(schedule, name, value)
    zone = (await organization(uow)).timezone
    schedule.next_run_at = next_run(wanted.period, wanted.day, wanted.hour, zone, now())
    schedule.touch()
    uow.audit("export_schedule.update", "export_schedule", schedule.id, report=schedule.report)


async def delete_schedule(uow: UnitOfWork, schedule: ExportSchedule) -> None:
    """Take a locked schedule off with what waits to be made; what it made stays."""
    waiting = delete(ExportRun).where(
        col(ExportRun.schedule_id) == schedule.id, col(ExportRun.status) == "pending"
    )
    await uow.session.execute(waiting)
    schedule.deleted_at = now()
    schedule.touch()
    uow.audit("export_schedule.delete", "export_schedule", schedule.id)


async def run_now(uow: UnitOfWork, schedule: ExportSchedule) -> ExportRun:
    """Queue a schedule's last whole period; the job makes it within a minute."""
    today = local_today((await organization(uow)).timezone)
    start, end = period_before(schedule.period, today)  # type: ignore[arg-type] # the database knows no other
    run = ExportRun(
        org_id=uow.org_id,
        schedule_id=schedule.id,
        manual=True,
        period_start=start,
        period_end=end,
        next_attempt_at=now(),
    )
    uow.session.add(run)
    await uow.session.flush()
    uow.audit("export_schedule.run", "export_schedule", schedule.id, run_id=str(run.id))
    return run


async def queue_due(uow: UnitOfWork, company: Organization, limit: int) -> int:
    """Queue a run for each schedule that is due, each period once, and set when it is next; return how many."""
    statement = (
        select(ExportSchedule)
        .where(
            col(ExportSchedule.active),
            col(ExportSchedule.deleted_at).is_(None),
            col(ExportSchedule.next_run_at) <= now(),
        )
        .order_by(col(ExportSchedule.next_run_at))
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    due = (await uow.session.exec(statement)).all()
    for schedule in due:
        day = to_local(schedule.next_run_at, company.timezone).date()
        start, end = period_before(schedule.period, day)  # type: ignore[arg-type]
        run = ExportRun(
            org_id=uow.org_id,
            schedule_id=schedule.id,
            period_start=start,
            period_end=end,
            next_attempt_at=now(),
        )
        await uow.session.execute(insert(ExportRun).values(run.model_dump()).on_conflict_do_nothing())
        schedule.next_run_at = next_run(
            schedule.period,  # type: ignore[arg-type]
            schedule.day,
            schedule.hour,
            company.timezone,
            now(),
        )
    return len(due)


async def runs_page(uow: UnitOfWork, query: RunQuery) -> Page[RunOut]:
    """Return one page of runs, newest first unless asked otherwise."""
    statement = select(ExportRun)
    for name in ("schedule_id", "status"):
        if (wanted := getattr(query, name)) is not None:
            statement = statement.where(getattr(ExportRun, name) == wanted)
    rows, cursor = await sorted_page(uow, statement, query, query.sort, _RUN_SORTS, col(ExportRun.id))
    return Page.model_construct(items=[shown(row) for row in rows], next_cursor=cursor)


async def run_by_id(uow: UnitOfWork, run_id: UUID, *, lock: bool = False) -> ExportRun:
    """Return a run.

    Raises:
        NotFound: there is none.
    """
    return await row_of(uow, ExportRun, run_id, "There is no such export.", lock=lock)


async def retry_run(uow: UnitOfWork, run_id: UUID) -> ExportRun:
    """Queue a dead run anew, with all its attempts.

    Raises:
        NotFound: there is none.
        ExportNotDead: it is waiting or done.
    """
    run = await run_by_id(uow, run_id, lock=True)
    if run.status != "dead":
        raise ExportNotDead("Only an export that was given up on can be tried again.")
    run.status, run.attempts, run.next_attempt_at = "pending", 0, now()
    run.touch()
    uow.audit("export_run.retry", "export_run", run.id)
    return run


async def file_key_of(uow: UnitOfWork, run_id: UUID) -> str:
    """Return where a run's file is kept.

    Raises:
        ExportFileGone: it isn't made yet, or was kept for its month.
    """
    run = await run_by_id(uow, run_id)
    if run.file_key is None:
        raise ExportFileGone("This file isn't there: it isn't made yet, or it was kept for its 30 days.")
    uow.audit("export_run.download", "export_run", run.id)
    return run.file_key
