"""Workers over HTTP."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from booking.bookings.models import Booking
from booking.workers.models import Worker
from contracts.booking import WorkerCreated, WorkerUpdated
from shared.clock import now
from shared.database import Database
from shared.ids import new_id
from shared.messaging.envelope import Envelope
from shared.testing.suite import add_organization

Headers = Callable[..., dict[str, str]]
Emitted = Callable[..., Awaitable[list[Envelope]]]
WORKERS = "/v1/admin/workers"


def maria(**changes: Any) -> dict[str, Any]:
    return {
        "name": "Maria Santos",
        "phone": "(780) 555-0199",
        "skills": ["deep", "standard"],
        "hourly_rate_cents": 2600,
        "color": "#aa3366",
        "active": True,
        "working_hours": [
            {"weekday": 1, "start": "13:00", "end": "17:30"},
            {"weekday": 1, "start": "08:00", "end": "12:00"},
        ],
    } | changes


async def test_a_worker_is_added_with_a_week_and_announced(
    http: httpx.AsyncClient, as_staff: Headers, org: UUID, emitted: Emitted
) -> None:
    answer = await http.post(WORKERS, json=maria(), headers=as_staff())
    assert answer.status_code == 201, answer.text
    worker = answer.json()
    assert worker["phone"] == "+17805550199"
    assert worker["skills"] == ["deep", "standard"], "each once, as they were named"
    assert worker["working_hours"] == [
        {"weekday": 1, "start": "08:00", "end": "12:00"},
        {"weekday": 1, "start": "13:00", "end": "17:30"},
    ]
    assert answer.headers["etag"] == '"1"'
    assert (await http.get(f"{WORKERS}/{worker['id']}", headers=as_staff("viewer"))).json() == worker
    (event,) = await emitted(org)
    assert (event.type, event.subject, event.version) == (WorkerCreated.TYPE, worker["id"], 1)
    assert WorkerCreated.model_validate(event.data).phone == "+17805550199"
    (audit,) = await emitted(org, "platform.audit.recorded.v1")
    assert audit.data["action"] == "worker.create"


async def test_the_company_s_language_is_the_worker_s_unless_told(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, emitted: Emitted
) -> None:
    org_id = await add_organization(database, locale="fr-CA")
    headers = as_staff(org_id=org_id)
    await http.post(WORKERS, json=maria(), headers=headers)
    await http.post(WORKERS, json=maria(phone="780-555-0200", locale="en"), headers=headers)
    assert [event.data["locale"] for event in await emitted(org_id)] == ["fr", "en"]


async def test_two_workers_can_t_have_one_number_however_it_is_written(
    http: httpx.AsyncClient, as_staff: Headers, database: Database
) -> None:
    headers = as_staff()
    both = await asyncio.gather(
        http.post(WORKERS, json=maria(), headers=headers),
        http.post(WORKERS, json=maria(phone="+1 780.555.0199"), headers=headers),
    )
    assert sorted(answer.status_code for answer in both) == [201, 409]
    refused = next(answer for answer in both if answer.status_code == 409)
    assert "+17805550199" in refused.json()["detail"]
    elsewhere = as_staff(org_id=await add_organization(database))
    assert (await http.post(WORKERS, json=maria(), headers=elsewhere)).status_code == 201


async def test_a_change_touches_only_what_it_names(
    http: httpx.AsyncClient, as_staff: Headers, org: UUID, emitted: Emitted
) -> None:
    worker = (await http.post(WORKERS, json=maria(email="Maria@Example.com"), headers=as_staff())).json()
    path = f"{WORKERS}/{worker['id']}"
    answer = await http.patch(path, json={"email": None, "name": "María Santos"}, headers=as_staff())
    assert answer.json() == worker | {"email": None, "name": "María Santos"}
    assert answer.headers["etag"] == '"2"'
    week = [{"weekday": 6, "start": "10:00", "end": "14:00"}]
    answer = await http.patch(path, json={"working_hours": week}, headers=as_staff())
    assert answer.json()["working_hours"] == week
    events = await emitted(org)
    assert [(event.type, event.version) for event in events] == [(WorkerCreated.TYPE, 1), (WorkerUpdated.TYPE, 2)]
    assert events[1].data["email"] is None


async def test_what_is_the_same_already_is_no_change(
    http: httpx.AsyncClient, as_staff: Headers, org: UUID, emitted: Emitted
) -> None:
    worker = (await http.post(WORKERS, json=maria(), headers=as_staff())).json()
    answer = await http.patch(f"{WORKERS}/{worker['id']}", json=maria(), headers=as_staff())
    assert answer.json() == worker
    assert answer.headers["etag"] == '"1"'
    assert len(await emitted(org)) == 1


async def test_who_saw_an_older_version_is_told(http: httpx.AsyncClient, as_staff: Headers) -> None:
    worker = (await http.post(WORKERS, json=maria(), headers=as_staff())).json()
    path = f"{WORKERS}/{worker['id']}"
    first, second = [
        await http.patch(path, json={"name": name}, headers=as_staff() | {"If-Match": '"1"'})
        for name in ("Maria A", "Maria B")
    ]
    assert (first.status_code, second.status_code) == (200, 412)
    assert (await http.get(path, headers=as_staff())).json()["name"] == "Maria A"


async def test_the_list_is_paged_by_name_and_filtered(http: httpx.AsyncClient, as_staff: Headers) -> None:
    headers = as_staff()
    for number, name in enumerate(["Cara", "Ana", "Bo_b", "Ana"]):
        body = maria(name=name, phone=f"780-555-02{number:02}", active=name != "Cara")
        assert (await http.post(WORKERS, json=body, headers=headers)).status_code == 201

    async def names(**query: Any) -> list[str]:
        found: list[str] = []
        while True:
            page = (await http.get(WORKERS, params=query | {"limit": 2}, headers=headers)).json()
            found += [item["name"] for item in page["items"]]
            assert all(item["working_hours"] for item in page["items"])
            if page["next_cursor"] is None:
                return found
            query["cursor"] = page["next_cursor"]

    assert await names() == ["Ana", "Ana", "Bo_b", "Cara"]
    assert await names(active=True) == ["Ana", "Ana", "Bo_b"]
    assert await names(active=False) == ["Cara"]
    assert await names(q="AN") == ["Ana", "Ana"]
    assert await names(q="_") == ["Bo_b"]
    assert await names(q="(780) 555-0200") == ["Cara"]
    assert await names(q="20") == []


@pytest.mark.parametrize(
    "change",
    [
        {"name": " "},
        {"name": "a\x00b"},
        {"name": "x" * 121},
        {"phone": "12"},
        {"phone": "not a phone"},
        {"phone": "780-555-0123 ext 9"},
        {"email": "nobody"},
        {"skills": ["x" * 61]},
        {"hourly_rate_cents": 10**30},
        {"hourly_rate_cents": -1},
        {"color": "teal"},
        {"working_hours": [{"weekday": 7, "start": "09:00", "end": "10:00"}]},
        {"working_hours": [{"weekday": 0, "start": "09:00", "end": "12:00"}] * 2},
        {"locale": "de"},
        {"active": None},
    ],
)
async def test_what_can_t_be_kept_is_refused_by_name(
    http: httpx.AsyncClient, as_staff: Headers, change: dict[str, Any]
) -> None:
    answer = await http.post(WORKERS, json=maria(**change), headers=as_staff())
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"].startswith(f"body.{next(iter(change))}")


async def test_emoji_and_accents_are_welcome(http: httpx.AsyncClient, as_staff: Headers) -> None:
    answer = await http.post(WORKERS, json=maria(name="Zoë 🧽 Łukasz"), headers=as_staff())
    assert answer.json()["name"] == "Zoë 🧽 Łukasz"


async def test_another_company_s_worker_is_not_there(
    http: httpx.AsyncClient, as_staff: Headers, database: Database
) -> None:
    worker = (await http.post(WORKERS, json=maria(), headers=as_staff())).json()
    stranger = as_staff(org_id=await add_organization(database))
    path = f"{WORKERS}/{worker['id']}"
    assert (await http.get(path, headers=stranger)).status_code == 404
    assert (await http.patch(path, json={"name": "Mine"}, headers=stranger)).status_code == 404
    assert (await http.get(WORKERS, headers=stranger)).json() == {"items": [], "next_cursor": None}


async def test_writes_need_their_permission_and_the_module(
    http: httpx.AsyncClient, as_staff: Headers, database: Database
) -> None:
    assert (await http.post(WORKERS, json=maria(), headers=as_staff("dispatcher"))).status_code == 403
    path = f"{WORKERS}/{new_id()}"
    assert (await http.patch(path, json={}, headers=as_staff("viewer"))).status_code == 403
    org_id = await add_organization(database, disabled_modules=["module.teams"])
    assert (await http.get(WORKERS, headers=as_staff(org_id=org_id))).status_code == 403


@pytest.mark.parametrize("query", [{"cursor": "e30"}, {"limit": 0}, {"q": "x" * 101}, {"active": "perhaps"}])
async def test_a_senseless_query_is_refused(
    http: httpx.AsyncClient, as_staff: Headers, query: dict[str, Any]
) -> None:
    assert (await http.get(WORKERS, params=query, headers=as_staff())).status_code == 422


async def test_who_is_needed_can_t_be_deactivated(
    http: httpx.AsyncClient,
    as_staff: Headers,
    add_worker: Callable[..., Awaitable[Worker]],
    add_booking: Callable[..., Awaitable[Booking]],
) -> None:
    worker = await add_worker()
    tomorrow = now() + timedelta(days=1)
    await add_booking(worker, starts_at=now() - timedelta(days=1))
    await add_booking(worker, starts_at=tomorrow, status="DONE")
    ahead = await add_booking(worker, starts_at=tomorrow + timedelta(hours=5), status="PENDING")
    path = f"{WORKERS}/{worker.id}"
    refused = await http.patch(path, json={"active": False, "name": "M"}, headers=as_staff())
    assert refused.status_code == 409
    assert "1 visit ahead" in refused.json()["detail"]
    assert (await http.get(path, headers=as_staff())).json()["name"] == "Maria Santos"
    cancelled = await http.post(
        f"/v1/admin/bookings/{ahead.id}/cancel", json={"reason": "Moved away"}, headers=as_staff()
    )
    assert cancelled.status_code == 200
    answer = await http.patch(path, json={"active": False}, headers=as_staff())
    assert (answer.status_code, answer.json()["active"]) == (200, False)


async def test_sending_and_deactivating_at_once_can_t_both_win(
    http: httpx.AsyncClient,
    as_staff: Headers,
    add_worker: Callable[..., Awaitable[Worker]],
    add_booking: Callable[..., Awaitable[Booking]],
) -> None:
    for round_ in range(4):
        worker = await add_worker(f"W{round_}")
        booking = await add_booking(starts_at=now() + timedelta(days=1))
        sent, retired = await asyncio.gather(
            http.post(
                f"/v1/admin/bookings/{booking.id}/assign",
                json={"worker_ids": [str(worker.id)]},
                headers=as_staff(),
            ),
            http.patch(f"{WORKERS}/{worker.id}", json={"active": False}, headers=as_staff()),
        )
        assert (sent.status_code == 200) != (retired.status_code == 200), (sent.text, retired.text)
