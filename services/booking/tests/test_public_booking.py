"""A stranger books, looks and cancels: over HTTP, from estimate to cancellation."""

import re
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlmodel import col, select

from booking.bookings.models import Booking, TimelineEntry
from booking.clients.models import Address, Client
from contracts.booking import BookingCancelled, BookingConfirmed, BookingRequested
from shared.clock import now
from shared.database import Database
from shared.testing.suite import add_organization


async def test_the_company_shows_what_can_be_booked(stranger: Any) -> None:
    company = (await stranger.http.get(stranger.path)).json()
    assert company["name"] == "Maple & Fils Ménage"
    assert [service["key"] for service in company["services"]] == [
        "standard",
        "deep",
        "move_out_empty",
        "move_in_empty",
    ]
    oven = {"key": "oven", "title": "Oven", "title_fr": "Four", "unit_price_cents": 3000, "max_quantity": 3}
    assert oven in company["add_ons"]
    assert company["booking"] == {"horizon_days": 60, "minimum_notice_hours": 12, "slot_minutes": 30}
    assert (await stranger.http.get("/v1/public/nobody-here")).status_code == 404


async def test_an_estimate_says_what_a_new_client_gets(stranger: Any) -> None:
    estimate = (await stranger.http.post(f"{stranger.path}/estimate", json=stranger.deep)).json()
    assert estimate["total_cents"] == 20606
    assert estimate["taxes"] == [{"name": "GST", "rate_bp": "500", "amount_cents": 981}]
    assert estimate["deposit"] == {
        "amount_cents": 7213,
        "percent": 35,
        "reasons": ["new_client", "heavy_service"],
    }
    assert estimate["cancellation_policy"] == {
        "free_until_hours": 72,
        "half_until_hours": 48,
        "half_refund_percent": 40,
    }


async def test_without_taxes_there_is_no_price(stranger: Any, database: Database) -> None:
    org_id = await add_organization(database)
    answer = await stranger.http.post(f"/v1/public/org-{org_id.hex}/estimate", json=stranger.deep)
    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0


async def test_a_new_client_books_and_owes_a_deposit(
    stranger: Any, hire: Any, org: UUID, announced: Any, database: Database
) -> None:
    maria, noor = await hire("Maria Santos", "Noor Ahmadi")
    slot = (await stranger.slots(stranger.deep, 5, 5))[0]
    answer = await stranger.book(
        stranger.deep, slot["starts_at"], expected_total_cents=20606, notes="  The dog is friendly.\n"
    )
    assert answer.status_code == 201, answer.text
    booking = answer.json()
    assert re.fullmatch(r"B-[2-9A-HJKMNP-TV-Z]{6}", booking["reference"])
    assert booking["status"] == "PENDING"
    assert (booking["local_start"], booking["local_end"]) == (slot["local_start"], slot["local_end"])
    assert booking["address"] == "10020 100 St NW, Edmonton AB T5J 0N3"
    assert booking["crew"] == [{"name": "Maria Santos"}, {"name": "Noor Ahmadi"}]
    assert booking["estimate"]["total_cents"] == 20606
    assert (booking["deposit"]["amount_cents"], booking["deposit"]["status"]) == (7213, "due")
    held = datetime.fromisoformat(booking["deposit"]["pay_before"]) - now()
    assert timedelta(minutes=29) < held <= timedelta(minutes=30)

    (event,) = await announced(org)
    assert (event.type, event.version, event.subject) == (BookingRequested.TYPE, 1, booking["id"])
    requested = BookingRequested.model_validate(event.data)
    assert requested.client.phone == "+17805550001"
    assert requested.price.total_cents == sum(line.amount_cents for line in requested.price.lines) + 981
    assert requested.deposit is not None
    assert requested.deposit.amount_cents == 7213
    async with database.unit_of_work(org) as uow:
        stored = (await uow.session.exec(select(Booking))).one()
        assert (stored.source, stored.timezone, stored.notes) == (
            "web",
            "America/Edmonton",
            "The dog is friendly.",
        )
        assert f"{stored.local_start:%Y-%m-%dT%H:%M}" == slot["local_start"]
        assert stored.policy["risk"] == {"score": 20, "level": "low", "reasons": ["new_client"]}
        entries = (await uow.session.exec(select(TimelineEntry))).all()
        assert [(entry.what, entry.actor) for entry in entries] == [("requested", "client")]
        items = await uow.session.execute(
            text("SELECT title FROM checklist_items WHERE booking_id = :id"), booking
        )
        assert items.first() is not None
    assert {maria.name, noor.name} == {"Maria Santos", "Noor Ahmadi"}


