"""Photos over HTTP: taken by the cleaner, kept by the office, seen by the client."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text

from booking.bookings.models import Booking
from booking.settings import BookingSettings
from booking.workers.models import Worker
from shared.database import Database
from shared.ids import new_id
from shared.storage import Storage
from shared.testing.suite import add_organization

Headers = Callable[..., dict[str, str]]
Snap = Callable[..., bytes]


class Album:
    """The photos of one booking, in everybody's hands."""

    def __init__(
        self, http: httpx.AsyncClient, booking: Booking, phone: dict[str, str], desk: dict[str, str]
    ) -> None:
        self.http = http
        self.booking = booking
        self.phone = phone
        self.desk = desk
        self.job = f"/v1/worker/jobs/{booking.id}"
        self.office = f"/v1/admin/bookings/{booking.id}"
        self.public = f"/v1/public/org-{booking.org_id.hex}/bookings/{booking.public_token}"

    async def take(self, raw: Any, kind: str = "after", **options: Any) -> httpx.Response:
        query = {"kind": kind, "id": str(new_id())} | options
        headers = self.phone | {"Content-Type": "image/jpeg"}
        return await self.http.post(f"{self.job}/photos", params=query, content=raw, headers=headers)

    async def allow(self, allowed: bool = True) -> httpx.Response:
        body = {"allowed": allowed}
        return await self.http.put(f"{self.office}/photo-consent", json=body, headers=self.desk)

    async def listed(self, **query: Any) -> list[str]:
        answer = await self.http.get(f"{self.office}/photos", params=query, headers=self.desk)
        return [item["id"] for item in answer.json()["items"]]


@pytest.fixture
async def album(
    http: httpx.AsyncClient,
    add_worker: Callable[..., Awaitable[Worker]],
    add_booking: Callable[..., Awaitable[Booking]],
    as_worker: Headers,
    as_staff: Headers,
) -> Album:
    """Return the album of a booking whose client agreed to photos."""
    maria = await add_worker()
    album = Album(http, await add_booking(maria), as_worker(maria.id), as_staff())
    assert (await album.allow()).json() == {"allowed": True, "for_visit": True, "by_client": None}
    return album


async def test_a_photo_from_the_phone_to_the_client(album: Album, snap: Snap, settings: BookingSettings) -> None:
    taken = await album.take(snap(size=(800, 600)))
    assert taken.status_code == 201, taken.text
    photo = taken.json()
    assert (photo["width"], photo["height"], photo["uploaded_by"]) == (800, 600, "Maria Santos")
    assert photo["shared"] is True
    opened = await album.http.get(photo["thumbnail_url"])
    assert (opened.status_code, opened.headers["content-type"]) == (200, "image/jpeg")
    assert await album.listed() == [photo["id"]]

    await album.take(snap(), "before")
    seen = (await album.http.get(f"{album.public}/photos")).json()
    assert ([item["id"] for item in seen["items"]], seen["consent"]) == ([photo["id"]], True)
    assert (await album.http.get(seen["items"][0]["url"])).status_code == 200
    await album.http.patch(f"{album.office}/photos/{photo['id']}", json={"shared": False}, headers=album.desk)
    assert (await album.http.get(f"{album.public}/photos")).json()["items"] == []
    mine = await album.http.get(f"{album.job}/photos?kind=before", headers=album.phone)
    assert len(mine.json()["items"]) == 1
    used = (await album.http.get("/v1/admin/photos/usage", headers=album.desk)).json()
    assert used["photos"] == 2
    files = [file async for file in Storage(settings).files(album.booking.org_id, "photos")]
    assert used["used_bytes"] == sum(file.size for file in files)


