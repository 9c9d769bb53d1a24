"""ETags, answers that nobody may keep, and the document of the routes."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

Headers = Callable[..., dict[str, str]]


@pytest.fixture
async def album(http: httpx.AsyncClient, as_staff: Headers) -> dict[str, Any]:
    """Return an album at version 1."""
    answer: dict[str, Any] = (
        await http.post("/v1/albums", json={"title": "Blue"}, headers=as_staff("owner"))
    ).json()
    return answer


@pytest.mark.parametrize("if_match", [None, "*", '"1"', 'W/"1"', '"7", "1"', '"1-gzip"', '"1-zstd"'])
async def test_a_change_of_what_was_seen_goes_through(
    http: httpx.AsyncClient, as_staff: Headers, album: dict[str, Any], if_match: str | None
) -> None:
    headers = as_staff("owner") | ({"If-Match": if_match} if if_match else {})
    answer = await http.put(f"/v1/albums/{album['id']}", json={"title": "Hejira"}, headers=headers)
    assert (answer.status_code, answer.headers["etag"]) == (200, '"2"')


@pytest.mark.parametrize("if_match", ['"2"', "1", "", '"11"', "nonsense"])
async def test_a_change_of_something_older_is_refused(
    http: httpx.AsyncClient, as_staff: Headers, album: dict[str, Any], if_match: str
) -> None:
    headers = as_staff("owner") | {"If-Match": if_match}
    answer = await http.put(f"/v1/albums/{album['id']}", json={"title": "Hejira"}, headers=headers)
    assert (answer.status_code, answer.json()["current_version"]) == (412, 1)


async def test_no_cache_keeps_an_answer(http: httpx.AsyncClient, as_staff: Headers) -> None:
    answer = await http.get("/v1/albums/whoami/staff", headers=as_staff("owner"))
    assert answer.headers["cache-control"] == "no-store"


def test_the_document_says_who_may_call(app: FastAPI) -> None:
    document = app.openapi()
    security = {
        (path, method): [next(iter(scheme)) for scheme in operation["security"]]
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if "security" in operation
    }
    assert security["/v1/albums", "get"] == ["staff", "staffCookie", "operator"]
    assert security["/v1/albums/worker", "get"] == ["worker", "workerCookie"]
    assert security["/v1/albums/client", "post"] == ["client", "clientCookie"]
    assert security["/v1/albums/gone", "get"] == []
    assert document["components"]["securitySchemes"].keys() >= {
        name for used in security.values() for name in used
    }


def test_the_document_says_what_a_route_may_answer(app: FastAPI) -> None:
    paths = app.openapi()["paths"]
    assert paths["/v1/albums"]["post"]["responses"].keys() == {
        "201",
        "400",
        "401",
        "403",
        "409",
        "422",
        "429",
        "503",
    }
    assert "401" not in paths["/v1/albums/gone"]["get"]["responses"]
    keyed = [parameter["name"] for parameter in paths["/v1/albums"]["post"]["parameters"]]
    assert keyed == ["Idempotency-Key"]


def test_asking_for_the_document_again_changes_nothing(app: FastAPI) -> None:
    assert app.openapi() == app.openapi()


def test_every_reference_of_the_document_leads_somewhere(app: FastAPI) -> None:
    document = app.openapi()

    def references(part: Any) -> list[str]:
        if isinstance(part, dict):
            own = [part["$ref"]] if isinstance(part.get("$ref"), str) else []
            return own + [found for value in part.values() for found in references(value)]
        return [found for value in part for found in references(value)] if isinstance(part, list) else []

    for reference in references(document):
        target: Any = document
        for step in reference.removeprefix("#/").split("/"):
            target = target[step]
