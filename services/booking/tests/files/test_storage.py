"""Files: kept, handed out by links that expire, and never outside their organization's folder."""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

import httpx
import pytest
from pydantic import ValidationError

from booking.settings import BookingSettings
from shared.ids import new_id
from shared.storage import FileMissing, Storage, new_key
from shared.testing.suite import ServiceSuite

KEYS = {"access_key": "AKIAEXAMPLE", "secret_key": "secret"}


@pytest.fixture
def storage(settings: BookingSettings) -> Storage:
    """Return the storage of the test's folder."""
    return Storage(settings)


@pytest.fixture
def bucket(suite: ServiceSuite) -> Callable[..., Storage]:
    """Return a maker of storages in buckets: `bucket("r2", endpoint=…)`."""

    def make(backend: str, **changes: Any) -> Storage:
        named = {f"{backend}_{name}": value for name, value in ({"bucket": "homes"} | KEYS | changes).items()}
        return Storage(suite.settings(BookingSettings, order_storage_backend=backend, **named))

    return make


async def test_a_file_is_kept_listed_and_removed(storage: Storage) -> None:
    org_id = new_id()
    key = new_key(org_id, "photos", "jpg")
    await storage.put(key, b"picture")
    await storage.put(new_key(new_id(), "photos", "jpg"), b"somebody else's")
    assert await storage.get(key) == b"picture"
    assert [(file.key, file.size) async for file in storage.files(org_id, "photos")] == [(key, 7)]
    await storage.delete(key)
    await storage.delete(key)
    with pytest.raises(FileMissing):
        await storage.get(key)


@pytest.mark.parametrize("path", ["../../etc/passwd", "photos/../../secret.jpg", "photos//a.jpg", "a\x00.jpg", ""])
async def test_no_key_leads_out_of_its_folder(storage: Storage, path: str) -> None:
    with pytest.raises(FileMissing):
        await storage.put(f"{new_id()}/{path}", b"")


async def test_a_signed_link_opens_one_file_for_a_while(
    http: httpx.AsyncClient, storage: Storage, org: UUID
) -> None:
    key = new_key(org, "photos", "png")
    await storage.put(key, b"picture" * 100_000)
    answer = await http.get(storage.signed_address(key))
    assert (answer.status_code, answer.content) == (200, b"picture" * 100_000)
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["content-disposition"].startswith("inline; filename=")
    assert answer.headers["x-content-type-options"] == "nosniff"

    for broken in (
        storage.signed_address(key, timedelta(seconds=-1)),
        storage.signed_address(key).replace("signature=", "signature=0"),
        storage.signed_address(new_key(org, "photos", "png")).replace("photos", "papers"),
        storage.signed_address(new_key(org, "photos", "png")),
        storage.signed_address(key).replace(str(org), str(new_id())),
    ):
        refused = await http.get(broken)
        assert refused.status_code == 404, broken
    bare = storage.signed_address(key).split("?", maxsplit=1)[0]
    for query in ("", "?expires=9999999999&signature=é", "?expires=1e99&signature=a", "?expires=-1&signature="):
        assert (await http.get(bare + query)).status_code in {404, 422}


async def test_what_a_browser_might_run_is_saved_instead(
    http: httpx.AsyncClient, storage: Storage, org: UUID
) -> None:
    key = new_key(org, "photos", "html")
    await storage.put(key, b"<script>")
    answer = await http.get(storage.signed_address(key))
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment")


@pytest.mark.parametrize(
    ("backend", "changes", "host"),
    [
        ("s3", {}, "s3.ca-central-1.amazonaws.com"),
        ("s3", {"endpoint": "https://objects.example"}, "objects.example"),
        ("r2", {"endpoint": "https://account.r2.cloudflarestorage.com"}, "account.r2.cloudflarestorage.com"),
    ],
)
def test_a_bucket_signs_its_own_links(
    bucket: Callable[..., Storage], backend: str, changes: dict[str, str], host: str
) -> None:
    key = new_key(new_id(), "photos", "jpg")
    link = urlsplit(bucket(backend, **changes).signed_address(key))
    query = parse_qs(link.query)
    assert (link.scheme, link.netloc, link.path) == ("https", host, f"/homes/{key}")
    assert query["X-Amz-Expires"] == ["600"]
    assert query["X-Amz-Credential"][0].startswith("AKIAEXAMPLE/")
    assert len(query["X-Amz-Signature"][0]) == 64
    assert abs(time.time() - time.mktime(time.strptime(query["X-Amz-Date"][0], "%Y%m%dT%H%M%SZ"))) < 86_400


@pytest.mark.parametrize(("backend", "named"), [("s3", "S3_BUCKET, S3_SECRET_KEY"), ("r2", "R2_ENDPOINT")])
def test_a_bucket_without_its_keys_is_refused_by_name(suite: ServiceSuite, backend: str, named: str) -> None:
    with pytest.raises(ValidationError, match=named):
        suite.settings(
            BookingSettings,
            order_storage_backend=backend,
            s3_access_key="known",
            r2_bucket="homes",
            r2_access_key="known",
            r2_secret_key="known",
        )
