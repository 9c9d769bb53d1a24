"""What is due, across organizations: ids, lanes and times, no content.

Row-level security hides messages from whoever has not entered their organization, and a worker that entered them
one by one would be slow. So what waits is also a row here. Claiming one is a lease: its due time moves on, so that
work whose worker died comes back, and no second worker takes it meanwhile.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal
from uuid import UUID

from sqlalchemy import text

from shared.database import UnitOfWork

Lane = Literal["email", "sms", "replay"]
LEASE = timedelta(seconds=60)

_ENQUEUE = text(
    "INSERT INTO work_queue (id, org_id, lane, due_at) VALUES (:id, :org_id, :lane, now() + :delay) "
    "ON CONFLICT (id) DO UPDATE SET due_at = excluded.due_at"
)
_CLAIM = text(
    "UPDATE work_queue SET due_at = now() + :lease WHERE id IN ("
    "SELECT id FROM work_queue WHERE lane = :lane AND due_at <= now() "
    "ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED) RETURNING id, org_id"
)
_FINISH = text("DELETE FROM work_queue WHERE id = :id")


@dataclass(frozen=True, slots=True)
class Ticket:
    """A claim on one piece of work."""

    id: UUID
    org_id: UUID


async def enqueue(uow: UnitOfWork, lane: Lane, work_id: UUID, *, delay: timedelta = timedelta()) -> None:
    """Make work of the entered organization due after `delay`; what waits already is moved there."""
    await uow.session.execute(_ENQUEUE, {"id": work_id, "org_id": uow.org_id, "lane": lane, "delay": delay})


async def claim(uow: UnitOfWork, lane: Lane, limit: int) -> Sequence[Ticket]:
    """Lease up to `limit` pieces of work that are due, the longest waiting first."""
    rows = await uow.session.execute(_CLAIM, {"lane": lane, "limit": limit, "lease": LEASE})
    return [Ticket(row.id, row.org_id) for row in rows]


async def finish(uow: UnitOfWork, work_id: UUID) -> None:
    """Take a piece of work out of the queue."""
    await uow.session.execute(_FINISH, {"id": work_id})


async def depths(uow: UnitOfWork) -> dict[str, int]:
    """Return how much waits, by lane."""
    rows = await uow.session.execute(text("SELECT lane, count(*) FROM work_queue GROUP BY lane"))
    return {row[0]: row[1] for row in rows}
