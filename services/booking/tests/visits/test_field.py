"""The cleaner's day over HTTP: what is shown, setting out, hours, checklist, problems, supplies, the report."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text

from booking.bookings.models import Booking
from booking.jobs.late_check_in import LATE_CHECK_IN
from booking.settings import BookingSettings
from booking.workers.models import Worker
from contracts.booking import VisitCompleted
from contracts.booking_field import ProblemReported, VisitLate, VisitOnTheWay
from shared.clock import now, to_local
from shared.database import Database
from shared.ids import new_id
from shared.jobs import JobContext, run_once
from shared.messaging.envelope import Envelope
from shared.testing.suite import add_organization

Headers = Callable[..., dict[str, str]]
AddWorker = Callable[..., Awaitable[Worker]]
AddBooking = Callable[..., Awaitable[Booking]]
Emitted = Callable[..., Awaitable[list[Envelope]]]
Ago = Callable[[int], Any]
MakePhone = Callable[[Worker, Booking], Any]


async def configure(database: Database, org: UUID, settings: str) -> None:
    async with database.unit_of_work() as uow:
        await uow.session.execute(
            text("UPDATE organizations SET settings = CAST(:settings AS jsonb) WHERE id = :id"),
            {"settings": settings, "id": org},
        )


async def test_a_day_shows_what_is_needed_at_the_door(
    http: httpx.AsyncClient,
    as_worker: Headers,
    add_worker: AddWorker,
    add_booking: AddBooking,
    database: Database,
    org: UUID,
) -> None:
    maria, noor = await add_worker(), await add_worker("Noor Haddad")
    start = now() + timedelta(minutes=5)
    first = await add_booking(maria, noor, starts_at=start, crew_notes="Bring the long ladder")
    await add_booking(maria, starts_at=start + timedelta(hours=4))
    async with database.unit_of_work(org) as uow:
        await uow.sql(
            "UPDATE addresses SET entry_code = '4711', pets = 'Two cats', latitude = 53.54, longitude = -113.49"
        )
    day = str(to_local(start, "America/Edmonton").date())
    headers = as_worker(maria.id)
    answer = await http.get("/v1/worker/jobs", params={"date": day}, headers=headers)
    jobs = answer.json()["items"]
    assert jobs[0]["booking_id"] == str(first.id)
    assert (jobs[0]["entry_code"], jobs[0]["pets"], jobs[0]["access_notes"]) == (
        "4711",
        "Two cats",
        "Key under the mat",
    )
    assert jobs[0]["crew_notes"] == "Bring the long ladder"
    assert jobs[0]["mates"] == [{"first_name": "Noor", "phone": noor.phone}]
    assert (jobs[0]["home"]["latitude"], jobs[0]["home"]["maps_query"]) == (
        53.54,
        "10020 100 St NW, Edmonton AB T5J 0N3",
    )
    assert (jobs[0]["way"], jobs[0]["planned_minutes"], jobs[0]["overrun_after_minutes"]) == (None, 150, 180)
    if len(jobs) == 2:  # unless the second visit begins after midnight
        assert jobs[1]["way"] == {"metres": 0, "minutes": 0}

    known = {"If-None-Match": answer.headers["etag"]}
    unchanged = await http.get("/v1/worker/jobs", params={"date": day}, headers=headers | known)
    assert (unchanged.status_code, unchanged.content) == (304, b"")
    await http.post(f"/v1/worker/jobs/{first.id}/check-in", headers=headers)
    changed = await http.get("/v1/worker/jobs", params={"date": day}, headers=headers | known)
    assert changed.status_code == 200

    week = (await http.get("/v1/worker/week", params={"date": day}, headers=headers)).json()
    assert len(week["days"]) == 7
    (today,) = (one for one in week["days"] if one["date"] == day)
    assert today["items"][0]["city"] == "Edmonton"
    assert today["planned_minutes"] == 150 * len(jobs)


async def test_the_door_stays_shut_until_the_day(
    add_worker: AddWorker, add_booking: AddBooking, phone: MakePhone, database: Database, org: UUID
) -> None:
    maria = await add_worker()
    booking = await add_booking(maria, starts_at=now() + timedelta(days=2))
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE addresses SET entry_code = '4711'")
    job = await phone(maria, booking).job()
    assert (job["entry_code"], job["access_notes"]) == (None, None)


async def test_setting_out_is_told_once(
    add_worker: AddWorker, add_booking: AddBooking, phone: MakePhone, emitted: Emitted, org: UUID
) -> None:
    maria, noor = await add_worker(), await add_worker("Noor Haddad")
    booking = await add_booking(maria, noor)
    arrival = now() + timedelta(minutes=18)
    job = await phone(maria, booking).post("on-the-way", expected_at=arrival.isoformat())
    assert job.status_code == 200, job.text
    assert job.json()["time"]["state"] == "travelling"
    for somebody in (maria, noor, noor):
        assert (await phone(somebody, booking).post("on-the-way")).status_code == 200
    (event,) = await emitted(org, VisitOnTheWay.TYPE)
    told = VisitOnTheWay.model_validate(event.data)
    assert told.expected_at == arrival
    assert {one.name for one in told.crew} == {"Maria Santos", "Noor Haddad"}

    later = await add_booking(maria, starts_at=now() + timedelta(hours=5))
    refused = await phone(maria, later).post("on-the-way")
    assert (refused.status_code, refused.json()["type"].rsplit("/")[-1]) == (409, "too-early")
    over = await add_booking(maria, starts_at=now() - timedelta(hours=8), status="DONE")
    assert (await phone(maria, over).post("on-the-way")).status_code == 409


async def test_each_of_the_crew_has_own_hours(
    add_worker: AddWorker, add_booking: AddBooking, phone: MakePhone, emitted: Emitted, org: UUID, ago: Ago
) -> None:
    maria, noor = await add_worker(), await add_worker("Noor Haddad")
    booking = await add_booking(maria, noor, starts_at=ago(150))
    hers, his = phone(maria, booking), phone(noor, booking)
    here = {"latitude": 53.54, "longitude": -113.49, "accuracy_metres": 12}
    await hers.post("check-in", at=ago(150).isoformat(), position=here)
    await his.post("check-in", at=ago(120).isoformat())
    marks = [
        {"id": str(new_id()), "kind": "resume", "at": ago(60).isoformat()},
        {"id": str(new_id()), "kind": "pause", "at": ago(75).isoformat()},
    ]
    for _ in range(2):
        answer = await hers.post("time", marks=marks)
        assert answer.status_code == 200, answer.text
    assert [one["kind"] for one in answer.json()["time"]["entries"]] == ["work", "pause", "work"]
    await hers.tick_all()
    assert (await hers.post("check-out", at=ago(10).isoformat(), position=here)).status_code == 200
    (event,) = await emitted(org, VisitCompleted.TYPE)
    worked = {one.worker_id: one.minutes for one in VisitCompleted.model_validate(event.data).worked}
    assert worked == {maria.id: 125, noor.id: 110}
    assert (await his.job())["time"]["state"] == "off"
    future = [{"id": str(new_id()), "kind": "start", "at": (now() + timedelta(hours=1)).isoformat()}]
    assert (await hers.post("time", marks=future)).status_code == 422
    wrong = {"latitude": 91, "longitude": 0, "accuracy_metres": 1}
    assert (await hers.post("check-in", position=wrong)).status_code == 422


async def test_who_starts_at_the_next_visit_has_left_the_last(
    add_worker: AddWorker, add_booking: AddBooking, phone: MakePhone, ago: Ago
) -> None:
    maria = await add_worker()
    first = await add_booking(maria, starts_at=ago(300))
    second = await add_booking(maria, starts_at=ago(60))
    await phone(maria, second).post("check-in", at=ago(55).isoformat())
    await phone(maria, first).post("check-in", at=ago(300).isoformat())
    entry = (await phone(maria, first).job())["time"]["entries"][0]
    assert entry["ended_at"] == ago(55).isoformat().replace("+00:00", "Z")
    assert (await phone(maria, second).job())["time"]["state"] == "working"


async def test_a_long_visit_asks_why(
    add_worker: AddWorker, add_booking: AddBooking, phone: MakePhone, ago: Ago
) -> None:
    maria = await add_worker()
    booking = await add_booking(maria, starts_at=ago(200))
    here = phone(maria, booking)
    await here.post("check-in", at=ago(200).isoformat())
    await here.tick_all()
    refused = await here.post("check-out", at=ago(5).isoformat())
    assert (refused.status_code, refused.json()["type"].rsplit("/")[-1]) == (409, "overrun-reason-required")
    assert (refused.json()["planned_minutes"], refused.json()["actual_minutes"]) == (150, 195)
    done = await here.post("check-out", at=ago(5).isoformat(), overrun_reason="Heavy grease")
    assert (done.status_code, done.json()["overrun_reason"]) == (200, "Heavy grease")


async def test_items_are_skipped_noted_and_photographed(
    add_worker: AddWorker,
    add_booking: AddBooking,
    phone: MakePhone,
    http: httpx.AsyncClient,
    as_staff: Headers,
    ago: Ago,
) -> None:
    maria = await add_worker()
    booking = await add_booking(maria, photo_consent=True)
    here = phone(maria, booking)
    first, second, *_ = (await here.job())["checklist"]
    office = f"/v1/admin/bookings/{booking.id}/checklist/{first['id']}"
    asked = await http.patch(office, json={"photo_required": True}, headers=as_staff())
    assert asked.json()["checklist"][0]["photo_required"] is True
    assert (await http.patch(office, json={"photo_required": True}, headers=as_staff("viewer"))).status_code == 403
    await here.post("check-in")
    await here.tick_all()
    missing = await here.post("check-out")
    assert (missing.status_code, missing.json()["open_items"]) == (409, [first["title"]])
    assert (await here.tick(second["id"], done=True, skip_reason="Locked")).status_code == 422
    skipped = await here.tick(second["id"], done=False, skip_reason="The room was locked", note="Ask next time")
    assert (skipped.json()["checklist"][1]["skip_reason"], skipped.json()["checklist"][1]["done"]) == (
        "The room was locked",
        False,
    )
    older = await here.tick(second["id"], done=True, at=ago(10).isoformat())
    assert older.json()["checklist"][1]["done"] is False
    await here.tick(first["id"], done=False, skip_reason="The client said no")
    assert (await here.post("check-out")).status_code == 200


async def test_photos_that_are_refused_are_not_required(
    add_worker: AddWorker, add_booking: AddBooking, phone: MakePhone, database: Database, org: UUID
) -> None:
    maria = await add_worker()
    booking = await add_booking(maria, photo_consent=False)
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE checklist_items SET photo_required = true")
    here = phone(maria, booking)
    await here.post("check-in")
    await here.tick_all()
    assert (await here.post("check-out")).status_code == 200


async def test_a_problem_is_told_once_and_resolved(
    add_worker: AddWorker,
    add_booking: AddBooking,
    phone: MakePhone,
    http: httpx.AsyncClient,
    as_staff: Headers,
    emitted: Emitted,
    database: Database,
    org: UUID,
) -> None:
    maria = await add_worker()
    booking = await add_booking(maria)
    here = phone(maria, booking)
    report = {"id": str(new_id()), "kind": "damage", "severity": "critical", "text": "A crack in the shower door."}
    for _ in range(2):
        answer = await here.post("problems", **report)
        assert answer.status_code == 201, answer.text
        assert (answer.json()["reference"], answer.json()["worker_name"]) == (booking.reference, "Maria Santos")
    (event,) = await emitted(org, ProblemReported.TYPE)
    assert event.data["text"] == "A crack in the shower door."
    for wrong in ({"kind": "ghost"}, {"text": ""}, {"text": "a\x00bc"}, {"photo_ids": [str(new_id())]}):
        assert (await here.post("problems", **(report | {"id": str(new_id())} | wrong))).status_code == 422

    desk = "/v1/admin/problems"
    filters = {"status": "open", "kind": "damage", "severity": "critical", "q": "shower", "sort": "created_at"}
    (listed,) = (await http.get(desk, params=filters, headers=as_staff())).json()["items"]
    path = f"{desk}/{listed['id']}"
    assert (await http.patch(path, json={"status": "resolved"}, headers=as_staff())).status_code == 422
    body = {"status": "resolved", "resolution": "Paid for by the insurance"}
    solved = await http.patch(path, json=body, headers=as_staff() | {"If-Match": '"1"'})
    assert (solved.json()["status"], solved.json()["resolved_by"]) == ("resolved", "owner@example.com")
    stale = await http.patch(path, json=body, headers=as_staff() | {"If-Match": '"1"'})
    assert stale.status_code == 412
    again = (await http.patch(path, json={"status": "open"}, headers=as_staff())).json()
    assert (again["status"], again["resolution"], again["resolved_at"]) == ("open", None, None)
    assert (await http.patch(path, json=body, headers=as_staff("viewer"))).status_code == 403
    elsewhere = as_staff(org_id=await add_organization(database))
    assert (await http.get(path, headers=elsewhere)).status_code == 404
    off = await add_organization(database, disabled_modules=["module.quality"])
    assert (await http.get(desk, headers=as_staff(org_id=off))).status_code == 403


async def test_supplies_follow_the_visit_into_the_inventory(
    add_worker: AddWorker,
    add_booking: AddBooking,
    phone: MakePhone,
    http: httpx.AsyncClient,
    as_staff: Headers,
) -> None:
    maria = await add_worker()
    booking = await add_booking(maria)
    here = phone(maria, booking)
    item = {"name": "All-purpose cleaner", "unit": "litre", "minimum": "1"}
    made = (await http.post("/v1/admin/inventory/items", json=item, headers=as_staff())).json()
    count = {"kind": "count", "quantity": "4"}
    await http.post(f"/v1/admin/inventory/items/{made['id']}/movements", json=count, headers=as_staff())
    offered = (await http.get("/v1/worker/supplies", headers=here.headers)).json()
    assert [one["name"] for one in offered] == ["All-purpose cleaner"]
    used = [
        {"id": str(new_id()), "item_id": made["id"], "quantity": "0.5"},
        {"id": str(new_id()), "name": "A sponge", "quantity": "2"},
    ]
    for _ in range(2):
        answer = await here.post("supplies", items=used)
        assert answer.status_code == 200, answer.text
    assert sorted(one["name"] for one in answer.json()["supplies"]) == ["A sponge", "All-purpose cleaner"]
    left = (await http.get(f"/v1/admin/inventory/items/{made['id']}", headers=as_staff())).json()
    assert left["quantity"] == "3.50"
    unknown = [{"id": str(new_id()), "item_id": str(new_id()), "quantity": "1"}]
    assert (await here.post("supplies", items=unknown)).status_code == 404
    for wrong in ({"quantity": "0"}, {"quantity": "NaN"}, {"item_id": None}, {"name": "x\ny"}):
        assert (await here.post("supplies", items=[used[0] | wrong])).status_code == 422


async def test_the_office_reads_the_report(
    add_worker: AddWorker,
    add_booking: AddBooking,
    phone: MakePhone,
    http: httpx.AsyncClient,
    as_staff: Headers,
    database: Database,
    org: UUID,
) -> None:
    maria = await add_worker()
    booking = await add_booking(maria)
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE addresses SET latitude = 53.54, longitude = -113.49")
    here = phone(maria, booking)
    await here.post("check-in", position={"latitude": 53.541, "longitude": -113.49, "accuracy_metres": 12})
    note = {"id": str(new_id()), "text": "The bell is broken"}
    for _ in range(2):
        assert (await here.post("notes", **note)).status_code == 200
    path = f"/v1/admin/bookings/{booking.id}/field-report"
    report = (await http.get(path, headers=as_staff())).json()
    assert report["positions"][0]["distance_metres"] == pytest.approx(111, abs=2)
    assert [one["text"] for one in report["crew_notes"]] == ["The bell is broken"]
    assert (report["planned_minutes"], len(report["time"]), report["problems"]) == (150, 1, [])
    elsewhere = as_staff(org_id=await add_organization(database))
    assert (await http.get(path, headers=elsewhere)).status_code == 404


async def test_a_late_crew_raises_one_alarm(
    add_worker: AddWorker,
    add_booking: AddBooking,
    phone: MakePhone,
    settings: BookingSettings,
    database: Database,
    emitted: Emitted,
    org: UUID,
    ago: Ago,
) -> None:
    maria, noor = await add_worker(), await add_worker("Noor Haddad")
    late = await add_booking(maria, starts_at=ago(16))
    await add_booking(maria, starts_at=ago(16) - timedelta(days=1))
    started = await add_booking(noor, starts_at=ago(20))
    await phone(noor, started).post("check-in")
    await add_booking(await add_worker("Ana Lima"), starts_at=ago(10))
    context = JobContext(settings, database)
    for _ in range(2):
        await run_once(LATE_CHECK_IN, context)
    (event,) = await emitted(org, VisitLate.TYPE)
    told = VisitLate.model_validate(event.data)
    assert (told.booking_id, told.minutes_late, told.on_the_way) == (late.id, 16, False)
    assert (await phone(maria, late).post("check-in")).json()["status"] == "IN_PROGRESS"
