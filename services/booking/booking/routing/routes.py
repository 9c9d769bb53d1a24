"""HTTP of the day's optimisation."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from booking.bookings.crew import WorkerBusy
from booking.bookings.states import MoveNotAllowed
from booking.routing.propose import propose
from booking.routing.schemas import Acceptance, OptimizationRequest, Proposal, ProposalQuery
from booking.routing.service import (
    ProposalClosed,
    ProposalOutdated,
    accept,
    discard,
    list_proposals,
    proposal_of,
    show,
)
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.organizations import organization
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/schedule/optimization", tags=["schedule"], responses=responses(Unauthorized, Forbidden)
)
MODULE = "schedule.optimization"
Reader = Annotated[StaffCaller, requires("bookings.view", module=MODULE)]
Planner = Annotated[StaffCaller, requires("bookings.assign", module=MODULE)]


@router.post("", status_code=201, summary="Look for a better day")
async def optimize_day(uow: Uow, _: Planner, wanted: OptimizationRequest, response: Response) -> Proposal:
    """Look for an order of the day's visits with fewer kilometres, then less waiting, and keep it as a proposal.

    Visits for one may go to somebody else who is able, and begin earlier or later within `shift_minutes`; those
    for several, those that have begun or begin within the hour, and those outside regular hours stay. Nothing is
    moved until the proposal is accepted.
    """
    proposal = await propose(uow, await organization(uow), wanted)
    uow.audit(
        "schedule.optimize", "route_proposal", proposal.id, date=str(proposal.day), moves=len(proposal.moves)
    )
    set_etag(response, proposal.version)
    response.headers["Location"] = f"/v1/admin/schedule/optimization/{proposal.id}"
    return show(proposal)


@router.get("", summary="List proposals")
async def list_the_proposals(uow: Uow, _: Reader, query: Annotated[ProposalQuery, Query()]) -> Page[Proposal]:
    """Return the proposals that match, the newest first unless asked otherwise."""
    return await list_proposals(uow, query)


@router.get("/{proposal_id}", summary="Show a proposal", responses=responses(NotFound))
async def get_proposal(uow: Uow, _: Reader, proposal_id: UUID, response: Response) -> Proposal:
    """Return one proposal; the `ETag` is for `If-Match` at its decision."""
    proposal = await proposal_of(uow, proposal_id)
    set_etag(response, proposal.version)
    return show(proposal)


@router.post(
    "/{proposal_id}/accept",
    summary="Accept a proposal",
    responses=responses(
        NotFound, ProposalClosed, ProposalOutdated, WorkerBusy, MoveNotAllowed, PreconditionFailed
    ),
)
async def accept_proposal(
    uow: Uow, caller: Planner, proposal_id: UUID, wanted: Acceptance, request: Request, response: Response
) -> Proposal:
    """Move all its visits, or none where anything has changed since. Needs `bookings.edit` too."""
    if "bookings.edit" not in caller.permissions:
        raise Forbidden(f"Your role “{caller.role}” may decide who goes but not move visits.")
    proposal = await proposal_of(uow, proposal_id, lock=True)
    check_if_match(request, proposal.version)
    await accept(uow, await organization(uow), proposal, notify=wanted.notify)
    uow.audit(
        "schedule.optimization.accept",
        "route_proposal",
        proposal.id,
        date=str(proposal.day),
        references=[move["reference"] for move in proposal.moves],
    )
    set_etag(response, proposal.version)
    return show(proposal)


@router.post(
    "/{proposal_id}/discard",
    summary="Discard a proposal",
    responses=responses(NotFound, ProposalClosed, PreconditionFailed),
)
async def discard_proposal(
    uow: Uow, _: Planner, proposal_id: UUID, request: Request, response: Response
) -> Proposal:
    """Put a proposal away; no visit is moved."""
    proposal = await proposal_of(uow, proposal_id, lock=True)
    check_if_match(request, proposal.version)
    discard(uow, proposal)
    uow.audit("schedule.optimization.discard", "route_proposal", proposal.id, date=str(proposal.day))
    set_etag(response, proposal.version)
    return show(proposal)
