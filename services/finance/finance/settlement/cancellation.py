"""A booking that will not take place: its deposit can't be paid any more, and what is owed goes back."""

from uuid import UUID, uuid5

from finance.checkouts.service import open_checkouts
from finance.deposits.service import lock_deposit, refresh_deposit
from finance.payments.refunds import refund, refundable
from finance.payments.rules import spread
from finance.payments.service import lock_payments
from finance.runtime import TRANSIENT
from finance.settlement.service import settle
from finance.settlement.sessions import close_session
from finance.target import Target
from shared.database import UnitOfWork
from shared.logging import get_logger

log = get_logger(__name__)


async def cancel_deposit(
    uow: UnitOfWork, booking_id: UUID, refund_cents: int, reason: str, *, cause: UUID
) -> None:
    """Close the deposit of a booking and give back `refund_cents` of it, never more than was paid.

    What Stripe doesn't answer to now, `stripe-reconcile` does later.

    Args:
        cause: the event that says so; its refunds are the same however often it is handled.
    """
    deposit = await lock_deposit(uow, booking_id=booking_id)
    if deposit is None:
        return
    target = Target("deposit", deposit.id)
    await refresh_deposit(uow, deposit, close=True)
    for checkout in await open_checkouts(uow, target):
        try:
            await close_session(uow, checkout.session_id)
        except TRANSIENT as error:
            log.warning("the checkout will be closed later", session_id=checkout.session_id, error=str(error))
    if refund_cents <= 0:
        return
    payments = await lock_payments(uow, target)
    parts = spread(refund_cents, [await refundable(uow, payment) for payment in payments])
    if sum(parts) < refund_cents:
        log.warning("less was paid than is to go back", booking_id=str(booking_id), refund_cents=refund_cents)
    for payment, part in zip(payments, parts, strict=True):
        if part:
            await refund(uow, payment, part, reason, refund_id=uuid5(cause, str(payment.id)))
    await settle(uow, deposit)
