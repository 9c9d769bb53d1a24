"""HTTP of recurring visits: making, finding and looking at them."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.bookings.service import booking_of
from booking.clients.service import ClientClosed
from booking.series.schemas import (
    Preview,
    Previewed,
    RepeatInput,
    SeriesChanged,
    SeriesDetail,
    SeriesInput,
    SeriesOut,
    SeriesQuery,
)
from booking.series.service import AlreadyRepeats, create_series, preview, repeat, series_of
from booking.series.views import list_series, outcome, show
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Conflict, Forbidden, NotFound, PreconditionFailed, Unauthorized, Unavailable, responses
from shared.organizations import organization
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin/series", tags=["series"], responses=responses(Unauthorized, Forbidden))
of_bookings = Router(prefix="/v1/admin/bookings", tags=["series"], responses=responses(Unauthorized, Forbidden))

MODULE = "module.schedule"
Reader = Annotated[StaffCaller, requires("bookings.view", module=MODULE)]
Editor = Annotated[StaffCaller, requires("bookings.edit", module=MODULE)]


@router.get("", summary="List recurring visits")
async def list_all_series(uow: Uow, _: Reader, query: Annotated[SeriesQuery, Query()]) -> Page[SeriesOut]:
    """Return the series that match, newest first unless sorted, each with its next visit."""
    return await list_series(uow, query)


@router.post(
    "", status_code=201, summary="Make visits repeat", responses=responses(NotFound, ClientClosed, Unavailable)
)
async def add_series(uow: Uow, _: Editor, wanted: SeriesInput, response: Response) -> SeriesChanged:
    """Make a series and put its first weeks on the schedule, confirmed and without a deposit.

    A visit for which no crew is free is made all the same: it is `unassigned`, and the office is told.
    """
    series, visits = await create_series(uow, await organization(uow), wanted)
    uow.audit("series.create", "series", series.id, rule=series.rule, client_id=str(series.client_id))
    set_etag(response, series.version)
    response.headers["Location"] = f"/v1/admin/series/{series.id}"
    return await outcome(uow, series, visits)


@router.post("/preview", summary="Look at a rule")
async def preview_rule(uow: Uow, _: Reader, wanted: Preview) -> Previewed:
    """Return a rule in words, and the next days that it gives. Nothing is kept."""
    return await preview(uow, await organization(uow), wanted)


@router.get("/{series_id}", summary="Show recurring visits", responses=responses(NotFound))
async def get_series(uow: Uow, _: Reader, series_id: UUID, response: Response) -> SeriesDetail:
    """Return a series with its next and its last visits; the `ETag` is for `If-Match` at a change."""
    series = await series_of(uow, series_id)
    set_etag(response, series.version)
    return await show(uow, series)


@of_bookings.post(
    "/{booking_id}/repeat",
    status_code=201,
    summary="Let a booking repeat",
    responses=responses(NotFound, AlreadyRepeats, Conflict, PreconditionFailed, Unavailable),
)
async def repeat_booking(
    uow: Uow, _: Editor, booking_id: UUID, wanted: RepeatInput, request: Request, response: Response
) -> SeriesChanged:
    """Make a series of a booking, its first visit, which stays as it is; `If-Match` is about the booking."""
    booking = await booking_of(uow, booking_id, lock=True)
    check_if_match(request, booking.version)
    series, visits = await repeat(uow, await organization(uow), booking, wanted)
    uow.audit("series.create", "series", series.id, rule=series.rule, booking=booking.reference)
    set_etag(response, series.version)
    response.headers["Location"] = f"/v1/admin/series/{series.id}"
    return await outcome(uow, series, visits)
