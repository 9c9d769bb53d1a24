"""Hours in the office: listed, summed up, corrected with a reason. What was approved is opened again first."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import col, select

from booking.time_entries.fold import minutes_between
from booking.time_entries.models import TimeEntry
from booking.time_entries.schemas import (
    TimeEntryChange,
    TimeEntryInput,
    TimeEntryOut,
    TimeEntryQuery,
    TotalsQuery,
    WorkerTotals,
)
from booking.time_entries.service import LONGEST, lock_worker
from booking.workers.service import worker_of
from shared.clock import day_bounds, now
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Invalid, NotFound
from shared.organizations import organization

SORTS = {"started_at": Sort(col(TimeEntry.started_at), datetime)}
NEARBY = timedelta(days=7)
OLDEST = timedelta(days=730)
_NAMES = """
    SELECT entry.id, worker.name, booking.reference FROM time_entries entry
    JOIN workers worker ON worker.org_id = entry.org_id AND worker.id = entry.worker_id
    JOIN bookings booking ON booking.org_id = entry.org_id AND booking.id = entry.booking_id
    WHERE entry.org_id = :org_id AND entry.id = ANY (:ids)"""
_TOTALS = """
    SELECT worker.id AS worker_id, worker.name AS worker_name, sums.* FROM (
        SELECT entry.worker_id AS of,
            coalesce(sum(minutes) FILTER (WHERE kind = 'work'), 0)::int AS work,
            coalesce(sum(minutes) FILTER (WHERE kind = 'pause'), 0)::int AS pause,
            coalesce(sum(minutes) FILTER (WHERE kind = 'travel'), 0)::int AS travel,
            coalesce(sum(minutes) FILTER (WHERE approved_at IS NOT NULL), 0)::int AS approved,
            count(*) FILTER (WHERE ended_at IS NULL) AS running
        FROM time_entries entry
        CROSS JOIN LATERAL (SELECT floor(extract(epoch FROM ended_at - started_at) / 60 + 0.5) AS minutes) each
        WHERE entry.org_id = :org_id AND started_at >= :begin AND started_at < :end AND voided_at IS NULL
        GROUP BY entry.worker_id
    ) sums JOIN workers worker ON worker.org_id = :org_id AND worker.id = sums.of
    ORDER BY worker.name, worker.id LIMIT 1000"""


class TimeOverlaps(Conflict):
    """The worker has other time there: nobody works twice at once."""

    slug = "time-overlaps"
    title = "The worker has other time then"


class TimeApproved(Conflict):
    """The entry was approved; what was paid can't be changed under the bookkeeper's hands."""

    slug = "time-approved"
    title = "The time was approved already"


async def entry_of(uow: UnitOfWork, entry_id: UUID, *, lock: bool = False) -> TimeEntry:
    """Return an entry; with `lock`, nobody else changes this worker's hours until the transaction ends.

    Raises:
        NotFound: the company has no such entry.
    """
    statement = select(TimeEntry).where(col(TimeEntry.id) == entry_id).execution_options(populate_existing=True)
    found = (await uow.session.exec(statement)).one_or_none()
    if found is not None and lock:
        await lock_worker(uow, found.worker_id)
        found = (await uow.session.exec(statement.with_for_update())).one_or_none()
    if found is None:
        raise NotFound("There is no such time entry.")
    return found


async def list_entries(uow: UnitOfWork, query: TimeEntryQuery) -> Page[TimeEntryOut]:
    """Return a page of the entries that match."""
    entries, cursor = await sorted_page(
        uow,
        select(TimeEntry).where(*await _conditions(uow, query)),
        query,
        query.sort,
        SORTS,
        col(TimeEntry.id),
    )
    return Page(items=await show_entries(uow, entries), next_cursor=cursor)


async def _conditions(uow: UnitOfWork, query: TimeEntryQuery) -> list[ColumnElement[bool]]:
    timezone = (await organization(uow)).timezone
    running, voided = col(TimeEntry.ended_at).is_(None), col(TimeEntry.voided_at).is_not(None)
    approved = col(TimeEntry.approved_at).is_not(None)
    found: list[ColumnElement[bool]] = [voided if query.state == "voided" else ~voided]
    if query.state == "running":
        found.append(running)
    elif query.state == "approved":
        found.append(approved)
    elif query.state == "open":
        found += [~running, ~approved]
    for name in ("worker_id", "booking_id", "kind"):
        if (wanted := getattr(query, name)) is not None:
            found.append(col(getattr(TimeEntry, name)) == wanted)
    if query.from_:
        found.append(col(TimeEntry.started_at) >= day_bounds(query.from_, timezone)[0])
    if query.to:
        found.append(col(TimeEntry.started_at) < day_bounds(query.to, timezone)[1])
    return found


async def show_entries(uow: UnitOfWork, entries: Sequence[TimeEntry]) -> list[TimeEntryOut]:
    """Return the wire shapes of entries, with names."""
    await uow.session.flush()
    rows = await uow.sql(_NAMES, org_id=uow.org_id, ids=[entry.id for entry in entries])
    names = {row.id: (row.name, row.reference) for row in rows}
    return [_show(entry, *names[entry.id]) for entry in entries]


def _show(entry: TimeEntry, worker: str, reference: str) -> TimeEntryOut:
    facts: dict[str, Any] = entry.model_dump(exclude={"voided_at"})
    minutes = minutes_between(entry.started_at, entry.ended_at) if entry.ended_at else None
    return TimeEntryOut(
        **facts,
        voided=entry.voided_at is not None,
        worker_name=worker,
        reference=reference,
        minutes=minutes,
    )


async def totals(uow: UnitOfWork, query: TotalsQuery) -> list[WorkerTotals]:
    """Return the sums of each worker who has time on the days, by name."""
    timezone = (await organization(uow)).timezone
    rows = await uow.sql(
        _TOTALS,
        org_id=uow.org_id,
        begin=day_bounds(query.from_, timezone)[0],
        end=day_bounds(query.to, timezone)[1],
    )
    return [WorkerTotals.model_validate(row, from_attributes=True) for row in rows]


async def add_entry(uow: UnitOfWork, wanted: TimeEntryInput) -> TimeEntry:
    """Enter time that no phone recorded.

    Raises:
        NotFound: the company has no such worker or booking.
        Invalid: the times can't be.
        TimeOverlaps: the worker has other time then.
    """
    await worker_of(uow, wanted.worker_id)
    booking = await uow.sql(
        "SELECT 1 FROM bookings WHERE org_id = :org_id AND id = :id", org_id=uow.org_id, id=wanted.booking_id
    )
    if booking.first() is None:
        raise NotFound("There is no such booking.")
    entry = TimeEntry(org_id=uow.org_id, source="office", **wanted.model_dump())
    await lock_worker(uow, entry.worker_id)
    await _check(uow, entry)
    uow.session.add(entry)
    uow.audit("time_entry.create", "time_entry", entry.id, **wanted.model_dump(mode="json"))
    return entry


async def change_entry(uow: UnitOfWork, entry: TimeEntry, change: TimeEntryChange) -> None:
    """Correct a locked entry; from now on the office's word stands for this worker's time at this visit.

    Raises:
        TimeApproved: it was approved.
        Invalid: the times can't be.
        TimeOverlaps: the worker has other time then.
    """
    if entry.approved_at is not None:
        raise TimeApproved("This time was approved. Take the approval back before you correct it.")
    before = entry.model_dump(mode="json", include={"kind", "started_at", "ended_at", "voided_at"})
    for name in ("kind", "started_at", "ended_at"):
        if (wanted := getattr(change, name)) is not None:
            setattr(entry, name, wanted)
    if change.voided is not None:
        entry.voided_at = now() if change.voided else None
    entry.source = "office"
    entry.reason = change.reason
    if entry.voided_at is None:
        await _check(uow, entry)
    entry.touch()
    uow.session.add(entry)
    uow.audit(
        "time_entry.correct",
        "time_entry",
        entry.id,
        reason=change.reason,
        before=before,
        after=entry.model_dump(mode="json", include=set(before)),
    )


async def _check(uow: UnitOfWork, entry: TimeEntry) -> None:
    if entry.started_at < now() - OLDEST:
        raise Invalid.field("body.started_at", "This is more than two years ago.")
    end = entry.ended_at or entry.started_at
    if entry.ended_at is not None and not timedelta(0) < entry.ended_at - entry.started_at <= LONGEST:
        raise Invalid.field("body.ended_at", "The end must lie after the start, by 24 hours at most.")
    if end > now():
        raise Invalid.field("body.ended_at", "This time is still to come.")
    other = select(TimeEntry).where(
        col(TimeEntry.worker_id) == entry.worker_id,
        col(TimeEntry.id) != entry.id,
        col(TimeEntry.voided_at).is_(None),
        col(TimeEntry.started_at) >= entry.started_at - NEARBY,
        col(TimeEntry.ended_at).is_(None) | (col(TimeEntry.ended_at) > entry.started_at),
    )
    if entry.ended_at is not None:
        other = other.where(col(TimeEntry.started_at) < entry.ended_at)
    with uow.session.no_autoflush:
        found = (await uow.session.exec(other.order_by(col(TimeEntry.started_at)).limit(1))).first()
    if found is not None:
        shown = (await show_entries(uow, [found]))[0]
        raise TimeOverlaps(
            f"{shown.worker_name} already has {shown.kind} at {shown.reference} then. "
            "Correct or void that entry first.",
            entry_id=str(found.id),
        )
