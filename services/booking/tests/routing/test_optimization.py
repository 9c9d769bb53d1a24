"""The day's optimisation over HTTP: proposed, accepted whole, refused when anything changed."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from booking.jobs.stale_proposals import forget_stale_proposals
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.jobs import JobContext
from shared.testing.suite import add_organization

PATH = "/v1/admin/schedule/optimization"
NORTH, SOUTH = 53.70, 53.40


def day(ahead: int = 3) -> str:
    return str(local_today("America/Edmonton") + timedelta(days=ahead))


@pytest.fixture
def post(http: Any, as_staff: Any) -> Any:
    """Return a way to post: `await post(f"/{id}/accept")`."""

    async def send(path: str = "", role: str = "dispatcher", headers: Any = None, **body: Any) -> Any:
        sent = as_staff(role) | (headers or {})
        return await http.post(f"{PATH}{path}", json=body, headers=sent)

    return send


@pytest.fixture
async def criss_cross(hire: Any, add_booking: Any, at: Any, database: Database, org: Any) -> Any:
    """Return two workers who each drive across the town, and their four visits."""
    maria, noor = await hire("Maria", "Noor")
    visits = []
    for worker, wall, latitude in (
        (maria, "09:00", NORTH),
        (maria, "14:00", SOUTH),
        (noor, "09:00", SOUTH),
        (noor, "14:00", NORTH),
    ):
        booking = await add_booking(worker, starts_at=at(3, wall), crew_size=1)
        async with database.unit_of_work(org) as uow:
            await uow.sql(
                "UPDATE addresses SET latitude = :latitude, longitude = -113.5 WHERE id = :id",
                latitude=latitude,
                id=booking.address_id,
            )
        visits.append(booking)
    return (maria, noor), visits


async def test_a_better_day_is_proposed_explained_and_accepted_whole(
    criss_cross: Any, post: Any, http: Any, as_staff: Any, emitted: Any, org: Any
) -> None:
    answer = await post(date=day())
    assert answer.status_code == 201, answer.text
    proposal = answer.json()
    assert answer.headers["location"] == f"{PATH}/{proposal['id']}"
    assert proposal["before"]["kilometres"] > 80
    assert proposal["after"]["kilometres"] == 0
    assert proposal["status"] == "open"
    assert len(proposal["moves"]) == 2
    move = proposal["moves"][0]
    assert " instead of " in move["sentence"]
    assert move["sentence"].endswith("0.0 km to its neighbours, before 43.4 km.")
    assert move["before"]["starts_at"] == move["after"]["starts_at"]

    shown = await http.get(f"{PATH}/{proposal['id']}", headers=as_staff("viewer"))
    assert shown.json() == proposal
    assert await emitted(org, "booking.crew.changed.v1") == []

    accepted = await post(f"/{proposal['id']}/accept", notify=False, headers={"If-Match": answer.headers["etag"]})
    assert accepted.status_code == 200, accepted.text
    assert (accepted.json()["status"], accepted.json()["decided_by"]) == ("accepted", "dispatcher@example.com")
    news = await emitted(org, "booking.crew.changed.v1")
    assert len(news) == 2
    assert not any(event.data["notify_client"] for event in news)
    for moved in proposal["moves"]:
        booking = await http.get(f"/v1/admin/bookings/{moved['booking_id']}", headers=as_staff())
        assert [one["worker_id"] for one in booking.json()["crew"]] == moved["after"]["worker_ids"]
    again = await post(date=day())
    assert again.json()["moves"] == []
    assert again.json()["before"] == again.json()["after"]
    nothing = await post(f"/{again.json()['id']}/accept")
    assert (nothing.status_code, "nothing better" in nothing.json()["detail"]) == (409, True)
    audits = [event.data["action"] for event in await emitted(org, "platform.audit.recorded.v1")]
    assert audits[-3:] == ["schedule.optimize", "schedule.optimization.accept", "schedule.optimize"]


async def test_whatever_changed_since_stops_all_of_it(
    criss_cross: Any, post: Any, http: Any, as_staff: Any, emitted: Any, org: Any
) -> None:
    proposal = (await post(date=day())).json()
    first = proposal["moves"][0]
    changed = await http.post(
        f"/v1/admin/bookings/{first['booking_id']}/move", json={"minutes": 120}, headers=as_staff()
    )
    assert changed.status_code == 200
    refusal = await post(f"/{proposal['id']}/accept")
    assert (refusal.status_code, refusal.json()["changed"]) == (409, [first["reference"]])
    assert await emitted(org, "booking.crew.changed.v1") == []


async def test_who_can_t_go_any_more_stops_all_of_it(
    criss_cross: Any, post: Any, emitted: Any, org: Any, database: Database
) -> None:
    proposal = (await post(date=day())).json()
    last = proposal["moves"][-1]
    async with database.unit_of_work(org) as uow:
        await uow.sql(
            "INSERT INTO client_workers SELECT org_id, client_id, CAST(:worker AS uuid), 'barred' FROM bookings "
            "WHERE id = CAST(:booking AS uuid)",
            worker=last["after"]["worker_ids"][0],
            booking=last["booking_id"],
        )
    refusal = await post(f"/{proposal['id']}/accept")
    assert refusal.status_code == 409, refusal.text
    assert refusal.json()["conflicts"][0]["kind"] == "barred"
    assert await emitted(org, "booking.crew.changed.v1") == []


async def test_one_of_two_decisions_counts(criss_cross: Any, post: Any) -> None:
    proposal = (await post(date=day())).json()
    seen = {"If-Match": '"1"'}
    paths = [f"/{proposal['id']}/{what}" for what in ("accept", "accept", "discard")]
    answers = await asyncio.gather(*(post(path, headers=seen) for path in paths))
    assert sorted(answer.status_code for answer in answers) == [200, 412, 412]


async def test_what_is_discarded_or_expired_is_over(
    criss_cross: Any, post: Any, http: Any, as_staff: Any, database: Database, org: Any
) -> None:
    one, other = [(await post(date=day())).json() for _ in range(2)]
    assert (await post(f"/{one['id']}/discard")).json()["status"] == "discarded"
    assert (await post(f"/{one['id']}/discard")).status_code == 200, "twice is once"
    assert (await post(f"/{one['id']}/accept")).status_code == 409
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE route_proposals SET expires_at = now() WHERE id = :id", id=other["id"])
    late = await post(f"/{other['id']}/accept")
    assert (late.status_code, "expired" in late.json()["detail"]) == (409, True)

    async def ids(**query: Any) -> list[str]:
        found = await http.get(PATH, params=query, headers=as_staff("viewer"))
        assert found.status_code == 200, found.text
        return [item["id"] for item in found.json()["items"]]

    assert await ids() == [other["id"], one["id"]]
    assert await ids(sort="created_at") == [one["id"], other["id"]]
    assert await ids(status="discarded") == [one["id"]]
    assert await ids(status="expired") == [other["id"]]
    assert await ids(status="open") == []
    assert await ids(**{"from": day(3), "to": day(3)}) == [other["id"], one["id"]]
    assert await ids(**{"from": day(4)}) == []
    page = (await http.get(PATH, params={"limit": 1}, headers=as_staff())).json()
    assert await ids(limit=1, cursor=page["next_cursor"]) == [one["id"]]


async def test_only_the_chosen_workers_take_part(
    criss_cross: Any, post: Any, hire: Any, add_booking: Any, at: Any
) -> None:
    (maria, _), _ = criss_cross
    alone = await post(date=day(), worker_ids=[str(maria.id)])
    assert alone.json()["moves"] == []
    assert alone.json()["before"]["kilometres"] == 43.4


async def test_crews_of_several_and_the_client_s_cleaner_stay(
    criss_cross: Any, post: Any, hire: Any, add_booking: Any, at: Any, database: Database, org: Any
) -> None:
    (maria, noor), visits = criss_cross
    async with database.unit_of_work(org) as uow:
        for booking in visits:
            sent = maria if booking in visits[:2] else noor
            await uow.sql(
                "INSERT INTO client_workers VALUES (:org, :client, :worker, 'preferred')",
                org=org,
                client=booking.client_id,
                worker=sent.id,
            )
    assert (await post(date=day())).json()["moves"] == []
    await add_booking(maria, noor, starts_at=at(4, "09:00"))
    assert (await post(date=day(4))).json()["moves"] == []


async def test_a_visit_without_anybody_finds_somebody(
    criss_cross: Any, post: Any, add_booking: Any, at: Any, http: Any, as_staff: Any
) -> None:
    waiting = await add_booking(starts_at=at(3, "11:45"), crew_size=1)
    proposal = (await post(date=day(), shift_minutes=60)).json()
    assert proposal["before"]["unassigned"] == 1
    if proposal["after"]["unassigned"] == 0:
        assert (await post(f"/{proposal['id']}/accept")).status_code == 200
        shown = (await http.get(f"/v1/admin/bookings/{waiting.id}", headers=as_staff())).json()
        assert len(shown["crew"]) == 1


NONSENSE: list[dict[str, Any]] = [
    {},
    {"date": "2026-01-01"},
    {"date": "9999-12-31"},
    {"date": day(), "team_id": str(new_id())},
    {"date": day(), "worker_ids": [str(new_id())]},
    {"date": day(), "worker_ids": []},
    {"date": day(), "worker_ids": [str(new_id())], "team_id": str(new_id())},
    {"date": day(), "shift_minutes": 241},
    {"date": day(), "shift_minutes": -1},
    {"date": "\u0000"},
]


@pytest.mark.parametrize("body", NONSENSE)
async def test_nonsense_is_refused_in_words(post: Any, body: dict[str, Any]) -> None:
    answer = await post(**body)
    assert answer.status_code == 422, answer.text
    assert answer.json()["detail"]


async def test_permission_module_and_company_count(
    criss_cross: Any, post: Any, http: Any, as_staff: Any, database: Database
) -> None:
    proposal = (await post(date=day())).json()
    assert (await post(date=day(), role="viewer")).status_code == 403
    other = as_staff(org_id=await add_organization(database))
    for path in ("", "/accept", "/discard"):
        send = http.post if path else http.get
        body: dict[str, Any] = {"json": {}} if path else {}
        answer = await send(f"{PATH}/{proposal['id']}{path}", headers=other, **body)
        assert answer.status_code == 404
    for module in ("schedule.optimization", "module.schedule"):
        off = as_staff(org_id=await add_organization(database, disabled_modules=[module]))
        assert (await http.get(PATH, headers=off)).status_code == 403
    assigner = as_staff(permissions=["bookings.assign"])
    assert (await http.post(f"{PATH}/{proposal['id']}/accept", json={}, headers=assigner)).status_code == 403
    assert (await http.get(PATH, params={"cursor": "zzz"}, headers=as_staff())).status_code == 422


async def test_proposals_that_nobody_decided_are_forgotten(
    criss_cross: Any, post: Any, database: Database, org: Any, http: Any, as_staff: Any, settings: Any
) -> None:
    old, kept = [(await post(date=day())).json() for _ in range(2)]
    async with database.unit_of_work(org) as uow:
        statement = "UPDATE route_proposals SET expires_at = now() - interval '8 days' WHERE id = :id"
        await uow.sql(statement, id=old["id"])
    for _ in range(2):
        await forget_stale_proposals(JobContext(settings, database))
    assert (await http.get(f"{PATH}/{old['id']}", headers=as_staff())).status_code == 404
    assert (await http.get(f"{PATH}/{kept['id']}", headers=as_staff())).status_code == 200
