"""Fixtures of finance's suite: the service, and a Stripe to talk to (the sandbox, over real HTTP)."""

import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import pytest
import uvicorn
from fastapi import FastAPI
from sqlalchemy import func
from sqlmodel import col, select

from finance.app import create_app
from finance.ledger.models import Books, JournalEntry, JournalLine
from finance.runtime import Runtime, start
from finance.settings import FinanceSettings
from infra.sandbox.app import create_app as create_sandbox
from infra.sandbox.settings import Settings as SandboxSettings
from shared.database import Database
from shared.storage import Storage
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
def settings(suite: ServiceSuite, sandbox: Sandbox, tmp_path: Path) -> FinanceSettings:
    """Return the service's settings, with the sandbox as Stripe."""
    return suite.settings(
        FinanceSettings,
        uploads_dir=tmp_path / "uploads",
        stripe_secret_key=SECRET_KEY,
        stripe_webhook_secret=WEBHOOK_SECRET,
        stripe_api_base=f"{sandbox.url}/stripe",
        pay_rate_limit_per_minute=1_000_000,
        webhook_rate_limit_per_minute=1_000_000,
    )


@pytest.fixture(scope="session")
def built() -> list[FastAPI]:
    """Keep the application of this process, once a test has built it."""
    return []


@pytest.fixture
def app(settings: FinanceSettings, built: list[FastAPI]) -> FastAPI:
    """Return the service's application under the test's settings; its many routes are built once."""
    if not built:
        built.append(create_app(settings))
    app = built[0]
    app.state.settings, app.state.storage = settings, Storage(settings)
    return app


@pytest.fixture(autouse=True)
def process(settings: FinanceSettings) -> Runtime:
    """Set the process up as the worker does."""
    return start(settings)


class Ledger:
    """The books of the test's organization, to look at."""

    def __init__(self, database: Database, org_id: UUID) -> None:
        self.database = database
        self.org_id = org_id

    async def balances(self, **where: Any) -> dict[str, int]:
        """Return each account's balance that isn't zero, debits positive; `where` are equalities on lines."""
        summed = func.sum(JournalLine.amount_cents)
        statement = select(JournalLine.account, summed).where(
            *(getattr(JournalLine, name) == value for name, value in where.items())
        )
        async with self.database.unit_of_work(self.org_id) as uow:
            rows = (await uow.session.exec(statement.group_by(col(JournalLine.account)).having(summed != 0))).all()
        return {account: int(cents) for account, cents in rows}

    async def entries(self, **where: Any) -> list[JournalEntry]:
        """Return the entries, oldest first."""
        statement = select(JournalEntry).where(
            *(getattr(JournalEntry, name) == value for name, value in where.items())
        )
        async with self.database.unit_of_work(self.org_id) as uow:
            return list((await uow.session.exec(statement.order_by(col(JournalEntry.id)))).all())

    async def lock(self, through: date) -> None:
        """Close the books through a day."""
        async with self.database.unit_of_work(self.org_id) as uow:
            await uow.session.merge(Books(org_id=self.org_id, locked_through=through))


@pytest.fixture
def ledger(database: Database, org: UUID) -> Ledger:
    """Return the books of the test's organization."""
    return Ledger(database, org)
