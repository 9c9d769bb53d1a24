"""Fixtures of shared's suite: the playground, a service that exists for these tests only."""

from collections.abc import AsyncIterator, Awaitable, Callable

import aio_pika
import pytest
import pytest_asyncio
from fastapi import FastAPI

from contracts.registry import SUBSCRIPTIONS
from playground.app import create_app
from playground.consumers import SUBSCRIPTIONS as PLAYGROUND
from shared.messaging.topology import DEAD_LETTERS, declare_topology
from shared.settings import Settings
from shared.testing.suite import ServiceSuite
from shared.tests.messaging import Wire


@pytest.fixture(scope="session")
def service() -> str:
    """Name the service under test."""
    return "playground"


@pytest.fixture(autouse=True)
def _playground_has_a_queue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SUBSCRIPTIONS, "playground", PLAYGROUND)


@pytest.fixture
def settings(suite: ServiceSuite) -> Settings:
    """Return the playground's settings."""
    return suite.settings(Settings)


@pytest.fixture
def app(settings: Settings) -> FastAPI:
    """Return the playground's application."""
    return create_app(settings)


@pytest_asyncio.fixture(scope="session")
async def virtual_host(suites: Callable[[str], Awaitable[ServiceSuite]]) -> str:
    """Return the address of a virtual host of this process's own."""
    return await (await suites("playground")).prepare_virtual_host()


@pytest_asyncio.fixture
async def wire(virtual_host: str, settings: Settings) -> AsyncIterator[Wire]:
    """Return a channel on which everything is declared and every queue is empty."""
    connection = await aio_pika.connect(virtual_host)
    async with connection:
        channel = await connection.channel()
        await declare_topology(channel, settings.event_retry_delays_ms)
        for queue in (*SUBSCRIPTIONS, DEAD_LETTERS):
            await (await channel.get_queue(queue, ensure=False)).purge()
        yield Wire(channel)
