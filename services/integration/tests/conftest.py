"""Fixtures of integration's suite."""

import pytest
from fastapi import FastAPI

from integration.app import create_app
from integration.settings import IntegrationSettings
from shared.testing.suite import ServiceSuite


@pytest.fixture(scope="session")
def service() -> str:
    """Name the service under test."""
    return "integration"


@pytest.fixture
def settings(suite: ServiceSuite) -> IntegrationSettings:
    """Return the service's settings."""
    return suite.settings(IntegrationSettings)


@pytest.fixture
def app(settings: IntegrationSettings) -> FastAPI:
    """Return the service's application."""
    return create_app(settings)
