"""The way between visits, capacity, wishes: what else decides who is free when."""

import random
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text

from booking.slots.need import Need
from booking.slots.service import free_days, free_workers, hours_on
from shared.clock import local_today, to_utc
from shared.organizations import organization
from shared.testing.suite import add_organization

TODAY = local_today("America/Edmonton")
FAR = "T6X 1A1"


@pytest.fixture
def change_settings(database: Any, org: UUID) -> Any:
    """Return a way to set parameters of the organization."""

    async def change(**settings: Any) -> None:
        async with database.unit_of_work(org) as uow:
            company = await organization(uow)
            company.settings = company.settings | settings
            uow.session.add(company)

    return change


@pytest.fixture
def add_zone(database: Any, org: UUID) -> Any:
    """Return a maker of travel zones: `await add_zone(45, "T6X", "T6W")`."""

    async def add(minutes: int, *prefixes: str) -> None:
        async with database.unit_of_work(org) as uow:
            zone = await uow.sql(
                "INSERT INTO travel_zones (id, org_id, created_at, updated_at, version, name, fee_cents, "
                "travel_minutes, active) "
                "VALUES (gen_random_uuid(), :org, now(), now(), 1, :name, 0, :minutes, true) RETURNING id",
                org=org,
                name=prefixes[0],
                minutes=minutes,
            )
            zone_id = zone.scalar_one()
            for prefix in prefixes:
                await uow.sql(
                    "INSERT INTO travel_zone_prefixes (org_id, prefix, zone_id) VALUES (:org, :prefix, :zone)",
                    org=org,
                    prefix=prefix,
                    zone=zone_id,
                )

    return add


async def walls(stranger: Any, postal_code: str | None = None, work: Any = None, ahead: int = 3) -> list[str]:
    day = str(TODAY + timedelta(days=ahead))
    query = {"from": day, "to": day, "service": "standard", "beds": 1, "baths": 1}
    query |= {"postal_code": postal_code} if postal_code else {}
    answer = await stranger.http.get(f"{stranger.path}/slots", params=query)
    assert answer.status_code == 200, answer.text
    return [slot["local_start"][11:] for each in answer.json()["days"] for slot in each["slots"]]


def first_after_noon(found: list[str]) -> str:
    return next(wall for wall in found if wall > "12:00")


def at(ahead: int, wall: str) -> datetime:
    return to_utc(TODAY + timedelta(days=ahead), time.fromisoformat(wall), "America/Edmonton")


async def book_at(stranger: Any, wall: str, postal_code: str = "T5J 0N3", client: int = 1) -> Any:
    start = at(3, wall)
    home = {"line1": "1 Main St", "city": "Edmonton", "postal_code": postal_code}
    return await stranger.book(stranger.small, start.isoformat(), client, address=home)


async def test_the_way_counts_before_and_after_but_not_within_an_area(
    stranger: Any, hire: Any, change_settings: Any
) -> None:
    await change_settings(travel_minutes=40, winter_months=[])
    await hire("Maria", working_hours=[{"weekday": day, "start": "06:00", "end": "21:00"} for day in range(7)])
    assert (await book_at(stranger, "12:00")).status_code == 201
    near, far = await walls(stranger, "T5J 9Z9"), await walls(stranger, FAR)
    assert [wall for wall in near if wall < "12:00"][-1] == "08:30", "three hours and half an hour"
    assert first_after_noon(near) == "15:30"
    assert [wall for wall in far if wall < "12:00"][-1] == "07:30", "forty minutes more"
    assert first_after_noon(far) == "16:30"
    assert await walls(stranger) == far, "who doesn't say where is shown what can be booked anywhere"
    assert (await book_at(stranger, "16:00", FAR, 2)).status_code == 409
    assert (await book_at(stranger, "16:30", FAR, 2)).status_code == 201


