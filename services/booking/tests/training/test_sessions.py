"""Sessions: they block the schedule of those who attend, and passing comes with being there."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import httpx

from shared.clock import now
from shared.database import Database
from shared.ids import new_id

SESSIONS = "/v1/admin/training/sessions"


def plan(course: dict[str, Any], starts_at: datetime, *workers: Any, **fields: Any) -> dict[str, Any]:
    """Return the body of a session of two hours."""
    return {
        "course_id": course["id"],
        "starts_at": starts_at.isoformat(),
        "ends_at": (starts_at + timedelta(hours=2)).isoformat(),
        "worker_ids": [str(worker.id) for worker in workers],
    } | fields


async def test_a_session_keeps_its_attendees_free(
    http: httpx.AsyncClient, as_staff: Any, course: Any, hire: Any, stranger: Any
) -> None:
    (maria,) = await hire("Maria")
    slots = await stranger.slots(stranger.small, 2, 2)
    noon = datetime.fromisoformat(slots[0]["starts_at"]) + timedelta(hours=3)
    made = await http.post(SESSIONS, json=plan(await course(), noon, maria), headers=as_staff())
    assert made.status_code == 201, made.text
    assert [row["name"] for row in made.json()["attendees"]] == ["Maria"]
    answer = await stranger.book(stranger.small, noon.isoformat())
    assert answer.status_code == 409, "the schedule knows of the block"
    path = f"{SESSIONS}/{made.json()['id']}"
    assert (await http.post(f"{path}/cancel", headers=as_staff())).json()["status"] == "CANCELLED"
    assert (await stranger.book(stranger.small, noon.isoformat())).status_code == 201
    assert (await http.post(f"{path}/cancel", headers=as_staff())).status_code == 409


async def test_visits_in_the_way_are_named(
    http: httpx.AsyncClient, as_staff: Any, course: Any, hire: Any, stranger: Any
) -> None:
    (maria,) = await hire("Maria")
    start = (await stranger.slots(stranger.small))[0]["starts_at"]
    booking = (await stranger.book(stranger.small, start)).json()
    body = plan(await course(), datetime.fromisoformat(start), maria)
    refused = await http.post(SESSIONS, json=body, headers=as_staff())
    assert refused.status_code == 409
    assert refused.json()["visits"] == [f"Maria is at {booking['reference']}"]
    assert (await http.get(SESSIONS, headers=as_staff())).json()["items"] == []
    assert (await http.post(SESSIONS, json=body | {"force": True}, headers=as_staff())).status_code == 201


async def test_a_session_moves_with_its_blocks(
    http: httpx.AsyncClient, as_staff: Any, course: Any, hire: Any, database: Database, org: UUID
) -> None:
    maria, noor = await hire("Maria", "Noor")
    bleach, monday = await course(), (now() + timedelta(days=3)).replace(second=0, microsecond=0)
    made = await http.post(SESSIONS, json=plan(bleach, monday, maria, noor), headers=as_staff())
    path, tag = f"{SESSIONS}/{made.json()['id']}", made.headers["etag"]
    later = monday + timedelta(days=1)
    headers = as_staff() | {"If-Match": tag}
    moved = await http.put(path, json=plan(bleach, later, noor), headers=headers)
    assert [row["name"] for row in moved.json()["attendees"]] == ["Noor"]
    assert (await http.put(path, json=plan(bleach, later), headers=headers)).status_code == 412
    async with database.unit_of_work(org) as uow:
        blocks = (await uow.sql("SELECT worker_id, starts_at FROM schedule_blocks")).all()
    assert [tuple(block) for block in blocks] == [(noor.id, later)]


async def test_who_was_there_has_passed(
    http: httpx.AsyncClient, as_staff: Any, course: Any, assigned: Any, hire: Any
) -> None:
    maria, noor, lee = await hire("Maria", "Noor", "Lee")
    bleach = await course()
    await assigned(bleach, maria, noor)
    begun = (now() - timedelta(hours=3)).replace(second=0, microsecond=0)
    made = (await http.post(SESSIONS, json=plan(bleach, begun, maria, noor), headers=as_staff())).json()
    path = f"{SESSIONS}/{made['id']}/attendance"
    assert (await http.post(path, json={"present": [str(lee.id)]}, headers=as_staff())).status_code == 422
    held = await http.post(path, json={"present": [str(maria.id)]}, headers=as_staff())
    assert [(row["name"], row["attended"]) for row in held.json()["attendees"]] == [
        ("Maria", True),
        ("Noor", False),
    ]
    assert (await http.post(path, json={"present": []}, headers=as_staff())).status_code == 409
    rows = (await http.get("/v1/admin/training/assignments", headers=as_staff())).json()["items"]
    assert sorted((row["worker_name"], row["status"]) for row in rows) == [
        ("Maria", "COMPLETED"),
        ("Noor", "ASSIGNED"),
    ]


async def test_a_session_to_come_has_no_attendance(http: httpx.AsyncClient, as_staff: Any, course: Any) -> None:
    tomorrow = (now() + timedelta(days=1)).replace(second=0, microsecond=0)
    made = (await http.post(SESSIONS, json=plan(await course(), tomorrow), headers=as_staff())).json()
    path = f"{SESSIONS}/{made['id']}/attendance"
    assert (await http.post(path, json={"present": []}, headers=as_staff())).status_code == 409


async def test_sessions_are_found(http: httpx.AsyncClient, as_staff: Any, course: Any, hire: Any) -> None:
    (maria,) = await hire("Maria")
    bleach, start = await course(), (now() + timedelta(days=2)).replace(second=0, microsecond=0)
    made = (await http.post(SESSIONS, json=plan(bleach, start, maria), headers=as_staff())).json()
    day = made["local_start"][:10]
    for query in (
        {"q": "bleach"},
        {"worker_id": str(maria.id)},
        {"course_id": bleach["id"]},
        {"from": day, "to": day},
    ):
        found = (await http.get(SESSIONS, params=query, headers=as_staff("viewer"))).json()["items"]
        assert [row["id"] for row in found] == [made["id"]], query
    for query in ({"q": "nobody"}, {"worker_id": str(new_id())}, {"status": "HELD"}, {"to": "2026-01-01"}):
        assert (await http.get(SESSIONS, params=query, headers=as_staff())).json()["items"] == [], query


async def test_a_senseless_session_is_refused(
    http: httpx.AsyncClient, as_staff: Any, course: Any, hire: Any
) -> None:
    maria, noor = await hire("Maria", "Noor")
    bleach, start = await course(), (now() + timedelta(days=2)).replace(second=0, microsecond=0)
    bad = (
        {"ends_at": start.isoformat()},
        {"ends_at": (start + timedelta(days=1)).isoformat()},
        {"capacity": 1},
        {"worker_ids": [str(new_id())]},
    )
    for change in bad:
        answer = await http.post(SESSIONS, json=plan(bleach, start, maria, noor) | change, headers=as_staff())
        assert answer.status_code == 422, change
