"""Bring our side in line with a checkout session as it stands at Stripe."""

from collections.abc import Awaitable, Mapping
from typing import Any

import stripe

from finance.checkouts.service import end_session, mark, session_at_stripe
from finance.settlement.facts import session_fact
from finance.settlement.service import apply_fact
from shared.clock import now
from shared.database import UnitOfWork


async def close_session(uow: UnitOfWork, session_id: str) -> None:
    """End a session at Stripe; where it was just paid instead, the payment is taken.

    Raises:
        stripe.StripeError: Stripe didn't answer.
    """
    await _follow(uow, session_id, end_session(session_id))


async def look_at_session(uow: UnitOfWork, session_id: str) -> None:
    """Ask Stripe for a session and take what a lost webhook would have told.

    Raises:
        stripe.StripeError: Stripe didn't answer.
    """
    await _follow(uow, session_id, session_at_stripe(session_id))


async def _follow(uow: UnitOfWork, session_id: str, asked: Awaitable[Mapping[str, Any]]) -> None:
    try:
        session = await asked
    except stripe.InvalidRequestError as error:
        if error.code != "resource_missing":
            raise
        await mark(uow, session_id, "expired")  # another account's, from before the keys were changed
        return
    fact = session_fact(session, now())
    if fact is not None:
        await apply_fact(uow, fact)
