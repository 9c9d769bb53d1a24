"""Free times over HTTP."""

import random
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text

from shared.clock import local_today, now
from shared.database import Database
from shared.testing.suite import add_organization


def walls(slots: list[dict[str, Any]]) -> list[str]:
    return [slot["local_start"][-5:] for slot in slots]


def grid(first: str, last: str) -> list[str]:
    begin, end = (datetime.strptime(wall, "%H:%M") for wall in (first, last))  # noqa: DTZ007 - wall times
    return [
        f"{begin + timedelta(minutes=30 * step):%H:%M}"
        for step in range((end - begin) // timedelta(minutes=30) + 1)
    ]


async def change_settings(database: Database, org: UUID, **settings: Any) -> None:
    pairs = ", ".join(f"'{name}', {str(value).lower()}" for name, value in settings.items())
    async with database.unit_of_work(org) as uow:
        await uow.session.execute(
            text(f"UPDATE organizations SET settings = jsonb_build_object({pairs}) WHERE id = :id"), {"id": org}
        )


async def test_a_free_day_is_offered_from_first_to_last_possible_start(stranger: Any, hire: Any) -> None:
    await hire("Maria")
    day = await stranger.slots(stranger.small, 3, 3)
    assert walls(day) == grid("09:00", "15:00"), "three hours end by 18:00"
    assert {slot["date"] for slot in day} == {str(local_today("America/Edmonton") + timedelta(days=3))}
    assert day[0]["local_end"][-5:] == "12:00"


async def test_a_booking_takes_its_time_and_the_buffer_on_both_sides(stranger: Any, hire: Any) -> None:
    await hire("Maria")
    noon = next(
        slot for slot in await stranger.slots(stranger.small, 3, 3) if slot["local_start"].endswith("13:00")
    )
    assert (await stranger.book(stranger.small, noon["starts_at"])).status_code == 201
    left = walls(await stranger.slots(stranger.small, 3, 3))
    assert left == ["09:00", "09:30"], "12:30 is the latest end before a visit at 13:00; 16:30 is too late"


async def test_lunch_is_not_bridged_by_the_buffer(stranger: Any, hire: Any) -> None:
    split = [
        {"weekday": day, "start": start, "end": end}
        for day in range(7)
        for start, end in (("09:00", "12:00"), ("12:30", "16:00"))
    ]
    await hire("Maria", working_hours=split)
    assert walls(await stranger.slots(stranger.small, 3, 3)) == ["09:00", "12:30", "13:00"]


async def test_as_many_must_be_free_as_the_work_needs(stranger: Any, hire: Any) -> None:
    await hire("Maria")
    assert await stranger.slots(stranger.deep) == []
    await hire("Noor", working_hours=[{"weekday": day, "start": "12:00", "end": "18:00"} for day in range(7)])
    assert walls(await stranger.slots(stranger.deep, 3, 3)) == grid("12:00", "15:30")


async def test_only_those_who_can_do_the_work_and_are_active_count(stranger: Any, hire: Any) -> None:
    await hire("Maria", skills=["standard"])
    await hire("Noor", active=False)
    assert await stranger.slots(stranger.small) != []
    assert await stranger.slots(stranger.small | {"service": "move_in_empty"}) == []


async def test_notice_and_horizon_bound_the_days(stranger: Any, hire: Any, database: Database, org: UUID) -> None:
    await hire("Maria")
    await change_settings(database, org, minimum_notice_hours=48, booking_horizon_days=3)
    offered = await stranger.slots(stranger.small, -1, 10)
    soonest = now() + timedelta(hours=48)
    assert all(datetime.fromisoformat(slot["starts_at"]) >= soonest for slot in offered)
    assert max(slot["date"] for slot in offered) <= str(local_today("America/Edmonton") + timedelta(days=3))
    assert offered


async def test_every_slot_that_is_offered_can_be_booked(
    stranger: Any, hire: Any, database: Database, org: UUID
) -> None:
    """Book at random until nothing is offered; each booking must succeed, whatever the day looks like by then."""
    await change_settings(database, org, visit_buffer_minutes=45)
    await hire("Maria", "Noor")
    await hire("Ana", working_hours=[{"weekday": day, "start": "10:10", "end": "16:50"} for day in range(7)])
    await hire("Lea", skills=["standard"])
    chance, client = random.Random(20261124), 0
    works = [stranger.small, stranger.deep, stranger.small | {"service": "move_out_empty"}]
    while works:
        work = chance.choice(works)
        offered = await stranger.slots(work, 2, 3)
        if not offered:
            works.remove(work)
            continue
        client += 1
        answer = await stranger.book(work, chance.choice(offered)["starts_at"], client)
        assert answer.status_code == 201, answer.text
    assert client > 6


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"to": "2026-01-01"}, "query.to"),
        ({"to": "9999-12-31"}, "query.to"),
        ({"from": "yesterday"}, "query.from"),
        ({"beds": "many"}, "query.beds"),
        ({"baths": "nan"}, "query.baths"),
        ({"service": "carpet"}, "query.service"),
        ({"add_ons": "oven:1,sauna:2"}, "query.add_ons"),
        ({"add_ons": "oven:lots"}, "query.add_ons"),
        ({"add_ons": "windows:6"}, "query.add_ons"),
    ],
)
async def test_what_makes_no_sense_is_refused_by_field(stranger: Any, change: dict[str, str], field: str) -> None:
    query = {"from": "2026-12-01", "to": "2026-12-07", "service": "standard", "beds": "2", "baths": "1"}
    answer = await stranger.http.get(f"{stranger.path}/slots", params=query | change)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == field


@pytest.mark.parametrize("year", ["0001", "9999"])
async def test_days_at_the_ends_of_time_are_empty(stranger: Any, hire: Any, year: str) -> None:
    await hire("Maria")
    query = {"from": f"{year}-12-01", "to": f"{year}-12-31", "service": "standard", "beds": "2", "baths": "1"}
    answer = await stranger.http.get(f"{stranger.path}/slots", params=query)
    assert answer.status_code == 200
    assert not any(day["slots"] for day in answer.json()["days"])


async def test_a_company_without_a_schedule_takes_no_bookings(stranger: Any, database: Database) -> None:
    org_id = await add_organization(database, disabled_modules=["module.schedule"])
    query = {"from": "2026-12-01", "to": "2026-12-07", "service": "standard", "beds": "2", "baths": "1"}
    answer = await stranger.http.get(f"/v1/public/org-{org_id.hex}/slots", params=query)
    assert answer.status_code == 403
    assert answer.json()["type"].endswith("/module-disabled")
