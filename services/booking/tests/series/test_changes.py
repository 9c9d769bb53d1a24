"""Changes of series: of one visit, of those that follow, of all; days skipped, pauses and the end."""

import asyncio
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlmodel import col, select, update

from booking.blocks.models import Block
from booking.bookings.models import Booking, TimelineEntry
from booking.clients.models import Address
from shared.clock import local_today, to_utc
from shared.database import Database
from shared.ids import new_id
from shared.organizations import Organization
from shared.testing.suite import add_organization

Office = Any
FOUR = "FREQ=WEEKLY;COUNT=4"
WORK = {"service": "standard", "beds": 1, "baths": 1}


def ahead(days: int) -> date:
    """Return a local day some days ahead."""
    return local_today("America/Edmonton") + timedelta(days=days)


def at(days: int, wall: str = "09:00") -> str:
    return f"{ahead(days)}T{wall}"


@pytest.fixture
def bookings(database: Database, org: UUID) -> Any:
    """Return a reader of all bookings by start."""

    async def all_of() -> list[Booking]:
        async with database.unit_of_work(org) as uow:
            return list((await uow.session.exec(select(Booking).order_by(col(Booking.starts_at)))).all())

    return all_of


async def test_one_visit_moves_alone(office: Office, hire: Any, emitted: Any, org: UUID, bookings: Any) -> None:
    await hire("Maria")
    series = (await office.create(rule=FOUR))["series"]
    before = await bookings()
    done = await office.do(
        series["id"],
        "edit",
        scope="this",
        occurs_on=str(ahead(10)),
        changes={"day": str(ahead(11)), "start_time": "13:00"},
    )
    (visit,) = done["visits"]
    assert (visit["what"], visit["previous_local_start"]) == ("moved", at(10))
    assert (visit["local_start"], visit["crew"]) == (at(11, "13:00"), ["Maria"])
    assert await office.starts(series["id"]) == [at(3), at(11, "13:00"), at(17), at(24)]
    assert [one["state"] for one in done["series"]["next"]] == ["PLANNED", "DETACHED", "PLANNED", "PLANNED"]
    after = await bookings()
    assert [one.version for one in after] == [2, 3, 2, 2]
    assert [one.id for one in after] == [one.id for one in before]
    (event,) = await emitted(org, "booking.booking.rescheduled.v1")
    assert (event.data["by"], event.data["notify_client"]) == ("series", True)


async def test_all_visits_to_come_change_but_those_changed_on_their_own(
    office: Office, hire: Any, bookings: Any, emitted: Any, org: UUID
) -> None:
    await hire("Maria")
    series = (await office.create(rule=FOUR))["series"]
    await office.do(series["id"], "edit", scope="this", occurs_on=str(ahead(10)), changes={"start_time": "13:00"})
    done = await office.do(series["id"], "edit", scope="all", changes={"start_time": "10:30"})
    assert [one["what"] for one in done["visits"]] == ["moved", "kept", "moved", "moved"]
    assert await office.starts(series["id"]) == [at(3, "10:30"), at(10, "13:00"), at(17, "10:30"), at(24, "10:30")]
    told = [event.data["notify_client"] for event in await emitted(org, "booking.booking.rescheduled.v1")]
    assert told.count(True) == 2
    over = await office.do(
        series["id"], "edit", scope="all", changes={"start_time": "11:00"}, override_individual=True
    )
    assert [one["what"] for one in over["visits"]] == ["moved"] * 4
    assert {one["state"] for one in over["series"]["next"]} == {"PLANNED"}
    assert {f"{one.local_start:%H:%M}" for one in await bookings()} == {"11:00"}


async def test_what_follows_becomes_a_series_of_its_own(office: Office, hire: Any, bookings: Any) -> None:
    await hire("Maria")
    series = (await office.create(rule=FOUR))["series"]
    before = await bookings()
    done = await office.do(
        series["id"], "edit", scope="following", occurs_on=str(ahead(17)), changes={"start_time": "14:00"}
    )
    new = done["series"]
    assert new["id"] == done["series_id"] != series["id"]
    assert (new["follows_id"], new["starts_on"], new["ends_on"]) == (series["id"], str(ahead(17)), str(ahead(24)))
    assert await office.starts(series["id"]) == [at(3), at(10)]
    assert await office.starts(new["id"]) == [at(17, "14:00"), at(24, "14:00")]
    old = await office.show(series["id"])
    assert (old["ends_on"], old["version"]) == (str(ahead(16)), 2)
    after = await bookings()
    assert [one.id for one in after] == [one.id for one in before]
    assert [str(one.series_id) for one in after] == [series["id"]] * 2 + [new["id"]] * 2
    assert [one.version for one in after] == [2, 2, 3, 3]


