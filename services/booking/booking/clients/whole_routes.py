"""HTTP of what is done with whole clients: duplicates, merging, erasing, and taking data out."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request, Response
from fastapi.responses import StreamingResponse

from booking.clients.duplicates import likely_duplicates
from booking.clients.erase import erase_client, everything_about
from booking.clients.export import export_clients
from booking.clients.merge import lock_both, merge
from booking.clients.merge_schemas import DuplicatePair, EraseRequest, MergeRequest
from booking.clients.profile import VisitAhead, show
from booking.clients.profile_schemas import ClientProfile
from booking.clients.routes import CHANGED, Editor, Reader
from booking.clients.schemas import ClientQuery
from booking.clients.service import client_of
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.clock import local_today
from shared.database import Database, Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.organizations import organization
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin/clients", tags=["clients"], responses=responses(Unauthorized, Forbidden))

Exporter = Annotated[StaffCaller, requires("exports.run")]


@router.get("/duplicates", summary="Find clients who may be one person")
async def get_duplicates(
    uow: Uow, _: Reader, limit: Annotated[int, Query(ge=1, le=100)] = 25
) -> list[DuplicatePair]:
    """Return pairs who share an e-mail, a phone, or a part of the name and the postal code, the likeliest first.

    Merge a pair and the next ones move up.
    """
    return await likely_duplicates(uow, limit)


@router.get(
    "/export",
    summary="Export the clients as CSV",
    response_class=StreamingResponse,
    responses={200: {"content": {"text/csv": {}}, "description": "The file, in UTF-8."}},
)
async def export(
    request: Request, uow: Uow, query: Annotated[ClientQuery, Query()], _: Exporter
) -> StreamingResponse:
    """Return the clients of a query as a table for spreadsheets; `limit` and `cursor` don't matter."""
    uow.audit("client.export", "client", filters=query.model_dump(mode="json", exclude_defaults=True))
    day = local_today((await organization(uow)).timezone)
    database: Database = request.app.state.database
    return StreamingResponse(
        export_clients(database, uow.org_id, query),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="clients-{day}.csv"'},
    )


@router.post("/{client_id}/merge", summary="Merge another client into this one", responses=CHANGED)
async def merge_clients(
    request: Request, uow: Uow, _: Editor, client_id: UUID, wanted: MergeRequest, response: Response
) -> ClientProfile:
    """Move everything of the other client here. The other's e-mail and phone stay known as a contact.

    The other is still shown, with `merged_into`; links in messages that were sent go on working.
    """
    client, other = await lock_both(uow, client_id, wanted.other_id)
    check_if_match(request, client.version)
    await merge(uow, client, other)
    set_etag(response, client.version)
    return await show(uow, client, secrets=True)


@router.post("/{client_id}/anonymise", summary="Erase a client's data", responses=CHANGED | responses(VisitAhead))
async def anonymise(
    request: Request,
    uow: Uow,
    _: Annotated[StaffCaller, requires("contacts.edit", sensitive=True)],
    client_id: UUID,
    wanted: EraseRequest,
    response: Response,
) -> ClientProfile:
    """Take all that tells who the client is out of the records, at the client's wish. There is no way back.

    Bookings and amounts stay, as tax law wants; they no longer say whose they were.
    """
    client = await client_of(uow, client_id, lock=True)
    check_if_match(request, client.version)
    await erase_client(uow, client, wanted.reason)
    set_etag(response, client.version)
    return await show(uow, client, secrets=True)


@router.get("/{client_id}/data-export", summary="Hand out a client's data", responses=responses(NotFound))
async def data_export(uow: Uow, _: Exporter, client_id: UUID, response: Response) -> dict[str, Any]:
    """Return all that is known of a client, by table, for who asks what the company knows of them."""
    client = await client_of(uow, client_id)
    response.headers["Content-Disposition"] = f'attachment; filename="client-{client.id}.json"'
    return await everything_about(uow, client)
