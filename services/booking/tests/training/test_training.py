"""Courses, who takes them, quizzes on the phone, and renewals."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from booking.jobs.training_renewals import _renew_batch
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.organizations import organization

BASE = "/v1/admin/training"
MINE = "/v1/worker/training"
TOLD = "booking.training.assigned.v1"
QUIZ = [
    {"question": "Bleach and vinegar?", "choices": ["Mix", "Never mix"], "answer": 1},
    {"question": "Gloves?", "choices": ["Always", "Sometimes", "Never"], "answer": 0},
]


async def test_a_course_is_kept_found_and_changed_as_it_was_seen(
    http: httpx.AsyncClient, as_staff: Any, course: Any
) -> None:
    bleach = await course("Bleach", title_fr="Eau de Javel", quiz=QUIZ)
    await course("Ladders")
    found = await http.get(f"{BASE}/courses", params={"q": "javel"}, headers=as_staff("viewer"))
    assert [row["title"] for row in found.json()["items"]] == ["Bleach"]
    path = f"{BASE}/courses/{bleach['id']}"
    tag = (await http.get(path, headers=as_staff())).headers["etag"]
    headers = as_staff() | {"If-Match": tag}
    assert (await http.put(path, json={"title": "Ladders"}, headers=headers)).status_code == 409
    changed = await http.put(path, json={"title": "Bleach", "archived": True}, headers=headers)
    assert changed.json()["archived_at"]
    assert changed.json()["quiz"] == []
    assert (await http.put(path, json={"title": "Bleach"}, headers=headers)).status_code == 412


@pytest.mark.parametrize(
    "body",
    [
        {"title": ""},
        {"title": "A", "quiz": [{"question": "?", "choices": ["a"], "answer": 0}]},
        {"title": "A", "quiz": [{"question": "?", "choices": ["a", "b"], "answer": 2}]},
        {"title": "A", "materials": [{"title": "M", "url": "javascript:alert(1)"}]},
        {"title": "A", "materials": [{"title": "M", "url": "http://plain.example"}]},
        {"title": "A", "grants_skill": "Not a key"},
        {"title": "A", "minutes": 0},
    ],
)
async def test_a_bad_course_is_refused(http: httpx.AsyncClient, as_staff: Any, body: dict[str, Any]) -> None:
    answer = await http.post(f"{BASE}/courses", json=body, headers=as_staff())
    assert answer.status_code == 422, answer.text


async def test_who_has_a_course_open_is_not_told_again(
    course: Any, assigned: Any, hire: Any, emitted: Any, org: UUID
) -> None:
    maria, noor = await hire("Maria", "Noor")
    bleach = await course()
    assert [row["worker_name"] for row in await assigned(bleach, maria)] == ["Maria"]
    results = await asyncio.gather(*(assigned(bleach, maria, noor) for _ in range(3)))
    assert sorted(row["worker_name"] for result in results for row in result) == ["Noor"]
    assert sorted(event.data["worker_name"] for event in await emitted(org, TOLD)) == ["Maria", "Noor"]


async def test_nobody_unknown_is_assigned(http: httpx.AsyncClient, as_staff: Any, course: Any, hire: Any) -> None:
    (maria,) = await hire("Maria")
    bleach = await course()
    for workers in ([str(maria.id), str(new_id())], []):
        body = {"course_id": bleach["id"], "worker_ids": workers, "due_on": "2026-12-24"}
        assert (await http.post(f"{BASE}/assignments", json=body, headers=as_staff())).status_code == 422
    body = {"course_id": str(new_id()), "worker_ids": [str(maria.id)], "due_on": "2026-12-24"}
    assert (await http.post(f"{BASE}/assignments", json=body, headers=as_staff())).status_code == 404


async def test_a_worker_learns_fails_and_passes(
    http: httpx.AsyncClient, as_worker: Any, as_staff: Any, course: Any, assigned: Any, hire: Any
) -> None:
    (maria,) = await hire("Maria", skills=["standard"])
    grants = {"grants_skill": "deep", "grants_certificate": "Bleach", "renewal_months": 12}
    (row,) = await assigned(await course(quiz=QUIZ, passing_percent=100, **grants), maria)
    me = as_worker(maria.id)
    (lesson,) = (await http.get(MINE, headers=me)).json()
    assert lesson["questions"] == [{"question": q["question"], "choices": q["choices"]} for q in QUIZ]
    path = f"{MINE}/{row['id']}"
    assert (await http.post(f"{path}/finish", json={"answers": [1, 0]}, headers=me)).status_code == 409
    assert (await http.post(f"{path}/start", headers=me)).json()["status"] == "IN_PROGRESS"
    failed = (await http.post(f"{path}/finish", json={"answers": [0, 0]}, headers=me)).json()
    assert (failed["status"], failed["score"], failed["attempts"]) == ("FAILED", 50, 1)
    await http.post(f"{path}/start", headers=me)
    for _ in range(2):
        passed = (await http.post(f"{path}/finish", json={"answers": [1, 0]}, headers=me)).json()
        assert (passed["status"], passed["score"], passed["attempts"]) == ("COMPLETED", 100, 2)
    assert passed["expires_on"] is not None
    worker = (await http.get(f"/v1/admin/workers/{maria.id}", headers=as_staff())).json()
    assert "deep" in worker["skills"]


async def test_another_workers_training_is_not_there(
    http: httpx.AsyncClient, as_worker: Any, course: Any, assigned: Any, hire: Any
) -> None:
    maria, noor = await hire("Maria", "Noor")
    (row,) = await assigned(await course(), maria)
    assert (await http.get(MINE, headers=as_worker(noor.id))).json() == []
    assert (await http.post(f"{MINE}/{row['id']}/start", headers=as_worker(noor.id))).status_code == 404


async def test_the_office_sees_what_is_late_and_ends_it(
    http: httpx.AsyncClient, as_staff: Any, course: Any, assigned: Any, hire: Any
) -> None:
    maria, noor = await hire("Maria", "Noor")
    bleach = await course()
    (late,) = await assigned(bleach, maria, due=-1)
    await assigned(bleach, noor, due=5)
    path = f"{BASE}/assignments"
    for query in ({"overdue": True}, {"q": "mari"}, {"worker_id": str(maria.id)}, {"limit": 1}):
        found = (await http.get(path, params=query, headers=as_staff("viewer"))).json()["items"]
        assert [row["id"] for row in found] == [late["id"]], query
    one = f"{path}/{late['id']}"
    tag = (await http.get(one, headers=as_staff())).headers["etag"]
    done = await http.patch(one, json={"status": "COMPLETED", "score": 90}, headers=as_staff() | {"If-Match": tag})
    assert (done.json()["status"], done.json()["overdue"]) == ("COMPLETED", False)
    again = await http.patch(one, json={"status": "CANCELLED"}, headers=as_staff())
    assert again.status_code == 409
    assert again.json()["allowed"] == ["EXPIRED"]
    rows = (await http.get(f"{BASE}/matrix", headers=as_staff())).json()["items"]
    assert [(row["name"], row["courses"][0]["status"]) for row in rows] == [
        ("Maria", "COMPLETED"),
        ("Noor", "ASSIGNED"),
    ]


async def test_training_is_renewed_once_before_it_runs_out(
    http: httpx.AsyncClient,
    as_staff: Any,
    course: Any,
    assigned: Any,
    hire: Any,
    database: Database,
    org: UUID,
    emitted: Any,
) -> None:
    (maria,) = await hire("Maria")
    (row,) = await assigned(await course(renewal_months=1), maria)
    path = f"{BASE}/assignments/{row['id']}"
    await http.patch(path, json={"status": "COMPLETED"}, headers=as_staff())
    today = local_today("America/Edmonton")

    async def run(expires_in: int) -> int:
        async with database.unit_of_work(org) as uow:
            await uow.sql(
                "UPDATE training_assignments SET expires_on = :day WHERE id = :id",
                day=today + timedelta(days=expires_in),
                id=UUID(row["id"]),
            )
        async with database.unit_of_work(org) as uow:
            return await _renew_batch(await organization(uow), uow)

    assert await run(31) == 0
    assert [await run(30), await run(30)] == [1, 0]
    assert [event.data["renewal"] for event in await emitted(org, TOLD)] == [False, True]
    assert await run(-1) == 1
    assert (await http.get(path, headers=as_staff())).json()["status"] == "EXPIRED"
    assert await run(-1) == 0
    assert len(await emitted(org, TOLD)) == 2


async def test_who_may_see_training(
    http: httpx.AsyncClient, as_staff: Any, as_worker: Any, hire: Any, database: Database, org: UUID
) -> None:
    (maria,) = await hire("Maria")
    assert (await http.get(f"{BASE}/courses", headers=as_staff("dispatcher"))).status_code == 403
    assert (await http.post(f"{BASE}/courses", json={"title": "A"}, headers=as_staff("viewer"))).status_code == 403
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE organizations SET disabled_modules = '{module.training}' WHERE id = :id", id=org)
    for path, headers in ((f"{BASE}/courses", as_staff()), (MINE, as_worker(maria.id))):
        answer = await http.get(path, headers=headers)
        assert answer.status_code == 403
        assert answer.json()["type"].endswith("module-disabled")
