"""HTTP of the client's own visits: the same moves, terms and fees as behind the links in messages."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.bookings.create import SlotTaken
from booking.bookings.life import cancel, cancellation_quote
from booking.bookings.reschedule import (
    FeeChanged,
    RescheduleClosed,
    other_times,
    reschedule,
    reschedule_quote,
)
from booking.bookings.reschedule_schemas import OtherTimes, RescheduleQuote, RescheduleRequest
from booking.bookings.routes import CancellationClosed
from booking.bookings.schemas import CancelRequest, PublicBooking
from booking.bookings.service import need_of
from booking.bookings.states import MoveNotAllowed
from booking.bookings.views import public_view
from booking.client_portal.routes import Me
from booking.client_portal.schemas import BookAgain, PortalVisit, VisitQuery
from booking.client_portal.service import book_again, list_visits, own_booking, signed_in
from booking.policies.schemas import CancellationQuote
from booking.slots.schemas import check_days
from shared.database import Page, Uow
from shared.errors import NotFound, PreconditionFailed, Unauthorized, responses
from shared.inputs import Day
from shared.organizations import organization
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/client/visits", tags=["client portal"], responses=responses(Unauthorized, NotFound))


@router.get("", summary="List my visits")
async def get_visits(uow: Uow, caller: Me, query: Annotated[VisitQuery, Query()]) -> Page[PortalVisit]:
    """Return the client's visits ahead, or those that are over or were called off."""
    return await list_visits(uow, await signed_in(uow, caller), query)


@router.get("/{booking_id}", summary="Show a visit of mine")
async def get_visit(uow: Uow, caller: Me, booking_id: UUID, response: Response) -> PublicBooking:
    """Return one visit with its price, terms and crew."""
    booking = await own_booking(uow, await signed_in(uow, caller), booking_id)
    set_etag(response, booking.version)
    return await public_view(uow, booking)


@router.get("/{booking_id}/cancellation", summary="Ask what cancelling would cost me")
async def get_cancellation(uow: Uow, caller: Me, booking_id: UUID) -> CancellationQuote:
    """Return what would go back and what would be kept if the visit were cancelled at this moment."""
    return cancellation_quote(await own_booking(uow, await signed_in(uow, caller), booking_id))


@router.post(
    "/{booking_id}/cancel",
    summary="Cancel a visit of mine",
    responses=responses(CancellationClosed, MoveNotAllowed, PreconditionFailed),
)
async def post_cancel(
    request: Request, uow: Uow, caller: Me, booking_id: UUID, wanted: CancelRequest, response: Response
) -> PublicBooking:
    """Call the visit off on the terms of its cancellation policy."""
    booking = await own_booking(uow, await signed_in(uow, caller), booking_id, lock=True)
    check_if_match(request, booking.version)
    if booking.status in ("PENDING", "CONFIRMED") and not cancellation_quote(booking).allowed:
        raise CancellationClosed("The visit's time has come. Please call us.")
    await cancel(uow, booking, reason="client", note=wanted.reason or None)
    await uow.session.flush()
    set_etag(response, booking.version)
    return await public_view(uow, booking)


@router.get("/{booking_id}/reschedule", summary="Ask what moving a visit of mine would cost")
async def get_reschedule(uow: Uow, caller: Me, booking_id: UUID) -> RescheduleQuote:
    """Return the fee for moving the visit at this moment."""
    booking = await own_booking(uow, await signed_in(uow, caller), booking_id)
    return reschedule_quote(await organization(uow), booking)


@router.get("/{booking_id}/reschedule/slots", summary="List the times that my visit could be moved to")
async def get_other_times(
    uow: Uow,
    caller: Me,
    booking_id: UUID,
    first: Annotated[Day, Query(alias="from", description="First day, in the company's zone.")],
    last: Annotated[Day, Query(alias="to", description="Last day; at most 31 days in all.")],
) -> OtherTimes:
    """Return the free times of each day, for which the visit's own time counts as free."""
    check_days(first, last)
    company = await organization(uow)
    booking = await own_booking(uow, await signed_in(uow, caller), booking_id, lock=True)
    allowed = reschedule_quote(company, booking).allowed
    days = await other_times(uow, company, booking, first, last) if allowed else []
    return OtherTimes(timezone=company.timezone, visit_minutes=need_of(booking).minutes, days=days)


@router.post(
    "/{booking_id}/reschedule",
    summary="Move a visit of mine",
    responses=responses(SlotTaken, FeeChanged, RescheduleClosed, MoveNotAllowed, PreconditionFailed),
)
async def post_reschedule(
    request: Request, uow: Uow, caller: Me, booking_id: UUID, wanted: RescheduleRequest, response: Response
) -> PublicBooking:
    """Move the visit to one of the free times, for the fee that was shown."""
    booking = await own_booking(uow, await signed_in(uow, caller), booking_id, lock=True)
    check_if_match(request, booking.version)
    await reschedule(
        uow,
        await organization(uow),
        booking,
        starts_at=wanted.starts_at,
        by="client",
        expected_fee_cents=wanted.expected_fee_cents,
    )
    set_etag(response, booking.version)
    return await public_view(uow, booking)


@router.get("/{booking_id}/book-again", summary="Prepare a booking like an earlier one")
async def get_book_again(uow: Uow, caller: Me, booking_id: UUID) -> BookAgain:
    """Return the body of a booking like this one, but for the time."""
    client = await signed_in(uow, caller)
    return await book_again(uow, client, await own_booking(uow, client, booking_id))