async def test_the_same_id_is_one_photo(album: Album, snap: Snap) -> None:
    once = str(new_id())
    raw = snap()
    answers = await asyncio.gather(*(album.take(raw, id=once) for _ in range(3)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({(answer.json()["id"], answer.json()["sha256"]) for answer in answers}) == 1
    assert await album.listed() == [once]


async def test_consent_comes_first(album: Album, snap: Snap) -> None:
    refused = await album.http.put(f"{album.public}/photo-consent", json={"allowed": False})
    assert refused.json()["consent"] is False
    answer = await album.take(snap())
    assert (answer.status_code, answer.json()["type"].rsplit("/")[-1]) == (409, "no-photo-consent")
    said = await album.http.put(f"{album.job}/photo-consent", json={"allowed": True}, headers=album.phone)
    assert said.json()["allowed"] is True
    assert (await album.take(snap())).status_code == 201
    general = {"allowed": False, "scope": "client"}
    await album.http.put(f"{album.office}/photo-consent", json=general, headers=album.desk)
    asked = await album.http.get(f"{album.office}/photo-consent", headers=album.desk)
    assert asked.json() == {"allowed": True, "for_visit": True, "by_client": False}


async def test_what_is_no_picture_or_too_much(album: Album, snap: Snap) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(200):
            yield b"\xff" * 100_000

    too_large = await album.take(b"\xff" * (10 * 1024 * 1024 + 1))
    assert (too_large.status_code, too_large.json()["type"].rsplit("/")[-1]) == (413, "body-too-large")
    assert (await album.take(endless())).status_code == 413
    assert (await album.take(b"")).status_code == 422
    assert (await album.take(b"\x00\x00\x00\x18ftypheic" + b"\x00" * 50)).status_code == 415
    for wrong in ({"kind": "selfie"}, {"id": "1"}, {"checklist_item_id": "x"}):
        assert (await album.take(snap(), **wrong)).status_code == 422
    assert await album.listed() == []


async def test_a_photo_of_a_checklist_item(album: Album, snap: Snap) -> None:
    job = (await album.http.get(album.job, headers=album.phone)).json()
    item = job["checklist"][0]["id"]
    assert (await album.take(snap(), checklist_item_id=item)).status_code == 201
    assert (await album.take(snap(), checklist_item_id=str(new_id()))).status_code == 404
    job = (await album.http.get(album.job, headers=album.phone)).json()
    assert [one["photos"] for one in job["checklist"]][:2] == [1, 0]


async def test_the_quota(album: Album, snap: Snap, database: Database) -> None:
    async with database.unit_of_work() as uow:
        await uow.session.execute(
            text("UPDATE organizations SET settings = '{\"photo_quota_megabytes\": 1}' WHERE id = :id"),
            {"id": album.booking.org_id},
        )
    first = await album.take(snap())
    async with database.unit_of_work(album.booking.org_id) as uow:
        await uow.sql("UPDATE photos SET size_bytes = 999999")
    full = await album.take(snap())
    assert (full.status_code, full.json()["type"].rsplit("/")[-1]) == (409, "photo-quota-reached")
    assert "1 MB" in full.json()["detail"]
    assert await album.listed() == [first.json()["id"]]


async def test_deleting_and_bringing_back(album: Album, snap: Snap) -> None:
    photo = (await album.take(snap())).json()
    path = f"{album.office}/photos/{photo['id']}"
    assert (await album.http.delete(path, headers=album.desk)).status_code == 204
    assert await album.listed() == []
    assert await album.listed(deleted=True) == [photo["id"]]
    assert (await album.http.get(f"{album.public}/photos")).json()["items"] == []
    back = await album.http.patch(path, json={"deleted": False}, headers=album.desk)
    assert back.json()["deleted_at"] is None
    assert await album.listed() == [photo["id"]]


async def test_pages_of_photos(album: Album, snap: Snap) -> None:
    made = [(await album.take(snap())).json()["id"] for _ in range(3)]
    answer = await album.http.get(f"{album.office}/photos?limit=2&sort=-created_at", headers=album.desk)
    page = answer.json()
    rest = await album.http.get(
        f"{album.office}/photos",
        params={"limit": 2, "sort": "-created_at", "cursor": page["next_cursor"]},
        headers=album.desk,
    )
    assert [item["id"] for item in page["items"] + rest.json()["items"]] == made[::-1]


async def test_who_may_not(
    album: Album,
    snap: Snap,
    as_staff: Headers,
    as_worker: Headers,
    add_worker: Callable[..., Awaitable[Worker]],
    database: Database,
) -> None:
    photo = (await album.take(snap())).json()
    path = f"{album.office}/photos/{photo['id']}"
    noor = await add_worker("Noor Haddad")
    outsider = Album(album.http, album.booking, as_worker(noor.id), as_staff("viewer"))
    assert (await outsider.take(snap())).status_code == 404
    nobody = Album(album.http, album.booking, {}, {})
    assert (await nobody.take(snap())).status_code == 401
    assert await outsider.listed() == [photo["id"]]
    assert (await album.http.delete(path, headers=outsider.desk)).status_code == 403
    elsewhere = as_staff(org_id=await add_organization(database))
    assert (await album.http.delete(path, headers=elsewhere)).status_code == 404
    assert (await album.http.get(f"{album.office}/photos", headers=elsewhere)).status_code == 404
    other = await album.http.post(
        f"{album.office}/photos", params={"id": str(new_id()), "kind": "before"}, content=snap(), headers=elsewhere
    )
    assert other.status_code == 404
    async with database.unit_of_work() as uow:
        await uow.session.execute(
            text("UPDATE organizations SET disabled_modules = '{quality.photo_evidence}' WHERE id = :id"),
            {"id": album.booking.org_id},
        )
    for answer in (
        await album.take(snap()),
        await album.http.get(f"{album.office}/photos", headers=album.desk),
        await album.http.get(f"{album.public}/photos"),
    ):
        assert answer.status_code == 403


async def test_the_office_adds_a_photo(album: Album, snap: Snap, org: UUID) -> None:
    answer = await album.http.post(
        f"{album.office}/photos",
        params={"id": str(new_id()), "kind": "problem"},
        content=snap("WEBP"),
        headers=album.desk,
    )
    assert answer.status_code == 201, answer.text
    assert (answer.json()["shared"], answer.json()["worker_id"]) == (False, None)
