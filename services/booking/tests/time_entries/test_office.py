"""Hours in the office: listed, corrected, approved, and opened again."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from booking.bookings.models import Booking
from booking.workers.models import Worker
from contracts.booking_field import TimeEntryApproved, TimeEntryReopened
from shared.clock import local_today, now
from shared.database import Database
from shared.ids import new_id
from shared.messaging.envelope import Envelope
from shared.testing.suite import add_organization

Headers = Callable[..., dict[str, str]]
PATH = "/v1/admin/time-entries"


class Office:
    """What the office does with hours."""

    def __init__(self, http: httpx.AsyncClient, headers: dict[str, str]) -> None:
        self.http = http
        self.headers = headers

    async def call(self, method: str, path: str = "", **options: Any) -> httpx.Response:
        headers = self.headers | options.pop("headers", {})
        return await self.http.request(method, PATH + path, headers=headers, **options)

    async def add(self, worker: Worker, booking: Booking, begin: int, end: int, **changes: Any) -> httpx.Response:
        """Enter time from `begin` to `end` minutes ago."""
        body = {
            "worker_id": str(worker.id),
            "booking_id": str(booking.id),
            "started_at": (now() - timedelta(minutes=begin)).isoformat(),
            "ended_at": (now() - timedelta(minutes=end)).isoformat(),
            "reason": "The battery was empty",
        }
        return await self.call("POST", json=body | changes)


@pytest.fixture
def office(http: httpx.AsyncClient, as_staff: Headers) -> Office:
    """Return the owner's desk."""
    return Office(http, as_staff())


def days() -> dict[str, str]:
    today = local_today("America/Edmonton")
    return {"from": str(today - timedelta(days=1)), "to": str(today)}


async def test_entering_correcting_and_voiding(
    office: Office,
    add_worker: Callable[..., Awaitable[Worker]],
    add_booking: Callable[..., Awaitable[Booking]],
    emitted: Callable[..., Awaitable[list[Envelope]]],
    org: UUID,
) -> None:
    maria = await add_worker()
    booking = await add_booking(maria, status="DONE")
    made = await office.add(maria, booking, 180, 60)
    assert made.status_code == 201, made.text
    entry = made.json()
    assert (entry["minutes"], entry["source"], entry["worker_name"]) == (120, "office", "Maria Santos")
    assert made.headers["location"] == f"{PATH}/{entry['id']}"
    assert (await office.call("GET", f"/{entry['id']}")).json() == entry

    overlapping = await office.add(maria, booking, 90, 30)
    assert overlapping.status_code == 409
    assert overlapping.json()["entry_id"] == entry["id"]
    assert "Maria Santos already has work" in overlapping.json()["detail"]

    path = f"/{entry['id']}"
    changed = await office.call("PATCH", path, json={"kind": "pause", "reason": "Waited for the key"})
    assert (changed.json()["kind"], changed.json()["version"]) == ("pause", 2)
    stale = await office.call(
        "PATCH", path, json={"kind": "work", "reason": "again"}, headers={"If-Match": made.headers["etag"]}
    )
    assert stale.status_code == 412
    voided = await office.call("PATCH", path, json={"voided": True, "reason": "Entered twice"})
    assert voided.json()["voided"] is True
    assert (await office.call("GET")).json()["items"] == []
    assert [item["id"] for item in (await office.call("GET", "?state=voided")).json()["items"]] == [entry["id"]]
    assert (await office.add(maria, booking, 90, 30)).status_code == 201
    assert (await office.call("PATCH", path, json={"voided": False, "reason": "Not twice"})).status_code == 409
    audits = [event.data["action"] for event in await emitted(org, "platform.audit.recorded.v1")]
    assert [action for action in audits if action.startswith("time_entry")] == [
        "time_entry.create",
        "time_entry.correct",
        "time_entry.correct",
        "time_entry.create",
    ]


async def test_approving_is_told_and_can_be_taken_back(
    office: Office,
    add_worker: Callable[..., Awaitable[Worker]],
    add_booking: Callable[..., Awaitable[Booking]],
    emitted: Callable[..., Awaitable[list[Envelope]]],
    org: UUID,
) -> None:
    maria = await add_worker(hourly_rate_cents=2700)
    noor = await add_worker("Noor Haddad")
    booking = await add_booking(maria, status="DONE")
    entry = (await office.add(maria, booking, 180, 60)).json()
    await office.add(noor, booking, 100, 70)
    (maria_sums, noor_sums) = (await office.call("GET", "/totals", params=days())).json()
    assert (maria_sums["work"], maria_sums["approved"], maria_sums["running"]) == (120, 0, 0)
    assert (noor_sums["worker_name"], noor_sums["work"]) == ("Noor Haddad", 30)

    body = days() | {"worker_id": str(maria.id)}
    assert (await office.call("POST", "/approve", json=body)).json() == {"entries": 1, "minutes": 120}
    assert (await office.call("POST", "/approve", json=body)).json() == {"entries": 0, "minutes": 0}
    (event,) = await emitted(org, TimeEntryApproved.TYPE)
    told = TimeEntryApproved.model_validate(event.data)
    assert (str(told.entry_id), told.minutes, told.hourly_rate_cents) == (entry["id"], 120, 2700)
    assert told.reference == booking.reference

    path = f"/{entry['id']}"
    refused = await office.call("PATCH", path, json={"kind": "pause", "reason": "Too late"})
    assert (refused.status_code, refused.json()["type"].rsplit("/")[-1]) == (409, "time-approved")
    reopened = await office.call("DELETE", f"{path}/approval")
    assert reopened.json()["approved_at"] is None
    assert len(await emitted(org, TimeEntryReopened.TYPE)) == 1
    assert (await office.call("DELETE", f"{path}/approval")).status_code == 409
    assert (await office.call("PATCH", path, json={"kind": "pause", "reason": "Now"})).status_code == 200