async def test_another_weekday_takes_the_visits_along(office: Office, hire: Any, bookings: Any) -> None:
    await hire("Maria")
    series = (await office.create(rule=FOUR))["series"]
    before = [one.id for one in await bookings()]
    day = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")[ahead(5).weekday()]
    done = await office.do(series["id"], "edit", scope="all", changes={"rule": f"FREQ=WEEKLY;BYDAY={day};COUNT=4"})
    assert [one["local_start"] for one in done["visits"]] == [at(5), at(12), at(19), at(26)]
    assert [one.id for one in await bookings()] == before
    assert done["series"]["words"]["en"].startswith("every week on ")


async def test_a_rarer_rule_calls_visits_off_and_a_denser_one_makes_them(office: Office, bookings: Any) -> None:
    series = (await office.create(rule=FOUR))["series"]
    rarer = await office.do(series["id"], "edit", scope="all", changes={"rule": "FREQ=WEEKLY;INTERVAL=2;COUNT=2"})
    assert [one["what"] for one in rarer["visits"]] == ["cancelled", "cancelled"]
    assert {one.cancel_reason for one in await bookings()} == {None, "series_changed"}
    denser = await office.do(series["id"], "edit", scope="all", changes={"rule": "FREQ=WEEKLY;COUNT=3"})
    assert [(one["what"], one["local_start"]) for one in denser["visits"]] == [("made", at(10))]


async def test_daily_visits_move_past_each_other(office: Office, hire: Any) -> None:
    await hire("Maria")
    series = (await office.create(rule="FREQ=DAILY;COUNT=4"))["series"]
    later = await office.do(series["id"], "edit", scope="all", changes={"start_time": "09:30"})
    assert later["unassigned"] == 0
    assert {tuple(one["crew"]) for one in later["visits"]} == {("Maria",)}


async def test_other_work_is_priced_and_cleaned_anew(
    office: Office, hire: Any, bookings: Any, emitted: Any, org: UUID, database: Database
) -> None:
    await hire("Maria", "Noor")
    series = (await office.create(rule="FREQ=WEEKLY;COUNT=2"))["series"]
    other = WORK | {"service": "deep", "beds": 3, "baths": 2, "add_ons": {"oven": 1}, "frequency": "weekly"}
    done = await office.do(series["id"], "edit", scope="all", changes={"request": other})
    assert done["price_change_cents"] == sum(one["price_change_cents"] for one in done["visits"]) > 0
    rows = await bookings()
    assert {row.total_cents for row in rows} == {done["series"]["total_cents"]}
    assert {row.crew_size for row in rows} == {2}
    assert {len(one["crew"]) for one in done["visits"]} == {2}
    events = await emitted(org, "booking.booking.changed.v1")
    assert [event.data["previous_total_cents"] for event in events] == [series["total_cents"]] * 2
    assert "service" in events[0].data["changes"]
    async with database.unit_of_work(org) as uow:
        entries = (await uow.session.exec(select(TimelineEntry).where(col(TimelineEntry.what) == "changed"))).all()
    assert len(entries) == 2
    back = await office.do(series["id"], "edit", scope="all", changes={"crew_size": 1, "minutes": 90})
    assert {len(one["crew"]) for one in back["visits"]} == {1}


async def test_crews_and_homes_change(
    office: Office, hire: Any, bookings: Any, database: Database, org: UUID
) -> None:
    maria, noor = await hire("Maria", "Noor")
    series = (await office.create(rule="FREQ=WEEKLY;COUNT=2", worker_ids=[str(maria.id)]))["series"]
    done = await office.do(series["id"], "edit", scope="all", changes={"worker_ids": [str(noor.id)]})
    assert [(one["what"], one["crew"]) for one in done["visits"]] == [("changed", ["Noor"])] * 2
    home = Address(
        org_id=org,
        client_id=office.client.id,
        line1="2 Elm St",
        city="Edmonton",
        province="AB",
        postal_code="T5J 0N4",
    )
    async with database.unit_of_work(org) as uow:
        uow.session.add(home)
    await office.do(
        series["id"],
        "edit",
        scope="this",
        occurs_on=str(ahead(3)),
        changes={"address_id": str(home.id), "notes": "Bell"},
    )
    first, second = await bookings()
    assert (first.address_id, first.notes) == (home.id, "Bell")
    assert (second.address_id, second.notes) == (office.home.id, None)


