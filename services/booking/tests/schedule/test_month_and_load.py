"""Filters, hours, blocks, totals, the month in numbers, and what lacks somebody."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.blocks.models import Block
from booking.schedule.load import without
from shared.clock import local_today, now
from shared.database import Database
from shared.ids import new_id
from shared.testing.suite import add_organization

SCHEDULE = "/v1/admin/schedule"
TODAY = local_today("America/Edmonton")


def day(ahead: int) -> str:
    return str(TODAY + timedelta(days=ahead))


@pytest.fixture
def fetch(http: Any, as_staff: Any) -> Any:
    """Return a way to read the schedule: `await fetch("/month", month="2026-11")`."""

    async def get(path: str = "", headers: Any = None, **query: Any) -> Any:
        wanted = {key.rstrip("_"): value for key, value in query.items()}
        answer = await http.get(SCHEDULE + path, params=wanted, headers=headers or as_staff("viewer"))
        assert answer.status_code == 200, answer.text
        return answer.json()

    return get


@pytest.fixture
def block(database: Database, org: Any) -> Any:
    """Return a maker of blocks: `await block(3, worker=maria)`."""

    async def add(ahead: int, *, worker: Any = None, hours: Any = None, **changes: Any) -> None:
        on = TODAY + timedelta(days=ahead)
        facts: dict[str, Any] = {
            "kind": "holiday",
            "starts_on": on,
            "ends_on": on,
            "worker_id": worker and worker.id,
        }
        if hours:
            facts |= {"starts_at": hours[0], "ends_at": hours[1]}
        async with database.unit_of_work(org) as uow:
            uow.session.add(Block.model_validate(facts | changes | {"org_id": org}))

    return add


@pytest.fixture
def join(database: Database, org: Any) -> Any:
    """Return a way to put workers into a new team, whose id it returns."""

    async def team(*workers: Any) -> Any:
        team_id = new_id()
        async with database.unit_of_work(org) as uow:
            await uow.sql(
                "INSERT INTO teams (id, org_id, created_at, updated_at, version, name, color, postal_prefixes) "
                "VALUES (:id, :org, now(), now(), 1, :name, '#000000', '{}')",
                id=team_id,
                org=org,
                name=str(team_id),
            )
            for worker in workers:
                await uow.sql("UPDATE workers SET team_id = :team WHERE id = :id", team=team_id, id=worker.id)
        return team_id

    return team


async def test_the_schedule_is_narrowed_down(fetch: Any, hire: Any, add_booking: Any, at: Any, join: Any) -> None:
    maria, noor = await hire("Maria", "Noor")
    team = await join(noor)
    first = await add_booking(maria, starts_at=at(3, "09:00"), crew_size=1, client_name="Ms. Frost")
    second = await add_booking(noor, starts_at=at(3, "09:00"), status="PENDING", service="standard")
    third = await add_booking(starts_at=at(3, "13:00"), status="CANCELLED")

    async def found(**query: Any) -> list[Any]:
        body = await fetch(from_=day(3), days=1, **query)
        return sorted(visit["booking_id"] for visit in body["visits"])

    assert await found() == sorted([str(first.id), str(second.id)])
    assert await found(worker_id=str(maria.id)) == [str(first.id)]
    assert await found(team_id=str(team)) == [str(second.id)]
    assert await found(status="PENDING") == [str(second.id)]
    assert await found(status=["CANCELLED", "CONFIRMED"]) == sorted([str(first.id), str(third.id)])
    assert await found(service="standard") == [str(second.id)]
    assert await found(unassigned="true") == [str(second.id)]
    assert await found(q="frost") == [str(first.id)]
    assert await found(q=second.reference.lower()) == [str(second.id)]
    assert await found(q="%") == []
    of_team = await fetch(from_=day(3), team_id=str(team))
    assert [worker["name"] for worker in of_team["workers"]] == ["Noor"]


async def test_hours_blocks_and_totals_stand_beside_the_visits(
    fetch: Any, hire: Any, add_booking: Any, at: Any, block: Any
) -> None:
    maria, noor = await hire("Maria", "Noor")
    await add_booking(maria, starts_at=at(3, "09:00"))
    await add_booking(maria, starts_at=at(3, "13:30"))
    await block(3, worker=maria, hours=(at(3, "17:00"), at(3, "20:00")), kind="training", title="Ladders")
    await block(4, worker=noor)
    await block(9)
    body = await fetch(from_=day(3), days=2, q="nothing like that")
    assert body["visits"] == []
    hours = {(one["worker_id"], one["starts_at"]) for one in body["hours"]}
    assert len(hours) == 4
    assert (str(maria.id), at(3, "09:00").isoformat().replace("+00:00", "Z")) in hours
    assert [(one["kind"], one["title"], one["all_day"]) for one in body["blocks"]] == [
        ("training", "Ladders", False),
        ("holiday", None, True),
    ]
    assert body["totals"] == [
        {
            "worker_id": str(maria.id),
            "visits": 2,
            "planned_minutes": 300,
            "idle_minutes": 120,
            "working_minutes": 17 * 60,
            "utilisation_percent": 29,
        },
        {
            "worker_id": str(noor.id),
            "visits": 0,
            "planned_minutes": 0,
            "idle_minutes": 0,
            "working_minutes": 9 * 60,
            "utilisation_percent": 0,
        },
    ]


async def test_a_yearly_holiday_comes_again(fetch: Any, hire: Any, block: Any) -> None:
    await hire("Maria")
    long_ago = (TODAY + timedelta(days=3)).replace(year=TODAY.year - 4)
    await block(3, starts_on=long_ago, ends_on=long_ago, yearly=True)
    body = await fetch(from_=day(3), days=1)
    assert [one["all_day"] for one in body["blocks"]] == [True]
    assert body["totals"][0]["working_minutes"] == 0
    assert body["totals"][0]["utilisation_percent"] is None
    assert (await fetch(from_=day(4), days=1))["blocks"] == []


async def test_a_month_is_counted_day_by_day(fetch: Any, hire: Any, add_booking: Any, at: Any, block: Any) -> None:
    maria, noor = await hire("Maria", "Noor")
    await add_booking(maria, noor, starts_at=at(3, "09:00"))
    await add_booking(maria, starts_at=at(3, "13:00"))
    await add_booking(noor, starts_at=at(3, "13:00"), crew_size=1, status="CANCELLED")
    await block(3, worker=noor)
    month = await fetch("/month", month=day(3)[:7])
    assert (month["month"], month["timezone"]) == (day(3)[:7], "America/Edmonton")
    assert month["days"][0]["date"].endswith("-01")
    assert 28 <= len(month["days"]) <= 31
    (busy,) = [one for one in month["days"] if one["visits"]]
    assert busy == {
        "date": day(3),
        "visits": 2,
        "planned_hours": 10.0,
        "unassigned": 1,
        "capacity_hours": 9.0,
        "used_percent": 111,
    }


async def test_what_lacks_somebody_is_listed_by_pages(
    fetch: Any, hire: Any, add_booking: Any, at: Any, http: Any, as_staff: Any
) -> None:
    maria, noor = await hire("Maria", "Noor")
    await add_booking(maria, noor, starts_at=at(3, "09:00"))
    half = await add_booking(maria, starts_at=at(4, "09:00"), client_name="Ms. Frost")
    empty = await add_booking(starts_at=at(5, "09:00"), status="PENDING", service="standard", crew_size=1)
    await add_booking(starts_at=at(5, "09:00"), status="DONE")
    await add_booking(starts_at=at(70, "09:00"))
    await add_booking(starts_at=now() - timedelta(days=2))

    async def found(**query: Any) -> list[tuple[str, int]]:
        items = (await fetch("/unassigned", **query))["items"]
        return [(item["booking_id"], item["missing"]) for item in items]

    both = [(str(half.id), 1), (str(empty.id), 1)]
    assert await found() == both
    assert await found(sort="-starts_at") == both[::-1]
    assert await found(service="standard") == both[1:]
    assert await found(q="frost") == both[:1]
    assert await found(from_=day(5), to=day(5)) == both[1:]
    assert await found(to=day(4)) == both[:1]
    page = await fetch("/unassigned", limit=1)
    assert await found(limit=1, cursor=page["next_cursor"]) == both[1:]
    for wrong in ({"from": day(5), "to": day(4)}, {"to": day(200)}, {"cursor": "zzz"}, {"sort": "name"}):
        answer = await http.get(f"{SCHEDULE}/unassigned", params=wrong, headers=as_staff())
        assert answer.status_code == 422, answer.text


@pytest.mark.parametrize("month", ["2026-13", "1999-01", "2026-1", "🧹", "2026-11-01"])
async def test_only_months_are_months(http: Any, as_staff: Any, month: str) -> None:
    answer = await http.get(f"{SCHEDULE}/month", params={"month": month}, headers=as_staff())
    assert answer.status_code == 422


async def test_permission_module_and_company_count(
    http: Any, as_staff: Any, add_booking: Any, at: Any, fetch: Any, database: Database
) -> None:
    await add_booking(starts_at=at(3, "09:00"))
    other = as_staff(org_id=await add_organization(database))
    assert (await fetch("/unassigned", headers=other))["items"] == []
    assert sum(one["visits"] for one in (await fetch("/month", month=day(3)[:7], headers=other))["days"]) == 0
    off = as_staff(org_id=await add_organization(database, disabled_modules=["module.schedule"]))
    for path, query in (("/month", {"month": day(3)[:7]}), ("/unassigned", {})):
        nobody = as_staff(permissions=["contacts.view"])
        for headers in (nobody, off):
            answer = await http.get(f"{SCHEDULE}{path}", params=query, headers=headers)
            assert answer.status_code == 403


MINUTES = st.integers(0, 60).map(lambda minute: now().replace(hour=8, minute=0) + timedelta(minutes=minute))
STRETCHES = st.lists(st.tuples(MINUTES, MINUTES).map(lambda pair: (min(pair), max(pair))), max_size=4)


@given(STRETCHES, STRETCHES)
def test_what_is_left_of_hours_lies_in_them_and_outside_blocks(hours: Any, taken: Any) -> None:
    for start, end in without(hours, taken):
        assert start < end
        assert any(first <= start and end <= last for first, last in hours)
        assert all(end <= first or start >= last for first, last in taken if first < last)
