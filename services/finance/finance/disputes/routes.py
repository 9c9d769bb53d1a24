"""HTTP of disputes for staff."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from finance.disputes.desk import (
    DisputeAnswered,
    DisputeRefused,
    give_in,
    hand_in,
    hold_dispute,
    list_disputes,
    show_dispute,
)
from finance.disputes.schemas import DisputeOut, DisputeQuery, EvidenceRequest
from finance.settlement.invoice_checkout import CardPaymentsDown
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, PreconditionFailed, Unauthorized, responses
from shared.web.routing import Router, check_if_match, set_etag

router = Router(
    prefix="/v1/admin/finance/disputes",
    tags=["payments"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]
Manager = Annotated[StaffCaller, requires("finance.manage", module="module.finance")]
ANSWERED = responses(DisputeAnswered, DisputeRefused, PreconditionFailed, CardPaymentsDown)


@router.get("", summary="List the disputes")
async def get_disputes(uow: Uow, _: Viewer, query: Annotated[DisputeQuery, Query()]) -> Page[DisputeOut]:
    """Return the disputes that match; by `evidence_due_by` those to answer first come first."""
    return await list_disputes(uow, query)


@router.get("/{dispute_id}", summary="Show a dispute")
async def get_dispute(uow: Uow, _: Viewer, dispute_id: UUID, response: Response) -> DisputeOut:
    """Return a dispute with what its payment was for."""
    shown = await show_dispute(uow, dispute_id)
    set_etag(response, shown.version)
    return shown


@router.post("/{dispute_id}/evidence", summary="Hand in evidence", responses=ANSWERED)
async def post_evidence(
    uow: Uow, _: Manager, dispute_id: UUID, evidence: EvidenceRequest, request: Request, response: Response
) -> DisputeOut:
    """Hand the bank what speaks for the company. It decides within weeks; nothing can be added."""
    dispute = await hold_dispute(uow, dispute_id)
    check_if_match(request, dispute.version)
    await hand_in(uow, dispute, evidence.text)
    return await get_dispute(uow, _, dispute_id, response)


@router.post("/{dispute_id}/accept", summary="Accept a dispute", responses=ANSWERED)
async def post_acceptance(
    uow: Uow, _: Manager, dispute_id: UUID, request: Request, response: Response
) -> DisputeOut:
    """Leave the money to the client, for good: the dispute is lost and the invoice is due again."""
    dispute = await hold_dispute(uow, dispute_id)
    check_if_match(request, dispute.version)
    await give_in(uow, dispute)
    return await get_dispute(uow, _, dispute_id, response)
