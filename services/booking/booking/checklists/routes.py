"""HTTP of the templates of checklists."""

from functools import partial
from typing import Annotated

from fastapi import Path, Request, Response

from booking.checklists.admin import list_templates, reset_template, template_of, write_template
from booking.checklists.schemas import TemplateInput, TemplateOut
from booking.checklists.templates import Kind
from booking.services import Key
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/checklists", tags=["pricing"], responses=responses(Unauthorized, Forbidden, NotFound)
)

MODULE = "module.pricing"
Reader = Annotated[StaffCaller, requires("bookings.view", module=MODULE)]
Manager = Annotated[StaffCaller, requires("pricing.manage", module=MODULE)]
TemplateKey = Annotated[Key, Path(description="Of the service or add-on; `closing` for the closing.")]


@router.get("", summary="List the checklist templates")
async def get_templates(uow: Uow, _: Reader) -> list[TemplateOut]:
    """Return the template of each service and add-on of the price list, and of the end of every visit."""
    return await list_templates(uow)


@router.get("/{kind}/{key}", summary="Show a checklist template")
async def get_template(uow: Uow, _: Reader, kind: Kind, key: TemplateKey, response: Response) -> TemplateOut:
    """Return one template; the `ETag` is for `If-Match` at a change."""
    found = await template_of(uow, kind, key)
    set_etag(response, found.version)
    return found


@router.put("/{kind}/{key}", summary="Write a checklist template", responses=responses(PreconditionFailed))
async def put_template(
    uow: Uow,
    _: Manager,
    kind: Kind,
    key: TemplateKey,
    wanted: TemplateInput,
    request: Request,
    response: Response,
) -> TemplateOut:
    """Write the tasks in English and French. Visits that are booked already keep their checklist."""
    await template_of(uow, kind, key, partial(check_if_match, request))
    written = await write_template(uow, kind, key, wanted)
    set_etag(response, written.version)
    return written


@router.delete(
    "/{kind}/{key}",
    status_code=204,
    summary="Return to the built-in checklist",
    responses=responses(PreconditionFailed),
)
async def delete_template(uow: Uow, _: Manager, kind: Kind, key: TemplateKey, request: Request) -> None:
    """Give the company's own template up."""
    await template_of(uow, kind, key, partial(check_if_match, request))
    await reset_template(uow, kind, key)
