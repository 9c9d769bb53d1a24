"""Fixtures of the schedule."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

import pytest

from shared.clock import local_today, to_utc

ZONE = "America/Edmonton"


@pytest.fixture
def at() -> Callable[[int, str], datetime]:
    """Return a maker of instants: `at(3, "09:00")` is nine o'clock three days ahead, in the default zone."""

    def instant(days: int, wall: str) -> datetime:
        return to_utc(local_today(ZONE) + timedelta(days=days), time.fromisoformat(wall), ZONE)

    return instant
