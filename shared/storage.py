"""Where files are kept: a folder, or a bucket that speaks S3. Each key leads with the organization's id.

key = new_key(uow.org_id, "photos", "jpg")
await storage.put(key, content)
storage.signed_address(key)      # a link that works for ten minutes
"""

import hashlib
import hmac
import re
import time
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, Self
from urllib.parse import quote, urlencode
from uuid import UUID

import obstore
from fastapi import Depends, Request
from obstore.store import LocalStore, S3Store
from pydantic import SecretStr, model_validator

from shared.errors import NotFound
from shared.ids import new_id
from shared.settings import Settings

if TYPE_CHECKING:
    from obstore import Attributes, GetResult

ADDRESS_LIFETIME = timedelta(minutes=10)
CONTENT_TYPES = {
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "pdf": "application/pdf",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
    "zip": "application/zip",
    "ics": "text/calendar; charset=utf-8",
}
"""What may be kept, by the ending of its key. Nothing that a browser would run is among them."""
SHOWN_INLINE = frozenset({"jpg", "png", "webp"})
_KEY = re.compile(r"[0-9a-f-]{36}(/[A-Za-z0-9_-]+(\.[A-Za-z0-9]+)?)+")


class StorageSettings(Settings):
    """The settings of a service that keeps files."""

    order_storage_backend: Literal["local", "s3", "r2"] = "local"
    uploads_dir: Path = Path("var/uploads")
    s3_bucket: str | None = None
    s3_access_key: SecretStr | None = None
    s3_secret_key: SecretStr | None = None
    s3_region: str = "ca-central-1"
    s3_endpoint: str | None = None
    r2_bucket: str | None = None
    r2_access_key: SecretStr | None = None
    r2_secret_key: SecretStr | None = None
    r2_endpoint: str | None = None

    @model_validator(mode="after")
    def _require_the_bucket(self) -> Self:
        backend = self.order_storage_backend
        if backend == "local":
            return self
        wanted = ("bucket", "access_key", "secret_key", *(("endpoint",) if backend == "r2" else ()))
        missing = [f"{backend}_{name}".upper() for name in wanted if not getattr(self, f"{backend}_{name}")]
        if missing:
            raise ValueError(f"ORDER_STORAGE_BACKEND={backend} needs {', '.join(missing)}.")
        endpoint = getattr(self, f"{backend}_endpoint")
        if self.app_env == "prod" and endpoint and not endpoint.startswith("https://"):
            raise ValueError(f"{backend.upper()}_ENDPOINT must start with https://.")
        return self


class FileMissing(NotFound):
    """There is no such file, or the link to it is no longer valid."""

    slug = "file-missing"
    title = "This file can't be shown"


class Stored(NamedTuple):
    """A file that the storage holds."""

    key: str
    size: int
    changed_at: datetime


def new_key(org_id: UUID, folder: str, extension: str) -> str:
    """Return a key that nobody can guess and that no file has."""
    return f"{org_id}/{folder}/{new_id()}-{new_id().hex[-12:]}.{extension}"


def extension_of(key: str) -> str:
    """Return the ending of a key without its dot."""
    return PurePosixPath(key).suffix.lstrip(".").lower()


