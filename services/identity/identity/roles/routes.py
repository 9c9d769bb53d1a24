"""HTTP of roles."""

from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from identity.memberships.service import authority_of
from identity.roles.schemas import NewRole, PermissionOut, RoleChange, RoleList, RoleOut
from identity.roles.service import add_role, change_role, delete_role, get_role, list_roles, role_out
from shared.auth.callers import StaffCaller
from shared.auth.catalogue import PERMISSIONS
from shared.auth.guards import requires
from shared.database import Uow
from shared.errors import Conflict, Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin/roles", tags=["roles"], responses=responses(Unauthorized, Forbidden))


@router.get("", summary="List roles and permissions")
async def list_all_roles(uow: Uow, _: Annotated[StaffCaller, requires("users.manage")]) -> RoleList:
    """Return the built-in roles, the organization's own, and the permissions that exist."""
    return RoleList(
        items=await list_roles(uow),
        permissions=[PermissionOut(key=key, title=title) for key, title in PERMISSIONS.items()],
    )


@router.post("", status_code=201, summary="Make a role", responses=responses(Conflict))
async def create_role(
    response: Response,
    uow: Uow,
    wanted: NewRole,
    caller: Annotated[StaffCaller, requires("users.manage", sensitive=True)],
) -> RoleOut:
    """Make a role with permissions that the caller has too."""
    role = await add_role(uow, await authority_of(uow, caller), wanted)
    set_etag(response, role.version)
    return role_out(role)


@router.patch("/{role_id}", summary="Change a role", responses=responses(NotFound, PreconditionFailed))
async def update_role(
    request: Request,
    response: Response,
    uow: Uow,
    role_id: UUID,
    change: RoleChange,
    caller: Annotated[StaffCaller, requires("users.manage", sensitive=True)],
) -> RoleOut:
    """Change name or permissions; sessions follow within 15 minutes."""
    role = await get_role(uow, role_id)
    check_if_match(request, role.version)
    await change_role(uow, await authority_of(uow, caller), role, change)
    set_etag(response, role.version)
    return role_out(role)


@router.delete("/{role_id}", status_code=204, summary="Delete a role", responses=responses(NotFound, Conflict))
async def remove_role(
    uow: Uow, role_id: UUID, caller: Annotated[StaffCaller, requires("users.manage", sensitive=True)]
) -> None:
    """Delete a role that nobody has."""
    await delete_role(uow, await authority_of(uow, caller), await get_role(uow, role_id))
