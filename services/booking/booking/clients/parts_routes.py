"""HTTP of what hangs on a client: homes, contacts, tags, wishes about cleaners and notes."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.clients.models import Client
from booking.clients.notes import add_note, change_note, list_notes, note_of, show_note
from booking.clients.parts import (
    TooManyAddresses,
    add_address,
    change_address,
    replace_tags,
    set_contacts,
    set_wishes,
)
from booking.clients.profile import show
from booking.clients.profile_schemas import (
    AddressChange,
    ClientProfile,
    ContactList,
    NewAddress,
    NewNote,
    NoteChange,
    NoteOut,
    TagList,
    TagOut,
    TagRename,
    WorkerWishes,
)
from booking.clients.routes import CHANGED, Editor, Reader
from booking.clients.service import ClientClosed, client_of
from booking.clients.tags import delete_tag, list_tags, rename_tag, tag_of
from shared.database import Cursor, Page, Uow
from shared.errors import Conflict, Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin/clients", tags=["clients"], responses=responses(Unauthorized, Forbidden))


async def _open(request: Request, uow: Uow, client_id: UUID) -> Client:
    client = await client_of(uow, client_id, lock=True)
    check_if_match(request, client.version)
    return client


async def _answer(uow: Uow, response: Response, client: Client) -> ClientProfile:
    set_etag(response, client.version)
    return await show(uow, client, secrets=True)


@router.post(
    "/{client_id}/addresses",
    status_code=201,
    summary="Add an address",
    responses=CHANGED | responses(TooManyAddresses),
)
async def post_address(
    request: Request, uow: Uow, _: Editor, client_id: UUID, wanted: NewAddress, response: Response
) -> ClientProfile:
    """Add a home. The entry code is shown only to who may change clients, and to the crew on the day."""
    client = await _open(request, uow, client_id)
    await add_address(uow, client, wanted)
    return await _answer(uow, response, client)


@router.patch(
    "/{client_id}/addresses/{address_id}",
    summary="Change or archive an address",
    responses=CHANGED | responses(Conflict),
)
async def patch_address(
    request: Request,
    uow: Uow,
    _: Editor,
    client_id: UUID,
    address_id: UUID,
    change: AddressChange,
    response: Response,
) -> ClientProfile:
    """Change what the body names. `archived` takes the home off the choices, or brings it back."""
    client = await _open(request, uow, client_id)
    await change_address(uow, client, address_id, change)
    return await _answer(uow, response, client)


@router.put("/{client_id}/contacts", summary="Say who else is written to", responses=CHANGED)
async def put_contacts(
    request: Request, uow: Uow, _: Editor, client_id: UUID, wanted: ContactList, response: Response
) -> ClientProfile:
    """Replace the people who are written to beside the client."""
    client = await _open(request, uow, client_id)
    await set_contacts(uow, client, wanted)
    return await _answer(uow, response, client)


@router.put("/{client_id}/tags", summary="Tag a client", responses=CHANGED)
async def put_tags(
    request: Request, uow: Uow, _: Editor, client_id: UUID, wanted: TagList, response: Response
) -> ClientProfile:
    """Give the client these tags and no others; tags that don't exist yet are made."""
    client = await _open(request, uow, client_id)
    await replace_tags(uow, client, wanted)
    return await _answer(uow, response, client)


@router.put("/{client_id}/workers", summary="Keep which cleaners a client wants", responses=CHANGED)
async def put_workers(
    request: Request, uow: Uow, _: Editor, client_id: UUID, wanted: WorkerWishes, response: Response
) -> ClientProfile:
    """Keep whom the client asks for, and whom never to send there."""
    client = await _open(request, uow, client_id)
    await set_wishes(uow, client, wanted)
    return await _answer(uow, response, client)


@router.get("/{client_id}/notes", summary="List the notes about a client", responses=responses(NotFound))
async def get_notes(
    uow: Uow,
    _: Reader,
    client_id: UUID,
    page: Cursor,
    deleted: Annotated[bool, Query(description="The deleted ones instead.")] = False,
) -> Page[NoteOut]:
    """Return the notes, the pinned ones first, then the newest."""
    return await list_notes(uow, await client_of(uow, client_id), page, deleted=deleted)


@router.post(
    "/{client_id}/notes",
    status_code=201,
    summary="Write a note about a client",
    responses=responses(NotFound, ClientClosed),
)
async def post_note(uow: Uow, _: Editor, client_id: UUID, wanted: NewNote, response: Response) -> NoteOut:
    """Write something down; the `ETag` is the note's own."""
    entry = await add_note(uow, await client_of(uow, client_id), wanted)
    set_etag(response, entry.version)
    return show_note(entry)


@router.patch(
    "/{client_id}/notes/{note_id}",
    summary="Change or delete a note",
    responses=responses(NotFound, PreconditionFailed),
)
async def patch_note(
    request: Request, uow: Uow, _: Editor, client_id: UUID, note_id: UUID, change: NoteChange, response: Response
) -> NoteOut:
    """Change what the body names. `deleted` hides the note, or brings it back."""
    entry = await note_of(uow, await client_of(uow, client_id), note_id)
    check_if_match(request, entry.version)
    await change_note(uow, entry, change)
    set_etag(response, entry.version)
    return show_note(entry)


tags = Router(prefix="/v1/admin/clients/tags", tags=["clients"], responses=responses(Unauthorized, Forbidden))


@tags.get("", summary="List the tags of clients")
async def get_tags(uow: Uow, _: Reader) -> list[TagOut]:
    """Return the tags, each with the number of clients on the list who have it."""
    return await list_tags(uow)


@tags.patch("/{tag_id}", summary="Rename a tag", responses=responses(NotFound))
async def patch_tag(uow: Uow, _: Editor, tag_id: UUID, wanted: TagRename) -> list[TagOut]:
    """Rename a tag on all clients; where another tag has the name already, the two become one."""
    await rename_tag(uow, await tag_of(uow, tag_id), wanted.name)
    return await list_tags(uow)


@tags.delete("/{tag_id}", status_code=204, summary="Delete a tag", responses=responses(NotFound))
async def remove_tag(uow: Uow, _: Editor, tag_id: UUID) -> None:
    """Take a tag off all clients. The clients stay."""
    await delete_tag(uow, await tag_of(uow, tag_id))
