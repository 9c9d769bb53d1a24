"""What can happen to a booking after it was made. Each function expects the booking locked by its caller."""

from collections.abc import Sequence
from typing import Literal
from uuid import UUID

from sqlmodel import col, select

from booking.bookings.crew import WorkerBusy, announce_crew, crew_of, lock_days, members, release, send, span
from booking.bookings.fees import fees_with_tax
from booking.bookings.models import Booking
from booking.bookings.obstacles import Time, visits_against
from booking.bookings.schemas import Obstacle
from booking.bookings.service import calculation_of, facts_of, policy_of, record
from booking.bookings.states import BookingStatus, MoveNotAllowed, advance, may_move
from booking.policies.rules import quote
from booking.policies.schemas import CancellationQuote
from booking.promos.service import give_back
from booking.slots.service import buffer_of
from booking.workers.models import Worker
from contracts.booking import BookingCancelled, BookingConfirmed
from contracts.booking_life import BookingNoShow
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Conflict, Invalid
from shared.organizations import organization

__all__ = ["WorkerBusy", "assign", "cancel", "cancellation_quote", "confirm", "crew_of", "mark_no_show"]

CancelReason = Literal["client", "staff", "deposit_expired", "slot_lost", "series_ended", "series_changed"]
ASSIGNABLE = (BookingStatus.PENDING, BookingStatus.CONFIRMED, BookingStatus.IN_PROGRESS)


async def confirm(uow: UnitOfWork, booking: Booking) -> None:
    """Make the booking certain. A deposit that is still due is no longer waited for.

    Raises:
        MoveNotAllowed: it isn't pending.
    """
    advance(booking, BookingStatus.CONFIRMED)
    if booking.deposit_status == "due":
        booking.deposit_status = "released"
    booking.pay_before = None
    record(uow, booking.id, "confirmed")
    await announce_confirmed(uow, booking)


async def announce_confirmed(
    uow: UnitOfWork, booking: Booking, *, notify_client: bool = True, notify_crew: bool = True
) -> None:
    """Tell the others that the booking is certain and who comes, and whether anybody is to be written to."""
    facts = await facts_of(uow, booking)
    crew = await members(uow, booking)
    event = BookingConfirmed(
        **facts,
        crew=crew,
        total_cents=booking.total_cents,
        currency=booking.currency,
        notify_client=notify_client,
        notify_crew=notify_crew,
    )
    uow.publish(event, version=booking.version)


def cancellation_quote(booking: Booking) -> CancellationQuote:
    """Return what it would do if the client cancelled at this moment."""
    if not may_move(booking, BookingStatus.CANCELLED) or booking.starts_at <= now():
        return CancellationQuote(allowed=False, refund_cents=0, fee_cents=0, window="closed")
    return _terms(booking)


def _terms(booking: Booking) -> CancellationQuote:
    """What moving the visit cost earlier is owed beside what the window keeps, as far as something was paid."""
    terms = quote(policy_of(booking).cancellation, paid_cents=booking.paid_cents, notice=booking.starts_at - now())
    earlier = min(fees_with_tax(calculation_of(booking)), terms.refund_cents)
    return terms.model_copy(
        update={
            "refund_cents": terms.refund_cents - earlier,
            "fee_cents": terms.fee_cents + earlier,
            "earlier_fees_cents": earlier,
        }
    )


async def cancel(
    uow: UnitOfWork,
    booking: Booking,
    *,
    reason: CancelReason,
    note: str | None = None,
    waive_fee: bool = False,
    notify_client: bool = True,
    notify_crew: bool = True,
    exception_reason: str | None = None,
) -> None:
    """Call the visit off, free its crew, and say what goes back of what was paid.

    Args:
        waive_fee: give everything back, however late it is.
        notify_client: whether the client is to hear of it; so too `notify_crew`.
        exception_reason: why it is waived, which the office sees later.

    Raises:
        MoveNotAllowed: it has begun, is done, or was cancelled before.
    """
    terms = _terms(booking)
    advance(booking, BookingStatus.CANCELLED)
    own_wish = reason in ("client", "staff")
    booking.cancelled_at = now()
    booking.cancel_reason = reason
    booking.cancel_note = note
    booking.exception_reason = exception_reason if waive_fee else None
    booking.cancel_window = terms.window if own_wish else None
    booking.refund_cents = terms.refund_cents if own_wish and not waive_fee else booking.paid_cents
    booking.pay_before = None
    if booking.deposit_status == "due":
        booking.deposit_status = "released"
    actor = "client" if reason == "client" else None
    record(uow, booking.id, "deposit_expired" if reason == "deposit_expired" else "cancelled", actor=actor)
    await announce_cancelled(
        uow, booking, refund_cents=booking.refund_cents, notify_client=notify_client, notify_crew=notify_crew
    )
    await release(uow, booking)
    await give_back(uow, booking.id)


