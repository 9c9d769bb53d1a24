"""Cancellations taken back, completed visits reopened, exceptions with their reasons, no-shows told."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest_asyncio

from booking.bookings.models import Booking
from booking.bookings.service import booking_of
from contracts.booking import BookingConfirmed, VisitCompleted
from contracts.booking_life import BookingNoShow, VisitReopened
from shared.clock import now
from shared.database import Database
from shared.testing.suite import add_organization

PAID = {"deposit_status": "paid", "deposit_cents": 5_000, "deposit_paid_cents": 5_000}
WHY = {"reason": "The wrong one"}


async def test_a_cancellation_by_mistake_is_taken_back(
    office: Any, hire: Any, add_booking: Any, at: Any, announced: Any, org: UUID
) -> None:
    crew = await hire("Maria", "Noor", "Ana")
    booking = await add_booking(*crew[:2], starts_at=at(5, "09:00"))
    cancelled = await office().post(f"/{booking.id}/cancel", WHY)
    assert (cancelled.json()["status"], cancelled.json()["crew"]) == ("CANCELLED", [])
    back = await office().post(f"/{booking.id}/restore", **{"If-Match": cancelled.headers["etag"]})
    assert back.status_code == 200, back.text
    body = back.json()
    assert (body["status"], body["cancel_reason"], body["cancel_note"]) == ("CONFIRMED", None, None)
    assert [one["name"] for one in body["crew"]] == ["Maria", "Noor"]
    assert body["timeline"][-1]["what"] == "restored"
    assert (await announced(org))[-1].type == BookingConfirmed.TYPE
    again = await office().post(f"/{booking.id}/restore")
    assert again.json()["type"].endswith("/move-not-allowed")


async def test_what_can_t_be_taken_back(
    office: Any, hire: Any, add_booking: Any, at: Any, database: Database, org: UUID, http: Any
) -> None:
    (maria,) = await hire("Maria")

    async def refused(booking: Booking) -> str:
        answer = await office().post(f"/{booking.id}/restore")
        assert (answer.status_code, answer.json()["type"].rsplit("/", 1)[1]) == (409, "not-restorable"), (
            answer.text
        )
        return str(answer.json()["detail"])

    paid = await add_booking(maria, starts_at=at(9, "09:00"), **PAID)
    await office().post(f"/{paid.id}/cancel", WHY)
    assert "on its way back" in await refused(paid)
    taken = await add_booking(maria, starts_at=at(6, "09:00"), crew_size=1)
    await office().post(f"/{taken.id}/cancel", WHY)
    await add_booking(maria, starts_at=at(6, "09:00"))
    assert "taken meanwhile" in await refused(taken)
    old = await add_booking(maria, starts_at=at(7, "09:00"), crew_size=1)
    await office().post(f"/{old.id}/cancel", WHY)
    async with database.unit_of_work(org) as uow:
        (await booking_of(uow, old.id)).cancelled_at = now() - timedelta(minutes=11)
    assert "10 minutes" in await refused(old)
    theirs = await add_booking(maria, starts_at=at(8, "09:00"), crew_size=1)
    await http.post(f"/v1/public/org-{org.hex}/bookings/{theirs.public_token}/cancel", json={})
    assert "Only what the office" in await refused(theirs)


async def test_a_late_cancellation_that_kept_the_deposit_can_be_taken_back(
    office: Any, hire: Any, add_booking: Any, at: Any
) -> None:
    crew = await hire("Maria", "Noor")
    booking = await add_booking(*crew, starts_at=at(1, "12:00"), **PAID)
    await office().post(f"/{booking.id}/cancel", WHY)
    back = (await office().post(f"/{booking.id}/restore")).json()
    assert (back["status"], back["refund_cents"]) == ("CONFIRMED", None)


async def test_an_exception_is_shown_with_its_reason(office: Any, add_booking: Any, at: Any) -> None:
    booking = await add_booking(starts_at=at(1, "12:00"), **PAID)
    quoted = (await office().get(f"/{booking.id}/cancellation")).json()
    assert (quoted["window"], quoted["fee_cents"]) == ("late", 5_000)
    body = WHY | {"refund_exception": True, "exception_reason": "A death in the family"}
    cancelled = (await office().post(f"/{booking.id}/cancel", body)).json()
    assert (cancelled["refund_cents"], cancelled["exception_reason"]) == (5_000, "A death in the family")
    kept = await add_booking(starts_at=at(1, "12:00"), **PAID)
    usual = (await office().post(f"/{kept.id}/cancel", WHY | {"exception_reason": "unused"})).json()
    assert (usual["refund_cents"], usual["exception_reason"]) == (0, None)


async def test_a_no_show_is_told_with_crew_and_fee(
    office: Any, hire: Any, add_booking: Any, announced: Any, org: UUID
) -> None:
    (maria,) = await hire("Maria")
    booking = await add_booking(maria, starts_at=now() - timedelta(hours=2), **PAID)
    assert (await office().post(f"/{booking.id}/no-show")).status_code == 200
    (envelope,) = await announced(org)
    event = BookingNoShow.model_validate(envelope.data)
    assert (envelope.type, envelope.version) == (BookingNoShow.TYPE, 2)
    assert (event.fee_cents, [one.name for one in event.crew], event.client.name) == (
        5_000,
        ["Maria"],
        "Zoë Tremblay",
    )


@pytest_asyncio.fixture
async def visited(http: Any, hire: Any, add_booking: Any, as_worker: Any) -> Any:
    """Return a visit that Maria completed, and a way for her to do what a path says."""
    (maria,) = await hire("Maria")
    booking = await add_booking(maria)

    async def do(path: str, body: Any = None, method: str = "POST") -> Any:
        url = f"/v1/worker/jobs/{booking.id}/{path}"
        answer = await http.request(method, url, json=body or {}, headers=as_worker(maria.id))
        assert answer.status_code == 200, answer.text
        return answer.json()

    job = await do("check-in")
    for item in job["checklist"]:
        await do(f"checklist/{item['id']}", {"done": True}, "PUT")
    await do("check-out")
    return booking, do


async def test_the_owner_reopens_and_the_crew_completes_again(
    office: Any, visited: Any, announced: Any, org: UUID
) -> None:
    booking, do = visited
    reopened = await office("owner").post(f"/{booking.id}/reopen", {"reason": "The windows were forgotten"})
    assert reopened.status_code == 200, reopened.text
    body = reopened.json()
    assert (body["status"], body["revision"], body["visit"]["checked_out_at"]) == ("IN_PROGRESS", 2, None)
    assert body["timeline"][-1]["details"] == {"reason": "The windows were forgotten"}
    assert (await do("check-out"))["status"] == "DONE"
    events = [(one.type, one.data.get("revision")) for one in await announced(org)]
    assert events[1:] == [(VisitCompleted.TYPE, 1), (VisitReopened.TYPE, 1), (VisitCompleted.TYPE, 2)]
    versions = [one.version for one in await announced(org)]
    assert versions == sorted(versions)


async def test_nobody_else_reopens(office: Any, visited: Any, database: Database) -> None:
    booking, _ = visited
    path = f"/{booking.id}/reopen"
    for role in ("admin", "dispatcher"):
        answer = await office(role).post(path, WHY)
        assert (answer.status_code, "owner" in answer.json()["detail"]) == (403, True)
    assert (await office("owner").post(path, {})).status_code == 422
    assert (await office("owner").post(path, {"reason": "a\x00b"})).status_code == 422
    assert (await office("owner").post(path, WHY, **{"If-Match": '"1"'})).status_code == 412
    other = await add_organization(database)
    assert (await office("owner", org_id=other).post(path, WHY)).status_code == 404
    answers = await asyncio.gather(*(office("owner").post(path, WHY) for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    assert "Only what is DONE" in next(one.json()["detail"] for one in answers if one.status_code == 409)
