"""One action on many bookings, each in its own savepoint: none is half done, and none holds up the others."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import col, select

from booking.bookings.crew import lock_days, span
from booking.bookings.life import assign, cancel, confirm, mark_no_show
from booking.bookings.models import Booking
from booking.bookings.moves import move
from booking.bookings.service import booking_of
from booking.desk.life_schemas import BulkAnswer, BulkItem, BulkRequest, BulkResult
from booking.slots.service import buffer_of
from shared.auth.callers import StaffCaller
from shared.clock import to_utc
from shared.context import trace
from shared.database import UnitOfWork
from shared.database.parts import part_of
from shared.errors import Forbidden, PreconditionFailed, Problem, ProblemBody
from shared.organizations import Organization, organization

NEEDED = {
    "confirm": "bookings.status",
    "cancel": "bookings.status",
    "no_show": "bookings.status",
    "assign": "bookings.assign",
    "move_by_days": "bookings.edit",
}


async def do_to_many(uow: UnitOfWork, caller: StaffCaller, wanted: BulkRequest) -> BulkAnswer:
    """Do what is wanted to each booking that can bear it, and say of the others why not.

    Raises:
        Forbidden: the caller's role lacks the action's permission.
    """
    needed = NEEDED[wanted.action]
    if needed not in caller.permissions:
        raise Forbidden(f"Your role “{caller.role}” lacks the permission “{needed}”.")
    company = await organization(uow)
    await _lock(uow, company, wanted)
    results = [await _attempt(uow, company, item, wanted) for item in wanted.items]
    done = sum(result.ok for result in results)
    return BulkAnswer(done=done, failed=len(results) - done, results=results)


async def _lock(uow: UnitOfWork, company: Organization, wanted: BulkRequest) -> None:
    """Lock all bookings and then all days, in their order: whoever else does, waits rather than deadlocks."""
    ids = [item.id for item in wanted.items]
    statement = select(Booking).where(col(Booking.id).in_(ids)).order_by(col(Booking.id)).with_for_update()
    bookings: Sequence[Booking] = (await uow.session.exec(statement)).all()
    if wanted.action not in ("assign", "move_by_days"):
        return
    buffer = buffer_of(company)
    spans = [span(one.starts_at, one.ends_at, buffer) for one in bookings]
    if wanted.days:
        moved = [(_shifted(company, one, wanted.days), one.ends_at - one.starts_at) for one in bookings]
        spans += [span(start, start + length, buffer) for start, length in moved]
    await lock_days(uow, company.timezone, *spans)


def _shifted(company: Organization, booking: Booking, days: int) -> datetime:
    wall = booking.local_start + timedelta(days=days)
    return to_utc(wall.date(), wall.time(), company.timezone)


async def _attempt(uow: UnitOfWork, company: Organization, item: BulkItem, wanted: BulkRequest) -> BulkResult:
    try:
        async with part_of(uow) as part:
            booking = await _one(part, company, item, wanted)
            return BulkResult(id=item.id, ok=True, version=booking.version, status=booking.status)
    except Problem as problem:
        told = ProblemBody.model_validate(problem.body(None, trace().request_id))
        return BulkResult(id=item.id, ok=False, problem=told)


async def _one(part: UnitOfWork, company: Organization, item: BulkItem, wanted: BulkRequest) -> Booking:
    booking = await booking_of(part, item.id, lock=True)
    if booking.version != item.version:
        raise PreconditionFailed("Somebody changed this booking since you saw it. Load it again.")
    match wanted.action:
        case "confirm":
            await confirm(part, booking)
        case "cancel":
            await cancel(
                part,
                booking,
                reason="staff",
                note=wanted.reason,
                waive_fee=wanted.refund_exception,
                exception_reason=wanted.reason,
            )
        case "no_show":
            await mark_no_show(part, booking)
        case "assign":
            await assign(part, booking, wanted.worker_ids or [])
        case "move_by_days":
            start = _shifted(company, booking, wanted.days or 0)
            await move(part, booking, starts_at=start, by="staff", notify=wanted.notify)
    part.audit(
        f"booking.{'move' if wanted.action == 'move_by_days' else wanted.action}",
        "booking",
        booking.id,
        reference=booking.reference,
        bulk=len(wanted.items),
        **_details(wanted),
    )
    await part.session.flush()
    return booking


def _details(wanted: BulkRequest) -> dict[str, str | int | bool | list[UUID]]:
    details = wanted.model_dump(
        mode="json", include={"reason", "refund_exception", "worker_ids", "days"}, exclude_defaults=True
    )
    return dict(details)
