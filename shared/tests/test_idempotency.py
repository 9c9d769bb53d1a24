"""`Idempotency-Key`: the same request gives the first answer again, and has one effect."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text
from sqlmodel import select

from playground.tables import Album
from shared.database import Database
from shared.ids import new_id
from shared.organizations import Organization
from shared.web.idempotency import prune_keys

Headers = Callable[..., dict[str, str]]
Emitted = Callable[..., Awaitable[Any]]


async def titles(database: Database, org: UUID) -> list[str]:
    async with database.unit_of_work(org) as uow:
        return sorted((await uow.session.exec(select(Album.title))).all())


async def test_the_same_request_is_answered_again_and_done_once(
    http: httpx.AsyncClient,
    as_staff: Headers,
    database: Database,
    org: UUID,
    emitted: Callable[..., Awaitable[Any]],
) -> None:
    headers = as_staff("owner") | {"Idempotency-Key": "k-1"}
    first = await http.post("/v1/albums", json={"title": "Blue"}, headers=headers)
    again = await http.post("/v1/albums", json={"title": "Blue"}, headers=headers)
    assert (again.status_code, again.json()) == (201, first.json())
    assert again.headers["idempotent-replayed"] == "true"
    assert again.headers["content-type"] == first.headers["content-type"]
    assert again.headers["x-request-id"] != first.headers["x-request-id"]
    assert await titles(database, org) == ["Blue"]
    assert len(await emitted(org, "platform.audit.recorded.v1")) == 1


async def test_another_request_with_the_same_key_is_refused(http: httpx.AsyncClient, as_staff: Headers) -> None:
    headers = as_staff("owner") | {"Idempotency-Key": "k-1"}
    await http.post("/v1/albums", json={"title": "Blue"}, headers=headers)
    assert (await http.post("/v1/albums", json={"title": "Hejira"}, headers=headers)).status_code == 422
    assert (await http.post("/v1/albums?x=1", json={"title": "Blue"}, headers=headers)).status_code == 422
    answer = await http.put(f"/v1/albums/{new_id()}", json={"title": "Blue"}, headers=headers)
    assert answer.status_code == 422


async def test_keys_of_different_callers_and_organizations_are_apart(
    http: httpx.AsyncClient, as_staff: Headers, database: Database
) -> None:
    key = {"Idempotency-Key": "k-1"}
    assert (await http.post("/v1/albums", json={"title": "A"}, headers=as_staff("owner") | key)).status_code == 201
    assert (await http.post("/v1/albums", json={"title": "B"}, headers=as_staff("admin") | key)).status_code == 201


async def test_a_request_that_failed_may_be_repeated(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID
) -> None:
    headers = as_staff("owner") | {"Idempotency-Key": "k-1"}
    assert (await http.post("/v1/albums", json={"title": "Old", "year": 1800}, headers=headers)).status_code == 422
    assert (await http.post("/v1/albums", json={"title": "Old", "year": 1971}, headers=headers)).status_code == 201
    assert await titles(database, org) == ["Old"]


async def test_two_at_the_same_time_have_one_effect(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID
) -> None:
    album_id = new_id()
    headers = as_staff("owner") | {"Idempotency-Key": "k-1"}
    answers = await asyncio.gather(*(http.post(f"/v1/albums/{album_id}/sleep", headers=headers) for _ in range(3)))
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert sum("idempotent-replayed" in answer.headers for answer in answers) == 2
    assert await titles(database, org) == [str(album_id)]


async def test_old_keys_are_forgotten(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID
) -> None:
    for key in ("old", "new"):
        headers = as_staff("owner") | {"Idempotency-Key": key}
        await http.post("/v1/albums", json={"title": key}, headers=headers)
    async with database.unit_of_work(org) as uow:
        old = "UPDATE idempotency_keys SET created_at = now() - interval '3 days' WHERE key = 'old'"
        await uow.session.execute(text(old))
        assert await prune_keys(None, uow) == 1


async def test_an_upload_has_keys_too(http: httpx.AsyncClient, as_staff: Headers) -> None:
    headers = as_staff("owner") | {"Idempotency-Key": "k-1"}
    files = {"cover": ("c.png", b"x" * 70_000, "image/png")}
    request = http.build_request("POST", "/v1/albums/cover", files=files, headers=headers)
    body = request.read()
    headers |= {"content-type": request.headers["content-type"]}
    for replayed in (False, True):
        answer = await http.post("/v1/albums/cover", content=body, headers=headers)
        assert (answer.status_code, answer.json()) == (200, {"bytes": 70_000})
        assert ("idempotent-replayed" in answer.headers) is replayed


async def test_a_stranger_has_keys_too(http: httpx.AsyncClient, database: Database, org: UUID) -> None:
    async with database.unit_of_work() as uow:
        company = await uow.session.get_one(Organization, org)
    for _ in range(2):
        answer = await http.post(
            f"/v1/albums/public/{company.slug}", json={"title": "Mine"}, headers={"Idempotency-Key": "k-1"}
        )
        assert answer.json() == {"company": company.name}
    assert await titles(database, org) == ["Mine"]


@pytest.mark.parametrize("key", ["", "a b", "x" * 256, "é"])
async def test_a_malformed_key_is_refused(http: httpx.AsyncClient, as_staff: Headers, key: str) -> None:
    headers: Any = as_staff("owner") | {"Idempotency-Key": key.encode("latin-1")}
    assert (await http.post("/v1/albums", json={"title": "Blue"}, headers=headers)).status_code == 400
