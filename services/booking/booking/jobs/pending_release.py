"""Give up the slots of bookings whose deposit was not paid in time."""

from datetime import timedelta

from sqlmodel import col, select

from booking.bookings.life import cancel
from booking.bookings.models import Booking
from booking.bookings.states import BookingStatus
from shared.clock import now
from shared.database import UnitOfWork
from shared.jobs import Job, JobContext
from shared.organizations import Organization

GRACE = timedelta(minutes=1)
"""A payment made in the last second is still on its way as an event."""
BATCH = 100


async def release_unpaid(context: JobContext) -> int:
    """Cancel up to a batch of overdue bookings in each organization and return how many."""
    return await context.each_organization(_release_batch)


async def _release_batch(_: Organization, uow: UnitOfWork) -> int:
    statement = (
        select(Booking)
        .where(col(Booking.status) == BookingStatus.PENDING, col(Booking.pay_before) < now() - GRACE)
        .order_by(col(Booking.pay_before))
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    )
    overdue = (await uow.session.exec(statement)).all()
    for booking in overdue:
        await cancel(uow, booking, reason="deposit_expired")
    return len(overdue)


PENDING_RELEASE = Job("pending-release", release_unpaid)
