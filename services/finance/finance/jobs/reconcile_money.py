"""The part of `stripe-reconcile` about payouts: looked for every hour."""

from datetime import datetime, timedelta

from sqlalchemy import func
from sqlmodel import col, select

from finance.payments.models import Payment
from finance.payouts.learning import learn_payouts
from finance.payouts.models import Payout
from shared.clock import now
from shared.database import Database, UnitOfWork
from shared.organizations import Organization

EVERY = timedelta(hours=1)
FIRST_AFTER = timedelta(hours=12)
"""How old the first card payment is before there can be anything to pay out or to compare."""
BACK = timedelta(days=35)


async def reconcile_money(database: Database, company: Organization) -> None:
    """Learn of new payouts and of what became of known ones."""
    async with database.unit_of_work(company.id) as uow:
        first = await _first_payment(uow)
        if first is None or first > now() - FIRST_AFTER or not await _is_time(uow):
            return
        known = (await uow.session.exec(select(Payout.id).limit(1))).first() is not None
    recent = now() - BACK
    await learn_payouts(database, company.id, recent if known else min(first, recent))


async def _first_payment(uow: UnitOfWork) -> datetime | None:
    statement = select(func.min(Payment.occurred_at)).where(col(Payment.payment_intent).is_not(None))
    first: datetime | None = (await uow.session.exec(statement)).one()
    return first


async def _is_time(uow: UnitOfWork) -> bool:
    claimed = await uow.sql(
        "INSERT INTO stripe_looks AS looks (org_id, payouts_at) VALUES (:org_id, :present) "
        "ON CONFLICT (org_id) DO UPDATE SET payouts_at = :present WHERE looks.payouts_at < :stale "
        "RETURNING org_id",
        org_id=uow.org_id,
        present=now(),
        stale=now() - EVERY,
    )
    return claimed.first() is not None