async def test_winter_and_parking_make_ways_longer(stranger: Any, hire: Any, change_settings: Any) -> None:
    month = (TODAY + timedelta(days=3)).month
    await hire("Maria", working_hours=[{"weekday": day, "start": "06:00", "end": "21:00"} for day in range(7)])
    await book_at(stranger, "12:00")
    await change_settings(travel_minutes=20, winter_travel_percent=150, winter_months=[month])
    assert first_after_noon(await walls(stranger, FAR)) == "16:00"
    await change_settings(parking_minutes=1)
    assert first_after_noon(await walls(stranger, FAR)) == "16:30"
    assert first_after_noon(await walls(stranger, "T5J 1A1")) == "16:00"
    await change_settings(winter_months=[month % 12 + 1])
    assert first_after_noon(await walls(stranger, FAR)) == "16:00"


async def test_zones_say_how_long_it_takes_between_them(stranger: Any, hire: Any, add_zone: Any) -> None:
    await hire("Maria", working_hours=[{"weekday": day, "start": "06:00", "end": "21:00"} for day in range(7)])
    await add_zone(10, "T5J", "T5K")
    await add_zone(25, "T6")
    await book_at(stranger, "12:00")

    async def first_after(postal_code: str | None) -> str:
        return first_after_noon(await walls(stranger, postal_code))

    assert await first_after("T5K 2B2") == "15:30", "one zone"
    assert await first_after(FAR) == "16:00", "the farther zone's 25 minutes, a fifth more in winter"
    assert await first_after("T5A 0A1") in {"15:30", "16:00"}
    assert await first_after(None) == await first_after(FAR)


async def test_between_known_places_the_distance_counts(
    stranger: Any, hire: Any, add_booking: Any, change_settings: Any, database: Any, org: UUID
) -> None:
    await change_settings(travel_minutes=0, winter_months=[])
    (maria,) = await hire("Maria")
    start = at(3, "12:00")
    there = await add_booking(maria, starts_at=start)
    here = await add_booking(starts_at=start + timedelta(days=30))
    async with database.unit_of_work(org) as uow:
        await uow.session.execute(text("UPDATE addresses SET latitude = 53.5461, longitude = -113.4938"))
        company = await organization(uow)
        need = Need("standard", 60, 1, address_id=here.address_id)
        after = there.ends_at + timedelta(minutes=30)
        people = await hours_on(uow, company, need, after)
        assert await free_workers(uow, company, need, after, people) == [maria.id], "the same house"
        await uow.sql(
            "UPDATE addresses SET latitude = 53.4461 WHERE id = :id", id=here.address_id
        )  # 11.1 km south: 25 minutes
        free = [
            minutes
            for minutes in range(40)
            if await free_workers(uow, company, need, after + timedelta(minutes=minutes), people)
        ]
        assert free[0] == 25


async def test_a_full_day_takes_no_more(stranger: Any, hire: Any, change_settings: Any) -> None:
    await hire("Maria", "Noor")
    await change_settings(most_visits_per_day=2)
    assert (await book_at(stranger, "09:00")).status_code == 201
    assert await walls(stranger) != []
    assert (await book_at(stranger, "13:00", client=2)).status_code == 201
    assert await walls(stranger) == []
    assert await walls(stranger, ahead=4) != []
    assert (await book_at(stranger, "13:30", client=3)).status_code == 409


async def test_nobody_works_longer_than_a_day_allows(stranger: Any, hire: Any, change_settings: Any) -> None:
    await hire("Maria")
    await change_settings(worker_hours_per_day=5)
    assert (await book_at(stranger, "09:00")).status_code == 201
    assert await walls(stranger) == [], "three hours and three are more than five"
    await change_settings(worker_hours_per_day=6)
    assert await walls(stranger) != []


async def test_teams_keep_to_their_zones_if_the_company_says_so(
    stranger: Any, hire: Any, change_settings: Any, as_staff: Any
) -> None:
    (maria,) = await hire("Maria")
    body = {"name": "South", "postal_prefixes": ["T6X"]}
    team = (await stranger.http.post("/v1/admin/teams", json=body, headers=as_staff())).json()
    await stranger.http.patch(f"/v1/admin/workers/{maria.id}", json={"team_id": team["id"]}, headers=as_staff())
    assert await walls(stranger, "T5J 0N3") != []
    await change_settings(teams_keep_to_zones=True)
    assert await walls(stranger, "T5J 0N3") == []
    assert await walls(stranger, FAR) != []
    assert (await book_at(stranger, "09:00", "T5J 0N3")).status_code == 409
    assert (await book_at(stranger, "09:00", FAR)).status_code == 201


