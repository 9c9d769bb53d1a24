"""HTTP of reminders."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from finance.invoices.models import Invoice
from finance.invoices.service import hold_invoice, invoice_by_id
from finance.reminders.schemas import AllRemindersQuery, ReminderOut, ReminderQuery, ReminderState
from finance.reminders.service import (
    NothingToRemind,
    NoWayToReach,
    RemindedJustNow,
    list_reminders,
    pause_reminders,
    remind,
    state_of,
)
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin", tags=["invoices"], responses=responses(Unauthorized, Forbidden, NotFound))
Viewer = Annotated[StaffCaller, requires("invoices.view", module="module.invoices")]
Editor = Annotated[StaffCaller, requires("invoices.edit", module="module.invoices")]


@router.get("/finance/reminders", summary="List the reminders that were sent")
async def get_all_reminders(
    uow: Uow, _: Viewer, query: Annotated[AllRemindersQuery, Query()]
) -> Page[ReminderOut]:
    """Return reminders of all invoices, newest first unless asked otherwise."""
    return await list_reminders(uow, query, query.invoice_id)


@router.get("/invoices/{invoice_id}/reminders", summary="List the reminders of an invoice")
async def get_reminders(
    uow: Uow, _: Viewer, invoice_id: UUID, query: Annotated[ReminderQuery, Query()]
) -> Page[ReminderOut]:
    """Return the reminders that went out for one invoice."""
    await invoice_by_id(uow, invoice_id)
    return await list_reminders(uow, query, invoice_id)


@router.get("/invoices/{invoice_id}/reminders/state", summary="Show when an invoice is reminded of next")
async def get_state(uow: Uow, _: Viewer, invoice_id: UUID, response: Response) -> ReminderState:
    """Return whether reminders go out for the invoice, and the next one's day."""
    return await _state(uow, response, await invoice_by_id(uow, invoice_id))


@router.post(
    "/invoices/{invoice_id}/reminders/pause",
    summary="Stop the reminders of an invoice",
    responses=responses(PreconditionFailed),
)
async def pause(uow: Uow, _: Editor, invoice_id: UUID, request: Request, response: Response) -> ReminderState:
    """Send no more reminders of this invoice until they are resumed; those by hand still go out."""
    invoice = await hold_invoice(uow, invoice_id)
    check_if_match(request, invoice.version)
    await pause_reminders(uow, invoice, paused=True)
    return await _state(uow, response, invoice)


@router.post(
    "/invoices/{invoice_id}/reminders/resume",
    summary="Resume the reminders of an invoice",
    responses=responses(PreconditionFailed),
)
async def resume(uow: Uow, _: Editor, invoice_id: UUID, request: Request, response: Response) -> ReminderState:
    """Let reminders go out again; steps that passed more than a week ago are not made up for."""
    invoice = await hold_invoice(uow, invoice_id)
    check_if_match(request, invoice.version)
    await pause_reminders(uow, invoice, paused=False)
    return await _state(uow, response, invoice)


@router.post(
    "/invoices/{invoice_id}/remind",
    status_code=201,
    summary="Remind the client of an invoice now",
    responses=responses(NothingToRemind, NoWayToReach, RemindedJustNow),
)
async def remind_now(uow: Uow, _: Editor, invoice_id: UUID) -> ReminderOut:
    """Send one reminder, at most once an hour, whether or not the plan's are stopped."""
    sent = await remind(uow, await hold_invoice(uow, invoice_id))
    return ReminderOut.model_validate(sent.model_dump())


async def _state(uow: UnitOfWork, response: Response, invoice: Invoice) -> ReminderState:
    set_etag(response, invoice.version)
    return await state_of(uow, invoice)
