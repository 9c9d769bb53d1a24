"""Quotes over HTTP."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text

from booking.jobs import JOBS
from booking.quotes.models import Quote
from booking.quotes.states import MOVES, QuoteMoveNotAllowed, QuoteOver, QuoteStatus, advance
from contracts.booking_leads import (
    LeadStatusChanged,
    QuoteAccepted,
    QuoteDeclined,
    QuoteExpired,
    QuoteExpiring,
    QuoteSent,
)
from shared.database import Database
from shared.ids import new_id
from shared.jobs import JobContext
from shared.testing.suite import add_organization

from .conftest import DEEP, DEEP_TOTAL, Office, zoe

QUOTES = "/v1/admin/quotes"
HOME = {"line1": "10020 100 St NW", "city": "Edmonton", "postal_code": "T5J 0N3"}
OfType = Callable[..., Awaitable[list[Any]]]


async def drafted(office: Office, **changes: Any) -> dict[str, Any]:
    lead = await office.lead()
    answer = await office.post(QUOTES, {"lead_id": lead["id"]} | changes, role="dispatcher")
    assert answer.status_code == 201, answer.text
    quote: dict[str, Any] = answer.json()
    return quote


async def sent(office: Office, **changes: Any) -> dict[str, Any]:
    quote = await drafted(office, **changes)
    answer = await office.post(f"{QUOTES}/{quote['id']}/send")
    assert answer.status_code == 200, answer.text
    shown: dict[str, Any] = answer.json()
    return shown


async def free(stranger: Any) -> dict[str, Any]:
    """Return the first free time for the quoted work, with the address."""
    return {"starts_at": (await stranger.slots(stranger.deep))[0]["starts_at"], "address": HOME}


async def outlive(database: Database, org: UUID, quote_id: str, how: str) -> None:
    async with database.unit_of_work(org) as uow:
        await uow.session.execute(
            text(f"UPDATE quotes SET valid_until = now() {how} WHERE id = :id"), {"id": quote_id}
        )


@pytest.fixture
def run_job(database: Database, settings: Any, org: UUID) -> Callable[[str], Awaitable[None]]:
    """Return a runner of a job."""

    async def run(name: str) -> None:
        await JOBS[name].run(JobContext(settings, database))

    return run


@pytest.mark.parametrize("start", list(QuoteStatus))
@pytest.mark.parametrize("to", list(QuoteStatus))
def test_only_the_named_moves_are_made(start: QuoteStatus, to: QuoteStatus) -> None:
    known: dict[str, Any] = {"number": "Q-000001", "status": start}
    quote = Quote(**known)
    if to in MOVES[start]:
        advance(quote, to)
        assert (quote.status, quote.version) == (to, 2)
    else:
        with pytest.raises((QuoteMoveNotAllowed, QuoteOver)):
            advance(quote, to)
        assert (quote.status, quote.version) == (start, 1)


async def test_a_quote_is_drafted_numbered_and_priced(office: Office) -> None:
    quote = await drafted(office, message="As discussed.")
    assert (quote["number"], quote["status"], quote["valid_days"]) == ("Q-000001", "DRAFT", 14)
    assert quote["estimate"]["total_cents"] == DEEP_TOTAL
    assert quote["estimate"]["deposit"]["amount_cents"] > 0
    assert quote["allowed"] == ["SENT"]
    missing = await office.http.get(f"{office.site}/quotes/{quote['public_token']}")
    assert missing.status_code == 404
    changed = await office.send(
        "PATCH", f"{QUOTES}/{quote['id']}", {"request": DEEP | {"beds": 4}, "valid_days": 3}, If_Match='"1"'
    )
    assert changed.json()["estimate"]["total_cents"] > DEEP_TOTAL
    assert (changed.json()["message"], changed.json()["valid_days"]) == ("As discussed.", 3)
    assert (await office.send("PATCH", f"{QUOTES}/{quote['id']}", {}, If_Match='"1"')).status_code == 412


async def test_numbers_are_given_once(office: Office) -> None:
    lead = (await office.lead())["id"]
    answers = await asyncio.gather(*[office.post(QUOTES, {"lead_id": lead}) for _ in range(4)])
    assert sorted(answer.json()["number"] for answer in answers) == [f"Q-00000{n}" for n in range(1, 5)]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({}, 422),
        ({"lead_id": str(new_id())}, 404),
        ({"client_id": str(new_id()), "request": DEEP}, 404),
        ({"client_id": str(new_id())}, 422),
        ({"lead_id": str(new_id()), "client_id": str(new_id()), "request": DEEP}, 422),
        ({"lead_id": "x", "valid_days": 0}, 422),
    ],
)
async def test_a_quote_is_for_somebody_and_something(office: Office, body: dict[str, Any], status: int) -> None:
    assert (await office.post(QUOTES, body)).status_code == status


async def test_a_lead_that_ended_or_says_nothing_gets_no_quote(office: Office) -> None:
    lead = await office.lead(request=None)
    assert (await office.post(QUOTES, {"lead_id": lead["id"]})).status_code == 422
    await office.post(f"/v1/admin/leads/{lead['id']}/lose", {"reason": "other"})
    refused = await office.post(QUOTES, {"lead_id": lead["id"], "request": DEEP})
    assert (refused.status_code, refused.json()["type"].rsplit("/", 1)[1]) == (409, "lead-ended")


async def test_sending_makes_the_lead_quoted_and_tells_notification(office: Office, of_type: OfType) -> None:
    quote = await sent(office)
    assert (quote["status"], quote["times_sent"]) == ("SENT", 1)
    assert (await office.get(f"/v1/admin/leads/{quote['lead_id']}"))["status"] == "QUOTED"
    (event,) = await of_type(QuoteSent)
    assert (event.number, event.contact.email, event.total_cents, event.public_token, event.again) == (
        "Q-000001",
        "zoe@example.com",
        DEEP_TOTAL,
        quote["public_token"],
        False,
    )
    assert (await of_type(LeadStatusChanged))[-1].status == "QUOTED"
    assert (await office.post(f"{QUOTES}/{quote['id']}/send")).json()["times_sent"] == 2
    assert [event.again for event in await of_type(QuoteSent)] == [False, True]


async def test_a_quote_needs_an_address_to_be_sent_to_and_takes_a_later_one(
    office: Office, stranger: Any, hire: Any
) -> None:
    quote = await drafted(office)
    lead = f"/v1/admin/leads/{quote['lead_id']}"
    await office.send("PATCH", lead, {"email": "new@example.com", "name": "Zoë T."})
    answer = (await office.post(f"{QUOTES}/{quote['id']}/send")).json()
    assert (answer["email"], answer["name"]) == ("new@example.com", "Zoë T.")


async def test_the_client_sees_the_quote_and_the_office_sees_that(office: Office) -> None:
    quote = await sent(office)
    seen = await office.http.get(f"{office.site}/quotes/{quote['public_token']}")
    assert (seen.json()["number"], seen.json()["needs"]) == ("Q-000001", [])
    assert seen.json()["estimate"]["cancellation_policy"]
    assert (await office.get(f"{QUOTES}/{quote['id']}"))["viewed_at"]
    for token in ("nothing", "a%00b"):
        assert (await office.http.get(f"{office.site}/quotes/{token}")).status_code in (404, 422)


async def test_a_withdrawn_quote_is_a_draft_again(office: Office) -> None:
    quote = await sent(office)
    path = f"{QUOTES}/{quote['id']}"
    assert (await office.send("PATCH", path, {"message": "x"})).status_code == 409
    assert (await office.post(f"{path}/withdraw")).json()["status"] == "DRAFT"
    assert (await office.http.get(f"{office.site}/quotes/{quote['public_token']}")).status_code == 404
    assert (await office.post(f"{path}/withdraw")).status_code == 409
    assert (await office.send("PATCH", path, {"message": "x"})).status_code == 200
    assert (await office.post(f"{path}/send")).json()["status"] == "SENT"


async def test_accepting_wins_the_lead(office: Office, of_type: OfType) -> None:
    quote = await sent(office)
    path = f"{office.site}/quotes/{quote['public_token']}/accept"
    accepted = await office.http.post(path, json={}, headers={"Idempotency-Key": "yes"})
    assert (accepted.status_code, accepted.json()["status"]) == (200, "ACCEPTED")
    replay = await office.http.post(path, json={}, headers={"Idempotency-Key": "yes"})
    assert replay.json() == accepted.json()
    assert (await office.http.post(path, json={})).status_code == 409
    lead = await office.get(f"/v1/admin/leads/{quote['lead_id']}")
    assert (lead["status"], lead["value_cents"]) == ("WON", DEEP_TOTAL)
    (event,) = await of_type(QuoteAccepted)
    assert event.booking_id is None


async def test_accepting_with_a_time_books_at_the_quoted_price(
    office: Office, stranger: Any, hire: Any, database: Database, org: UUID, of_type: OfType
) -> None:
    await hire("Maria", "Noor")
    quote = await sent(office)
    async with database.unit_of_work(org) as uow:
        await uow.sql(
            "UPDATE quotes SET total_cents = 15000, calculation = jsonb_set(calculation, '{total_cents}', '15000')"
        )
    path = f"{office.site}/quotes/{quote['public_token']}"
    accepted = await office.http.post(f"{path}/accept", json={"visit": await free(stranger)})
    assert accepted.status_code == 200, accepted.text
    booking = (await office.http.get(f"{office.site}/bookings/{accepted.json()['booking_token']}")).json()
    assert booking["estimate"]["total_cents"] == 15_000
    lead = await office.get(f"/v1/admin/leads/{quote['lead_id']}")
    assert (lead["status"], lead["booking_id"], lead["value_cents"]) == ("WON", booking["id"], 15_000)
    assert lead["client_id"]
    (event,) = await of_type(QuoteAccepted)
    assert str(event.booking_id) == booking["id"]


async def test_a_quoted_price_holds_though_its_promo_code_ran_out(
    office: Office, stranger: Any, hire: Any, database: Database, org: UUID
) -> None:
    await hire("Maria", "Noor")
    made = await office.post("/v1/admin/pricing/promo-codes", {"code": "SPRING", "percent": 50})
    assert made.status_code == 201, made.text
    quote = await sent(office, request=DEEP | {"promo_code": "SPRING"})
    total = quote["estimate"]["total_cents"]
    assert total < DEEP_TOTAL
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE promo_codes SET active = false")
    path = f"{office.site}/quotes/{quote['public_token']}"
    accepted = await office.http.post(f"{path}/accept", json={"visit": await free(stranger)})
    assert accepted.status_code == 200, accepted.text
    booking = await office.http.get(f"{office.site}/bookings/{accepted.json()['booking_token']}")
    assert booking.json()["estimate"]["total_cents"] == total


async def test_a_taken_slot_accepts_nothing(office: Office, stranger: Any, hire: Any) -> None:
    await hire("Maria", "Noor")
    quote = await sent(office)
    visit = await free(stranger)
    assert (await stranger.book(stranger.deep, visit["starts_at"])).status_code == 201
    refused = await office.http.post(f"{office.site}/quotes/{quote['public_token']}/accept", json={"visit": visit})
    assert (refused.status_code, bool(refused.json()["nearest_slots"])) == (409, True)
    assert (await office.get(f"{QUOTES}/{quote['id']}"))["status"] == "SENT"
    assert (await office.get(f"/v1/admin/leads/{quote['lead_id']}"))["status"] == "QUOTED"


async def test_two_acceptances_at_once_book_once(office: Office, stranger: Any, hire: Any) -> None:
    await hire("Maria", "Noor", "Ana", "Lea")
    quote = await sent(office)
    visit = await free(stranger)
    path = f"{office.site}/quotes/{quote['public_token']}/accept"
    answers = await asyncio.gather(*[office.http.post(path, json={"visit": visit}) for _ in range(3)])
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409]
    assert len((await office.get("/v1/admin/bookings"))["items"]) == 1


async def test_a_missing_phone_is_asked_for(office: Office, stranger: Any, hire: Any) -> None:
    await hire("Maria", "Noor")
    lead = await office.lead(phone=None)
    quote = (await office.post(QUOTES, {"lead_id": lead["id"]})).json()
    await office.post(f"{QUOTES}/{quote['id']}/send")
    path = f"{office.site}/quotes/{quote['public_token']}"
    assert (await office.http.get(path)).json()["needs"] == ["phone"]
    visit = await free(stranger)
    refused = await office.http.post(f"{path}/accept", json={"visit": visit})
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "body.visit.phone")
    taken = await office.http.post(f"{path}/accept", json={"visit": visit | {"phone": "780-555-0177"}})
    assert taken.status_code == 200, taken.text


async def test_declining_leaves_the_lead_open(office: Office, of_type: OfType) -> None:
    quote = await sent(office)
    path = f"{office.site}/quotes/{quote['public_token']}/decline"
    declined = await office.http.post(path, json={"reason": "Too far."})
    assert (declined.status_code, declined.json()["status"]) == (200, "DECLINED")
    assert (await office.http.post(path, json={})).status_code == 409
    shown = await office.get(f"{QUOTES}/{quote['id']}")
    assert (shown["decline_reason"], shown["allowed"]) == ("Too far.", [])
    assert (await office.get(f"/v1/admin/leads/{quote['lead_id']}"))["status"] == "QUOTED"
    (event,) = await of_type(QuoteDeclined)
    assert event.reason == "Too far."
    other = await sent(office, request=DEEP)
    assert (await office.post(f"{QUOTES}/{other['id']}/decline", {})).json()["status"] == "DECLINED"


async def test_a_quote_warns_once_and_ends(
    office: Office, database: Database, org: UUID, run_job: Any, of_type: OfType
) -> None:
    quote = await sent(office)
    await run_job("quote-expiry")
    assert await of_type(QuoteExpiring) == []
    await outlive(database, org, quote["id"], "+ interval '47 hours'")
    for _ in range(2):
        await run_job("quote-expiry")
    assert len(await of_type(QuoteExpiring)) == 1
    await outlive(database, org, quote["id"], "- interval '1 minute'")
    path = f"{office.site}/quotes/{quote['public_token']}"
    assert (await office.http.get(path)).json()["status"] == "EXPIRED"
    late = await office.http.post(f"{path}/accept", json={})
    assert (late.status_code, late.json()["type"].rsplit("/", 1)[1]) == (409, "quote-expired")
    assert [item["status"] for item in (await office.get(QUOTES, status="EXPIRED"))["items"]] == ["EXPIRED"]
    for _ in range(2):
        await run_job("quote-expiry")
    assert len(await of_type(QuoteExpired)) == 1
    assert (await office.get(f"/v1/admin/leads/{quote['lead_id']}"))["status"] == "QUOTED"
    assert (await office.post(f"{QUOTES}/{quote['id']}/send")).status_code == 409
    extended = await office.post(f"{QUOTES}/{quote['id']}/extend", {"days": 3})
    assert (extended.status_code, extended.json()["status"]) == (200, "SENT")
    assert (await office.http.post(f"{path}/accept", json={})).status_code == 200
    assert (await office.post(f"{QUOTES}/{quote['id']}/extend", {})).status_code == 409


async def test_an_expired_quote_is_extended_before_the_job_saw_it(
    office: Office, database: Database, org: UUID
) -> None:
    quote = await sent(office)
    await outlive(database, org, quote["id"], "- interval '1 minute'")
    assert (await office.post(f"{QUOTES}/{quote['id']}/extend", {})).json()["status"] == "SENT"


async def test_without_leads_no_quote_ends(
    office: Office, database: Database, org: UUID, run_job: Any, of_type: OfType, switch_off: Any
) -> None:
    quote = await sent(office)
    await outlive(database, org, quote["id"], "- interval '1 minute'")
    await switch_off("module.leads")
    await run_job("quote-expiry")
    assert await of_type(QuoteExpired) == []


async def test_the_office_books_a_quote_in_one_click(office: Office, stranger: Any, hire: Any) -> None:
    await hire("Maria", "Noor", "Ana", "Lea")
    quote = await sent(office)
    path = f"{QUOTES}/{quote['id']}/book"
    visit = await free(stranger) | {"waive_deposit": True}
    booked = await office.post(path, visit, role="dispatcher")
    assert (booked.status_code, booked.json()["status"]) == (201, "ACCEPTED"), booked.text
    shown = await office.get(booked.headers["location"])
    assert (shown["status"], shown["source"], shown["deposit"]) == ("CONFIRMED", "staff", None)
    again = await office.post(path, visit)
    assert (again.status_code, again.json()["booking_id"]) == (409, shown["id"])


async def test_an_accepted_quote_is_booked_later(office: Office, stranger: Any, hire: Any) -> None:
    await hire("Maria", "Noor")
    quote = await sent(office)
    await office.http.post(f"{office.site}/quotes/{quote['public_token']}/accept", json={})
    booked = await office.post(f"{QUOTES}/{quote['id']}/book", await free(stranger))
    assert booked.status_code == 201, booked.text
    lead = await office.get(f"/v1/admin/leads/{quote['lead_id']}")
    assert (lead["status"], lead["booking_id"]) == ("WON", booked.json()["booking_id"])


async def test_a_client_gets_a_quote_without_a_lead(office: Office, stranger: Any, hire: Any) -> None:
    lead = await office.lead()
    client = (await office.post(f"/v1/admin/leads/{lead['id']}/convert")).json()["client_id"]
    quote = await office.post(QUOTES, {"client_id": client, "request": DEEP})
    assert (quote.status_code, quote.json()["name"], quote.json()["lead_id"]) == (201, "Zoë Tremblay", None)
    await office.post(f"{QUOTES}/{quote.json()['id']}/send")
    path = f"{office.site}/quotes/{quote.json()['public_token']}/accept"
    assert (await office.http.post(path, json={})).status_code == 200


async def test_quotes_are_listed(office: Office) -> None:
    await sent(office)
    lead = (await office.post("/v1/admin/leads", zoe(name="Bo_b", email="bo@example.com", phone=None))).json()
    bigger = {"lead_id": lead["id"], "request": DEEP | {"beds": 5}}
    await office.post(QUOTES, bigger)

    async def numbers(**query: Any) -> list[str]:
        return [item["number"] for item in (await office.get(QUOTES, **query))["items"]]

    assert await numbers() == ["Q-000002", "Q-000001"]
    assert await numbers(sort="total_cents") == ["Q-000001", "Q-000002"]
    assert await numbers(status="SENT") == ["Q-000001"]
    assert await numbers(lead_id=lead["id"]) == ["Q-000002"]
    assert await numbers(q="bo_b") == await numbers(q="q-000002") == ["Q-000002"]
    assert await numbers(q="555-0123") == ["Q-000001"]
    first = await office.get(QUOTES, limit=1)
    assert await numbers(limit=1, cursor=first["next_cursor"]) == ["Q-000001"]
    assert (await office.http.get(QUOTES, params={"sort": "x"}, headers=office.headers())).status_code == 422


async def test_another_company_s_quote_is_not_there(office: Office, database: Database, switch_off: Any) -> None:
    quote = await sent(office)
    other = await add_organization(database)
    stranger = office.headers(org_id=other)
    path = f"{QUOTES}/{quote['id']}"
    bodies: dict[str, Any] = {
        "extend": {},
        "decline": {},
        "book": {"starts_at": "2030-01-01T16:00:00Z", "address": HOME},
    }
    for action in ("send", "withdraw", "extend", "decline", "book"):
        answer = await office.http.post(f"{path}/{action}", json=bodies.get(action), headers=stranger)
        assert answer.status_code == 404, action
    assert (await office.http.get(path, headers=stranger)).status_code == 404
    public = f"/v1/public/org-{other.hex}/quotes/{quote['public_token']}"
    assert (await office.http.get(public)).status_code == 404
    assert (await office.post(f"{path}/send", role="viewer")).status_code == 403
    await switch_off("module.leads")
    assert (await office.http.get(path, headers=office.headers())).status_code == 403


async def test_new_rules_reach_open_leads(office: Office, run_job: Any) -> None:
    lead = await office.lead()
    rule = {"field": "source", "operator": "is", "value": "google", "points": 33, "reason": "Searched for us"}
    await office.send("PUT", "/v1/admin/leads/scoring", {"rules": [rule]})
    await run_job("leads-rescore")
    shown = await office.get(f"/v1/admin/leads/{lead['id']}")
    assert (shown["score"], shown["score_version"]) == (33, 2)