async def test_a_client_s_wishes_decide_who_goes(
    stranger: Any, hire: Any, as_staff: Any, database: Any, org: UUID
) -> None:
    maria, noor = await hire("Maria", "Noor")
    first = (await book_at(stranger, "09:00")).json()
    async with database.unit_of_work(org) as uow:
        await uow.sql(
            "INSERT INTO client_workers (org_id, client_id, worker_id, preference) "
            "SELECT :org, client_id, :maria, 'barred' FROM bookings",
            org=org,
            maria=maria.id,
        )
    again = await book_at(stranger, "13:00")
    assert [one["name"] for one in again.json()["crew"]] == ["Noor"], again.text
    assert (await book_at(stranger, "13:30")).status_code == 409, "Maria may not and Noor is away"
    assert (await book_at(stranger, "13:30", client=2)).status_code == 201
    assert first["crew"]
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE client_workers SET preference = 'preferred', worker_id = :noor", noor=noor.id)
        company = await organization(uow)
        client_id = (await uow.sql("SELECT client_id FROM client_workers")).scalar_one()
        start = at(5, "09:00")
        need = Need("standard", 60, 1, client_id=client_id)
        people = await hours_on(uow, company, need, start)
        free = await free_workers(uow, company, need, start, people)
        assert free[0] == noor.id, "although Maria's id comes first"


async def test_what_is_offered_is_what_workers_are_free_for(
    stranger: Any, hire: Any, add_zone: Any, change_settings: Any, database: Any, org: UUID, as_staff: Any
) -> None:
    """Book at random among areas until nothing is offered; each must succeed, whatever the days look like."""
    await change_settings(
        travel_minutes=15,
        parking_minutes=5,
        most_visits_per_day=5,
        worker_hours_per_day=7,
        visit_buffer_minutes=20,
    )
    await add_zone(35, "T6X")
    maria, noor, _ = await hire("Maria", "Noor", "Ana")
    for block in (
        {"worker_id": str(maria.id), "start": "12:00", "end": "13:10"},
        {"kind": "vehicle", "start": "16:40", "end": "17:00"},
    ):
        day = str(TODAY + timedelta(days=2))
        body = {"kind": "training", "starts_on": day, "ends_on": day} | block
        answer = await stranger.http.post("/v1/admin/schedule/blocks", json=body, headers=as_staff())
        assert answer.status_code == 201, answer.text
    path = f"/v1/admin/workers/{noor.id}/availability/{TODAY + timedelta(days=3)}"
    hours = {"hours": [{"start": "07:15", "end": "14:45"}]}
    assert (await stranger.http.put(path, json=hours, headers=as_staff())).status_code == 200
    chance = random.Random(20261124)
    places = ["T5J 0N3", "T5J 1A1", FAR, "T6K 0A1", None]
    booked = 0
    while places:
        place = chance.choice(places)
        async with database.unit_of_work(org) as uow:
            need = Need("standard", 180, 1, postal_code=place)
            days = await free_days(
                uow, await organization(uow), need, TODAY + timedelta(days=2), TODAY + timedelta(days=3)
            )
        offered = [slot for day in days for slot in day.slots]
        if not offered:
            places.remove(place)
            continue
        booked += 1
        start = chance.choice(offered).starts_at.isoformat()
        home = {"line1": f"{booked} Main St", "city": "Edmonton", "postal_code": place or "T6X 2B2"}
        answer = await stranger.book(stranger.small, start, booked, address=home)
        assert answer.status_code == 201, answer.text
    assert booked >= 6
    other = await add_organization(database)
    async with database.unit_of_work(other) as uow:
        need = Need("standard", 180, 1, postal_code="T5J 0N3")
        days = await free_days(uow, await organization(uow), need, TODAY, TODAY + timedelta(days=3))
        assert not any(day.slots for day in days)
