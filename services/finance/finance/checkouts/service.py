"""Open, find and close checkouts at Stripe."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import stripe
from sqlalchemy import func
from sqlmodel import col, select

from finance.checkouts.models import Checkout
from finance.checkouts.parameters import Order, expiry, idempotency_key, session_parameters
from finance.runtime import runtime
from finance.target import Target
from shared.clock import now
from shared.database import UnitOfWork


def _of(target: Target) -> Any:
    return col(getattr(Checkout, f"{target.purpose}_id")) == target.id


async def open_checkout(uow: UnitOfWork, order: Order, until: datetime) -> Checkout:
    """Open a page at Stripe for the order, to be used until about `until`.

    Raises:
        stripe.StripeError: Stripe refused or didn't answer.
    """
    opened = await uow.session.scalar(select(func.count()).select_from(Checkout).where(_of(order.target)))
    expires_at = expiry(until, now())
    parameters = session_parameters(order, expires_at)
    session = await runtime().stripe.v1.checkout.sessions.create_async(
        parameters, {"idempotency_key": idempotency_key(parameters, (opened or 0) + 1)}
    )
    checkout = Checkout(
        org_id=uow.org_id,
        session_id=session.id,
        deposit_id=order.target.deposit_id,
        invoice_id=order.target.invoice_id,
        gift_card_id=order.target.gift_card_id,
        url=session.url or "",
        amount_cents=order.amount_cents,
        tip_cents=order.tip_cents,
        currency=order.currency,
        expires_at=expires_at,
        checked_at=now(),
        saves_card=order.saves_card_of is not None,
    )
    uow.session.add(checkout)
    await uow.session.flush()
    return checkout


async def open_checkouts(uow: UnitOfWork, target: Target) -> list[Checkout]:
    """Return a target's open checkouts, newest first (there is one, or none)."""
    statement = select(Checkout).where(_of(target), Checkout.status == "open")
    return list((await uow.session.exec(statement.order_by(col(Checkout.created_at).desc()))).all())


async def latest_checkout(uow: UnitOfWork, target: Target) -> Checkout | None:
    """Return a target's newest checkout."""
    statement = select(Checkout).where(_of(target)).order_by(col(Checkout.created_at).desc()).limit(1)
    return (await uow.session.exec(statement)).one_or_none()


async def end_session(session_id: str) -> Mapping[str, Any]:
    """Make a session unusable and return it; one that is over already is returned as it ended.

    Raises:
        stripe.StripeError: Stripe didn't answer or knows no such session.
    """
    try:
        session = await runtime().stripe.v1.checkout.sessions.expire_async(session_id)
    except stripe.InvalidRequestError:
        return await session_at_stripe(session_id)
    return session.to_dict()


async def session_at_stripe(session_id: str) -> Mapping[str, Any]:
    """Return a session as Stripe has it.

    Raises:
        stripe.StripeError: Stripe didn't answer or knows no such session.
    """
    session = await runtime().stripe.v1.checkout.sessions.retrieve_async(session_id)
    return session.to_dict()


async def mark(uow: UnitOfWork, session_id: str, status: str) -> Checkout | None:
    """Note how a session stands at Stripe; once it is over, nothing changes it any more.

    Returns:
        The checkout, or None where the session is not one of ours.
    """
    statement = select(Checkout).where(Checkout.session_id == session_id).with_for_update()
    checkout = (await uow.session.exec(statement)).one_or_none()
    if checkout is not None:
        checkout.checked_at = now()
        if checkout.status == "open":
            checkout.status = status
    return checkout
