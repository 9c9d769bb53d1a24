"""HTTP of the client portal: the client, their homes and their cleaners."""

from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from booking.client_portal.schemas import MeChange, PortalMe, PortalSeries, PreferredCleaners
from booking.client_portal.service import describe, list_series, prefer, signed_in
from booking.clients.parts import TooManyAddresses, add_address, change_address
from booking.clients.profile import change_client
from booking.clients.profile_schemas import AddressChange, ClientChange, NewAddress
from shared.auth.callers import ClientCaller
from shared.auth.guards import signed_in_client
from shared.database import Uow
from shared.errors import Conflict, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/client", tags=["client portal"], responses=responses(Unauthorized))

Me = Annotated[ClientCaller, signed_in_client]


@router.get("/me", summary="Show what the company keeps of me")
async def get_me(uow: Uow, caller: Me, response: Response) -> PortalMe:
    """Return the client's own record; the `ETag` is for `If-Match` at a change."""
    client = await signed_in(uow, caller)
    set_etag(response, client.version)
    return await describe(uow, client)


@router.patch("/me", summary="Change my preferences", responses=responses(PreconditionFailed))
async def patch_me(request: Request, uow: Uow, caller: Me, change: MeChange, response: Response) -> PortalMe:
    """Change what the body names. Consent is kept with its moment and that it was given here."""
    client = await signed_in(uow, caller, lock=True)
    check_if_match(request, client.version)
    wanted = ClientChange.model_validate(change.model_dump(exclude_unset=True))
    await change_client(uow, client, wanted, source="portal")
    set_etag(response, client.version)
    return await describe(uow, client)


@router.put("/me/cleaners", summary="Ask for certain cleaners", responses=responses(PreconditionFailed))
async def put_cleaners(
    request: Request, uow: Uow, caller: Me, wanted: PreferredCleaners, response: Response
) -> PortalMe:
    """Keep whom the client asks for, of the cleaners who have been there."""
    client = await signed_in(uow, caller, lock=True)
    check_if_match(request, client.version)
    await prefer(uow, client, wanted)
    set_etag(response, client.version)
    return await describe(uow, client)


@router.post(
    "/addresses",
    status_code=201,
    summary="Add a home of mine",
    responses=responses(TooManyAddresses, PreconditionFailed),
)
async def post_my_address(
    request: Request, uow: Uow, caller: Me, wanted: NewAddress, response: Response
) -> PortalMe:
    """Add a home with what the crew needs to know of it."""
    client = await signed_in(uow, caller, lock=True)
    check_if_match(request, client.version)
    await add_address(uow, client, wanted)
    set_etag(response, client.version)
    return await describe(uow, client)


@router.patch(
    "/addresses/{address_id}",
    summary="Change or archive a home of mine",
    responses=responses(NotFound, Conflict, PreconditionFailed),
)
async def patch_my_address(
    request: Request, uow: Uow, caller: Me, address_id: UUID, change: AddressChange, response: Response
) -> PortalMe:
    """Change what the body names; an archived home is no longer offered."""
    client = await signed_in(uow, caller, lock=True)
    check_if_match(request, client.version)
    await change_address(uow, client, address_id, change)
    set_etag(response, client.version)
    return await describe(uow, client)


@router.get("/series", summary="List my repeating visits")
async def get_my_series(uow: Uow, caller: Me) -> list[PortalSeries]:
    """Return the client's visits that repeat, those that go on first."""
    return await list_series(uow, await signed_in(uow, caller))
