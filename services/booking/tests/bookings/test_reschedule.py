"""Moving a visit: what it costs, which times are free, and who may how often."""

import asyncio
from typing import Any
from uuid import UUID

import pytest

from booking.bookings.models import Booking
from booking.bookings.service import booking_of
from contracts.booking import BookingRescheduled
from shared.clock import now
from shared.database import Database
from shared.testing.suite import add_organization

AUDIT = "platform.audit.recorded.v1"
PAID = {"deposit_status": "paid", "deposit_cents": 5_000, "deposit_paid_cents": 5_000}


@pytest.fixture
def link(http: Any, org: UUID) -> Any:
    """Return what a client's link leads to: `await link("GET", booking, "/slots", params=…)`."""

    async def call(method: str, booking: Booking, path: str = "", **options: Any) -> Any:
        url = f"/v1/public/org-{org.hex}/bookings/{booking.public_token}/reschedule{path}"
        return await http.request(method, url, **options)

    return call


async def read(database: Database, org: UUID, booking: Booking) -> Booking:
    async with database.unit_of_work(org) as uow:
        return await booking_of(uow, booking.id)


def wish(starts_at: Any, fee: int = 0) -> dict[str, Any]:
    return {"starts_at": starts_at.isoformat(), "expected_fee_cents": fee}


async def test_a_client_moves_early_for_nothing(
    link: Any, hire: Any, add_booking: Any, at: Any, database: Database, org: UUID, announced: Any
) -> None:
    crew = await hire("Maria", "Noor")
    booking = await add_booking(*crew, starts_at=at(10, "09:00"), **PAID)
    asked = (await link("GET", booking, params={"starts_at": at(11, "13:00").isoformat()})).json()
    assert (asked["allowed"], asked["fee_cents"], asked["window"], asked["free"]) == (True, 0, "free", True)
    assert (asked["total_cents"], asked["moves_left"]) == (booking.total_cents, 3)
    moved = await link("POST", booking, json=wish(at(11, "13:00")))
    assert moved.status_code == 200, moved.text
    assert moved.json()["local_start"].endswith("T13:00")
    assert moved.headers["etag"] == '"2"'
    after = await read(database, org, booking)
    assert (after.client_moves, after.total_cents) == (1, booking.total_cents)
    event = BookingRescheduled.model_validate((await announced(org))[-1].data)
    assert (event.by, event.fee_cents, event.previous_starts_at) == ("client", 0, booking.starts_at)


async def test_a_late_move_costs_and_the_fee_is_on_the_price(
    link: Any, hire: Any, add_booking: Any, at: Any, database: Database, org: UUID, announced: Any, office: Any
) -> None:
    crew = await hire("Maria", "Noor")
    booking = await add_booking(*crew, starts_at=at(1, "17:00"), **PAID)
    quoted = (await link("GET", booking)).json()
    assert (quoted["window"], quoted["fee_cents"], quoted["free"]) == ("late", 2_500, None)
    assert quoted["total_cents"] == booking.total_cents + 2_625
    wrong = await link("POST", booking, json=wish(at(9, "10:00")))
    assert (wrong.status_code, wrong.json()["type"].rsplit("/", 1)[1]) == (409, "fee-changed")
    assert wrong.json()["quote"]["fee_cents"] == 2_500
    moved = await link("POST", booking, json=wish(at(9, "10:00"), 2_500))
    assert moved.status_code == 200, moved.text
    estimate = moved.json()["estimate"]
    assert estimate["lines"][-1]["kind"] == "fee"
    assert estimate["total_cents"] == quoted["total_cents"] == (await read(database, org, booking)).total_cents
    assert (await announced(org))[-1].data["fee_cents"] == 2_500
    shown = (await office().get(f"/{booking.id}")).json()
    assert [line["what"] for line in shown["timeline"]] == ["rescheduled", "fee_added"]
    assert shown["timeline"][1]["details"] == {"before": booking.total_cents, "after": booking.total_cents + 2_625}
    cancelling = (await office().get(f"/{booking.id}/cancellation")).json()
    assert (cancelling["window"], cancelling["fee_cents"]) == ("free", 2_625), "a move can't make the fee vanish"
    assert cancelling["earlier_fees_cents"] == 2_625