class Storage:
    """The files of all organizations. Each method touches one key; nothing is ever listed across organizations."""

    def __init__(self, settings: StorageSettings) -> None:
        self.settings = settings

    @cached_property
    def _store(self) -> LocalStore | S3Store:
        """Made at the first use, so that building the application touches no disk."""
        settings = self.settings
        backend = settings.order_storage_backend
        if backend == "local":
            return LocalStore(settings.uploads_dir, automatic_cleanup=True, mkdir=True)
        named = {name: getattr(settings, f"{backend}_{name}") for name in ("bucket", "access_key", "secret_key")}
        endpoint = settings.r2_endpoint if backend == "r2" else settings.s3_endpoint
        endpoint = endpoint or f"https://s3.{settings.s3_region}.amazonaws.com"
        return S3Store(
            named["bucket"],
            endpoint=endpoint,
            region="auto" if backend == "r2" else settings.s3_region,
            access_key_id=named["access_key"].get_secret_value(),
            secret_access_key=named["secret_key"].get_secret_value(),
            client_options={"allow_http": endpoint.startswith("http://")},
        )

    async def put(self, key: str, content: bytes | Path) -> None:
        """Keep a file; its type follows from the ending of its key. One on the disk is sent piece by piece."""
        store = self._store
        attributes = None if isinstance(store, LocalStore) else _attributes(key)
        await obstore.put_async(store, _checked(key), content, attributes=attributes)

    async def get(self, key: str) -> bytes:
        """Return a file whole.

        Raises:
            FileMissing: there is none.
        """
        return b"".join([chunk async for chunk in await self.stream(key)])

    async def stream(self, key: str) -> AsyncIterator[bytes]:
        """Return a file piece by piece.

        Raises:
            FileMissing: there is none.
        """
        try:
            found = await obstore.get_async(self._store, _checked(key))
        except FileNotFoundError as error:
            raise FileMissing("There is no such file.") from error
        return _pieces(found)

    async def delete(self, key: str) -> None:
        """Remove a file; one that is gone already is no trouble."""
        try:
            await obstore.delete_async(self._store, _checked(key))
        except FileNotFoundError:
            return

    async def files(self, org_id: UUID, folder: str) -> AsyncIterator[Stored]:
        """Yield the files of one organization in a folder."""
        async for batch in obstore.list(self._store, prefix=f"{org_id}/{folder}"):
            for file in batch:
                yield Stored(file["path"], file["size"], file["last_modified"])

    def signed_address(self, key: str, lifetime: timedelta = ADDRESS_LIFETIME) -> str:
        """Return a link to a file that anybody who has it may open until it expires."""
        store = self._store
        if isinstance(store, S3Store):
            return obstore.sign(store, "GET", _checked(key), lifetime)
        expires = int(time.time() + lifetime.total_seconds())
        org_id, _, path = _checked(key).partition("/")
        query = urlencode({"expires": expires, "signature": self._signature(key, expires)})
        return f"{self.settings.public_base_url}/v1/public/{org_id}/files/{quote(path)}?{query}"

    def check_signature(self, key: str, expires: int, signature: str) -> None:
        """Refuse a link that we did not give out or that has expired.

        Raises:
            FileMissing: it is one of these; the sentence says no more.
        """
        genuine = hmac.compare_digest(self._signature(key, expires).encode(), signature.encode())
        if not genuine or expires < time.time():
            raise FileMissing("This link has expired. Open the page again to get a new one.")

    def _signature(self, key: str, expires: int) -> str:
        secret = self.settings.auth_secret_key.get_secret_value().encode()
        return hmac.new(secret, f"file {expires} {key}".encode(), hashlib.sha256).hexdigest()


def disposition(key: str) -> str:
    """Return how a browser should take a file: show what it can show safely, save the rest."""
    kind = "inline" if extension_of(key) in SHOWN_INLINE else "attachment"
    return f'{kind}; filename="{PurePosixPath(key).name}"'


def content_type(key: str) -> str:
    """Return a file's media type."""
    return CONTENT_TYPES.get(extension_of(key), "application/octet-stream")


def _attributes(key: str) -> "Attributes":
    return {"Content-Type": content_type(key), "Content-Disposition": disposition(key)}


def _checked(key: str) -> str:
    if not _KEY.fullmatch(key):
        raise FileMissing("There is no such file.")
    return key


async def _pieces(found: "GetResult") -> AsyncIterator[bytes]:
    async for piece in found.stream(min_chunk_size=256 * 1024):
        yield bytes(piece)


def _of_request(request: Request) -> Storage:
    storage: Storage = request.app.state.storage
    return storage


Files = Annotated[Storage, Depends(_of_request)]
"""The storage, in a route."""
