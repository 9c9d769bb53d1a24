"""The part of `stripe-reconcile` about payouts, every hour, and about comparing Stripe with the books, nightly."""

from datetime import datetime, timedelta

from sqlalchemy import func
from sqlmodel import col, select

from finance.payments.models import Payment
from finance.payouts.learning import learn_payouts
from finance.reconciliation.running import reconcile
from finance.reconciliation.service import latest_run
from finance.reports.periods import Span
from shared.clock import local_today, now, to_local
from shared.database import Database, UnitOfWork
from shared.organizations import Organization

EVERY = timedelta(hours=1)
FIRST_AFTER = timedelta(hours=12)
"""How old the first card payment is before there can be anything to pay out or to compare."""
BACK = timedelta(days=35)


async def reconcile_money(database: Database, company: Organization) -> None:
    """Learn of new payouts and of what became of known ones; on a new day, compare Stripe with the books.

    The first comparison goes back to the first card payment.
    """
    async with database.unit_of_work(company.id) as uow:
        first = await _first_payment(uow)
        if first is None or first > now() - FIRST_AFTER or not await _is_time(uow):
            return
        latest = await latest_run(uow, nightly=True)
    today = local_today(company.timezone)
    since = now() - BACK if latest else min(first, now() - BACK)
    if latest is None or to_local(latest.read_at, company.timezone).date() < today:
        span = Span(to_local(since, company.timezone).date(), today)
        await reconcile(database, company, span, nightly=True)
    else:
        await learn_payouts(database, company.id, since)


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
