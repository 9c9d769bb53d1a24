"""Bring our side in line with a checkout session as it stands at Stripe."""

from collections.abc import Mapping
from typing import Any

from finance.checkouts.service import end_session
from finance.runtime import runtime
from finance.settlement.facts import session_fact
from finance.settlement.service import apply_fact
from shared.clock import now
from shared.database import UnitOfWork


async def close_session(uow: UnitOfWork, session_id: str) -> None:
    """End a session at Stripe; where it was just paid instead, the payment is taken.

    Raises:
        stripe.StripeError: Stripe didn't answer.
    """
    await _apply(uow, await end_session(session_id))


async def look_at_session(uow: UnitOfWork, session_id: str) -> None:
    """Ask Stripe for a session and take what a lost webhook would have told.

    Raises:
        stripe.StripeError: Stripe didn't answer.
    """
    session = await runtime().stripe.v1.checkout.sessions.retrieve_async(session_id)
    await _apply(uow, session.to_dict())


async def _apply(uow: UnitOfWork, session: Mapping[str, Any]) -> None:
    fact = session_fact(session, now())
    if fact is not None:
        await apply_fact(uow, fact)
