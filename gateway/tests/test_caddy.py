"""The public door: routes, limits, headers, compression, errors."""

import gzip
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn

from gateway.tests.conftest import CADDY, INDEX, SERVICES, Gateway
from infra.native.paths import ROOT
from infra.tests.compose import containers, interpolate

SECURITY = {
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "permissions-policy",
    "x-frame-options",
}
MEGABYTE = 1_000_000


def problem(answer: httpx.Response, status: int, slug: str) -> dict[str, Any]:
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "no-store"
    assert set(answer.headers) >= SECURITY
    body: dict[str, Any] = answer.json()
    assert body["status"] == status
    assert body["type"].endswith(f"/problems/{slug}")
    assert body["title"]
    assert body["detail"]
    assert re.fullmatch(r"[A-Za-z0-9._-]{1,128}", body["request_id"])
    return body


@pytest.mark.parametrize(
    "env",
    [
        {},
        {"SITE_ADDRESS": "http://:8080", "GATEWAY_BIND": "127.0.0.1", "SANDBOX_UPSTREAM": "127.0.0.1:18120"},
        {
            name: interpolate(value, {"SITE_ADDRESS": "cleaning.example"})
            for name, value in containers()["caddy"]["environment"].items()
        },
    ],
    ids=["defaults", "native", "compose"],
)
def test_the_configuration_is_valid(env: dict[str, str], tmp_path: Path) -> None:
    command = [CADDY, "adapt", "--config", "Caddyfile", "--adapter", "caddyfile", "--validate"]
    home = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    done = subprocess.run(command, cwd=ROOT, env=home | env, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "not formatted" not in done.stderr


def test_idle_connections_are_given_up_before_a_service_closes_them(tmp_path: Path) -> None:
    """A write on a connection that is being closed can't be sent again: it would be answered 502."""
    command = [CADDY, "adapt", "--config", "Caddyfile", "--adapter", "caddyfile"]
    adapted = subprocess.run(command, cwd=ROOT, env={"HOME": str(tmp_path)}, check=True, capture_output=True)
    seconds = re.findall(rb'"keep_alive":\{"idle_timeout":(\d+)', adapted.stdout)
    idle = [int(found) / 1e9 for found in seconds]
    assert len(idle) == adapted.stdout.count(b'"transport":') > len(SERVICES)
    assert max(idle) < uvicorn.Config("").timeout_keep_alive - 1


def test_under_compose_it_listens_for_the_world_and_for_its_own_health_check(tmp_path: Path) -> None:
    told = containers()["caddy"]["environment"]["SITE_ADDRESS"]
    env = {"SITE_ADDRESS": interpolate(told, {"SITE_ADDRESS": "cleaning.example"}), "HOME": str(tmp_path)}
    command = [CADDY, "adapt", "--config", "Caddyfile", "--adapter", "caddyfile"]
    adapted = json.loads(subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True).stdout)
    hosts = {
        server["listen"][0].rpartition(":")[2]: [
            host for route in server["routes"] for host in route["match"][0]["host"]
        ]
        for server in adapted["apps"]["http"]["servers"].values()
    }
    assert hosts == {"443": ["cleaning.example"], "8080": ["127.0.0.1"]}


@pytest.mark.parametrize("service", [name for name in SERVICES if name != "notification"])
def test_health_of_one_service_is_its_own_answer(client: httpx.Client, service: str) -> None:
    assert client.get(f"/healthz/{service}").json()["path"] == "/healthz"


def test_health_of_an_unknown_service_is_not_the_web_page(client: httpx.Client) -> None:
    problem(client.get("/healthz/unknown"), 404, "not-found")


def test_the_sum_of_health(client: httpx.Client) -> None:
    assert client.get("/healthz").json()["path"] == "/healthz"


@pytest.mark.parametrize("path", ["/v1/nobodys", "/v1/", "/v1", "/metrics", "/v1/admin/nothing"])
def test_an_address_that_no_service_owns(client: httpx.Client, path: str) -> None:
    problem(client.get(path), 404, "not-found")


def test_metrics_of_services_stay_inside(client: httpx.Client) -> None:
    for path in ("/metrics", "/metrics/booking"):
        problem(client.get(path), 404, "not-found")


def test_a_service_that_is_down(client: httpx.Client, gateway: Gateway) -> None:
    answer = client.get("/v1/admin/messages", timeout=15)
    problem(answer, 502, "service-unavailable")
    assert answer.headers["retry-after"] == "5"


