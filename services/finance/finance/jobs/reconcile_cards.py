"""What `stripe-reconcile` does about cards: pages whose card was never taken, charges whose answer was lost."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

import stripe
from sqlalchemy import and_, or_
from sqlmodel import col, select

from finance.cards.charging import carry_out, give_up_charge, settle_charge
from finance.cards.models import CardCharge, CardSetup, SavedCard
from finance.cards.rules import charge_of
from finance.cards.setups import session_with_card, take_session
from finance.checkouts.models import Checkout
from finance.payments.refunds import KEY_LIFE
from finance.runtime import runtime
from shared.clock import now
from shared.database import Database, UnitOfWork

BATCH = 100
LOOK_AFTER = timedelta(minutes=3)
Work = Callable[[], Awaitable[Any]]


async def card_work(database: Database, uow: UnitOfWork) -> list[Work]:
    """Return what is to be done about cards, each piece with transactions of its own."""
    org_id = uow.org_id
    long_ago = now() - LOOK_AFTER
    setups = select(CardSetup.session_id).where(CardSetup.status == "open", col(CardSetup.checked_at) < long_ago)
    pages = select(Checkout.session_id).where(
        col(Checkout.saves_card), ~col(Checkout.card_kept), Checkout.status == "complete"
    )
    charges = (
        select(CardCharge, SavedCard.customer)
        .join(SavedCard, col(SavedCard.id) == col(CardCharge.card_id))
        .where(
            or_(
                and_(col(CardCharge.status) == "PENDING", col(CardCharge.asked_at) < long_ago),
                and_(col(CardCharge.status) == "PROCESSING", col(CardCharge.asked_at) < long_ago),
            )
        )
        .order_by(col(CardCharge.asked_at))
        .limit(BATCH)
    )
    sessions = [
        *(await uow.session.exec(setups.order_by(col(CardSetup.checked_at)).limit(BATCH))).all(),
        *(await uow.session.exec(pages.order_by(col(Checkout.id)).limit(BATCH))).all(),
    ]
    waiting = (await uow.session.exec(charges)).all()
    return [
        *(partial(_look_at_session, database, org_id, session_id) for session_id in sessions),
        *(partial(_look_at_charge, database, org_id, charge, customer) for charge, customer in waiting),
    ]


async def _look_at_session(database: Database, org_id: UUID, session_id: str) -> None:
    session = await session_with_card(session_id)
    async with database.unit_of_work(org_id) as uow:
        await take_session(uow, session)


async def _look_at_charge(database: Database, org_id: UUID, charge: CardCharge, customer: str) -> None:
    if charge.status == "PENDING" and now() - charge.asked_at < KEY_LIFE:
        await carry_out(database, org_id, charge.id)
        return
    found = await _intent_of(charge, customer)
    async with database.unit_of_work(org_id) as uow:
        if found is not None:
            await settle_charge(uow, charge.id, found)
        else:
            await give_up_charge(uow, charge.id)


async def _intent_of(charge: CardCharge, customer: str) -> dict[str, Any] | None:
    """Look for a charge at Stripe, which forgets keys after a day: by its intent, else among the customer's."""
    intents = runtime().stripe.v1.payment_intents
    if charge.payment_intent is not None:
        return (await intents.retrieve_async(charge.payment_intent)).to_dict()
    since = int(charge.created_at.timestamp()) - 60
    listed: stripe.ListObject[stripe.PaymentIntent] = await intents.list_async(
        {"customer": customer, "created": {"gte": since}, "limit": 100}
    )
    for intent in listed.to_dict()["data"]:
        if charge_of(intent) == charge.id:
            found: dict[str, Any] = intent
            return found
    return None
