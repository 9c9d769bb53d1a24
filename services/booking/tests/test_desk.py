"""The office's bookings over HTTP."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import event

from booking.bookings.models import Booking
from booking.workers.models import Worker
from contracts.booking import BookingCancelled, BookingConfirmed, BookingRequested
from shared.clock import now, to_utc
from shared.database import Database
from shared.ids import new_id
from shared.messaging.envelope import Envelope
from shared.testing.suite import add_organization

Headers = Callable[..., dict[str, str]]
AddWorker = Callable[..., Awaitable[Worker]]
AddBooking = Callable[..., Awaitable[Booking]]
Emitted = Callable[..., Awaitable[list[Envelope]]]
BOOKINGS = "/v1/admin/bookings"
AUDIT = "platform.audit.recorded.v1"
SMALL = {"service": "standard", "beds": 1, "baths": 1, "add_ons": {}}
EVERY_DAY = [{"weekday": day, "start": "00:00", "end": "23:59"} for day in range(7)]
PAID = {"deposit_status": "paid", "deposit_cents": 5_000, "deposit_paid_cents": 5_000}


class Desk:
    """What one member of staff does."""

    def __init__(self, http: httpx.AsyncClient, headers: dict[str, str]) -> None:
        self.http = http
        self.headers = headers

    async def post(self, path: str, body: Any = None, **headers: str) -> httpx.Response:
        return await self.http.post(f"{BOOKINGS}{path}", json=body, headers=self.headers | headers)

    async def get(self, path: str = "", **query: Any) -> httpx.Response:
        return await self.http.get(f"{BOOKINGS}{path}", params=query, headers=self.headers)

    async def names(self, **query: Any) -> list[str]:
        """Return the clients of all pages, two at a time."""
        found: list[str] = []
        while True:
            answer = await self.get(**query | {"limit": 2})
            assert answer.status_code == 200, answer.text
            found += [item["client"]["name"] for item in answer.json()["items"]]
            if answer.json()["next_cursor"] is None:
                return found
            query["cursor"] = answer.json()["next_cursor"]


@pytest.fixture
def desk(http: httpx.AsyncClient, as_staff: Headers) -> Desk:
    """Return the desk of a dispatcher."""
    return Desk(http, as_staff("dispatcher"))


async def test_staff_books_for_a_client_without_a_deposit(
    desk: Desk, stranger: Any, add_worker: AddWorker, org: UUID, emitted: Emitted
) -> None:
    maria = await add_worker(working_hours=EVERY_DAY)
    start = (await stranger.slots(SMALL))[0]["starts_at"]
    answer = await desk.post("", stranger.request(SMALL, start, notes="Rang twice") | {"waive_deposit": True})
    assert answer.status_code == 201, answer.text
    booking = answer.json()
    assert (booking["status"], booking["source"], booking["deposit"]) == ("CONFIRMED", "staff", None)
    assert booking["crew"] == [{"worker_id": str(maria.id), "name": "Maria Santos", "phone": maria.phone}]
    assert booking["client"]["email"] == "zoe1@example.com"
    assert [line["what"] for line in booking["timeline"]] == ["requested", "confirmed"]
    assert {line["actor"] for line in booking["timeline"]} == {"dispatcher@example.com"}
    assert booking["notes"] == "Rang twice"
    assert booking["visit"]["checklist"]
    assert answer.headers["location"] == f"{BOOKINGS}/{booking['id']}"
    shown = await desk.get(f"/{booking['id']}")
    assert (shown.json(), shown.headers["etag"]) == (booking, answer.headers["etag"])
    events = [found for found in await emitted(org) if not found.type.startswith("booking.client.")]
    assert [found.type for found in events][1:] == [BookingRequested.TYPE, BookingConfirmed.TYPE]
    assert BookingRequested.model_validate(events[1].data).deposit is None
    (audit,) = [found.data for found in await emitted(org, AUDIT) if found.data["action"] == "booking.create"]
    assert (audit["actor"], audit["resource_id"]) == ("dispatcher@example.com", booking["id"])


async def test_the_policy_holds_for_staff_unless_the_deposit_is_waived(
    desk: Desk, stranger: Any, add_worker: AddWorker
) -> None:
    await add_worker(working_hours=EVERY_DAY)
    start = (await stranger.slots(SMALL))[0]["starts_at"]
    booking = (await desk.post("", stranger.request(SMALL, start))).json()
    assert (booking["status"], booking["deposit"]["status"]) == ("PENDING", "due")
    taken = await desk.post("", stranger.request(SMALL, start, client=2))
    assert taken.status_code == 409
    assert taken.json()["nearest_slots"]
    confirmed = (await desk.post(f"/{booking['id']}/confirm")).json()
    assert (confirmed["status"], confirmed["deposit"]["status"]) == ("CONFIRMED", "released")


async def test_bookings_are_found_by_what_one_remembers(desk: Desk, add_booking: AddBooking) -> None:
    begin = datetime(2026, 11, 25, 16, 0, tzinfo=UTC)
    for number, name in enumerate(["Ann Lee", "Bo_Chen", "Ann Roy", "Cy Lee", "Di 100%"]):
        status = "DONE" if name.startswith("Ann") else "CONFIRMED"
        booking = await add_booking(
            client_name=name,
            starts_at=begin + timedelta(hours=number),
            status=status,
            reference=f"B-AAAAA{number}",
        )
    assert await desk.names() == ["Di 100%", "Cy Lee", "Ann Roy", "Bo_Chen", "Ann Lee"]
    assert await desk.names(status="DONE") == ["Ann Roy", "Ann Lee"]
    assert await desk.names(q="lee") == ["Cy Lee", "Ann Lee"]
    assert await desk.names(q="lee", status="DONE") == ["Ann Lee"]
    assert await desk.names(q="b-aaaaa3") == ["Cy Lee"]
    assert await desk.names(q="_") == ["Bo_Chen"]
    assert await desk.names(q="0%") == ["Di 100%"]
    assert len(await desk.names(q="(780) 555-0123")) == 5
    assert len(await desk.names(q="@EXAMPLE.com")) == 5
    assert await desk.names(q="780 555 9999") == []
    assert booking.reference == "B-AAAAA4"


async def test_visits_of_the_same_start_are_all_listed_once(desk: Desk, add_booking: AddBooking) -> None:
    begin = datetime(2026, 11, 25, 16, 0, tzinfo=UTC)
    for number in range(5):
        await add_booking(client_name=f"C{number}", starts_at=begin)
    assert sorted(await desk.names()) == ["C0", "C1", "C2", "C3", "C4"]


async def test_days_are_those_of_the_company_s_zone(
    http: httpx.AsyncClient, as_staff: Headers, add_booking: AddBooking, database: Database
) -> None:
    zone = "America/Toronto"
    org_id = await add_organization(database, timezone=zone)
    midnight = to_utc(datetime(2026, 11, 1, tzinfo=UTC).date(), time.min, zone)
    for name, hours in (("before", -1), ("first", 0), ("last", 24), ("after", 25)):
        await add_booking(
            client_name=name, starts_at=midnight + timedelta(hours=hours), org_id=org_id, timezone=zone
        )
    desk = Desk(http, as_staff(org_id=org_id))
    assert await desk.names(**{"from": "2026-11-01", "to": "2026-11-01"}) == ["last", "first"]
    assert await desk.names(**{"from": "2026-11-01"}) == ["after", "last", "first"]
    assert await desk.names(to="2026-10-31") == ["before"]


async def test_a_page_takes_as_many_statements_as_one_booking(
    desk: Desk, add_worker: AddWorker, add_booking: AddBooking, database: Database
) -> None:
    statements: list[str] = []
    engine = database.engine.sync_engine

    def note(*args: Any) -> None:
        statements.append(args[2])

    async def count() -> int:
        statements.clear()
        assert (await desk.get()).status_code == 200
        return len(statements)

    await add_booking(await add_worker())
    event.listen(engine, "before_cursor_execute", note)
    try:
        one = await count()
        for number in range(4):
            await add_booking(await add_worker(f"W{number}"))
        assert await count() == one
    finally:
        event.remove(engine, "before_cursor_execute", note)


@pytest.mark.parametrize(
    "query",
    [
        {"status": "LOST"},
        {"cursor": "e30"},
        {"cursor": "WyIyMDI2LTExLTI1IiwgIngiXQ"},
        {"limit": 101},
        {"q": "x" * 101},
        {"q": "a\x00b"},
        {"from": "9999-12-31"},
        {"to": "0001-01-01"},
        {"from": "2026-11-26", "to": "2026-11-25"},
        {"from": "soon"},
    ],
)
async def test_a_senseless_question_is_refused(desk: Desk, query: dict[str, Any]) -> None:
    assert (await desk.get(**query)).status_code == 422


async def test_confirming_is_announced_once(
    desk: Desk, add_worker: AddWorker, add_booking: AddBooking, org: UUID, emitted: Emitted
) -> None:
    booking = await add_booking(await add_worker(), status="PENDING")
    both = await asyncio.gather(*(desk.post(f"/{booking.id}/confirm") for _ in range(2)))
    assert sorted(answer.status_code for answer in both) == [200, 409]
    refused = next(answer.json() for answer in both if answer.status_code == 409)
    assert refused["allowed"] == ["IN_PROGRESS", "CANCELLED", "NO_SHOW"]
    (announced,) = await emitted(org, BookingConfirmed.TYPE)
    assert [member.name for member in BookingConfirmed.model_validate(announced.data).crew] == ["Maria Santos"]


async def test_who_saw_an_older_version_changes_nothing(
    desk: Desk, add_worker: AddWorker, add_booking: AddBooking
) -> None:
    maria = await add_worker()
    booking = await add_booking(maria, status="PENDING")
    moves = {
        "confirm": None,
        "cancel": {"reason": "x"},
        "no-show": None,
        "assign": {"worker_ids": [str(maria.id)]},
    }
    for move, body in moves.items():
        answer = await desk.post(f"/{booking.id}/{move}", body, **{"If-Match": '"7"'})
        assert (move, answer.status_code) == (move, 412)
    assert (await desk.post(f"/{booking.id}/confirm", None, **{"If-Match": '"1"'})).headers["etag"] == '"2"'


async def test_cancelling_follows_the_policy_and_frees_the_crew(
    desk: Desk, add_worker: AddWorker, add_booking: AddBooking, org: UUID, emitted: Emitted
) -> None:
    maria = await add_worker()
    booking = await add_booking(maria, starts_at=now() + timedelta(hours=60), **PAID)
    quote = (await desk.get(f"/{booking.id}/cancellation")).json()
    assert quote == {
        "allowed": True,
        "refund_cents": 2500,
        "fee_cents": 2500,
        "window": "half",
        "earlier_fees_cents": 0,
    }
    answer = await desk.post(f"/{booking.id}/cancel", {"reason": "The crew is ill."})
    assert answer.status_code == 200, answer.text
    cancelled = answer.json()
    assert (cancelled["status"], cancelled["cancel_reason"]) == ("CANCELLED", "staff")
    assert (cancelled["refund_cents"], cancelled["cancel_note"], cancelled["crew"]) == (
        2500,
        "The crew is ill.",
        [],
    )
    (announced,) = await emitted(org, BookingCancelled.TYPE)
    told = BookingCancelled.model_validate(announced.data)
    assert (told.refund_cents, [member.worker_id for member in told.crew]) == (2500, [maria.id])
    await add_booking(maria, starts_at=booking.starts_at)
    again = await desk.post(f"/{booking.id}/cancel", {"reason": "Again"})
    assert (again.status_code, again.json()["allowed"]) == (409, [])


async def test_an_exception_gives_everything_back(
    desk: Desk, add_booking: AddBooking, org: UUID, emitted: Emitted
) -> None:
    booking = await add_booking(**PAID)
    body = {"reason": "A good client", "refund_exception": True}
    assert (await desk.post(f"/{booking.id}/cancel", body)).json()["refund_cents"] == 5000
    (audit,) = [found.data for found in await emitted(org, AUDIT) if found.data["action"] == "booking.cancel"]
    assert audit["metadata"]["refund_exception"] is True


@pytest.mark.parametrize("body", [{}, {"reason": " "}, {"reason": "x" * 501}, {"reason": "a\x00b"}, None, []])
async def test_cancelling_needs_a_reason(desk: Desk, add_booking: AddBooking, body: Any) -> None:
    booking = await add_booking()
    assert (await desk.post(f"/{booking.id}/cancel", body)).status_code == 422


async def test_a_no_show_is_one_only_after_the_start(desk: Desk, add_booking: AddBooking) -> None:
    ahead = await add_booking(starts_at=now() + timedelta(minutes=5))
    assert (await desk.post(f"/{ahead.id}/no-show")).status_code == 409
    due = await add_booking(starts_at=now() - timedelta(minutes=20))
    assert (await desk.post(f"/{due.id}/no-show")).json()["status"] == "NO_SHOW"
    begun = await add_booking(starts_at=now() - timedelta(minutes=20), status="IN_PROGRESS")
    assert (await desk.post(f"/{begun.id}/no-show")).json()["allowed"] == ["DONE"]


async def test_the_crew_is_replaced_as_a_whole(desk: Desk, add_worker: AddWorker, add_booking: AddBooking) -> None:
    ana, bo, cy = [await add_worker(name) for name in ("Ana", "Bo", "Cy")]
    booking = await add_booking(ana, bo)
    answer = await desk.post(f"/{booking.id}/assign", {"worker_ids": [str(cy.id), str(ana.id), str(ana.id)]})
    assert answer.status_code == 200, answer.text
    assert [member["name"] for member in answer.json()["crew"]] == ["Ana", "Cy"]
    assert answer.json()["timeline"][-1]["what"] == "crew_changed"


async def test_who_is_elsewhere_can_t_be_sent_and_the_answer_says_where(
    desk: Desk, add_worker: AddWorker, add_booking: AddBooking
) -> None:
    maria, noor = await add_worker(), await add_worker("Noor")
    begin = to_utc((now() + timedelta(days=2)).date(), time(10), "America/Edmonton")
    there = await add_booking(maria, starts_at=begin)
    overlapping = await add_booking(noor, starts_at=begin + timedelta(hours=1))
    within_buffer = await add_booking(starts_at=there.ends_at + timedelta(minutes=29))
    after = await add_booking(starts_at=there.ends_at + timedelta(hours=3))
    body = {"worker_ids": [str(maria.id)]}
    refused = await desk.post(f"/{overlapping.id}/assign", body)
    assert refused.status_code == 409
    assert all(part in refused.json()["detail"] for part in ("Maria Santos", there.reference, "10:00", "12:30"))
    assert [member["name"] for member in (await desk.get(f"/{overlapping.id}")).json()["crew"]] == ["Noor"]
    assert (await desk.post(f"/{within_buffer.id}/assign", body)).status_code == 409
    assert (await desk.post(f"/{after.id}/assign", body)).status_code == 200


async def test_two_dispatchers_can_t_send_one_worker_to_two_places(
    desk: Desk, add_worker: AddWorker, add_booking: AddBooking
) -> None:
    maria = await add_worker()
    begin = now() + timedelta(days=1)
    places = [await add_booking(starts_at=begin + timedelta(minutes=number)) for number in range(4)]
    answers = await asyncio.gather(
        *(desk.post(f"/{place.id}/assign", {"worker_ids": [str(maria.id)]}) for place in places)
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]


async def test_only_own_active_workers_can_be_sent(
    desk: Desk, add_worker: AddWorker, add_booking: AddBooking, database: Database
) -> None:
    gone = await add_worker("Gone", active=False)
    abroad = await add_worker("Abroad", org_id=await add_organization(database))
    booking = await add_booking()
    for ids in ([str(gone.id)], [str(abroad.id)], [str(new_id())], [], ["x"], [str(new_id())] * 21):
        assert (await desk.post(f"/{booking.id}/assign", {"worker_ids": ids})).status_code == 422


async def test_nobody_is_sent_to_what_is_over(desk: Desk, add_worker: AddWorker, add_booking: AddBooking) -> None:
    maria = await add_worker()
    for status in ("DONE", "CANCELLED", "NO_SHOW"):
        booking = await add_booking(status=status, starts_at=now() + timedelta(days=1))
        answer = await desk.post(f"/{booking.id}/assign", {"worker_ids": [str(maria.id)]})
        assert (answer.status_code, answer.json()["current"]) == (409, status)


async def test_another_company_s_booking_is_not_there(
    http: httpx.AsyncClient, as_staff: Headers, add_worker: AddWorker, add_booking: AddBooking, database: Database
) -> None:
    booking = await add_booking(await add_worker())
    org_id = await add_organization(database)
    stranger = Desk(http, as_staff(org_id=org_id))
    mine = await add_worker(org_id=org_id)
    answers = [
        await stranger.get(f"/{booking.id}"),
        await stranger.get(f"/{booking.id}/cancellation"),
        await stranger.post(f"/{booking.id}/confirm"),
        await stranger.post(f"/{booking.id}/cancel", {"reason": "x"}),
        await stranger.post(f"/{booking.id}/no-show"),
        await stranger.post(f"/{booking.id}/assign", {"worker_ids": [str(mine.id)]}),
    ]
    assert [answer.status_code for answer in answers] == [404] * 6
    assert (await stranger.get()).json()["items"] == []


@pytest.mark.parametrize(
    ("method", "path", "permission"),
    [
        ("GET", "", "bookings.view"),
        ("GET", "/{id}", "bookings.view"),
        ("GET", "/{id}/cancellation", "bookings.view"),
        ("POST", "", "bookings.edit"),
        ("POST", "/{id}/confirm", "bookings.status"),
        ("POST", "/{id}/cancel", "bookings.status"),
        ("POST", "/{id}/no-show", "bookings.status"),
        ("POST", "/{id}/assign", "bookings.assign"),
    ],
)
async def test_each_route_asks_for_its_permission_and_the_module(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, method: str, path: str, permission: str
) -> None:
    address = BOOKINGS + path.format(id=new_id())
    others = {"bookings.view", "bookings.edit", "bookings.status", "bookings.assign"} - {permission}
    refused = await http.request(method, address, headers=as_staff(permissions=others))
    assert refused.status_code == 403
    assert permission in refused.json()["detail"]
    allowed = await http.request(method, address, headers=as_staff(permissions=[permission]))
    assert allowed.status_code in {200, 404, 422}
    org_id = await add_organization(database, disabled_modules=["module.schedule"])
    off = await http.request(method, address, headers=as_staff(org_id=org_id))
    assert off.json()["type"].endswith("/module-disabled")