async def test_a_check_says_what_would_happen_and_changes_nothing(
    office: Office, hire: Any, bookings: Any, emitted: Any, org: UUID, add_booking: Any
) -> None:
    (maria,) = await hire("Maria")
    series = (await office.create(rule="FREQ=WEEKLY;COUNT=2"))["series"]
    start = to_utc(ahead(10), time(13), "America/Edmonton")
    await add_booking(maria, starts_at=start)
    before = [row.model_dump() for row in await bookings()]
    told = len(await emitted(org))
    edit = {"scope": "following", "occurs_on": str(ahead(10)), "changes": {"start_time": "13:00", "reprice": True}}
    answer = await office.post(f"/{series['id']}/edit/check", edit)
    assert answer.status_code == 200, answer.text
    (visit,) = answer.json()["visits"]
    assert (visit["what"], visit["unassigned"], answer.json()["unassigned"]) == ("moved", True, 1)
    assert [row.model_dump() for row in await bookings()] == before
    assert len(await emitted(org)) == told
    assert (await office.show(series["id"]))["version"] == 1
    done = await office.do(series["id"], "edit", **edit)
    assert done["visits"][0]["local_start"] == at(10, "13:00")
    assert done["visits"][0]["unassigned"]
    (event,) = await emitted(org, "booking.visit.unassigned.v1")
    assert event.data["missing"] == 1


async def test_what_is_over_never_changes(office: Office, bookings: Any, database: Database, org: UUID) -> None:
    series = (await office.create(rule="FREQ=WEEKLY;COUNT=3"))["series"]
    rows = await bookings()
    async with database.unit_of_work(org) as uow:
        for row, status in zip(rows[:2], ("DONE", "CANCELLED"), strict=True):
            await uow.session.exec(update(Booking).where(col(Booking.id) == row.id).values(status=status))
    before = [row.model_dump() for row in await bookings()][:2]
    done = await office.do(
        series["id"], "edit", scope="all", changes={"start_time": "12:00"}, override_individual=True
    )
    assert [one["occurs_on"] for one in done["visits"]] == [str(ahead(17))]
    assert [row.model_dump() for row in await bookings()][:2] == before
    edit = {"scope": "this", "occurs_on": str(ahead(3)), "changes": {"start_time": "13:00"}}
    assert (await office.post(f"/{series['id']}/edit", edit)).json()["type"].endswith("visit-settled")
    edit["occurs_on"] = str(ahead(4))
    assert (await office.post(f"/{series['id']}/edit", edit)).status_code == 404


async def test_somebody_else_s_change_is_noticed(office: Office) -> None:
    series = (await office.create(rule="FREQ=WEEKLY;COUNT=1"))["series"]
    edit = {"scope": "all", "changes": {"start_time": "10:00"}}
    stale = await office.post(f"/{series['id']}/edit", edit, **{"If-Match": '"7"'})
    assert (stale.status_code, stale.json()["current_version"]) == (412, 1)
    fresh = await office.post(
        f"/{series['id']}/edit", edit, **{"If-Match": '"1"', "Idempotency-Key": "a-key-of-mine"}
    )
    assert (fresh.status_code, fresh.headers["etag"]) == (200, '"2"')
    again = await office.post(
        f"/{series['id']}/edit", edit, **{"If-Match": '"1"', "Idempotency-Key": "a-key-of-mine"}
    )
    assert again.json() == fresh.json()


