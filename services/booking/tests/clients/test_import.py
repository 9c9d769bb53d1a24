"""Importing clients: read and checked first, taken over afterwards, once."""

import asyncio
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

from shared.database import Database
from shared.testing.suite import add_organization

from .conftest import Office

IMPORTS = "/v1/admin/clients/imports"
FILE = """Name,Email,Phone,Address,City,Postal code,Tags,Notes,Newsletter
Zoë Tremblay,zoe@example.com,780-555-0101,10020 100 St NW,Edmonton,T5J 0N3,VIP;Weekly,Dog is friendly,yes
Noor,noor@example.com,,,,,,,
Bad,not-an-address,,,,,,,
ZOE T.,ZOE@example.com,780-555-0101,,,,,,
,x@example.com,,,,,,,
"""


class Importer:
    """Somebody of the office who imports files."""

    def __init__(self, office: Office) -> None:
        self.office = office

    async def send(self, content: bytes | str, **query: Any) -> httpx.Response:
        body = content.encode() if isinstance(content, str) else content
        headers = self.office.headers | {"Content-Type": "text/csv"}
        return await self.office.http.post(IMPORTS, content=body, params=query, headers=headers)

    async def lines(self, import_id: str, **query: Any) -> list[dict[str, Any]]:
        answer = await self.office.call("GET", f"{IMPORTS}/{import_id}/lines", **query)
        found: list[dict[str, Any]] = answer.json()["items"]
        return found

    async def apply(self, import_id: str, etag: str | None = None) -> httpx.Response:
        return await self.office.call("POST", f"{IMPORTS}/{import_id}/apply", etag=etag)


@pytest.fixture
def importer(office: Office) -> Importer:
    return Importer(office)


async def test_a_file_is_checked_then_taken_over_once(
    importer: Importer, office: Office, emitted: Any, org: UUID
) -> None:
    known = await office.add(name="Noor A.", email="noor@example.com", phone="780-555-0202")
    answer = await importer.send(FILE, filename="clients.csv")
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert made["counts"] == {"create": 1, "update": 1, "skip": 1, "invalid": 2}
    assert made["mapping"]["postal_code"] == 5
    assert await office.names() == ["Noor A."], "nothing was touched"
    lines = {line["line"]: line for line in await importer.lines(made["id"])}
    assert {number: line["action"] for number, line in lines.items()} == {
        2: "create",
        3: "update",
        4: "invalid",
        5: "skip",
        6: "invalid",
    }
    assert lines[3]["client_id"] == known["id"]
    assert (lines[4]["problems"][0]["field"], lines[4]["problems"][0]["column"]) == ("email", "Email")
    assert lines[5]["problems"][0]["message"] == "names the client of line 2"
    assert [line["line"] for line in await importer.lines(made["id"], action="invalid")] == [4, 6]

    done = await importer.apply(made["id"], etag=answer.headers["etag"])
    assert (done.status_code, done.json()["status"]) == (200, "applied"), done.text
    again = await importer.apply(made["id"], etag=answer.headers["etag"])
    assert again.json() == done.json(), "sent again, nothing happens"
    assert sorted(await office.names()) == ["Noor", "Zoë Tremblay"]
    (zoe,) = (await office.call("GET", "", q="zoe@")).json()["items"]
    profile = await office.get(zoe["id"])
    assert (profile["phone"], profile["tags"]) == ("+17805550101", ["VIP", "Weekly"])
    assert (profile["marketing_consent"], profile["marketing_consent_source"]) == (True, "import")
    assert profile["addresses"][0]["one_line"] == "10020 100 St NW, Edmonton AB T5J 0N3"
    notes = (await office.call("GET", f"/{zoe['id']}/notes")).json()["items"]
    assert [note["body"] for note in notes] == ["Dog is friendly"]
    assert (await office.get(known["id"]))["phone"] == "+17805550202", "the phone that was known stays"
    types = [event.type for event in await emitted(org) if event.type.startswith("booking.client.")]
    assert sorted(types) == ["booking.client.created.v1"] * 2 + ["booking.client.updated.v1"]
    locked = await office.call("PATCH", f"{IMPORTS}/{made['id']}", {"existing": "skip"})
    assert (locked.status_code, locked.json()["type"].rsplit("/")[-1]) == (409, "import-applied")

    second = (await importer.send(FILE)).json()
    assert second["counts"] == {"create": 0, "update": 2, "skip": 1, "invalid": 2}, "nobody is made twice"
    await importer.apply(second["id"])
    assert len((await office.get(zoe["id"]))["addresses"]) == 1
    assert len((await office.call("GET", f"/{zoe['id']}/notes")).json()["items"]) == 1
    assert len((await office.call("GET", IMPORTS)).json()["items"]) == 2


