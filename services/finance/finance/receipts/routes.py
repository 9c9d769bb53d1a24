"""HTTP of receipts."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request
from fastapi.responses import StreamingResponse

from finance.receipts.models import Receipt
from finance.receipts.schemas import ReceiptChange, ReceiptOut, ReceiptQuery, ReceiptUpload
from finance.receipts.service import (
    LARGEST,
    ReceiptPurged,
    ReceiptQuotaReached,
    change_receipt,
    content_of,
    duplicate_of,
    keep_receipt,
    list_receipts,
    receipt_of,
    shown,
)
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.pictures import UnsupportedPicture
from shared.storage import FileMissing, Files, Storage, content_type, disposition
from shared.uploads import BodyTooLarge, in_turn, read_body
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/finance/receipts",
    tags=["expenses"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]
Manager = Annotated[StaffCaller, requires("finance.manage", module="module.finance")]
KINDS = ("image/jpeg", "image/png", "image/webp", "application/pdf")
FILE: dict[int | str, dict[str, Any]] = {200: {"content": {kind: {} for kind in KINDS}}}
BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            kind: {"schema": {"type": "string", "format": "binary", "description": "At most 10 MiB."}}
            for kind in ("image/jpeg", "image/png", "image/webp", "application/pdf")
        },
    }
}


@router.get("", summary="List the receipts")
async def get_receipts(uow: Uow, _: Viewer, query: Annotated[ReceiptQuery, Query()]) -> Page[ReceiptOut]:
    """Return the receipts that match; `inbox=true` are those that still need an expense."""
    return await list_receipts(uow, query)


@router.post(
    "",
    status_code=201,
    summary="Upload a receipt",
    responses=responses(BodyTooLarge, UnsupportedPicture, ReceiptQuotaReached),
    openapi_extra=BODY,
)
async def post_receipt(
    uow: Uow, _: Manager, files: Files, wanted: Annotated[ReceiptUpload, Query()], request: Request
) -> ReceiptOut:
    """Send a picture or PDF as the body. A picture is kept upright, without the place and time in it."""
    content = await in_turn(content_of, await read_body(request, LARGEST))
    receipt = await keep_receipt(uow, files, wanted, content)
    return shown(receipt, await duplicate_of(uow, receipt))


@router.patch("/{receipt_id}", summary="Change a receipt", responses=responses(ReceiptPurged))
async def patch_receipt(uow: Uow, _: Manager, receipt_id: UUID, change: ReceiptChange) -> ReceiptOut:
    """File it under an expense or back into the inbox, note something, or bring a deleted one back."""
    receipt = await receipt_of(uow, receipt_id, lock=True)
    await change_receipt(uow, receipt, change)
    return shown(receipt)


@router.delete("/{receipt_id}", status_code=204, summary="Delete a receipt")
async def remove_receipt(uow: Uow, _: Manager, receipt_id: UUID) -> None:
    """Delete a receipt; it can be brought back for 30 days."""
    await change_receipt(uow, await receipt_of(uow, receipt_id, lock=True), ReceiptChange(deleted=True))


@router.get(
    "/{receipt_id}/content",
    summary="Open a receipt",
    response_class=StreamingResponse,
    responses=responses(FileMissing) | FILE,
)
async def get_receipt_content(uow: Uow, _: Viewer, files: Files, receipt_id: UUID) -> StreamingResponse:
    """Return the picture, or the PDF as an attachment."""
    receipt = await receipt_of(uow, receipt_id)
    return await _file(files, receipt, receipt.key)


@router.get(
    "/{receipt_id}/thumbnail",
    summary="Open a receipt's small picture",
    response_class=StreamingResponse,
    responses=responses(FileMissing) | FILE,
)
async def get_receipt_thumbnail(uow: Uow, _: Viewer, files: Files, receipt_id: UUID) -> StreamingResponse:
    """Return a small picture of a picture; a PDF has none."""
    receipt = await receipt_of(uow, receipt_id)
    if receipt.thumbnail_key is None:
        raise FileMissing("A PDF has no small picture.")
    return await _file(files, receipt, receipt.thumbnail_key)


async def _file(files: Storage, receipt: Receipt, key: str) -> StreamingResponse:
    if receipt.purged_at is not None:
        raise FileMissing("This receipt was deleted.")
    headers = {
        "Content-Disposition": disposition(key),
        "Cache-Control": "private, max-age=600",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'",
    }
    return StreamingResponse(await files.stream(key), media_type=content_type(key), headers=headers)
