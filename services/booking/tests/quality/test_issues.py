"""Issues over HTTP: opened, answered, resolved, closed, opened again, and told of when they wait too long."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from booking.jobs.quality_clocks import _check_batch
from shared.clock import now
from shared.database import Database
from shared.ids import new_id
from shared.organizations import organization

ISSUES = "/v1/admin/quality/issues"
STREAKS = {"title": "Streaks on the mirrors", "severity": "critical", "tags": ["Mirrors", "mirrors", "redo"]}


@pytest.fixture
async def issue(http: httpx.AsyncClient, as_staff: Any) -> dict[str, Any]:
    """Return a critical issue."""
    answer = await http.post(ISSUES, json=STREAKS, headers=as_staff("dispatcher"))
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def test_an_issue_runs_its_course(
    http: httpx.AsyncClient, as_staff: Any, issue: dict[str, Any], emitted: Any, org: UUID
) -> None:
    path = f"{ISSUES}/{issue['id']}"
    assert (issue["status"], issue["tags"], issue["first_response_at"]) == ("open", ["mirrors", "redo"], None)
    taken = (await http.post(f"{path}/take", headers=as_staff("dispatcher"))).json()
    assert (taken["status"], taken["owner"]) == ("in_progress", "dispatcher@example.com")
    said = {"note": "We are so sorry.", "to_client": True}
    answered = (await http.post(f"{path}/comments", json=said, headers=as_staff())).json()
    assert answered["first_response_at"] is not None
    assert (await http.post(f"{path}/close", headers=as_staff())).status_code == 409
    how = {"resolution": "Did them again."}
    assert (await http.post(f"{path}/resolve", json=how, headers=as_staff())).json()["status"] == "resolved"
    assert (await http.post(f"{path}/close", headers=as_staff())).json()["status"] == "closed"
    again = await http.post(f"{path}/reopen", json={"reason": "Still there."}, headers=as_staff())
    assert (again.json()["status"], again.json()["resolution"]) == ("open", None)
    steps = [entry["what"] for entry in again.json()["history"]]
    assert steps == ["opened", "taken", "answered", "resolved", "closed", "reopened"]
    kinds = [event.type for event in await emitted(org)]
    assert kinds == ["booking.quality_issue.opened.v1", "booking.quality_issue.resolved.v1"]


async def test_what_is_refused_names_the_moves(
    http: httpx.AsyncClient, as_staff: Any, issue: dict[str, Any]
) -> None:
    answer = await http.post(f"{ISSUES}/{issue['id']}/reopen", json={"reason": "x"}, headers=as_staff())
    assert answer.status_code == 409
    assert answer.json()["allowed"] == ["in_progress", "resolved"]


async def test_an_issue_changes_only_as_it_was_seen(
    http: httpx.AsyncClient, as_staff: Any, issue: dict[str, Any]
) -> None:
    path = f"{ISSUES}/{issue['id']}"
    tag = (await http.get(path, headers=as_staff("viewer"))).headers["etag"]
    headers = as_staff() | {"If-Match": tag}
    changed = await http.patch(path, json={"severity": "low", "owner": "Zoë"}, headers=headers)
    assert (changed.json()["severity"], changed.json()["owner"]) == ("low", "Zoë")
    assert changed.json()["resolve_before"] > issue["resolve_before"]
    for verb, body in (("take", None), ("resolve", {"resolution": "x"})):
        assert (await http.post(f"{path}/{verb}", json=body, headers=headers)).status_code == 412
    assert (await http.patch(path, json={"title": None}, headers=as_staff())).status_code == 422
    assert (await http.patch(path, json={"worker_id": str(new_id())}, headers=as_staff())).status_code == 422


async def test_an_issue_of_a_visit_knows_its_client(
    http: httpx.AsyncClient, as_staff: Any, hire: Any, stranger: Any
) -> None:
    (maria,) = await hire("Maria")
    slots = await stranger.slots(stranger.small)
    booking = (await stranger.book(stranger.small, slots[0]["starts_at"])).json()
    body = STREAKS | {"booking_id": booking["id"], "worker_id": str(maria.id), "source": "complaint"}
    made = (await http.post(ISSUES, json=body, headers=as_staff())).json()
    assert (made["booking_reference"], made["client_name"]) == (booking["reference"], "Zoë Tremblay")
    assert made["worker_name"] == "Maria"
    for wrong in ({"booking_id": str(new_id())}, {"client_id": str(new_id())}, {"worker_id": str(new_id())}):
        assert (await http.post(ISSUES, json=body | wrong, headers=as_staff())).status_code == 422, wrong


async def test_issues_are_found(http: httpx.AsyncClient, as_staff: Any, issue: dict[str, Any]) -> None:
    await http.post(ISSUES, json={"title": "Late", "severity": "low", "owner": "Ana"}, headers=as_staff())
    queries: list[dict[str, Any]] = [
        {"q": "mirror"},
        {"severity": "critical"},
        {"tag": "REDO"},
        {"sort": "resolve_before", "limit": 1},
        {"sort": "created_at", "limit": 1},
    ]
    for query in queries:
        found = (await http.get(ISSUES, params=query, headers=as_staff("viewer"))).json()["items"]
        assert [row["id"] for row in found] == [issue["id"]], query
    nothing: list[dict[str, Any]] = [
        {"status": "closed"},
        {"overdue": True},
        {"owner": "Nobody"},
        {"source": "rating"},
    ]
    for query in nothing:
        assert (await http.get(ISSUES, params=query, headers=as_staff())).json()["items"] == [], query


async def test_a_clock_that_runs_out_is_told_once(
    http: httpx.AsyncClient, as_staff: Any, issue: dict[str, Any], database: Database, org: UUID, emitted: Any
) -> None:
    async def run() -> int:
        async with database.unit_of_work(org) as uow:
            return await _check_batch(await organization(uow), uow)

    async def let_pass(column: str) -> None:
        async with database.unit_of_work(org) as uow:
            await uow.sql(f"UPDATE quality_issues SET {column} = :then", then=now() - timedelta(minutes=1))

    assert await run() == 0
    await let_pass("respond_before")
    assert [await run(), await run()] == [1, 0]
    await let_pass("resolve_before")
    assert [await run(), await run()] == [1, 0]
    told = [event.data["clock"] for event in await emitted(org, "booking.quality_issue.overdue.v1")]
    assert told == ["response", "resolution"]
    late = (await http.get(ISSUES, params={"overdue": True}, headers=as_staff())).json()["items"]
    assert [row["overdue"] for row in late] == [["response", "resolution"]]


@pytest.mark.parametrize(
    "change",
    [
        {"title": ""},
        {"title": "a\x00"},
        {"severity": "bad"},
        {"tags": ["x" * 41]},
        {"booking_id": "7"},
        {"source": "rating"},
    ],
)
async def test_a_bad_issue_is_refused(http: httpx.AsyncClient, as_staff: Any, change: dict[str, Any]) -> None:
    assert (await http.post(ISSUES, json=STREAKS | change, headers=as_staff())).status_code == 422


async def test_who_may_see_issues(
    http: httpx.AsyncClient, as_staff: Any, issue: dict[str, Any], database: Database, org: UUID
) -> None:
    assert (await http.get(ISSUES, headers=as_staff("accountant"))).status_code == 403
    assert (await http.post(ISSUES, json=STREAKS, headers=as_staff("viewer"))).status_code == 403
    assert (await http.get(f"{ISSUES}/{new_id()}", headers=as_staff())).status_code == 404
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE organizations SET disabled_modules = '{module.quality}' WHERE id = :id", id=org)
    answer = await http.get(f"{ISSUES}/{issue['id']}", headers=as_staff())
    assert answer.json()["type"].endswith("module-disabled")


async def test_a_client_who_complains_is_marked(
    http: httpx.AsyncClient, as_staff: Any, hire: Any, add_booking: Any
) -> None:
    booking = await add_booking(*await hire("Maria"))
    path = f"/v1/admin/clients/{booking.client_id}"
    for complaints in range(1, 4):
        body = STREAKS | {"client_id": str(booking.client_id), "source": "complaint"}
        assert (await http.post(ISSUES, json=body, headers=as_staff())).status_code == 201
        summary = (await http.get(path, headers=as_staff())).json()["summary"]
        assert summary["complaints_count"] == complaints
        assert summary["care_flags"] == (["complaints"] if complaints == 3 else [])
