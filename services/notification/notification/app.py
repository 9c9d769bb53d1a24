"""The HTTP application of notification."""

from fastapi import FastAPI

from notification.callbacks.routes import router as callbacks
from notification.dead_letters.routes import router as dead_letters
from notification.messages.routes import router as messages
from notification.settings import NotificationSettings
from shared.web.app import build_app


def create_app(settings: NotificationSettings | None = None) -> FastAPI:
    """Return the application; without `settings` they come from the environment."""
    return build_app(
        settings or NotificationSettings(),
        [messages, dead_letters, callbacks],
        title="notification",
        summary="Messages to clients and crews, their delivery, and dead letters.",
    )
