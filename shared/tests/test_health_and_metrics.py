"""`/healthz`, `/livez` and `/metrics`."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from playground.app import create_app
from shared.database import Database
from shared.database.migrate import expected_revision
from shared.settings import Settings
from shared.testing.suite import ServiceSuite

TOKEN = {"Authorization": "Bearer test-metrics-token"}


async def ask(settings: Settings, path: str, **headers: str) -> httpx.Response:
    """Ask an application of its own, with its own database."""
    app = create_app(settings)
    try:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://testserver") as client:
            return await client.get(path, headers=headers)
    finally:
        await app.state.database.close()


async def test_a_service_that_can_work_says_so(http: httpx.AsyncClient) -> None:
    answer = await http.get("/healthz")
    body = answer.json()
    assert body.pop("outbox_pending") >= 0
    assert (answer.status_code, body) == (
        200,
        {
            "status": "ready",
            "service": "playground",
            "db_connected": True,
            "migrations_current": True,
            "current_revision": "0001",
            "expected_revision": "0001",
            "broker_connected": False,
            "error": None,
        },
    )


async def test_a_database_at_another_revision_is_unhealthy(http: httpx.AsyncClient, app: FastAPI) -> None:
    app.state.expected_revision = "0002"
    answer = await http.get("/healthz")
    assert (answer.status_code, answer.json()["status"]) == (503, "unhealthy")
    assert "0002" in answer.json()["error"]
    assert (answer.json()["db_connected"], answer.json()["migrations_current"]) == (True, False)


def _unreachable(settings: Settings) -> str:
    return settings.database_url.replace(f":{settings.database_url.split(':')[-1].split('/')[0]}/", ":1/")


@pytest.mark.parametrize(
    "broken",
    [
        _unreachable,
        lambda settings: settings.database_url.rsplit("/", 1)[0] + "/there-is-no-such-database",
        lambda settings: settings.database_url.replace("playground:", "playground:wrong", 1),
    ],
    ids=["unreachable", "missing", "wrong password"],
)
async def test_a_database_out_of_reach_is_unhealthy_and_nothing_crashes(
    settings: Settings, broken: Callable[[Settings], str]
) -> None:
    down = settings.model_copy(update={"database_url": broken(settings)})
    answer = await ask(down, "/healthz")
    assert (answer.status_code, answer.json()["db_connected"]) == (503, False)
    assert answer.json()["expected_revision"] == "0001"
    assert "password" not in answer.json()["error"]
    assert (await ask(down, "/livez")).status_code == 200
    metrics = await ask(down, "/metrics", **TOKEN)
    assert metrics.status_code == 200
    answer = await ask(down, "/v1/albums/sql?statement=SELECT+1")
    assert (answer.status_code, answer.headers["content-type"]) == (503, "application/problem+json")


async def test_a_database_that_was_never_migrated_is_unhealthy(settings: Settings) -> None:
    empty = settings.model_copy(update={"database_url": settings.database_url.rsplit("/", 1)[0] + "/postgres"})
    answer = await ask(empty, "/healthz")
    assert (answer.status_code, answer.json()["migrations_current"]) == (503, False)
    assert "SELECT" not in answer.json()["error"]


def test_the_code_knows_its_revision() -> None:
    assert expected_revision("playground") == "0001"


@pytest.mark.parametrize(
    "headers", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "test-metrics-token"}]
)
async def test_metrics_need_the_token(http: httpx.AsyncClient, headers: dict[str, str]) -> None:
    assert (await http.get("/metrics", headers=headers)).status_code == 401


async def test_metrics_are_off_where_they_are_switched_off(suite: ServiceSuite) -> None:
    for changes in ({"metrics_enabled": False}, {"metrics_token": None}):
        assert (await ask(suite.settings(Settings, **changes), "/metrics", **TOKEN)).status_code == 404


async def test_requests_are_counted_by_route_and_not_by_address(
    http: httpx.AsyncClient, as_staff: Callable[..., dict[str, str]], database: Database
) -> None:
    async def count(name: str, **labels: Any) -> float:
        wanted = [f'{key}="{value}"' for key, value in labels.items()]
        lines = (await http.get("/metrics", headers=TOKEN)).text.splitlines()
        found = [line for line in lines if line.startswith(name) and all(label in line for label in wanted)]
        return sum(float(line.split()[-1]) for line in found)

    route = {"handler": "/v1/albums/whoami/{audience}"}
    before = await count("http_requests_total", **route)
    for audience in ("one", "two"):
        await http.get(f"/v1/albums/whoami/{audience}", headers=as_staff("owner"))
    assert await count("http_requests_total", **route) - before == 2
    assert await count("http_request_duration_seconds_count", **route) >= 2
    crashed = {"handler": "/v1/albums/crash/{kind}", "service": "playground"}
    failed = await count("http_5xx_errors_total", **crashed)
    for kind in ("bug", "refused", "overflow"):
        await http.get(f"/v1/albums/crash/{kind}")
    assert await count("http_5xx_errors_total", **crashed) - failed == 2
    unknown = {"handler": "none", "method": "any", "status": "404"}
    strangers = await count("http_requests_total", **unknown)
    await http.request("BREW", "/v1/coffee")
    assert await count("http_requests_total", **unknown) - strangers == 1
    assert await count("http_requests_total", method="BREW") == 0
    assert await count("outbox_pending", service="playground") >= 0
