"""Approving hours: what the pay run may rely on."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement
from sqlmodel import col, select

from booking.time_entries.fold import minutes_between
from booking.time_entries.models import TimeEntry
from booking.time_entries.schemas import Approval, Approved
from booking.workers.models import Worker
from contracts.booking_field import TimeEntryApproved, TimeEntryReopened
from shared.clock import day_bounds, now
from shared.database import UnitOfWork
from shared.errors import Conflict
from shared.organizations import organization

AT_ONCE = 2_000
_FACTS = """
    SELECT entry.id, worker.name, worker.hourly_rate_cents, booking.reference, booking.service
    FROM time_entries entry
    JOIN workers worker ON worker.org_id = entry.org_id AND worker.id = entry.worker_id
    JOIN bookings booking ON booking.org_id = entry.org_id AND booking.id = entry.booking_id
    WHERE entry.org_id = :org_id AND entry.id = ANY (:ids)"""


class TimeStillRuns(Conflict):
    """Somebody's time has no end yet; `workers` names whose."""

    slug = "time-still-runs"
    title = "Some time has no end yet"


class NotApproved(Conflict):
    """There is no approval to take back."""

    slug = "not-approved"
    title = "The time isn't approved"


async def approve(uow: UnitOfWork, wanted: Approval) -> Approved:
    """Approve everything on the days that isn't yet, at most 2,000 entries, and tell who pays.

    Raises:
        TimeStillRuns: some of it has no end.
        Conflict: it is too much at once.
    """
    timezone = (await organization(uow)).timezone
    conditions: list[ColumnElement[bool]] = [
        col(TimeEntry.started_at) >= day_bounds(wanted.from_, timezone)[0],
        col(TimeEntry.started_at) < day_bounds(wanted.to, timezone)[1],
        col(TimeEntry.approved_at).is_(None),
        col(TimeEntry.voided_at).is_(None),
    ]
    if wanted.worker_id:
        conditions.append(col(TimeEntry.worker_id) == wanted.worker_id)
    whose = select(TimeEntry.worker_id).where(*conditions)
    lock = select(Worker).where(col(Worker.id).in_(whose)).order_by(col(Worker.id))
    workers = (await uow.session.exec(lock.with_for_update(key_share=True))).all()
    statement = select(TimeEntry).where(*conditions).order_by(col(TimeEntry.started_at), col(TimeEntry.id))
    entries = (await uow.session.exec(statement.limit(AT_ONCE + 1).with_for_update())).all()
    if len(entries) > AT_ONCE:
        raise Conflict(f"These are more than {AT_ONCE} entries. Approve fewer days, or one worker, at once.")
    running = {entry.worker_id for entry in entries if entry.ended_at is None}
    if running:
        names = [worker.name for worker in workers if worker.id in running]
        raise TimeStillRuns(f"Still without an end: {', '.join(names)}. Enter when they left.", workers=names)
    by = uow.caller.actor if uow.caller else "system"
    for entry in entries:
        entry.approved_at, entry.approved_by = now(), by
        entry.touch()
        uow.session.add(entry)
    await tell_approved(uow, entries)
    minutes = sum(minutes_between(entry.started_at, entry.ended_at) for entry in entries if entry.ended_at)
    uow.audit(
        "time_entry.approve",
        "time_entry",
        worker_id=str(wanted.worker_id) if wanted.worker_id else None,
        days=f"{wanted.from_}/{wanted.to}",
        entries=len(entries),
        minutes=minutes,
    )
    return Approved(entries=len(entries), minutes=minutes)


async def reopen(uow: UnitOfWork, entry: TimeEntry) -> None:
    """Take the approval of a locked entry back.

    Raises:
        NotApproved: there is none.
    """
    if entry.approved_at is None:
        raise NotApproved("This time isn't approved, so it can be corrected as it is.")
    by = entry.approved_by or "system"
    entry.approved_at = entry.approved_by = None
    entry.touch()
    uow.session.add(entry)
    await _tell(uow, TimeEntryReopened, [entry], by)
    uow.audit("time_entry.reopen", "time_entry", entry.id)


async def tell_approved(uow: UnitOfWork, entries: Sequence[TimeEntry]) -> None:
    """Tell who pays of approved time."""
    await _tell(uow, TimeEntryApproved, entries)


async def _tell(
    uow: UnitOfWork,
    event: type[TimeEntryApproved] | type[TimeEntryReopened],
    entries: Sequence[TimeEntry],
    by: str | None = None,
) -> None:
    await uow.session.flush()
    rows = await uow.sql(_FACTS, org_id=uow.org_id, ids=[entry.id for entry in entries])
    facts = {row.id: row for row in rows}
    for entry in entries:
        assert entry.ended_at is not None  # noqa: S101 - what runs is not approved
        about = facts[entry.id]
        uow.publish(
            event(
                entry_id=entry.id,
                worker_id=entry.worker_id,
                worker_name=about.name,
                booking_id=entry.booking_id,
                reference=about.reference,
                service=about.service,
                kind=entry.kind,
                started_at=entry.started_at,
                ended_at=entry.ended_at,
                minutes=minutes_between(entry.started_at, entry.ended_at),
                hourly_rate_cents=about.hourly_rate_cents,
                approved_by=by or entry.approved_by or "system",
            ),
            version=entry.version,
        )
