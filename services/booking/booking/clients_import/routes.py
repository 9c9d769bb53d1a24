"""HTTP of imports."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.clients.routes import Editor, Reader
from booking.clients_import.applying import apply_import
from booking.clients_import.schemas import Existing, ImportChange, ImportLine, ImportOut, LineQuery
from booking.clients_import.service import (
    AlreadyApplied,
    change_import,
    import_of,
    list_imports,
    list_lines,
    show_import,
    start_import,
)
from shared.database import Cursor, Page, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.inputs import Words
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/clients/imports", tags=["client imports"], responses=responses(Unauthorized, Forbidden)
)
FILE = {
    "requestBody": {
        "required": True,
        "content": {"text/csv": {"schema": {"type": "string", "format": "binary"}}},
    }
}


@router.post("", status_code=201, summary="Read a file of clients", openapi_extra=FILE)
async def post_import(
    request: Request,
    uow: Uow,
    _: Editor,
    response: Response,
    filename: Annotated[Words | None, Query(max_length=200)] = None,
    existing: Annotated[Existing, Query(description="What to do with clients who are known.")] = "update",
) -> ImportOut:
    """Read a CSV file (up to 5 MB and 5,000 clients; UTF-8 or Windows-1252; comma, semicolon or tab).

    No client is touched: the answer says what would happen, and what is wrong with which line. Correct the
    mapping of the columns where the guess was wrong, then apply.
    """
    made = await start_import(uow, await request.body(), filename=filename, existing=existing)
    set_etag(response, made.version)
    response.headers["Location"] = f"/v1/admin/clients/imports/{made.id}"
    return show_import(made)


@router.get("", summary="List the imports")
async def get_imports(uow: Uow, _: Reader, page: Cursor) -> Page[ImportOut]:
    """Return the imports, newest first. Their lines are kept for 30 days."""
    return await list_imports(uow, page)


@router.get("/{import_id}", summary="Show an import", responses=responses(NotFound))
async def get_import(uow: Uow, _: Reader, import_id: UUID, response: Response) -> ImportOut:
    """Return how the file was read and what its lines would do or did."""
    found = await import_of(uow, import_id)
    set_etag(response, found.version)
    return show_import(found)


@router.get("/{import_id}/lines", summary="List the lines of an import", responses=responses(NotFound))
async def get_lines(
    uow: Uow, _: Reader, import_id: UUID, query: Annotated[LineQuery, Query()]
) -> Page[ImportLine]:
    """Return the lines in the order of the file, each with what would become or became of it."""
    return await list_lines(uow, await import_of(uow, import_id), query)


@router.patch(
    "/{import_id}",
    summary="Read the file in another way",
    responses=responses(NotFound, AlreadyApplied, PreconditionFailed),
)
async def patch_import(
    request: Request, uow: Uow, _: Editor, import_id: UUID, change: ImportChange, response: Response
) -> ImportOut:
    """Change which column holds what, or what is done with known clients; all lines are checked again."""
    found = await import_of(uow, import_id, lock=True)
    check_if_match(request, found.version)
    await change_import(uow, found, change)
    set_etag(response, found.version)
    return show_import(found)


@router.post(
    "/{import_id}/apply", summary="Take over the clients", responses=responses(NotFound, PreconditionFailed)
)
async def post_apply(request: Request, uow: Uow, _: Editor, import_id: UUID, response: Response) -> ImportOut:
    """Make and update clients, all or none. Sent again, it changes nothing and answers the same."""
    found = await import_of(uow, import_id, lock=True)
    if found.status != "applied":
        check_if_match(request, found.version)
    answer = await apply_import(uow, found)
    set_etag(response, found.version)
    return answer
