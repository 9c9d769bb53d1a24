"""The sum of health: ready when all are, and who isn't when one isn't."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import httpx
import pytest

from gateway import health


@contextmanager
def service(status: int, body: str) -> Iterator[str]:
    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_: object) -> None:
            """Stay quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def ready() -> Iterator[str]:
    with service(200, '{"status": "ready", "db_connected": true}') as address:
        yield address


async def ask(path: str) -> httpx.Response:
    transport = httpx.ASGITransport(health.create_app())
    async with httpx.AsyncClient(transport=transport, base_url="http://health") as client:
        return await client.get(path)


async def summed(monkeypatch: pytest.MonkeyPatch, **addresses: str) -> tuple[int, dict[str, dict[str, object]]]:
    for name, address in addresses.items():
        monkeypatch.setenv(f"{name.upper()}_UPSTREAM", address)
    answer = await ask("/healthz")
    assert answer.headers["cache-control"] == "no-store"
    assert ("retry-after" in answer.headers) == (answer.status_code == 503)
    body = answer.json()
    assert body["status"] == ("ready" if answer.status_code == 200 else "unhealthy")
    return answer.status_code, body["services"]


async def test_ready_when_all_are(monkeypatch: pytest.MonkeyPatch, ready: str) -> None:
    status, services = await summed(monkeypatch, booking=ready, finance=ready)
    assert status == 200
    told = {"status": "ready", "db_connected": True}
    assert services == {"booking": told, "finance": told}


async def test_one_that_is_not_ready_says_so_in_its_own_words(monkeypatch: pytest.MonkeyPatch, ready: str) -> None:
    with service(503, '{"status": "unhealthy", "error": "Run the migrations."}') as ill:
        status, services = await summed(monkeypatch, booking=ready, finance=ill)
    assert status == 503
    assert services["finance"] == {"status": "unhealthy", "error": "Run the migrations."}
    assert services["booking"]["status"] == "ready"


@pytest.mark.parametrize(("code", "body"), [(200, "<html>"), (500, "oops"), (200, "[]"), (200, "{}"), (404, "{}")])
async def test_an_answer_that_is_none_is_unhealthy(monkeypatch: pytest.MonkeyPatch, code: int, body: str) -> None:
    with service(code, body) as odd:
        status, _ = await summed(monkeypatch, booking=odd)
    assert status == 503


async def test_one_that_is_down(monkeypatch: pytest.MonkeyPatch, ready: str) -> None:
    status, services = await summed(monkeypatch, booking=ready, finance="127.0.0.1:9")
    assert status == 503
    assert "no usable answer" in str(services["finance"]["error"])


def test_addresses_come_from_the_environment() -> None:
    found = health.upstreams({"BOOKING_UPSTREAM": "b:1", "FINANCE_UPSTREAM": "", "OTHER": "x"})
    assert found == {"booking": "b:1"}


async def test_livez_asks_nobody() -> None:
    assert (await ask("/livez")).json() == {"status": "alive"}
