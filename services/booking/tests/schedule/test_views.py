"""The schedule over HTTP."""

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from booking.bookings.models import Booking
from booking.schedule import service
from booking.workers.models import Worker
from shared.clock import to_utc
from shared.database import Database
from shared.testing.suite import add_organization

Headers = Callable[..., dict[str, str]]
AddWorker = Callable[..., Awaitable[Worker]]
AddBooking = Callable[..., Awaitable[Booking]]
SCHEDULE = "/v1/admin/schedule"


async def fetch(http: httpx.AsyncClient, headers: dict[str, str], **query: Any) -> dict[str, Any]:
    answer = await http.get(SCHEDULE, params=query, headers=headers)
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def test_a_visit_stands_beside_its_crew_in_wall_time(
    http: httpx.AsyncClient, as_staff: Headers, add_worker: AddWorker, add_booking: AddBooking
) -> None:
    ana, bo = await add_worker("Ana", color="#112233"), await add_worker("Bo")
    await add_worker("Gone", active=False)
    booking = await add_booking(ana, bo, starts_at=datetime(2026, 11, 25, 16, 0, tzinfo=UTC))
    plan = await fetch(http, as_staff("viewer"), **{"from": "2026-11-23", "days": 7})
    assert (plan["timezone"], plan["from"], plan["to"]) == ("America/Edmonton", "2026-11-23", "2026-11-29")
    assert [worker["name"] for worker in plan["workers"]] == ["Ana", "Bo"]
    assert plan["workers"][0] == {"id": str(ana.id), "name": "Ana", "color": "#112233", "team_id": None}
    (visit,) = plan["visits"]
    assert sorted(visit.pop("worker_ids")) == sorted([str(ana.id), str(bo.id)])
    assert visit == {
        "booking_id": str(booking.id),
        "version": 1,
        "reference": booking.reference,
        "status": "CONFIRMED",
        "service": "deep",
        "starts_at": "2026-11-25T16:00:00Z",
        "ends_at": "2026-11-25T18:30:00Z",
        "local_start": "2026-11-25T10:00",
        "local_end": "2026-11-25T12:30",
        "client_name": "Zoë Tremblay",
        "address": "10020 100 St NW, Edmonton AB T5J 0N3",
        "crew_size": 2,
    }


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        ("PENDING", True),
        ("CONFIRMED", True),
        ("IN_PROGRESS", True),
        ("DONE", True),
        ("CANCELLED", False),
        ("NO_SHOW", False),
    ],
)
async def test_only_what_takes_place_is_shown(
    http: httpx.AsyncClient, as_staff: Headers, add_booking: AddBooking, status: str, shown: bool
) -> None:
    await add_booking(starts_at=datetime(2026, 11, 25, 16, 0, tzinfo=UTC), status=status)
    plan = await fetch(http, as_staff(), **{"from": "2026-11-25", "days": 1})
    assert len(plan["visits"]) == shown
    assert all(visit["worker_ids"] == [] for visit in plan["visits"])


async def test_one_worker_s_visits_can_be_picked_out(
    http: httpx.AsyncClient, as_staff: Headers, add_worker: AddWorker, add_booking: AddBooking
) -> None:
    ana, bo = await add_worker("Ana"), await add_worker("Bo", active=False)
    morning = datetime(2026, 11, 25, 16, 0, tzinfo=UTC)
    await add_booking(bo, starts_at=morning)
    both = await add_booking(ana, bo, starts_at=morning + timedelta(hours=5))
    plan = await fetch(http, as_staff(), **{"from": "2026-11-25", "worker_id": str(ana.id)})
    assert [visit["booking_id"] for visit in plan["visits"]] == [str(both.id)]
    assert len(plan["visits"][0]["worker_ids"]) == 2
    assert [worker["name"] for worker in plan["workers"]] == ["Ana", "Bo"]


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 8), 23), (date(2026, 11, 1), 25), (date(2026, 7, 1), 24)]
)
async def test_a_day_is_as_long_as_the_zone_makes_it(
    http: httpx.AsyncClient,
    as_staff: Headers,
    add_booking: AddBooking,
    database: Database,
    day: date,
    hours: int,
) -> None:
    zone = "America/Toronto"
    org_id = await add_organization(database, timezone=zone)
    midnight = to_utc(day, time.min, zone)
    minute = timedelta(minutes=1)
    for begin in (
        midnight - minute,
        midnight,
        midnight + timedelta(hours=hours) - minute,
        midnight + timedelta(hours=hours),
    ):
        await add_booking(starts_at=begin, org_id=org_id, timezone=zone)
    plan = await fetch(http, as_staff(org_id=org_id), **{"from": str(day), "days": 1})
    assert [visit["local_start"] for visit in plan["visits"]] == [f"{day}T00:00", f"{day}T23:59"]


