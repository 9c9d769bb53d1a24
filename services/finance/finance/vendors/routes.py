"""HTTP of vendors."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from finance.vendors.schemas import MergeRequest, VendorChange, VendorDetail, VendorInput, VendorOut, VendorQuery
from finance.vendors.service import (
    VendorNameTaken,
    add_vendor,
    change_vendor,
    list_vendors,
    merge_vendors,
    show_vendor,
    vendor_of,
)
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Conflict, Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/finance/vendors",
    tags=["expenses"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]
Manager = Annotated[StaffCaller, requires("finance.manage", module="module.finance")]


@router.get("", summary="List the vendors")
async def get_vendors(uow: Uow, _: Viewer, query: Annotated[VendorQuery, Query()]) -> Page[VendorOut]:
    """Return the vendors that match; `q` completes what is being typed."""
    return await list_vendors(uow, query)


@router.post("", status_code=201, summary="Add a vendor", responses=responses(VendorNameTaken))
async def post_vendor(uow: Uow, _: Manager, wanted: VendorInput, response: Response) -> VendorDetail:
    """Add a vendor; its name must be new, whatever its capitals."""
    vendor = await add_vendor(uow, wanted)
    set_etag(response, vendor.version)
    return await show_vendor(uow, vendor)


@router.get("/{vendor_id}", summary="Show a vendor")
async def get_vendor(uow: Uow, _: Viewer, vendor_id: UUID, response: Response) -> VendorDetail:
    """Return a vendor with what was spent there and what is owed."""
    vendor = await vendor_of(uow, vendor_id)
    set_etag(response, vendor.version)
    return await show_vendor(uow, vendor)


@router.patch("/{vendor_id}", summary="Change a vendor", responses=responses(VendorNameTaken, PreconditionFailed))
async def patch_vendor(
    uow: Uow, _: Manager, vendor_id: UUID, change: VendorChange, request: Request, response: Response
) -> VendorDetail:
    """Change what the body names; `archived` hides a vendor and brings it back."""
    vendor = await vendor_of(uow, vendor_id, lock=True)
    check_if_match(request, vendor.version)
    await change_vendor(uow, vendor, change)
    set_etag(response, vendor.version)
    return await show_vendor(uow, vendor)


@router.post("/{vendor_id}/merge", summary="Merge another vendor into this one", responses=responses(Conflict))
async def merge_into_vendor(
    uow: Uow, _: Manager, vendor_id: UUID, wanted: MergeRequest, response: Response
) -> VendorDetail:
    """Move all expenses of the other vendor here, and fill in what this one lacks."""
    vendor = await merge_vendors(uow, vendor_id, wanted.other_id)
    set_etag(response, vendor.version)
    return await show_vendor(uow, vendor)
