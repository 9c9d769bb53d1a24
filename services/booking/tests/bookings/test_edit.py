"""Editing a booking: priced again, fitted again, and the deposit follows."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from booking.bookings.models import Booking
from booking.bookings.service import booking_of
from contracts.booking_life import BookingChanged
from contracts.finance import PaymentRefunded, PaymentSucceeded
from shared.clock import now
from shared.database import Database
from shared.ids import new_id
from shared.testing.suite import add_organization

AUDIT = "platform.audit.recorded.v1"
TWO_OVENS = {"add_ons": {"oven": 2}}


async def read(database: Database, org: UUID, booking: Booking) -> Booking:
    async with database.unit_of_work(org) as uow:
        return await booking_of(uow, booking.id)


async def changed(announced: Any, org: UUID) -> BookingChanged:
    return BookingChanged.model_validate(
        [event for event in await announced(org) if event.type == BookingChanged.TYPE][-1].data
    )


async def test_add_ons_change_price_and_checklist_but_not_the_crew(
    office: Any, stranger: Any, hire: Any, add_booking: Any, at: Any, announced: Any, emitted: Any, org: UUID
) -> None:
    crew = await hire("Maria", "Noor")
    booking = await add_booking(*crew, starts_at=at(5, "09:00"))
    answer = await office().patch(booking.id, {"add_ons": {"oven": 1, "fridge": 1}}, **{"If-Match": '"1"'})
    assert answer.status_code == 200, answer.text
    body = answer.json()
    assert body["estimate"]["total_cents"] == booking.total_cents + 2_100
    assert body["ends_at"] == booking.ends_at.isoformat().replace("+00:00", "Z")
    assert len(body["crew"]) == 2
    assert any("ridge" in item["title"] for item in body["visit"]["checklist"])
    entry = body["timeline"][-1]
    assert entry["what"] == "changed"
    assert entry["details"]["changes"]["price"] == {"before": 20_606, "after": 22_706}
    assert entry["details"]["changes"]["add_ons"]["after"] == {"oven": 1, "fridge": 1}
    event = await changed(announced, org)
    assert (event.changes, event.previous_total_cents, event.price.total_cents) == (
        ["add_ons", "price"],
        20_606,
        22_706,
    )
    assert (event.deposit, event.refund_cents) == (None, 0)
    audit = (await emitted(org, AUDIT))[-1].data
    assert (audit["action"], audit["metadata"]["fields"]) == ("booking.edit", ["add_ons", "price"])


async def test_more_work_keeps_the_crew_longer_or_says_who_can_t(
    office: Any, stranger: Any, hire: Any, add_booking: Any, at: Any, database: Database, org: UUID
) -> None:
    crew = await hire("Maria", "Noor")
    booking = await add_booking(*crew, starts_at=at(5, "09:00"))
    grown = await office().patch(booking.id, {"beds": 5, "baths": 3})
    assert grown.status_code == 200, grown.text
    assert grown.json()["local_end"].endswith("T12:30"), "6.6 h for two people"
    assert [line["what"] for line in grown.json()["timeline"]] == ["rescheduled", "changed"]
    tight = await add_booking(*crew, starts_at=at(6, "09:00"))
    await add_booking(crew[0], starts_at=at(6, "12:00"), reference="B-NEXT22")
    refused = await office().patch(tight.id, {"beds": 5, "baths": 3})
    assert (refused.status_code, refused.json()["type"].rsplit("/", 1)[1]) == (409, "worker-busy")
    assert "B-NEXT22" in refused.json()["detail"]
    assert refused.json()["alternatives"]["slots"]
    after = await read(database, org, tight)
    assert (after.version, after.total_cents, after.request["beds"]) == (1, tight.total_cents, 3)


async def test_fewer_people_go_home_and_more_are_found(
    office: Any, stranger: Any, hire: Any, add_booking: Any, at: Any
) -> None:
    crew = await hire("Maria", "Noor")
    booking = await add_booking(*crew, starts_at=at(5, "09:00"))
    small = await office().patch(booking.id, {"service": "standard", "beds": 1, "baths": 1, "add_ons": {}})
    assert small.status_code == 200, small.text
    assert len(small.json()["crew"]) == 1
    assert small.json()["service"] == "standard"
    assert small.json()["cancellation_policy"]["free_until_hours"] == 48, "it is no longer a heavy service"
    large = await office().patch(booking.id, {"service": "deep", "beds": 3, "baths": 2})
    assert len(large.json()["crew"]) == 2
    await add_booking(crew[1], starts_at=at(6, "09:00"))
    alone = await add_booking(crew[0], starts_at=at(6, "09:00"), crew_size=1)
    await office().patch(alone.id, {"service": "standard", "beds": 1, "baths": 1, "add_ons": {}})
    refused = await office().patch(alone.id, {"service": "deep", "beds": 3, "baths": 2})
    assert (refused.status_code, refused.json()["type"].rsplit("/", 1)[1]) == (409, "slot-taken")


async def test_who_can_t_do_the_new_work_is_replaced(
    office: Any, stranger: Any, hire: Any, add_booking: Any, at: Any
) -> None:
    (maria,) = await hire("Maria", skills=["deep"])
    noor, ana = await hire("Noor", "Ana")
    booking = await add_booking(maria, noor, starts_at=at(5, "09:00"))
    moved = await office().patch(booking.id, {"service": "move_out_empty"})
    assert moved.status_code == 200, moved.text
    assert {one["name"] for one in moved.json()["crew"]} == {"Noor", "Ana"}
    assert ana.active


async def test_a_deposit_that_is_due_is_replaced(
    office: Any, stranger: Any, hire: Any, at: Any, announced: Any, database: Database, org: UUID
) -> None:
    await hire("Maria", "Noor")
    slot = (await stranger.slots(stranger.deep, 5, 5))[0]
    booked = (await stranger.book(stranger.deep, slot["starts_at"])).json()
    assert booked["deposit"]["amount_cents"] == 7_213
    grown = await office().patch(booked["id"], {"beds": 5, "baths": 3})
    assert grown.status_code == 200, grown.text
    total = grown.json()["estimate"]["total_cents"]
    amount = min(-(-total * 35 // 100), 20_000)
    assert (grown.json()["deposit"]["amount_cents"], grown.json()["deposit"]["status"]) == (amount, "due")
    event = await changed(announced, org)
    assert event.deposit is not None
    assert (event.deposit.amount_cents, event.refund_cents) == (amount, 0)
    elsewhere = {"line1": "1 Main St", "city": "Edmonton", "postal_code": "T6E 1A1"}
    moved = await office().patch(booked["id"], {"address": elsewhere, "notify": False})
    assert moved.json()["address"].startswith("1 Main St")
    again = await changed(announced, org)
    assert (again.changes, again.deposit, again.notify_client) == (["address"], event.deposit, False)


async def test_a_deposit_that_is_no_longer_asked_confirms(
    office: Any, stranger: Any, hire: Any, database: Database, org: UUID, announced: Any
) -> None:
    await hire("Maria", "Noor")
    slot = (await stranger.slots(stranger.deep, 8, 8))[0]
    first = (await stranger.book(stranger.small, slot["starts_at"])).json()
    await office().post(f"/{first['id']}/confirm")
    later = (await stranger.slots(stranger.deep, 9, 9))[0]
    booked = (await stranger.book(stranger.deep, later["starts_at"])).json()
    assert booked["deposit"]["reasons"] == ["heavy_service"]
    small = await office().patch(booked["id"], {"service": "standard", "beds": 1, "baths": 1})
    assert (small.json()["status"], small.json()["deposit"]) == ("CONFIRMED", None)
    assert (await changed(announced, org)).deposit is None


async def test_a_deposit_that_is_paid_is_not_raised_and_what_is_too_much_goes_back_once(
    office: Any, stranger: Any, hire: Any, add_booking: Any, at: Any, announced: Any, org: UUID, deliver: Any,
    database: Database,
) -> None:  # fmt: skip
    crew = await hire("Maria", "Noor")
    paid = {"deposit_status": "paid", "deposit_cents": 20_000, "deposit_paid_cents": 20_000}
    booking = await add_booking(*crew, starts_at=at(9, "09:00"), **paid)
    await office().patch(booking.id, TWO_OVENS)
    event = await changed(announced, org)
    assert (event.deposit, event.refund_cents) == (None, 0)
    small = await office().patch(booking.id, {"service": "standard", "beds": 1, "baths": 1, "add_ons": {}})
    total = small.json()["estimate"]["total_cents"]
    back = 20_000 - total
    assert (await changed(announced, org)).refund_cents == back > 0
    await office().patch(booking.id, {"several_floors": True})
    assert (await changed(announced, org)).refund_cents == 0, "what is on its way back is not given back again"
    example = PaymentRefunded.EXAMPLE | {"booking_id": booking.id, "amount_cents": back}
    await deliver(PaymentRefunded.model_validate(example), org)
    after = await read(database, org, booking)
    assert (after.paid_cents, after.refunded_cents) == (total, back)


async def test_a_half_paid_deposit_that_became_enough_confirms(
    office: Any, stranger: Any, hire: Any, deliver: Any, org: UUID
) -> None:
    await hire("Maria", "Noor")
    slot = (await stranger.slots(stranger.deep, 8, 8))[0]
    booked = (await stranger.book(stranger.deep, slot["starts_at"])).json()
    facts = {"payment_id": new_id(), "booking_id": booked["id"], "amount_cents": 6_000}
    await deliver(PaymentSucceeded.model_validate(PaymentSucceeded.EXAMPLE | facts), org)
    small = await office().patch(booked["id"], {"service": "standard", "beds": 1, "baths": 1, "add_ons": {}})
    assert (small.json()["status"], small.json()["deposit"]["status"]) == ("CONFIRMED", "paid")


async def test_fees_stay_on_the_price(office: Any, stranger: Any, hire: Any, add_booking: Any, at: Any) -> None:
    crew = await hire("Maria", "Noor")
    paid = {"deposit_status": "paid", "deposit_cents": 5_000, "deposit_paid_cents": 5_000}
    booking = await add_booking(*crew, starts_at=at(1, "17:00"), **paid)
    await office().post(f"/{booking.id}/reschedule", {"starts_at": at(8, "10:00").isoformat()})
    edited = (await office().patch(booking.id, TWO_OVENS)).json()["estimate"]
    assert [line["kind"] for line in edited["lines"]] == ["labour", "discount", "addon", "fee"]
    assert edited["total_cents"] == booking.total_cents + 3_150 + 2_625


async def test_notes_have_three_readers_and_change_at_any_time(
    office: Any, add_booking: Any, hire: Any, at: Any, http: Any, as_worker: Any, announced: Any, org: UUID
) -> None:
    (maria,) = await hire("Maria")
    booking = await add_booking(maria, status="DONE", starts_at=now() - timedelta(hours=4), notes="Shoes off")
    body = {"notes": None, "crew_notes": "Bring the ladder", "internal_notes": "Pays late"}
    answer = await office().patch(booking.id, body)
    assert answer.status_code == 200, answer.text
    told = {name: answer.json()[name] for name in body}
    assert told == body
    assert answer.json()["timeline"][-1]["details"] == {
        "changes": {"notes": {}, "crew_notes": {}, "internal_notes": {}}
    }
    day = str(booking.local_start.date())
    jobs = (await http.get("/v1/worker/jobs", params={"date": day}, headers=as_worker(maria.id))).text
    assert "Bring the ladder" in jobs
    assert "Pays late" not in jobs
    public = (await http.get(f"/v1/public/org-{org.hex}/bookings/{booking.public_token}")).text
    assert "ladder" not in public
    assert "late" not in public
    assert await announced(org) == [], "nobody else is concerned"
    same = await office().patch(booking.id, {"crew_notes": "Bring the ladder"})
    assert same.headers["etag"] == answer.headers["etag"]


@pytest.mark.parametrize("status", ["IN_PROGRESS", "DONE", "CANCELLED", "NO_SHOW"])
async def test_work_and_place_of_what_began_or_is_over_stay(
    office: Any, stranger: Any, add_booking: Any, status: str
) -> None:
    booking = await add_booking(status=status)
    for body in (TWO_OVENS, {"prices": "current"}):
        refused = await office().patch(booking.id, body)
        assert (refused.status_code, refused.json()["type"].rsplit("/", 1)[1]) == (409, "not-editable")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"notify": True},
        {"service": "car_wash"},
        {"service": ""},
        {"beds": 13},
        {"beds": "many"},
        {"baths": -1},
        {"add_ons": {"pool": 1}},
        {"add_ons": {"oven": 10**9}},
        {"add_ons": {"a\x00b": 1}},
        {"frequency": "daily"},
        {"notes": "a\x00b"},
        {"crew_notes": "x" * 2_001},
        {"address": {"line1": "1 Main St"}},
        {"prices": "cheap"},
        [],
    ],
)
async def test_nonsense_is_refused(office: Any, stranger: Any, add_booking: Any, at: Any, body: Any) -> None:
    booking = await add_booking(starts_at=at(5, "09:00"))
    answer = await office().patch(booking.id, body)
    assert answer.status_code == 422, answer.text
    assert answer.json()["detail"]


async def test_another_total_than_the_shown_one_is_refused(
    office: Any, stranger: Any, add_booking: Any, at: Any
) -> None:
    booking = await add_booking(starts_at=at(5, "09:00"), crew_size=2)
    refused = await office().patch(booking.id, TWO_OVENS | {"expected_total_cents": 1})
    assert (refused.status_code, refused.json()["type"].rsplit("/", 1)[1]) == (409, "price-changed")
    assert refused.json()["estimate"]["total_cents"] == booking.total_cents + 3_150


async def test_editing_needs_permission_and_the_module(
    office: Any, add_booking: Any, at: Any, database: Database
) -> None:
    booking = await add_booking(starts_at=at(5, "09:00"))
    body = {"crew_notes": "Hello 👋"}
    assert (await office("viewer").patch(booking.id, body)).status_code == 403
    off = await add_organization(database, disabled_modules=["module.schedule"])
    assert (await office(org_id=off).patch(booking.id, body)).json()["type"].endswith("module-disabled")
    other = await add_organization(database)
    assert (await office(org_id=other).patch(booking.id, body)).status_code == 404
    assert (await office().patch(booking.id, body, **{"If-Match": '"2"'})).status_code == 412
    assert (await office().patch(booking.id, body)).json()["crew_notes"] == "Hello 👋"


async def test_of_two_edits_of_one_version_one_is_told(
    office: Any, stranger: Any, add_booking: Any, at: Any
) -> None:
    booking = await add_booking(starts_at=at(5, "09:00"))
    answers = await asyncio.gather(
        *(office().patch(booking.id, {"crew_notes": text}, **{"If-Match": '"1"'}) for text in ("one", "two"))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]
