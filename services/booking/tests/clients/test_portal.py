"""The client portal: a signed-in client sees and changes their own, and nobody else's."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

from shared.clock import now
from shared.database import Database
from shared.testing.suite import add_organization

from .conftest import Office

HOME = {"line1": "1 Lake Rd", "city": "Jasper", "postal_code": "T0E 1E0", "entry_code": "4711#"}


class Me:
    """A client who is signed in."""

    def __init__(self, http: httpx.AsyncClient, headers: dict[str, str]) -> None:
        self.http = http
        self.headers = headers

    async def call(
        self, method: str, path: str, body: Any = None, *, etag: str | None = None, **query: Any
    ) -> httpx.Response:
        more = {"If-Match": etag} if etag else {}
        return await self.http.request(
            method, f"/v1/client{path}", json=body, params=query or None, headers=self.headers | more
        )


@pytest.fixture
async def booked(stranger: Any, hire: Any, office: Office) -> dict[str, Any]:
    """Let a stranger book a visit five days ahead, and return it with the client's id."""
    await hire("Maria", "Noor")
    start = (await stranger.slots(stranger.small, 5, 5))[0]["starts_at"]
    booking: dict[str, Any] = (await stranger.book(stranger.small, start, 1)).json()
    await office.call("POST", f"/v1/admin/bookings/{booking['id']}/confirm")
    (client,) = (await office.call("GET", "")).json()["items"]
    return booking | {"client_id": client["id"]}


@pytest.fixture
def me(http: httpx.AsyncClient, as_client: Any, booked: dict[str, Any]) -> Me:
    return Me(http, as_client(booked["client_id"]))


async def test_a_client_sees_and_changes_their_own(me: Me, office: Office, booked: dict[str, Any]) -> None:
    shown = await me.call("GET", "/me")
    assert shown.status_code == 200, shown.text
    assert (shown.json()["email"], len(shown.json()["addresses"])) == ("zoe1@example.com", 1)
    etag = shown.headers["etag"]
    change = {"locale": "fr", "contact_channel": "sms", "product_notes": "No bleach", "marketing_consent": True}
    changed = await me.call("PATCH", "/me", change, etag=etag)
    assert {name: changed.json()[name] for name in change} == change
    assert (await me.call("PATCH", "/me", {"locale": "en"}, etag=etag)).status_code == 412
    profile = await office.get(booked["client_id"])
    assert (profile["locale"], profile["marketing_consent_source"]) == ("fr", "portal")
    for wrong in ({"locale": None}, {"name": ""}, {"contact_channel": "pigeon"}, {"name": "a\x00"}):
        assert (await me.call("PATCH", "/me", wrong)).status_code == 422
    ignored = await me.call("PATCH", "/me", {"email": "new@example.com"})
    assert ignored.json()["email"] == "zoe1@example.com"


async def test_a_client_keeps_their_homes(me: Me) -> None:
    added = await me.call("POST", "/addresses", HOME)
    assert added.status_code == 201, added.text
    cottage = added.json()["addresses"][1]
    assert cottage["entry_code"] == "4711#"
    path = f"/addresses/{cottage['id']}"
    changed = await me.call("PATCH", path, {"label": "Cottage"}, etag=added.headers["etag"])
    assert changed.json()["addresses"][1]["label"] == "Cottage"
    assert len((await me.call("PATCH", path, {"archived": True})).json()["addresses"]) == 1
    first = added.json()["addresses"][0]["id"]
    assert (await me.call("PATCH", f"/addresses/{first}", {"archived": True})).status_code == 409
    assert (await me.call("POST", "/addresses", HOME | {"postal_code": "90210"})).status_code == 422


async def test_a_client_asks_for_who_has_been_there(
    me: Me, office: Office, booked: dict[str, Any], add_booking: Any, add_worker: Any
) -> None:
    ana, ben, cleo = [await add_worker(name) for name in ("Ana", "Ben", "Cleo")]
    mine = {"client_id": UUID(booked["client_id"])}
    await add_booking(ana, ben, status="DONE", starts_at=now() - timedelta(days=9), **mine)
    await office.call("PUT", f"/{booked['client_id']}/workers", {"barred": [str(ben.id)]})
    cleaners = (await me.call("GET", "/me")).json()["cleaners"]
    assert [(one["name"], one["preferred"]) for one in cleaners] == [("Ana", False)]
    asked = await me.call("PUT", "/me/cleaners", {"worker_ids": [str(ana.id)]})
    assert [(one["name"], one["preferred"]) for one in asked.json()["cleaners"]] == [("Ana", True)]
    for stranger in (ben, cleo):
        refused = await me.call("PUT", "/me/cleaners", {"worker_ids": [str(stranger.id)]})
        assert refused.status_code == 422
    workers = (await office.get(booked["client_id"]))["workers"]
    assert [(one["name"], one["preference"]) for one in workers] == [("Ana", "preferred"), ("Ben", "barred")]


