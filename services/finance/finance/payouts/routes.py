"""HTTP of payouts."""

from typing import Annotated
from uuid import UUID

from fastapi import Query

from finance.payouts.schemas import MovementOut, MovementQuery, PayoutOut, PayoutQuery
from finance.payouts.service import movements_page, payout_of, payouts_page
from shared.auth.callers import StaffCaller
from shared.auth.guards import requires
from shared.database import Page, Uow
from shared.errors import Forbidden, NotFound, Unauthorized, responses
from shared.web.routing import Router

router = Router(
    prefix="/v1/admin/finance/payouts",
    tags=["payouts"],
    responses=responses(Unauthorized, Forbidden, NotFound),
)
Viewer = Annotated[StaffCaller, requires("finance.view", module="module.finance")]


@router.get("", summary="List the payouts")
async def list_payouts(uow: Uow, query: Annotated[PayoutQuery, Query()], _: Viewer) -> Page[PayoutOut]:
    """Return what Stripe paid out to the bank, the latest first unless asked otherwise."""
    return await payouts_page(uow, query)


@router.get("/{payout_id}", summary="Show a payout")
async def show_payout(uow: Uow, payout_id: UUID, _: Viewer) -> PayoutOut:
    """Return one payout."""
    return await payout_of(uow, payout_id)


@router.get("/{payout_id}/movements", summary="List what is in a payout")
async def list_payout_movements(
    uow: Uow, payout_id: UUID, query: Annotated[MovementQuery, Query()], _: Viewer
) -> Page[MovementOut]:
    """Return the charges, refunds, disputes and fees that make up the company's part of a payout."""
    return await movements_page(uow, payout_id, query)
