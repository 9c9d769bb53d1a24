"""Visits that were given to somebody who is not to work then."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text

from booking.blocks.schemas import VisitInTheWay
from shared.clock import to_local
from shared.database import UnitOfWork

MOST_SHOWN = 200

_VISITS = text(
    """
    SELECT b.id AS booking_id, b.reference, b.starts_at, b.ends_at, b.timezone, w.id AS worker_id, w.name
    FROM assignments a
    JOIN bookings b ON b.org_id = a.org_id AND b.id = a.booking_id
    JOIN workers w ON w.org_id = a.org_id AND w.id = a.worker_id
    WHERE a.active
        AND a.begins_at > CAST(:since AS timestamptz) - interval '1 day' AND a.begins_at < :until
        AND b.ends_at > :since AND b.status IN ('PENDING', 'CONFIRMED', 'IN_PROGRESS')
        AND (CAST(:worker_id AS uuid) IS NULL OR a.worker_id = CAST(:worker_id AS uuid))
        AND (CAST(:team_id AS uuid) IS NULL OR w.team_id = CAST(:team_id AS uuid))
    ORDER BY b.starts_at, b.id, w.id
    LIMIT :most
    """
)
"""By the tables' names: bookings stand on this slice. An assignment is shorter than a day, so what reaches into a
time begins less than a day before it."""


async def visits_in_the_way(
    uow: UnitOfWork,
    times: Sequence[tuple[datetime, datetime]],
    *,
    worker_id: UUID | None = None,
    team_id: UUID | None = None,
) -> list[VisitInTheWay]:
    """Return the visits that a worker, the members of a team or (with neither) anybody is sent to at these times;
    the first 200 of each.
    """
    found = []
    for since, until in times:
        parameters: dict[str, Any] = {"since": since, "until": until, "worker_id": worker_id, "team_id": team_id}
        rows = await uow.session.execute(_VISITS, {**parameters, "most": MOST_SHOWN})
        found += [
            VisitInTheWay(
                booking_id=row.booking_id,
                reference=row.reference,
                starts_at=row.starts_at,
                ends_at=row.ends_at,
                local_start=f"{to_local(row.starts_at, row.timezone):%Y-%m-%dT%H:%M}",
                worker_id=row.worker_id,
                worker_name=row.name,
            )
            for row in rows
        ]
    return found
