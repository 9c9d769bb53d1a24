"""HTTP of staff users."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from identity.memberships.service import authority_of
from identity.users.schemas import AddedUser, NewUser, StaffUser, UserChange
from identity.users.service import (
    add_user,
    change_user,
    get_user,
    list_users,
    lock_user,
    remove_user,
    user_out,
)
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Cursor, Page, Uow
from shared.errors import Conflict, Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin/users", tags=["users"], responses=responses(Unauthorized, Forbidden))
Manager = Annotated[StaffCaller, requires("users.manage", sensitive=True)]
Part = Annotated[str | None, Query(max_length=100, description="Part of a name or e-mail.")]


@router.get("", summary="List the staff users")
async def list_staff(
    uow: Uow, page: Cursor, _: Annotated[StaffCaller, requires("users.manage")], q: Part = None
) -> Page[StaffUser]:
    """Return the members, those who were invited included, the newest first."""
    items, cursor = await list_users(uow, page, q)
    return Page(items=items, next_cursor=cursor)


@router.post("", status_code=201, summary="Add or invite a staff user", responses=responses(Conflict))
async def create_user(
    request: Request, response: Response, uow: Uow, wanted: NewUser, caller: Manager
) -> AddedUser:
    """Let somebody in, at once with a password, or by an invitation whose link is answered."""
    added = await add_user(uow, request.app.state.settings, await authority_of(uow, caller), wanted)
    set_etag(response, added.version)
    return added


@router.get("/{user_id}", summary="Show a staff user", responses=responses(NotFound))
async def show_user(
    response: Response, uow: Uow, user_id: UUID, _: Annotated[StaffCaller, requires("users.manage")]
) -> StaffUser:
    """Return one member."""
    place = await get_user(uow, user_id)
    set_etag(response, place[0].version)
    return user_out(place)


@router.patch(
    "/{user_id}", summary="Change a staff user", responses=responses(NotFound, Conflict, PreconditionFailed)
)
async def update_user(
    request: Request, response: Response, uow: Uow, user_id: UUID, change: UserChange, caller: Manager
) -> StaffUser:
    """Change name, role or standing. Whoever is made inactive is signed out; a new role counts within 15 min."""
    membership, user, access = place = await lock_user(uow, user_id)
    check_if_match(request, membership.version)
    access = await change_user(uow, await authority_of(uow, caller), place, change)
    set_etag(response, membership.version)
    return user_out((membership, user, access))


@router.delete(
    "/{user_id}", status_code=204, summary="Remove a staff user", responses=responses(NotFound, Conflict)
)
async def delete_user(uow: Uow, user_id: UUID, caller: Manager) -> None:
    """End the membership. The person's account in other organizations is not touched."""
    await remove_user(uow, await authority_of(uow, caller), await lock_user(uow, user_id))
