"""Periodic jobs: one runner at a time by an advisory lock, an outcome in the metrics, a heartbeat in the log."""

import argparse
import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog
from prometheus_client import Counter, Gauge, Histogram
from sqlalchemy import text
from sqlmodel import col, select

from shared.context import Trace, current_trace
from shared.database.engine import Database
from shared.database.unit_of_work import UnitOfWork
from shared.logging import configure_logging, get_logger
from shared.organizations import Organization
from shared.settings import Settings

log = get_logger(__name__)

RUNS = Counter("job_runs_total", "Job runs by outcome.", ["service", "job", "outcome"])
SECONDS = Histogram("job_duration_seconds", "How long a job ran.", ["service", "job"])
HEARTBEAT = Gauge("job_last_success_timestamp_seconds", "When a job last ended well.", ["service", "job"])


OrganizationWork = Callable[[Organization, UnitOfWork], Awaitable[int]]


@dataclass(frozen=True, slots=True)
class JobContext:
    """What a job works with."""

    settings: Settings
    database: Database

    async def each_organization(self, work: OrganizationWork, *, module: str | None = None) -> int:
        """Do `work` in every organization that has `module` on, each in its own transaction; return the sum.

        Raises:
            ExceptionGroup: it failed in some; the others were served all the same.
        """
        async with self.database.unit_of_work() as uow:
            companies = (await uow.session.exec(select(Organization).order_by(col(Organization.id)))).all()
        done, failures = 0, []
        for company in companies:
            if module is None or company.enabled(module):
                try:
                    async with self.database.unit_of_work(company.id) as uow:
                        done += await work(company, uow)
                except Exception as error:  # noqa: BLE001 - one organization's trouble is not the next one's
                    error.add_note(f"in organization {company.id}")
                    failures.append(error)
        if failures:
            raise ExceptionGroup(f"failed in {len(failures)} of {len(companies)} organizations", failures)
        return done


@dataclass(frozen=True, slots=True)
class Job:
    """A named piece of periodic work; `run` returns how many things it did."""

    name: str
    run: Callable[[JobContext], Awaitable[int]]
    every_seconds: float = 60


_LOCK = text("SELECT pg_try_advisory_xact_lock(hashtextextended(:name, 0))")


async def run_once(job: Job, context: JobContext) -> int | None:
    """Run a job unless another runner is at it; return how many things it did, or None when it was skipped."""
    service = context.settings.service_name
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(job=job.name)
    current_trace.set(Trace.begin())
    async with context.database.engine.begin() as connection:
        if not await connection.scalar(_LOCK, {"name": f"{context.database.schema}:{job.name}"}):
            RUNS.labels(service, job.name, "skipped").inc()
            return None
        started = time.perf_counter()
        try:
            done = await job.run(context)
        except Exception:
            RUNS.labels(service, job.name, "failed").inc()
            log.exception("job failed")
            raise
        seconds = time.perf_counter() - started
    RUNS.labels(service, job.name, "succeeded").inc()
    SECONDS.labels(service, job.name).observe(seconds)
    HEARTBEAT.labels(service, job.name).set_to_current_time()
    if done:
        log.info("job done", count=done, latency_ms=round(seconds * 1000, 1))
    return done


async def run_forever(job: Job, context: JobContext) -> None:
    """Run a job again and again; a failed run is tried at the next turn."""
    while True:
        try:
            await run_once(job, context)
        except Exception as error:  # noqa: BLE001 - a failed run must not end the loop
            log.warning("job will be tried again", job=job.name, error=repr(error))
        await asyncio.sleep(job.every_seconds)


def main(settings: Settings, jobs: dict[str, Job], arguments: list[str] | None = None) -> None:
    """Command line: `--job NAME --once`, or looping without `--once`."""
    parser = argparse.ArgumentParser(description=f"Jobs of {settings.service_name}.")
    parser.add_argument("--job", required=True, choices=sorted(jobs))
    parser.add_argument("--once", action="store_true", help="run one time and exit")
    options = parser.parse_args(arguments)
    configure_logging(settings.service_name, settings.log_level)
    asyncio.run(_main(settings, jobs[options.job], once=options.once))


async def _main(settings: Settings, job: Job, *, once: bool) -> None:
    database = Database(settings)
    context = JobContext(settings, database)
    try:
        await (run_once(job, context) if once else run_forever(job, context))
    finally:
        await database.close()
