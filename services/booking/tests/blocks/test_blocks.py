"""Blocks over HTTP, and what they do to free times."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from shared.clock import local_today
from shared.ids import new_id
from shared.testing.suite import add_organization

BLOCKS = "/v1/admin/schedule/blocks"
TODAY = local_today("America/Edmonton")


def day(ahead: int) -> str:
    return str(TODAY + timedelta(days=ahead))


async def free(stranger: Any, ahead: int) -> list[str]:
    return [slot["local_start"][11:] for slot in await stranger.slots(stranger.small, ahead, ahead)]


async def test_a_block_of_a_worker_a_team_and_the_company(
    http: Any, as_staff: Any, hire: Any, stranger: Any, block: Any
) -> None:
    maria, noor = await hire("Maria", "Noor")
    team = (await http.post("/v1/admin/teams", json={"name": "A"}, headers=as_staff())).json()["id"]
    await http.patch(f"/v1/admin/workers/{noor.id}", json={"team_id": team}, headers=as_staff())
    await block(3, 3, worker_id=str(maria.id))
    assert len(await free(stranger, 3)) == 13, "Noor is there"
    await block(3, 3, team_id=team, start="09:00", end="12:00")
    assert (await free(stranger, 3))[0] == "12:00"
    holiday = await block(3, 4, kind="holiday", title="Christmas")
    assert await free(stranger, 3) == await free(stranger, 4) == []
    assert (await http.delete(f"{BLOCKS}/{holiday['id']}", headers=as_staff("dispatcher"))).status_code == 204
    assert (await free(stranger, 3))[0] == "12:00"


async def test_a_yearly_block_comes_back(http: Any, as_staff: Any, hire: Any, stranger: Any, block: Any) -> None:
    await hire("Maria")
    begin = (TODAY + timedelta(days=3)).replace(year=TODAY.year - 3)
    body = {"kind": "holiday", "starts_on": str(begin), "ends_on": str(begin), "yearly": True}
    answer = await http.post(BLOCKS, json=body, headers=as_staff())
    assert answer.status_code == 201, answer.text
    assert await free(stranger, 3) == []
    assert await free(stranger, 4) != []
    query = {"from": day(0), "to": day(60)}
    (found,) = (await http.get(f"{BLOCKS}/calendar", params=query, headers=as_staff("viewer"))).json()["items"]
    assert (found["starts_on"], found["all_day"]) == (day(3), True)


async def test_visits_in_the_way_are_listed_and_stay(hire: Any, stranger: Any, block: Any) -> None:
    maria, noor = await hire("Maria", "Noor")
    start = (await stranger.slots(stranger.deep, 3, 3))[0]["starts_at"]
    booking = (await stranger.book(stranger.deep, start)).json()
    made = await block(3, 3, worker_id=str(maria.id))
    (visit,) = made["visits_in_the_way"]
    assert (visit["booking_id"], visit["worker_name"]) == (booking["id"], "Maria")
    everybody = await block(3, 3, kind="holiday")
    assert [visit["worker_name"] for visit in everybody["visits_in_the_way"]] == ["Maria", "Noor"]
    assert (await block(3, 3, worker_id=str(noor.id), start="16:00", end="18:00"))["visits_in_the_way"] == []


async def test_a_block_is_changed_whole(http: Any, as_staff: Any, hire: Any, stranger: Any, block: Any) -> None:
    await hire("Maria")
    made = await block(3, 3, start="09:00", end="15:00")
    assert (made["start"], made["end"]) == ("09:00", "15:00")
    path = f"{BLOCKS}/{made['id']}"
    body = {"kind": "vehicle", "starts_on": day(4), "ends_on": day(4)}
    stale = await http.put(path, json=body, headers=as_staff() | {"If-Match": '"4"'})
    assert stale.status_code == 412
    answer = await http.put(path, json=body, headers=as_staff() | {"If-Match": '"1"'})
    assert (answer.status_code, answer.headers["etag"], answer.json()["starts_at"]) == (200, '"2"', None)
    assert await free(stranger, 4) == []
    assert len(await free(stranger, 3)) == 13
    shown = (await http.get(path, headers=as_staff("viewer"))).json()
    assert shown["kind"] == "vehicle"


async def test_the_list_is_filtered_and_paged(http: Any, as_staff: Any, hire: Any, block: Any) -> None:
    (maria,) = await hire("Maria")
    await block(5, 6, worker_id=str(maria.id))
    await block(1, 1, kind="holiday", title="Family Day")
    await block(9, 9, kind="vehicle")

    async def days(**query: Any) -> list[str]:
        found, cursor = [], None
        while True:
            page = {"limit": 1, **query} | ({"cursor": cursor} if cursor else {})
            answer = (await http.get(BLOCKS, params=page, headers=as_staff("viewer"))).json()
            found += [item["starts_on"] for item in answer["items"]]
            if (cursor := answer["next_cursor"]) is None:
                return found

    assert await days() == [day(1), day(5), day(9)]
    assert await days(sort="-starts_on") == [day(9), day(5), day(1)]
    assert await days(**{"from": day(6), "to": day(8)}) == [day(5)]
    assert await days(kind="holiday") == await days(q="family") == [day(1)]
    assert await days(worker_id=str(maria.id)) == await days(whole_company=False) == [day(5)]
    bad = await http.get(BLOCKS, params={"cursor": "WyIyMDI2IiwgIngiXQ"}, headers=as_staff())
    assert bad.status_code == 422


async def test_a_booking_and_a_block_at_once_know_of_each_other(hire: Any, stranger: Any, block: Any) -> None:
    await hire("Maria")
    start = (await stranger.slots(stranger.small, 3, 3))[0]["starts_at"]
    booked, made = await asyncio.gather(stranger.book(stranger.small, start), block(3, 3))
    if booked.status_code == 201:
        assert [visit["booking_id"] for visit in made["visits_in_the_way"]] == [booked.json()["id"]]
    else:
        assert booked.status_code == 409
        assert made["visits_in_the_way"] == []


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "external"},
        {"ends_on": day(1)},
        {"ends_on": day(500)},
        {"start": "09:00"},
        {"start": "09:00", "end": "09:00"},
        {"start": "09:00", "end": "25:00"},
        {"yearly": True, "start": "09:00", "end": "10:00"},
        {"yearly": True, "ends_on": day(60)},
        {"worker_id": str(new_id()), "team_id": str(new_id())},
        {"worker_id": str(new_id())},
        {"team_id": str(new_id())},
        {"title": "\x00"},
        {"starts_on": "9999-12-31"},
    ],
)
async def test_what_makes_no_sense_is_refused(http: Any, as_staff: Any, change: dict[str, Any]) -> None:
    body = {"kind": "training", "starts_on": day(3), "ends_on": day(3)} | change
    assert (await http.post(BLOCKS, json=body, headers=as_staff())).status_code == 422


async def test_what_comes_from_a_calendar_is_changed_there(
    http: Any, as_staff: Any, block: Any, database: Any, org: Any
) -> None:
    made = await block(3, 3)
    async with database.unit_of_work(org) as uow:
        await uow.session.execute(text("UPDATE schedule_blocks SET kind = 'external'"))
    path = f"{BLOCKS}/{made['id']}"
    body = {"kind": "vehicle", "starts_on": day(4), "ends_on": day(4)}
    for answer in (
        await http.put(path, json=body, headers=as_staff()),
        await http.delete(path, headers=as_staff()),
    ):
        assert (answer.status_code, answer.json()["type"].rpartition("/")[2]) == (409, "block-of-another")


async def test_who_may_do_what_where(http: Any, as_staff: Any, block: Any, database: Any) -> None:
    path = f"{BLOCKS}/{(await block(3, 3))['id']}"
    body = {"kind": "vehicle", "starts_on": day(4), "ends_on": day(4)}
    assert (await http.post(BLOCKS, json=body, headers=as_staff("viewer"))).status_code == 403
    assert (await http.get(BLOCKS)).status_code == 401
    elsewhere = as_staff(org_id=await add_organization(database))
    for answer in (
        await http.get(path, headers=elsewhere),
        await http.put(path, json=body, headers=elsewhere),
        await http.delete(path, headers=elsewhere),
    ):
        assert answer.status_code == 404
    off = as_staff(org_id=await add_organization(database, disabled_modules=["module.schedule"]))
    assert (await http.get(BLOCKS, headers=off)).json()["type"].endswith("/module-disabled")
    wide = {"from": day(0), "to": day(100)}
    assert (await http.get(f"{BLOCKS}/calendar", params=wide, headers=as_staff())).status_code == 422
