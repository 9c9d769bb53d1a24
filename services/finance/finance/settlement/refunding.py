"""Staff give a payment back."""

from uuid import UUID

from finance.gift_cards.models import GiftCard
from finance.gift_cards.service import balances
from finance.payments.models import Payment, Refund
from finance.payments.refunds import refund, refundable, refunds_under_way
from finance.payments.rules import RECEIVED
from finance.payments.schemas import RefundRequest
from finance.settlement.desk import money
from finance.settlement.service import Payable, lock_for_payment, settle
from shared.database import UnitOfWork
from shared.errors import Conflict, Invalid


class RefundRefused(Conflict):
    """Stripe did not give the money back."""


class RefundUnderWay(Conflict):
    """The same amount of the payment is on its way back."""

    slug = "refund-under-way"
    title = "The refund is under way"


async def refund_payment(
    uow: UnitOfWork, payment_id: UUID, wanted: RefundRequest, *, refund_id: UUID | None = None
) -> Payment:
    """Give a payment back, or a part of it.

    Args:
        refund_id: names the refund of a request that may be repeated, so that it is made once.

    Raises:
        NotFound: there is no such payment.
        Conflict: it never came in, nothing of it is left, or it can't become credit.
        RefundUnderWay: Stripe hasn't answered yet to a refund of the same amount.
        Invalid: it is more than is left.
        RefundRefused: Stripe said no.
    """
    payment, target = await lock_for_payment(uow, payment_id)
    begun = await uow.session.get(Refund, refund_id) if refund_id else None
    cents = begun.amount_cents if begun else await _checked(uow, payment, target, wanted)
    row = await refund(uow, payment, cents, wanted.reason, refund_id=refund_id, to=wanted.to)
    if row.status == "FAILED":
        raise RefundRefused(f"Stripe did not give the money back: {row.error}")
    await settle(uow, target)
    uow.audit("payment.refund", "payment", payment.id, amount_cents=cents, reason=row.reason, to=wanted.to)
    return payment


async def _checked(uow: UnitOfWork, payment: Payment, target: Payable, wanted: RefundRequest) -> int:
    """Return how much is to go back."""
    if payment.status not in RECEIVED:
        raise Conflict("This payment never came in, so there is nothing to give back.")
    left = await refundable(uow, payment)
    if isinstance(target, GiftCard):
        left = min(left, (await balances(uow, [target.id]))[target.id])
    if left == 0:
        raise Conflict("All of this payment was given back already, or is on its way.")
    cents = wanted.amount_cents or left
    if cents in {row.amount_cents for row in await refunds_under_way(uow, payment.id)}:
        raise RefundUnderWay(
            f"{money(cents, payment.currency)} of this payment is on its way back already: Stripe is asked until "
            "it answers. To give the same back once more, wait until the payment shows it as done."
        )
    if cents > left:
        raise Invalid.field("body.amount_cents", f"Only {money(left, payment.currency)} of this payment is left.")
    if wanted.to == "credit" and payment.gift_card_id is not None:
        raise Conflict("This payment is a gift card's: it can only go back to where it came from.")
    return cents