@pytest.mark.parametrize(
    "edit",
    [
        {"scope": "all", "changes": {}},
        {"scope": "this", "changes": {"start_time": "10:00"}},
        {"scope": "this", "occurs_on": "2027-01-01", "changes": {"rule": "FREQ=DAILY"}},
        {"scope": "all", "changes": {"day": "2027-01-01"}},
        {"scope": "some", "changes": {"start_time": "10:00"}},
        {"scope": "all", "changes": {"rule": "FREQ=NEVER"}},
        {"scope": "all", "changes": {"worker_ids": [str(new_id())]}},
        {"scope": "all", "changes": {"address_id": str(new_id())}},
    ],
)
async def test_changes_that_make_no_sense_are_refused(office: Office, edit: dict[str, Any]) -> None:
    series = (await office.create(rule="FREQ=WEEKLY;COUNT=1"))["series"]
    for path in ("edit", "edit/check"):
        assert (await office.post(f"/{series['id']}/{path}", edit)).status_code == 422


async def test_days_are_skipped_and_brought_back(
    office: Office, hire: Any, bookings: Any, emitted: Any, org: UUID
) -> None:
    await hire("Maria")
    series = (await office.create(rule=FOUR))["series"]
    done = await office.do(series["id"], "skip", first_on=str(ahead(9)), last_on=str(ahead(18)))
    assert [one["what"] for one in done["visits"]] == ["cancelled"] * 2
    assert await office.starts(series["id"]) == [at(3), at(24)]
    cancelled = await emitted(org, "booking.booking.cancelled.v1")
    assert [event.data["notify_client"] for event in cancelled] == [True, False]
    assert {event.data["reason"] for event in cancelled} == {"series_changed"}
    moved = await office.do(series["id"], "edit", scope="all", changes={"start_time": "10:00"})
    assert [one["what"] for one in moved["visits"]] == ["moved", "moved"]
    back = await office.do(series["id"], "unskip", occurs_on=str(ahead(17)))
    assert [(one["what"], one["crew"]) for one in back["visits"]] == [("made", ["Maria"])]
    assert await office.starts(series["id"]) == [at(3, "10:00"), at(17, "10:00"), at(24, "10:00")]
    assert len(await bookings()) == 5
    for body, status in (({"occurs_on": str(ahead(17))}, 409), ({"occurs_on": str(ahead(16))}, 404)):
        assert (await office.post(f"/{series['id']}/unskip", body)).status_code == status
    for body in ({"first_on": str(ahead(4))}, {"first_on": str(ahead(4)), "last_on": str(ahead(3))}):
        assert (await office.post(f"/{series['id']}/skip", body)).status_code == 422


async def test_a_day_beyond_the_horizon_can_be_skipped(office: Office) -> None:
    series = (await office.create(rule="FREQ=WEEKLY;INTERVAL=8"))["series"]
    far = ahead(3 + 7 * 16)
    done = await office.do(series["id"], "skip", first_on=str(far))
    assert done["visits"][0]["what"] == "skipped"
    back = await office.do(series["id"], "unskip", occurs_on=str(far))
    assert back["visits"] == []
    assert str(far) not in [one["occurs_on"] for one in back["series"]["next"]]


async def test_a_pause_and_its_end(office: Office, hire: Any) -> None:
    await hire("Maria")
    series = (await office.create(rule=FOUR))["series"]
    paused = await office.do(series["id"], "pause", first_on=str(ahead(0)))
    assert paused["series"]["status"] == "PAUSED"
    assert paused["series"]["pauses"] == [{"first_on": str(ahead(0)), "last_on": None}]
    assert [one["what"] for one in paused["visits"]] == ["cancelled"] * 4
    assert {one["reason"] for one in paused["series"]["next"]} == {"pause"}
    again = await office.post(f"/{series['id']}/pause", {"first_on": str(ahead(5))})
    assert again.json()["type"].endswith("pause-overlaps")
    early = await office.post(f"/{series['id']}/unskip", {"occurs_on": str(ahead(3))})
    assert early.status_code == 409
    resumed = await office.do(series["id"], "resume", on=str(ahead(12)))
    assert await office.starts(series["id"]) == [at(17), at(24)]
    assert resumed["series"]["status"] == "PAUSED"
    assert [one["what"] for one in resumed["visits"]] == ["made", "made"]
    assert (await office.do(series["id"], "resume"))["series"]["status"] == "ACTIVE"
    assert await office.starts(series["id"]) == [at(3), at(10), at(17), at(24)]
    assert (await office.post(f"/{series['id']}/resume", {})).status_code == 409
    past = await office.post(f"/{series['id']}/pause", {"first_on": str(ahead(-9)), "last_on": str(ahead(-3))})
    assert past.status_code == 422


