"""Rates of workers, their history, and employment."""

from datetime import timedelta
from typing import Any

from sqlalchemy import text

from booking.jobs import JOBS
from contracts.booking import WorkerUpdated
from shared.clock import local_today
from shared.jobs import JobContext, run_once
from shared.testing.suite import add_organization

WORKERS = "/v1/admin/workers"
TODAY = local_today("America/Edmonton")


def rate(days: int, cents: int) -> dict[str, Any]:
    return {"effective_from": str(TODAY + timedelta(days=days)), "hourly_rate_cents": cents}


async def test_rates_have_a_history_and_one_is_in_force(
    http: Any, as_staff: Any, hire: Any, emitted: Any, org: Any
) -> None:
    (maria,) = await hire("Maria", hourly_rate_cents=2500)
    path = f"{WORKERS}/{maria.id}"
    await http.put(f"{path}/rates", json=rate(30, 2800), headers=as_staff())
    answer = await http.put(f"{path}/rates", json=rate(-10, 2400), headers=as_staff())
    assert [(one["hourly_rate_cents"], one["current"]) for one in answer.json()] == [
        (2800, False),
        (2500, True),
        (2400, False),
    ]
    answer = await http.patch(path, json={"hourly_rate_cents": 2600}, headers=as_staff())
    assert answer.json()["hourly_rate_cents"] == 2600
    rates = (await http.get(f"{path}/rates", headers=as_staff())).json()
    assert [one["hourly_rate_cents"] for one in rates if one["current"]] == [2600]
    last = (await emitted(org))[-1]
    assert (last.type, last.data["hourly_rate_cents"]) == (WorkerUpdated.TYPE, 2600)
    assert [one["hourly_rate_cents"] for one in last.data["rates"]] == [2400, 2600, 2800]


async def test_a_deleted_rate_gives_way_to_the_one_before_but_the_last_stays(
    http: Any, as_staff: Any, hire: Any
) -> None:
    (maria,) = await hire("Maria", hourly_rate_cents=2500)
    path = f"{WORKERS}/{maria.id}"
    refused = await http.delete(f"{path}/rates/{TODAY}", headers=as_staff())
    assert (refused.status_code, refused.json()["type"].rpartition("/")[2]) == (409, "last-rate")
    await http.put(f"{path}/rates", json=rate(-5, 2300), headers=as_staff())
    assert (await http.delete(f"{path}/rates/{TODAY}", headers=as_staff())).status_code == 200
    assert (await http.get(path, headers=as_staff())).json()["hourly_rate_cents"] == 2300
    assert (await http.delete(f"{path}/rates/{TODAY}", headers=as_staff())).status_code == 404
    assert (await http.delete(f"{path}/rates/soon", headers=as_staff())).status_code == 422
    assert (await http.delete(f"{path}/rates/0001-01-01", headers=as_staff())).status_code == 422


async def test_a_rate_comes_into_force_on_its_day_once(
    http: Any, as_staff: Any, hire: Any, settings: Any, database: Any, emitted: Any, org: Any
) -> None:
    (maria,) = await hire("Maria", hourly_rate_cents=2500)
    await http.put(f"{WORKERS}/{maria.id}/rates", json=rate(1, 2900), headers=as_staff())
    context = JobContext(settings, database)
    await run_once(JOBS["worker-rates"], context)
    assert (await http.get(f"{WORKERS}/{maria.id}", headers=as_staff())).json()["hourly_rate_cents"] == 2500
    async with database.unit_of_work(org) as uow:
        for days in (-100, 99):  # far away and back: one day further, a row would meet the one before it
            moved = text("UPDATE worker_rates SET effective_from = effective_from + CAST(:days AS int)")
            await uow.session.execute(moved, {"days": days})
    await run_once(JOBS["worker-rates"], context)
    told = len(await emitted(org))
    assert (await http.get(f"{WORKERS}/{maria.id}", headers=as_staff())).json()["hourly_rate_cents"] == 2900
    await run_once(JOBS["worker-rates"], context)
    assert len(await emitted(org)) == told


async def test_employment_bounds_the_days(http: Any, as_staff: Any, hire: Any, stranger: Any) -> None:
    (maria,) = await hire("Maria", employed_from=TODAY + timedelta(days=4))
    found = {slot["date"] for slot in await stranger.slots(stranger.small, 2, 6)}
    assert min(found) == str(TODAY + timedelta(days=4))
    path = f"{WORKERS}/{maria.id}"
    answer = await http.patch(path, json={"employed_until": str(TODAY)}, headers=as_staff())
    assert answer.json()["errors"][0]["field"] == "body.employed_until"
    await http.patch(path, json={"employed_until": str(TODAY + timedelta(days=5))}, headers=as_staff())
    found = {slot["date"] for slot in await stranger.slots(stranger.small, 2, 8)}
    assert found == {str(TODAY + timedelta(days=day)) for day in (4, 5)}


async def test_the_list_is_filtered_by_team_and_skill_and_sorted(http: Any, as_staff: Any, hire: Any) -> None:
    maria, noor = await hire("Maria", "Noor", skills=["deep", "Speaks French", "deep"])
    await hire("Ana", skills=["standard"])
    assert maria.skills == ["deep", "Speaks French"]
    team = (await http.post("/v1/admin/teams", json={"name": "A"}, headers=as_staff())).json()["id"]
    answer = await http.patch(f"{WORKERS}/{noor.id}", json={"team_id": team}, headers=as_staff())
    assert answer.json()["team_id"] == team

    async def names(**query: Any) -> list[str]:
        answer = await http.get(WORKERS, params=query, headers=as_staff())
        return [worker["name"] for worker in answer.json()["items"]]

    assert await names(skill="Speaks French") == ["Maria", "Noor"]
    assert await names(team_id=team) == ["Noor"]
    assert await names(sort="-created_at") == ["Ana", "Noor", "Maria"]
    bad = await http.patch(f"{WORKERS}/{noor.id}", json={"team_id": str(maria.id)}, headers=as_staff())
    assert bad.json()["errors"][0]["field"] == "body.team_id"


async def test_rates_are_the_managers_matter(http: Any, as_staff: Any, hire: Any, database: Any) -> None:
    (maria,) = await hire("Maria")
    path = f"{WORKERS}/{maria.id}/rates"
    assert (await http.get(path, headers=as_staff("dispatcher"))).status_code == 403
    assert (await http.put(path, json=rate(0, 1), headers=as_staff() | {"If-Match": '"9"'})).status_code == 412
    elsewhere = as_staff(org_id=await add_organization(database))
    assert (await http.get(path, headers=elsewhere)).status_code == 404
    assert (await http.put(path, json=rate(0, 1), headers=elsewhere)).status_code == 404
