"""HTTP of the company's looks."""

from typing import Annotated, Any

from fastapi import Request
from fastapi.responses import StreamingResponse

from finance.branding.logo import logo_in
from finance.branding.schemas import LogoOut
from finance.branding.service import LARGEST, branding_of, keep_logo, remove_logo
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires, signed_in_staff
from shared.database import UnitOfWork, Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.pictures import UnsupportedPicture
from shared.storage import FileMissing, Files, Storage, content_type
from shared.uploads import BodyTooLarge, in_turn, read_body
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/finance/branding/logo",
    tags=["invoices"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)
Manager = Annotated[StaffCaller, requires("settings.manage", module="module.invoices")]
LOGO: dict[int | str, dict[str, Any]] = {200: {"content": {"image/png": {}}}}
BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            kind: {"schema": {"type": "string", "format": "binary", "description": "At most 2 MiB."}}
            for kind in ("image/png", "image/jpeg", "image/webp")
        },
    }
}


@router.put("", summary="Set the logo", responses=responses(BodyTooLarge, UnsupportedPicture), openapi_extra=BODY)
async def put_logo(uow: Uow, _: Manager, files: Files, request: Request) -> LogoOut:
    """Send a picture as the body; PNG keeps its transparency.

    From then on it heads every invoice, credit note, statement of account and pay statement, also those that were
    issued before.
    """
    logo = await in_turn(logo_in, await read_body(request, LARGEST))
    return LogoOut.model_validate((await keep_logo(uow, files, logo)).model_dump())


@router.get("", summary="Show the logo", response_class=StreamingResponse, responses=responses(FileMissing) | LOGO)
async def get_logo(uow: Uow, _: Annotated[StaffCaller, signed_in_staff()], files: Files) -> StreamingResponse:
    """Return the logo as PNG."""
    return await logo_file(uow, files)


@router.delete("", status_code=204, summary="Remove the logo")
async def delete_logo(uow: Uow, _: Manager) -> None:
    """Take the logo away; paper then shows the company's name alone."""
    await remove_logo(uow)


async def logo_file(uow: UnitOfWork, files: Storage) -> StreamingResponse:
    """Return the company's logo for a browser.

    Raises:
        FileMissing: there is none.
    """
    branding = await branding_of(uow)
    if branding is None:
        raise FileMissing("This company has no logo.")
    headers = {
        "Content-Disposition": 'inline; filename="logo.png"',
        "Cache-Control": "private, max-age=600",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'",
    }
    key = branding.logo_key
    return StreamingResponse(await files.stream(key), media_type=content_type(key), headers=headers)
