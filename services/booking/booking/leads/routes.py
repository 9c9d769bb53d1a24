"""HTTP of leads for the office."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.leads.editing import LeadMerged, change_lead, check_not_merged, client_of, lock_for_merge, merge
from booking.leads.intake import note_lead
from booking.leads.models import Lead
from booking.leads.schemas import (
    Board,
    BoardQuery,
    LeadChange,
    LeadDetail,
    LeadOut,
    LeadQuery,
    Loss,
    MergeInput,
    Move,
    NoteInput,
    StaffLead,
)
from booking.leads.service import lead_of, move, record
from booking.leads.states import LeadMoveNotAllowed, LeadStatus
from booking.leads.views import board, detail, duplicates_of, list_leads
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, UnitOfWork, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.organizations import organization
from shared.web.routing import Router, check_if_match, set_etag

router = Router(prefix="/v1/admin/leads", tags=["leads"], responses=responses(Unauthorized, Forbidden))

MODULE = "module.leads"
Reader = Annotated[StaffCaller, requires("leads.view", module=MODULE)]
Manager = Annotated[StaffCaller, requires("leads.manage", module=MODULE)]
CHANGES = responses(NotFound, LeadMerged, PreconditionFailed)
MOVED = responses(NotFound, LeadMoveNotAllowed, LeadMerged, PreconditionFailed)


@router.get("", summary="List leads")
async def get_leads(uow: Uow, _: Reader, query: Annotated[LeadQuery, Query()]) -> Page[LeadOut]:
    """Return the leads that match, the newest first unless sorted otherwise."""
    return await list_leads(uow, await organization(uow), query)


@router.get("/board", summary="Count leads by state")
async def get_board(uow: Uow, _: Reader, query: Annotated[BoardQuery, Query()]) -> Board:
    """Return how many leads are in each state, what they are worth, and how many are hot."""
    return await board(uow, await organization(uow), query)


@router.post("", status_code=201, summary="Add a lead")
async def add_lead(uow: Uow, _: Manager, wanted: StaffLead, response: Response) -> LeadDetail:
    """Note somebody who called or wrote. It is always a new lead: look at its duplicates and merge them."""
    lead = await note_lead(uow, await organization(uow), wanted)
    response.headers["Location"] = f"/v1/admin/leads/{lead.id}"
    return await _answer(uow, lead, response)


@router.get("/{lead_id}", summary="Show a lead", responses=responses(NotFound))
async def get_lead(uow: Uow, _: Reader, lead_id: UUID, response: Response) -> LeadDetail:
    """Return a lead with its estimate, history and touches; the `ETag` is for `If-Match` at a change."""
    return await _answer(uow, await lead_of(uow, lead_id), response)


@router.patch("/{lead_id}", summary="Change a lead", responses=CHANGES)
async def update_lead(
    uow: Uow, _: Manager, lead_id: UUID, change: LeadChange, request: Request, response: Response
) -> LeadDetail:
    """Change what the body names; a changed request is priced again."""
    lead = await _to_change(uow, lead_id, request)
    await change_lead(uow, await organization(uow), lead, change)
    return await _answer(uow, lead, response)


@router.post("/{lead_id}/move", summary="Move a lead on", responses=MOVED)
async def move_lead(
    uow: Uow, _: Manager, lead_id: UUID, wanted: Move, request: Request, response: Response
) -> LeadDetail:
    """Move a lead to its next state; a refusal names the states that it can go to."""
    lead = await _to_change(uow, lead_id, request)
    move(uow, lead, LeadStatus(wanted.to), note=wanted.note)
    uow.audit("lead.move", "lead", lead.id, to=wanted.to)
    return await _answer(uow, lead, response)


@router.post("/{lead_id}/lose", summary="Give a lead up", responses=MOVED)
async def lose_lead(
    uow: Uow, _: Manager, lead_id: UUID, wanted: Loss, request: Request, response: Response
) -> LeadDetail:
    """Close a lead as lost, for a reason that the reports can count."""
    lead = await _to_change(uow, lead_id, request)
    move(uow, lead, LeadStatus.LOST, reason=wanted.reason, note=wanted.note)
    uow.audit("lead.lose", "lead", lead.id, reason=wanted.reason)
    return await _answer(uow, lead, response)


@router.post("/{lead_id}/notes", status_code=201, summary="Write a note on a lead", responses=responses(NotFound))
async def add_lead_note(uow: Uow, _: Manager, lead_id: UUID, wanted: NoteInput, response: Response) -> LeadDetail:
    """Add a note to the lead's history, for colleagues."""
    lead = await lead_of(uow, lead_id)
    record(uow, lead.id, "note", note=wanted.note)
    uow.audit("lead.note", "lead", lead.id)
    return await _answer(uow, lead, response)


@router.get("/{lead_id}/duplicates", summary="Find a lead's duplicates", responses=responses(NotFound))
async def get_lead_duplicates(uow: Uow, _: Reader, lead_id: UUID) -> list[LeadOut]:
    """Return up to 25 other leads with the same e-mail or phone, the newest first."""
    return await duplicates_of(uow, await organization(uow), await lead_of(uow, lead_id))


@router.post("/{lead_id}/merge", summary="Merge duplicates into a lead", responses=CHANGES)
async def merge_leads(
    uow: Uow, _: Manager, lead_id: UUID, wanted: MergeInput, request: Request, response: Response
) -> LeadDetail:
    """Take up duplicates: their history, touches and quotes move here, and no list shows them any more."""
    lead, duplicates = await lock_for_merge(uow, lead_id, wanted.duplicate_ids)
    check_if_match(request, lead.version)
    await merge(uow, await organization(uow), lead, duplicates)
    return await _answer(uow, lead, response)


@router.post("/{lead_id}/convert", summary="Make a client of a lead", responses=CHANGES)
async def convert_lead(uow: Uow, _: Manager, lead_id: UUID, request: Request, response: Response) -> LeadDetail:
    """Enter the lead's contact among the clients, or find it there; the lead keeps its state."""
    lead = await _to_change(uow, lead_id, request)
    await client_of(uow, await organization(uow), lead)
    return await _answer(uow, lead, response)


async def _to_change(uow: UnitOfWork, lead_id: UUID, request: Request) -> Lead:
    lead = await lead_of(uow, lead_id, lock=True)
    check_if_match(request, lead.version)
    check_not_merged(lead)
    return lead


async def _answer(uow: UnitOfWork, lead: Lead, response: Response) -> LeadDetail:
    set_etag(response, lead.version)
    return await detail(uow, await organization(uow), lead)
