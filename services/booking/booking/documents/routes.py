"""HTTP of workers' documents."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request

from booking.documents.schemas import DocumentOut, DocumentQuery, Title
from booking.documents.service import (
    DocumentTooLarge,
    DocumentUnreadable,
    add_document,
    delete_document,
    list_documents,
    shown,
)
from booking.workers.service import worker_of
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Conflict, Forbidden, NotFound, Unauthorized, responses
from shared.storage import Files
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/workers/{worker_id}/documents",
    tags=["workers"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)

Manager = Annotated[StaffCaller, requires("users.manage", module="module.teams")]
_BINARY: dict[str, Any] = {"schema": {"type": "string", "format": "binary"}}
_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": dict.fromkeys(("application/pdf", "image/jpeg", "image/png", "image/webp"), _BINARY),
    }
}


@router.get("", summary="List a worker's documents")
async def list_the_documents(
    uow: Uow, files: Files, _: Manager, worker_id: UUID, query: Annotated[DocumentQuery, Query()]
) -> Page[DocumentOut]:
    """Return the documents, the newest first unless asked; their links work for ten minutes."""
    return await list_documents(uow, files, await worker_of(uow, worker_id), query)


@router.post(
    "",
    status_code=201,
    summary="Keep a document",
    responses=responses(DocumentTooLarge, DocumentUnreadable, Conflict),
    openapi_extra=_BODY,
)
async def post_document(
    request: Request,
    uow: Uow,
    files: Files,
    _: Manager,
    worker_id: UUID,
    title: Annotated[Title, Query(description="What it is.")],
) -> DocumentOut:
    """Keep a PDF, JPEG, PNG or WebP of up to 10 MiB, sent as the body. What it is, its content says."""
    worker = await worker_of(uow, worker_id, lock=True)
    return shown(files, await add_document(uow, files, worker, title, await request.body()))


@router.delete("/{document_id}", status_code=204, summary="Delete a document")
async def remove_document(uow: Uow, _: Manager, worker_id: UUID, document_id: UUID) -> None:
    """Hide a document; it can be restored."""
    await delete_document(uow, await worker_of(uow, worker_id), document_id, deleted=True)


@router.post("/{document_id}/restore", summary="Restore a document")
async def restore_document(uow: Uow, files: Files, _: Manager, worker_id: UUID, document_id: UUID) -> DocumentOut:
    """Show a deleted document again."""
    worker = await worker_of(uow, worker_id)
    return shown(files, await delete_document(uow, worker, document_id, deleted=False))