async def test_a_known_client_is_confirmed_at_once(
    stranger: Any, hire: Any, org: UUID, announced: Any, add_booking: Any, database: Database
) -> None:
    (maria,) = await hire("Maria Santos")
    earlier = await add_booking(status="DONE", starts_at=now() - timedelta(days=30))
    async with database.unit_of_work(org) as uow:
        client = await uow.session.get(Client, earlier.client_id)
        assert client is not None
        client.email, client.phone = "ZOE1@example.com", "+17805550001"
    slot = (await stranger.slots(stranger.small, 5, 5))[0]
    booking = (await stranger.book(stranger.small, slot["starts_at"])).json()
    assert (booking["status"], booking["deposit"]) == ("CONFIRMED", None)
    requested, confirmed = await announced(org)
    assert (requested.type, requested.version) == (BookingRequested.TYPE, 1)
    assert (confirmed.type, confirmed.version) == (BookingConfirmed.TYPE, 2)
    facts = BookingConfirmed.model_validate(confirmed.data)
    assert [member.worker_id for member in facts.crew] == [maria.id]
    assert (facts.total_cents, facts.client.client_id) == (11_025, earlier.client_id)


async def test_two_bookings_of_one_person_share_client_and_address(
    stranger: Any, hire: Any, org: UUID, database: Database
) -> None:
    await hire("Maria", "Noor")
    slot = (await stranger.slots(stranger.small, 5, 5))[0]
    first = stranger.request(stranger.small, slot["starts_at"])
    again = first | {"client": first["client"] | {"email": "Zoe1@Example.com", "name": "Zoë T.", "locale": "fr"}}
    for body in (first, again):
        answer = await stranger.http.post(f"{stranger.path}/bookings", json=body)
        assert answer.status_code == 201, answer.text
    async with database.unit_of_work(org) as uow:
        client = (await uow.session.exec(select(Client))).one()
        assert (client.name, client.locale, client.version) == ("Zoë T.", "fr", 2)
        assert len((await uow.session.exec(select(Address))).all()) == 1


async def test_who_has_least_to_do_that_day_is_sent(stranger: Any, hire: Any) -> None:
    maria, noor = await hire("Maria", "Noor")
    first = min(maria, noor, key=lambda worker: worker.id)
    second = max(maria, noor, key=lambda worker: worker.id)
    slots = await stranger.slots(stranger.small, 5, 5)
    sent = [
        (await stranger.book(stranger.small, slot["starts_at"], client)).json()["crew"][0]["name"]
        for client, slot in enumerate((slots[0], slots[-1]))
    ]
    assert sent == [first.name, second.name], "the second visit goes to the one who has none yet"


async def test_a_changed_price_is_shown_before_anything_is_booked(
    stranger: Any, hire: Any, org: UUID, announced: Any
) -> None:
    await hire("Maria")
    slot = (await stranger.slots(stranger.small))[0]
    answer = await stranger.book(stranger.small, slot["starts_at"], expected_total_cents=10_000)
    assert answer.status_code == 409
    assert answer.json()["type"].endswith("/price-changed")
    assert answer.json()["estimate"]["total_cents"] == 11_025
    assert await announced(org) == []


