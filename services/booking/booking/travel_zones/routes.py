"""HTTP of travel zones."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.travel_zones.admin import ZoneTaken, add_zone, change_zone, list_zones, remove_zone, show, zone
from booking.travel_zones.schemas import ZoneInput, ZoneOut, ZoneQuery
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/pricing/zones", tags=["pricing"], responses=responses(Unauthorized, Forbidden, NotFound)
)

MODULE = "module.pricing"
Reader = Annotated[StaffCaller, requires("bookings.view", module=MODULE)]
Manager = Annotated[StaffCaller, requires("pricing.manage", module=MODULE)]


@router.get("", summary="List the travel zones")
async def get_zones(uow: Uow, _: Reader, query: Annotated[ZoneQuery, Query()]) -> Page[ZoneOut]:
    """Return the zones that match."""
    return await list_zones(uow, query)


@router.post("", status_code=201, summary="Add a travel zone", responses=responses(ZoneTaken))
async def create_zone(uow: Uow, _: Manager, wanted: ZoneInput, response: Response) -> ZoneOut:
    """Add a zone; its prefixes must be in no other."""
    added = await add_zone(uow, wanted)
    set_etag(response, added.version)
    response.headers["Location"] = f"/v1/admin/pricing/zones/{added.id}"
    return (await show(uow, [added]))[0]


@router.get("/{zone_id}", summary="Show a travel zone")
async def get_zone(uow: Uow, _: Reader, zone_id: UUID, response: Response) -> ZoneOut:
    """Return one zone; the `ETag` is for `If-Match` at a change."""
    found = await zone(uow, zone_id)
    set_etag(response, found.version)
    return (await show(uow, [found]))[0]


@router.put("/{zone_id}", summary="Change a travel zone", responses=responses(ZoneTaken, PreconditionFailed))
async def put_zone(
    uow: Uow, _: Manager, zone_id: UUID, wanted: ZoneInput, request: Request, response: Response
) -> ZoneOut:
    """Make the zone what the body says; switched off (`active`), it keeps its prefixes."""
    found = await zone(uow, zone_id, lock=True)
    check_if_match(request, found.version)
    await change_zone(uow, found, wanted)
    set_etag(response, found.version)
    return (await show(uow, [found]))[0]


@router.delete(
    "/{zone_id}", status_code=204, summary="Delete a travel zone", responses=responses(PreconditionFailed)
)
async def delete_zone(uow: Uow, _: Manager, zone_id: UUID, request: Request) -> None:
    """Delete a zone; what is booked keeps its fee."""
    found = await zone(uow, zone_id, lock=True)
    check_if_match(request, found.version)
    await remove_zone(uow, found)
