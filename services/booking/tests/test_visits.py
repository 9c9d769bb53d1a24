"""The cleaner's portal over HTTP."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlmodel import col, select

from booking.bookings.models import Assignment, Booking, TimelineEntry
from booking.workers.models import Worker
from contracts.booking import VisitCompleted, VisitStarted
from shared.clock import now, to_local, to_utc
from shared.database import Database
from shared.ids import new_id
from shared.messaging.envelope import Envelope
from shared.testing.suite import add_organization

Headers = Callable[..., dict[str, str]]
AddWorker = Callable[..., Awaitable[Worker]]
AddBooking = Callable[..., Awaitable[Booking]]
Emitted = Callable[..., Awaitable[list[Envelope]]]
JOBS = "/v1/worker/jobs"


class Portal:
    """What one cleaner does on the phone."""

    def __init__(self, http: httpx.AsyncClient, headers: dict[str, str], booking: Booking) -> None:
        self.http = http
        self.headers = headers
        self.path = f"{JOBS}/{booking.id}"

    async def show(self) -> httpx.Response:
        return await self.http.get(self.path, headers=self.headers)

    async def check_in(self, **body: Any) -> httpx.Response:
        return await self.http.post(f"{self.path}/check-in", json=body, headers=self.headers)

    async def check_out(self, **body: Any) -> httpx.Response:
        return await self.http.post(f"{self.path}/check-out", json=body, headers=self.headers)

    async def tick(self, item_id: str | UUID, done: bool = True) -> httpx.Response:
        return await self.http.put(f"{self.path}/checklist/{item_id}", json={"done": done}, headers=self.headers)

    async def tick_all(self) -> None:
        for item in (await self.show()).json()["checklist"]:
            assert (await self.tick(item["id"])).status_code == 200


OpenPortal = Callable[[Worker, Booking], Portal]


@pytest.fixture
def portal(http: httpx.AsyncClient, as_worker: Headers) -> OpenPortal:
    """Return the portal of a worker at a booking."""
    return lambda worker, booking: Portal(http, as_worker(worker.id, org_id=booking.org_id), booking)


async def test_a_visit_from_arrival_to_departure(
    add_worker: AddWorker,
    add_booking: AddBooking,
    portal: OpenPortal,
    org: UUID,
    emitted: Emitted,
    database: Database,
) -> None:
    maria = await add_worker()
    booking = await add_booking(maria)
    phone = portal(maria, booking)
    job = (await phone.show()).json()
    assert job["status"] == "CONFIRMED"
    assert (job["client_name"], job["client_phone"]) == ("Zoë Tremblay", "+17805550123")
    assert (job["address"], job["access_notes"]) == ("10020 100 St NW, Edmonton AB T5J 0N3", "Key under the mat")
    assert "Inside the oven" in [item["title"] for item in job["checklist"]]

    answer = await phone.check_in()
    assert answer.status_code == 200, answer.text
    assert answer.json()["status"] == "IN_PROGRESS"
    first, *others = answer.json()["checklist"]
    assert (await phone.tick(first["id"])).json()["checklist"][0] == first | {"done": True}

    refused = await phone.check_out()
    assert refused.status_code == 409
    assert refused.json()["open_items"] == [item["title"] for item in others]
    assert (await phone.show()).json()["status"] == "IN_PROGRESS"

    await phone.tick_all()
    done = (await phone.check_out(notes="The back door sticks. 🚪")).json()
    assert done["status"] == "DONE"
    assert done["checked_in_at"] <= done["checked_out_at"]

    started, completed = [event for event in await emitted(org) if event.type.startswith("booking.visit.")]
    assert (started.type, completed.type) == (VisitStarted.TYPE, VisitCompleted.TYPE)
    assert (started.version, completed.version) == (2, 3)
    arrival = VisitStarted.model_validate(started.data)
    assert (arrival.booking_id, arrival.client.name) == (booking.id, "Zoë Tremblay")
    bill = VisitCompleted.model_validate(completed.data)
    assert bill.price.total_cents == booking.total_cents == 20606
    assert [line.amount_cents for line in bill.price.lines] == [17500, -875, 3000]
    assert [(tax.name, tax.rate_bp, tax.amount_cents) for tax in bill.price.taxes] == [("GST", Decimal(500), 981)]
    assert bill.minutes_on_site == 0

    async with database.unit_of_work(org) as uow:
        entries = (await uow.session.exec(select(TimelineEntry).order_by(col(TimelineEntry.id)))).all()
    assert [(entry.what, entry.actor) for entry in entries] == [
        ("checked_in", "Maria Santos"),
        ("checked_out", "Maria Santos"),
    ]


async def test_what_an_offline_phone_reports_late_is_taken_at_its_word(
    add_worker: AddWorker, add_booking: AddBooking, portal: OpenPortal, org: UUID, emitted: Emitted
) -> None:
    maria = await add_worker()
    start = now().replace(microsecond=0) - timedelta(hours=4)
    booking = await add_booking(maria, starts_at=start)
    phone = portal(maria, booking)
    arrived, left = start + timedelta(minutes=2), start + timedelta(minutes=144, seconds=59)
    assert (await phone.check_in(at=arrived.isoformat())).status_code == 200
    await phone.tick_all()
    answer = await phone.check_out(at=left.isoformat())
    assert answer.status_code == 200, answer.text
    assert datetime.fromisoformat(answer.json()["checked_in_at"]) == arrived
    assert datetime.fromisoformat(answer.json()["checked_out_at"]) == left
    (event,) = await emitted(org, VisitCompleted.TYPE)
    assert VisitCompleted.model_validate(event.data).minutes_on_site == 142


@pytest.mark.parametrize(
    "at",
    [
        timedelta(hours=1),
        timedelta(hours=-25),
        "2026-11-25T09:00:00",
        "9999-12-31T23:59:59-14:00",
        "0001-01-01T00:00:00+14:00",
        10**30,
        "soon",
        "",
        {},
    ],
)
async def test_a_time_that_can_t_be_true_is_refused(
    add_worker: AddWorker, add_booking: AddBooking, portal: OpenPortal, at: object
) -> None:
    maria = await add_worker()
    phone = portal(maria, await add_booking(maria))
    answer = await phone.check_in(at=(now() + at).isoformat() if isinstance(at, timedelta) else at)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"].startswith("body.at")
    assert (await phone.show()).json()["status"] == "CONFIRMED"


async def test_sending_it_again_changes_nothing_and_answers_the_same(
    add_worker: AddWorker, add_booking: AddBooking, portal: OpenPortal, org: UUID, emitted: Emitted
) -> None:
    maria = await add_worker()
    phone = portal(maria, await add_booking(maria))
    first = await phone.check_in()
    again = await phone.check_in(at=(now() - timedelta(days=3)).isoformat())
    assert (again.status_code, again.json()) == (200, first.json())
    item = first.json()["checklist"][0]["id"]
    assert (await phone.tick(item)).json() == (await phone.tick(item)).json()
    await phone.tick_all()
    left = await phone.check_out(notes="All good")
    again = await phone.check_out(notes="Something else")
    assert (again.status_code, again.json()) == (200, left.json())
    assert (await phone.check_in()).json() == left.json()
    assert (await phone.tick(item)).json() == left.json()
    told = [event.type for event in await emitted(org) if event.type.startswith("booking.visit.")]
    assert told == [VisitStarted.TYPE, VisitCompleted.TYPE]


async def test_a_crew_that_taps_at_once_has_one_arrival_and_one_departure(
    add_worker: AddWorker, add_booking: AddBooking, portal: OpenPortal, org: UUID, emitted: Emitted
) -> None:
    ana, bo = await add_worker("Ana"), await add_worker("Bo")
    booking = await add_booking(ana, bo)
    phones = [portal(ana, booking), portal(bo, booking)] * 3
    arrivals = await asyncio.gather(*(phone.check_in() for phone in phones))
    assert {answer.status_code for answer in arrivals} == {200}
    assert len({answer.json()["checked_in_at"] for answer in arrivals}) == 1
    items = [item["id"] for item in arrivals[0].json()["checklist"]]
    ticks = await asyncio.gather(*(phone.tick(item) for item in items for phone in phones[:2]))
    assert {answer.status_code for answer in ticks} == {200}
    departures = await asyncio.gather(*(phone.check_out() for phone in phones))
    assert {answer.status_code for answer in departures} == {200}
    assert len({answer.json()["checked_out_at"] for answer in departures}) == 1
    types = [event.type for event in await emitted(org)]
    assert (types.count(VisitStarted.TYPE), types.count(VisitCompleted.TYPE)) == (1, 1)


async def test_an_item_can_t_be_reopened_while_somebody_checks_out(
    add_worker: AddWorker, add_booking: AddBooking, portal: OpenPortal
) -> None:
    ana, bo = await add_worker("Ana"), await add_worker("Bo")
    booking = await add_booking(ana, bo)
    phone, other = portal(ana, booking), portal(bo, booking)
    item = (await phone.check_in()).json()["checklist"][0]["id"]
    await phone.tick_all()
    left, reopened = await asyncio.gather(phone.check_out(), other.tick(item, done=False))
    assert sorted([left.status_code, reopened.status_code]) == [200, 409]
    job = (await phone.show()).json()
    assert (job["status"] == "DONE") == job["checklist"][0]["done"]


async def test_too_early_is_told_when_to_come_back(
    add_worker: AddWorker, add_booking: AddBooking, portal: OpenPortal
) -> None:
    maria = await add_worker()
    phone = portal(maria, await add_booking(maria, starts_at=now() + timedelta(hours=3)))
    answer = await phone.check_in()
    assert answer.status_code == 409
    assert "begins in 2 h 59" in answer.json()["detail"]


@pytest.mark.parametrize("status", ["PENDING", "NO_SHOW", "CANCELLED"])
async def test_a_visit_that_does_not_take_place_can_t_be_begun(
    add_worker: AddWorker, add_booking: AddBooking, portal: OpenPortal, database: Database, org: UUID, status: str
) -> None:
    maria = await add_worker()
    booking = await add_booking(maria, status=status)
    phone = portal(maria, booking)
    assert (await phone.show()).status_code == 404
    assert (await phone.check_in()).status_code in {404, 409}
    async with database.unit_of_work(org) as uow:
        unchanged = await uow.session.get(Booking, booking.id)
        assert unchanged is not None
        assert unchanged.status == status


async def test_nothing_is_ticked_or_ended_before_it_began(
    add_worker: AddWorker, add_booking: AddBooking, portal: OpenPortal
) -> None:
    maria = await add_worker()
    phone = portal(maria, await add_booking(maria))
    item = (await phone.show()).json()["checklist"][0]["id"]
    assert (await phone.tick(item)).status_code == 409
    assert (await phone.tick(item, done=False)).status_code == 200
    answer = await phone.check_out()
    assert (answer.status_code, answer.json()["allowed"]) == (409, ["IN_PROGRESS", "CANCELLED", "NO_SHOW"])


async def test_a_done_visit_s_checklist_is_closed(
    add_worker: AddWorker, add_booking: AddBooking, portal: OpenPortal
) -> None:
    maria = await add_worker()
    phone = portal(maria, await add_booking(maria))
    item = (await phone.check_in()).json()["checklist"][0]["id"]
    await phone.tick_all()
    await phone.check_out()
    assert (await phone.tick(item, done=False)).status_code == 409


async def test_another_s_job_can_neither_be_seen_nor_touched(
    add_worker: AddWorker, add_booking: AddBooking, portal: OpenPortal, database: Database
) -> None:
    ana, bo = await add_worker("Ana"), await add_worker("Bo")
    booking = await add_booking(ana)
    item = (await portal(ana, booking).show()).json()["checklist"][0]["id"]
    abroad = await add_worker("Abroad", org_id=await add_organization(database))
    strangers = [portal(bo, booking), Portal(portal(ana, booking).http, {}, booking)]
    strangers[1].headers = portal(abroad, await add_booking(abroad, org_id=abroad.org_id)).headers
    for phone in strangers:
        answers = [await phone.show(), await phone.check_in(), await phone.tick(item), await phone.check_out()]
        assert [answer.status_code for answer in answers] == [404] * 4
    assert (await portal(ana, booking).show()).json()["status"] == "CONFIRMED"


async def test_an_item_of_another_visit_is_not_there(
    add_worker: AddWorker, add_booking: AddBooking, portal: OpenPortal
) -> None:
    maria = await add_worker()
    here = portal(maria, await add_booking(maria))
    there = portal(maria, await add_booking(maria, starts_at=now() + timedelta(days=1)))
    await here.check_in()
    foreign = (await there.show()).json()["checklist"][0]["id"]
    for item in (foreign, new_id()):
        assert (await here.tick(item)).status_code == 404
    assert (await here.tick("not-an-id")).status_code == 422


async def test_who_was_replaced_is_no_longer_sent(
    http: httpx.AsyncClient,
    as_worker: Headers,
    add_worker: AddWorker,
    add_booking: AddBooking,
    portal: OpenPortal,
    database: Database,
    org: UUID,
) -> None:
    maria = await add_worker()
    booking = await add_booking(maria)
    async with database.unit_of_work(org) as uow:
        (assignment,) = (await uow.session.exec(select(Assignment))).all()
        assignment.active = False
    assert (await portal(maria, booking).check_in()).status_code == 404
    assert (await http.get(JOBS, headers=as_worker(maria.id))).json()["items"] == []


@pytest.mark.parametrize(("day", "hours"), [("2026-03-08", 23), ("2026-11-01", 25), ("2026-07-01", 24)])
async def test_a_day_s_jobs_are_those_of_the_company_s_own_day(
    http: httpx.AsyncClient,
    as_worker: Headers,
    add_worker: AddWorker,
    add_booking: AddBooking,
    database: Database,
    day: str,
    hours: int,
) -> None:
    zone = "America/Toronto"
    org_id = await add_organization(database, timezone=zone)
    maria = await add_worker(org_id=org_id)
    midnight = to_utc(datetime.fromisoformat(day).date(), time.min, zone)
    begins = [timedelta(hours=-4), timedelta(0), timedelta(hours=hours - 4), timedelta(hours=hours)]
    for begin in begins:
        await add_booking(maria, starts_at=midnight + begin, org_id=org_id, timezone=zone)
    answer = await http.get(JOBS, params={"date": day}, headers=as_worker(maria.id, org_id=org_id))
    assert (answer.json()["date"], answer.json()["timezone"]) == (day, zone)
    assert [job["local_start"] for job in answer.json()["items"]] == [f"{day}T00:00", f"{day}T20:00"]


async def test_today_s_jobs_are_those_that_are_certain(
    http: httpx.AsyncClient, as_worker: Headers, add_worker: AddWorker, add_booking: AddBooking
) -> None:
    maria = await add_worker()
    today = to_local(now(), "America/Edmonton").date()
    for hour, status in enumerate(["PENDING", "CONFIRMED", "IN_PROGRESS", "DONE", "CANCELLED", "NO_SHOW"]):
        begin = to_utc(today, time(hour * 4), "America/Edmonton")
        await add_booking(maria, starts_at=begin, status=status)
    answer = await http.get(JOBS, headers=as_worker(maria.id))
    assert answer.json()["date"] == str(today)
    assert [job["status"] for job in answer.json()["items"]] == ["CONFIRMED", "IN_PROGRESS", "DONE"]
    assert all(job["checklist"] for job in answer.json()["items"])


@pytest.mark.parametrize(
    "day", ["1999-12-31", "9999-12-31", "0001-01-01", "2026-02-30", "today", "10" * 9, "\x00"]
)
async def test_a_day_that_isn_t_one_is_refused(
    http: httpx.AsyncClient, as_worker: Headers, add_worker: AddWorker, day: str
) -> None:
    headers = as_worker((await add_worker()).id)
    assert (await http.get(JOBS, params={"date": day}, headers=headers)).status_code == 422


async def test_the_portal_is_for_cleaners_only(
    http: httpx.AsyncClient, as_staff: Headers, add_booking: AddBooking
) -> None:
    booking = await add_booking()
    for headers in ({}, as_staff("owner")):
        assert (await http.get(JOBS, headers=headers)).status_code == 401
        assert (await http.post(f"{JOBS}/{booking.id}/check-in", headers=headers)).status_code == 401


@pytest.mark.parametrize("notes", ["x" * 2001, "a\x00b", 7])
async def test_notes_are_bounded_text(
    add_worker: AddWorker, add_booking: AddBooking, portal: OpenPortal, notes: object
) -> None:
    maria = await add_worker()
    assert (await portal(maria, await add_booking(maria)).check_out(notes=notes)).status_code == 422
