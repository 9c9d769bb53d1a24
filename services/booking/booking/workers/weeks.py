"""The weeks of workers in their table."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import time
from uuid import UUID

from sqlalchemy import delete, insert
from sqlmodel import col, select

from booking.weeks import Hours
from booking.workers.models import WorkingHours
from shared.database import UnitOfWork


async def write_week(uow: UnitOfWork, worker_id: UUID, week: Sequence[Hours]) -> None:
    """Put a week in the place of the one before."""
    await uow.session.exec(delete(WorkingHours).where(col(WorkingHours.worker_id) == worker_id))
    rows = [
        {
            "org_id": uow.org_id,
            "worker_id": worker_id,
            "weekday": hours.weekday,
            "starts": time.fromisoformat(hours.start),
            "ends": time.fromisoformat(hours.end),
        }
        for hours in week
    ]
    if rows:
        await uow.session.exec(insert(WorkingHours).values(rows))


async def weeks_of(uow: UnitOfWork, worker_ids: Iterable[UUID]) -> dict[UUID, list[Hours]]:
    """Return the week of each of the workers, empty for who has none."""
    weeks: dict[UUID, list[Hours]] = defaultdict(list)
    statement = (
        select(WorkingHours)
        .where(col(WorkingHours.worker_id).in_(worker_ids))
        .order_by(col(WorkingHours.weekday), col(WorkingHours.starts))
    )
    for row in (await uow.session.exec(statement)).all():
        weeks[row.worker_id].append(Hours.of(row.weekday, row.starts, row.ends))
    return weeks
