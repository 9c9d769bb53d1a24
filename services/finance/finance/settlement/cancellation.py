"""A booking that is called off or costs something else: what of its deposit is asked for, and what goes back."""

from collections.abc import Sequence
from uuid import UUID, uuid5

from contracts.booking_life import BookingChanged
from finance.checkouts.models import Checkout
from finance.checkouts.service import open_checkouts
from finance.deposits.models import Deposit
from finance.deposits.service import lock_deposit, open_page, refresh_deposit, request_deposit
from finance.payments.models import Refund
from finance.payments.refunds import refund, refundable
from finance.payments.rules import spread
from finance.payments.service import lock_payments
from finance.runtime import TRANSIENT
from finance.settlement.service import settle
from finance.settlement.sessions import close_session
from finance.target import Target
from shared.clock import local_today
from shared.database import UnitOfWork
from shared.logging import get_logger
from shared.organizations import organization

log = get_logger(__name__)


async def cancel_deposit(
    uow: UnitOfWork, booking_id: UUID, refund_cents: int, reason: str, *, cause: UUID
) -> None:
    """Close the deposit of a booking and give back `refund_cents` of it, never more than was paid; keep the rest.

    What Stripe doesn't answer to now, `stripe-reconcile` does later.

    Args:
        cause: the event that says so; its refunds are the same however often it is handled.
    """
    deposit = await lock_deposit(uow, booking_id=booking_id)
    if deposit is None:
        return
    await _close(uow, deposit)
    await _give_back(uow, deposit, refund_cents, reason, cause)
    await _keep_rest(uow, deposit)


async def keep_deposit(uow: UnitOfWork, booking_id: UUID) -> None:
    """Close the deposit of a booking and keep what was paid of it."""
    deposit = await lock_deposit(uow, booking_id=booking_id)
    if deposit is not None:
        await _close(uow, deposit)
        await _keep_rest(uow, deposit)


async def credit_deposit(uow: UnitOfWork, booking_id: UUID) -> None:
    """Move what is paid of a booking's deposit, now or later, to the client's account: the visit gets no invoice
    of its own."""
    deposit = await lock_deposit(uow, booking_id=booking_id)
    if deposit is None:
        return
    deposit.credited = True
    await _close(uow, deposit)
    await settle(uow, deposit)


async def _keep_rest(uow: UnitOfWork, deposit: Deposit) -> None:
    """Count what is left as the company's. What is paid only later isn't: nothing is owed any more."""
    if deposit.kept_on is None:
        payments = await lock_payments(uow, Target("deposit", deposit.id))
        deposit.kept_cents = sum([await refundable(uow, payment) for payment in payments])
        deposit.kept_on = local_today((await organization(uow)).timezone)
    await settle(uow, deposit)


async def change_deposit(uow: UnitOfWork, booking: BookingChanged, *, cause: UUID) -> None:
    """Let the deposit of a booking follow its price: another sum is asked for as long as it isn't paid, or none.

    A new page is opened before the former is closed, so that a payment in between is never without a deposit.

    Args:
        cause: the event that says so; its refunds are the same however often it is handled.
    """
    deposit = await lock_deposit(uow, booking_id=booking.booking_id)
    terms = booking.deposit
    if deposit is None:
        if terms is not None:
            await request_deposit(uow, booking, terms)
        return
    if deposit.status == "open" and terms is None:
        await _close(uow, deposit)
    elif terms is not None and deposit.paid_cents < terms.amount_cents != deposit.amount_cents:
        former = await open_checkouts(uow, Target("deposit", deposit.id))
        deposit.amount_cents, deposit.pay_before = terms.amount_cents, terms.pay_before
        deposit.client, deposit.closed_at = booking.client.model_dump(mode="json"), None
        await refresh_deposit(uow, deposit)
        try:
            await open_page(uow, deposit)
        except TRANSIENT as error:
            log.warning("the deposit's page will be opened later", deposit_id=str(deposit.id), error=str(error))
        await _close_pages(uow, former)
    await _give_back(uow, deposit, booking.refund_cents, "price_changed", cause)


async def _close(uow: UnitOfWork, deposit: Deposit) -> None:
    await refresh_deposit(uow, deposit, close=True)
    await _close_pages(uow, await open_checkouts(uow, Target("deposit", deposit.id)))


async def _close_pages(uow: UnitOfWork, checkouts: Sequence[Checkout]) -> None:
    for checkout in checkouts:
        try:
            await close_session(uow, checkout.session_id)
        except TRANSIENT as error:
            log.warning("the checkout will be closed later", session_id=checkout.session_id, error=str(error))


async def _give_back(uow: UnitOfWork, deposit: Deposit, refund_cents: int, reason: str, cause: UUID) -> None:
    if refund_cents <= 0:
        return
    payments = list(await lock_payments(uow, Target("deposit", deposit.id)))
    for payment in tuple(payments):
        begun = await uow.session.get(Refund, uuid5(cause, str(payment.id)))
        if begun is not None:
            await refund(uow, payment, begun.amount_cents, reason, refund_id=begun.id)
            refund_cents -= begun.amount_cents
            payments.remove(payment)
    parts = spread(refund_cents, [await refundable(uow, payment) for payment in payments])
    if sum(parts) < refund_cents:
        log.warning(
            "less was paid than is to go back", booking_id=str(deposit.booking_id), refund_cents=refund_cents
        )
    for payment, part in zip(payments, parts, strict=True):
        if part:
            await refund(uow, payment, part, reason, refund_id=uuid5(cause, str(payment.id)))
    await settle(uow, deposit)
