"""The checklist in the crew's hands: the latest word of any phone counts, whenever it arrives."""

from uuid import UUID

from sqlmodel import col, select

from booking.bookings.states import BookingStatus
from booking.checklists.models import ChecklistItem
from booking.visits.access import JobNotFound, own_job
from booking.visits.rules import reported_instant
from booking.visits.schemas import Tick
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Conflict


class NotOnSite(Conflict):
    """The checklist is worked through between check-in and check-out."""

    slug = "not-on-site"
    title = "Check in first"


async def set_item(uow: UnitOfWork, worker_id: UUID, booking_id: UUID, item_id: UUID, wanted: Tick) -> None:
    """Mark a checklist item as done, open or skipped. What is older than the latest change is out of date.

    Raises:
        JobNotFound: the worker isn't sent there, or the item is of another visit.
        NotOnSite: nobody has checked in, or somebody has checked out.
        Invalid: `at` can't be true.
    """
    booking = await own_job(uow, worker_id, booking_id, lock=True)
    statement = (
        select(ChecklistItem)
        .where(col(ChecklistItem.id) == item_id, col(ChecklistItem.booking_id) == booking.id)
        .execution_options(populate_existing=True)
    )
    item = (await uow.session.exec(statement)).one_or_none()
    if item is None:
        raise JobNotFound("There is no such item on this checklist.")
    if not _changes(item, wanted):
        return
    if booking.status != BookingStatus.IN_PROGRESS:
        raise NotOnSite(
            f"Booking {booking.reference} is {booking.status}. "
            "The checklist can be changed between check-in and check-out."
        )
    at = reported_instant(wanted.at, now())
    if item.changed_at is not None and at < item.changed_at:
        return
    settled = wanted.done or wanted.skip_reason is not None
    item.done_at = at if wanted.done else None
    item.done_by = worker_id if settled else None
    item.skip_reason = wanted.skip_reason
    item.note = item.note if wanted.note is None else wanted.note or None
    item.changed_at = at
    uow.session.add(item)
    await uow.session.flush()


def _changes(item: ChecklistItem, wanted: Tick) -> bool:
    note = item.note if wanted.note is None else wanted.note or None
    return (wanted.done, wanted.skip_reason, note) != (item.done_at is not None, item.skip_reason, item.note)
