"""The pytest plugin of every suite. Tests are kept apart by organization: each makes its own, so nothing
is emptied.

A service's `conftest.py` defines `service` (its name), `settings` and `app`; the rest is here.
"""

import logging
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from uuid import UUID

import httpx
import pytest
import pytest_asyncio
from fastapi import FastAPI
from sqlalchemy import text

from shared.auth.callers import Audience
from shared.auth.catalogue import ROLES
from shared.auth.tokens import Claims, issue_token
from shared.database.engine import Database
from shared.ids import new_id
from shared.logging import configure_logging
from shared.messaging.envelope import Envelope
from shared.settings import Settings
from shared.testing.servers import Servers, find_servers
from shared.testing.suite import ServiceSuite, add_organization


def pytest_configure() -> None:
    """Log as in production, to pytest alone."""
    configure_logging("tests")
    logging.getLogger().handlers = []


@pytest.fixture(scope="session")
def servers() -> Servers:
    """PostgreSQL, RabbitMQ and Redis."""
    return find_servers()


@pytest_asyncio.fixture(scope="session")
async def suites(servers: Servers) -> AsyncIterator[Callable[[str], Awaitable[ServiceSuite]]]:
    """Give each service its suite, prepared at its first use in this test process."""
    prepared: dict[str, ServiceSuite] = {}

    async def of(service: str) -> ServiceSuite:
        if service not in prepared:
            suite = ServiceSuite(service, os.environ.get("PYTEST_XDIST_WORKER", "main"), servers)
            await suite.prepare()
            prepared[service] = suite
        return prepared[service]

    yield of
    for suite in prepared.values():
        await suite.close()


@pytest_asyncio.fixture
async def suite(service: str, suites: Callable[[str], Awaitable[ServiceSuite]]) -> ServiceSuite:
    """Return the suite of the service that the test belongs to."""
    return await suites(service)


@pytest.fixture
def database(suite: ServiceSuite, settings: Settings) -> Database:
    """Return the service's database."""
    return suite.database(settings)


@pytest_asyncio.fixture
async def org(database: Database) -> UUID:
    """Return a fresh organization that the service knows of."""
    return await add_organization(database)


@pytest_asyncio.fixture
async def http(app: FastAPI, database: Database) -> AsyncIterator[httpx.AsyncClient]:
    """Return an HTTP client of the service."""
    app.state.database = database
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
        yield client


@pytest.fixture
def as_staff(settings: Settings, org: UUID) -> Callable[..., dict[str, str]]:
    """Return a maker of headers for a staff user: `as_staff("dispatcher")`, in the test's organization."""

    def headers(role: str = "owner", *, org_id: UUID | None = None, permissions: Any = None) -> dict[str, str]:
        granted = ROLES[role] if permissions is None else frozenset(permissions)
        claims = Claims(Audience.STAFF, new_id(), org_id or org, new_id(), f"{role}@example.com", role, granted)
        return {"Authorization": f"Bearer {issue_token(settings, claims)[0]}"}

    return headers


@pytest.fixture
def as_worker(settings: Settings, org: UUID) -> Callable[..., dict[str, str]]:
    """Return a maker of headers for a worker: `as_worker(worker_id)`."""

    def headers(worker_id: UUID, *, org_id: UUID | None = None) -> dict[str, str]:
        claims = Claims(Audience.WORKER, worker_id, org_id or org, new_id(), "+17805550199", "worker", frozenset())
        return {"Authorization": f"Bearer {issue_token(settings, claims)[0]}"}

    return headers


@pytest.fixture
def emitted(database: Database) -> Callable[..., Awaitable[list[Envelope]]]:
    """Return a reader of the outbox: the events of an organization, oldest first, without audit unless asked."""

    async def of(org_id: UUID, kind: str | None = None) -> list[Envelope]:
        async with database.unit_of_work() as uow:
            rows = await uow.session.execute(
                text("SELECT body FROM outbox WHERE org_id = :org_id ORDER BY id"), {"org_id": org_id}
            )
            envelopes = [Envelope.model_validate(row.body) for row in rows]
        wanted = [item for item in envelopes if kind in (None, item.type)]
        return [item for item in wanted if kind or not item.type.startswith("platform.audit")]

    return of
