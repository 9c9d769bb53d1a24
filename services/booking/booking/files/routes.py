"""HTTP of signed links to files that a folder keeps; a bucket answers its own."""

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query
from fastapi.responses import StreamingResponse

from shared.auth.guards import public
from shared.errors import responses
from shared.storage import ADDRESS_LIFETIME, FileMissing, Files, content_type, disposition
from shared.web.routing import Router

router = Router(prefix="/v1/public", tags=["files"])


@router.get(
    "/{org_id}/files/{path:path}",
    summary="Open a file",
    dependencies=[public("signed_in_rate_limit_per_minute")],
    response_class=StreamingResponse,
    responses=responses(FileMissing) | {200: {"content": {"application/octet-stream": {}}}},
)
async def open_file(
    files: Files,
    org_id: UUID,
    path: Annotated[str, Path(max_length=200)],
    expires: Annotated[int, Query(ge=0, le=10_000_000_000)],
    signature: Annotated[str, Query(max_length=200)],
) -> StreamingResponse:
    """Return the file that a signed link names, until the link expires."""
    key = f"{org_id}/{path}"
    files.check_signature(key, expires, signature)
    headers = {
        "Content-Disposition": disposition(key),
        "Cache-Control": f"private, max-age={int(ADDRESS_LIFETIME.total_seconds())}, immutable",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'",
    }
    return StreamingResponse(await files.stream(key), media_type=content_type(key), headers=headers)
