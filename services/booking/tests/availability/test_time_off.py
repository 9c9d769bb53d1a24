"""Days with other hours, and time off, over HTTP."""

import asyncio
from datetime import timedelta
from itertools import product
from typing import Any

import pytest

from booking.availability.states import MOVES, TimeOffSettled, TimeOffStatus, check_move
from contracts.booking_people import TimeOffDecided, TimeOffRequested
from shared.clock import local_today
from shared.testing.suite import add_organization

OFFICE, OWN = "/v1/admin/time-off", "/v1/worker/time-off"
TODAY = local_today("America/Edmonton")


def day(ahead: int) -> str:
    return str(TODAY + timedelta(days=ahead))


def days(first: int, last: int, **changes: Any) -> dict[str, Any]:
    return {"starts_on": day(first), "ends_on": day(last)} | changes


async def free(stranger: Any, ahead: int) -> list[str]:
    return [slot["local_start"][11:] for slot in await stranger.slots(stranger.small, ahead, ahead)]


@pytest.mark.parametrize(("before", "after"), list(product(TimeOffStatus, TimeOffStatus)))
def test_only_the_allowed_moves_are_made(before: TimeOffStatus, after: TimeOffStatus) -> None:
    if after in MOVES[before]:
        check_move(before, after)
    else:
        with pytest.raises(TimeOffSettled):
            check_move(before, after)


async def test_a_worker_asks_and_the_office_approves(
    http: Any, as_worker: Any, as_staff: Any, hire: Any, stranger: Any, emitted: Any, org: Any
) -> None:
    (maria,) = await hire("Maria")
    asked = await http.post(OWN, json=days(3, 4, reason="Family"), headers=as_worker(maria.id))
    assert asked.status_code == 201, asked.text
    assert await free(stranger, 3) != [], "nothing is blocked before it is approved"
    path = f"{OFFICE}/{asked.json()['id']}"
    answer = await http.post(f"{path}/approve", json={"note": "Enjoy"}, headers=as_staff("dispatcher"))
    assert answer.status_code == 200, answer.text
    assert (answer.json()["status"], answer.headers["etag"]) == ("APPROVED", '"2"')
    assert await free(stranger, 3) == await free(stranger, 4) == []
    (own,) = (await http.get(OWN, headers=as_worker(maria.id))).json()["items"]
    assert (own["status"], own["decision_note"]) == ("APPROVED", "Enjoy")
    told = [event for event in await emitted(org) if event.type.startswith("booking.time_off")]
    assert [(event.type, event.version) for event in told] == [
        (TimeOffRequested.TYPE, 1),
        (TimeOffDecided.TYPE, 2),
    ]
    blocks = (await http.get("/v1/admin/schedule/blocks", headers=as_staff())).json()["items"]
    assert [(block["kind"], block["time_off_id"]) for block in blocks] == [("time_off", own["id"])]
    refused = await http.delete(f"/v1/admin/schedule/blocks/{blocks[0]['id']}", headers=as_staff())
    assert refused.status_code == 409, "it is changed where it comes from"
    cancelled = await http.post(f"{OWN}/{own['id']}/cancel", headers=as_worker(maria.id))
    assert cancelled.json()["status"] == "CANCELLED"
    assert await free(stranger, 3) != []


async def test_visits_in_the_way_stop_an_approval_unless_forced(
    http: Any, as_staff: Any, hire: Any, stranger: Any
) -> None:
    (maria,) = await hire("Maria")
    start = (await stranger.slots(stranger.small, 3, 3))[0]["starts_at"]
    booking = (await stranger.book(stranger.small, start)).json()
    body = days(3, 3, worker_id=str(maria.id))
    made = (await http.post(OFFICE, json=body, headers=as_staff())).json()
    assert [visit["booking_id"] for visit in made["visits_in_the_way"]] == [booking["id"]]
    path = f"{OFFICE}/{made['id']}/approve"
    refused = await http.post(path, json={}, headers=as_staff())
    assert (refused.status_code, refused.json()["type"].rpartition("/")[2]) == (409, "visits-in-the-way")
    assert [visit["reference"] for visit in refused.json()["visits_in_the_way"]] == [booking["reference"]]
    forced = await http.post(path, json={"force": True}, headers=as_staff())
    assert forced.status_code == 200
    assert [visit["booking_id"] for visit in forced.json()["visits_in_the_way"]] == [booking["id"]]
    again = await http.post(path, json={"force": True}, headers=as_staff())
    assert again.json()["allowed"] == ["CANCELLED"]


