"""Finding duplicates, merging, erasing, and taking data out."""

import asyncio
import csv
import io
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from contracts.booking import ClientErased, ClientMerged
from shared.clock import now
from shared.database import Database
from shared.spreadsheet import harmless
from shared.testing.suite import add_organization

from .conftest import Office

HOME = {"line1": "10020 100 St NW", "city": "Edmonton", "postal_code": "T5J 0N3"}


async def test_those_who_share_something_are_found(office: Office) -> None:
    zoe = await office.add(name="Zoë Tremblay", email="zoe@example.com", phone="780-555-0111")
    mail = await office.add(name="Z. T.", email="ZOE@example.com", phone=None)
    near = await office.add(name="ZOE TREMBLAY-ROY", email=None, phone=None)
    for client in (zoe, near):
        await office.call("POST", f"/{client['id']}/addresses", HOME)
    await office.add(name="Noor", email="noor@example.com", phone="780-555-0222")
    pairs = (await office.call("GET", "/duplicates")).json()
    found = {frozenset(client["id"] for client in pair["clients"]): pair["reasons"] for pair in pairs}
    assert found == {
        frozenset({zoe["id"], mail["id"]}): ["email"],
        frozenset({zoe["id"], near["id"]}): ["name_and_postal_code"],
    }
    assert len((await office.call("GET", "/duplicates", limit=1)).json()) == 1
    assert (await office.call("GET", "/duplicates", limit=101)).status_code == 422


async def test_a_crowd_that_shares_a_number_is_no_duplicate(office: Office) -> None:
    for number in range(21):
        await office.add(name=f"Tenant {number}", phone="780-555-0100")
    assert (await office.call("GET", "/duplicates")).json() == []


async def test_everything_moves_to_the_one_who_stays(
    office: Office, stranger: Any, hire: Any, emitted: Any, org: UUID, add_worker: Any
) -> None:
    await hire("Maria", "Noor")
    start = (await stranger.slots(stranger.small))[0]["starts_at"]
    booked = (await stranger.book(stranger.small, start, 1)).json()
    (other,) = (await office.call("GET", "")).json()["items"]
    stays = await office.add(name="Zoë T.", email="new@example.com", phone=None, tags=["VIP"])
    path, worker = f"/{other['id']}", await add_worker("Ana")
    await office.call("PUT", f"{path}/tags", {"tags": ["VIP", "Weekly"]})
    await office.call("POST", f"{path}/notes", {"body": "Key under the mat"})
    await office.call("PATCH", path, {"product_notes": "No bleach"})
    for client in (other, stays):
        await office.call("PUT", f"/{client['id']}/workers", {"preferred": [str(worker.id)]})
    await office.call("POST", f"/{stays['id']}/addresses", HOME)

    body = {"other_id": other["id"]}
    assert (await office.call("POST", f"/{stays['id']}/merge", body, etag='"1"')).status_code == 412
    answer = await office.call("POST", f"/{stays['id']}/merge", body, etag='"3"')
    assert answer.status_code == 200, answer.text
    merged = answer.json()
    assert (merged["email"], merged["phone"], merged["product_notes"]) == (
        "new@example.com",
        "+17805550001",
        "No bleach",
    )
    assert merged["tags"] == ["VIP", "Weekly"]
    assert [contact["email"] for contact in merged["contacts"]] == ["zoe1@example.com"]
    assert merged["summary"]["upcoming_count"] == 1
    assert sorted(home["archived_at"] is None for home in merged["addresses"]) == [False, True]
    assert len(merged["workers"]) == 1
    assert (await office.call("GET", f"/{stays['id']}/notes")).json()["items"][0]["body"] == "Key under the mat"

    loser = await office.get(other["id"])
    assert (loser["merged_into"], loser["email"], loser["summary"]["bookings_count"]) == (stays["id"], None, 0)
    closed = await office.call("PATCH", path, {"name": "X"})
    assert (closed.status_code, closed.json()["merged_into"]) == (409, stays["id"])
    assert (await office.call("POST", f"/{stays['id']}/merge", body)).status_code == 409
    assert await office.names() == ["Zoë T."]
    public = await stranger.http.get(f"{stranger.path}/bookings/{booked['public_token']}")
    assert public.json()["client_name"] == "Zoë T.", "links in messages go on working"
    (event,) = await emitted(org, ClientMerged.TYPE)
    assert event.data == {"client_id": other["id"], "merged_into": stays["id"]}
    audit = [found.data for found in await emitted(org, "platform.audit.recorded.v1")]
    (entry,) = [found for found in audit if found["action"] == "client.merge"]
    assert entry["metadata"]["before"]["email"] == "zoe1@example.com"

    again = (await stranger.slots(stranger.small, 5, 6))[0]["starts_at"]
    assert (await stranger.book(stranger.small, again, 1)).status_code == 201
    assert await office.names() == ["Zoë T."], "the next booking finds the one who stayed"


