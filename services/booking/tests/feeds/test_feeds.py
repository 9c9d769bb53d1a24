"""Calendar feeds: what is in them, who can read them, and that their addresses are secrets."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import httpx
import pytest
from icalendar import Calendar
from sqlalchemy import text
from sqlmodel import col, select, update

from booking.bookings.models import Assignment, Booking
from booking.clients.models import Client
from booking.feeds.models import CalendarFeed
from booking.workers.models import Worker
from shared.clock import now
from shared.database import Database
from shared.ids import new_id
from shared.organizations import Organization
from shared.testing.suite import add_organization

Read = Callable[..., Any]


@pytest.fixture
def read(http: httpx.AsyncClient) -> Read:
    """Return a reader of feeds: `await read(feed["url"])` gives the answer and its events by summary."""

    async def of(url: str, **headers: str) -> tuple[httpx.Response, list[Any]]:
        answer = await http.get(urlsplit(url).path, headers=headers)
        events = Calendar.from_ical(answer.content).walk("VEVENT") if answer.status_code == 200 else []
        return answer, events

    return of


async def test_a_worker_s_calendar_says_where_to_go_but_not_how_to_get_in(
    http: httpx.AsyncClient, as_staff: Any, hire: Any, add_booking: Any, read: Read, database: Database, org: UUID
) -> None:
    maria, noor = await hire("Maria", "Noor")
    booking = await add_booking(maria, noor, starts_at=now() + timedelta(days=2))
    await add_booking(noor, starts_at=now() + timedelta(days=3))
    await add_booking(maria, starts_at=now() + timedelta(days=200))
    await add_booking(maria, starts_at=now() - timedelta(days=40))
    feed = await http.post(f"/v1/admin/workers/{maria.id}/calendar-feed", headers=as_staff())
    assert feed.status_code == 200, feed.text
    answer, (event,) = await read(feed.json()["url"])
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["cache-control"] == "private, max-age=300"
    assert (str(event["uid"]), event["sequence"]) == (f"{booking.id}@cleanwithsnapshot", 1)
    assert str(event["status"]) == "CONFIRMED"
    assert str(event["summary"]).endswith(": Zoë Tremblay")
    assert event.start == booking.starts_at.replace(microsecond=0)
    assert "10020 100 St NW" in str(event["location"])
    for secret in ("Key under the mat", "+1780", "Noor", "@example.com"):
        assert secret not in answer.text
    unchanged, _ = await read(feed.json()["url"], **{"If-None-Match": answer.headers["etag"]})
    assert (unchanged.status_code, unchanged.content) == (304, b"")
    async with database.unit_of_work(org) as uow:
        await uow.session.exec(
            update(Assignment).where(col(Assignment.booking_id) == booking.id).values(active=False)
        )
        (stored,) = (await uow.session.exec(select(CalendarFeed))).all()
    assert stored.token_hash not in feed.json()["url"]
    assert feed.json()["url"].rpartition("/")[2].removesuffix(".ics") not in stored.token_hash
    _, (gone,) = await read(feed.json()["url"])
    assert str(gone["status"]) == "CANCELLED"


async def test_a_client_s_calendar_has_no_cleaner_in_it(
    http: httpx.AsyncClient, as_staff: Any, hire: Any, add_booking: Any, read: Read, database: Database, org: UUID
) -> None:
    (maria,) = await hire("Maria Santos")
    booking = await add_booking(maria, starts_at=now() + timedelta(days=2), status="PENDING")
    await add_booking(maria, starts_at=now() + timedelta(days=3))
    path = f"/v1/admin/clients/{booking.client_id}/calendar-feed"
    before = await http.get(path, headers=as_staff())
    assert before.json() == {"active": False, "since": None}
    url = (await http.post(path, headers=as_staff())).json()["url"]
    assert (await http.get(path, headers=as_staff())).json()["active"]
    answer, (event,) = await read(url)
    assert str(event["status"]) == "TENTATIVE"
    assert "Maria" not in answer.text
    async with database.unit_of_work(org) as uow:
        of = col(Booking.id) == booking.id
        await uow.session.exec(update(Booking).where(of).values(status="CANCELLED", version=2))
    later, (event,) = await read(url)
    assert (str(event["status"]), event["sequence"]) == ("CANCELLED", 2)
    assert later.headers["etag"] != answer.headers["etag"]
    async with database.unit_of_work(org) as uow:
        old = now() - timedelta(days=31)
        await uow.session.exec(update(Booking).where(of).values(updated_at=old))
    assert (await read(url))[1] == []


async def test_a_new_address_makes_the_old_one_useless_and_a_revoked_one_shows_nothing(
    http: httpx.AsyncClient, hire: Any, as_worker: Any, read: Read
) -> None:
    (maria,) = await hire("Maria")
    mine = as_worker(maria.id)
    first = (await http.post("/v1/worker/calendar-feed", headers=mine)).json()["url"]
    second = (await http.post("/v1/worker/calendar-feed", headers=mine)).json()["url"]
    assert (await read(first))[0].status_code == 404
    assert (await read(second))[0].status_code == 200
    assert (await http.get("/v1/worker/calendar-feed", headers=mine)).json()["active"]
    assert (await http.delete("/v1/worker/calendar-feed", headers=mine)).status_code == 204
    assert (await http.delete("/v1/worker/calendar-feed", headers=mine)).status_code == 204
    assert (await read(second))[0].status_code == 404


async def test_clients_make_their_own(
    http: httpx.AsyncClient, add_booking: Any, as_client: Any, read: Read
) -> None:
    booking = await add_booking(starts_at=now() + timedelta(days=2))
    mine = as_client(booking.client_id)
    url = (await http.post("/v1/client/calendar-feed", headers=mine)).json()["url"]
    assert len((await read(url))[1]) == 1
    assert (await http.get("/v1/client/calendar-feed", headers=mine)).json()["active"]
    assert (await http.delete("/v1/client/calendar-feed", headers=mine)).status_code == 204
    assert (await read(url))[0].status_code == 404


async def test_who_is_gone_has_no_calendar(
    http: httpx.AsyncClient, as_staff: Any, hire: Any, add_booking: Any, read: Read, database: Database, org: UUID
) -> None:
    (maria,) = await hire("Maria")
    booking = await add_booking(maria)
    paths = [
        f"/v1/admin/workers/{maria.id}/calendar-feed",
        f"/v1/admin/clients/{booking.client_id}/calendar-feed",
    ]
    urls = [(await http.post(path, headers=as_staff())).json()["url"] for path in paths]
    async with database.unit_of_work(org) as uow:
        await uow.session.exec(update(Worker).values(active=False))
        await uow.session.exec(update(Client).values(erased_at=now()))
    for url, path in zip(urls, paths, strict=True):
        assert (await read(url))[0].status_code == 404
        assert (await http.post(path, headers=as_staff())).json()["type"].endswith("owner-gone")


async def test_only_who_may_gives_addresses_out(
    http: httpx.AsyncClient, as_staff: Any, hire: Any, database: Database, org: UUID, read: Read
) -> None:
    (maria,) = await hire("Maria")
    path = f"/v1/admin/workers/{maria.id}/calendar-feed"
    assert (await http.post(path)).status_code == 401
    assert (await http.post(path, headers=as_staff("viewer"))).status_code == 403
    elsewhere = as_staff(org_id=await add_organization(database))
    assert (await http.post(path, headers=elsewhere)).status_code == 404
    for kind in ("workers", "clients"):
        nobody = f"/v1/admin/{kind}/{new_id()}/calendar-feed"
        assert (await http.post(nobody, headers=as_staff())).status_code == 404
    url = (await http.post(path, headers=as_staff())).json()["url"]
    other = url.replace(f"org-{org.hex}", f"org-{(await add_organization(database)).hex}")
    assert (await read(other))[0].status_code == 404
    for token in ("x", "a" * 32, "%00" * 20, "a" * 200):
        assert (await read(f"http://x/v1/public/org-{org.hex}/calendars/{token}.ics"))[0].status_code in (404, 422)
    async with database.unit_of_work(org) as uow:
        of = col(Organization.id) == org
        await uow.session.exec(update(Organization).where(of).values(disabled_modules=["module.schedule"]))
    assert (await read(url))[0].json()["type"].endswith("module-disabled")


async def test_giving_out_is_audited(
    http: httpx.AsyncClient, as_staff: Any, hire: Any, emitted: Any, org: UUID, database: Database
) -> None:
    (maria,) = await hire("Maria")
    path = f"/v1/admin/workers/{maria.id}/calendar-feed"
    await http.post(path, headers=as_staff())
    assert (await http.delete(path, headers=as_staff())).status_code == 204
    actions = [event.data["action"] for event in await emitted(org, "platform.audit.recorded.v1")]
    assert actions[-2:] == ["calendar_feed.rotate", "calendar_feed.revoke"]
    async with database.unit_of_work(org) as uow:
        assert (await uow.session.execute(text("SELECT count(*) FROM calendar_feeds"))).scalar_one() == 0
