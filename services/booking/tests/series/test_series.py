"""Series: made, found, shown, extended; each visit once."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlmodel import col, func, select, update

from booking.blocks.models import Block
from booking.bookings.models import Assignment, Booking
from booking.jobs.series_materialise import SERIES_MATERIALISE
from booking.series.models import SeriesVisit
from booking.series.service import extend_due
from contracts.booking import BookingConfirmed, BookingRequested
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.organizations import Organization, organization

Run = Callable[[Any], Awaitable[int | None]]
Office = Any
WORK = {"service": "standard", "beds": 1, "baths": 1}


def ahead(days: int) -> date:
    """Return a local day some days ahead."""
    return local_today("America/Edmonton") + timedelta(days=days)


async def test_a_series_puts_its_weeks_on_the_schedule(
    office: Office, hire: Any, database: Database, org: UUID, emitted: Any
) -> None:
    maria, _ = await hire("Maria", "Noor")
    made = await office.create(worker_ids=[str(maria.id)])
    series = made["series"]
    assert len(made["visits"]) == 8
    assert {visit["what"] for visit in made["visits"]} == {"made"}
    assert made["unassigned"] == 0
    assert [visit["crew"] for visit in made["visits"]] == [["Maria"]] * 8
    assert made["visits"][0]["local_start"] == f"{ahead(3)}T09:00"
    assert series["words"]["en"].startswith("every week on ")
    assert series["words"]["fr"].startswith("chaque semaine, le ")
    assert (series["status"], series["version"], series["request"]["frequency"]) == ("ACTIVE", 1, "weekly")
    assert [one["name"] for one in series["workers"]] == ["Maria"]
    async with database.unit_of_work(org) as uow:
        rows = (await uow.session.exec(select(Booking).order_by(col(Booking.starts_at)))).all()
    assert {(row.status, row.source, row.deposit_status, row.version) for row in rows} == {
        ("CONFIRMED", "series", "none", 2)
    }
    assert {str(row.series_id) for row in rows} == {series["id"]}
    assert {row.total_cents for row in rows} == {series["total_cents"]}
    assert any(line["kind"] == "discount" for line in rows[0].estimate["lines"])
    assert [event.type for event in await emitted(org)].count(BookingRequested.TYPE) == 8
    told = [BookingConfirmed.model_validate(event.data) for event in await emitted(org, BookingConfirmed.TYPE)]
    assert [event.notify_client for event in told] == [True] + [False] * 7
    assert [event.notify_crew for event in told] == [True] + [False] * 7
    assert {str(event.series_id) for event in told} == {series["id"]}
    audits = await emitted(org, "platform.audit.recorded.v1")
    assert audits[-1].data["action"] == "series.create"


async def test_without_a_crew_a_visit_is_made_all_the_same(office: Office, emitted: Any, org: UUID) -> None:
    made = await office.create(rule="FREQ=WEEKLY;COUNT=2")
    assert made["unassigned"] == 2
    assert [visit["unassigned"] for visit in made["series"]["next"]] == [True, True]
    events = await emitted(org, "booking.visit.unassigned.v1")
    assert [(event.data["missing"], event.data["reason"]) for event in events] == [(1, "no_crew_free")] * 2


async def test_running_the_job_again_makes_nothing_twice(
    office: Office, run: Run, rewind: Any, database: Database, org: UUID
) -> None:
    series_id = (await office.create())["series"]["id"]
    assert await run(SERIES_MATERIALISE) == 0
    await rewind(series_id, ahead(10))
    assert await run(SERIES_MATERIALISE) == 0
    async with database.unit_of_work(org) as uow:
        await uow.session.exec(
            update(Organization).where(col(Organization.id) == org).values(settings={"series_weeks_ahead": 10})
        )
    runs = await asyncio.gather(run(SERIES_MATERIALISE), run(SERIES_MATERIALISE))
    assert sum(made or 0 for made in runs) == 2
    async with database.unit_of_work(org) as uow:
        count = select(func.count(), func.count(col(Booking.local_start).distinct())).select_from(Booking)
        assert (await uow.session.exec(count)).one() == (10, 10)


async def test_very_many_visits_are_made_in_parts(
    office: Office, run: Run, monkeypatch: pytest.MonkeyPatch, database: Database, org: UUID
) -> None:
    monkeypatch.setattr("booking.series.making.MOST_AT_ONCE", 3)
    made = await office.create(rule="FREQ=DAILY;COUNT=5")
    assert len(made["visits"]) == 3
    assert await run(SERIES_MATERIALISE) == 2
    assert await run(SERIES_MATERIALISE) == 0
    starts = await office.starts(made["series"]["id"])
    assert starts == [f"{ahead(3 + day)}T09:00" for day in range(5)]


async def test_two_runners_at_once_make_each_visit_once(
    office: Office, run: Run, rewind: Any, database: Database, org: UUID
) -> None:
    series_id = (await office.create(rule="FREQ=WEEKLY;COUNT=3"))["series"]["id"]
    async with database.unit_of_work(org) as uow:
        await uow.session.exec(update(Booking).values(series_id=None))
        await uow.sql("DELETE FROM series_visits")
        await uow.sql("DELETE FROM bookings")
    await rewind(series_id, ahead(-1))

    async def extend() -> int:
        async with database.unit_of_work(org) as uow:
            return await extend_due(uow, await organization(uow), UUID(series_id))

    assert sum(await asyncio.gather(*(extend() for _ in range(4)))) == 3
    assert len(await office.starts(series_id)) == 3


async def test_the_job_leaves_companies_without_a_schedule_alone(
    office: Office, run: Run, rewind: Any, database: Database, org: UUID
) -> None:
    series_id = (await office.create())["series"]["id"]
    async with database.unit_of_work(org) as uow:
        changes = {"disabled_modules": ["module.schedule"], "settings": {"series_weeks_ahead": 12}}
        await uow.session.exec(update(Organization).where(col(Organization.id) == org).values(changes))
    assert await run(SERIES_MATERIALISE) == 0
    await rewind(series_id, ahead(0))


@pytest.mark.parametrize(("policy", "expected"), [("skip", None), ("move_next_day", 4), ("keep", 3)])
async def test_holidays(office: Office, database: Database, org: UUID, policy: str, expected: int | None) -> None:
    async with database.unit_of_work(org) as uow:
        uow.session.add(Block(org_id=org, kind="holiday", title="Closed", starts_on=ahead(3), ends_on=ahead(3)))
        yearly = ahead(10).replace(year=ahead(10).year - 1)
        uow.session.add(Block(org_id=org, kind="holiday", starts_on=yearly, ends_on=yearly, yearly=True))
        await uow.session.exec(
            update(Organization).where(col(Organization.id) == org).values(settings={"series_on_holidays": policy})
        )
    made = await office.create(rule="FREQ=WEEKLY;COUNT=3")
    first, second, third = made["series"]["next"]
    if expected is None:
        assert (first["state"], first["reason"], second["state"]) == ("SKIPPED", "holiday", "SKIPPED")
    else:
        assert first["local_start"] == f"{ahead(expected)}T09:00"
        assert second["local_start"] == f"{ahead(expected + 7)}T09:00"
        assert first["state"] == ("MOVED" if policy == "move_next_day" else "PLANNED")
    assert (third["state"], third["local_start"]) == ("PLANNED", f"{ahead(17)}T09:00")


async def test_a_rule_can_be_looked_at_first(office: Office) -> None:
    body = {"rule": "FREQ=MONTHLY;BYMONTHDAY=31", "starts_on": str(ahead(1)), "start_time": "09:00", "count": 3}
    answer = await office.post("/preview", body)
    assert answer.status_code == 200
    assert answer.json()["words"]["en"] == "every month on the 31st"
    assert len(answer.json()["visits"]) == 3
    assert all(visit["local_start"].endswith("T09:00") for visit in answer.json()["visits"])
    past = await office.post("/preview", body | {"rule": "FREQ=DAILY;UNTIL=20200101", "starts_on": "2019-12-01"})
    assert past.json()["visits"] == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"rule": "FREQ=YEARLY"}, "body.rule"),
        ({"rule": "FREQ=DAILY;UNTIL=20200101"}, "body.rule"),
        ({"rule": "\x00"}, "body.rule"),
        ({"rule": 3}, "body.rule"),
        ({"start_time": "24:00"}, "body.start_time"),
        ({"starts_on": "9999-12-31"}, "body.starts_on"),
        ({"starts_on": "2001-01-01"}, "body.starts_on"),
        ({"minutes": 10**30}, "body.minutes"),
        ({"crew_size": 0}, "body.crew_size"),
        ({"worker_ids": [str(new_id())]}, "body.worker_ids"),
        ({"address_id": str(new_id())}, "body.address_id"),
        ({"pricing": "free"}, "body.pricing"),
        ({"notes": "a\x07"}, "body.notes"),
    ],
)
async def test_what_can_t_be_a_series_is_refused(office: Office, changes: dict[str, Any], field: str) -> None:
    answer = await office.post("", office.wanted(**changes))
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["field"] == field


async def test_strangers_to_the_company_and_roles_without_the_right_are_turned_away(
    office: Office, http: httpx.AsyncClient, as_staff: Any, database: Database, org: UUID
) -> None:
    assert (await office.post("", office.wanted(client_id=str(new_id())))).status_code == 404
    series_id = (await office.create(rule="FREQ=WEEKLY;COUNT=1"))["series"]["id"]
    path = f"/v1/admin/series/{series_id}"
    assert (await http.get(path)).status_code == 401
    assert (await http.get(path, headers=as_staff("accountant"))).status_code == 200
    body = {"first_on": str(ahead(3))}
    assert (await http.post(f"{path}/skip", json=body, headers=as_staff("viewer"))).status_code == 403
    assert (await http.get(f"/v1/admin/series/{new_id()}", headers=office.headers)).status_code == 404
    async with database.unit_of_work(org) as uow:
        of = col(Organization.id) == org
        await uow.session.exec(update(Organization).where(of).values(disabled_modules=["module.schedule"]))
    assert (await http.get(path, headers=office.headers)).json()["type"].endswith("module-disabled")


async def test_the_list_is_filtered_sorted_and_paged(
    office: Office, http: httpx.AsyncClient, as_staff: Any
) -> None:
    weekly = (await office.create(rule="FREQ=WEEKLY;COUNT=2"))["series"]
    monthly = (await office.create(rule="FREQ=MONTHLY;BYMONTHDAY=15", request=WORK | {"beds": 3}))["series"]
    paused = (await office.create(rule="FREQ=WEEKLY;COUNT=2"))["series"]
    await office.do(paused["id"], "pause", first_on=str(ahead(0)))

    async def ids(**query: Any) -> list[str]:
        answer = await http.get("/v1/admin/series", params=query, headers=office.headers)
        assert answer.status_code == 200, answer.text
        return [item["id"] for item in answer.json()["items"]]

    assert await ids() == [paused["id"], monthly["id"], weekly["id"]]
    assert await ids(sort="-total") == [monthly["id"], paused["id"], weekly["id"]]
    assert set(await ids(sort="client", q="zoë")) == {weekly["id"], monthly["id"], paused["id"]}
    assert await ids(status="PAUSED") == [paused["id"]]
    assert await ids(status="ACTIVE") == [monthly["id"], weekly["id"]]
    assert await ids(status="ENDED") == []
    assert await ids(weekday=ahead(3).weekday(), status="ACTIVE") == [weekly["id"]]
    assert await ids(client_id=str(new_id())) == []
    assert await ids(q="100%") == []
    first = await http.get("/v1/admin/series", params={"limit": 2}, headers=office.headers)
    rest = {"limit": 2, "cursor": first.json()["next_cursor"]}
    second = await http.get("/v1/admin/series", params=rest, headers=office.headers)
    assert [one["id"] for one in second.json()["items"]] == [weekly["id"]]
    assert first.json()["items"][1]["next_start"] is not None
    for bad in ({"cursor": "x"}, {"weekday": 7}, {"sort": "name"}, {"q": "\x00"}, {"status": "GONE"}):
        assert (await http.get("/v1/admin/series", params=bad, headers=office.headers)).status_code == 422


async def test_a_booking_can_repeat(
    office: Office, http: httpx.AsyncClient, hire: Any, stranger: Any, database: Database, org: UUID
) -> None:
    await hire("Maria")
    slot = (await stranger.slots(stranger.small))[0]
    booked = (await stranger.book(stranger.small, slot["starts_at"])).json()
    path = f"/v1/admin/bookings/{booked['id']}/repeat"
    wanted = {"rule": "FREQ=WEEKLY;INTERVAL=2"}
    stale = await http.post(path, json=wanted, headers=office.headers | {"If-Match": '"99"'})
    assert stale.status_code == 412
    answer = await http.post(path, json=wanted, headers=office.headers)
    assert answer.status_code == 201, answer.text
    series = answer.json()["series"]
    assert series["next"][0]["booking_id"] == booked["id"]
    assert series["next"][0]["state"] == "DETACHED"
    assert series["request"]["frequency"] == "biweekly"
    assert len(answer.json()["visits"]) == 3
    starts = [visit["local_start"][:10] for visit in series["next"]]
    assert starts[1] == str(ahead(2) + timedelta(days=14))
    assert [one["name"] for one in series["workers"]] == ["Maria"]
    again = await http.post(path, json=wanted, headers=office.headers)
    assert again.json()["type"].endswith("already-repeats")
    async with database.unit_of_work(org) as uow:
        sent = select(func.count()).select_from(Assignment).where(col(Assignment.active))
        assert (await uow.session.exec(sent)).one() == 4
        rows = (await uow.session.exec(select(col(SeriesVisit.occurs_on)))).all()
        assert len(rows) == len(set(rows)) == 4