async def test_other_companies_plans_are_not_seen(
    http: httpx.AsyncClient, as_staff: Headers, add_worker: AddWorker, add_booking: AddBooking, database: Database
) -> None:
    await add_booking(await add_worker(), starts_at=datetime(2026, 11, 25, 16, 0, tzinfo=UTC))
    stranger = as_staff(org_id=await add_organization(database))
    plan = await fetch(http, stranger, **{"from": "2026-11-25"})
    assert (plan["workers"], plan["visits"]) == ([], [])


async def test_the_number_of_statements_does_not_grow_with_the_visits(
    http: httpx.AsyncClient, as_staff: Headers, add_worker: AddWorker, add_booking: AddBooking, database: Database
) -> None:
    statements: list[str] = []
    engine = database.engine.sync_engine
    morning = datetime(2026, 11, 25, 16, 0, tzinfo=UTC)

    def note(*args: Any) -> None:
        statements.append(args[2])

    async def count() -> int:
        statements.clear()
        await fetch(http, as_staff(), **{"from": "2026-11-25"})
        return len(statements)

    event.listen(engine, "before_cursor_execute", note)
    try:
        empty = await count()
        for number in range(4):
            await add_booking(await add_worker(f"W{number}"), starts_at=morning)
        assert await count() == empty
    finally:
        event.remove(engine, "before_cursor_execute", note)


async def test_more_than_fits_asks_for_fewer_days(
    http: httpx.AsyncClient, as_staff: Headers, add_booking: AddBooking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "MOST_VISITS", 2)
    morning = datetime(2026, 11, 25, 16, 0, tzinfo=UTC)
    for number in range(3):
        await add_booking(starts_at=morning + timedelta(days=number))
    answer = await http.get(SCHEDULE, params={"from": "2026-11-25", "days": 3}, headers=as_staff())
    assert answer.status_code == 422
    assert "fewer days" in answer.json()["detail"]
    assert len((await fetch(http, as_staff(), **{"from": "2026-11-25", "days": 2}))["visits"]) == 2


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=st.dates() | st.text(max_size=12), days=st.integers() | st.text(max_size=3))
async def test_whatever_is_asked_for_is_answered_or_refused(
    http: httpx.AsyncClient, as_staff: Headers, first: date | str, days: int | str
) -> None:
    answer = await http.get(SCHEDULE, params={"from": str(first), "days": str(days)}, headers=as_staff())
    assert answer.status_code in {200, 422}
    if isinstance(first, date) and isinstance(days, int):
        good = date(2000, 1, 1) <= first <= date(2100, 12, 31) and 1 <= days <= 31
        assert answer.status_code == (200 if good else 422)


async def test_the_module_and_the_permission_are_needed(
    http: httpx.AsyncClient, as_staff: Headers, database: Database
) -> None:
    query = {"from": "2026-11-25"}
    nobody = as_staff(permissions=["contacts.view"])
    assert (await http.get(SCHEDULE, params=query, headers=nobody)).status_code == 403
    org_id = await add_organization(database, disabled_modules=["module.schedule"])
    assert (await http.get(SCHEDULE, params=query, headers=as_staff(org_id=org_id))).status_code == 403
