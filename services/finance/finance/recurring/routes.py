"""HTTP of recurring invoices and batches."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from finance.recurring.making import make_batch
from finance.recurring.schemas import (
    BatchOut,
    BatchRequest,
    Coming,
    Occurrence,
    OccurrenceQuery,
    RecurringInput,
    RecurringOut,
    RecurringQuery,
)
from finance.recurring.service import (
    RecurringEnded,
    RecurringInUse,
    RhythmFixed,
    add_template,
    change_template,
    coming,
    list_occurrences,
    list_templates,
    pause,
    remove_template,
    shown,
    skip,
    template_of,
)
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.clock import local_today
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.organizations import organization
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin", tags=["invoices"], responses=responses(Unauthorized, Forbidden, NotFound))
Viewer = Annotated[StaffCaller, requires("invoices.view", module="module.invoices")]
Editor = Annotated[StaffCaller, requires("invoices.edit", module="module.invoices")]
PATH = "/finance/recurring-invoices"


@router.post("/invoices/batch", status_code=201, summary="Make the same invoice for many clients")
async def post_batch(uow: Uow, _: Editor, body: BatchRequest) -> BatchOut:
    """Make a draft, or a sent invoice, for each of up to 500 clients; who can't be billed is told apart."""
    return await make_batch(uow, body)


@router.get(PATH, summary="List recurring invoices")
async def get_templates(uow: Uow, _: Viewer, query: Annotated[RecurringQuery, Query()]) -> Page[RecurringOut]:
    """Return the recurring invoices that match."""
    return await list_templates(uow, query)


@router.post(PATH, status_code=201, summary="Begin a recurring invoice")
async def post_template(uow: Uow, _: Editor, body: RecurringInput, response: Response) -> RecurringOut:
    """Begin one; its first invoice comes on `starts_on`, by day."""
    added = await add_template(uow, body)
    set_etag(response, added.version)
    response.headers["Location"] = f"/v1/admin{PATH}/{added.id}"
    return shown(added)


@router.get(f"{PATH}/{{recurring_id}}", summary="Show a recurring invoice")
async def get_template(uow: Uow, _: Viewer, recurring_id: UUID, response: Response) -> RecurringOut:
    """Return one; the `ETag` is for `If-Match` at a change."""
    found = await template_of(uow, recurring_id)
    set_etag(response, found.version)
    return shown(found)


@router.put(
    f"{PATH}/{{recurring_id}}",
    summary="Change a recurring invoice",
    responses=responses(RhythmFixed, PreconditionFailed),
)
async def put_template(
    uow: Uow, _: Editor, recurring_id: UUID, body: RecurringInput, request: Request, response: Response
) -> RecurringOut:
    """Make it what the body says, for the invoices to come; once begun, its rhythm stays."""
    found = await template_of(uow, recurring_id, lock=True)
    check_if_match(request, found.version)
    await change_template(uow, found, body)
    set_etag(response, found.version)
    return shown(found)


@router.delete(
    f"{PATH}/{{recurring_id}}",
    status_code=204,
    summary="Delete a recurring invoice",
    responses=responses(RecurringInUse, PreconditionFailed),
)
async def delete_template(uow: Uow, _: Editor, recurring_id: UUID, request: Request) -> None:
    """Delete one that has made no invoice; pause or end the others."""
    found = await template_of(uow, recurring_id, lock=True)
    check_if_match(request, found.version)
    await remove_template(uow, found)


@router.post(
    f"{PATH}/{{recurring_id}}/pause",
    summary="Pause a recurring invoice",
    responses=responses(RecurringEnded, PreconditionFailed),
)
async def post_pause(
    uow: Uow, _: Editor, recurring_id: UUID, request: Request, response: Response
) -> RecurringOut:
    """Make no invoices until it is resumed."""
    return await _pause(uow, recurring_id, request, response, paused=True)


@router.post(
    f"{PATH}/{{recurring_id}}/resume",
    summary="Resume a recurring invoice",
    responses=responses(RecurringEnded, PreconditionFailed),
)
async def post_resume(
    uow: Uow, _: Editor, recurring_id: UUID, request: Request, response: Response
) -> RecurringOut:
    """Go on; days that passed meanwhile count as skipped."""
    return await _pause(uow, recurring_id, request, response, paused=False)


async def _pause(
    uow: UnitOfWork, recurring_id: UUID, request: Request, response: Response, *, paused: bool
) -> RecurringOut:
    found = await template_of(uow, recurring_id, lock=True)
    check_if_match(request, found.version)
    pause(uow, found, today=local_today((await organization(uow)).timezone), paused=paused)
    set_etag(response, found.version)
    return shown(found)


@router.post(
    f"{PATH}/{{recurring_id}}/skip",
    summary="Leave out the next invoice of a recurring one",
    responses=responses(RecurringEnded, PreconditionFailed),
)
async def post_skip(uow: Uow, _: Editor, recurring_id: UUID, request: Request, response: Response) -> RecurringOut:
    """Go on to the day after the next one."""
    found = await template_of(uow, recurring_id, lock=True)
    check_if_match(request, found.version)
    skip(uow, found)
    set_etag(response, found.version)
    return shown(found)


@router.get(f"{PATH}/{{recurring_id}}/coming", summary="Preview the next days of a recurring invoice")
async def get_coming(
    uow: Uow, _: Viewer, recurring_id: UUID, limit: Annotated[int, Query(ge=1, le=60)] = 12
) -> Coming:
    """Return the days on which its next invoices come."""
    return Coming(days=coming(await template_of(uow, recurring_id), limit))


@router.get(f"{PATH}/{{recurring_id}}/occurrences", summary="List what became of a recurring invoice's days")
async def get_occurrences(
    uow: Uow, _: Viewer, recurring_id: UUID, query: Annotated[OccurrenceQuery, Query()]
) -> Page[Occurrence]:
    """Return the days with the invoices they made, newest first unless asked otherwise."""
    await template_of(uow, recurring_id)
    return await list_occurrences(uow, recurring_id, query)
