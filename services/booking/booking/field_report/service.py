"""The report of a visit, in a fixed number of statements."""

from datetime import timedelta
from uuid import UUID

from sqlmodel import col, select

from booking.bookings.models import Booking
from booking.bookings.states import BookingStatus
from booking.checklists.models import ChecklistItem
from booking.checklists.schemas import ChecklistItemOut
from booking.checklists.service import items_of
from booking.field_report.schemas import FieldReport, NoteLine, PositionLine
from booking.problems.models import ProblemReport
from booking.problems.service import show_problems
from booking.supplies.models import SupplyUsed
from booking.time_entries.models import TimeEntry
from booking.time_entries.office import show_entries
from booking.visits.models import VisitNote, VisitPosition
from booking.visits.schemas import SupplyLine
from booking.visits.service import visits_of
from shared.database import UnitOfWork
from shared.errors import Conflict, NotFound

MOST_LINES = 500
ENDED = (BookingStatus.DONE, BookingStatus.CANCELLED, BookingStatus.NO_SHOW)


async def report_of(uow: UnitOfWork, booking: Booking) -> FieldReport:
    """Return what is known of a visit."""
    visit = (await visits_of(uow, [booking.id])).get(booking.id)
    here = booking.id
    times = select(TimeEntry).where(col(TimeEntry.booking_id) == here, col(TimeEntry.voided_at).is_(None))
    times = times.order_by(col(TimeEntry.started_at), col(TimeEntry.id)).limit(MOST_LINES)
    problems = select(ProblemReport).where(col(ProblemReport.booking_id) == here)
    problems = problems.order_by(col(ProblemReport.created_at)).limit(MOST_LINES)
    positions = select(VisitPosition).where(col(VisitPosition.booking_id) == here).order_by(col(VisitPosition.at))
    notes = select(VisitNote).where(col(VisitNote.booking_id) == here).order_by(col(VisitNote.at))
    supplies = select(SupplyUsed).where(col(SupplyUsed.booking_id) == here).order_by(col(SupplyUsed.at))
    arrived = visit.checked_in_at if visit else None
    left = visit.checked_out_at if visit else None
    happened = (
        "on_the_way_at",
        "expected_at",
        "checked_in_at",
        "checked_out_at",
        "late_noticed_at",
        "overrun_reason",
        "notes",
    )
    exec_ = uow.session.exec
    return FieldReport(
        **{name: getattr(visit, name, None) for name in happened},
        planned_minutes=(booking.ends_at - booking.starts_at) // timedelta(minutes=1),
        minutes_on_site=(left - arrived) // timedelta(minutes=1) if arrived and left else None,
        checklist=[ChecklistItemOut.of(item) for item in (await items_of(uow, [here]))[here]],
        positions=[
            PositionLine.model_validate(one.model_dump())
            for one in (await exec_(positions.limit(MOST_LINES))).all()
        ],
        crew_notes=[
            NoteLine(worker_id=note.worker_id, at=note.at, text=note.body)
            for note in (await exec_(notes.limit(MOST_LINES))).all()
        ],
        supplies=[
            SupplyLine(id=one.id, name=one.name, quantity=one.quantity)
            for one in (await exec_(supplies.limit(MOST_LINES))).all()
        ],
        time=await show_entries(uow, (await exec_(times)).all()),
        problems=await show_problems(uow, (await exec_(problems)).all()),
    )


async def ask_for_photo(uow: UnitOfWork, booking: Booking, item_id: UUID, *, required: bool) -> None:
    """Say whether the crew must photograph what an item of a locked booking asks for.

    Raises:
        NotFound: the item is of another booking.
        Conflict: the visit is over.
    """
    statement = select(ChecklistItem).where(
        col(ChecklistItem.id) == item_id, col(ChecklistItem.booking_id) == booking.id
    )
    item = (await uow.session.exec(statement)).one_or_none()
    if item is None:
        raise NotFound("There is no such item on this checklist.")
    if booking.status in ENDED:
        raise Conflict(f"Booking {booking.reference} is {booking.status}: its checklist stays as it is.")
    item.photo_required = required
    uow.session.add(item)
    uow.audit("checklist.photo_required", "booking", booking.id, item_id=str(item_id), required=required)
    await uow.session.flush()