@pytest.mark.parametrize("minutes", [10, -60 * 24 * 30, 60 * 24 * 300])
async def test_a_time_that_is_not_offered_is_answered_with_those_that_are(
    stranger: Any, hire: Any, minutes: int
) -> None:
    await hire("Maria")
    slot = (await stranger.slots(stranger.small))[0]
    other = datetime.fromisoformat(slot["starts_at"]) + timedelta(minutes=minutes)
    answer = await stranger.book(stranger.small, other.isoformat())
    assert answer.status_code == 409
    assert answer.json()["type"].endswith("/slot-taken")
    nearest = answer.json()["nearest_slots"]
    assert 0 < len(nearest) <= 5
    assert {"date", "starts_at", "ends_at", "local_start", "local_end"} == set(nearest[0])
    booked = await stranger.book(stranger.small, nearest[0]["starts_at"])
    assert booked.status_code == 201


async def test_an_idempotency_key_books_once(stranger: Any, hire: Any, org: UUID, announced: Any) -> None:
    await hire("Maria", "Noor")
    slot = (await stranger.slots(stranger.small))[0]
    body = stranger.request(stranger.small, slot["starts_at"])
    first, second = [
        await stranger.http.post(f"{stranger.path}/bookings", json=body, headers={"Idempotency-Key": "one-click"})
        for _ in range(2)
    ]
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json() == second.json()
    assert len(await announced(org)) == 1


@pytest.mark.parametrize(
    ("part", "changes", "field"),
    [
        ("client", {"phone": "12"}, "body.client.phone"),
        ("client", {"phone": "call me"}, "body.client.phone"),
        ("client", {"email": "nobody"}, "body.client.email"),
        ("client", {"name": "Zo\u0000ë"}, "body.client.name"),
        ("client", {"name": " "}, "body.client.name"),
        ("address", {"postal_code": "90210"}, "body.address.postal_code"),
        ("address", {"province": "CA"}, "body.address.province"),
        ("request", {"add_ons": {"sauna": 1}}, "body.request.add_ons"),
        ("request", {"beds": 10**30}, "body.request.beds"),
        (None, {"starts_at": "2026-12-01T09:00:00"}, "body.starts_at"),
        (None, {"starts_at": "9999-12-31T23:59:00-12:00"}, "body.starts_at"),
        (None, {"starts_at": "0001-01-01T00:00:00+14:00"}, "body.starts_at"),
        (None, {"expected_total_cents": 10**12}, "body.expected_total_cents"),
        (None, {"notes": "x" * 2001}, "body.notes"),
    ],
)
async def test_bad_values_are_named(stranger: Any, part: str | None, changes: dict[str, Any], field: str) -> None:
    body = stranger.request(stranger.small, "2026-12-01T16:00:00Z")
    body = body | ({part: body[part] | changes} if part else changes)
    answer = await stranger.http.post(f"{stranger.path}/bookings", json=body)
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["field"] == field


async def test_emoji_and_accents_are_welcome(stranger: Any, hire: Any) -> None:
    await hire("Maria")
    slot = (await stranger.slots(stranger.small))[0]
    body = stranger.request(stranger.small, slot["starts_at"], notes="Clé sous le pot 🌱")
    body["client"]["name"] = "Ünal 🧹 Œuvrard"
    answer = await stranger.http.post(f"{stranger.path}/bookings", json=body)
    assert answer.status_code == 201
    assert answer.json()["client_name"] == "Ünal 🧹 Œuvrard"


async def booked(stranger: Any, hire: Any, days: int) -> dict[str, Any]:
    await hire("Maria")
    slot = (await stranger.slots(stranger.small, days, days))[-1]
    answer: dict[str, Any] = (await stranger.book(stranger.small, slot["starts_at"])).json()
    return answer


