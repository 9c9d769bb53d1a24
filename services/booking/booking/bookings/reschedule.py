"""Another time for a visit: what it costs, which times are free, and the move with its fee on the price."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from booking.bookings.crew import release
from booking.bookings.fees import reschedule_line, with_lines
from booking.bookings.models import Booking
from booking.bookings.moves import MOVABLE, move
from booking.bookings.reschedule_schemas import RescheduleQuote
from booking.bookings.service import calculation_of, need_of, policy_of, record
from booking.policies.rules import Case, reschedule_fee, rescheduling
from booking.policies.schemas import ReschedulePolicy
from booking.pricing.service import settings_of
from booking.slots.schemas import SlotDay
from booking.slots.service import free_days
from shared.clock import now, to_local
from shared.database import UnitOfWork
from shared.errors import Conflict, Invalid
from shared.organizations import Organization

REFUSALS = {
    "closed": "The visit's time has come, or it is over. Please call us.",
    "limit": "This visit was moved as often as can be done online. Please call us.",
}


class RescheduleClosed(Conflict):
    """The client can't move the visit online: it has begun or is over, or was moved too often."""

    slug = "reschedule-closed"
    title = "The visit can't be moved online any more"


class FeeChanged(Conflict):
    """Moving costs something else than the caller was shown; `quote` holds what it costs now."""

    slug = "fee-changed"
    title = "The fee has changed"


class _Looked(Exception):  # noqa: N818 - a signal to the savepoint, not an error
    """Takes back what was freed only to look."""


def terms_of(company: Organization, booking: Booking) -> ReschedulePolicy:
    """Return the terms that the booking was made under; one that has none is moved under the present terms."""
    case = Case(heavy=calculation_of(booking).heavy, total_cents=booking.total_cents, new_client=False)
    return policy_of(booking).reschedule or rescheduling(case, settings_of(company))


def reschedule_quote(
    company: Organization, booking: Booking, *, by: Literal["client", "staff"] = "client"
) -> RescheduleQuote:
    """Return what moving the visit at this moment would cost. Staff may move it however often it was moved."""
    terms = terms_of(company, booking)
    left = max(terms.most_moves - booking.client_moves, 0)
    if booking.status not in MOVABLE or booking.starts_at <= now():
        return RescheduleQuote.refused("closed", booking.total_cents, left)
    if by == "client" and left == 0:
        return RescheduleQuote.refused("limit", booking.total_cents, left)
    window, fee = reschedule_fee(
        terms,
        policy_of(booking).cancellation,
        paid_cents=booking.paid_cents,
        notice=booking.starts_at - now(),
    )
    dearer = with_lines(calculation_of(booking), reschedule_line(booking.local_start, fee))
    return RescheduleQuote(
        allowed=True, window=window, fee_cents=fee, total_cents=dearer.total_cents, moves_left=left
    )


async def other_times(
    uow: UnitOfWork, company: Organization, booking: Booking, first: date, last: date
) -> list[SlotDay]:
    """Return the free times for a locked booking on each day, as if its own time were free."""
    found: list[SlotDay] = []
    with suppress(_Looked):
        async with uow.session.begin_nested():
            await release(uow, booking)
            found = await free_days(uow, company, need_of(booking), first, last)
            raise _Looked
    return found


async def is_free(uow: UnitOfWork, company: Organization, booking: Booking, starts_at: datetime) -> bool:
    """Tell whether a client could move the locked booking there."""
    day = to_local(starts_at, company.timezone).date()
    (found,) = await other_times(uow, company, booking, day, day)
    return starts_at in [slot.starts_at for slot in found.slots]


async def reschedule(
    uow: UnitOfWork,
    company: Organization,
    booking: Booking,
    *,
    starts_at: datetime,
    by: Literal["client", "staff"],
    expected_fee_cents: int | None = None,
    waived: str | None = None,
    worker_ids: Sequence[UUID] | None = None,
    notify: bool = True,
) -> int:
    """Move a locked booking and put the fee for it on its price; return the fee.

    Args:
        waived: why staff asks for no fee.

    Raises:
        RescheduleClosed: the client can't move it any more.
        FeeChanged: the fee isn't the one that the caller expects.
        Invalid: the visit begins then already, or the time has passed.
        SlotTaken, WorkerBusy, MoveNotAllowed: see `move`.
    """
    terms = reschedule_quote(company, booking, by=by)
    if by == "client" and not terms.allowed:
        raise RescheduleClosed(REFUSALS[terms.refusal or "closed"])
    fee = 0 if waived else terms.fee_cents
    if expected_fee_cents not in (None, fee):
        raise FeeChanged(
            "The fee has changed since you saw it. Look at the new one and try again.",
            quote=terms.model_dump(mode="json"),
        )
    if starts_at == booking.starts_at:
        raise Invalid.field("body.starts_at", "The visit begins at this time already. Choose another one.")
    before = booking.local_start
    await move(uow, booking, starts_at=starts_at, by=by, worker_ids=worker_ids, notify=notify, fee_cents=fee)
    if by == "client":
        booking.client_moves += 1
    if waived and terms.fee_cents:
        record(uow, booking.id, "fee_waived", reason=waived, fee_cents=terms.fee_cents)
    if fee:
        dearer = with_lines(calculation_of(booking), reschedule_line(before, fee))
        record(
            uow,
            booking.id,
            "fee_added",
            actor="client" if by == "client" else None,
            before=booking.total_cents,
            after=dearer.total_cents,
        )
        booking.estimate = dearer.model_dump(mode="json")
        booking.total_cents = dearer.total_cents
    await uow.session.flush()
    return fee