async def test_a_part_of_a_day(http: Any, as_staff: Any, hire: Any, stranger: Any) -> None:
    (maria,) = await hire("Maria")
    body = days(3, 3, worker_id=str(maria.id), start="09:00", end="13:00")
    made = (await http.post(OFFICE, json=body, headers=as_staff())).json()
    assert (made["start"], made["end"]) == ("09:00", "13:00")
    await http.post(f"{OFFICE}/{made['id']}/approve", json={}, headers=as_staff())
    assert (await free(stranger, 3))[0] == "13:00"
    later = await http.post(OFFICE, json=body | {"start": "13:00", "end": "14:00"}, headers=as_staff())
    assert later.status_code == 201
    whole = await http.post(OFFICE, json=body | {"start": None, "end": None}, headers=as_staff())
    assert (whole.status_code, whole.json()["type"].rpartition("/")[2]) == (409, "time-off-twice")


async def test_two_requests_at_once_are_one(http: Any, as_worker: Any, hire: Any) -> None:
    (maria,) = await hire("Maria")
    both = await asyncio.gather(
        *(http.post(OWN, json=days(3, 5 + one), headers=as_worker(maria.id)) for one in range(2))
    )
    assert sorted(answer.status_code for answer in both) == [201, 409]


async def test_a_declined_request_blocks_nothing_and_can_be_made_again(
    http: Any, as_staff: Any, as_worker: Any, hire: Any, stranger: Any
) -> None:
    (maria,) = await hire("Maria")
    asked = (await http.post(OWN, json=days(3, 3), headers=as_worker(maria.id))).json()
    path = f"{OFFICE}/{asked['id']}/decline"
    stale = await http.post(path, json={}, headers=as_staff() | {"If-Match": '"3"'})
    assert stale.status_code == 412
    assert (await http.post(path, json={"note": "Too many"}, headers=as_staff())).json()["status"] == "DECLINED"
    assert await free(stranger, 3) != []
    assert (await http.post(f"{OWN}/{asked['id']}/cancel", headers=as_worker(maria.id))).status_code == 409
    assert (await http.post(OWN, json=days(3, 3), headers=as_worker(maria.id))).status_code == 201


async def test_what_has_begun_is_the_office_s_to_cancel(
    http: Any, as_staff: Any, as_worker: Any, hire: Any
) -> None:
    (maria,) = await hire("Maria")
    asked = (await http.post(OWN, json=days(0, 3), headers=as_worker(maria.id))).json()
    await http.post(f"{OFFICE}/{asked['id']}/approve", json={}, headers=as_staff())
    assert (await http.post(f"{OWN}/{asked['id']}/cancel", headers=as_worker(maria.id))).status_code == 409
    assert (await http.post(f"{OFFICE}/{asked['id']}/cancel", json={}, headers=as_staff())).status_code == 200


async def test_the_list_is_filtered(http: Any, as_staff: Any, hire: Any) -> None:
    maria, noor = await hire("Maria", "Noor")
    for worker, first in ((maria, 3), (noor, 9), (maria, 20)):
        await http.post(OFFICE, json=days(first, first + 1, worker_id=str(worker.id)), headers=as_staff())

    async def found(**query: Any) -> list[str]:
        answer = await http.get(OFFICE, params=query, headers=as_staff("viewer"))
        return [item["starts_on"] for item in answer.json()["items"]]

    assert await found() == [day(20), day(9), day(3)]
    assert await found(sort="starts_on", worker_id=str(maria.id)) == [day(3), day(20)]
    assert await found(**{"from": day(4), "to": day(9), "sort": "starts_on"}) == [day(3), day(9)]
    assert await found(status="APPROVED") == []


