"""Exports that are made by themselves."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from contracts.notification import ExportRetryRequested
from finance.jobs import JOBS
from finance.scheduled_exports import making
from finance.scheduled_exports.rules import ATTEMPTS, is_day, next_run, period_before, wait_after
from finance.settings import FinanceSettings
from shared.clock import to_local
from shared.database import Database
from shared.jobs import JobContext, run_once
from shared.testing.suite import add_organization

from .desk import deliver

Headers = Callable[..., dict[str, str]]
EXPORTS = "/v1/admin/finance/exports"
WANTED = {"name": "Books", "report": "journal", "period": "month", "day": 2, "recipients": ["books@example.com"]}
ZONE = "America/Edmonton"


@pytest.mark.parametrize(
    ("every", "day", "start", "end"),
    [
        ("week", "2026-11-25", "2026-11-16", "2026-11-22"),
        ("month", "2026-01-02", "2025-12-01", "2025-12-31"),
        ("quarter", "2026-05-20", "2026-01-01", "2026-03-31"),
        ("quarter", "2026-01-01", "2025-10-01", "2025-12-31"),
    ],
)
def test_the_last_whole_period_is_exported(every: Any, day: str, start: str, end: str) -> None:
    assert period_before(every, date.fromisoformat(day)) == (date.fromisoformat(start), date.fromisoformat(end))


@given(
    every=st.sampled_from(["week", "month", "quarter"]),
    number=st.integers(1, 7),
    hour=st.integers(0, 23),
    after=st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
)
def test_a_schedule_is_next_due_on_its_day(every: Any, number: int, hour: int, after: datetime) -> None:
    due = next_run(every, number, hour, ZONE, after)
    assert due > after
    assert is_day(to_local(due, ZONE).date(), every, number)
    assert next_run(every, number, hour, ZONE, due) > due


def test_waits_grow_until_the_export_is_dead() -> None:
    waits = [wait_after(attempts) for attempts in range(1, ATTEMPTS + 1)]
    assert waits == [*(timedelta(minutes=2 * 4**n) for n in range(ATTEMPTS - 1)), None]


async def _scheduled(http: httpx.AsyncClient, headers: dict[str, str], **changes: Any) -> dict[str, Any]:
    answer = await http.post(f"{EXPORTS}/schedules", headers=headers, json=WANTED | changes)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def _past(database: Database, org: UUID) -> None:
    async with database.unit_of_work(org) as uow:
        await uow.session.execute(text("UPDATE export_schedules SET next_run_at = now() - interval '1 hour'"))
        await uow.session.execute(text("UPDATE export_runs SET next_attempt_at = now() - interval '1 hour'"))


async def _runs(http: httpx.AsyncClient, headers: dict[str, str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await http.get(f"{EXPORTS}/runs", headers=headers)).json()["items"]
    return found


@pytest.mark.parametrize(("report", "form"), [("journal", "csv"), ("profit-and-loss", "xlsx"), ("revenue", "csv")])
async def test_what_is_due_is_made_once_and_can_be_downloaded(
    http: httpx.AsyncClient,
    database: Database,
    settings: FinanceSettings,
    org: UUID,
    as_staff: Headers,
    emitted: Any,
    report: str,
    form: str,
) -> None:
    await _scheduled(http, as_staff(), report=report, format=form)
    for _ in range(2):
        await _past(database, org)
        await run_once(JOBS["scheduled-exports"], JobContext(settings, database))
    (run,) = await _runs(http, as_staff())
    assert (run["status"], run["attempts"], run["downloadable"]) == ("done", 1, True)
    (ready,) = await emitted(org, "finance.export.ready.v1")
    assert ready.data["recipients"] == ["books@example.com"]
    path = ready.data["download_url"].removeprefix("http://testserver")
    file = await http.get(path, headers=as_staff("accountant"))
    assert file.content.startswith(b"PK" if form == "xlsx" else b"\xef\xbb\xbf")
    assert len(file.content) == run["size_bytes"]
    async with database.unit_of_work(org) as uow:
        await uow.session.execute(text("UPDATE export_runs SET expires_at = now() - interval '1 hour'"))
    await run_once(JOBS["scheduled-exports"], JobContext(settings, database))
    assert (await http.get(path, headers=as_staff())).status_code == 404


async def test_what_fails_again_and_again_is_dead_until_somebody_wants_it(
    http: httpx.AsyncClient,
    database: Database,
    settings: FinanceSettings,
    org: UUID,
    as_staff: Headers,
    emitted: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    schedule = await _scheduled(http, as_staff())
    await http.post(f"{EXPORTS}/schedules/{schedule['id']}/run", headers=as_staff())

    def broken(*_: Any) -> None:
        raise OSError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(making, "journal_pieces", broken)
        for _ in range(ATTEMPTS):
            async with database.unit_of_work(org) as uow:
                await uow.session.execute(text("UPDATE export_runs SET next_attempt_at = now()"))
            await run_once(JOBS["scheduled-exports"], JobContext(settings, database))
    (run,) = await _runs(http, as_staff())
    assert (run["status"], run["attempts"], run["error"]) == ("dead", ATTEMPTS, "OSError: the disk is full")
    (dead,) = await emitted(org, "finance.export.dead.v1")
    assert dead.data["run_id"] == run["id"]
    for _ in range(2):
        await deliver(database, ExportRetryRequested(run_id=UUID(run["id"])), org)
    assert (await http.post(f"{EXPORTS}/runs/{run['id']}/retry", headers=as_staff())).status_code == 409
    await run_once(JOBS["scheduled-exports"], JobContext(settings, database))
    (run,) = await _runs(http, as_staff())
    assert (run["status"], run["error"]) == ("done", None)


async def test_schedules_are_listed_changed_and_taken_off(http: httpx.AsyncClient, as_staff: Headers) -> None:
    staff = as_staff("accountant")
    first = await _scheduled(http, staff, name="B")
    await _scheduled(http, staff, name="A", active=False)
    path = f"{EXPORTS}/schedules/{first['id']}"
    listed = (await http.get(f"{EXPORTS}/schedules", headers=staff)).json()["items"]
    assert [item["name"] for item in listed] == ["A", "B"]
    found = (await http.get(f"{EXPORTS}/schedules", headers=staff, params={"q": "b", "active": True})).json()
    assert [item["name"] for item in found["items"]] == ["B"]
    changed = await http.put(path, headers=staff | {"If-Match": '"1"'}, json=WANTED | {"name": "C"})
    assert (changed.json()["name"], changed.headers["etag"]) == ("C", '"2"')
    assert (await http.put(path, headers=staff | {"If-Match": '"1"'}, json=WANTED)).status_code == 412
    assert (await http.delete(path, headers=staff)).status_code == 204
    assert (await http.get(path, headers=staff)).status_code == 404


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "xlsx"},
        {"period": "week", "day": 8},
        {"name": "a\x00b"},
        {"name": ""},
        {"recipients": ["nobody"]},
        {"hour": 10**30},
        {"report": "secrets"},
    ],
)
async def test_bad_schedules_are_refused(
    http: httpx.AsyncClient, as_staff: Headers, changes: dict[str, Any]
) -> None:
    answer = await http.post(f"{EXPORTS}/schedules", headers=as_staff(), json=WANTED | changes)
    assert answer.status_code == 422


async def test_schedules_need_the_permission_and_are_the_companys_own(
    http: httpx.AsyncClient, database: Database, as_staff: Headers
) -> None:
    made = await _scheduled(http, as_staff())
    assert (await http.get(f"{EXPORTS}/schedules", headers=as_staff("viewer"))).status_code == 403
    other = as_staff(org_id=await add_organization(database))
    assert (await http.get(f"{EXPORTS}/schedules/{made['id']}", headers=other)).status_code == 404
    assert (await http.post(f"{EXPORTS}/schedules/{made['id']}/run", headers=other)).status_code == 404


async def test_nothing_is_sent_of_a_schedule_that_was_taken_off(
    http: httpx.AsyncClient,
    as_staff: Headers,
    database: Database,
    settings: FinanceSettings,
    org: UUID,
    emitted: Any,
) -> None:
    staff = as_staff("accountant")
    made = await _scheduled(http, staff)
    assert (await http.post(f"{EXPORTS}/schedules/{made['id']}/run", headers=staff)).status_code == 202
    assert (await http.delete(f"{EXPORTS}/schedules/{made['id']}", headers=staff)).status_code == 204
    await run_once(JOBS["scheduled-exports"], JobContext(settings, database))
    assert await _runs(http, staff) == []
    assert [event.type for event in await emitted(org) if "export" in event.type] == []
