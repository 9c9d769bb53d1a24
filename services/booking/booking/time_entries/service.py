"""Marks come in, entries follow. One worker's marks are taken one request after the other."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlmodel import col, select

from booking.time_entries.fold import Mark, Stretch, minutes_between, stretches
from booking.time_entries.models import TimeEntry, TimeMark
from booking.time_entries.schemas import OwnTime, WorkerEntry
from booking.workers.models import Worker
from contracts.booking import WorkedMinutes
from shared.clock import now
from shared.database import UnitOfWork

LOOK_BACK = timedelta(hours=48)
LONGEST = timedelta(hours=24)
"""No stretch from a phone lasts longer, so what began before that is not recalculated."""
_STATES = {"work": "working", "pause": "paused", "travel": "travelling"}


async def lock_worker(uow: UnitOfWork, worker_id: UUID) -> None:
    """Keep others from changing the worker's hours until the transaction ends."""
    await uow.session.exec(select(Worker.id).where(col(Worker.id) == worker_id).with_for_update(key_share=True))


async def add_marks(uow: UnitOfWork, worker_id: UUID, marks: Sequence[Mark]) -> None:
    """Take marks of a worker, once each whatever their order, and work out the hours again."""
    if not marks:
        return
    await lock_worker(uow, worker_id)
    rows = [
        {
            "id": mark.id,
            "org_id": uow.org_id,
            "created_at": now(),
            "worker_id": worker_id,
            "booking_id": mark.booking_id,
            "kind": mark.kind,
            "at": mark.at,
        }
        for mark in marks
    ]
    kept = insert(TimeMark).values(rows).on_conflict_do_nothing().returning(col(TimeMark.at))
    new = (await uow.session.execute(kept)).scalars().all()
    if new:
        await _work_out(uow, worker_id, since=min(new))


async def _work_out(uow: UnitOfWork, worker_id: UUID, *, since: datetime) -> None:
    """Replace what phones said by what follows from all marks now; the office's word stands."""
    statement = select(TimeMark).where(col(TimeMark.worker_id) == worker_id, col(TimeMark.at) >= since - LOOK_BACK)
    marks = [Mark(row.id, row.booking_id, row.kind, row.at) for row in (await uow.session.exec(statement)).all()]
    settled = await _settled(uow, worker_id, since)
    wanted = [one for one in stretches(marks) if one.booking_id not in settled]
    recent = (
        col(TimeEntry.worker_id) == worker_id,
        col(TimeEntry.started_at) >= since - LONGEST,
        col(TimeEntry.booking_id).not_in(settled),
        col(TimeEntry.id).not_in([one.id for one in wanted]),
    )
    await uow.session.execute(delete(TimeEntry).where(*recent))
    if wanted:
        await uow.session.execute(_upsert(uow, worker_id, wanted))


async def _settled(uow: UnitOfWork, worker_id: UUID, since: datetime) -> list[UUID]:
    statement = select(TimeEntry.booking_id).where(
        col(TimeEntry.worker_id) == worker_id,
        col(TimeEntry.started_at) >= since - LOOK_BACK,
        (col(TimeEntry.source) == "office") | col(TimeEntry.approved_at).is_not(None),
    )
    return list((await uow.session.exec(statement.distinct())).all())


def _upsert(uow: UnitOfWork, worker_id: UUID, wanted: Iterable[Stretch]) -> Insert:
    rows = [
        TimeEntry(
            id=one.id,
            org_id=uow.org_id,
            worker_id=worker_id,
            booking_id=one.booking_id,
            kind=one.kind,
            started_at=one.started_at,
            ended_at=one.ended_at,
        ).model_dump()
        for one in wanted
    ]
    statement = insert(TimeEntry).values(rows)
    return statement.on_conflict_do_update(
        index_elements=["org_id", "id"],
        set_={
            "kind": statement.excluded.kind,
            "ended_at": statement.excluded.ended_at,
            "updated_at": statement.excluded.updated_at,
            "version": col(TimeEntry.version) + 1,
        },
        where=col(TimeEntry.ended_at).is_distinct_from(statement.excluded.ended_at),
    )


async def known_marks(uow: UnitOfWork, ids: Iterable[UUID]) -> set[UUID]:
    """Return which of these marks were taken before."""
    return set((await uow.session.exec(select(TimeMark.id).where(col(TimeMark.id).in_(ids)))).all())


async def own_time(uow: UnitOfWork, worker_id: UUID, booking_ids: Iterable[UUID]) -> dict[UUID, OwnTime]:
    """Return a worker's own time at visits; one without any is left out."""
    statement = (
        select(TimeEntry)
        .where(
            col(TimeEntry.booking_id).in_(booking_ids),
            col(TimeEntry.worker_id) == worker_id,
            col(TimeEntry.voided_at).is_(None),
        )
        .order_by(col(TimeEntry.started_at), col(TimeEntry.id))
        .execution_options(populate_existing=True)
    )
    by_visit: dict[UUID, list[TimeEntry]] = {}
    for entry in (await uow.session.exec(statement)).all():
        by_visit.setdefault(entry.booking_id, []).append(entry)
    return {booking_id: _own(entries) for booking_id, entries in by_visit.items()}


def _own(entries: Sequence[TimeEntry]) -> OwnTime:
    last = entries[-1]
    ended = [(entry.started_at, entry.ended_at) for entry in entries if entry.kind == "work"]
    worked = sum(minutes_between(start, end) for start, end in ended if end is not None)
    return OwnTime.model_validate(
        {
            "state": "off" if last.ended_at else _STATES[last.kind],
            "worked_minutes": worked,
            "entries": [WorkerEntry.model_validate(entry, from_attributes=True) for entry in entries],
        }
    )


async def running_at(uow: UnitOfWork, booking_id: UUID) -> list[UUID]:
    """Return the workers whose time at a visit runs."""
    statement = select(TimeEntry.worker_id).where(
        col(TimeEntry.booking_id) == booking_id,
        col(TimeEntry.ended_at).is_(None),
        col(TimeEntry.voided_at).is_(None),
    )
    return sorted(set((await uow.session.exec(statement)).all()))


async def worked_at(uow: UnitOfWork, booking_id: UUID) -> list[WorkedMinutes]:
    """Return how long each worker worked at a visit."""
    rows = await uow.sql(
        """
        SELECT worker_id, round(sum(extract(epoch FROM ended_at - started_at)) / 60)::int AS minutes
        FROM time_entries
        WHERE org_id = :org_id AND booking_id = :booking_id AND kind = 'work'
            AND ended_at IS NOT NULL AND voided_at IS NULL
        GROUP BY worker_id ORDER BY worker_id
        """,
        org_id=uow.org_id,
        booking_id=booking_id,
    )
    return [WorkedMinutes(worker_id=row.worker_id, minutes=row.minutes) for row in rows]
