"""The states of a booking and the moves between them."""

from enum import StrEnum
from types import MappingProxyType

from booking.bookings.models import Booking
from shared.errors import Conflict


class BookingStatus(StrEnum):
    """Where a booking stands."""

    PENDING = "PENDING"
    CONFIRMED = "CONFIRMED"
    IN_PROGRESS = "IN_PROGRESS"
    DONE = "DONE"
    CANCELLED = "CANCELLED"
    NO_SHOW = "NO_SHOW"


_S = BookingStatus
MOVES = MappingProxyType(
    {
        _S.PENDING: (_S.CONFIRMED, _S.CANCELLED),
        _S.CONFIRMED: (_S.IN_PROGRESS, _S.CANCELLED, _S.NO_SHOW),
        _S.IN_PROGRESS: (_S.DONE,),
        _S.DONE: (),
        _S.CANCELLED: (),
        _S.NO_SHOW: (),
    }
)
"""From each state, the states that people may move a booking to."""


class MoveNotAllowed(Conflict):
    """The booking's state does not lead to the one that was asked for."""

    slug = "move-not-allowed"
    title = "The booking can't be moved there"


def may_move(booking: Booking, to: BookingStatus) -> bool:
    """Tell whether the booking's state leads to `to`."""
    return to in MOVES[BookingStatus(booking.status)]


def revive(booking: Booking) -> None:
    """Make a booking certain again that was called off, where its time is still free: the deposit came late, or
    the office takes its own cancellation back.
    """
    booking.status = BookingStatus.CONFIRMED
    booking.cancelled_at = booking.cancel_reason = booking.cancel_note = booking.cancel_window = None
    booking.exception_reason = None
    booking.refund_cents = None
    booking.touch()


def reopen(booking: Booking) -> None:
    """Take a completed visit back into work: the only way on from DONE, and the owner's alone.

    Raises:
        MoveNotAllowed: it isn't done.
    """
    if booking.status != BookingStatus.DONE:
        allowed = [str(state) for state in MOVES[BookingStatus(booking.status)]]
        raise MoveNotAllowed(
            f"Booking {booking.reference} is {booking.status}. Only what is DONE can be reopened.",
            current=booking.status,
            allowed=allowed,
        )
    booking.status = BookingStatus.IN_PROGRESS
    booking.revision += 1
    booking.touch()


def advance(booking: Booking, to: BookingStatus) -> None:
    """Move the booking and mark the change.

    Raises:
        MoveNotAllowed: its state does not lead there; `allowed` names the states that it does lead to.
    """
    if not may_move(booking, to):
        allowed = [str(state) for state in MOVES[BookingStatus(booking.status)]]
        if booking.status == BookingStatus.DONE:
            ways = "Only the owner can reopen it."
        else:
            ways = f"From there it can become {' or '.join(allowed)}." if allowed else "That is its end."
        raise MoveNotAllowed(
            f"Booking {booking.reference} is {booking.status} and can't become {to}. {ways}",
            current=booking.status,
            allowed=allowed,
        )
    booking.status = to
    booking.touch()
