"""Fixtures of bookings."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import pytest

from booking.bookings.models import Booking
from booking.bookings.moves import Moved, move
from booking.bookings.service import booking_of
from shared.database import Database

Mover = Callable[..., Awaitable[Moved]]


@pytest.fixture
def shift(database: Database, org: UUID) -> Mover:
    """Return a way to move a booking in its own transaction: `await shift(booking, starts_at=…, by="staff")`."""

    async def do(booking: Booking, **wanted: Any) -> Moved:
        async with database.unit_of_work(org) as uow:
            locked = await booking_of(uow, booking.id, lock=True)
            options: dict[str, Any] = {"starts_at": locked.starts_at, "by": "staff"} | wanted
            return await move(uow, locked, **options)

    return do
