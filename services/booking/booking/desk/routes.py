"""HTTP of bookings for the office."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.bookings.create import PriceChanged, SlotTaken, create_booking
from booking.bookings.life import WorkerBusy, assign, cancel, cancellation_quote, confirm, mark_no_show
from booking.bookings.models import Booking
from booking.bookings.service import booking_of
from booking.bookings.states import MoveNotAllowed
from booking.desk.schemas import BookingQuery, Cancellation, CrewChoice, StaffBooking, StaffBookingRequest
from booking.desk.service import list_bookings, staff_view
from booking.policies.schemas import CancellationQuote
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, Unavailable, responses
from shared.organizations import organization
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin/bookings", tags=["bookings"], responses=responses(Unauthorized, Forbidden))

MODULE = "module.schedule"
Reader = Annotated[StaffCaller, requires("bookings.view", module=MODULE)]
Editor = Annotated[StaffCaller, requires("bookings.edit", module=MODULE)]
Assigner = Annotated[StaffCaller, requires("bookings.assign", module=MODULE)]
Mover = Annotated[StaffCaller, requires("bookings.status", module=MODULE)]
CHANGES = responses(NotFound, MoveNotAllowed, PreconditionFailed)


@router.get("", summary="List bookings")
async def list_the_bookings(uow: Uow, _: Reader, query: Annotated[BookingQuery, Query()]) -> Page[StaffBooking]:
    """Return the bookings that match, the latest visit first unless `sort` says otherwise."""
    return await list_bookings(uow, query)


@router.post(
    "",
    status_code=201,
    summary="Book a visit for a client",
    responses=responses(PriceChanged, SlotTaken, Unavailable),
)
async def book_for_client(uow: Uow, _: Editor, wanted: StaffBookingRequest, response: Response) -> StaffBooking:
    """Take a slot for a client who called or wrote. Without a deposit the booking is confirmed at once."""
    booking = await create_booking(
        uow, await organization(uow), wanted, source="staff", waive_deposit=wanted.waive_deposit
    )
    uow.audit(
        "booking.create",
        "booking",
        booking.id,
        reference=booking.reference,
        starts_at=booking.starts_at.isoformat(),
        waive_deposit=wanted.waive_deposit,
    )
    response.headers["Location"] = f"/v1/admin/bookings/{booking.id}"
    return await answer(uow, booking, response)


@router.get("/{booking_id}", summary="Show a booking", responses=responses(NotFound))
async def get_staff_booking(uow: Uow, _: Reader, booking_id: UUID, response: Response) -> StaffBooking:
    """Return a booking with its client, crew, history and visit; the `ETag` is for `If-Match` at a change."""
    return await answer(uow, await booking_of(uow, booking_id), response)


@router.get(
    "/{booking_id}/cancellation",
    summary="Ask what cancelling would cost the client",
    responses=responses(NotFound),
)
async def quote_staff_cancellation(uow: Uow, _: Reader, booking_id: UUID) -> CancellationQuote:
    """Return what would go back and what would be kept if the booking were cancelled at this moment."""
    return cancellation_quote(await booking_of(uow, booking_id))


@router.post("/{booking_id}/confirm", summary="Confirm a booking", responses=CHANGES)
async def confirm_booking(
    uow: Uow, _: Mover, booking_id: UUID, request: Request, response: Response
) -> StaffBooking:
    """Make a pending booking certain; a deposit that is still due is no longer waited for."""
    booking = await to_change(uow, booking_id, request)
    await confirm(uow, booking)
    uow.audit("booking.confirm", "booking", booking.id, reference=booking.reference)
    return await answer(uow, booking, response)


@router.post("/{booking_id}/cancel", summary="Cancel a booking", responses=CHANGES)
async def cancel_staff_booking(
    uow: Uow, _: Mover, booking_id: UUID, wanted: Cancellation, request: Request, response: Response
) -> StaffBooking:
    """Call a visit off. What goes back follows the booking's policy, or is everything by exception."""
    booking = await to_change(uow, booking_id, request)
    await cancel(
        uow,
        booking,
        reason="staff",
        note=wanted.reason,
        waive_fee=wanted.refund_exception,
        exception_reason=wanted.exception_reason or wanted.reason,
    )
    uow.audit(
        "booking.cancel",
        "booking",
        booking.id,
        reference=booking.reference,
        reason=wanted.reason,
        refund_exception=wanted.refund_exception,
        exception_reason=booking.exception_reason,
        refund_cents=booking.refund_cents,
    )
    return await answer(uow, booking, response)


@router.post("/{booking_id}/no-show", summary="Record a no-show", responses=CHANGES)
async def record_no_show(
    uow: Uow, _: Mover, booking_id: UUID, request: Request, response: Response
) -> StaffBooking:
    """Close a visit at which nobody let the crew in. It counts as a late cancellation: a paid deposit is kept."""
    booking = await to_change(uow, booking_id, request)
    await mark_no_show(uow, booking)
    uow.audit("booking.no_show", "booking", booking.id, reference=booking.reference)
    return await answer(uow, booking, response)


@router.post(
    "/{booking_id}/assign",
    summary="Choose the crew",
    responses=responses(NotFound, MoveNotAllowed, WorkerBusy, PreconditionFailed),
)
async def assign_crew(
    uow: Uow, _: Assigner, booking_id: UUID, wanted: CrewChoice, request: Request, response: Response
) -> StaffBooking:
    """Send these workers instead of those who were to go. Nobody can be at two visits at once."""
    booking = await to_change(uow, booking_id, request)
    await assign(uow, booking, wanted.worker_ids)
    uow.audit(
        "booking.assign",
        "booking",
        booking.id,
        reference=booking.reference,
        worker_ids=[str(worker_id) for worker_id in wanted.worker_ids],
    )
    return await answer(uow, booking, response)


async def to_change(uow: UnitOfWork, booking_id: UUID, request: Request) -> Booking:
    """Return a booking, locked, as long as it is the one that the caller saw.

    Raises:
        NotFound: there is none.
        PreconditionFailed: somebody changed it since.
    """
    booking = await booking_of(uow, booking_id, lock=True)
    check_if_match(request, booking.version)
    return booking


async def answer(uow: UnitOfWork, booking: Booking, response: Response) -> StaffBooking:
    """Return the booking as the office sees it, with its version."""
    set_etag(response, booking.version)
    return await staff_view(uow, booking)
