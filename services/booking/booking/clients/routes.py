"""HTTP of clients: the list, and one client as a whole."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.clients.lists import list_clients
from booking.clients.notes import timeline_of
from booking.clients.profile import (
    ClientKnown,
    VisitAhead,
    archive_client,
    change_client,
    create_client,
    restore_client,
    show,
)
from booking.clients.profile_schemas import ClientChange, ClientProfile, NewClient, TimelineItem
from booking.clients.schemas import ClientOut, ClientQuery
from booking.clients.service import ClientClosed, client_of
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Cursor, Page, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin/clients", tags=["clients"], responses=responses(Unauthorized, Forbidden))

Reader = Annotated[StaffCaller, requires("contacts.view")]
Editor = Annotated[StaffCaller, requires("contacts.edit")]
CHANGED = responses(NotFound, ClientClosed, PreconditionFailed)


def may_edit(caller: StaffCaller) -> bool:
    """Tell whether the caller may see what only those who change clients may."""
    return "contacts.edit" in caller.permissions


@router.get("", summary="List clients")
async def list_all(uow: Uow, query: Annotated[ClientQuery, Query()], _: Reader) -> Page[ClientOut]:
    """Return the company's clients, newest first unless sorted, with homes, tags and what they amount to."""
    items, cursor = await list_clients(uow, query)
    return Page[ClientOut](items=items, next_cursor=cursor)


@router.post("", status_code=201, summary="Add a client", responses=responses(ClientKnown))
async def add_client(uow: Uow, _: Editor, wanted: NewClient, response: Response) -> ClientProfile:
    """Add a client. E-mail and phone together are a client's name: two clients can't have the same two."""
    client = await create_client(uow, wanted)
    set_etag(response, client.version)
    response.headers["Location"] = f"/v1/admin/clients/{client.id}"
    return await show(uow, client, secrets=True)


@router.get("/{client_id}", summary="Show a client", responses=responses(NotFound))
async def get_client(uow: Uow, caller: Reader, client_id: UUID, response: Response) -> ClientProfile:
    """Return one client with everything that hangs on it; entry codes only to who may change clients.

    A client who was merged into another is still shown, with `merged_into`.
    """
    client = await client_of(uow, client_id)
    set_etag(response, client.version)
    return await show(uow, client, secrets=may_edit(caller))


@router.patch("/{client_id}", summary="Change a client", responses=CHANGED | responses(ClientKnown))
async def update_client(
    request: Request, uow: Uow, _: Editor, client_id: UUID, change: ClientChange, response: Response
) -> ClientProfile:
    """Change what the body names. A change of `marketing_consent` is kept with its moment and who made it."""
    client = await client_of(uow, client_id, lock=True)
    check_if_match(request, client.version)
    await change_client(uow, client, change)
    set_etag(response, client.version)
    return await show(uow, client, secrets=True)


@router.post("/{client_id}/archive", summary="Archive a client", responses=CHANGED | responses(VisitAhead))
async def archive(request: Request, uow: Uow, _: Editor, client_id: UUID, response: Response) -> ClientProfile:
    """Take a client off the list. Nothing is lost: restoring, or the client's next booking, undoes it."""
    client = await client_of(uow, client_id, lock=True)
    check_if_match(request, client.version)
    await archive_client(uow, client)
    set_etag(response, client.version)
    return await show(uow, client, secrets=True)


@router.post("/{client_id}/restore", summary="Restore an archived client", responses=CHANGED)
async def restore(request: Request, uow: Uow, _: Editor, client_id: UUID, response: Response) -> ClientProfile:
    """Bring an archived client back to the list."""
    client = await client_of(uow, client_id, lock=True)
    check_if_match(request, client.version)
    await restore_client(uow, client)
    set_etag(response, client.version)
    return await show(uow, client, secrets=True)


@router.get("/{client_id}/timeline", summary="Show what happened to a client", responses=responses(NotFound))
async def get_timeline(uow: Uow, _: Reader, client_id: UUID, page: Cursor) -> Page[TimelineItem]:
    """Return what happened to the client and to the client's bookings, newest first."""
    return await timeline_of(uow, await client_of(uow, client_id), page)
