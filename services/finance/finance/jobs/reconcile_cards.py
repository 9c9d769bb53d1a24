"""What `stripe-reconcile` does about cards: pages whose card was never taken, charges whose answer was lost."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

import stripe
from sqlalchemy import delete, update
from sqlmodel import col, select

from finance.cards.charging import UNSETTLED, carry_out, give_up_charge, settle_charge
from finance.cards.models import CardCharge, CardSetup, SavedCard, StripeCustomer
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
        .where(col(CardCharge.status).in_(UNSETTLED), col(CardCharge.asked_at) < long_ago)
        .order_by(col(CardCharge.asked_at))
        .limit(BATCH)
    )
    sessions = [
        *(await uow.session.exec(setups.order_by(col(CardSetup.checked_at)).limit(BATCH))).all(),
        *(await uow.session.exec(pages.order_by(col(Checkout.id)).limit(BATCH))).all(),
    ]
    waiting = (await uow.session.exec(charges)).all()
    removed = select(SavedCard).where(col(SavedCard.removed_at).is_not(None), col(SavedCard.detached_at).is_(None))
    erased = select(StripeCustomer).where(col(StripeCustomer.erased_at).is_not(None))
    to_detach = (await uow.session.exec(removed.order_by(col(SavedCard.id)).limit(BATCH))).all()
    to_delete = (await uow.session.exec(erased.order_by(col(StripeCustomer.id)).limit(BATCH))).all()
    return [
        *(partial(_look_at_session, database, org_id, session_id) for session_id in sessions),
        *(partial(_look_at_charge, database, org_id, charge, customer) for charge, customer in waiting),
        *(partial(_detach, database, org_id, card) for card in to_detach),
        *(partial(_delete, database, org_id, row) for row in to_delete),
    ]


async def _look_at_session(database: Database, org_id: UUID, session_id: str) -> None:
    session: Mapping[str, Any]
    try:
        session = await session_with_card(session_id)
    except stripe.InvalidRequestError as error:
        if error.code != "resource_missing":
            raise
        session = {"id": session_id, "status": "expired"}  # another account's, from before the keys were changed
    async with database.unit_of_work(org_id) as uow:
        await take_session(uow, session)


async def _detach(database: Database, org_id: UUID, card: SavedCard) -> None:
    with suppress(stripe.InvalidRequestError):
        await runtime().stripe.v1.payment_methods.detach_async(card.payment_method)
    async with database.unit_of_work(org_id) as uow:
        done = update(SavedCard).where(col(SavedCard.id) == card.id, col(SavedCard.detached_at).is_(None))
        await uow.session.exec(done.values(detached_at=now()))


async def _delete(database: Database, org_id: UUID, row: StripeCustomer) -> None:
    with suppress(stripe.InvalidRequestError):
        await runtime().stripe.v1.customers.delete_async(row.customer)
    async with database.unit_of_work(org_id) as uow:
        await uow.session.exec(delete(StripeCustomer).where(col(StripeCustomer.id) == row.id))


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
