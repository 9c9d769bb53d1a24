"""HTTP of the organization's profile."""

from typing import Annotated

from fastapi import Request, Response

from identity.organizations.schemas import OrganizationChange, OrganizationProfile
from identity.organizations.service import change_organization, lock_organization, profile_of
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Uow
from shared.errors import Conflict, Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.organizations import organization
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/organization", tags=["organization"], responses=responses(Unauthorized, Forbidden)
)


@router.get("", summary="Show the organization's profile and settings", responses=responses(NotFound))
async def show_organization(
    uow: Uow, response: Response, _: Annotated[StaffCaller, requires("core.view")]
) -> OrganizationProfile:
    """Return the profile; its `ETag` is what `If-Match` wants when it is changed."""
    company = await organization(uow)
    set_etag(response, company.version)
    return profile_of(company)


@router.patch(
    "",
    summary="Change the organization's profile and settings",
    responses=responses(NotFound, Conflict, PreconditionFailed),
)
async def update_organization(
    request: Request,
    response: Response,
    uow: Uow,
    change: OrganizationChange,
    _: Annotated[StaffCaller, requires("settings.manage", module="module.settings")],
) -> OrganizationProfile:
    """Change what the body names; the other services hear of it by `identity.organization.updated.v1`."""
    company = await lock_organization(uow)
    check_if_match(request, company.version)
    await change_organization(uow, company, change)
    set_etag(response, company.version)
    return profile_of(company)
