"""One client: added, changed, archived, and everything that hangs on it."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from contracts.booking import ClientCreated, ClientUpdated
from shared.clock import now
from shared.database import Database
from shared.testing.suite import add_organization

from .conftest import Office

HOME = {"line1": "10020 100 St NW", "city": "Edmonton", "postal_code": "t5j0n3"}


async def test_a_client_is_added_and_shown(office: Office, emitted: Any, org: UUID) -> None:
    answer = await office.call(
        "POST",
        "",
        {
            "name": "Éloïse Roy",
            "email": "Eloise@Example.com",
            "marketing_consent": True,
            "tags": ["VIP", "vip", "Éco"],
        },
    )
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert answer.headers["location"] == f"/v1/admin/clients/{made['id']}"
    assert (made["phone"], made["locale"], made["tags"]) == (None, "en", ["VIP", "Éco"])
    assert (made["marketing_consent"], made["marketing_consent_source"]) == (True, "office")
    assert made["marketing_consent_at"]
    assert made["summary"] == {
        "bookings_count": 0,
        "visits_count": 0,
        "upcoming_count": 0,
        "cancelled_count": 0,
        "no_show_count": 0,
        "lifetime_value_cents": 0,
        "currency": "CAD",
        "first_visit_at": None,
        "last_visit_at": None,
        "next_visit_at": None,
        "days_since_last_visit": None,
        "churn_risk": "none",
        "complaints_count": 0,
        "average_stars": None,
        "care_flags": [],
    }
    shown = await office.call("GET", f"/{made['id']}")
    assert (shown.json(), shown.headers["etag"]) == (made, '"1"')
    (event,) = await emitted(org, ClientCreated.TYPE)
    assert ClientCreated.model_validate(event.data).marketing_consent is True
    audit = (await emitted(org, "platform.audit.recorded.v1"))[-1].data
    assert (audit["action"], audit["resource_id"]) == ("client.create", made["id"])


async def test_a_change_is_kept_told_and_audited(office: Office, emitted: Any, org: UUID) -> None:
    made = await office.add()
    path = f"/{made['id']}"
    same = await office.call("PATCH", path, {"name": made["name"]})
    assert same.headers["etag"] == '"1"', "what is the same is no change"
    changed = await office.call(
        "PATCH", path, {"phone": None, "contact_channel": "email", "product_notes": "No bleach"}, etag='"1"'
    )
    assert changed.status_code == 200, changed.text
    assert (changed.json()["phone"], changed.json()["contact_channel"]) == (None, "email")
    assert changed.headers["etag"] == '"2"'
    late = await office.call("PATCH", path, {"name": "Zoé"}, etag='"1"')
    assert late.status_code == 412
    (event,) = await emitted(org, ClientUpdated.TYPE)
    assert (event.version, event.data["phone"]) == (2, None)
    items = (await office.call("GET", f"{path}/timeline")).json()["items"]
    assert [item["what"] for item in items] == ["changed", "created"]
    assert items[0]["details"] == {"fields": ["contact_channel", "phone", "product_notes"]}


async def test_consent_is_kept_with_its_moment(office: Office) -> None:
    made = await office.add(marketing_consent=True)
    gone = (await office.call("PATCH", f"/{made['id']}", {"marketing_consent": False})).json()
    assert gone["marketing_consent"] is False
    assert gone["marketing_consent_at"] > made["marketing_consent_at"]


@pytest.mark.parametrize(
    "body",
    [
        {"name": ""},
        {"name": "a\x00b"},
        {"name": "x" * 121},
        {"name": None},
        {"email": "nobody"},
        {"phone": "12"},
        {"locale": "de"},
        {"contact_channel": "pigeon"},
        {"product_notes": "x" * 1_001},
        {"marketing_consent": "perhaps"},
        {"tags": ["x"] * 31},
        {"tags": [""]},
        {"tags": ["\u0007"]},
    ],
    ids=str,
)
async def test_what_is_not_acceptable_is_named(office: Office, body: dict[str, Any]) -> None:
    answer = await office.call("POST", "", {"name": "Zoë"} | body)
    assert answer.status_code == 422
    assert answer.json()["errors"]


async def test_emoji_are_welcome(office: Office) -> None:
    made = await office.add(name="Zoë 🧹", product_notes="🐈 hates the vacuum")
    assert made["name"] == "Zoë 🧹"


async def test_the_same_contact_is_one_client(office: Office) -> None:
    first = await office.add(email="zoe@example.com", phone="780-555-0123")
    again = await office.call("POST", "", {"name": "Z", "email": "ZOE@example.com", "phone": "+17805550123"})
    assert (again.status_code, again.json()["client_id"]) == (409, first["id"])
    other = await office.add(email="zoe@example.com", phone="780-555-0999")
    moved = await office.call("PATCH", f"/{other['id']}", {"phone": "780-555-0123"})
    assert (moved.status_code, moved.json()["type"].rsplit("/")[-1]) == (409, "client-known")
    await office.add(name="Nobody", email=None, phone=None)
    await office.add(name="Nobody else", email=None, phone=None)


async def test_two_at_once_make_one_client(office: Office) -> None:
    body = {"name": "Zoë", "email": "both@example.com", "phone": "780-555-0123"}
    answers = await asyncio.gather(*(office.call("POST", "", body) for _ in range(5)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409, 409]


async def test_a_request_sent_twice_is_done_once(office: Office) -> None:
    office.headers = office.headers | {"Idempotency-Key": "add-zoe"}
    answers = [await office.call("POST", "", {"name": "Zoë"}) for _ in range(2)]
    assert answers[0].json() == answers[1].json()
    assert await office.names() == ["Zoë"]


async def test_homes_are_added_changed_and_archived(office: Office) -> None:
    made = await office.add()
    path = f"/{made['id']}/addresses"
    lake = {"label": "Cottage", "entry_code": "4711#", "pets": "Cat", "beds": 2, "baths": 1.5}
    place = {"latitude": 53.5, "longitude": -113.5}
    answer = await office.call("POST", path, HOME | lake | place, etag='"1"')
    assert answer.status_code == 201, answer.text
    (home,) = answer.json()["addresses"]
    assert home["one_line"] == "10020 100 St NW, Edmonton AB T5J 0N3"
    assert {name: home[name] for name in lake | place} == lake | place
    changed = await office.call(
        "PATCH", f"{path}/{home['id']}", {"entry_code": None, "label": None, "archived": True}
    )
    (home,) = changed.json()["addresses"]
    assert (home["entry_code"], home["has_entry_code"], home["label"]) == (None, False, None)
    assert home["archived_at"]
    back = await office.call("PATCH", f"{path}/{home['id']}", {"archived": False}, etag='"3"')
    assert back.json()["addresses"][0]["archived_at"] is None
    assert (await office.call("PATCH", f"{path}/{home['id']}", {"archived": True}, etag='"3"')).status_code == 412
    assert (await office.call("PATCH", f"{path}/{uuid4()}", {"label": "X"})).status_code == 404
    stranger = await office.add()
    other = await office.call("PATCH", f"/{stranger['id']}/addresses/{home['id']}", {"label": "X"})
    assert other.status_code == 404, "a home is changed below its own client only"


@pytest.mark.parametrize(
    "body",
    [
        {"line1": ""},
        {"postal_code": "90210"},
        {"province": "TX"},
        {"latitude": 53.5},
        {"latitude": 91, "longitude": 0},
        {"latitude": "NaN", "longitude": 0},
        {"beds": 13},
        {"baths": -1},
        {"entry_code": "x" * 61},
    ],
    ids=str,
)
async def test_a_home_that_can_not_be_is_refused(office: Office, body: dict[str, Any]) -> None:
    made = await office.add()
    answer = await office.call("POST", f"/{made['id']}/addresses", HOME | body)
    assert answer.status_code == 422


async def test_who_only_looks_sees_no_entry_code(office: Office, as_staff: Any) -> None:
    made = await office.add()
    await office.call("POST", f"/{made['id']}/addresses", HOME | {"entry_code": "4711#"})
    viewer = Office(office.http, as_staff("viewer"))
    (home,) = (await viewer.get(made["id"]))["addresses"]
    assert (home["entry_code"], home["has_entry_code"]) == (None, True)
    assert (await office.get(made["id"]))["addresses"][0]["entry_code"] == "4711#"


async def test_a_home_with_a_visit_ahead_stays(office: Office, add_booking: Any) -> None:
    booking = await add_booking()
    path = f"/{booking.client_id}/addresses/{booking.address_id}"
    refused = await office.call("PATCH", path, {"archived": True})
    assert (refused.status_code, "visit is planned" in refused.json()["detail"]) == (409, True)


async def test_contacts_are_replaced_and_told(office: Office, emitted: Any, org: UUID) -> None:
    made = await office.add()
    lea = {"name": "Léa Roy", "role": "Bookkeeper", "email": "lea@example.com", "receives": ["visits", "invoices"]}
    answer = await office.call("PUT", f"/{made['id']}/contacts", {"contacts": [lea]})
    assert answer.json()["contacts"] == [lea | {"phone": None, "receives": ["invoices", "visits"]}]
    event = (await emitted(org, ClientUpdated.TYPE))[-1]
    assert event.data["contacts"][0]["receives"] == ["invoices", "visits"]
    nobody = await office.call("PUT", f"/{made['id']}/contacts", {"contacts": [{"name": "X"}]})
    assert nobody.status_code == 422
    assert await office.names(q="lea@ex") == [made["name"]], "a client is found by a contact"


async def test_wishes_about_cleaners(office: Office, add_worker: Any, database: Database) -> None:
    made = await office.add()
    maria, noor = [await add_worker(name) for name in ("Maria", "Noor")]
    path = f"/{made['id']}/workers"
    answer = await office.call("PUT", path, {"preferred": [str(maria.id)], "barred": [str(noor.id)]})
    assert answer.json()["workers"] == [
        {"worker_id": str(maria.id), "name": "Maria", "preference": "preferred"},
        {"worker_id": str(noor.id), "name": "Noor", "preference": "barred"},
    ]
    both = await office.call("PUT", path, {"preferred": [str(maria.id)], "barred": [str(maria.id)]})
    assert both.status_code == 422
    foreign = await add_worker("Elsewhere", org_id=await add_organization(database))
    assert (await office.call("PUT", path, {"preferred": [str(foreign.id)]})).status_code == 422
    assert (await office.call("PUT", path, {})).json()["workers"] == []


async def test_notes_stand_pinned_first_and_can_come_back(office: Office) -> None:
    made = await office.add()
    path = f"/{made['id']}/notes"
    for number in range(3):
        answer = await office.call("POST", path, {"body": f"Note {number}", "pinned": number == 0})
        assert answer.status_code == 201, answer.text
    page = (await office.call("GET", path, limit=2)).json()
    rest = (await office.call("GET", path, limit=2, cursor=page["next_cursor"])).json()
    assert [item["body"] for item in page["items"] + rest["items"]] == ["Note 0", "Note 2", "Note 1"]
    first = page["items"][0]
    assert first["author"] == "dispatcher@example.com"
    gone = await office.call("PATCH", f"{path}/{first['id']}", {"deleted": True}, etag='"1"')
    assert gone.json()["deleted_at"]
    assert len((await office.call("GET", path)).json()["items"]) == 2
    assert [item["id"] for item in (await office.call("GET", path, deleted=True)).json()["items"]] == [first["id"]]
    assert (await office.call("PATCH", f"{path}/{first['id']}", {"body": "x"}, etag='"1"')).status_code == 412
    back = await office.call("PATCH", f"{path}/{first['id']}", {"deleted": False, "body": "Key moved"}, etag='"2"')
    assert (back.json()["deleted_at"], back.json()["body"]) == (None, "Key moved")
    assert (await office.call("PATCH", f"{path}/{uuid4()}", {"pinned": True})).status_code == 404
    assert (await office.call("POST", path, {"body": " "})).status_code == 422


async def test_tags_are_listed_renamed_joined_and_deleted(office: Office) -> None:
    zoe, _ = [await office.add(name=name, tags=["VIP", "Weekly"]) for name in ("Zoë", "Noor")]
    await office.call("PUT", f"/{zoe['id']}/tags", {"tags": ["vip", "Key client"]})
    tags = "/v1/admin/clients/tags"
    found = (await office.call("GET", tags)).json()
    assert [(tag["name"], tag["clients_count"]) for tag in found] == [("Key client", 1), ("VIP", 2), ("Weekly", 1)]
    assert await office.names(tag="WEEKLY") == ["Noor"]
    renamed = await office.call("PATCH", f"{tags}/{found[0]['id']}", {"name": "Key"})
    assert [tag["name"] for tag in renamed.json()] == ["Key", "VIP", "Weekly"]
    joined = await office.call("PATCH", f"{tags}/{found[0]['id']}", {"name": "weekly"})
    assert [(tag["name"], tag["clients_count"]) for tag in joined.json()] == [("VIP", 2), ("Weekly", 2)]
    assert (await office.call("DELETE", f"{tags}/{found[1]['id']}")).status_code == 204
    assert (await office.get(zoe["id"]))["tags"] == ["Weekly"]
    assert (await office.call("PATCH", f"{tags}/{uuid4()}", {"name": "X"})).status_code == 404


async def test_archiving_is_undone_by_restoring_or_booking(
    office: Office, stranger: Any, hire: Any, emitted: Any, org: UUID
) -> None:
    await hire("Maria", "Noor")
    start = (await stranger.slots(stranger.small))[0]["starts_at"]
    made = await office.add(email="zoe1@example.com", phone="780 555 0001")
    path = f"/{made['id']}"
    assert (await office.call("POST", f"{path}/archive", etag='"1"')).json()["archived_at"]
    assert (await office.names(), await office.names(archived=True)) == ([], [made["name"]])
    assert (await office.call("POST", f"{path}/archive", etag='"1"')).status_code == 412
    assert (await office.call("POST", f"{path}/restore")).json()["archived_at"] is None
    await office.call("POST", f"{path}/archive")
    await stranger.book(stranger.small, start, 1)
    assert await office.names() == [made["name"]]
    refused = await office.call("POST", f"{path}/archive")
    assert (refused.status_code, refused.json()["visits_ahead"]) == (409, 1)
    archived = [event.data["archived"] for event in await emitted(org, ClientUpdated.TYPE)]
    assert archived == [True, False, True, False]


async def test_a_summary_of_the_time_together(office: Office, add_booking: Any, database: Database) -> None:
    last = await add_booking(status="DONE", starts_at=now() - timedelta(days=50), total_cents=20_000)
    for changes in (
        {"status": "DONE", "starts_at": now() - timedelta(days=80), "total_cents": 10_000},
        {"status": "CANCELLED", "starts_at": now() - timedelta(days=20)},
        {"status": "NO_SHOW", "starts_at": now() - timedelta(days=10)},
    ):
        await add_booking(client_id=last.client_id, address_id=last.address_id, **changes)
    summary = (await office.get(str(last.client_id)))["summary"]
    assert summary["lifetime_value_cents"] == 30_000
    assert (summary["visits_count"], summary["bookings_count"]) == (2, 4)
    assert (summary["cancelled_count"], summary["no_show_count"]) == (1, 1)
    assert (summary["days_since_last_visit"], summary["churn_risk"]) == (50, "medium")
    await add_booking(client_id=last.client_id, address_id=last.address_id, starts_at=now() + timedelta(days=3))
    summary = (await office.get(str(last.client_id)))["summary"]
    assert (summary["upcoming_count"], summary["churn_risk"]) == (1, "none")
    assert summary["next_visit_at"]


async def test_the_timeline_joins_bookings_and_pages(office: Office, stranger: Any, hire: Any) -> None:
    await hire("Maria")
    start = (await stranger.slots(stranger.small))[0]["starts_at"]
    booked = (await stranger.book(stranger.small, start, 1)).json()
    (client,) = (await office.call("GET", "")).json()["items"]
    await office.call("PATCH", f"/{client['id']}", {"product_notes": "No bleach"})
    path, seen, cursor = f"/{client['id']}/timeline", [], None
    while True:
        page = (await office.call("GET", path, limit=1, **({"cursor": cursor} if cursor else {}))).json()
        seen += page["items"]
        if (cursor := page["next_cursor"]) is None:
            break
    assert [(item["kind"], item["what"], item["reference"]) for item in seen] == [
        ("client", "changed", None),
        ("booking", "requested", booked["reference"]),
        ("client", "created", None),
    ]


WRITES = [
    ("POST", ""),
    ("PATCH", "/{id}"),
    ("POST", "/{id}/archive"),
    ("POST", "/{id}/restore"),
    ("POST", "/{id}/addresses"),
    ("PUT", "/{id}/contacts"),
    ("PUT", "/{id}/tags"),
    ("PUT", "/{id}/workers"),
    ("POST", "/{id}/notes"),
    ("PATCH", "/{id}/notes/{id}"),
    ("PATCH", "/v1/admin/clients/tags/{id}"),
    ("DELETE", "/v1/admin/clients/tags/{id}"),
]
BODIES = {"": {"name": "Z"}, "addresses": HOME, "contacts": {"contacts": []}, "tags": {"tags": []}}
BODIES |= {"workers": {}, "notes": {"body": "x"}}


@pytest.mark.parametrize(("method", "path"), WRITES)
async def test_changing_needs_the_right(office: Office, as_staff: Any, method: str, path: str) -> None:
    path = path.replace("{id}", str(uuid4()))
    assert (await Office(office.http, as_staff("viewer")).call(method, path, {})).status_code == 403
    assert (await Office(office.http, {}).call(method, path, {})).status_code == 401


async def test_another_companys_client_is_not_found(office: Office, as_staff: Any, database: Database) -> None:
    made = await office.add()
    other = Office(office.http, as_staff("owner", org_id=await add_organization(database)))
    for method, path in [*WRITES, ("GET", "/{id}"), ("GET", "/{id}/timeline"), ("GET", "/{id}/notes")]:
        if path:
            body = BODIES.get(path.split("/")[-1], {"name": "X"})
            answer = await other.call(method, path.replace("{id}", made["id"]), body)
            assert answer.status_code == 404, (method, path, answer.text)
