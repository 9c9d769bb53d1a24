"""HTTP of moving a visit, for the client whom the link's token lets in."""

from typing import Annotated

from fastapi import Query, Request, Response

from booking.bookings.create import SlotTaken
from booking.bookings.reschedule import (
    FeeChanged,
    RescheduleClosed,
    is_free,
    other_times,
    reschedule,
    reschedule_quote,
)
from booking.bookings.reschedule_schemas import OtherTimes, RescheduleQuote, RescheduleRequest
from booking.bookings.routes import Token
from booking.bookings.schemas import PublicBooking, Start
from booking.bookings.service import booking_by_token, need_of
from booking.bookings.states import MoveNotAllowed
from booking.bookings.views import public_view
from booking.slots.schemas import check_days
from shared.auth.guards import public
from shared.database import Uow
from shared.errors import NotFound, PreconditionFailed, responses
from shared.inputs import Day
from shared.organizations import PublicOrganization
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/public/{org}/bookings/{public_token}/reschedule",
    tags=["public"],
    dependencies=[public()],
    responses=responses(NotFound),
)


@router.get("", summary="Ask what moving the visit would cost")
async def quote_reschedule(
    company: PublicOrganization,
    public_token: Token,
    uow: Uow,
    starts_at: Annotated[Start | None, Query(description="A time to ask about.")] = None,
) -> RescheduleQuote:
    """Return the fee for moving the visit at this moment, and whether a certain time can be had."""
    booking = await booking_by_token(uow, public_token, lock=starts_at is not None)
    quoted = reschedule_quote(company, booking)
    if starts_at is None:
        return quoted
    free = quoted.allowed and await is_free(uow, company, booking, starts_at)
    return quoted.model_copy(update={"starts_at": starts_at, "free": free})


@router.get("/slots", summary="List the times that the visit could be moved to")
async def list_other_times(
    company: PublicOrganization,
    public_token: Token,
    uow: Uow,
    first: Annotated[Day, Query(alias="from", description="First day, in the company's zone.")],
    last: Annotated[Day, Query(alias="to", description="Last day; at most 31 days in all.")],
) -> OtherTimes:
    """Return the free times of each day, for which the visit's own time counts as free."""
    check_days(first, last)
    booking = await booking_by_token(uow, public_token, lock=True)
    if not reschedule_quote(company, booking).allowed:
        days = []
    else:
        days = await other_times(uow, company, booking, first, last)
    return OtherTimes(timezone=company.timezone, visit_minutes=need_of(booking).minutes, days=days)


@router.post(
    "",
    summary="Move the visit",
    responses=responses(SlotTaken, FeeChanged, RescheduleClosed, MoveNotAllowed, PreconditionFailed),
)
async def reschedule_visit(
    company: PublicOrganization,
    public_token: Token,
    uow: Uow,
    request: Request,
    response: Response,
    wanted: RescheduleRequest,
) -> PublicBooking:
    """Move the visit to one of the free times, for the fee that was shown."""
    booking = await booking_by_token(uow, public_token, lock=True)
    check_if_match(request, booking.version)
    await reschedule(
        uow,
        company,
        booking,
        starts_at=wanted.starts_at,
        by="client",
        expected_fee_cents=wanted.expected_fee_cents,
    )
    set_etag(response, booking.version)
    return await public_view(uow, booking)
