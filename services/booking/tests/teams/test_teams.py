"""Teams over HTTP."""

import asyncio
from typing import Any

import pytest

from contracts.booking import WorkerUpdated
from shared.ids import new_id
from shared.testing.suite import add_organization

TEAMS = "/v1/admin/teams"
MORNINGS = [{"weekday": day, "start": "08:00", "end": "12:00"} for day in range(7)]


async def add(http: Any, headers: dict[str, str], name: str = "North side", **changes: Any) -> dict[str, Any]:
    answer = await http.post(TEAMS, json={"name": name} | changes, headers=headers)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def test_a_team_is_made_filled_led_and_shown(
    http: Any, as_staff: Any, hire: Any, emitted: Any, org: Any
) -> None:
    maria, noor = await hire("Maria", "Noor")
    team = await add(http, as_staff(), postal_prefixes=["t5k", "T5J 0", "T5K"], working_hours=MORNINGS)
    assert team["postal_prefixes"] == ["T5J 0", "T5K"]
    path = f"{TEAMS}/{team['id']}"
    both = {"worker_ids": [str(noor.id), str(maria.id)]}
    answer = await http.put(f"{path}/members", json=both, headers=as_staff() | {"If-Match": '"1"'})
    assert answer.status_code == 200, answer.text
    assert [member["name"] for member in answer.json()["members"]] == ["Maria", "Noor"]
    answer = await http.patch(path, json={"lead_id": str(noor.id)}, headers=as_staff() | {"If-Match": '"2"'})
    assert (answer.json()["lead_id"], answer.headers["etag"]) == (str(noor.id), '"3"')
    assert (await http.get(path, headers=as_staff("viewer"))).json() == answer.json()
    told = [event for event in await emitted(org) if event.type == WorkerUpdated.TYPE]
    assert {event.data["team_id"] for event in told} == {team["id"]}
    left = await http.put(f"{path}/members", json={"worker_ids": [str(maria.id)]}, headers=as_staff())
    assert left.json()["lead_id"] is None, "who is no member leads no more"
    actions = [event.data["action"] for event in await emitted(org, "platform.audit.recorded.v1")]
    assert actions[-4:] == ["team.create", "team.members", "team.update", "team.members"]


async def test_a_lead_is_a_member_and_members_are_workers(http: Any, as_staff: Any, hire: Any) -> None:
    (maria,) = await hire("Maria")
    path = f"{TEAMS}/{(await add(http, as_staff()))['id']}"
    answer = await http.patch(path, json={"lead_id": str(maria.id)}, headers=as_staff())
    assert answer.json()["errors"][0]["field"] == "body.lead_id"
    answer = await http.put(f"{path}/members", json={"worker_ids": [str(new_id())]}, headers=as_staff())
    assert answer.json()["errors"][0]["field"] == "body.worker_ids"
    assert (await http.put(f"{path}/members", json={"worker_ids": []}, headers=as_staff())).status_code == 200


async def test_a_name_is_taken_once_also_at_once(http: Any, as_staff: Any) -> None:
    answers = await asyncio.gather(
        *(http.post(TEAMS, json={"name": name}, headers=as_staff()) for name in ("North", "NORTH"))
    )
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    team = await add(http, as_staff(), "South")
    answer = await http.patch(f"{TEAMS}/{team['id']}", json={"name": "north"}, headers=as_staff())
    assert answer.status_code == 409
    assert "north" in answer.json()["detail"]


async def test_what_was_changed_meanwhile_is_not_changed(http: Any, as_staff: Any) -> None:
    path = f"{TEAMS}/{(await add(http, as_staff()))['id']}"
    stale = as_staff() | {"If-Match": '"7"'}
    assert (await http.patch(path, json={"name": "East"}, headers=stale)).status_code == 412
    assert (await http.put(f"{path}/members", json={"worker_ids": []}, headers=stale)).status_code == 412
    assert (await http.delete(path, headers=stale)).status_code == 412
    same = await http.patch(path, json={"name": "North side"}, headers=as_staff())
    assert same.headers["etag"] == '"1"', "what is the same already is no change"


