"""Leads over HTTP."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text

from booking.leads.states import MOVES, LeadStatus
from contracts.booking_leads import LeadCreated, LeadStatusChanged
from shared.database import Database
from shared.ids import new_id
from shared.testing.suite import add_organization

from .conftest import DEEP, DEEP_TOTAL, Office, zoe

LEADS = "/v1/admin/leads"
OfType = Callable[..., Awaitable[list[Any]]]


async def test_a_form_becomes_a_lead_with_a_price_and_is_announced(office: Office, of_type: OfType) -> None:
    answer = await office.form(message="Two dogs 🐕", preferred_dates=["2030-05-02", "2030-05-01", "2030-05-01"])
    assert answer.status_code == 201
    assert answer.json()["estimate"]["total_cents"] == DEEP_TOTAL
    (listed,) = (await office.get(LEADS))["items"]
    assert (listed["status"], listed["source"], listed["medium"], listed["phone"], listed["postal_code"]) == (
        "NEW",
        "google",
        "cpc",
        "+17805550123",
        "T5J 0N3",
    )
    assert listed["value_cents"] == DEEP_TOTAL
    assert listed["preferred_dates"] == ["2030-05-01", "2030-05-02"]
    lead = await office.get(f"{LEADS}/{listed['id']}")
    assert lead["estimate"]["total_cents"] == DEEP_TOTAL
    assert [line["what"] for line in lead["timeline"]] == ["created"]
    assert lead["allowed"] == ["CONTACTED", "QUOTED", "LOST"]
    (event,) = await of_type(LeadCreated)
    assert (str(event.lead_id), event.contact.email, event.value_cents, event.consent_email) == (
        listed["id"],
        "zoe@example.com",
        DEEP_TOTAL,
        True,
    )


async def test_who_writes_twice_within_a_day_is_one_lead(
    office: Office, database: Database, org: UUID, of_type: OfType
) -> None:
    first = (await office.form(consent_email=False, message="Hello")).json()
    again = await office.form(email="ZOE@example.com", phone=None, message="And the oven", consent_sms=True)
    other = await office.form(email=None, message=None, name="Zoë T.", phone="(780) 555-0123")
    assert first["token"] == again.json()["token"] == other.json()["token"]
    (lead,) = (await office.get(LEADS))["items"]
    assert (lead["name"], lead["email"], lead["message"]) == ("Zoë T.", "zoe@example.com", "And the oven")
    detail = await office.get(f"{LEADS}/{lead['id']}")
    assert detail["consent_email"]
    assert detail["consent_sms"]
    assert [line["note"] for line in detail["timeline"]] == [None, "And the oven", None]
    assert len(await of_type(LeadCreated)) == 1
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE leads SET created_at = created_at - interval '25 hours'")
    await office.form()
    assert len((await office.get(LEADS))["items"]) == 2


async def test_who_asks_for_no_price_gets_no_link_to_one(office: Office) -> None:
    await office.form()
    assert (await office.form(request=None)).json() == {"received": True, "token": None, "estimate": None}


async def test_two_forms_at_once_are_one_lead(office: Office) -> None:
    answers = await asyncio.gather(*[office.form() for _ in range(4)])
    assert [answer.status_code for answer in answers] == [201] * 4
    assert len((await office.get(LEADS))["items"]) == 1


async def test_a_robot_is_thanked_and_forgotten(office: Office) -> None:
    answer = await office.form(website="http://spam.example")
    assert (answer.status_code, answer.json()["received"]) == (201, True)
    assert (await office.get(LEADS))["items"] == []


@pytest.mark.parametrize(
    "change",
    [
        {"email": None, "phone": None},
        {"email": "nobody"},
        {"phone": "12"},
        {"name": "a\x00b"},
        {"name": ""},
        {"postal_code": "90210"},
        {"preferred_dates": ["2030-01-01"] * 15},
        {"preferred_dates": ["9999-99-99"]},
        {"request": DEEP | {"beds": 10**30}},
        {"message": "x" * 2_001},
        {"source": "a\nb"},
        {"visitor_id": "me"},
        {"referral_code": "NO-SUCH"},
        {"locale": "de"},
    ],
)
async def test_a_senseless_form_is_refused(office: Office, change: dict[str, Any]) -> None:
    answer = await office.form(**change)
    assert answer.status_code == 422, answer.text


async def test_an_estimate_is_saved_and_shown_again(office: Office, of_type: OfType) -> None:
    body = {"email": "zoe@example.com", "request": DEEP}
    saved = await office.http.post(f"{office.site}/saved-estimates", json=body)
    assert saved.status_code == 201, saved.text
    shown = await office.http.get(f"{office.site}/saved-estimates/{saved.json()['token']}")
    assert shown.json()["saved"]["total_cents"] == shown.json()["today"]["total_cents"] == DEEP_TOTAL
    assert shown.json()["request"]["service"] == "deep"
    (event,) = await of_type(LeadCreated)
    assert (event.kind, event.contact.name, event.public_token) == ("saved_estimate", "zoe", saved.json()["token"])
    for token in ("nothing", "a%00b"):
        assert (await office.http.get(f"{office.site}/saved-estimates/{token}")).status_code in (404, 422)


async def test_a_company_without_leads_takes_none(office: Office, switch_off: Any) -> None:
    await switch_off("module.leads")
    assert (await office.form()).status_code == 403
    assert (await office.http.get(LEADS, headers=office.headers())).status_code == 403


async def test_staff_notes_a_lead_and_looks_after_it(office: Office) -> None:
    owner = str(new_id())
    body = zoe(owner_id=owner, owner_name="Dana", value_cents=50_000, source=None, email=None)
    answer = await office.post(LEADS, body, role="dispatcher")
    assert answer.status_code == 201, answer.text
    lead = answer.json()
    assert (lead["source"], lead["kind"], lead["value_cents"], lead["owner_name"]) == (
        "staff",
        "staff",
        50_000,
        "Dana",
    )
    assert answer.headers["location"] == f"{LEADS}/{lead['id']}"
    assert [item["id"] for item in (await office.get(LEADS, owner_id=owner))["items"]] == [lead["id"]]
    assert (await office.get(LEADS, owned=False))["items"] == []
    path = answer.headers["location"]
    freed = await office.send("PATCH", path, {"owner_id": None})
    assert (freed.json()["owner_id"], freed.json()["owner_name"]) == (None, None)


async def test_a_change_touches_what_it_names_and_prices_a_new_request(office: Office) -> None:
    lead = await office.lead()
    path = f"{LEADS}/{lead['id']}"
    bigger = DEEP | {"beds": 5, "baths": 3}
    answer = await office.send("PATCH", path, {"request": bigger, "phone": None}, If_Match='"1"')
    assert answer.status_code == 200, answer.text
    changed = answer.json()
    assert changed["value_cents"] == changed["estimate"]["total_cents"] > DEEP_TOTAL
    assert (changed["phone"], changed["email"]) == (None, "zoe@example.com")
    assert answer.headers["etag"] == '"2"'
    same = await office.send("PATCH", path, {"request": bigger, "phone": None})
    assert same.headers["etag"] == '"2"'
    assert (await office.send("PATCH", path, {"name": "Z"}, If_Match='"1"')).status_code == 412
    assert (await office.send("PATCH", path, {"email": None})).status_code == 422
    assert (await office.send("PATCH", path, {"name": None})).status_code == 422
    assert (await office.send("PATCH", path, {"owner_name": "Dana"})).status_code == 422
    emptied = await office.send("PATCH", path, {"request": None})
    assert (emptied.json()["request"], emptied.json()["estimate"]) == (None, None)


@pytest.mark.parametrize("start", list(LeadStatus))
async def test_only_the_allowed_moves_are_made(
    office: Office, database: Database, org: UUID, start: LeadStatus
) -> None:
    for to in (LeadStatus.CONTACTED, LeadStatus.QUOTED, LeadStatus.WON, LeadStatus.LOST):
        lead = await office.lead(email=f"{new_id()}@example.com", phone=None)
        async with database.unit_of_work(org) as uow:
            await uow.sql(
                "UPDATE leads SET status = :status, lost_reason = CASE WHEN :lost THEN 'other' END WHERE id = :id",
                status=start,
                lost=start == "LOST",
                id=lead["id"],
            )
        path = f"{LEADS}/{lead['id']}"
        if to is LeadStatus.LOST:
            answer = await office.post(f"{path}/lose", {"reason": "too_expensive"})
        else:
            answer = await office.post(f"{path}/move", {"to": to})
        if to in MOVES[start]:
            assert (answer.status_code, answer.json()["status"]) == (200, to)
        else:
            assert answer.status_code == 409
            assert answer.json()["allowed"] == list(MOVES[start])


async def test_a_loss_needs_a_reason_and_is_announced(office: Office, of_type: OfType) -> None:
    lead = await office.lead()
    path = f"{LEADS}/{lead['id']}"
    assert (await office.post(f"{path}/lose", {})).status_code == 422
    assert (await office.post(f"{path}/lose", {"reason": "mood"})).status_code == 422
    assert (await office.post(f"{path}/move", {"to": "LOST"})).status_code == 422
    lost = await office.post(f"{path}/lose", {"reason": "no_answer", "note": "Called three times."})
    assert lost.json()["lost_reason"] == "no_answer"
    assert lost.json()["timeline"][-1]["note"] == "Called three times."
    (event,) = await of_type(LeadStatusChanged)
    assert (event.previous, event.status, event.reason) == ("NEW", "LOST", "no_answer")


async def test_two_moves_at_once_make_one(office: Office) -> None:
    path = f"{LEADS}/{(await office.lead())['id']}/move"
    answers = await asyncio.gather(*[office.post(path, {"to": "CONTACTED"}) for _ in range(2)])
    assert sorted(answer.status_code for answer in answers) == [200, 409]


async def test_a_note_is_for_colleagues(office: Office) -> None:
    path = f"{LEADS}/{(await office.lead())['id']}"
    noted = await office.post(f"{path}/notes", {"note": "Has two dogs.\nCall after six."}, role="dispatcher")
    assert noted.status_code == 201
    line = noted.json()["timeline"][-1]
    assert (line["what"], line["note"], line["actor"]) == (
        "note",
        "Has two dogs.\nCall after six.",
        "dispatcher@example.com",
    )
    assert (await office.post(f"{path}/notes", {"note": " "})).status_code == 422


async def test_the_list_is_filtered_sorted_and_paged(office: Office, database: Database, org: UUID) -> None:
    people = [("Ana", "google", 10_000), ("Bo_b", "facebook", 30_000), ("Cara", "google", 20_000)]
    for number, (name, source, value) in enumerate(people):
        body = zoe(name=name, source=source, value_cents=value, email=f"{name}@example.com")
        assert (await office.post(LEADS, body | {"phone": f"780-555-02{number:02}"})).status_code == 201
    await office.post(f"{LEADS}/{(await office.get(LEADS, q='Cara'))['items'][0]['id']}/lose", {"reason": "other"})

    async def names(**query: Any) -> list[str]:
        found: list[str] = []
        while True:
            page = await office.get(LEADS, **(query | {"limit": 2}))
            found += [item["name"] for item in page["items"]]
            if page["next_cursor"] is None:
                return found
            query["cursor"] = page["next_cursor"]

    assert await names() == ["Cara", "Bo_b", "Ana"]
    assert await names(sort="created_at") == ["Ana", "Bo_b", "Cara"]
    assert await names(sort="-value_cents") == ["Bo_b", "Cara", "Ana"]
    assert await names(sort="-updated_at") == ["Cara", "Bo_b", "Ana"]
    assert await names(source="Google") == ["Cara", "Ana"]
    assert await names(status="LOST") == ["Cara"]
    assert await names(open=True) == ["Bo_b", "Ana"]
    assert await names(q="o_b") == ["Bo_b"]
    assert await names(q="555-0200") == ["Ana"]
    assert await names(q="t5j") == ["Cara", "Bo_b", "Ana"]
    assert await names(**{"from": "2020-01-01", "to": "2020-01-02"}) == []
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE leads SET score = CASE name WHEN 'Ana' THEN 70 WHEN 'Cara' THEN 69 ELSE 39 END")
    assert [await names(band=band) for band in ("hot", "warm", "cold")] == [["Ana"], ["Cara"], ["Bo_b"]]
    assert await names(sort="-score") == ["Ana", "Cara", "Bo_b"]


@pytest.mark.parametrize(
    "query", [{"cursor": "e30"}, {"sort": "name"}, {"q": "x" * 101}, {"from": "2026-02-01", "to": "2026-01-01"}]
)
async def test_a_senseless_query_is_refused(office: Office, query: dict[str, Any]) -> None:
    assert (await office.http.get(LEADS, params=query, headers=office.headers())).status_code == 422


async def test_the_board_counts_states_with_their_value(office: Office) -> None:
    lost = await office.lead(email="a@example.com", phone=None)
    await office.lead(email="b@example.com", phone=None)
    won = await office.lead(email="c@example.com", phone=None)
    await office.post(f"{LEADS}/{lost['id']}/lose", {"reason": "other"})
    for to in ("CONTACTED", "WON"):
        await office.post(f"{LEADS}/{won['id']}/move", {"to": to})
    board = await office.get(f"{LEADS}/board")
    counted = {column["status"]: (column["leads"], column["value_cents"]) for column in board["columns"]}
    assert counted == {
        "NEW": (1, DEEP_TOTAL),
        "CONTACTED": (0, 0),
        "QUOTED": (0, 0),
        "WON": (1, DEEP_TOTAL),
        "LOST": (1, DEEP_TOTAL),
    }
    assert board["win_rate_percent"] == 50


async def test_duplicates_are_found_and_merged(office: Office) -> None:
    lead = await office.lead(phone=None, request=None, postal_code=None)
    copy = (await office.post(LEADS, zoe(message="The same Zoë", consent_sms=True))).json()
    await office.post(f"{LEADS}/{copy['id']}/notes", {"note": "From the copy"})
    path = f"{LEADS}/{lead['id']}"
    assert [one["id"] for one in await office.get(f"{path}/duplicates")] == [copy["id"]]
    assert (await office.post(f"{path}/merge", {"duplicate_ids": [lead["id"]]})).status_code == 422
    assert (await office.post(f"{path}/merge", {"duplicate_ids": [str(new_id())]})).status_code == 404
    merged = await office.post(f"{path}/merge", {"duplicate_ids": [copy["id"]]})
    assert merged.status_code == 200, merged.text
    body = merged.json()
    assert (body["phone"], body["value_cents"], body["consent_sms"]) == ("+17805550123", DEEP_TOTAL, True)
    assert "From the copy" in [line["note"] for line in body["timeline"]]
    assert [item["id"] for item in (await office.get(LEADS))["items"]] == [lead["id"]]
    assert (await office.get(f"{LEADS}/{copy['id']}"))["merged_into"] == lead["id"]
    refused = await office.post(f"{LEADS}/{copy['id']}/move", {"to": "CONTACTED"})
    assert (refused.status_code, refused.json()["merged_into"]) == (409, lead["id"])


async def test_two_leads_merged_into_each_other_at_once_leave_one(office: Office) -> None:
    one, two = [(await office.post(LEADS, zoe())).json()["id"] for _ in range(2)]
    answers = await asyncio.gather(
        office.post(f"{LEADS}/{one}/merge", {"duplicate_ids": [two]}),
        office.post(f"{LEADS}/{two}/merge", {"duplicate_ids": [one]}),
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409]


async def test_a_won_lead_is_not_taken_up_into_another(office: Office) -> None:
    one, two = [(await office.post(LEADS, zoe())).json()["id"] for _ in range(2)]
    for to in ("CONTACTED", "WON"):
        await office.post(f"{LEADS}/{two}/move", {"to": to})
    assert (await office.post(f"{LEADS}/{one}/merge", {"duplicate_ids": [two]})).status_code == 409


async def test_a_lead_becomes_a_client(office: Office) -> None:
    lead = await office.lead(phone=None)
    path = f"{LEADS}/{lead['id']}"
    refused = await office.post(f"{path}/convert")
    assert refused.status_code == 422
    assert "phone" in refused.json()["detail"]
    await office.send("PATCH", path, {"phone": "780-555-0123"})
    client_id = (await office.post(f"{path}/convert")).json()["client_id"]
    (client,) = (await office.get("/v1/admin/clients"))["items"]
    assert client["id"] == client_id
    assert (await office.post(f"{path}/convert")).json()["client_id"] == client_id


async def test_another_company_s_lead_is_not_there(office: Office, database: Database) -> None:
    lead = await office.lead()
    stranger = office.headers(org_id=await add_organization(database))
    path = f"{LEADS}/{lead['id']}"
    asked = [
        ("GET", path, None),
        ("PATCH", path, {"name": "Mine"}),
        ("POST", f"{path}/move", {"to": "CONTACTED"}),
        ("POST", f"{path}/lose", {"reason": "other"}),
        ("POST", f"{path}/notes", {"note": "x"}),
        ("GET", f"{path}/duplicates", None),
        ("POST", f"{path}/merge", {"duplicate_ids": [str(new_id())]}),
        ("POST", f"{path}/convert", None),
    ]
    for method, where, body in asked:
        answer = await office.http.request(method, where, json=body, headers=stranger)
        assert answer.status_code == 404, (method, where)
    assert (await office.http.get(LEADS, headers=stranger)).json()["items"] == []


async def test_viewers_look_and_accountants_do_not(office: Office) -> None:
    lead = await office.lead()
    path = f"{LEADS}/{lead['id']}"
    assert (await office.get(path, role="viewer"))["id"] == lead["id"]
    assert (await office.send("PATCH", path, {"name": "X"}, role="viewer")).status_code == 403
    assert (await office.http.get(path, headers=office.headers("accountant"))).status_code == 403


async def test_a_replay_of_a_lead_is_one_lead(office: Office) -> None:
    bodies = [await office.post(LEADS, zoe(), Idempotency_Key="lead-1") for _ in range(2)]
    assert bodies[0].json()["id"] == bodies[1].json()["id"]
    assert len((await office.get(LEADS))["items"]) == 1


async def test_a_lead_outlives_its_client(office: Office, database: Database, org: UUID) -> None:
    lead = await office.lead()
    await office.post(f"{LEADS}/{lead['id']}/convert")
    async with database.unit_of_work(org) as uow:
        await uow.session.execute(text("DELETE FROM clients"))
    assert (await office.get(f"{LEADS}/{lead['id']}"))["client_id"] is None
