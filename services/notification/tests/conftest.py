"""Fixtures of notification's suite: the sandbox providers as they really run, and events as they really arrive."""

import asyncio
import socket
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx
import pytest
import pytest_asyncio
import uvicorn
from fastapi import FastAPI
from sqlalchemy import text
from sqlmodel import col, select

from contracts.base import Event
from contracts.registry import EVENTS
from infra.sandbox.app import create_app as create_sandbox
from infra.sandbox.settings import Settings as SandboxSettings
from notification.app import create_app
from notification.consumers import build_consumers
from notification.delivery.service import Delivery, carriers_of
from notification.messages.models import Message
from notification.settings import NotificationSettings
from shared.database import Database
from shared.messaging.consumer import Received, first_time
from shared.messaging.envelope import Envelope
from shared.testing.suite import ServiceSuite, add_organization

SENDGRID_KEY = "SG.key-of-the-suite"
ACCOUNT_SID = "AC" + "0" * 32
AUTH_TOKEN = "token-of-the-suite"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(app: Any, port: int) -> Iterator[None]:
    """Run an application in a thread with an event loop of its own."""
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_config=None, access_log=False))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    end = time.monotonic() + 20
    while not server.started:
        assert thread.is_alive(), f"nothing listens on port {port}"
        assert time.monotonic() < end, f"nothing listens on port {port}"
        time.sleep(0.01)
    try:
        yield
    finally:
        server.should_exit = True
        thread.join(10)


Eventually = Callable[..., Awaitable[Any]]


@pytest.fixture
def eventually() -> Eventually:
    """Return a function that polls until its probe gives something true."""

    async def poll(probe: Callable[[], Awaitable[Any]], what: str, seconds: float = 15) -> Any:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if value := await probe():
                return value
            await asyncio.sleep(0.03)
        raise AssertionError(f"never saw: {what}")

    return poll


@dataclass(frozen=True)
class Sandbox:
    """Where the sandbox listens, and what it holds."""

    url: str
    smtp_port: int

    async def messages(self, to: str) -> list[dict[str, Any]]:
        """What arrived for a recipient, newest first."""
        async with httpx.AsyncClient(base_url=self.url) as client:
            answer = await client.get("/sandbox/api/messages", params={"to": to})
        found: list[dict[str, Any]] = answer.json()["messages"]
        return found

    async def fail(self, provider: str, *, status: int = 503, count: int = 1, when: str = "before") -> None:
        """Make the next calls of a provider fail."""
        fault = {"provider": provider, "status": status, "count": count, "when": when}
        async with httpx.AsyncClient(base_url=self.url) as client:
            (await client.post("/sandbox/api/faults", json=fault)).raise_for_status()


@pytest.fixture(scope="session")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    port, smtp_port = free_port(), free_port()
    settings = SandboxSettings(
        sandbox_state_dir=tmp_path_factory.mktemp("sandbox"),
        sandbox_smtp_port=smtp_port,
        stripe_secret_key="sk_test_unused",
        stripe_webhook_secret="whsec_unused",
        sendgrid_api_key=SENDGRID_KEY,
        twilio_account_sid=ACCOUNT_SID,
        twilio_auth_token=AUTH_TOKEN,
    )
    with serving(create_sandbox(settings), port):
        yield Sandbox(f"http://127.0.0.1:{port}", smtp_port)


@pytest.fixture(scope="session")
def service() -> str:
    """Name the service under test."""
    return "notification"


@pytest.fixture(scope="session")
def public_port() -> int:
    """The port at which the providers can call us back, in tests that listen there."""
    return free_port()


@pytest.fixture
def settings(suite: ServiceSuite, sandbox: Sandbox, public_port: int) -> NotificationSettings:
    """Return the service's settings, with the sandbox as every provider."""
    return suite.settings(
        NotificationSettings,
        public_base_url=f"http://127.0.0.1:{public_port}",
        email_mode="sendgrid",
        email_from="Platform <hello@platform.example>",
        sendgrid_api_key=SENDGRID_KEY,
        sendgrid_api_base=f"{sandbox.url}/sendgrid",
        sms_mode="twilio",
        twilio_account_sid=ACCOUNT_SID,
        twilio_auth_token=AUTH_TOKEN,
        twilio_from_number="+15005550006",
        twilio_api_base=f"{sandbox.url}/twilio",
        smtp_host="127.0.0.1",
        smtp_port=sandbox.smtp_port,
    )


@pytest.fixture
def app(settings: NotificationSettings) -> FastAPI:
    """Return the service's application."""
    return create_app(settings)


@pytest_asyncio.fixture
async def org(database: Database) -> UUID:
    """Return a fresh organization whose staff confirm bookings themselves."""
    return await add_organization(
        database,
        name="Maple & Fils Ménage",
        email="bonjour@maple.example",
        phone="+17805550100",
        address="1 Main St, Edmonton AB T5J 0N3",
        brand_color="#0f766e",
        settings='{"confirm_automatically": false}',
    )


Receive = Callable[..., Awaitable[Envelope]]


@pytest.fixture
def receive(settings: NotificationSettings, database: Database, org: UUID) -> Receive:
    """Return a function that hands an event to its handler as the consumer does: once per envelope."""
    handlers = build_consumers(settings).handlers

    async def handle(event: Event | Envelope, *, version: int = 1) -> Envelope:
        if isinstance(event, Event):
            envelope = Envelope.wrap(event, org_id=org, version=version, source="test")
        else:
            envelope, event = event, EVENTS[event.type].model_validate(event.data)
        async with database.unit_of_work(org) as uow:
            if await first_time(uow, envelope):
                await handlers[envelope.type](uow, Received(envelope, event))
        return envelope

    return handle


Written = Callable[[], Awaitable[list[Message]]]


@pytest.fixture
def written(database: Database, org: UUID) -> Written:
    """Return a reader of the organization's messages, oldest first."""

    async def read() -> list[Message]:
        async with database.unit_of_work(org) as uow:
            return list((await uow.session.exec(select(Message).order_by(col(Message.id)))).all())

    return read


@pytest_asyncio.fixture
async def delivery(settings: NotificationSettings, database: Database) -> AsyncIterator[Delivery]:
    """Return the delivery, with nothing due but what the test makes."""
    async with database.unit_of_work() as uow:
        await uow.session.execute(text("DELETE FROM work_queue"))
    yield Delivery(settings, database, carriers_of(settings))


@pytest.fixture
def time_passes(database: Database, org: UUID) -> Callable[[], Awaitable[None]]:
    """Return a function that lets the waits of the organization's work run out."""

    async def run_out() -> None:
        async with database.unit_of_work() as uow:
            await uow.session.execute(
                text("UPDATE work_queue SET due_at = now() WHERE org_id = :org_id"), {"org_id": org}
            )

    return run_out


@pytest.fixture
def listening(app: FastAPI, public_port: int) -> Iterator[None]:
    """Let the application answer where the providers call us back."""
    with serving(app, public_port):
        yield
