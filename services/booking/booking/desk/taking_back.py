"""Taking back what the office did: its own cancellation while nothing has come of it, and a visit's completion."""

from datetime import timedelta

from booking.bookings.deposits import retake
from booking.bookings.life import announce_confirmed
from booking.bookings.models import Booking
from booking.bookings.service import facts_of, record
from booking.bookings.states import BookingStatus, MoveNotAllowed, reopen, revive
from booking.promos.service import take_again
from booking.visits.service import visits_of
from contracts.booking_life import VisitReopened
from shared.auth.callers import StaffCaller
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Conflict, Forbidden

UNDO_WITHIN = timedelta(minutes=10)


class NotRestorable(Conflict):
    """The cancellation stands: it is too old, was the client's, money goes back, or the time is taken."""

    slug = "not-restorable"
    title = "The cancellation can't be taken back"


async def restore(uow: UnitOfWork, booking: Booking) -> None:
    """Make a locked booking certain again that the office called off by mistake.

    Only while no money goes back: a refund that was asked for can't be stopped. A deposit that was still due is
    no longer waited for.

    Raises:
        MoveNotAllowed: it wasn't called off.
        NotRestorable: see the sentence.
    """
    if booking.status != BookingStatus.CANCELLED or booking.cancelled_at is None:
        raise MoveNotAllowed(
            f"Booking {booking.reference} is {booking.status}: there is no cancellation to take back.",
            current=booking.status,
            allowed=[],
        )
    if booking.cancel_reason != "staff":
        raise NotRestorable("Only what the office called off can be taken back. Book the visit anew.")
    if now() - booking.cancelled_at > UNDO_WITHIN:
        raise NotRestorable("A cancellation can be taken back for 10 minutes. Book the visit anew.")
    if booking.refund_cents:
        raise NotRestorable("The deposit is on its way back to the client. Book the visit anew.")
    if not await retake(uow, booking):
        raise NotRestorable("Its time was taken meanwhile. Book the visit anew at another time.")
    revive(booking)
    await take_again(uow, booking.id)
    record(uow, booking.id, "restored")
    await announce_confirmed(uow, booking)
    await uow.session.flush()


async def take_up_again(uow: UnitOfWork, caller: StaffCaller, booking: Booking, reason: str) -> None:
    """Take a locked, completed visit back into work, for the crew to complete it again.

    Raises:
        Forbidden: the caller isn't an owner.
        MoveNotAllowed: it isn't done.
    """
    if caller.role != "owner":
        raise Forbidden("Only the owner can reopen a completed visit.")
    completed = booking.revision
    reopen(booking)
    visit = (await visits_of(uow, [booking.id])).get(booking.id)
    if visit is not None:
        visit.checked_out_at = visit.checked_out_by = None
        visit.touch()
    uow.session.add(booking)
    record(uow, booking.id, "reopened", reason=reason)
    event = VisitReopened(**await facts_of(uow, booking), reason=reason, revision=completed)
    uow.publish(event, version=booking.version)
    await uow.session.flush()
