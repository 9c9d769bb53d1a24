"""Fixtures of finance's suite: the service, and a Stripe to talk to (the sandbox, over real HTTP)."""

import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from fastapi import FastAPI

from finance.app import create_app
from finance.runtime import Runtime, start
from finance.settings import FinanceSettings
from infra.sandbox.app import create_app as create_sandbox
from infra.sandbox.settings import Settings as SandboxSettings
from shared.testing.suite import ServiceSuite

SECRET_KEY = "sk_test_of_finance"
WEBHOOK_SECRET = "whsec_of_finance"


@pytest.fixture(scope="session")
def service() -> str:
    """Name the service under test."""
    return "finance"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True, slots=True)
class Sandbox:
    """The sandbox providers; webhooks go nowhere, so that each test sends those that it is about."""

    url: str

    async def stripe(self, path: str, **query: Any) -> dict[str, Any]:
        """Read from Stripe's API as the dashboard would."""
        async with httpx.AsyncClient(base_url=f"{self.url}/stripe/v1", trust_env=False) as http:
            answer = await http.get(path, params=query, headers={"Authorization": f"Bearer {SECRET_KEY}"})
        answer.raise_for_status()
        found: dict[str, Any] = answer.json()
        return found

    async def post(self, path: str, **options: Any) -> httpx.Response:
        """Post to the sandbox, outside of Stripe's API."""
        async with httpx.AsyncClient(base_url=self.url, trust_env=False) as http:
            return await http.post(path, **options)

    async def pay(self, checkout_url: str, card: str = "4242424242424242") -> int:
        """Pay on a checkout's page and return the answer's status: 303 paid, 402 refused, 410 too late."""
        path = checkout_url.removeprefix(self.url)
        return (await self.post(f"{path}/pay", data={"card_number": card})).status_code

    async def events(self, *, about: str) -> list[dict[str, Any]]:
        """Return the events whose object names `about` in its metadata, oldest first."""
        listed = (await self.stripe("/events", limit=100))["data"]
        return [event for event in reversed(listed) if about in str(event["data"]["object"].get("metadata"))]

    async def fail(self, count: int, when: str = "before") -> None:
        """Let the next calls of Stripe's API fail; `after` lets them take effect and loses the answer."""
        fault = {"provider": "stripe", "status": 503, "count": count, "when": when}
        (await self.post("/sandbox/api/faults", json=fault)).raise_for_status()


@pytest.fixture(scope="session")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    """Run the sandbox on a free port."""
    port = _free_port()
    url = f"http://127.0.0.1:{port}"
    app = create_sandbox(
        SandboxSettings(
            app_env="test",
            public_base_url=url,
            sandbox_state_dir=Path(tmp_path_factory.mktemp("sandbox")),
            sandbox_smtp_port=_free_port(),
            stripe_secret_key=SECRET_KEY,
            stripe_webhook_secret=WEBHOOK_SECRET,
            stripe_webhook_url=f"{url}/nowhere",
            sendgrid_api_key="SG.unused",
            twilio_account_sid="AC" + "0" * 32,
            twilio_auth_token="unused",
        )
    )
    server = uvicorn.Server(
        uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error", access_log=False, log_config=None)
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    end = time.monotonic() + 20
    while not server.started and thread.is_alive() and time.monotonic() < end:
        time.sleep(0.02)
    assert server.started, "the sandbox did not start"
    yield Sandbox(url)
    server.should_exit = True
    thread.join(10)


@pytest.fixture
def settings(suite: ServiceSuite, sandbox: Sandbox) -> FinanceSettings:
    """Return the service's settings, with the sandbox as Stripe."""
    return suite.settings(
        FinanceSettings,
        stripe_secret_key=SECRET_KEY,
        stripe_webhook_secret=WEBHOOK_SECRET,
        stripe_api_base=f"{sandbox.url}/stripe",
        pay_rate_limit_per_minute=1_000_000,
        webhook_rate_limit_per_minute=1_000_000,
    )


@pytest.fixture
def app(settings: FinanceSettings) -> FastAPI:
    """Return the service's application."""
    return create_app(settings)


@pytest.fixture(autouse=True)
def process(settings: FinanceSettings) -> Runtime:
    """Set the process up as the worker does."""
    return start(settings)
