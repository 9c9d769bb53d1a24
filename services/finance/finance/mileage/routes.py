"""HTTP of trips."""

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request, Response

from finance.expenses.service import ExpensePaid
from finance.ledger.service import PeriodLocked
from finance.mileage.schemas import PersonYear, TripInput, TripOut, TripQuery
from finance.mileage.service import (
    TripDeleted,
    add_trip,
    change_trip,
    delete_trip,
    list_trips,
    show_trip,
    trip_of,
    year_of_people,
)
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/finance/mileage",
    tags=["expenses"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]
Manager = Annotated[StaffCaller, requires("finance.manage", module="module.finance")]
CHANGED = responses(PeriodLocked, ExpensePaid, TripDeleted, PreconditionFailed)


@router.get("", summary="List the trips")
async def get_trips(uow: Uow, _: Viewer, query: Annotated[TripQuery, Query()]) -> Page[TripOut]:
    """Return the trips that match."""
    return await list_trips(uow, query)


@router.get("/years/{year}", summary="Show a year's kilometres by person")
async def get_mileage_year(uow: Uow, _: Viewer, year: Annotated[int, Path(ge=2000, le=2100)]) -> list[PersonYear]:
    """Return kilometres, their worth and what is owed of it by person, the most first (at most 500)."""
    return await year_of_people(uow, year)


@router.post("", status_code=201, summary="Record a trip", responses=responses(PeriodLocked))
async def post_trip(uow: Uow, _: Manager, wanted: TripInput, response: Response) -> TripOut:
    """Record a trip; its price is owed to the driver."""
    trip = await add_trip(uow, wanted)
    set_etag(response, trip.version)
    return show_trip(trip)


@router.put("/{trip_id}", summary="Change a trip", responses=CHANGED)
async def put_trip(
    uow: Uow, _: Manager, trip_id: UUID, wanted: TripInput, request: Request, response: Response
) -> TripOut:
    """Replace what a trip says; its price follows."""
    trip = await trip_of(uow, trip_id, lock=True)
    check_if_match(request, trip.version)
    await change_trip(uow, trip, wanted)
    set_etag(response, trip.version)
    return show_trip(trip)


@router.delete("/{trip_id}", status_code=204, summary="Delete a trip", responses=CHANGED)
async def remove_trip(uow: Uow, _: Manager, trip_id: UUID) -> None:
    """Take a trip out of the books; it can be restored for 30 days."""
    await delete_trip(uow, await trip_of(uow, trip_id, lock=True), deleted=True)


@router.post("/{trip_id}/restore", summary="Restore a trip", responses=CHANGED)
async def restore_one_trip(uow: Uow, _: Manager, trip_id: UUID) -> TripOut:
    """Bring a deleted trip back."""
    trip = await trip_of(uow, trip_id, lock=True)
    await delete_trip(uow, trip, deleted=False)
    return show_trip(trip)