@pytest.mark.parametrize(
    "body",
    [
        days(3, 2),
        days(-3, -2),
        days(1, 900),
        days(3, 3, start="09:00"),
        days(3, 4, start="09:00", end="10:00"),
        days(3, 3, start="10:00", end="09:00"),
        days(3, 3, reason="\x00"),
    ],
)
async def test_what_makes_no_sense_is_refused(http: Any, as_worker: Any, hire: Any, body: dict[str, Any]) -> None:
    (maria,) = await hire("Maria")
    assert (await http.post(OWN, json=body, headers=as_worker(maria.id))).status_code == 422


async def test_a_day_with_other_hours(http: Any, as_staff: Any, hire: Any, stranger: Any) -> None:
    (maria,) = await hire("Maria")
    path = f"/v1/admin/workers/{maria.id}/availability"
    start = (await stranger.slots(stranger.small, 3, 3))[0]["starts_at"]
    booking = (await stranger.book(stranger.small, start)).json()
    body = {"hours": [{"start": "13:00", "end": "19:00"}], "note": "School"}
    answer = await http.put(f"{path}/{day(3)}", json=body, headers=as_staff("dispatcher"))
    assert answer.status_code == 200, answer.text
    assert [visit["booking_id"] for visit in answer.json()["visits_in_the_way"]] == [booking["id"]]
    assert await free(stranger, 3) == ["13:00", "13:30", "14:00", "14:30", "15:00", "15:30", "16:00"]
    await http.put(f"{path}/{day(4)}", json={"hours": []}, headers=as_staff())
    assert await free(stranger, 4) == []
    listed = (await http.get(path, params={"from": day(4)}, headers=as_staff("viewer"))).json()["items"]
    assert listed == [{"day": day(4), "hours": [], "note": None}]
    assert (await http.delete(f"{path}/{day(4)}", headers=as_staff())).status_code == 204
    assert (await http.delete(f"{path}/{day(4)}", headers=as_staff())).status_code == 404
    assert await free(stranger, 4) != []
    overlapping = {"hours": [{"start": "09:00", "end": "12:00"}, {"start": "11:00", "end": "13:00"}]}
    assert (await http.put(f"{path}/{day(4)}", json=overlapping, headers=as_staff())).status_code == 422


async def test_who_may_do_what_where(http: Any, as_staff: Any, as_worker: Any, hire: Any, database: Any) -> None:
    maria, noor = await hire("Maria", "Noor")
    asked = (await http.post(OWN, json=days(3, 3), headers=as_worker(maria.id))).json()
    assert (await http.post(f"{OWN}/{asked['id']}/cancel", headers=as_worker(noor.id))).status_code == 404
    assert (await http.get(OWN, headers=as_worker(noor.id))).json()["items"] == []
    assert (await http.get(OWN, headers=as_staff())).status_code == 401
    approve = f"{OFFICE}/{asked['id']}/approve"
    assert (await http.post(approve, json={}, headers=as_staff("viewer"))).status_code == 403
    elsewhere = as_staff(org_id=await add_organization(database))
    assert (await http.post(approve, json={}, headers=elsewhere)).status_code == 404
    exception = f"/v1/admin/workers/{maria.id}/availability/{day(3)}"
    assert (await http.put(exception, json={"hours": []}, headers=elsewhere)).status_code == 404
    foreign = await http.post(OFFICE, json=days(3, 3, worker_id=str(maria.id)), headers=elsewhere)
    assert foreign.json()["errors"][0]["field"] == "body.worker_id"
    off = as_staff(org_id=await add_organization(database, disabled_modules=["module.schedule"]))
    assert (await http.get(OFFICE, headers=off)).status_code == 403
