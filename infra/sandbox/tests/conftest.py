"""The sandbox as it really runs (uvicorn, its own port, its own file), and a receiver for its webhooks."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from infra.sandbox.app import create_app
from infra.sandbox.settings import Settings


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


T = TypeVar("T")


def wait_for(probe: Callable[[], T], what: str, seconds: float = 6) -> T:
    """Poll until the probe gives something true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = probe()
        if value:
            return value
        time.sleep(0.02)
    raise AssertionError(f"never saw: {what}")


@contextmanager
def serving(app: ASGIApp, port: int) -> Iterator[None]:
    config = uvicorn.Config(app, host="127.0.0.1", port=port, log_level="warning", access_log=False)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    wait_for(lambda: server.started or not thread.is_alive(), f"port {port} listening")
    try:
        yield
    finally:
        server.should_exit = True
        thread.join(10)


@dataclass
class Receiver:
    """What the services' webhook routes would have been sent; `refuse` answers 500 that many times."""

    url: str
    refuse: int = 0
    seen: list[tuple[bytes, dict[str, str]]] = field(default_factory=list)

    async def receive(self, request: Request) -> Response:
        self.seen.append((await request.body(), dict(request.headers)))
        if self.refuse:
            self.refuse -= 1
            return Response("not now", 500)
        return Response("ok")


@dataclass
class Sandbox:
    settings: Settings
    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @contextmanager
    def running(self) -> Iterator[httpx.Client]:
        with serving(create_app(self.settings), self.port), httpx.Client(base_url=self.url) as client:
            yield client


@pytest.fixture(scope="module")
def receiver() -> Iterator[Receiver]:
    port = free_port()
    receiver = Receiver(f"http://127.0.0.1:{port}/hook")
    app = Starlette(routes=[Route("/hook", receiver.receive, methods=["POST"])])
    with serving(app, port):
        yield receiver


@pytest.fixture(autouse=True)
def _quiet(receiver: Receiver) -> None:
    receiver.refuse = 0


def make_sandbox(directory: Path, receiver: Receiver) -> Sandbox:
    port = free_port()
    settings = Settings(
        public_base_url=f"http://127.0.0.1:{port}",
        sandbox_state_dir=directory,
        sandbox_smtp_port=free_port(),
        stripe_secret_key="sk_test_key",
        stripe_webhook_secret="whsec_secret",
        stripe_webhook_url=receiver.url,
        sendgrid_api_key="SG.key",
        twilio_account_sid="AC" + "0" * 32,
        twilio_auth_token="token",
    )
    return Sandbox(settings, port)


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory, receiver: Receiver) -> Iterator[Sandbox]:
    box = make_sandbox(tmp_path_factory.mktemp("sandbox"), receiver)
    with box.running():
        yield box


@pytest.fixture
def browser(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=sandbox.url) as client:
        yield client