@pytest.mark.parametrize("keep", [False, True])
async def test_the_end_of_a_series(office: Office, emitted: Any, org: UUID, bookings: Any, keep: bool) -> None:
    series = (await office.create(rule="FREQ=WEEKLY"))["series"]
    done = await office.do(series["id"], "end", last_on=str(ahead(12)), keep_booked=keep)
    assert (done["series"]["ends_on"], done["series"]["status"]) == (str(ahead(12)), "ACTIVE")
    cancelled = await emitted(org, "booking.booking.cancelled.v1")
    assert len(done["visits"]) == len(cancelled) == (0 if keep else 6)
    assert {one.cancel_reason for one in await bookings()} == ({None} if keep else {None, "series_ended"})
    assert {one.refund_cents for one in await bookings()} <= {None, 0}
    over = await office.do(series["id"], "end")
    assert over["series"]["status"] == "ENDED"
    assert (await office.post(f"/{series['id']}/end", {})).json()["type"].endswith("series-ended")
    edit = {"scope": "all", "changes": {"start_time": "10:00"}}
    assert (await office.post(f"/{series['id']}/edit", edit)).json()["type"].endswith("series-ended")
    pause = await office.post(f"/{series['id']}/pause", {"first_on": str(ahead(1))})
    assert pause.json()["type"].endswith("series-ended")


async def test_a_visit_that_a_holiday_moved_follows_the_series(
    office: Office, database: Database, org: UUID, hire: Any
) -> None:
    await hire("Maria")
    async with database.unit_of_work(org) as uow:
        uow.session.add(Block(org_id=org, kind="holiday", starts_on=ahead(10), ends_on=ahead(10)))
        policy = {"series_on_holidays": "move_next_day"}
        await uow.session.exec(update(Organization).where(col(Organization.id) == org).values(settings=policy))
    series = (await office.create(rule="FREQ=WEEKLY;COUNT=2"))["series"]
    assert await office.starts(series["id"]) == [at(3), at(11)]
    done = await office.do(series["id"], "edit", scope="all", changes={"start_time": "10:00"})
    assert [one["what"] for one in done["visits"]] == ["moved"] * 2
    assert await office.starts(series["id"]) == [at(3, "10:00"), at(11, "10:00")]


async def test_another_company_s_series_can_t_be_changed(
    office: Office, http: httpx.AsyncClient, as_staff: Any, database: Database
) -> None:
    series = (await office.create(rule="FREQ=WEEKLY;COUNT=1"))["series"]
    headers = as_staff(org_id=await add_organization(database))
    for path, body in (("skip", {"first_on": str(ahead(3))}), ("end", {}), ("resume", {})):
        answer = await http.post(f"/v1/admin/series/{series['id']}/{path}", json=body, headers=headers)
        assert answer.status_code == 404


async def test_two_changes_at_once_are_made_one_after_the_other(office: Office, hire: Any, bookings: Any) -> None:
    await hire("Maria")
    series = (await office.create(rule=FOUR))["series"]
    path = f"/{series['id']}"
    answers = await asyncio.gather(
        office.post(f"{path}/skip", {"first_on": str(ahead(10))}),
        office.post(f"{path}/skip", {"first_on": str(ahead(10))}),
        office.post(f"{path}/edit", {"scope": "all", "changes": {"start_time": "10:00"}}),
        office.post(f"{path}/edit", {"scope": "all", "changes": {"start_time": "11:00"}}),
    )
    assert {answer.status_code for answer in answers} == {200}
    shown = await office.show(series["id"])
    assert shown["version"] == 5
    assert [one["occurs_on"] for one in shown["next"]] == [str(ahead(days)) for days in (3, 10, 17, 24)]
    assert {one["local_start"][-5:] for one in shown["next"] if one["state"] == "PLANNED"} == {shown["start_time"]}
    assert len(await bookings()) == 4


async def test_of_two_at_once_who_saw_the_same_version_one_is_told(office: Office) -> None:
    series = (await office.create(rule="FREQ=WEEKLY;COUNT=1"))["series"]
    edit = {"scope": "all", "changes": {"start_time": "10:00"}}
    answers = await asyncio.gather(
        *(office.post(f"/{series['id']}/edit", edit, **{"If-Match": '"1"'}) for _ in range(3))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412, 412]
