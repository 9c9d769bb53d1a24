"""Read the movements of the Stripe balance; no transaction should be open meanwhile."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

from stripe.params import BalanceTransactionListParams

from finance.runtime import runtime
from finance.stripe_money.told import Told, told_of


async def movements_between(start: datetime, end: datetime) -> AsyncIterator[Told]:
    """Yield the movements of a stretch of time, newest first."""
    created: Any = {"gte": int(start.timestamp()), "lte": int(end.timestamp())}
    async for told in _listed({"created": created}):
        yield told


async def movements_of_payout(payout_id: str) -> AsyncIterator[Told]:
    """Yield the movements that an automatic payout paid out."""
    async for told in _listed({"payout": payout_id}):
        yield told


async def _listed(filters: BalanceTransactionListParams) -> AsyncIterator[Told]:
    listed = await runtime().stripe.v1.balance_transactions.list_async(
        {"expand": ["data.source"], "limit": 100, **filters}
    )
    async for movement in listed.auto_paging_iter():
        yield told_of(movement.to_dict())
