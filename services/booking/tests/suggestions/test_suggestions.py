"""Suggestions over HTTP."""

from typing import Any

import pytest
from sqlalchemy import text

from shared.clock import now
from shared.database import Database
from shared.ids import new_id
from shared.testing.suite import add_organization


@pytest.fixture
def ask(http: Any, as_staff: Any) -> Any:
    """Return a way to ask who should go: `await ask(booking)`."""

    async def of(booking: Any, headers: Any = None) -> Any:
        return await http.get(
            f"/v1/admin/bookings/{booking.id}/suggestions", headers=headers or as_staff("viewer")
        )

    return of


@pytest.fixture
def place(database: Database, org: Any) -> Any:
    """Return a way to say where a booking's home is."""

    async def at(booking: Any, latitude: float, longitude: float) -> None:
        async with database.unit_of_work(org) as uow:
            await uow.sql(
                "UPDATE addresses SET latitude = :latitude, longitude = :longitude WHERE id = :id",
                id=booking.address_id,
                latitude=latitude,
                longitude=longitude,
            )

    return at


@pytest.fixture
def wish(database: Database, org: Any) -> Any:
    """Return a way to note whom a client prefers or bars."""

    async def note(client_id: Any, worker: Any, preference: str) -> None:
        async with database.unit_of_work(org) as uow:
            await uow.session.execute(
                text("INSERT INTO client_workers VALUES (:org, :client, :worker, :preference)"),
                {"org": org, "client": client_id, "worker": worker.id, "preference": preference},
            )

    return note


async def test_the_nearest_is_first_and_who_can_t_is_told_why(
    ask: Any, hire: Any, add_booking: Any, at: Any, place: Any
) -> None:
    far, near, busy = await hire("Ana", "Zoe", "Bo")
    (sam,) = await hire("Sam", skills=["standard"])
    booking = await add_booking(starts_at=at(3, "12:00"), crew_size=2)
    await place(booking, 53.54, -113.49)
    for worker, wall, latitude in ((far, "09:00", 53.74), (near, "09:00", 53.55), (busy, "14:30", 53.54)):
        await place(await add_booking(worker, starts_at=at(3, wall)), latitude, -113.49)
    answer = await ask(booking)
    assert answer.status_code == 200, answer.text
    body = answer.json()
    assert [one["name"] for one in body["candidates"]] == ["Zoe", "Ana"]
    assert body["best"] == [str(near.id), str(far.id)]
    best = body["candidates"][0]
    assert best["score"] == sum(part["points"] * part["weight"] for part in best["parts"]) / 100
    assert {part["key"]: part["points"] for part in best["parts"]}["nearest"] == 95
    assert [(one["name"], one["kind"]) for one in body["unavailable"]] == [("Bo", "buffer"), ("Sam", "skill")]
    assert sam


async def test_the_client_s_wishes_and_habits_count(
    ask: Any, hire: Any, add_booking: Any, at: Any, wish: Any, database: Database, org: Any
) -> None:
    wanted, known, barred, plain = await hire("Wanda", "Kim", "Bo", "Ana")
    booking = await add_booking(plain, starts_at=at(3, "12:00"), crew_size=1)
    earlier = await add_booking(known, starts_at=at(-8, "12:00"), status="DONE")
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE bookings SET client_id = :c WHERE id = :b", c=booking.client_id, b=earlier.id)
    await wish(booking.client_id, wanted, "preferred")
    await wish(booking.client_id, barred, "barred")
    body = (await ask(booking)).json()
    assert [one["name"] for one in body["candidates"]] == ["Wanda", "Kim", "Ana"]
    assert [one["on_crew"] for one in body["candidates"]] == [False, False, True]
    assert body["best"] == [str(wanted.id)]
    assert [(one["name"], one["kind"]) for one in body["unavailable"]] == [("Bo", "barred")]


async def test_a_fair_share_of_the_week_counts(ask: Any, hire: Any, add_booking: Any, at: Any) -> None:
    (idle,) = await hire("Zoe")
    (loaded,) = await hire("Ana")
    booking = await add_booking(starts_at=at(7, "12:00"), crew_size=1)
    monday = 7 - (at(7, "12:00").weekday())
    for day in range(monday, monday + 7):
        if day != 7:
            await add_booking(loaded, starts_at=at(day, "09:00"))
    body = (await ask(booking)).json()
    assert [one["name"] for one in body["candidates"]] == ["Zoe", "Ana"]
    assert {part["key"]: part["points"] for part in body["candidates"][1]["parts"]}["fairness"] < 100
    assert idle


async def test_nobody_there_is_nobody_suggested(ask: Any, add_booking: Any) -> None:
    body = (await ask(await add_booking(starts_at=now()))).json()
    assert (body["best"], body["candidates"], body["unavailable"]) == ([], [], [])


async def test_permission_module_and_company_count(
    ask: Any, as_staff: Any, add_booking: Any, database: Database
) -> None:
    booking = await add_booking()
    assert (await ask(booking, as_staff(permissions=["contacts.view"]))).status_code == 403
    off = await add_organization(database, disabled_modules=["module.schedule"])
    assert (await ask(booking, as_staff(org_id=off))).status_code == 403
    assert (await ask(booking, as_staff(org_id=await add_organization(database)))).status_code == 404
    booking.id = new_id()
    assert (await ask(booking)).status_code == 404
