"""The waiting list over HTTP: joining, being offered, taking, passing, leaving, and the office's view."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from contracts.booking import BookingRequested
from contracts.booking_life import WaitlistOffered
from shared.clock import local_today, now
from shared.database import Database
from shared.testing.suite import add_organization

AUDIT = "platform.audit.recorded.v1"
ADMIN = "/v1/admin/waitlist"


def slug(answer: Any) -> str:
    return str(answer.json()["type"].rsplit("/", 1)[1])


async def cancel(office: Any, booking: Any) -> None:
    assert (await office().post(f"/{booking.id}/cancel", {"reason": "Snow"})).status_code == 200


async def test_a_freed_time_is_offered_and_taken(
    waiter: Any, hire: Any, fill: Any, office: Any, announced: Any, org: UUID
) -> None:
    (maria,) = await hire("Maria")
    bookings = await fill(maria)
    token = await waiter.join()
    await waiter.run()
    assert (await waiter.look(token))["status"] == "WAITING"
    await cancel(office, bookings[2])
    assert await waiter.run() == 1
    place = await waiter.look(token)
    assert (place["status"], place["offer"]["local_start"]) == (
        "OFFERED",
        f"{bookings[2].local_start:%Y-%m-%dT%H:%M}",
    )
    (event,) = [one for one in await announced(org) if one.type == WaitlistOffered.TYPE]
    facts = WaitlistOffered.model_validate(event.data)
    assert (facts.public_token, facts.starts_at, facts.name) == (token, bookings[2].starts_at, "Zoë Tremblay")
    assert timedelta(minutes=59) < facts.offer_until - now() <= timedelta(minutes=60)
    assert await waiter.run() == 0, "once"
    taken = await waiter.post(token, "accept")
    assert taken.status_code == 201, taken.text
    booking = taken.json()
    assert booking["starts_at"] == place["offer"]["starts_at"]
    after = await waiter.look(token)
    assert (after["status"], after["offer"], after["booking_token"]) == ("BOOKED", None, booking["public_token"])
    assert (await announced(org))[-1].type == BookingRequested.TYPE
    assert slug(await waiter.post(token, "accept")) == "not-waiting"


async def test_one_freed_time_goes_to_the_first_and_then_to_the_next(
    waiter: Any, hire: Any, fill: Any, office: Any
) -> None:
    (maria,) = await hire("Maria")
    bookings = await fill(maria)
    first, second, third = [await waiter.join(number) for number in (1, 2, 3)]
    await cancel(office, bookings[0])
    assert await waiter.run() == 1
    states = [(await waiter.look(token))["status"] for token in (first, second, third)]
    assert states == ["OFFERED", "WAITING", "WAITING"]
    declined = await waiter.post(first, "decline")
    assert (declined.status_code, declined.json()["status"]) == (200, "WAITING")
    assert await waiter.run() == 1
    assert (await waiter.look(first))["status"] == "WAITING", "what was declined is not offered again"
    await waiter.change(second, offer_until=now() - timedelta(seconds=1))
    assert (await waiter.look(second))["offer"] is None
    assert slug(await waiter.post(second, "accept")) == "offer-ended"
    assert await waiter.run() == 1
    states = [(await waiter.look(token))["status"] for token in (first, second, third)]
    assert states == ["WAITING", "WAITING", "OFFERED"]


async def test_who_comes_too_late_waits_on(
    waiter: Any, hire: Any, fill: Any, office: Any, stranger: Any, announced: Any, org: UUID
) -> None:
    (maria,) = await hire("Maria")
    bookings = await fill(maria)
    token = await waiter.join()
    await cancel(office, bookings[0])
    await waiter.run()
    start = (await waiter.look(token))["offer"]["starts_at"]
    assert (await stranger.book(stranger.small, start, 9)).status_code == 201
    before = len(await announced(org))
    late = await waiter.post(token, "accept", {}, **{"Idempotency-Key": "mine"})
    assert (late.status_code, slug(late)) == (409, "slot-taken")
    assert (await waiter.look(token))["status"] == "WAITING"
    assert (await waiter.post(token, "accept", {}, **{"Idempotency-Key": "mine"})).json() == late.json()
    assert len(await announced(org)) == before, "nothing of the attempt is told"


async def test_two_clicks_on_one_offer_book_once(waiter: Any, hire: Any) -> None:
    await hire("Maria", "Noor")
    token = await waiter.join()
    await waiter.run()
    answers = await asyncio.gather(*(waiter.post(token, "accept") for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [201, 409]


async def test_another_price_than_the_shown_one_leaves_the_offer(waiter: Any, hire: Any) -> None:
    await hire("Maria")
    token = await waiter.join()
    await waiter.run()
    refused = await waiter.post(token, "accept", {"expected_total_cents": 1})
    assert (refused.status_code, slug(refused)) == (409, "price-changed")
    place = await waiter.look(token)
    assert place["status"] == "OFFERED"
    assert place["request"]["postal_code"] == "T5J 0N3", "priced where it is"


async def test_days_weekdays_and_hours_are_kept(waiter: Any, hire: Any) -> None:
    await hire("Maria", "Noor", "Ana")
    today = local_today("America/Edmonton")
    sixth = (today + timedelta(days=6)).weekday()
    narrow = await waiter.join(1, weekdays=[sixth], earliest="13:00", latest="13:30")
    never = await waiter.join(2, earliest="20:00")
    await waiter.run()
    assert (await waiter.look(narrow))["offer"]["local_start"] == f"{today + timedelta(days=6)}T13:00"
    evening = await waiter.look(never)
    assert (evening["status"], evening["earliest"], evening["latest"]) == ("WAITING", "20:00", "23:59")


async def test_waits_end(waiter: Any, hire: Any) -> None:
    await hire("Maria")
    today = local_today("America/Edmonton")
    over = await waiter.join(1, earliest="20:00")
    await waiter.change(over, first_day=today - timedelta(days=3), last_day=today - timedelta(days=1))
    lazy = await waiter.join(2)
    for _ in range(3):
        await waiter.run()
        assert (await waiter.look(lazy))["status"] == "OFFERED"
        await waiter.change(lazy, offer_until=now() - timedelta(seconds=1))
    await waiter.run()
    assert [(await waiter.look(token))["status"] for token in (over, lazy)] == ["EXPIRED", "EXPIRED"]
    assert slug(await waiter.post(lazy, "leave")) == "not-waiting"


async def test_leaving_frees_the_offer(waiter: Any, hire: Any, fill: Any, office: Any) -> None:
    (maria,) = await hire("Maria")
    bookings = await fill(maria)
    first, second = await waiter.join(1), await waiter.join(2)
    await cancel(office, bookings[0])
    await waiter.run()
    assert (await waiter.post(first, "leave")).json()["status"] == "REMOVED"
    await waiter.run()
    assert (await waiter.look(second))["status"] == "OFFERED"


async def test_nobody_waits_twice_for_the_same(waiter: Any) -> None:
    answers = await asyncio.gather(*(waiter.http.post(waiter.path, json=waiter.wish()) for _ in range(3)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409]
    token = next(answer.json()["token"] for answer in answers if answer.status_code == 201)
    await waiter.post(token, "leave")
    await waiter.join()


@pytest.mark.parametrize(
    "change",
    [
        {"first_day": "2020-01-01", "last_day": "2020-01-02"},
        {"first_day": "2099-01-01", "last_day": "2099-01-02"},
        {"last_day": "2099-01-01"},
        {"first_day": "0001-01-01"},
        {"weekdays": [7]},
        {"weekdays": [0] * 8},
        {"earliest": "25:00"},
        {"earliest": "09:00:30"},
        {"earliest": "09:00Z"},
        {"earliest": "12:00", "latest": "11:00"},
        {"notes": "a\x00b"},
        {"request": {"service": "car_wash", "beds": 1, "baths": 1}},
        {"client": {"name": "Zoë", "email": "nobody", "phone": "1"}},
        {"address": {}},
    ],
)
async def test_nonsense_is_refused(waiter: Any, change: Any) -> None:
    answer = await waiter.http.post(waiter.path, json=waiter.wish(**change))
    assert answer.status_code == 422, answer.text
    assert answer.json()["detail"]


async def test_a_company_without_a_schedule_takes_nobody_and_others_tokens_are_unknown(
    waiter: Any, http: Any, database: Database
) -> None:
    off = await add_organization(database, disabled_modules=["module.schedule"])
    closed = await http.post(f"/v1/public/org-{off.hex}/waitlist", json=waiter.wish())
    assert (closed.status_code, slug(closed)) == (403, "module-disabled")
    token = await waiter.join()
    other = await add_organization(database)
    for path in ("", "/accept", "/decline", "/leave"):
        method = "POST" if path else "GET"
        url = f"/v1/public/org-{other.hex}/waitlist/{token}{path}"
        assert (await http.request(method, url)).status_code == 404
    assert (await http.get(f"{waiter.path}/a%00b")).status_code in (404, 422)


async def test_the_office_sees_finds_adds_and_removes(
    waiter: Any, hire: Any, http: Any, as_staff: Any, emitted: Any, org: UUID
) -> None:
    headers = as_staff("dispatcher")
    await waiter.join(1)
    await waiter.join(2, first_day=str(local_today("America/Edmonton") + timedelta(days=1)))
    added = await http.post(ADMIN, json=waiter.wish(3, notes="Rang twice"), headers=headers)
    assert added.status_code == 201, added.text
    entry = added.json()
    assert (entry["source"], entry["status"], entry["notes"], entry["offers"]) == (
        "staff",
        "WAITING",
        "Rang twice",
        0,
    )
    assert entry["address"] == "10020 100 St NW, Edmonton T5J 0N3"

    async def emails(**query: Any) -> list[str]:
        found: list[str] = []
        while True:
            page = (await http.get(ADMIN, params=query | {"limit": 1}, headers=headers)).json()
            found += [item["email"][:4] for item in page["items"]]
            if page["next_cursor"] is None:
                return found
            query["cursor"] = page["next_cursor"]

    assert await emails() == ["zoe1", "zoe2", "zoe3"]
    assert await emails(sort="-created_at") == ["zoe3", "zoe2", "zoe1"]
    assert await emails(sort="first_day") == ["zoe2", "zoe1", "zoe3"]
    assert await emails(sort="-first_day") == ["zoe3", "zoe1", "zoe2"]
    assert await emails(q="zoe2@") == ["zoe2"]
    assert await emails(q="780 555 0003") == ["zoe3"]
    assert await emails(service="deep") == []
    assert await emails(to=str(local_today("America/Edmonton") + timedelta(days=2))) == ["zoe2"]
    assert await emails(**{"from": str(local_today("America/Edmonton") + timedelta(days=30))}) == []
    assert await emails(status="OFFERED") == []
    path = f"{ADMIN}/{entry['id']}"
    shown = await http.get(path, headers=headers)
    assert (shown.json(), shown.headers["etag"]) == (entry, '"1"')
    stale = await http.post(f"{path}/remove", headers=headers | {"If-Match": '"9"'})
    assert stale.status_code == 412
    removed = await http.post(f"{path}/remove", headers=headers | {"If-Match": '"1"'})
    assert (removed.status_code, removed.json()["status"]) == (200, "REMOVED")
    assert slug(await http.post(f"{path}/remove", headers=headers)) == "not-waiting"
    audits = [event.data["action"] for event in await emitted(org, AUDIT)]
    assert audits[-2:] == ["waitlist.add", "waitlist.remove"]


async def test_the_office_needs_permission_and_the_module(
    waiter: Any, http: Any, as_staff: Any, database: Database, org: UUID
) -> None:
    token = await waiter.join()
    entry = await waiter.change(token)
    path = f"{ADMIN}/{entry.id}"
    nobody = as_staff(permissions=["core.view"])
    assert (await http.get(ADMIN, headers=nobody)).status_code == 403
    assert (await http.get(path, headers=nobody)).status_code == 403
    viewer = as_staff("viewer")
    assert (await http.post(ADMIN, json=waiter.wish(2), headers=viewer)).status_code == 403
    assert (await http.post(f"{path}/remove", headers=viewer)).status_code == 403
    off = as_staff(org_id=await add_organization(database, disabled_modules=["module.schedule"]))
    assert slug(await http.get(ADMIN, headers=off)) == "module-disabled"
    elsewhere = as_staff(org_id=await add_organization(database))
    assert (await http.get(ADMIN, headers=elsewhere)).json()["items"] == []
    assert (await http.get(path, headers=elsewhere)).status_code == 404
    assert (await http.post(f"{path}/remove", headers=elsewhere)).status_code == 404
    for query in ({"sort": "name"}, {"cursor": "e30"}, {"q": "a\x00b"}, {"status": "LOST"}):
        assert (await http.get(ADMIN, params=query, headers=viewer)).status_code == 422
