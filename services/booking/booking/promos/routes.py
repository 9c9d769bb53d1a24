"""HTTP of promo codes."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.promos.admin import (
    CodeInUse,
    CodeTaken,
    add_promo,
    change_promo,
    list_promos,
    list_redemptions,
    promo,
    remove_promo,
    show,
)
from booking.promos.schemas import PromoInput, PromoOut, PromoQuery, RedemptionOut, RedemptionQuery
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/pricing/promo-codes",
    tags=["pricing"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)

MODULE = "module.pricing"
Reader = Annotated[StaffCaller, requires("bookings.view", module=MODULE)]
Manager = Annotated[StaffCaller, requires("pricing.manage", module=MODULE)]


@router.get("", summary="List the promo codes")
async def get_promos(uow: Uow, _: Reader, query: Annotated[PromoQuery, Query()]) -> Page[PromoOut]:
    """Return the codes that match, each with how often it was redeemed."""
    return await list_promos(uow, query)


@router.post("", status_code=201, summary="Add a promo code", responses=responses(CodeTaken))
async def create_promo(uow: Uow, _: Manager, wanted: PromoInput, response: Response) -> PromoOut:
    """Add a code; capitals make no difference to its name."""
    added = await add_promo(uow, wanted)
    set_etag(response, added.version)
    response.headers["Location"] = f"/v1/admin/pricing/promo-codes/{added.id}"
    return show(added)


@router.get("/{promo_id}", summary="Show a promo code")
async def get_promo(uow: Uow, _: Reader, promo_id: UUID, response: Response) -> PromoOut:
    """Return one code; the `ETag` is for `If-Match` at a change."""
    found = await promo(uow, promo_id)
    set_etag(response, found.version)
    return show(found)


@router.put("/{promo_id}", summary="Change a promo code", responses=responses(CodeTaken, PreconditionFailed))
async def put_promo(
    uow: Uow, _: Manager, promo_id: UUID, wanted: PromoInput, request: Request, response: Response
) -> PromoOut:
    """Make the code what the body says; bookings that took it keep their price."""
    found = await promo(uow, promo_id, lock=True)
    check_if_match(request, found.version)
    await change_promo(uow, found, wanted)
    set_etag(response, found.version)
    return show(found)


@router.delete(
    "/{promo_id}",
    status_code=204,
    summary="Delete a promo code",
    responses=responses(CodeInUse, PreconditionFailed),
)
async def delete_promo(uow: Uow, _: Manager, promo_id: UUID, request: Request) -> None:
    """Delete a code that was never used; switch off the others (`active`)."""
    found = await promo(uow, promo_id, lock=True)
    check_if_match(request, found.version)
    await remove_promo(uow, found)


@router.get("/{promo_id}/redemptions", summary="List who used a promo code")
async def get_redemptions(
    uow: Uow, _: Reader, promo_id: UUID, query: Annotated[RedemptionQuery, Query()]
) -> Page[RedemptionOut]:
    """Return the bookings that took the code, newest first unless asked otherwise."""
    await promo(uow, promo_id)
    return await list_redemptions(uow, promo_id, query)
