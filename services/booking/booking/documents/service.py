"""Rules of workers' documents. The bytes are in the storage before the row is, so that no row lacks its file."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlmodel import col, select

from booking.documents.models import WorkerDocument
from booking.documents.schemas import DocumentOut, DocumentQuery
from booking.documents.sniff import extension_of
from booking.workers.models import Worker
from shared.clock import now
from shared.database import Page, UnitOfWork
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict, NotFound, Problem
from shared.storage import CONTENT_TYPES, Storage, new_key

FOLDER = "worker-documents"
MOST_BYTES = 10 * 1024 * 1024
MOST_DOCUMENTS = 200
SORTS = {"created_at": Sort(col(WorkerDocument.created_at), datetime)}


class DocumentTooLarge(Problem):
    """The file is over the limit."""

    status: ClassVar[int] = 413
    slug = "document-too-large"
    title = "The file is too large"


class DocumentUnreadable(Problem):
    """The file is of no kind that is kept."""

    status: ClassVar[int] = 415
    slug = "document-unreadable"
    title = "This kind of file can't be kept"


async def add_document(
    uow: UnitOfWork, storage: Storage, worker: Worker, title: str, content: bytes
) -> WorkerDocument:
    """Keep a file about a locked worker.

    Raises:
        DocumentTooLarge: it has more than 10 MiB.
        DocumentUnreadable: it is no PDF, JPEG, PNG or WebP.
        Conflict: the worker has 200 already.
    """
    if len(content) > MOST_BYTES:
        raise DocumentTooLarge("A document can have at most 10 MiB. Scan it with fewer colours or split it.")
    extension = extension_of(content)
    if extension is None:
        raise DocumentUnreadable("Send a PDF, or a picture as JPEG, PNG or WebP.")
    statement = select(WorkerDocument.id).where(
        col(WorkerDocument.worker_id) == worker.id, col(WorkerDocument.deleted_at).is_(None)
    )
    if len((await uow.session.exec(statement.limit(MOST_DOCUMENTS))).all()) >= MOST_DOCUMENTS:
        raise Conflict(f"{worker.name} has {MOST_DOCUMENTS} documents. Delete some first.")
    key = new_key(uow.org_id, FOLDER, extension)
    await storage.put(key, content)
    document = WorkerDocument(
        org_id=uow.org_id,
        worker_id=worker.id,
        title=title,
        media_type=CONTENT_TYPES[extension],
        size_bytes=len(content),
        storage_key=key,
        uploaded_by=uow.caller.actor if uow.caller else "system",
    )
    uow.session.add(document)
    await uow.session.flush()
    uow.audit("worker.document_add", "worker", worker.id, document_id=str(document.id), title=title)
    return document


async def list_documents(
    uow: UnitOfWork, storage: Storage, worker: Worker, query: DocumentQuery
) -> Page[DocumentOut]:
    """Return a page of the worker's documents."""
    statement = select(WorkerDocument).where(
        col(WorkerDocument.worker_id) == worker.id, col(WorkerDocument.deleted_at).is_(None)
    )
    if query.q:
        statement = statement.where(col(WorkerDocument.title).icontains(query.q, autoescape=True))
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(WorkerDocument.id))
    return Page(items=[shown(storage, row) for row in rows], next_cursor=cursor)


async def delete_document(uow: UnitOfWork, worker: Worker, document_id: UUID, *, deleted: bool) -> WorkerDocument:
    """Hide a document of a worker, or show it again.

    Raises:
        NotFound: there is none.
    """
    statement = select(WorkerDocument).where(
        col(WorkerDocument.id) == document_id, col(WorkerDocument.worker_id) == worker.id
    )
    found = (await uow.session.exec(statement.with_for_update())).one_or_none()
    if found is None:
        raise NotFound("There is no such document.")
    if (found.deleted_at is not None) != deleted:
        found.deleted_at = now() if deleted else None
        uow.session.add(found)
        action = "worker.document_delete" if deleted else "worker.document_restore"
        uow.audit(action, "worker", worker.id, document_id=str(found.id), title=found.title)
    return found


def shown(storage: Storage, document: WorkerDocument) -> DocumentOut:
    """Return the wire shape of a document, with a link that works for ten minutes."""
    return DocumentOut(**document.model_dump(), url=storage.signed_address(document.storage_key))
