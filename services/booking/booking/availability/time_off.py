"""Time off: asked for, decided, and then a block in the schedule."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any, Literal
from uuid import UUID

from sqlmodel import col, or_, select

from booking.availability.models import TimeOff
from booking.availability.schemas import TimeOffDetails, TimeOffInput, TimeOffOut, TimeOffQuery
from booking.availability.states import TimeOffStatus, check_move
from booking.blocks.models import Block
from booking.blocks.service import instants, lock_days_of, needs_somebody_else
from booking.workers.models import Worker
from contracts.booking import CrewMember
from contracts.booking_people import TimeOffDecided, TimeOffRequested
from shared.clock import local_today, now
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, Invalid, NotFound
from shared.organizations import organization

SORTS = {"starts_on": Sort(col(TimeOff.starts_on), date), "created_at": Sort(col(TimeOff.created_at), datetime)}


class TimeOffTwice(Conflict):
    """The worker has, or has asked for, time off then."""

    slug = "time-off-twice"


class VisitsInTheWay(Conflict):
    """The worker is sent to visits then; `visits_in_the_way` lists them."""

    slug = "visits-in-the-way"


async def time_off_of(
    uow: UnitOfWork, time_off_id: UUID, *, worker_id: UUID | None = None, lock: bool = False
) -> TimeOff:
    """Return a time off, locked against changes by others if asked.

    Raises:
        NotFound: there is none, or it is not `worker_id`'s.
    """
    statement = select(TimeOff).where(col(TimeOff.id) == time_off_id)
    if worker_id is not None:
        statement = statement.where(col(TimeOff.worker_id) == worker_id)
    found = (await uow.session.exec(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise NotFound("There is no such time off.")
    return found


async def list_time_off(uow: UnitOfWork, query: TimeOffQuery) -> Page[TimeOffOut]:
    """Return a page of the times off that match."""
    statement = select(TimeOff).join(Worker, col(Worker.id) == col(TimeOff.worker_id))
    if query.q:
        texts = (TimeOff.reason, Worker.name)
        statement = statement.where(or_(*(col(text).icontains(query.q, autoescape=True) for text in texts)))
    if query.status is not None:
        statement = statement.where(col(TimeOff.status) == query.status)
    if query.worker_id is not None:
        statement = statement.where(col(TimeOff.worker_id) == query.worker_id)
    if query.from_ is not None:
        statement = statement.where(col(TimeOff.ends_on) >= query.from_)
    if query.to is not None:
        statement = statement.where(col(TimeOff.starts_on) <= query.to)
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(TimeOff.id))
    return Page(items=await show_all(uow, rows), next_cursor=cursor)


async def show_all(uow: UnitOfWork, rows: Sequence[TimeOff]) -> list[TimeOffOut]:
    """Return the wire shape of times off; the names are read in one statement."""
    ids = {row.worker_id for row in rows}
    names = dict((await uow.session.exec(select(Worker.id, Worker.name).where(col(Worker.id).in_(ids)))).all())
    return [
        TimeOffOut.model_validate(
            row.model_dump()
            | {"worker_name": names[row.worker_id], "start": _wall(row.starts), "end": _wall(row.ends)}
        )
        for row in rows
    ]


async def details(uow: UnitOfWork, time_off: TimeOff) -> TimeOffDetails:
    """Return a time off with the visits that are in its way, so long as it is wanted."""
    (shown,) = await show_all(uow, [time_off])
    wanted = time_off.status in (TimeOffStatus.REQUESTED, TimeOffStatus.APPROVED)
    visits = await needs_somebody_else(uow, await _block(uow, time_off)) if wanted else []
    return TimeOffDetails(**shown.model_dump(), visits_in_the_way=visits)


async def request(uow: UnitOfWork, worker: Worker, wanted: TimeOffInput, *, by: str) -> TimeOff:
    """Ask for time off for a locked worker.

    Raises:
        TimeOffTwice: the worker has, or has asked for, some of it.
        Invalid: it is over.
    """
    if wanted.ends_on < local_today((await organization(uow)).timezone):
        raise Invalid.field("body.ends_on", "These days are over.")
    starts, ends = (time.fromisoformat(wall) if wall else None for wall in (wanted.start, wanted.end))
    await _refuse_twice(uow, worker, wanted, starts, ends)
    time_off = TimeOff(
        org_id=uow.org_id,
        worker_id=worker.id,
        starts_on=wanted.starts_on,
        ends_on=wanted.ends_on,
        starts=starts,
        ends=ends,
        reason=wanted.reason,
        requested_by=by,
    )
    await _block(uow, time_off)
    uow.session.add(time_off)
    await uow.session.flush()
    uow.publish(TimeOffRequested(**_facts(time_off, worker)), version=time_off.version)
    return time_off


async def approve(uow: UnitOfWork, time_off: TimeOff, *, force: bool, note: str | None) -> None:
    """Let a locked time off block the worker's time.

    Args:
        force: although visits are in the way, to which somebody else must be sent then.

    Raises:
        TimeOffSettled: it was decided before.
        VisitsInTheWay: the worker is sent to visits then, and it isn't forced.
    """
    check_move(time_off.status, TimeOffStatus.APPROVED)
    block = await _block(uow, time_off)
    await lock_days_of(uow, [block])
    visits = await needs_somebody_else(uow, block)
    if visits and not force:
        some = "a visit" if len(visits) == 1 else f"{len(visits)} visits"
        raise VisitsInTheWay(
            f"{visits[0].worker_name} is sent to {some} then. Send somebody else first, or approve all the same.",
            visits_in_the_way=[visit.model_dump(mode="json") for visit in visits],
        )
    await _decide(uow, time_off, TimeOffStatus.APPROVED, note)
    uow.session.add(block)
    await uow.session.flush()


async def decline(uow: UnitOfWork, time_off: TimeOff, *, note: str | None) -> None:
    """Say no to a locked time off.

    Raises:
        TimeOffSettled: it was decided before.
    """
    check_move(time_off.status, TimeOffStatus.DECLINED)
    await _decide(uow, time_off, TimeOffStatus.DECLINED, note)


async def cancel(uow: UnitOfWork, time_off: TimeOff, *, note: str | None, by: Literal["office", "worker"]) -> None:
    """Take a locked time off back; the time that it blocked can be booked again.

    Raises:
        TimeOffSettled: it was declined or cancelled before.
        Conflict: a worker would take back what has begun.
    """
    check_move(time_off.status, TimeOffStatus.CANCELLED)
    begun = time_off.starts_on <= local_today((await organization(uow)).timezone)
    if by == "worker" and begun and time_off.status == TimeOffStatus.APPROVED:
        raise Conflict("This time off has begun. Call the office if you can work after all.")
    statement = select(Block).where(col(Block.time_off_id) == time_off.id)
    for block in (await uow.session.exec(statement)).all():
        await lock_days_of(uow, [block])
        await uow.session.delete(block)
    await _decide(uow, time_off, TimeOffStatus.CANCELLED, note)


async def _decide(uow: UnitOfWork, time_off: TimeOff, status: TimeOffStatus, note: str | None) -> None:
    by = uow.caller.actor if uow.caller else "system"
    time_off.status = status
    time_off.decided_at, time_off.decided_by, time_off.decision_note = now(), by, note
    time_off.touch()
    uow.session.add(time_off)
    await uow.session.flush()
    worker = (await uow.session.exec(select(Worker).where(col(Worker.id) == time_off.worker_id))).one()
    event = TimeOffDecided(**_facts(time_off, worker), status=status.value, decided_by=by, note=note)
    uow.publish(event, version=time_off.version)


async def _refuse_twice(
    uow: UnitOfWork, worker: Worker, wanted: TimeOffInput, starts: time | None, ends: time | None
) -> None:
    statement = select(TimeOff).where(
        col(TimeOff.worker_id) == worker.id,
        col(TimeOff.status).in_([TimeOffStatus.REQUESTED, TimeOffStatus.APPROVED]),
        col(TimeOff.starts_on) <= wanted.ends_on,
        col(TimeOff.ends_on) >= wanted.starts_on,
    )
    if starts is not None and ends is not None:
        apart = (col(TimeOff.starts) >= ends) | (col(TimeOff.ends) <= starts)
        statement = statement.where(or_(col(TimeOff.starts).is_(None), ~apart))
    other = (await uow.session.exec(statement.limit(1))).first()
    if other is not None:
        raise TimeOffTwice(
            f"There is time off from {other.starts_on} to {other.ends_on} already, which is {other.status}.",
            time_off_id=str(other.id),
        )


async def _block(uow: UnitOfWork, time_off: TimeOff) -> Block:
    """Return the block that a time off is, or would be, in the schedule."""
    shape = TimeOffInput(
        starts_on=time_off.starts_on,
        ends_on=time_off.ends_on,
        start=_wall(time_off.starts),
        end=_wall(time_off.ends),
    )
    starts_at, ends_at = instants(shape, (await organization(uow)).timezone)
    return Block(
        org_id=uow.org_id,
        kind="time_off",
        worker_id=time_off.worker_id,
        starts_on=time_off.starts_on,
        ends_on=time_off.ends_on,
        starts_at=starts_at,
        ends_at=ends_at,
        time_off_id=time_off.id,
    )


def _facts(time_off: TimeOff, worker: Worker) -> dict[str, Any]:
    return {
        "time_off_id": time_off.id,
        "worker": CrewMember(
            worker_id=worker.id, name=worker.name, phone=worker.phone, email=worker.email, locale=worker.locale
        ),
        "starts_on": time_off.starts_on,
        "ends_on": time_off.ends_on,
        "start": _wall(time_off.starts),
        "end": _wall(time_off.ends),
        "reason": time_off.reason,
    }


def _wall(value: time | None) -> str | None:
    return f"{value:%H:%M}" if value else None
