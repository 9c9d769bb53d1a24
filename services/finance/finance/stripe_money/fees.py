"""Learn what Stripe kept of card payments, and book it.

Stripe is asked for a stretch of its balance's movements rather than once per payment. A payment that Stripe has
no movement for yet (a bank debit under way) is asked about again later, after those never asked about.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import or_, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, exists, select

from finance.ledger.service import keep
from finance.payments.models import Payment
from finance.payments.rules import RECEIVED
from finance.runtime import runtime
from finance.stripe_money.books import fee_document
from finance.stripe_money.models import StripeMovement
from shared.clock import now
from shared.database import Database, UnitOfWork
from shared.ids import new_id
from shared.logging import get_logger
from shared.organizations import organization

log = get_logger(__name__)
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
        return await _book(uow, wanted, found)


async def _without_fee(uow: UnitOfWork) -> dict[str, Payment]:
    known = exists().where(col(StripeMovement.payment_id) == col(Payment.id))
    asked = col(Payment.fee_asked_at)
    statement = (
        select(Payment)
        .where(
            col(Payment.payment_intent).is_not(None),
            col(Payment.status).in_(RECEIVED),
            col(Payment.occurred_at) < now() - LOOK_AFTER,
            or_(asked.is_(None), asked < now() - ASK_AGAIN),
            ~known,
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


async def _movements(wanted: Mapping[str, Payment]) -> dict[str, dict[str, Any]]:
    times = [payment.occurred_at for payment in wanted.values()]
    listed = await runtime().stripe.v1.balance_transactions.list_async(
        {
            "created": {
                "gte": int((min(times) - LEEWAY).timestamp()),
                "lte": int((max(times) + LEEWAY).timestamp()),
            },
            "expand": ["data.source"],
            "limit": 100,
        }
    )
    found: dict[str, dict[str, Any]] = {}
    async for movement in listed.auto_paging_iter():
        told = movement.to_dict()
        source = told["source"]
        if told["type"] in ("charge", "payment") and isinstance(source, dict):
            intent = source.get("payment_intent")
            if isinstance(intent, str) and intent in wanted:
                found[intent] = told
                if len(found) == len(wanted):
                    break
    return found


async def _book(uow: UnitOfWork, wanted: Mapping[str, Payment], found: Mapping[str, dict[str, Any]]) -> int:
    rows = []
    for intent, told in found.items():
        payment = wanted[intent]
        if told["currency"] != payment.currency.lower():
            log.warning("a fee in another currency was not booked", payment_id=str(payment.id))
            continue
        rows.append(
            {
                "id": new_id(),
                "org_id": uow.org_id,
                "created_at": now(),
                "stripe_id": told["id"],
                "kind": told["type"],
                "payment_id": payment.id,
                "gross_cents": told["amount"],
                "fee_cents": told["fee"],
                "net_cents": told["net"],
                "available_on": datetime.fromtimestamp(told["available_on"], UTC).date(),
                "occurred_at": datetime.fromtimestamp(told["created"], UTC),
            }
        )
    if not rows:
        return 0
    statement = insert(StripeMovement).values(rows).on_conflict_do_nothing().returning(StripeMovement)
    learned = (await uow.session.scalars(statement)).all()
    zone = (await organization(uow)).timezone
    await keep(uow, *(fee_document(movement, zone) for movement in learned))
    return len(learned)
