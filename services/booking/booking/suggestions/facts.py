"""What scoring looks at, read in two statements however many candidates there are."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text

from booking.bookings.models import Booking
from booking.clients.models import Address
from booking.routing.distance import Home, metres
from booking.suggestions.scoring import Candidate
from booking.workers.models import Worker
from shared.clock import day_bounds, to_local
from shared.database import UnitOfWork

_PLANNED = text(
    """
    SELECT a.worker_id, b.starts_at, b.ends_at, d.postal_code, d.latitude, d.longitude
    FROM assignments a
    JOIN bookings b ON b.org_id = a.org_id AND b.id = a.booking_id
    JOIN addresses d ON d.org_id = b.org_id AND d.id = b.address_id
    WHERE a.active AND a.begins_at >= :week_begins AND a.begins_at < :week_ends
        AND a.worker_id = ANY (CAST(:workers AS uuid[])) AND a.booking_id <> :booking_id
    ORDER BY a.worker_id, b.starts_at
    """
)

_KNOWN = text(
    """
    SELECT w.id,
        EXISTS (
            SELECT FROM client_workers c
            WHERE c.client_id = :client_id AND c.worker_id = w.id AND c.preference = 'preferred'
        ) AS preferred,
        coalesce(earlier.visits, 0) AS visits
    FROM workers w
    LEFT JOIN (
        SELECT a.worker_id, count(*) AS visits
        FROM bookings b JOIN assignments a ON a.org_id = b.org_id AND a.booking_id = b.id AND a.active
        WHERE b.client_id = :client_id AND b.status = 'DONE'
        GROUP BY a.worker_id
    ) AS earlier ON earlier.worker_id = w.id
    WHERE w.id = ANY (CAST(:workers AS uuid[]))
    """
)


async def candidates_for(
    uow: UnitOfWork, booking: Booking, address: Address, workers: Sequence[Worker]
) -> list[Candidate]:
    """Return the workers with what counts for each of them."""
    zone = booking.timezone
    day = to_local(booking.starts_at, zone).date()
    monday = day - timedelta(days=day.weekday())
    parameters = {
        "workers": [worker.id for worker in workers],
        "booking_id": booking.id,
        "client_id": booking.client_id,
        "week_begins": day_bounds(monday, zone)[0],
        "week_ends": day_bounds(monday + timedelta(days=6), zone)[1],
    }
    planned: dict[UUID, list[Any]] = {}
    for row in (await uow.session.execute(_PLANNED, parameters)).all():
        planned.setdefault(row.worker_id, []).append(row)
    known = {row.id: row for row in (await uow.session.execute(_KNOWN, parameters)).all()}
    home = Home(address.postal_code, address.latitude, address.longitude)
    today = day_bounds(day, zone)
    return [
        _candidate(worker, booking, home, planned.get(worker.id, []), known[worker.id], today)
        for worker in workers
    ]


def _candidate(
    worker: Worker,
    booking: Booking,
    home: Home,
    week: Sequence[Any],
    known: Any,
    today: tuple[datetime, datetime],
) -> Candidate:
    that_day = [row for row in week if today[0] <= row.starts_at < today[1]]
    neighbours = _neighbours(booking, that_day)
    ways = [metres(home, Home(row.postal_code, row.latitude, row.longitude)) for row in neighbours]
    waits = [max(booking.starts_at - row.ends_at, row.starts_at - booking.ends_at) for row in neighbours]
    return Candidate(
        worker_id=worker.id,
        name=worker.name,
        way=min(ways, default=None),
        wait=min(waits, default=None),
        preferred=known.preferred,
        earlier_visits=known.visits,
        planned=sum((row.ends_at - row.starts_at for row in week), timedelta()),
    )


def _neighbours(booking: Booking, that_day: Iterable[Any]) -> list[Any]:
    """Return the last visit before and the first after."""
    before = [row for row in that_day if row.ends_at <= booking.starts_at]
    after = [row for row in that_day if row.starts_at >= booking.ends_at]
    return before[-1:] + after[:1]
