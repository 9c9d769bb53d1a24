"""`stripe-reconcile`: finish what Stripe, the network or a crash left half done.

Each piece of work has a transaction of its own, so that one that can't be done doesn't hold up the others.
"""

from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import and_, or_
from sqlmodel import col, exists, select

from finance.checkouts.models import Checkout
from finance.deposits.models import Deposit
from finance.deposits.service import lock_deposit, open_page
from finance.disputes.finding import look_at_disputes
from finance.invoices.models import Invoice
from finance.jobs.reconcile_cards import card_work
from finance.jobs.reconcile_money import reconcile_money
from finance.payments.models import Refund
from finance.payments.refunds import carry_out
from finance.payments.service import has_card_payments
from finance.settlement.service import lock_for_payment, settle
from finance.settlement.sessions import close_session, look_at_session
from finance.stripe_events.service import process, waiting
from finance.stripe_money.fees import learn_fees
from shared.clock import now
from shared.database import Database, UnitOfWork
from shared.jobs import JobContext
from shared.logging import get_logger
from shared.organizations import Organization

log = get_logger(__name__)
BATCH = 100
LOOK_AFTER = timedelta(minutes=3)
"""How long a session may stay open before Stripe is asked, and how long between two questions at least."""

_LEFT = col(Deposit.amount_cents) - col(Deposit.paid_cents) + col(Deposit.refunded_cents)
"""What is still to be paid of a deposit."""

Work = Callable[[UnitOfWork], Awaitable[Any]]


async def reconcile_stripe(context: JobContext) -> int:
    """Process waiting events, open missing pages, repeat refunds, look at open checkouts and disputes; return how
    many things were done."""

    async def reconcile(company: Organization, uow: UnitOfWork) -> int:
        done = 0
        events = await waiting(uow, BATCH)
        work = [*await _missing_pages(uow), *await _pending_refunds(uow), *await _checkouts(uow)]
        for event_id in events:
            done += await process(context.database, company.id, event_id)
        for piece in work:
            done += await _attempt(context.database, company.id, piece)
        for about_card in await card_work(context.database, uow):
            done += await attempt(about_card)
        if await has_card_payments(uow):
            await attempt(partial(learn_fees, context.database, company.id))
            await attempt(partial(look_at_disputes, context.database, company.id))
            await attempt(partial(reconcile_money, context.database, company))
        return done

    return await context.each_organization(reconcile)


async def _attempt(database: Database, org_id: UUID, work: Work) -> bool:
    async def in_transaction() -> None:
        async with database.unit_of_work(org_id) as uow:
            await work(uow)

    return await attempt(in_transaction)


async def attempt(work: Callable[[], Awaitable[Any]]) -> bool:
    """Do a piece of work and tell whether it was done; what fails is noted and left for the next run."""
    try:
        await work()
    except Exception as error:  # noqa: BLE001 - the next run tries again; the others must go on
        log.warning("not reconciled", work=str(work), error=repr(error))
        return False
    return True


async def _missing_pages(uow: UnitOfWork) -> Sequence[Work]:
    paged = exists().where(col(Checkout.deposit_id) == col(Deposit.id), col(Checkout.amount_cents) == _LEFT)
    statement = select(Deposit.id).where(Deposit.status == "open", ~paged)
    found = (await uow.session.exec(statement.order_by(col(Deposit.created_at)).limit(BATCH))).all()
    return [partial(_open_page, deposit_id=deposit_id) for deposit_id in found]


async def _open_page(uow: UnitOfWork, deposit_id: UUID) -> None:
    deposit = await lock_deposit(uow, deposit_id=deposit_id)
    if deposit is not None and deposit.status == "open":
        await open_page(uow, deposit)


async def _pending_refunds(uow: UnitOfWork) -> Sequence[Work]:
    statement = select(Refund.id, Refund.payment_id).where(Refund.status == "PENDING")
    found = (await uow.session.exec(statement.order_by(col(Refund.created_at)).limit(BATCH))).all()
    return [partial(_repeat_refund, refund_id=refund_id, payment_id=payment_id) for refund_id, payment_id in found]


async def _repeat_refund(uow: UnitOfWork, refund_id: UUID, payment_id: UUID) -> None:
    payment, target = await lock_for_payment(uow, payment_id)
    refund = await uow.session.get(Refund, refund_id)
    if refund is not None and refund.status == "PENDING":
        await carry_out(uow, payment, refund)
        await settle(uow, target)


async def _checkouts(uow: UnitOfWork) -> Sequence[Work]:
    owed = col(Invoice.total_cents) - col(Invoice.credited_cents)
    due = owed - col(Invoice.paid_cents) + col(Invoice.refunded_cents)
    stale = or_(
        col(Deposit.status) != "open",
        col(Checkout.amount_cents) != _LEFT,
        and_(col(Invoice.id).is_not(None), or_(col(Invoice.status) == "VOID", due != col(Checkout.amount_cents))),
    )
    statement = (
        select(Checkout.session_id, stale.label("stale"))
        .outerjoin(Deposit, col(Deposit.id) == col(Checkout.deposit_id))
        .outerjoin(Invoice, col(Invoice.id) == col(Checkout.invoice_id))
        .where(Checkout.status == "open", or_(stale, col(Checkout.checked_at) < now() - LOOK_AFTER))
        .order_by(col(Checkout.checked_at))
        .limit(BATCH)
    )
    found = (await uow.session.exec(statement)).all()
    return [
        partial(close_session if is_stale else look_at_session, session_id=session_id)
        for session_id, is_stale in found
    ]
