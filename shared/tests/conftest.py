"""Fixtures of shared's suite: the playground, a service that exists for these tests only."""

import pytest
from fastapi import FastAPI

from contracts.registry import SUBSCRIPTIONS
from playground.app import create_app
from playground.consumers import SUBSCRIPTIONS as PLAYGROUND
from shared.settings import Settings
from shared.testing.suite import ServiceSuite


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