async def test_the_own_time_counts_as_free(link: Any, hire: Any, add_booking: Any, at: Any) -> None:
    crew = await hire("Maria", "Noor")
    booking = await add_booking(*crew, starts_at=at(5, "09:00"))
    await add_booking(*crew, starts_at=at(5, "14:00"))
    day = str(at(5, "09:00").date())
    answer = await link("GET", booking, "/slots", params={"from": day, "to": day})
    assert answer.status_code == 200, answer.text
    (found,) = answer.json()["days"]
    walls = [slot["local_start"][-5:] for slot in found["slots"]]
    assert walls == ["09:00", "09:30", "10:00", "10:30", "11:00"], "but the buffer before the next visit is kept"
    again = await link("GET", booking, "/slots", params={"from": day, "to": day})
    assert again.json() == answer.json(), "looking changes nothing"


@pytest.mark.parametrize(
    ("first", "last"), [("2026-11-30", "2026-11-29"), ("2026-11-01", "2026-12-05"), ("x", "y")]
)
async def test_days_are_bounded(link: Any, add_booking: Any, at: Any, first: str, last: str) -> None:
    booking = await add_booking(starts_at=at(5, "09:00"))
    assert (await link("GET", booking, "/slots", params={"from": first, "to": last})).status_code == 422


async def test_three_times_and_then_by_phone(link: Any, hire: Any, add_booking: Any, at: Any, office: Any) -> None:
    crew = await hire("Maria", "Noor")
    booking = await add_booking(*crew, starts_at=at(10, "09:00"))
    for day in (11, 12, 13):
        assert (await link("POST", booking, json=wish(at(day, "09:00")))).status_code == 200
    refused = await link("POST", booking, json=wish(at(14, "09:00")))
    assert (refused.status_code, refused.json()["type"].rsplit("/", 1)[1]) == (409, "reschedule-closed")
    quoted = (await link("GET", booking)).json()
    assert (quoted["allowed"], quoted["refusal"], quoted["moves_left"]) == (False, "limit", 0)
    body = {"starts_at": at(14, "09:00").isoformat()}
    assert (await office().post(f"/{booking.id}/reschedule", body)).status_code == 200


@pytest.mark.parametrize("status", ["IN_PROGRESS", "DONE", "CANCELLED", "NO_SHOW"])
async def test_what_began_or_is_over_stays(link: Any, add_booking: Any, at: Any, office: Any, status: str) -> None:
    booking = await add_booking(starts_at=at(5, "09:00"), status=status)
    assert (await link("GET", booking)).json()["refusal"] == "closed"
    day = str(at(5, "09:00").date())
    assert (await link("GET", booking, "/slots", params={"from": day, "to": day})).json()["days"] == []
    assert (await link("POST", booking, json=wish(at(6, "09:00")))).status_code == 409
    body = {"starts_at": at(6, "09:00").isoformat()}
    assert (await office().post(f"/{booking.id}/reschedule", body)).status_code == 409


async def test_a_taken_time_is_refused_with_others(
    link: Any, hire: Any, add_booking: Any, at: Any, database: Database, org: UUID
) -> None:
    crew = await hire("Maria", "Noor")
    booking = await add_booking(*crew, starts_at=at(5, "09:00"), **PAID)
    await add_booking(*crew, starts_at=at(6, "09:00"))
    asked = await link("GET", booking, params={"starts_at": at(6, "09:00").isoformat()})
    assert asked.json()["free"] is False
    refused = await link("POST", booking, json=wish(at(6, "09:00")))
    assert (refused.status_code, refused.json()["type"].rsplit("/", 1)[1]) == (409, "slot-taken")
    assert refused.json()["nearest_slots"]
    after = await read(database, org, booking)
    assert (after.version, after.client_moves, after.starts_at) == (1, 0, booking.starts_at)
    same = await link("POST", booking, json=wish(at(5, "09:00")))
    assert same.status_code == 422
    stale = await link("POST", booking, json=wish(at(7, "09:00")), headers={"If-Match": '"9"'})
    assert stale.status_code == 412


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"starts_at": "soon", "expected_fee_cents": 0},
        {"starts_at": "2026-12-01T16:00:30Z", "expected_fee_cents": 0},
        {"starts_at": "2026-12-01T16:00:00", "expected_fee_cents": 0},
        {"starts_at": "9999-12-31T23:59:00Z", "expected_fee_cents": 0},
        {"starts_at": "2026-12-01T16:00:00Z", "expected_fee_cents": -1},
        {"starts_at": "2026-12-01T16:00:00Z", "expected_fee_cents": 10**30},
    ],
)
async def test_nonsense_is_refused(link: Any, add_booking: Any, at: Any, body: Any) -> None:
    booking = await add_booking(starts_at=at(5, "09:00"))
    assert (await link("POST", booking, json=body)).status_code == 422


