"""HTTP of price lists for the office."""

from typing import Annotated

from fastapi import Path, Query, Request, Response

from booking.pricing.admin_schemas import (
    Preview,
    PreviewRequest,
    PriceListOut,
    Publication,
    Restoration,
    VersionOut,
    VersionQuery,
)
from booking.pricing.publishing import current, preview, publish, version_of, versions
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, Unavailable, responses
from shared.organizations import organization
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin/pricing", tags=["pricing"], responses=responses(Unauthorized, Forbidden))

MODULE = "module.pricing"
Reader = Annotated[StaffCaller, requires("bookings.view", module=MODULE)]
Manager = Annotated[StaffCaller, requires("pricing.manage", module=MODULE)]
Version = Annotated[int, Path(ge=1, le=1_000_000)]


@router.get("", summary="Show the price list")
async def get_prices(uow: Uow, _: Reader, response: Response) -> PriceListOut:
    """Return the price list in force; the `ETag` is for `If-Match` at a publication."""
    found = await current(uow)
    set_etag(response, found.version)
    return found


@router.put("", summary="Publish a price list", responses=responses(PreconditionFailed))
async def put_prices(
    uow: Uow, _: Manager, wanted: Publication, request: Request, response: Response
) -> PriceListOut:
    """Put a whole price list in force as a new version. What is booked or quoted keeps its price."""
    before = (await current(uow)).version
    check_if_match(request, before)
    published = await publish(uow, wanted.document, wanted.note, after=before)
    set_etag(response, published.version)
    return published


@router.get("/versions", summary="List what was published")
async def get_versions(uow: Uow, _: Reader, query: Annotated[VersionQuery, Query()]) -> Page[VersionOut]:
    """Return the versions of the price list, the latest first unless asked otherwise."""
    return await versions(uow, query)


@router.get("/versions/{version}", summary="Show a version", responses=responses(NotFound))
async def get_version(uow: Uow, _: Reader, version: Version) -> PriceListOut:
    """Return a version of the price list with its contents."""
    return await version_of(uow, version)


@router.post(
    "/versions/{version}/restore",
    status_code=201,
    summary="Bring a version back",
    responses=responses(NotFound, PreconditionFailed),
)
async def restore_version(
    uow: Uow, _: Manager, version: Version, wanted: Restoration, request: Request, response: Response
) -> PriceListOut:
    """Publish an old version again, as a new one."""
    before = (await current(uow)).version
    check_if_match(request, before)
    old = await version_of(uow, version)
    published = await publish(uow, old.document, wanted.note or f"Version {version} again", after=before)
    set_etag(response, published.version)
    return published


@router.post("/preview", summary="Try a price list", responses=responses(Unavailable))
async def preview_prices(uow: Uow, _: Manager, wanted: PreviewRequest) -> Preview:
    """Price some work by a list that isn't published, beside its present price. Nothing is kept."""
    return await preview(uow, await organization(uow), wanted)
