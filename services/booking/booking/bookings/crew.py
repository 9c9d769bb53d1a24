"""Who is sent. The database refuses a double booking; everything here only decides whom to try.

Whoever assigns workers first locks the local days that the visit touches, so that a race for one slot is a queue
rather than a pile of transactions that wait for each other. Locks are taken in this order, always: booking, days,
workers.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, text
from sqlalchemy.dialects.postgresql import TSTZRANGE, Range
from sqlmodel import col, select

from booking.blocks.locks import lock_local_days
from booking.bookings.models import Assignment, Booking
from booking.bookings.service import facts_of
from booking.bookings.states import BookingStatus
from booking.slots.calendar import days_between
from booking.workers.models import Worker
from contracts.booking import CrewChanged, CrewMember
from shared.clock import now, to_local
from shared.database import UnitOfWork
from shared.errors import Conflict
from shared.ids import new_id

_SEND = text(
    """
    INSERT INTO assignments (id, org_id, created_at, booking_id, worker_id, during, active)
    SELECT wanted.id, :org_id, :created_at, :booking_id, worker.id, :during, true
    FROM (
        SELECT id FROM workers WHERE id = ANY (CAST(:workers AS uuid[])) AND active ORDER BY id FOR SHARE
    ) AS worker
    JOIN unnest(CAST(:ids AS uuid[]), CAST(:workers AS uuid[])) AS wanted (id, worker_id)
        ON wanted.worker_id = worker.id
    ORDER BY worker.id
    ON CONFLICT ON CONSTRAINT assignments_no_double_booking DO NOTHING
    RETURNING worker_id
    """
).bindparams(bindparam("during", type_=TSTZRANGE))


class WorkerBusy(Conflict):
    """A worker who should be sent is at another visit, or can't be sent for another reason."""

    slug = "worker-busy"
    title = "Somebody of the crew is busy then"


async def lock_days(uow: UnitOfWork, booking_zone: str, *spans: Range[datetime]) -> None:
    """Wait until nobody else assigns workers on the local days that the spans touch, and keep others waiting.

    Who frees one time to take another locks the days of both, in one call: only so the order of locks holds.
    """
    days: set[date] = set()
    for during in spans:
        assert during.lower is not None and during.upper is not None  # noqa: S101, PT018 - `span` leaves none open
        days.update(days_between(*(to_local(at, booking_zone).date() for at in (during.lower, during.upper))))
    await lock_local_days(uow, days)


def span(starts_at: datetime, ends_at: datetime, buffer: timedelta) -> Range[datetime]:
    """Return the time that a visit takes from a worker, with the buffer after it."""
    return Range(starts_at, ends_at + buffer)


async def send(
    uow: UnitOfWork, booking: Booking, workers: Sequence[UUID], during: Range[datetime], *, at_most: int
) -> list[UUID]:
    """Assign up to `at_most` of the workers, in the order given as far as they are free, and return who was.

    Those wanted first are tried together, by id; each who turns out to be busy is replaced by the next.
    """
    sent = await _try(uow, booking, workers[:at_most], during)
    for other in workers[at_most:]:
        if len(sent) == at_most:
            break
        sent += await _try(uow, booking, [other], during)
    return sent


async def _try(uow: UnitOfWork, booking: Booking, workers: Sequence[UUID], during: Range[datetime]) -> list[UUID]:
    rows = await uow.session.execute(
        _SEND,
        {
            "ids": [new_id() for _ in workers],
            "workers": list(workers),
            "org_id": uow.org_id,
            "created_at": now(),
            "booking_id": booking.id,
            "during": during,
        },
    )
    return list(rows.scalars())


async def release(uow: UnitOfWork, booking: Booking, *, keep: Iterable[UUID] = ()) -> None:
    """Free the time of the booking's crew, save those to `keep`."""
    statement = select(Assignment).where(
        col(Assignment.booking_id) == booking.id,
        col(Assignment.active),
        col(Assignment.worker_id).not_in(list(keep)),
    )
    for assignment in (await uow.session.exec(statement)).all():
        assignment.active = False
        uow.session.add(assignment)
    await uow.session.flush()


async def crew_of(uow: UnitOfWork, booking_ids: Iterable[UUID]) -> dict[UUID, list[Worker]]:
    """Return who is sent to each of the bookings, by name; a booking without a crew has an empty list."""
    statement = (
        select(Assignment.booking_id, Worker)
        .join(Worker, col(Worker.id) == col(Assignment.worker_id))
        .where(col(Assignment.booking_id).in_(list(booking_ids)), col(Assignment.active))
        .order_by(col(Worker.name), col(Worker.id))
    )
    found: dict[UUID, list[Worker]] = defaultdict(list)
    for booking_id, worker in (await uow.session.exec(statement)).all():
        found[booking_id].append(worker)
    return found


async def last_crew(uow: UnitOfWork, booking: Booking) -> list[UUID]:
    """Return whom the booking was last meant for, whether or not they are still assigned."""
    statement = (
        select(Assignment.worker_id)
        .where(col(Assignment.booking_id) == booking.id)
        .order_by(col(Assignment.id).desc())
    )
    newest_first = list(dict.fromkeys((await uow.session.exec(statement)).all()))
    return newest_first[: booking.crew_size]


async def members(uow: UnitOfWork, booking: Booking) -> list[CrewMember]:
    """Return the crew as events carry it."""
    return [_member(worker) for worker in (await crew_of(uow, [booking.id]))[booking.id]]


async def announce_crew(uow: UnitOfWork, booking: Booking, before: Sequence[Worker], *, notify: bool) -> None:
    """Tell the others who joined and who left a crew that had been announced already; no change is no news.

    Args:
        before: who was to go until now.
        notify: whether the client is to hear of it.
    """
    after = (await crew_of(uow, [booking.id]))[booking.id]
    was, are = ({worker.id for worker in crew} for crew in (before, after))
    if was == are or booking.status == BookingStatus.PENDING:
        return
    event = CrewChanged(
        **await facts_of(uow, booking),
        crew=[_member(worker) for worker in after],
        added=[_member(worker) for worker in after if worker.id not in was],
        removed=[_member(worker) for worker in before if worker.id not in are],
        notify_client=notify,
    )
    uow.publish(event, version=booking.version)


def _member(worker: Worker) -> CrewMember:
    return CrewMember(
        worker_id=worker.id, name=worker.name, phone=worker.phone, email=worker.email, locale=worker.locale
    )
