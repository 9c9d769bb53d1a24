"""`storage-cleanup`: what was deleted, what is too old, what no row knows; and nothing else."""

import os
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from uuid import UUID

import httpx

from booking.bookings.models import Booking
from booking.jobs.storage_cleanup import STORAGE_CLEANUP
from booking.settings import BookingSettings
from booking.workers.models import Worker
from shared.database import Database
from shared.ids import new_id
from shared.jobs import JobContext, run_once
from shared.storage import Storage, new_key

Headers = Callable[..., dict[str, str]]


async def test_what_goes_and_what_stays(
    http: httpx.AsyncClient,
    settings: BookingSettings,
    database: Database,
    add_worker: Callable[..., Awaitable[Worker]],
    add_booking: Callable[..., Awaitable[Booking]],
    as_staff: Headers,
    snap: Callable[..., bytes],
    org: UUID,
) -> None:
    booking = await add_booking(await add_worker(), photo_consent=True)
    path = f"/v1/admin/bookings/{booking.id}/photos"
    photos = {}
    for name in ("fresh", "deleted_lately", "deleted_long_ago", "old", "old_problem"):
        query = {"id": str(new_id()), "kind": "problem" if name == "old_problem" else "after"}
        photos[name] = (await http.post(path, params=query, content=snap(), headers=as_staff())).json()["id"]
    changes = {
        "deleted_lately": "deleted_at = now() - interval '29 days'",
        "deleted_long_ago": "deleted_at = now() - interval '31 days'",
        "old": "created_at = now() - interval '366 days'",
        "old_problem": "created_at = now() - interval '366 days'",
    }
    async with database.unit_of_work(org) as uow:
        for name, change in changes.items():
            await uow.sql(f"UPDATE photos SET {change} WHERE id = :id", id=photos[name])
    files = Storage(settings)
    orphan, uploading = (new_key(org, "photos", "jpg") for _ in range(2))
    for key in (orphan, uploading):
        await files.put(key, b"x")
    ago = time.time() - 90_000
    for file in (settings.uploads_dir / str(org)).rglob("*.jpg"):
        if file != Path(settings.uploads_dir / uploading):
            os.utime(file, (ago, ago))

    context = JobContext(settings, database)
    for _ in range(2):
        await run_once(STORAGE_CLEANUP, context)
    async with database.unit_of_work(org) as uow:
        rows = await uow.sql("SELECT id::text, key, thumbnail_key, purged_at FROM photos")
        kept = {row.id: {row.key, row.thumbnail_key} for row in rows if row.purged_at is None}
    assert set(kept) == {photos[name] for name in ("fresh", "deleted_lately", "old_problem")}
    assert {file.key async for file in files.files(org, "photos")} == set.union(*kept.values(), {uploading})
    gone = await http.patch(f"{path}/{photos['old']}", json={"deleted": False}, headers=as_staff())
    assert (gone.status_code, gone.json()["type"].rsplit("/")[-1]) == (409, "photo-purged")