async def test_a_client_is_not_merged_with_itself_or_a_strangers(
    office: Office, as_staff: Any, database: Database
) -> None:
    made = await office.add()
    assert (await office.call("POST", f"/{made['id']}/merge", {"other_id": made["id"]})).status_code == 422
    assert (await office.call("POST", f"/{made['id']}/merge", {"other_id": str(uuid4())})).status_code == 404
    other = Office(office.http, as_staff("owner", org_id=await add_organization(database)))
    foreign = await other.add()
    assert (await office.call("POST", f"/{made['id']}/merge", {"other_id": foreign["id"]})).status_code == 404


async def test_two_who_merge_each_other_at_once_make_one(office: Office) -> None:
    first, second = [await office.add(name=name) for name in ("Zoë", "Zoé")]
    ways = ((first, second), (second, first))
    answers = await asyncio.gather(
        *(office.call("POST", f"/{one['id']}/merge", {"other_id": two["id"]}) for one, two in ways)
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    assert len(await office.names()) == 1


async def test_a_chain_of_merges_leads_to_the_last(office: Office) -> None:
    first, second, third = [await office.add(name=name) for name in ("A", "B", "C")]
    await office.call("POST", f"/{second['id']}/merge", {"other_id": first["id"]})
    await office.call("POST", f"/{third['id']}/merge", {"other_id": second["id"]})
    assert (await office.get(first["id"]))["merged_into"] == third["id"]


async def test_a_client_is_forgotten_but_not_the_books(
    office: Office, as_staff: Any, add_booking: Any, emitted: Any, org: UUID, database: Database
) -> None:
    booking = await add_booking(status="DONE", starts_at=now() - timedelta(days=9), notes="Ask for Zoë")
    client_id = str(booking.client_id)
    await office.call("POST", f"/{client_id}/notes", {"body": "Zoë's mother has the key"})
    await office.call("PUT", f"/{client_id}/contacts", {"contacts": [{"name": "Léa", "email": "lea@example.com"}]})
    former = await office.add(name="Zoe T", email=None, phone=None)
    await office.call("POST", f"/{client_id}/merge", {"other_id": former["id"]})
    assert (await office.call("POST", f"/{client_id}/anonymise", {"reason": ""})).status_code == 422
    answer = await office.call("POST", f"/{client_id}/anonymise", {"reason": "Asked by mail"})
    assert answer.status_code == 200, answer.text
    erased = answer.json()
    assert (erased["name"], erased["email"], erased["phone"]) == ("Erased client", None, None)
    assert (erased["contacts"], erased["summary"]["lifetime_value_cents"]) == ([], booking.total_cents)
    (home,) = erased["addresses"]
    assert (home["one_line"], home["access_notes"]) == ("Erased, Edmonton AB T5J", None)
    assert (await office.call("GET", f"/{client_id}/notes")).json()["items"] == []
    assert {event.data["client_id"] for event in await emitted(org, ClientErased.TYPE)} == {
        client_id,
        former["id"],
    }
    everything = await office.http.get(f"/v1/admin/clients/{client_id}/data-export", headers=as_staff("owner"))
    assert "Zoë" not in everything.text
    assert "lea@example.com" not in everything.text
    closed = await office.call("POST", f"/{client_id}/anonymise", {"reason": "Once more"})
    assert (closed.status_code, closed.json()["type"].rsplit("/")[-1]) == (409, "client-closed")
    ahead = await add_booking(starts_at=now() + timedelta(days=2))
    refused = await office.call("POST", f"/{ahead.client_id}/anonymise", {"reason": "Asked"})
    assert (refused.status_code, refused.json()["visits_ahead"]) == (409, 1)


async def test_all_that_is_known_is_handed_out(office: Office, as_staff: Any, add_booking: Any) -> None:
    booking = await add_booking(status="DONE", starts_at=now() - timedelta(days=9))
    path = f"/v1/admin/clients/{booking.client_id}/data-export"
    assert (await office.http.get(path, headers=as_staff("dispatcher"))).status_code == 403
    answer = await office.http.get(path, headers=as_staff("owner"))
    assert "attachment" in answer.headers["content-disposition"]
    found = answer.json()
    assert {"client", "addresses", "bookings", "checklist_items"} <= set(found)
    assert found["bookings"][0]["reference"] == booking.reference
    assert "org_id" not in found["client"][0]


async def test_the_list_is_exported_for_spreadsheets(office: Office, as_staff: Any, add_booking: Any) -> None:
    made = await office.add(name="=HYPERLINK(1)", phone="780-555-0123", tags=["VIP"])
    await office.call("POST", f"/{made['id']}/addresses", HOME)
    await add_booking(client_name="Émile", status="DONE", starts_at=now() - timedelta(days=3), total_cents=12_345)
    path = "/v1/admin/clients/export"
    assert (await office.http.get(path, headers=as_staff("dispatcher"))).status_code == 403
    answer = await office.http.get(path, params={"sort": "name"}, headers=as_staff("owner"))
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.content.startswith(b"\xef\xbb\xbf")
    lines = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [line["Name"] for line in lines] == ["'=HYPERLINK(1)", "Émile"]
    assert (lines[0]["Phone"], lines[0]["Postal code"], lines[0]["Tags"]) == ("+17805550123", "T5J 0N3", "VIP")
    assert (lines[1]["Visits"], lines[1]["Value"]) == ("1", "123.45")
    only = await office.http.get(path, params={"q": "emile"}, headers=as_staff("owner"))
    assert len(only.content.splitlines()) == 2


@pytest.mark.parametrize("cell", ["=1+1", "+1+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_cell_is_no_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["Zoë", "+17805550123", "a=b", ""])
def test_other_cells_stay(cell: str) -> None:
    assert harmless(cell) == cell


@pytest.mark.parametrize("path", ["merge", "anonymise"])
async def test_whole_clients_need_the_right(office: Office, as_staff: Any, path: str) -> None:
    viewer = Office(office.http, as_staff("viewer"))
    assert (await viewer.call("POST", f"/{uuid4()}/{path}", {})).status_code == 403


async def test_who_books_while_being_merged_is_the_one_who_stays(office: Office, stranger: Any, hire: Any) -> None:
    await hire("Maria", "Noor", "Ana")
    slots = [slot["starts_at"] for slot in await stranger.slots(stranger.small, 3, 4)]
    await stranger.book(stranger.small, slots[0], 1)
    (other,) = (await office.call("GET", "")).json()["items"]
    stays = await office.add(name="Zoë T.", email="new@example.com")
    merged, *booked = await asyncio.gather(
        office.call("POST", f"/{stays['id']}/merge", {"other_id": other["id"]}),
        *(stranger.book(stranger.small, start, 1) for start in slots[4:13:4]),
    )
    assert [merged.status_code, *(answer.status_code for answer in booked)] == [200, 201, 201, 201]
    assert await office.names() == ["Zoë T."]
    assert (await office.get(other["id"]))["summary"]["bookings_count"] == 0
    assert (await office.get(stays["id"]))["summary"]["bookings_count"] == 4