async def test_only_an_empty_team_is_deleted(http: Any, as_staff: Any, hire: Any) -> None:
    (maria,) = await hire("Maria")
    path = f"{TEAMS}/{(await add(http, as_staff()))['id']}"
    await http.put(f"{path}/members", json={"worker_ids": [str(maria.id)]}, headers=as_staff())
    refused = await http.delete(path, headers=as_staff())
    assert (refused.status_code, refused.json()["type"].rpartition("/")[2]) == (409, "team-not-empty")
    await http.put(f"{path}/members", json={"worker_ids": []}, headers=as_staff())
    assert (await http.delete(path, headers=as_staff())).status_code == 204
    assert (await http.get(path, headers=as_staff())).status_code == 404


async def test_the_list_is_searched_sorted_and_paged(http: Any, as_staff: Any) -> None:
    for name in ("Blue", "Amber", "Cyan"):
        await add(http, as_staff(), name)
    names, cursor = [], None
    while True:
        query = {"sort": "-name", "limit": 1} | ({"cursor": cursor} if cursor else {})
        page = (await http.get(TEAMS, params=query, headers=as_staff())).json()
        names += [team["name"] for team in page["items"]]
        if (cursor := page["next_cursor"]) is None:
            break
    assert names == ["Cyan", "Blue", "Amber"]
    found = (await http.get(TEAMS, params={"q": "MB"}, headers=as_staff())).json()["items"]
    assert [team["name"] for team in found] == ["Amber"]


async def test_who_has_no_own_week_works_by_the_team_s_or_the_company_s(
    http: Any, as_staff: Any, hire: Any, stranger: Any
) -> None:
    (maria,) = await hire("Maria", own_hours=False, working_hours=[])
    days = {slot["local_start"][11:] for slot in await stranger.slots(stranger.small, 2, 8)}
    assert min(days) == "09:00", "Monday to Friday, nine to six"
    team = await add(http, as_staff(), working_hours=MORNINGS)
    members = {"worker_ids": [str(maria.id)]}
    await http.put(f"{TEAMS}/{team['id']}/members", json=members, headers=as_staff())
    slots = await stranger.slots(stranger.small, 2, 8)
    assert {slot["local_start"][11:] for slot in slots} == {"08:00", "08:30", "09:00"}
    assert len({slot["date"] for slot in slots}) == 7


@pytest.mark.parametrize(
    ("method", "body"),
    [
        ("POST", {"name": "x\x00"}),
        ("POST", {"name": ""}),
        ("POST", {"name": "x", "postal_prefixes": ["90210"]}),
        ("POST", {"name": "x", "working_hours": MORNINGS[:1] * 2}),
        ("POST", {"name": "x", "color": "red"}),
    ],
)
async def test_what_makes_no_sense_is_refused(http: Any, as_staff: Any, method: str, body: dict[str, Any]) -> None:
    answer = await http.request(method, TEAMS, json=body, headers=as_staff())
    assert answer.status_code == 422


async def test_who_may_do_what_where(http: Any, as_staff: Any, database: Any) -> None:
    team = await add(http, as_staff())
    path = f"{TEAMS}/{team['id']}"
    assert (await http.post(TEAMS, json={"name": "x"}, headers=as_staff("dispatcher"))).status_code == 403
    assert (await http.get(TEAMS)).status_code == 401
    elsewhere = as_staff(org_id=await add_organization(database))
    for answer in (
        await http.get(path, headers=elsewhere),
        await http.patch(path, json={"name": "x"}, headers=elsewhere),
        await http.put(f"{path}/members", json={"worker_ids": []}, headers=elsewhere),
        await http.delete(path, headers=elsewhere),
    ):
        assert answer.status_code == 404
    off = as_staff(org_id=await add_organization(database, disabled_modules=["module.teams"]))
    assert (await http.get(TEAMS, headers=off)).json()["type"].endswith("/module-disabled")
