"""The HTTP application of booking."""

from fastapi import FastAPI

from booking.schedule.routes import router as schedule
from booking.settings import BookingSettings
from booking.workers.routes import router as workers
from shared.web.app import build_app


def create_app(settings: BookingSettings | None = None) -> FastAPI:
    """Return the application; without `settings` they come from the environment."""
    return build_app(
        settings or BookingSettings(),
        [
            workers,
            schedule,
        ],
        title="booking",
        summary="Prices, free times, bookings, crews and visits.",
    )
