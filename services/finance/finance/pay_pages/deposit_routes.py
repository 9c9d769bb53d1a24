"""HTTP of deposits."""

from typing import Annotated

from fastapi import Path

from finance.cards.customers import customer_for_page
from finance.deposits.schemas import DepositCheckout, DepositPageRequest
from finance.deposits.service import deposit_by_id, show_deposit
from finance.public_links.service import follow_link
from finance.settlement.deposit_checkout import replace_page
from finance.settlement.invoice_checkout import CardPaymentsDown
from shared.auth.guards import public
from shared.database import Uow
from shared.errors import NotFound, responses
from shared.web.routing import Router

router = Router(prefix="/v1/pay/deposits", tags=["pay"])


@router.get("/{public_token}", summary="Where to pay the deposit of a booking", responses=responses(NotFound))
async def show_deposit_checkout(
    uow: Uow,
    public_token: Annotated[str, Path(max_length=200, description="The booking's public token.")],
    _: Annotated[None, public("pay_rate_limit_per_minute")],
) -> DepositCheckout:
    """Return the deposit's state; 404 until the booking has reached finance, a moment after it was made."""
    return await show_deposit(uow, await follow_link(uow, public_token, "deposit"))


@router.post(
    "/{public_token}/checkout",
    summary="Choose whether the card is kept when a deposit is paid",
    responses=responses(NotFound, CardPaymentsDown),
)
async def open_deposit_checkout(
    uow: Uow,
    public_token: Annotated[str, Path(max_length=200, description="The booking's public token.")],
    body: DepositPageRequest,
    _: Annotated[None, public("pay_rate_limit_per_minute")],
) -> DepositCheckout:
    """Return the deposit's state with the page to pay on, which keeps the card or not, as the payer agreed."""
    deposit = await deposit_by_id(uow, await follow_link(uow, public_token, "deposit"))
    keeps = await customer_for_page(uow, deposit.client_id) if body.save_card else None
    await replace_page(uow, deposit.id, saves_card_of=keeps)
    return await show_deposit(uow, deposit.id)
