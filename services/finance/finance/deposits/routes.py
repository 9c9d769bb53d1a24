"""HTTP of deposits."""

from typing import Annotated

from fastapi import Path

from finance.deposits.schemas import DepositCheckout
from finance.deposits.service import show_deposit
from finance.public_links.service import follow_link
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
