"""Workers' documents over HTTP."""

from typing import Any
from urllib.parse import urlsplit

import pytest

from booking.documents.sniff import extension_of
from booking.jobs.storage_cleanup import STORAGE_CLEANUP
from shared.jobs import JobContext, run_once
from shared.testing.suite import add_organization

PDF = b"%PDF-1.7\n..."
WEBP = b"RIFF\x10\x00\x00\x00WEBPVP8 "


@pytest.mark.parametrize(
    ("content", "extension"),
    [
        (PDF, "pdf"),
        (b"\xff\xd8\xff\xe0", "jpg"),
        (b"\x89PNG\r\n\x1a\n", "png"),
        (WEBP, "webp"),
        (b"RIFF\x10\x00\x00\x00WAVE", None),
        (b"<svg onload=alert(1)>", None),
        (b"", None),
    ],
)
def test_a_file_is_what_its_first_bytes_say(content: bytes, extension: str | None) -> None:
    assert extension_of(content) == extension


async def test_a_document_is_kept_opened_deleted_and_restored(http: Any, as_staff: Any, hire: Any) -> None:
    (maria,) = await hire("Maria")
    path = f"/v1/admin/workers/{maria.id}/documents"
    headers = as_staff() | {"Content-Type": "image/png"}
    answer = await http.post(path, params={"title": "Work permit"}, content=PDF, headers=headers)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert (made["media_type"], made["size_bytes"]) == ("application/pdf", len(PDF)), "whatever the header says"
    link = urlsplit(made["url"])
    opened = await http.get(f"{link.path}?{link.query}")
    assert (opened.content, opened.headers["content-disposition"].split(";")[0]) == (PDF, "attachment")
    listed = (await http.get(path, params={"q": "PERMIT"}, headers=as_staff())).json()["items"]
    assert [document["id"] for document in listed] == [made["id"]]
    assert (await http.delete(f"{path}/{made['id']}", headers=as_staff())).status_code == 204
    assert (await http.get(path, headers=as_staff())).json()["items"] == []
    restored = await http.post(f"{path}/{made['id']}/restore", headers=as_staff())
    assert restored.json()["title"] == "Work permit"
    assert len((await http.get(path, headers=as_staff())).json()["items"]) == 1


async def test_a_replayed_upload_is_one_document(http: Any, as_staff: Any, hire: Any) -> None:
    (maria,) = await hire("Maria")
    path = f"/v1/admin/workers/{maria.id}/documents"
    headers = as_staff() | {"Content-Type": "application/pdf", "Idempotency-Key": "once"}
    first, second = [
        await http.post(path, params={"title": "Contract"}, content=PDF, headers=headers) for _ in range(2)
    ]
    assert first.json()["id"] == second.json()["id"]
    assert len((await http.get(path, headers=as_staff())).json()["items"]) == 1


async def test_what_can_t_be_kept_is_refused(http: Any, as_staff: Any, hire: Any) -> None:
    (maria,) = await hire("Maria")
    path = f"/v1/admin/workers/{maria.id}/documents"
    headers = as_staff() | {"Content-Type": "application/pdf"}

    async def refused(content: bytes, title: str = "x") -> tuple[int, str]:
        answer = await http.post(path, params={"title": title}, content=content, headers=headers)
        return answer.status_code, answer.json()["type"].rpartition("/")[2]

    assert await refused(b"MZ\x90\x00") == (415, "document-unreadable")
    assert await refused(PDF + bytes(10 * 1024 * 1024)) == (413, "document-too-large")
    assert await refused(PDF, "") == (422, "invalid")
    assert await refused(PDF, "\x00") == (422, "invalid")


async def test_papers_are_the_managers_matter(http: Any, as_staff: Any, hire: Any, database: Any) -> None:
    maria, noor = await hire("Maria", "Noor")
    path = f"/v1/admin/workers/{maria.id}/documents"
    assert (await http.get(path, headers=as_staff("dispatcher"))).status_code == 403
    made = (await http.post(path, params={"title": "x"}, content=PDF, headers=as_staff())).json()
    other = f"/v1/admin/workers/{noor.id}/documents/{made['id']}"
    assert (await http.delete(other, headers=as_staff())).status_code == 404
    elsewhere = as_staff(org_id=await add_organization(database))
    assert (await http.get(path, headers=elsewhere)).status_code == 404
    assert (await http.post(path, params={"title": "x"}, content=PDF, headers=elsewhere)).status_code == 404
    assert (await http.delete(f"{path}/{made['id']}", headers=elsewhere)).status_code == 404


async def test_a_deleted_document_can_be_brought_back_for_a_month(
    http: Any, as_staff: Any, hire: Any, settings: Any, database: Any, org: Any
) -> None:
    (maria,) = await hire("Maria")
    path = f"/v1/admin/workers/{maria.id}/documents"
    headers = as_staff() | {"Content-Type": "application/pdf"}
    made = (await http.post(path, params={"title": "Contract"}, content=PDF, headers=headers)).json()
    assert (await http.delete(f"{path}/{made['id']}", headers=as_staff())).status_code == 204
    (file,) = (settings.uploads_dir / str(org)).rglob("*.pdf")
    context = JobContext(settings, database)
    for days, left in ((29, True), (31, False)):
        async with database.unit_of_work(org) as uow:
            then = f"now() - interval '{days} days'"
            await uow.sql(f"UPDATE worker_documents SET deleted_at = {then}")
        await run_once(STORAGE_CLEANUP, context)
        assert file.exists() is left
    assert (await http.post(f"{path}/{made['id']}/restore", headers=as_staff())).status_code == 404
