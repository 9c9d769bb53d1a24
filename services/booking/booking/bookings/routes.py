"""HTTP of bookings for the clients who make them; the link's token is what lets them in."""

from typing import Annotated

from fastapi import Path, Request, Response

from booking.bookings.create import PriceChanged, SlotTaken, create_booking
from booking.bookings.life import cancel, cancellation_quote
from booking.bookings.schemas import BookingRequest, CancelRequest, PublicBooking
from booking.bookings.service import booking_by_token
from booking.bookings.states import MoveNotAllowed
from booking.bookings.views import public_view
from booking.policies.schemas import CancellationQuote
from booking.slots.service import check_open
from shared.auth.guards import public
from shared.database import Uow
from shared.errors import Conflict, ModuleDisabled, NotFound, PreconditionFailed, Unavailable, responses
from shared.organizations import PublicOrganization
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/public/{org}/bookings", tags=["public"], dependencies=[public()], responses=responses(NotFound)
)
Token = Annotated[str, Path(max_length=64, description="The token in the client's link.")]


class CancellationClosed(Conflict):
    """The visit has begun, is over or was called off."""

    slug = "cancellation-closed"
    title = "The booking can't be cancelled online any more"


@router.post(
    "",
    status_code=201,
    summary="Book a visit",
    responses=responses(PriceChanged, SlotTaken, ModuleDisabled, Unavailable),
)
async def book_visit(
    company: PublicOrganization, wanted: BookingRequest, uow: Uow, response: Response
) -> PublicBooking:
    """Take a slot. A booking that asks for a deposit holds it until `deposit.pay_before`."""
    check_open(company)
    booking = await create_booking(uow, company, wanted, source="web")
    set_etag(response, booking.version)
    response.headers["Location"] = f"/v1/public/{company.slug}/bookings/{booking.public_token}"
    return await public_view(uow, booking)


@router.get("/{public_token}", summary="Show a booking")
async def get_booking(
    company: PublicOrganization, public_token: Token, uow: Uow, response: Response
) -> PublicBooking:
    """Return the booking that the link names."""
    booking = await booking_by_token(uow, public_token)
    set_etag(response, booking.version)
    return await public_view(uow, booking)


@router.get("/{public_token}/cancellation", summary="Ask what cancelling would cost")
async def quote_cancellation(company: PublicOrganization, public_token: Token, uow: Uow) -> CancellationQuote:
    """Return what would go back and what would be kept if the booking were cancelled at this moment."""
    return cancellation_quote(await booking_by_token(uow, public_token))


@router.post(
    "/{public_token}/cancel",
    summary="Cancel a booking",
    responses=responses(CancellationClosed, MoveNotAllowed, PreconditionFailed),
)
async def cancel_booking(
    company: PublicOrganization,
    public_token: Token,
    uow: Uow,
    request: Request,
    response: Response,
    wanted: CancelRequest,
) -> PublicBooking:
    """Call the visit off on the terms of the booking's cancellation policy."""
    booking = await booking_by_token(uow, public_token, lock=True)
    check_if_match(request, booking.version)
    if booking.status in ("PENDING", "CONFIRMED") and not cancellation_quote(booking).allowed:
        raise CancellationClosed("The visit's time has come. Please call us.")
    await cancel(uow, booking, reason="client", note=wanted.reason or None)
    await uow.session.flush()
    set_etag(response, booking.version)
    return await public_view(uow, booking)
