"""Fixtures of booking's suite."""

import pytest
from fastapi import FastAPI

from booking.app import create_app
from booking.settings import BookingSettings
from shared.testing.suite import ServiceSuite


@pytest.fixture(scope="session")
def service() -> str:
    """Name the service under test."""
    return "booking"


@pytest.fixture
def settings(suite: ServiceSuite) -> BookingSettings:
    """Return the service's settings."""
    return suite.settings(BookingSettings)


@pytest.fixture
def app(settings: BookingSettings) -> FastAPI:
    """Return the service's application."""
    return create_app(settings)