async def announce_cancelled(
    uow: UnitOfWork,
    booking: Booking,
    *,
    refund_cents: int,
    notify_client: bool = True,
    notify_crew: bool = True,
) -> None:
    """Tell the others that the visit won't take place, while its crew is still known.

    Args:
        refund_cents: what is to go back now, beside what earlier announcements of this booking gave back.
    """
    event = BookingCancelled(
        **await facts_of(uow, booking),
        reason=booking.cancel_reason or "staff",
        refund_cents=refund_cents,
        currency=booking.currency,
        crew=await members(uow, booking),
        notify_client=notify_client,
        notify_crew=notify_crew,
    )
    uow.publish(event, version=booking.version)


async def mark_no_show(uow: UnitOfWork, booking: Booking) -> None:
    """Note that the crew could not get in: it counts as a late cancellation, and nothing goes back.

    Raises:
        MoveNotAllowed: it isn't confirmed.
        Conflict: the visit is still to come.
    """
    if may_move(booking, BookingStatus.NO_SHOW) and booking.starts_at > now():
        raise Conflict("The visit has not begun yet. Cancel it instead.")
    advance(booking, BookingStatus.NO_SHOW)
    record(uow, booking.id, "no_show")
    event = BookingNoShow(
        **await facts_of(uow, booking),
        crew=await members(uow, booking),
        fee_cents=booking.paid_cents,
        currency=booking.currency,
    )
    uow.publish(event, version=booking.version)
    await release(uow, booking)


async def assign(uow: UnitOfWork, booking: Booking, worker_ids: Sequence[UUID]) -> None:
    """Send these workers instead of those who were to go.

    Raises:
        MoveNotAllowed: the visit is over or called off.
        Invalid: nobody is named, or somebody who doesn't work here.
        WorkerBusy: somebody is at another visit then; the sentence says who and when.
    """
    wanted = sorted(set(worker_ids))
    if booking.status not in ASSIGNABLE:
        raise MoveNotAllowed(
            f"Booking {booking.reference} is {booking.status}: nobody can be sent any more.",
            current=booking.status,
            allowed=[],
        )
    workers = await _active(uow, wanted)
    before = (await crew_of(uow, [booking.id]))[booking.id]
    new = [worker for worker in workers if worker not in before]
    if others := await _other_visits(uow, booking, new):  # in a race, most leave here and keep nobody waiting
        raise _busy(new, others)
    during = span(booking.starts_at, booking.ends_at, buffer_of(await organization(uow)))
    await lock_days(uow, booking.timezone, during)
    await release(uow, booking, keep=wanted)
    staying = {worker.id for worker in (await crew_of(uow, [booking.id]))[booking.id]}
    joining = [worker_id for worker_id in wanted if worker_id not in staying]
    sent = await send(uow, booking, joining, during, at_most=len(joining))
    if refused := [worker for worker in workers if worker.id in set(joining) - set(sent)]:
        raise _busy(refused, await _other_visits(uow, booking, refused))
    booking.touch()
    uow.session.add(booking)
    record(
        uow,
        booking.id,
        "crew_changed",
        before=[str(worker.id) for worker in before],
        after=[str(worker_id) for worker_id in wanted],
    )
    await announce_crew(uow, booking, before, notify=True)


async def _active(uow: UnitOfWork, worker_ids: Sequence[UUID]) -> Sequence[Worker]:
    statement = select(Worker).where(col(Worker.id).in_(worker_ids), col(Worker.active))
    found = (await uow.session.exec(statement.order_by(col(Worker.id)))).all()
    if not worker_ids or len(found) < len(worker_ids):
        raise Invalid.field("body.worker_ids", "Name at least one worker, and only workers who are active.")
    return found


async def _other_visits(uow: UnitOfWork, booking: Booking, workers: Sequence[Worker]) -> list[Obstacle]:
    company = await organization(uow)
    time = Time(booking.starts_at, booking.ends_at, buffer_of(company), company.timezone)
    return await visits_against(uow, booking, time, workers)


def _busy(workers: Sequence[Worker], others: Sequence[Obstacle]) -> WorkerBusy:
    return WorkerBusy(
        others[0].sentence if others else f"{workers[0].name} can't be sent at that time.",
        worker_id=str(others[0].worker_id if others else workers[0].id),
        conflicts=[obstacle.model_dump(mode="json", by_alias=True) for obstacle in others],
    )