async def test_a_booking_is_read_by_its_token_alone(stranger: Any, hire: Any) -> None:
    booking = await booked(stranger, hire, 5)
    answer = await stranger.http.get(f"{stranger.path}/bookings/{booking['public_token']}")
    assert answer.json() == booking
    assert answer.headers["etag"] == '"1"'
    for wrong in (booking["id"], booking["reference"], "x" * 32, "%00", "🧹"):
        assert (await stranger.http.get(f"{stranger.path}/bookings/{wrong}")).status_code in {404, 422}


async def test_a_client_cancels_and_the_time_is_free_again(
    stranger: Any, hire: Any, org: UUID, announced: Any, database: Database
) -> None:
    booking = await booked(stranger, hire, 5)
    path = f"{stranger.path}/bookings/{booking['public_token']}"
    quote = (await stranger.http.get(f"{path}/cancellation")).json()
    assert quote == {
        "allowed": True,
        "refund_cents": 0,
        "fee_cents": 0,
        "window": "free",
        "earlier_fees_cents": 0,
    }
    stale = await stranger.http.post(f"{path}/cancel", json={}, headers={"If-Match": '"7"'})
    assert stale.status_code == 412
    answer = await stranger.http.post(f"{path}/cancel", json={"reason": "Moving away"})
    assert answer.status_code == 200, answer.text
    cancelled = answer.json()
    assert (cancelled["status"], cancelled["cancel_reason"], cancelled["refund_cents"]) == (
        "CANCELLED",
        "client",
        0,
    )
    assert cancelled["deposit"]["status"] == "released"
    assert booking["starts_at"] in [slot["starts_at"] for slot in await stranger.slots(stranger.small, 5, 5)]
    event = (await announced(org))[-1]
    assert (event.type, event.version) == (BookingCancelled.TYPE, 2)
    assert BookingCancelled.model_validate(event.data).crew[0].name == "Maria"
    assert (await stranger.http.get(f"{path}/cancellation")).json()["window"] == "closed"
    again = await stranger.http.post(f"{path}/cancel", json={})
    assert again.status_code == 409
    assert (again.json()["type"].rsplit("/")[-1], again.json()["allowed"]) == ("move-not-allowed", [])
    async with database.unit_of_work(org) as uow:
        stored = (await uow.session.exec(select(Booking))).one()
        assert (stored.cancel_note, stored.cancel_window) == ("Moving away", "free")


async def test_a_visit_that_has_begun_can_not_be_cancelled_online(
    stranger: Any, add_booking: Any, hire: Any
) -> None:
    (maria,) = await hire("Maria")
    booking = await add_booking(maria, starts_at=now() - timedelta(minutes=1))
    path = f"{stranger.path}/bookings/{booking.public_token}"
    assert (await stranger.http.get(f"{path}/cancellation")).json()["allowed"] is False
    answer = await stranger.http.post(f"{path}/cancel", json={})
    assert answer.status_code == 409
    assert answer.json()["type"].endswith("/cancellation-closed")


async def test_earlier_late_cancellations_raise_the_risk(
    stranger: Any, hire: Any, add_booking: Any, org: UUID, database: Database
) -> None:
    await hire("Maria")
    known = await add_booking(status="DONE", starts_at=now() - timedelta(days=30))
    missed = await add_booking(status="NO_SHOW", starts_at=now() - timedelta(days=20))
    async with database.unit_of_work(org) as uow:
        client = await uow.session.get_one(Client, known.client_id)
        client.email, client.phone = "zoe1@example.com", "+17805550001"
        (await uow.session.get_one(Booking, missed.id)).client_id = client.id
    slot = (await stranger.slots(stranger.small, 5, 5))[0]
    booking = (await stranger.book(stranger.small, slot["starts_at"])).json()
    assert booking["deposit"]["reasons"] == ["earlier_cancellations"]
    async with database.unit_of_work(org) as uow:
        stored = (await uow.session.exec(select(Booking).where(col(Booking.id) == UUID(booking["id"])))).one()
        assert stored.policy["risk"] == {"score": 45, "level": "medium", "reasons": ["earlier_cancellations"]}
