"""Learn what Stripe kept of card payments, and book it.

Stripe is asked for a stretch of its balance's movements rather than once per payment. A payment that Stripe has
no movement for yet (a bank debit under way) is asked about again later, after those never asked about.
"""

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from sqlalchemy import or_, update
from sqlmodel import col, select

from finance.payments.models import Payment
from finance.payments.rules import RECEIVED
from finance.stripe_money.movements import learn
from finance.stripe_money.reading import movements_between
from finance.stripe_money.told import CHARGES, Told
from shared.clock import now
from shared.database import Database, UnitOfWork

BATCH = 100
LOOK_AFTER = timedelta(minutes=3)
"""How old a payment is before Stripe is asked what it kept of it."""
ASK_AGAIN = timedelta(hours=6)
LEEWAY = timedelta(hours=1)
"""How far Stripe's time of a movement may lie from the time of its payment."""
LONGEST = timedelta(days=3)
"""The longest stretch of movements that is read at once."""


async def learn_fees(database: Database, org_id: UUID) -> int:
    """Book the fees of payments whose fee isn't known; return how many were learned.

    No transaction is open while Stripe is asked.
    """
    async with database.unit_of_work(org_id) as uow:
        wanted = await _without_fee(uow)
    if not wanted:
        return 0
    found = await _movements(wanted)
    async with database.unit_of_work(org_id) as uow:
        asked = update(Payment).where(col(Payment.id).in_([payment.id for payment in wanted.values()]))
        await uow.session.execute(asked.values(fee_asked_at=now()))
        return await learn(uow, found)


async def _without_fee(uow: UnitOfWork) -> dict[str, Payment]:
    asked = col(Payment.fee_asked_at)
    statement = (
        select(Payment)
        .where(
            col(Payment.payment_intent).is_not(None),
            col(Payment.status).in_(RECEIVED),
            col(Payment.occurred_at) < now() - LOOK_AFTER,
            or_(asked.is_(None), asked < now() - ASK_AGAIN),
            ~col(Payment.fee_known),
        )
        .order_by(asked.asc().nulls_first(), col(Payment.occurred_at))
        .limit(BATCH)
    )
    payments = (await uow.session.exec(statement)).all()
    return {
        payment.payment_intent: payment
        for payment in payments
        if payment.payment_intent is not None and abs(payment.occurred_at - payments[0].occurred_at) <= LONGEST
    }


async def _movements(wanted: Mapping[str, Payment]) -> list[Told]:
    times = [payment.occurred_at for payment in wanted.values()]
    found: dict[str, Told] = {}
    async for told in movements_between(min(times) - LEEWAY, max(times) + LEEWAY):
        intent = told.payment_intent
        if told.kind in CHARGES and intent is not None and intent in wanted:
            found[intent] = told
            if len(found) == len(wanted):
                break
    return list(found.values())
