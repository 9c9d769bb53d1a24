"""Make what is queued: a file in the storage, and news of it. What fails is tried again, and then given up on."""

from collections.abc import AsyncIterator
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TypeVar
from uuid import UUID

from sqlmodel import col, select

from contracts.finance_exports import ExportDead, ExportReady
from finance.exports.journal import journal_pieces
from finance.reports.files import file_of
from finance.reports.schemas import ReportQuery
from finance.reports.service import make_report
from finance.scheduled_exports.models import ExportRun, ExportSchedule
from finance.scheduled_exports.rules import KEPT, wait_after
from shared.clock import now
from shared.database import Database, UnitOfWork
from shared.database.finding import row_of
from shared.logging import get_logger
from shared.organizations import organization
from shared.storage import Storage, new_key

log = get_logger(__name__)
E = TypeVar("E", ExportReady, ExportDead)


async def due_runs(uow: UnitOfWork, limit: int) -> list[UUID]:
    """Return runs that wait to be made, the longest waiting first."""
    statement = select(ExportRun.id).where(
        col(ExportRun.status) == "pending", col(ExportRun.next_attempt_at) <= now()
    )
    return list((await uow.session.exec(statement.order_by(col(ExportRun.next_attempt_at)).limit(limit))).all())


async def carry_out(database: Database, storage: Storage, org_id: UUID, run_id: UUID) -> bool:
    """Make a run's file in a transaction of its own; tell whether it is done."""
    try:
        async with database.unit_of_work(org_id) as uow:
            return await _make(uow, storage, run_id)
    except Exception as error:  # noqa: BLE001 - whatever it is, the run is tried again, and then shown as dead
        log.warning("export failed", run_id=str(run_id), error=repr(error))
        async with database.unit_of_work(org_id) as uow:
            await _fail(uow, run_id, f"{type(error).__name__}: {error}")
    return False


async def _hold(uow: UnitOfWork, run_id: UUID) -> ExportRun | None:
    statement = select(ExportRun).where(col(ExportRun.id) == run_id, col(ExportRun.status) == "pending")
    return (await uow.session.exec(statement.with_for_update(skip_locked=True))).one_or_none()


async def _make(uow: UnitOfWork, storage: Storage, run_id: UUID) -> bool:
    run = await _hold(uow, run_id)
    if run is None:
        return False
    schedule = await row_of(uow, ExportSchedule, run.schedule_id, "The schedule is gone.")
    key = new_key(uow.org_id, "exports", schedule.format)
    with NamedTemporaryFile() as file:
        async for piece in _pieces(uow, schedule, run):
            file.write(piece)
        file.flush()
        await storage.put(key, Path(file.name))
        size = file.tell()
    run.status, run.file_key, run.size_bytes, run.error = "done", key, size, None
    run.attempts += 1
    run.finished_at, run.expires_at = now(), now() + KEPT
    run.touch()
    base = storage.settings.public_base_url.rstrip("/")
    ready = _news(
        ExportReady,
        schedule,
        run,
        recipients=schedule.recipients,
        download_url=f"{base}/v1/admin/finance/exports/runs/{run.id}/file",
        size_bytes=run.size_bytes,
        expires_at=run.expires_at,
    )
    uow.publish(ready, version=run.version)
    return True


async def _pieces(uow: UnitOfWork, schedule: ExportSchedule, run: ExportRun) -> AsyncIterator[bytes]:
    if schedule.report == "journal":
        async for piece in journal_pieces(uow, run.period_start, run.period_end):
            yield piece
        return
    query = ReportQuery.model_validate({"from": run.period_start, "to": run.period_end, "compare": "previous"})
    report = await make_report(uow, schedule.report, query)  # type: ignore[arg-type] # checked when it was made
    yield await file_of(report, schedule.format, (await organization(uow)).locale)


async def _fail(uow: UnitOfWork, run_id: UUID, error: str) -> None:
    run = await _hold(uow, run_id)
    if run is None:
        return
    run.attempts += 1
    run.error = error.replace("\x00", "")[:1_000]
    wait = wait_after(run.attempts)
    run.touch()
    if wait is not None:
        run.next_attempt_at = now() + wait
        return
    run.status, run.finished_at = "dead", now()
    schedule = await row_of(uow, ExportSchedule, run.schedule_id, "The schedule is gone.")
    dead = _news(ExportDead, schedule, run, error=run.error, attempts=run.attempts, failed_at=run.finished_at)
    uow.publish(dead, version=run.version)


def _news(kind: type[E], schedule: ExportSchedule, run: ExportRun, **more: object) -> E:
    return kind.model_validate(
        {
            "run_id": run.id,
            "schedule_id": schedule.id,
            "name": schedule.name,
            "report": schedule.report,
            "format": schedule.format,
            "period_start": run.period_start.isoformat(),
            "period_end": run.period_end.isoformat(),
            **more,
        }
    )


async def forget_old(uow: UnitOfWork, storage: Storage, limit: int) -> int:
    """Delete files whose month is over; return how many."""
    statement = (
        select(ExportRun)
        .where(col(ExportRun.file_key).is_not(None), col(ExportRun.expires_at) < now())
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    old = (await uow.session.exec(statement)).all()
    for run in old:
        if run.file_key is not None:
            await storage.delete(run.file_key)
        run.file_key = None
        run.touch()
    return len(old)