async def test_the_mapping_can_be_changed(importer: Importer, office: Office) -> None:
    content = "Who;Where to write\nZoë;zoe@example.com\n".encode("cp1252")
    answer = await importer.send(content)
    made = answer.json()
    assert (made["encoding"], made["delimiter"], made["counts"]["invalid"]) == ("windows-1252", ";", 1)
    path = f"{IMPORTS}/{made['id']}"
    changed = await office.call("PATCH", path, {"mapping": {"name": 0, "email": 1}}, etag=answer.headers["etag"])
    assert changed.json()["counts"]["create"] == 1, changed.text
    assert (await office.call("PATCH", path, {}, etag=answer.headers["etag"])).status_code == 412
    for wrong in ({"name": 2}, {"name": 0, "email": 0}, {"nobody": 0}, {"name": -1}):
        assert (await office.call("PATCH", path, {"mapping": wrong})).status_code == 422
    stale = await importer.apply(made["id"], etag=answer.headers["etag"])
    assert stale.status_code == 412
    await importer.apply(made["id"])
    assert await office.names() == ["Zoë"]


async def test_known_clients_can_be_left_alone(importer: Importer, office: Office) -> None:
    await office.add(name="Zoë", email="zoe@example.com", phone=None)
    made = (await importer.send("Name,Email\nOther,zoe@example.com\n", existing="skip")).json()
    assert made["counts"]["skip"] == 1
    await importer.apply(made["id"])
    assert await office.names() == ["Zoë"]


async def test_whoever_came_meanwhile_is_not_made_twice(importer: Importer, office: Office) -> None:
    made = (await importer.send("Name,Email,Phone\nZoë,zoe@example.com,780-555-0101\n")).json()
    assert made["counts"]["create"] == 1
    await office.add(name="Zoë", email="zoe@example.com", phone="780-555-0101")
    assert (await importer.apply(made["id"])).json()["counts"]["update"] == 1
    assert len(await office.names()) == 1


async def test_applied_twice_at_once_it_is_done_once(importer: Importer, office: Office) -> None:
    made = (await importer.send("Name\nZoë\n")).json()
    answers = await asyncio.gather(*(importer.apply(made["id"]) for _ in range(3)))
    assert [answer.status_code for answer in answers] == [200] * 3
    assert await office.names() == ["Zoë"]


@pytest.mark.parametrize("content", [b"", b"Name\n", b"\x00\x01", b"Name\n" + b"x\n" * 5_001, b'"'], ids=len)
async def test_a_file_that_is_none_is_refused(importer: Importer, content: bytes) -> None:
    answer = await importer.send(content)
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "body")


async def test_strange_cells_do_no_harm(importer: Importer, office: Office) -> None:
    names = ["🧹", "Robert'); DROP TABLE clients;--", "%", "{}", "Bell\x07", "Zoë\u200b"]
    made = (await importer.send("Name\n" + "\n".join(names) + "\n")).json()
    assert made["counts"] == {"create": 5, "update": 0, "skip": 0, "invalid": 1}
    assert (await importer.apply(made["id"])).status_code == 200
    assert len(await office.names()) == 5


async def test_five_thousand_lines_go_in_one_turn(importer: Importer, office: Office) -> None:
    lines = [f"Client {number},c{number}@example.com,780-{number:07}" for number in range(2_000_000, 2_005_000)]
    made = (await importer.send("Name,Email,Phone\n" + "\n".join(lines))).json()
    assert made["counts"]["create"] == 5_000, made
    done = await importer.apply(made["id"])
    assert done.json()["counts"]["create"] == 5_000
    page = (await office.call("GET", f"{IMPORTS}/{made['id']}/lines", limit=100)).json()
    following = await importer.lines(made["id"], limit=100, cursor=page["next_cursor"])
    assert following[0]["line"] == 102


async def test_imports_need_the_right_and_stay_in_the_company(
    importer: Importer, office: Office, as_staff: Any, database: Database
) -> None:
    made = (await importer.send("Name\nZoë\n")).json()
    viewer = Importer(Office(office.http, as_staff("viewer")))
    assert (await viewer.send("Name\nX\n")).status_code == 403
    assert (await viewer.apply(made["id"])).status_code == 403
    other = Office(office.http, as_staff("owner", org_id=await add_organization(database)))
    for method, path in (("GET", ""), ("GET", "/lines"), ("PATCH", ""), ("POST", "/apply")):
        answer = await other.call(method, f"{IMPORTS}/{made['id']}{path}", {} if method == "PATCH" else None)
        assert answer.status_code == 404
    assert (await office.call("GET", f"{IMPORTS}/{uuid4()}")).status_code == 404