@pytest.mark.parametrize(("size", "status"), [(MEGABYTE, 200), (MEGABYTE + 1, 413)])
def test_a_body_has_at_most_a_megabyte(client: httpx.Client, size: int, status: int) -> None:
    answer = client.post("/v1/public/x", content=b"x" * size, headers={"Content-Type": "application/json"})
    assert answer.status_code == status
    if status == 413:
        problem(answer, 413, "body-too-large")
    else:
        assert answer.json()["length"] == size


@pytest.mark.parametrize("kind", ["multipart/form-data; boundary=b", "image/jpeg", "text/csv; charset=utf-8"])
def test_an_upload_has_at_most_twelve(client: httpx.Client, kind: str) -> None:
    upload = {"Content-Type": kind}
    assert (
        client.post("/v1/worker/x", content=b"x" * 11 * MEGABYTE, headers=upload).json()["length"] == 11 * MEGABYTE
    )
    problem(client.post("/v1/worker/x", content=b"x" * 13 * MEGABYTE, headers=upload), 413, "body-too-large")


@pytest.mark.parametrize("path", ["/", "/v1/public/x", "/v1/public/teapot", "/v1/nobodys", "/assets/app-1a2b.js"])
def test_security_headers_stand_on_every_answer(client: httpx.Client, path: str) -> None:
    headers = client.get(path).headers
    assert set(headers) >= SECURITY
    assert headers["x-frame-options"] == "DENY"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert not {"server", "via"} & set(headers)


def test_a_services_own_policy_stays(client: httpx.Client) -> None:
    policies = client.get("/v1/public/own").headers.get_list("content-security-policy")
    assert policies == ["default-src 'none'"]


@pytest.mark.parametrize("path", ["/", "/v1/nobodys"])
def test_browsers_are_bound_to_https_only_over_https(client: httpx.Client, gateway: Gateway, path: str) -> None:
    assert "strict-transport-security" not in client.get(path).headers
    secured = httpx.get(f"{gateway.https}{path}", verify=False, trust_env=False)
    assert "max-age=31536000" in secured.headers["strict-transport-security"]


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
@pytest.mark.parametrize("path", ["/", "/v1/public/x"])
def test_answers_are_compressed(client: httpx.Client, path: str, encoding: str) -> None:
    with client.stream("GET", path, headers={"Accept-Encoding": encoding}) as answer:
        raw = b"".join(answer.iter_raw())
        assert answer.headers["content-encoding"] == encoding
    assert len(raw) < 1000
    if encoding == "gzip":
        assert len(gzip.decompress(raw)) > 2000


def test_a_client_that_cannot_decompress_gets_plain_text(client: httpx.Client) -> None:
    answer = client.get("/", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in answer.headers
    assert answer.text == INDEX


def test_an_address_cannot_be_claimed(client: httpx.Client) -> None:
    """Caddy tells the peer's address alone, so a service may believe what comes from Caddy."""
    told = client.get("/v1/public/x", headers={"X-Forwarded-For": "203.0.113.7", "X-Forwarded-Proto": "https"})
    headers = told.json()["headers"]
    assert headers["x-forwarded-for"] == "127.0.0.1"
    assert headers["x-forwarded-proto"] == "http"


def test_a_request_id_follows_a_request(client: httpx.Client) -> None:
    def sent_on(given: str) -> str:
        answer = client.get("/v1/public/x", headers={"X-Request-Id": given}).json()
        return str(answer["headers"]["x-request-id"])

    assert sent_on("click-1.a_b") == "click-1.a_b"
    assert re.fullmatch(r"[0-9a-f-]{36}", sent_on('"},{"forged":"'))
    assert (
        problem(client.get("/v1/nobodys", headers={"X-Request-Id": "mine"}), 404, "not-found")["request_id"]
        == "mine"
    )


def test_any_page_of_the_web_front_end_is_its_one_file(client: httpx.Client) -> None:
    for path in ("/", "/book/snow-peak", "/staff/bookings/1"):
        answer = client.get(path)
        assert answer.text == INDEX
        assert answer.headers["cache-control"] == "no-cache"


def test_assets_are_kept_for_ever_and_missing_ones_are_missing(client: httpx.Client) -> None:
    assert "immutable" in client.get("/assets/app-1a2b.js").headers["cache-control"]
    missing = client.get("/assets/app-0000.js")
    problem(missing, 404, "not-found")


def test_there_is_no_sandbox_unless_told(client: httpx.Client) -> None:
    assert client.get("/sandbox").text == INDEX
