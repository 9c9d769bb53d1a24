"""HTTP of a booking's later life in the office: edited, moved, taken back, reopened, many at once."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.bookings.create import PriceChanged, SlotTaken
from booking.bookings.crew import WorkerBusy
from booking.bookings.edit import NotEditable, edit
from booking.bookings.edit_schemas import NOTES, BookingEdit
from booking.bookings.reschedule import FeeChanged, is_free, other_times, reschedule, reschedule_quote
from booking.bookings.reschedule_schemas import OtherTimes, RescheduleQuote, StaffReschedule
from booking.bookings.schemas import Start
from booking.bookings.service import booking_of, need_of
from booking.bookings.states import MoveNotAllowed
from booking.desk.bulk import do_to_many
from booking.desk.life_schemas import BulkAnswer, BulkRequest, Reopening
from booking.desk.routes import CHANGES, Editor, Mover, Reader, answer, to_change
from booking.desk.schemas import StaffBooking
from booking.desk.taking_back import NotRestorable, restore, take_up_again
from booking.slots.schemas import check_days
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, Unavailable, responses
from shared.inputs import Day
from shared.organizations import organization
from shared.web.routing import Router

router = Router(prefix="/v1/admin/bookings", tags=["bookings"], responses=responses(Unauthorized, Forbidden))


@router.post("/bulk", summary="Do one thing to many bookings")
async def change_many(
    uow: Uow,
    caller: Annotated[StaffCaller, requires("bookings.view", module="module.schedule")],
    wanted: BulkRequest,
) -> BulkAnswer:
    """Confirm, cancel, reassign, move or close up to 100 bookings. Each is done whole or left as it was, and the
    answer says which. Needs the permission that the action needs on a single booking.
    """
    return await do_to_many(uow, caller, wanted)


@router.patch(
    "/{booking_id}",
    summary="Edit a booking",
    responses=responses(
        NotFound, NotEditable, PriceChanged, SlotTaken, WorkerBusy, PreconditionFailed, Unavailable
    ),
)
async def edit_booking(
    uow: Uow, _: Editor, booking_id: UUID, wanted: BookingEdit, request: Request, response: Response
) -> StaffBooking:
    """Change the work, the place or the notes of a booking.

    Until the visit begins, changed work is priced with the price list that it was booked with (or the present
    one), the crew is kept as long as it takes now, and a deposit that is due follows the new price. A refusal
    says who can't stay and what would work.
    """
    booking = await to_change(uow, booking_id, request)
    changes = await edit(uow, await organization(uow), booking, wanted)
    if changes:
        told = {name: change for name, change in changes.items() if name not in NOTES}
        uow.audit(
            "booking.edit",
            "booking",
            booking.id,
            reference=booking.reference,
            fields=sorted(changes),
            changes=told,
        )
    return await answer(uow, booking, response)


@router.get("/{booking_id}/reschedule", summary="Ask what moving would cost", responses=responses(NotFound))
async def quote_staff_reschedule(
    uow: Uow,
    _: Reader,
    booking_id: UUID,
    starts_at: Annotated[Start | None, Query(description="A time to ask about.")] = None,
) -> RescheduleQuote:
    """Return the fee that the client would owe for moving the visit at this moment."""
    booking = await booking_of(uow, booking_id, lock=starts_at is not None)
    company = await organization(uow)
    quoted = reschedule_quote(company, booking, by="staff")
    if starts_at is None:
        return quoted
    free = quoted.allowed and await is_free(uow, company, booking, starts_at)
    return quoted.model_copy(update={"starts_at": starts_at, "free": free})


@router.get("/{booking_id}/reschedule/slots", summary="List other times", responses=responses(NotFound))
async def list_staff_times(
    uow: Uow,
    _: Reader,
    booking_id: UUID,
    first: Annotated[Day, Query(alias="from", description="First day, in the company's zone.")],
    last: Annotated[Day, Query(alias="to", description="Last day; at most 31 days in all.")],
) -> OtherTimes:
    """Return the times that the client could choose, for which the visit's own time counts as free."""
    check_days(first, last)
    booking = await booking_of(uow, booking_id, lock=True)
    company = await organization(uow)
    allowed = reschedule_quote(company, booking, by="staff").allowed
    days = await other_times(uow, company, booking, first, last) if allowed else []
    return OtherTimes(timezone=company.timezone, visit_minutes=need_of(booking).minutes, days=days)


@router.post(
    "/{booking_id}/reschedule",
    summary="Move a visit for its client",
    responses=responses(NotFound, MoveNotAllowed, FeeChanged, SlotTaken, WorkerBusy, PreconditionFailed),
)
async def reschedule_for_client(
    uow: Uow, caller: Editor, booking_id: UUID, wanted: StaffReschedule, request: Request, response: Response
) -> StaffBooking:
    """Move the visit on the client's wish, for the fee that its policy asks, unless that is waived for a reason.

    Moving it on the company's own account, without a fee, is `POST /v1/admin/bookings/{booking_id}/move`.
    """
    if wanted.worker_ids is not None and "bookings.assign" not in caller.permissions:
        raise Forbidden(f"Your role “{caller.role}” may move visits but not decide who goes.")
    booking = await to_change(uow, booking_id, request)
    before = booking.starts_at
    fee = await reschedule(
        uow,
        await organization(uow),
        booking,
        starts_at=wanted.starts_at,
        by="staff",
        expected_fee_cents=wanted.expected_fee_cents,
        waived=wanted.reason if wanted.waive_fee else None,
        worker_ids=wanted.worker_ids,
        notify=wanted.notify,
    )
    uow.audit(
        "booking.reschedule",
        "booking",
        booking.id,
        reference=booking.reference,
        before=before.isoformat(),
        starts_at=booking.starts_at.isoformat(),
        fee_cents=fee,
        waived=wanted.reason if wanted.waive_fee else None,
    )
    return await answer(uow, booking, response)


@router.post(
    "/{booking_id}/restore",
    summary="Take a cancellation back",
    responses=responses(NotFound, MoveNotAllowed, NotRestorable, PreconditionFailed),
)
async def restore_booking(
    uow: Uow, _: Mover, booking_id: UUID, request: Request, response: Response
) -> StaffBooking:
    """Undo the office's own cancellation within 10 minutes, if the time is still free and no money goes back."""
    booking = await to_change(uow, booking_id, request)
    await restore(uow, booking)
    uow.audit("booking.restore", "booking", booking.id, reference=booking.reference)
    return await answer(uow, booking, response)


@router.post("/{booking_id}/reopen", summary="Reopen a completed visit", responses=CHANGES)
async def reopen_booking(
    uow: Uow, caller: Mover, booking_id: UUID, wanted: Reopening, request: Request, response: Response
) -> StaffBooking:
    """Take a completed visit back into work. Only the owner may; the crew completes it again."""
    booking = await to_change(uow, booking_id, request)
    await take_up_again(uow, caller, booking, wanted.reason)
    uow.audit("booking.reopen", "booking", booking.id, reference=booking.reference, reason=wanted.reason)
    return await answer(uow, booking, response)
