"""Moving a visit: another time, another length, another crew, in one transaction and in one place.

    moved = await move(uow, booking, starts_at=wanted, by="client")

The caller has locked the booking and looked at its version.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal
from uuid import UUID

from booking.bookings.crew import announce_crew, crew_of, members
from booking.bookings.models import Booking
from booking.bookings.placing import Place, Placed, put
from booking.bookings.schemas import Obstacle
from booking.bookings.service import facts_of, record
from booking.bookings.states import BookingStatus, MoveNotAllowed
from contracts.booking import BookingRescheduled
from shared.clock import now, to_local
from shared.database import UnitOfWork
from shared.errors import Invalid
from shared.organizations import Organization, organization

By = Literal["client", "staff", "series", "system"]
MOVABLE = (BookingStatus.PENDING, BookingStatus.CONFIRMED)


class _Rehearsed(Exception):  # noqa: N818 - nothing went wrong
    """Takes back what was done since the savepoint."""


@dataclass(frozen=True, slots=True)
class Moved:
    """How the visit stood before, which is what undoing needs, and the hours that the office overruled."""

    starts_at: datetime
    ends_at: datetime
    worker_ids: list[UUID]
    changed: bool
    outside_hours: list[Obstacle]

    @property
    def minutes(self) -> int:
        """How long the visit was to take."""
        return (self.ends_at - self.starts_at) // timedelta(minutes=1)


async def move(
    uow: UnitOfWork,
    booking: Booking,
    *,
    starts_at: datetime,
    by: By,
    minutes: int | None = None,
    worker_ids: Sequence[UUID] | None = None,
    allow_outside_hours: bool = False,
    notify: bool = True,
    fee_cents: int = 0,
) -> Moved:
    """Let the visit begin at `starts_at`, take `minutes` (as long as before, if None) and send a crew.

    Staff sends exactly whom it names, or else the same crew. For everybody else the same crew goes if it is
    free, otherwise anybody suitable. The agreed price stays.

    Args:
        by: who wants it; a client can only choose among the times that are offered.
        allow_outside_hours: send people (staff only) although it is not their time to work.
        notify: whether the client is to hear of it.
        fee_cents: what the client owes for the change.

    Raises:
        MoveNotAllowed: the visit is over or called off, or has begun and can't begin at another time.
        Invalid: the time has passed, or somebody is named who doesn't work here.
        SlotTaken: no crew is free.
        WorkerBusy: somebody of the crew that staff wants can't go.
    """
    place = wanted_place(
        booking, by=by, starts_at=starts_at, minutes=minutes, worker_ids=worker_ids, outside=allow_outside_hours
    )
    (moved,) = await move_together(
        uow, await organization(uow), [place], by=by, notify=notify, fee_cents=fee_cents
    )
    return moved


async def rehearse(
    uow: UnitOfWork,
    booking: Booking,
    *,
    starts_at: datetime,
    minutes: int | None = None,
    worker_ids: Sequence[UUID] | None = None,
    allow_outside_hours: bool = False,
) -> list[Obstacle]:
    """Carry out staff's move as far as the crew's time goes, take it back, and return whose hours it overruled.

    Raises:
        MoveNotAllowed, Invalid, WorkerBusy: the move itself would raise it.
    """
    place = wanted_place(
        booking,
        by="staff",
        starts_at=starts_at,
        minutes=minutes,
        worker_ids=worker_ids,
        outside=allow_outside_hours,
    )
    check_movable(booking, starts_at)
    overruled: list[Obstacle] = []
    with suppress(_Rehearsed):
        async with uow.session.begin_nested():
            overruled = (await put(uow, await organization(uow), [place]))[0].excused
            raise _Rehearsed
    return overruled


async def move_together(
    uow: UnitOfWork,
    company: Organization,
    places: Sequence[Place],
    *,
    by: By,
    notify: bool = True,
    fee_cents: int = 0,
) -> list[Moved]:
    """Move several locked bookings, all or none; they may take each other's time."""
    for place in places:
        check_movable(place.booking, place.starts_at)
    placed = await put(uow, company, places)
    return [await _write(uow, company, one, by=by, notify=notify, fee_cents=fee_cents) for one in placed]


