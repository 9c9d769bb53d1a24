"""Events of a booking may come late, twice or out of order; only news is acted on."""

from typing import Any

from sqlalchemy import text

from shared.database import UnitOfWork
from shared.messaging.consumer import Received

_SEE = text(
    "INSERT INTO seen_bookings (org_id, booking_id, version) VALUES (:org_id, :booking_id, :version) "
    "ON CONFLICT (org_id, booking_id) DO UPDATE SET version = excluded.version "
    "WHERE seen_bookings.version < excluded.version RETURNING version"
)


async def is_news(uow: UnitOfWork, event: Received[Any]) -> bool:
    """Tell whether the booking's version is newer than any seen before, and hold the booking until the commit."""
    row = await uow.session.execute(
        _SEE, {"org_id": uow.org_id, "booking_id": event.data.booking_id, "version": event.version}
    )
    return row.first() is not None
