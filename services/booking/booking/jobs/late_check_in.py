"""Raise the alarm once when nobody has checked in although a visit should have begun."""

from datetime import timedelta

from sqlmodel import col, select

from booking.bookings.crew import members
from booking.bookings.models import Booking
from booking.bookings.service import facts_of, record
from booking.bookings.states import BookingStatus
from booking.visits.access import visit_of
from booking.visits.models import Visit
from contracts.booking_field import VisitLate
from contracts.identity import OrganizationSettings
from shared.clock import now
from shared.database import UnitOfWork
from shared.jobs import Job, JobContext
from shared.organizations import Organization

STALE = timedelta(hours=12)
"""A visit of yesterday that nobody closed is another matter than a cleaner who doesn't come."""
BATCH = 100


async def notice_late(context: JobContext) -> int:
    """Tell of up to a batch of late visits in each organization and return how many."""
    return await context.each_organization(_notice, module="module.schedule")


async def _notice(company: Organization, uow: UnitOfWork) -> int:
    minutes = OrganizationSettings.model_validate(company.settings).late_check_in_minutes
    present = now()
    begun = select(Visit.booking_id).where(
        col(Visit.booking_id) == col(Booking.id),
        col(Visit.late_noticed_at).is_not(None) | col(Visit.checked_in_at).is_not(None),
    )
    statement = (
        select(Booking)
        .where(
            col(Booking.status) == BookingStatus.CONFIRMED,
            col(Booking.starts_at) <= present - timedelta(minutes=minutes),
            col(Booking.starts_at) > present - STALE,
            ~begun.exists(),
        )
        .order_by(col(Booking.starts_at))
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    )
    late = (await uow.session.exec(statement)).all()
    for booking in late:
        visit = await visit_of(uow, booking.id)
        visit.late_noticed_at = present
        booking.touch()
        record(uow, booking.id, "late", actor="system")
        event = VisitLate(
            **await facts_of(uow, booking),
            minutes_late=(present - booking.starts_at) // timedelta(minutes=1),
            on_the_way=visit.on_the_way_at is not None,
            crew=await members(uow, booking),
        )
        uow.publish(event, version=booking.version)
    return len(late)


LATE_CHECK_IN = Job("late-check-in", notice_late)
