"""Receipts: snapped now, filed later."""

import io
import os
from datetime import timedelta
from typing import Any

import httpx
from PIL import Image

from finance.jobs import JOBS
from finance.receipts.service import FOLDER
from finance.settings import FinanceSettings
from shared.clock import now
from shared.database import Database
from shared.jobs import JobContext, run_once
from shared.storage import Storage, new_key
from shared.testing.suite import add_organization

PDF = b"%PDF-1.7\n..."


def photo() -> bytes:
    """Return a picture with EXIF that turns it."""
    file, exif = io.BytesIO(), Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (80, 40), "white").save(file, "JPEG", exif=exif)
    return file.getvalue()


async def test_a_receipt_is_snapped_filed_and_opened(till: Any) -> None:
    made = await till.ask("POST", "/receipts", params={"filename": "till.jpg"}, content=photo())
    assert made.status_code == 201, made.text
    path = f"/receipts/{made.json()['id']}"
    inbox = (await till.ask("GET", "/receipts", params={"inbox": True, "q": "TILL"})).json()["items"]
    assert [one["id"] for one in inbox] == [made.json()["id"]]
    expense = await till.record()
    filed = await till.ask("PATCH", path, json={"expense_id": expense["id"]})
    assert filed.json()["expense_id"] == expense["id"]
    assert (await till.ask("GET", f"/expenses/{expense['id']}")).json()["receipts"] == 1
    found = (await till.ask("GET", "/expenses", params={"has_receipt": True})).json()["items"]
    assert [one["receipts"] for one in found] == [1]
    opened = await till.ask("GET", f"{path}/content")
    picture = Image.open(io.BytesIO(opened.content))
    assert (picture.size, dict(picture.getexif())) == ((40, 80), {})
    assert (await till.ask("GET", f"{path}/thumbnail")).status_code == 200
    again = await till.ask("POST", "/receipts", content=photo())
    assert again.json()["duplicate_of"] == made.json()["id"]


async def test_a_pdf_is_an_attachment(till: Any) -> None:
    expense = await till.record()
    made = await till.ask("POST", "/receipts", params={"expense_id": expense["id"]}, content=PDF)
    path = f"/receipts/{made.json()['id']}"
    opened = await till.ask("GET", f"{path}/content")
    assert opened.content == PDF
    assert opened.headers["content-disposition"].startswith("attachment")
    assert opened.headers["x-content-type-options"] == "nosniff"
    assert (await till.ask("GET", f"{path}/thumbnail")).status_code == 404


async def test_what_is_no_receipt_is_refused(till: Any) -> None:
    assert (await till.ask("POST", "/receipts", content=b"<html>")).status_code == 415
    assert (await till.ask("POST", "/receipts", content=b"")).status_code == 422
    assert (await till.ask("POST", "/receipts", content=b"%PDF-" + b"0" * 10 * 1024 * 1024)).status_code == 413
    unknown = {"expense_id": "00000000-0000-0000-0000-000000000009"}
    assert (await till.ask("POST", "/receipts", params=unknown, content=PDF)).status_code == 404


async def test_a_deleted_receipt_is_kept_for_thirty_days(
    till: Any, database: Database, settings: FinanceSettings, org: Any
) -> None:
    made = (await till.ask("POST", "/receipts", content=PDF)).json()
    path = f"/receipts/{made['id']}"
    assert (await till.ask("DELETE", path)).status_code == 204
    assert (await till.ask("GET", "/receipts")).json()["items"] == []
    assert (await till.ask("PATCH", path, json={"deleted": False})).json()["deleted_at"] is None
    await till.ask("DELETE", path)
    async with database.unit_of_work(org) as uow:
        before = now() - timedelta(days=31)
        await uow.sql("UPDATE receipts SET deleted_at = :at WHERE org_id = :org_id", at=before, org_id=org)
    await run_once(JOBS["receipts-cleanup"], JobContext(settings, database))
    assert (await till.ask("PATCH", path, json={"deleted": False})).status_code == 409
    assert (await till.ask("GET", f"{path}/content")).status_code == 404


async def test_receipts_are_a_company_s_own(
    till: Any, http: httpx.AsyncClient, as_staff: Any, database: Database
) -> None:
    made = (await till.ask("POST", "/receipts", content=PDF)).json()
    path = f"/v1/admin/finance/receipts/{made['id']}/content"
    assert (await http.get(path, headers=as_staff(org_id=await add_organization(database)))).status_code == 404
    assert (await http.get(path, headers=as_staff("dispatcher"))).status_code == 403
    assert (await http.get(path)).status_code == 401


async def test_files_of_uploads_that_broke_off_are_removed(
    till: Any, database: Database, settings: FinanceSettings, org: Any
) -> None:
    made = (await till.ask("POST", "/receipts", content=photo())).json()
    files = Storage(settings)
    abandoned, going_on, elsewhere = (
        new_key(org, folder, "pdf") for folder in (FOLDER, FOLDER, f"{FOLDER}-of-others")
    )
    for key in (abandoned, going_on, elsewhere):
        await files.put(key, PDF)
    long_ago = (now() - timedelta(days=2)).timestamp()
    for path in settings.uploads_dir.rglob("*.*"):
        if not str(path).endswith(going_on):
            os.utime(path, (long_ago, long_ago))
    for _ in range(2):
        await run_once(JOBS["receipts-cleanup"], JobContext(settings, database))
    left = {path.relative_to(settings.uploads_dir).as_posix() for path in settings.uploads_dir.rglob("*.*")}
    assert abandoned not in left
    assert {going_on, elsewhere} < left
    for part in ("content", "thumbnail"):
        assert (await till.ask("GET", f"/receipts/{made['id']}/{part}")).status_code == 200