async def test_visits_ahead_and_behind(me: Me, booked: dict[str, Any], add_booking: Any) -> None:
    for days in (20, 10):
        await add_booking(
            status="DONE", starts_at=now() - timedelta(days=days), client_id=UUID(booked["client_id"])
        )
    (ahead,) = (await me.call("GET", "/visits")).json()["items"]
    assert (ahead["reference"], ahead["status"]) == (booked["reference"], "CONFIRMED")
    assert len(ahead["crew"]) == 1
    first = (await me.call("GET", "/visits", when="past", limit=1)).json()
    rest = (await me.call("GET", "/visits", when="past", limit=1, cursor=first["next_cursor"])).json()
    assert first["items"][0]["starts_at"] > rest["items"][0]["starts_at"]
    assert rest["next_cursor"] is None
    assert (await me.call("GET", "/visits", when="never")).status_code == 422
    whole = await me.call("GET", f"/visits/{booked['id']}")
    assert whole.json()["estimate"]["total_cents"] == booked["estimate"]["total_cents"]


async def test_a_visit_is_moved_and_called_off(me: Me, booked: dict[str, Any]) -> None:
    path = f"/visits/{booked['id']}"
    quote = (await me.call("GET", f"{path}/reschedule")).json()
    assert (quote["allowed"], quote["fee_cents"]) == (True, 0)
    day = booked["local_start"][:10]
    times = (await me.call("GET", f"{path}/reschedule/slots", **{"from": day, "to": day})).json()
    later = times["days"][0]["slots"][-1]["starts_at"]
    etag = (await me.call("GET", path)).headers["etag"]
    body = {"starts_at": later, "expected_fee_cents": 0}
    moved = await me.call("POST", f"{path}/reschedule", body, etag=etag)
    assert (moved.status_code, moved.json()["starts_at"]) == (200, later), moved.text
    assert (await me.call("POST", f"{path}/cancel", {}, etag=etag)).status_code == 412
    assert (await me.call("GET", f"{path}/cancellation")).json()["allowed"] is True
    gone = await me.call("POST", f"{path}/cancel", {"reason": "Away"})
    assert (gone.json()["status"], gone.json()["cancel_reason"]) == ("CANCELLED", "client")
    assert (await me.call("POST", f"{path}/cancel", {})).status_code == 409
    assert (await me.call("POST", f"{path}/reschedule", body)).status_code == 409


async def test_booking_again_is_prepared(me: Me, booked: dict[str, Any], stranger: Any) -> None:
    again = (await me.call("GET", f"/visits/{booked['id']}/book-again")).json()
    assert again["client"]["email"] == "zoe1@example.com"
    start = (await stranger.slots(stranger.small, 6, 6))[0]["starts_at"]
    answer = await stranger.http.post(f"{stranger.path}/bookings", json=again | {"starts_at": start})
    assert answer.status_code == 201, answer.text
    assert len((await me.call("GET", "/visits")).json()["items"]) == 2


async def test_who_has_no_series_sees_none(me: Me) -> None:
    assert (await me.call("GET", "/series")).json() == []


PATHS = ("", "/cancellation", "/reschedule", "/book-again")


async def test_another_clients_visit_is_not_found(
    booked: dict[str, Any], office: Office, as_client: Any, database: Database
) -> None:
    other = Me(office.http, as_client((await office.add())["id"]))
    foreign_org = await add_organization(database)
    foreign = Me(office.http, as_client(booked["client_id"], org_id=foreign_org))
    for path in PATHS:
        assert (await other.call("GET", f"/visits/{booked['id']}{path}")).status_code == 404
        assert (await foreign.call("GET", f"/visits/{booked['id']}{path}")).status_code == 401
    assert (await other.call("POST", f"/visits/{booked['id']}/cancel", {})).status_code == 404
    assert (await other.call("GET", "/visits")).json()["items"] == []
    assert (await other.call("PATCH", f"/addresses/{uuid4()}", {"label": "x"})).status_code == 404


async def test_who_is_no_client_any_more_is_out(me: Me, office: Office, booked: dict[str, Any]) -> None:
    stays = await office.add()
    await office.call("POST", f"/{stays['id']}/merge", {"other_id": booked["client_id"]})
    assert (await me.call("GET", "/me")).status_code == 401
    assert (await me.call("GET", "/visits")).status_code == 401


async def test_the_portal_is_for_clients(http: httpx.AsyncClient, as_staff: Any) -> None:
    assert (await http.get("/v1/client/me")).status_code == 401
    assert (await http.get("/v1/client/me", headers=as_staff("owner"))).status_code == 401