def wanted_place(
    booking: Booking,
    *,
    by: By,
    starts_at: datetime,
    minutes: int | None,
    worker_ids: Sequence[UUID] | None,
    outside: bool,
) -> Place:
    """Return where the visit is wanted, as far as who wants it may choose."""
    length = (booking.ends_at - booking.starts_at) // timedelta(minutes=1)
    return Place(
        booking,
        starts_at,
        minutes or length,
        exactly=None if worker_ids is None else sorted(set(worker_ids)),
        anybody=by != "staff" and worker_ids is None,
        offered_only=by == "client",
        outside_hours=outside and by == "staff",
    )


def check_movable(booking: Booking, starts_at: datetime) -> None:
    """Refuse to move what can't be moved.

    Raises:
        MoveNotAllowed: the visit is over or called off, or has begun and is to begin at another time.
        Invalid: the new time has passed.
    """
    if booking.status == BookingStatus.IN_PROGRESS and starts_at != booking.starts_at:
        raise MoveNotAllowed(
            f"Booking {booking.reference} has begun: its length and its crew can change, but not its start.",
            current=booking.status,
            allowed=[],
        )
    if booking.status not in (*MOVABLE, BookingStatus.IN_PROGRESS):
        raise MoveNotAllowed(
            f"Booking {booking.reference} is {booking.status} and can't be moved any more.",
            current=booking.status,
            allowed=[],
        )
    if starts_at != booking.starts_at and starts_at <= now():
        raise Invalid.field("body.starts_at", "This time has passed. Choose one that is still to come.")


async def _write(
    uow: UnitOfWork, company: Organization, one: Placed, *, by: By, notify: bool, fee_cents: int
) -> Moved:
    place, booking = one.place, one.place.booking
    starts_at, ends_at = booking.starts_at, booking.ends_at
    was = [worker.id for worker in one.before]
    after = [worker.id for worker in (await crew_of(uow, [booking.id]))[booking.id]]
    moved_time = (place.starts_at, place.ends_at) != (starts_at, ends_at)
    moved = Moved(starts_at, ends_at, was, moved_time or set(after) != set(was), one.excused)
    if not moved.changed:
        return moved
    if moved_time:
        booking.starts_at, booking.ends_at = place.starts_at, place.ends_at
        booking.local_start = to_local(place.starts_at, company.timezone).replace(tzinfo=None)
        booking.timezone = company.timezone
        booking.pay_before = min(booking.pay_before, place.starts_at) if booking.pay_before else None
    booking.touch()
    uow.session.add(booking)
    record(
        uow,
        booking.id,
        "rescheduled" if moved_time else "crew_changed",
        actor="client" if by == "client" else None,
        **_told(moved, booking, after, moved_time=moved_time),
    )
    await uow.session.flush()
    if moved_time:
        event = BookingRescheduled(
            **await facts_of(uow, booking),
            previous_starts_at=starts_at,
            previous_ends_at=ends_at,
            crew=await members(uow, booking),
            by=by,
            fee_cents=fee_cents,
            currency=booking.currency,
            notify_client=notify,
        )
        uow.publish(event, version=booking.version)
    await announce_crew(uow, booking, one.before, notify=notify)
    return moved


def _told(moved: Moved, booking: Booking, crew: Sequence[UUID], *, moved_time: bool) -> dict[str, Any]:
    """Return what the timeline keeps: what was there before and after."""
    if not moved_time:
        return {"before": [str(worker_id) for worker_id in moved.worker_ids], "after": [str(one) for one in crew]}
    before, after = (moved.starts_at, moved.ends_at), (booking.starts_at, booking.ends_at)
    return {
        "before": [instant.isoformat() for instant in before],
        "after": [instant.isoformat() for instant in after],
    }
