"""What payments do to bookings."""

from booking.bookings.crew import last_crew, lock_days, release, send, span
from booking.bookings.life import announce_cancelled, announce_confirmed, confirm
from booking.bookings.models import Booking
from booking.bookings.service import booking_of, need_of, record
from booking.bookings.states import BookingStatus, revive
from booking.promos.service import take_again
from booking.slots.service import buffer_of, free_workers, hours_on
from contracts.finance import PaymentRefunded, PaymentSucceeded
from shared.clock import now
from shared.database import UnitOfWork
from shared.messaging.consumer import Received
from shared.organizations import organization


async def deposit_paid(uow: UnitOfWork, event: Received[PaymentSucceeded]) -> None:
    """Confirm the booking that a deposit was paid for, or see that the money goes back where it can't be."""
    payment = event.data
    if payment.purpose != "deposit" or payment.booking_id is None:
        return
    booking = await booking_of(uow, payment.booking_id, lock=True)
    if booking.deposit_payment_id == payment.payment_id:
        return
    booking.deposit_payment_id = payment.payment_id
    booking.deposit_paid_cents += payment.amount_cents
    if booking.deposit_paid_cents >= booking.deposit_cents:
        booking.deposit_status = "paid"
    uow.session.add(booking)
    record(uow, booking.id, "deposit_paid", actor="client")
    if booking.status == BookingStatus.CANCELLED:
        await _paid_too_late(uow, booking, payment.amount_cents)
    elif booking.status == BookingStatus.PENDING and booking.deposit_status == "paid":
        await confirm(uow, booking)
    else:
        booking.touch()


async def payment_refunded(uow: UnitOfWork, event: Received[PaymentRefunded]) -> None:
    """Note that money went back."""
    payment = event.data
    if payment.booking_id is None:
        return
    booking = await booking_of(uow, payment.booking_id, lock=True)
    if payment.purpose == "deposit":
        booking.refunded_cents += payment.amount_cents
        booking.touch()
        uow.session.add(booking)
    record(uow, booking.id, "payment_refunded")


async def _paid_too_late(uow: UnitOfWork, booking: Booking, amount_cents: int) -> None:
    """Take the time again where only the hold had expired and it is still free; else give everything back."""
    if booking.cancel_reason == "deposit_expired":
        if await retake(uow, booking):
            revive(booking)
            await take_again(uow, booking.id)
            record(uow, booking.id, "slot_taken_again")
            await announce_confirmed(uow, booking)
            return
        booking.cancel_reason = "slot_lost"
        record(uow, booking.id, "slot_lost")
    booking.refund_cents = (booking.refund_cents or 0) + amount_cents
    booking.touch()
    await announce_cancelled(uow, booking, refund_cents=amount_cents)


async def retake(uow: UnitOfWork, booking: Booking) -> bool:
    """Take the time of a locked booking again that was called off, with its old crew as far as it is free."""
    if booking.starts_at <= now():
        return False
    company = await organization(uow)
    during = span(booking.starts_at, booking.ends_at, buffer_of(company))
    await lock_days(uow, booking.timezone, during)
    need = need_of(booking)
    hours = await hours_on(uow, company, need, booking.starts_at)
    free = await free_workers(uow, company, need, booking.starts_at, hours)
    before = [worker for worker in await last_crew(uow, booking) if worker in free]
    candidates = before + [worker for worker in free if worker not in before]
    if len(candidates) < booking.crew_size:
        return False
    sent = await send(uow, booking, candidates, during, at_most=booking.crew_size)
    if len(sent) < booking.crew_size:
        await release(uow, booking)
        return False
    return True
