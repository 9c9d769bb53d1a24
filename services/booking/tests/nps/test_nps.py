"""Surveys: asked once in a while, answered once, added up by local months."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from booking.jobs.nps_due import _ask_batch
from shared.clock import local_today, now
from shared.database import Database
from shared.organizations import organization

REPORT = "/v1/admin/quality/nps"
ASKED = "booking.nps.requested.v1"


@pytest.fixture
def ask(database: Database, org: UUID) -> Any:
    """Return the job's work in the test's organization."""

    async def run() -> int:
        async with database.unit_of_work(org) as uow:
            return await _ask_batch(await organization(uow), uow)

    return run


@pytest.fixture
async def done(hire: Any, add_booking: Any) -> Any:
    """Return a visit that was done three days ago."""
    (maria,) = await hire("Maria")
    return await add_booking(maria, status="DONE", starts_at=now() - timedelta(days=3))


async def test_a_client_is_asked_once_in_thirty_days(
    ask: Any, done: Any, emitted: Any, org: UUID, database: Database
) -> None:
    assert [await ask(), await ask()] == [1, 0]
    (event,) = await emitted(org, ASKED)
    assert event.data["client"]["name"] == "Zoë Tremblay"
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE nps_surveys SET created_at = created_at - interval '31 days'")
    assert await ask() == 0, "asked about this visit before"


async def test_who_can_not_or_must_not_be_asked_is_not(ask: Any, done: Any, database: Database, org: UUID) -> None:
    for change in ("email = NULL, phone = NULL", "archived_at = now()", "erased_at = now()"):
        async with database.unit_of_work(org) as uow:
            await uow.sql(f"UPDATE clients SET {change}")
        assert await ask() == 0, change
        async with database.unit_of_work(org) as uow:
            await uow.sql("UPDATE clients SET email = 'zoe@example.com', archived_at = NULL, erased_at = NULL")
    assert await ask() == 1


async def test_a_visit_of_today_is_asked_about_later(ask: Any, hire: Any, add_booking: Any) -> None:
    (maria,) = await hire("Maria")
    await add_booking(maria, status="DONE", starts_at=now() - timedelta(hours=5))
    assert await ask() == 0


async def test_an_answer_counts_once(
    http: httpx.AsyncClient, as_staff: Any, ask: Any, done: Any, emitted: Any, org: UUID, database: Database
) -> None:
    await ask()
    path = f"/v1/public/org-{org.hex}/nps/{(await emitted(org, ASKED))[0].data['token']}"
    assert (await http.get(path)).json()["state"] == "open"
    for bad in ({"score": 11}, {"score": -1}, {"score": "x"}, {"score": 5, "comment": "a\x00"}, {}):
        assert (await http.post(path, json=bad)).status_code == 422
    said = {"score": 9, "comment": "Très bien"}
    for _ in range(2):
        answer = await http.post(path, json=said)
        assert (answer.status_code, answer.json()["state"]) == (200, "done")
    assert (await http.post(path, json={"score": 1})).status_code == 409
    today = str(local_today("America/Edmonton"))
    period = {"from": today, "to": today}
    report = (await http.get(REPORT, params=period, headers=as_staff("viewer"))).json()
    assert (report["asked"], report["answered"], report["score"]) == (1, 1, 100)
    assert [(month["month"], month["promoters"]) for month in report["months"]] == [(today[:7], 1)]
    (row,) = (await http.get(f"{REPORT}/answers", params=period, headers=as_staff())).json()["items"]
    assert (row["client_name"], row["group"], row["comment"]) == ("Zoë Tremblay", "promoter", "Très bien")
    for found in ({"q": "très"}, {"q": "zoë"}, {"sort": "score"}, {"commented": True}):
        query = period | found
        assert (await http.get(f"{REPORT}/answers", params=query, headers=as_staff())).json()["items"] == [row]
    none = period | {"group": "detractor"}
    assert (await http.get(f"{REPORT}/answers", params=none, headers=as_staff())).json()["items"] == []


async def test_a_survey_runs_out(
    http: httpx.AsyncClient, ask: Any, done: Any, emitted: Any, org: UUID, database: Database
) -> None:
    await ask()
    path = f"/v1/public/org-{org.hex}/nps/{(await emitted(org, ASKED))[0].data['token']}"
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE nps_surveys SET expires_at = now()")
    assert (await http.get(path)).json()["state"] == "expired"
    assert (await http.post(path, json={"score": 9})).status_code == 409
    assert (await http.get(path[:-1])).status_code == 404


async def test_who_may_see_the_score(
    http: httpx.AsyncClient, as_staff: Any, database: Database, org: UUID
) -> None:
    period = {"from": "2026-01-01", "to": "2026-12-31"}
    assert (await http.get(REPORT, params=period, headers=as_staff("accountant"))).status_code == 403
    backwards = {"from": "2026-12-31", "to": "2026-01-01"}
    assert (await http.get(REPORT, params=backwards, headers=as_staff())).status_code == 422
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE organizations SET disabled_modules = '{quality.nps}' WHERE id = :id", id=org)
    assert (await http.get(REPORT, params=period, headers=as_staff())).status_code == 403
