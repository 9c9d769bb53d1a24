"""Periodic jobs: one runner at a time, each organization by itself, outcomes in the metrics."""

import asyncio
from typing import Any
from uuid import UUID

import pytest
from prometheus_client import REGISTRY
from sqlmodel import select

from playground.tables import Album
from shared.database import Database, UnitOfWork
from shared.jobs import Job, JobContext, main, run_forever, run_once
from shared.organizations import Organization
from shared.settings import Settings
from shared.testing.suite import add_organization
from shared.tests.messaging import running, until


@pytest.fixture
def context(settings: Settings, database: Database) -> JobContext:
    """Return what jobs work with."""
    return JobContext(settings, database)


def outcomes(job: str) -> dict[str, float]:
    """Return how often a job ended how."""
    return {
        outcome: REGISTRY.get_sample_value(
            "job_runs_total", {"service": "playground", "job": job, "outcome": outcome}
        )
        or 0
        for outcome in ("succeeded", "failed", "skipped")
    }


async def test_of_two_runners_one_works(context: JobContext) -> None:
    begun, finish = asyncio.Event(), asyncio.Event()

    async def work(_: JobContext) -> int:
        begun.set()
        await finish.wait()
        return 7

    job = Job("two-runners", work)
    first = asyncio.create_task(run_once(job, context))
    await begun.wait()
    assert await run_once(job, context) is None
    assert await run_once(Job("another", _nothing), context) == 0
    finish.set()
    assert await first == 7
    assert await run_once(job, context) == 7
    assert outcomes("two-runners") == {"succeeded": 2, "failed": 0, "skipped": 1}
    assert (
        REGISTRY.get_sample_value(
            "job_last_success_timestamp_seconds", {"service": "playground", "job": "two-runners"}
        )
        or 0
    ) > 1_700_000_000


async def _nothing(_: JobContext) -> int:
    return 0


async def test_a_failed_run_lets_the_lock_go_and_is_tried_again(context: JobContext) -> None:
    turns = 0

    async def work(_: JobContext) -> int:
        nonlocal turns
        turns += 1
        if turns == 1:
            raise LookupError("not yet")
        return 1

    job = Job("fails-first", work, every_seconds=0.01)
    async with running(run_forever(job, context)):

        async def done() -> bool:
            return turns > 2

        await until(done, "a run after the failed one")
    assert outcomes("fails-first")["failed"] == 1
    assert outcomes("fails-first")["succeeded"] >= 1


async def test_a_cancelled_run_lets_the_lock_go(context: JobContext) -> None:
    begun = asyncio.Event()

    async def work(_: JobContext) -> int:
        begun.set()
        await asyncio.sleep(60)
        return 0

    async with running(run_once(Job("cancelled", work), context)):
        await begun.wait()
    assert await run_once(Job("cancelled", _nothing), context) == 0


async def test_each_organization_has_a_transaction_of_its_own(context: JobContext, org: UUID) -> None:
    off = await add_organization(context.database, disabled_modules=["module.leads"])
    visited = set()

    async def visit(company: Organization, uow: UnitOfWork) -> int:
        assert uow.org_id == company.id
        if company.id == org:
            uow.session.add(Album(org_id=org, title="Blue"))
        visited.add(company.id)
        return 2

    assert await context.each_organization(visit, module="leads.nurture") == 2 * len(visited)
    assert org in visited
    assert off not in visited
    async with context.database.unit_of_work(org) as uow:
        assert (await uow.session.exec(select(Album.title))).all() == ["Blue"]


async def test_trouble_in_one_organization_is_not_the_next_ones(context: JobContext, org: UUID) -> None:
    failing, later = await add_organization(context.database), await add_organization(context.database)

    async def visit(company: Organization, uow: UnitOfWork) -> int:
        if company.id in (org, failing, later):
            uow.session.add(Album(org_id=company.id, title="Blue"))
            await uow.session.flush()
        if company.id == failing:
            raise LookupError("broken data")
        return 1

    async def work(jobs: JobContext) -> int:
        return await jobs.each_organization(visit)

    with pytest.raises(ExceptionGroup, match="failed in 1 of") as failed:
        await run_once(Job("one-fails", work), context)
    assert failed.value.exceptions[0].__notes__ == [f"in organization {failing}"]
    assert outcomes("one-fails")["failed"] == 1
    for company, titles in {org: ["Blue"], failing: [], later: ["Blue"]}.items():
        async with context.database.unit_of_work(company) as uow:
            assert (await uow.session.exec(select(Album.title))).all() == titles


def test_the_command_line_knows_its_jobs(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(settings, {"digest": Job("digest", _nothing)}, ["--job", "dijest", "--once"])
    assert "digest" in capsys.readouterr().err


async def test_a_job_runs_once_from_the_command_line(settings: Settings) -> None:
    ran: list[Any] = []

    async def work(context: JobContext) -> int:
        ran.append(await context.database.is_connected())
        return 1

    await asyncio.to_thread(main, settings, {"once": Job("once", work)}, ["--job", "once", "--once"])
    assert ran == [True]
