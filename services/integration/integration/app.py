"""The HTTP application of integration."""

from fastapi import FastAPI

from integration.connections.routes import router as connections
from integration.settings import IntegrationSettings
from shared.web.app import build_app


def create_app(settings: IntegrationSettings | None = None) -> FastAPI:
    """Return the application; without `settings` they come from the environment."""
    return build_app(
        settings or IntegrationSettings(),
        [connections],
        title="integration",
        summary="Connections to calendars, accounting and further partners.",
    )