async def test_time_that_runs_is_not_approved(
    office: Office,
    http: httpx.AsyncClient,
    as_worker: Headers,
    add_worker: Callable[..., Awaitable[Worker]],
    add_booking: Callable[..., Awaitable[Booking]],
) -> None:
    maria = await add_worker()
    booking = await add_booking(maria)
    await http.post(f"/v1/worker/jobs/{booking.id}/check-in", headers=as_worker(maria.id))
    refused = await office.call("POST", "/approve", json=days())
    assert refused.status_code == 409
    assert refused.json()["workers"] == ["Maria Santos"]
    (running,) = (await office.call("GET", "?state=running")).json()["items"]
    assert (running["ended_at"], running["minutes"]) == (None, None)
    over = await office.call(
        "PATCH",
        f"/{running['id']}",
        json={"ended_at": (now() + timedelta(hours=3)).isoformat(), "reason": "guess"},
    )
    assert over.status_code == 422


@pytest.mark.parametrize("sort", ["started_at", "-started_at"])
async def test_lists_are_paged_and_filtered(
    office: Office,
    add_worker: Callable[..., Awaitable[Worker]],
    add_booking: Callable[..., Awaitable[Booking]],
    sort: str,
) -> None:
    maria = await add_worker()
    booking = await add_booking(maria, status="DONE")
    made = [(await office.add(maria, booking, 60 - 10 * step, 55 - 10 * step)).json()["id"] for step in range(5)]
    found: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        page = (await office.call("GET", params={"sort": sort, "limit": 2} | cursor)).json()
        found += [item["id"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = {"cursor": page["next_cursor"]}
    assert found == (made if sort == "started_at" else made[::-1])
    filters = {"worker_id": str(maria.id), "booking_id": str(booking.id), "kind": "work", "state": "open"} | days()
    assert len((await office.call("GET", params=filters)).json()["items"]) == 5
    assert (await office.call("GET", params={"worker_id": str(new_id())})).json()["items"] == []
    for wrong in ({"cursor": "x"}, {"sort": "name"}, {"from": "2026-13-01"}, {"state": "new"}):
        assert (await office.call("GET", params=wrong)).status_code == 422


async def test_what_is_refused(
    office: Office,
    http: httpx.AsyncClient,
    as_staff: Headers,
    add_worker: Callable[..., Awaitable[Worker]],
    add_booking: Callable[..., Awaitable[Booking]],
    database: Database,
) -> None:
    maria = await add_worker()
    booking = await add_booking(maria, status="DONE")
    assert (await office.add(maria, booking, 60, 90)).status_code == 422
    assert (await office.add(maria, booking, 60, -90)).status_code == 422
    assert (await office.add(maria, booking, 3000, 10)).status_code == 422
    assert (await office.add(maria, booking, 60, 30, reason="\x00\x00\x00\x00")).status_code == 422
    assert (await office.add(maria, booking, 60, 30, worker_id=str(new_id()))).status_code == 404
    assert (await office.add(maria, booking, 60, 30, booking_id=str(new_id()))).status_code == 404
    entry = (await office.add(maria, booking, 60, 30)).json()
    for role, method, path, status in (
        ("viewer", "GET", "", 200),
        ("viewer", "POST", "/approve", 403),
        ("dispatcher", "POST", "/approve", 403),
        ("accountant", "PATCH", f"/{entry['id']}", 403),
        ("accountant", "POST", "/approve", 200),
    ):
        desk = Office(http, as_staff(role))
        assert (await desk.call(method, path, json=days())).status_code == status, (role, path)
    stranger = await add_organization(database)
    assert (await Office(http, as_staff(org_id=stranger)).call("GET", f"/{entry['id']}")).status_code == 404
    off = await add_organization(database, disabled_modules=["module.teams"])
    assert (await Office(http, as_staff(org_id=off)).call("GET")).status_code == 403


async def test_the_offices_word_stands(
    office: Office,
    http: httpx.AsyncClient,
    as_worker: Headers,
    add_worker: Callable[..., Awaitable[Worker]],
    add_booking: Callable[..., Awaitable[Booking]],
) -> None:
    maria = await add_worker()
    begin = now() - timedelta(hours=2)
    booking = await add_booking(maria, starts_at=begin)
    job = f"/v1/worker/jobs/{booking.id}"
    phone = as_worker(maria.id)
    await http.post(f"{job}/check-in", json={"at": begin.isoformat()}, headers=phone)
    (entry,) = (await office.call("GET")).json()["items"]
    end = begin + timedelta(minutes=90)
    await office.call("PATCH", f"/{entry['id']}", json={"ended_at": end.isoformat(), "reason": "Called in"})
    late = {"id": str(new_id()), "kind": "pause", "at": (begin + timedelta(minutes=30)).isoformat()}
    answer = await http.post(f"{job}/time", json={"marks": [late]}, headers=phone)
    assert answer.status_code == 200, answer.text
    assert [(one["kind"], one["ended_at"] is None) for one in answer.json()["time"]["entries"]] == [
        ("work", False)
    ]