async def test_a_replay_moves_once(
    link: Any, hire: Any, add_booking: Any, at: Any, database: Database, org: UUID
) -> None:
    crew = await hire("Maria", "Noor")
    booking = await add_booking(*crew, starts_at=at(1, "17:00"), **PAID)
    sent = {"json": wish(at(9, "10:00"), 2_500), "headers": {"Idempotency-Key": "once"}}
    first, second = await link("POST", booking, **sent), await link("POST", booking, **sent)
    assert first.status_code == second.status_code == 200
    assert first.json() == second.json()
    assert (await read(database, org, booking)).client_moves == 1


async def test_of_two_at_once_who_want_the_same_time_one_gets_it(
    link: Any, hire: Any, add_booking: Any, at: Any
) -> None:
    crew = await hire("Maria", "Noor")
    both = [await add_booking(*crew, starts_at=at(5 + n, "09:00")) for n in range(2)]
    answers = await asyncio.gather(*(link("POST", one, json=wish(at(9, "10:00"))) for one in both))
    assert sorted(answer.status_code for answer in answers) == [200, 409]


async def test_another_company_s_link_leads_nowhere(
    http: Any, add_booking: Any, at: Any, database: Database
) -> None:
    booking = await add_booking(starts_at=at(5, "09:00"))
    other = await add_organization(database)
    path = f"/v1/public/org-{other.hex}/bookings/{booking.public_token}/reschedule"
    assert (await http.get(path)).status_code == 404
    assert (await http.post(path, json=wish(at(6, "09:00")))).status_code == 404


async def test_staff_moves_for_the_fee_or_waives_it_with_a_reason(
    office: Any, hire: Any, add_booking: Any, at: Any, emitted: Any, org: UUID
) -> None:
    maria, noor, ana = await hire("Maria", "Noor", "Ana")
    desk = office()
    booking = await add_booking(maria, noor, starts_at=at(1, "17:00"), **PAID)
    quoted = (await desk.get(f"/{booking.id}/reschedule", starts_at=at(8, "10:00").isoformat())).json()
    assert (quoted["fee_cents"], quoted["free"]) == (2_500, True)
    day = str(at(8, "10:00").date())
    times = (await desk.get(f"/{booking.id}/reschedule/slots", **{"from": day, "to": day})).json()
    assert times["days"][0]["slots"]
    body = {"starts_at": at(8, "10:00").isoformat(), "waive_fee": True}
    assert (await desk.post(f"/{booking.id}/reschedule", body)).status_code == 422, "a reason is needed"
    body |= {"reason": "Our van broke down", "worker_ids": [str(ana.id)], "expected_fee_cents": 0}
    moved = await desk.post(f"/{booking.id}/reschedule", body)
    assert moved.status_code == 200, moved.text
    assert [one["name"] for one in moved.json()["crew"]] == ["Ana"]
    assert moved.json()["estimate"]["total_cents"] == booking.total_cents
    assert moved.json()["timeline"][-1]["details"] == {"reason": "Our van broke down", "fee_cents": 2_500}
    assert moved.json()["client_moves"] == 0
    audit = (await emitted(org, AUDIT))[-1].data
    assert (audit["action"], audit["metadata"]["waived"]) == ("booking.reschedule", "Our van broke down")
    charged = await add_booking(maria, noor, starts_at=at(1, "12:00"), **PAID)
    paid = await desk.post(f"/{charged.id}/reschedule", {"starts_at": at(9, "10:00").isoformat()})
    assert paid.json()["estimate"]["lines"][-1]["amount_cents"] == 2_500


async def test_moving_needs_permission_and_the_module(
    office: Any, add_booking: Any, at: Any, database: Database, http: Any, as_staff: Any
) -> None:
    booking = await add_booking(starts_at=at(5, "09:00"))
    body = {"starts_at": at(6, "09:00").isoformat()}
    path = f"/{booking.id}/reschedule"
    assert (await office("viewer").post(path, body)).status_code == 403
    no_crew = office(permissions=["bookings.edit"])
    assert (await no_crew.post(path, body | {"worker_ids": [str(booking.id)]})).status_code == 403
    off = await add_organization(database, disabled_modules=["module.schedule"])
    assert (await office(org_id=off).post(path, body)).json()["type"].endswith("module-disabled")
    elsewhere = await add_organization(database)
    assert (await office(org_id=elsewhere).post(path, body)).status_code == 404
    assert (await office(org_id=elsewhere).get(path)).status_code == 404
    assert booking.starts_at > now()
