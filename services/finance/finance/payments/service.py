"""Keep payments and tell the others of them. Callers hold the lock of what is being paid."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func
from sqlmodel import col, select

from contracts.base import Contact
from contracts.finance import PaymentFailed, PaymentRefunded, PaymentSucceeded
from finance.payments.models import Payment, Refund
from finance.payments.rules import RECEIVED
from finance.target import Target
from shared.database import UnitOfWork
from shared.errors import NotFound


def _of(target: Target) -> Any:
    if target.purpose == "gift_card":
        return and_(col(Payment.gift_card_id) == target.id, col(Payment.purpose) == "gift_card")
    return col(Payment.deposit_id if target.purpose == "deposit" else Payment.invoice_id) == target.id


async def received_for(uow: UnitOfWork, target: Target) -> tuple[int, int]:
    """Return what came in for a deposit or an invoice, and how much of it went back."""
    sums = select(
        func.coalesce(func.sum(Payment.amount_cents), 0), func.coalesce(func.sum(Payment.refunded_cents), 0)
    ).where(_of(target), col(Payment.status).in_(RECEIVED))
    paid, refunded = (await uow.session.exec(sums)).one()
    return int(paid), int(refunded)


async def lock_payments(uow: UnitOfWork, target: Target) -> Sequence[Payment]:
    """Return the payments that came in for a target, oldest first, fresh and held until the commit."""
    statement = (
        select(Payment)
        .where(_of(target), col(Payment.status).in_(RECEIVED))
        .order_by(col(Payment.id))
        .with_for_update(key_share=True)
    )
    return (await uow.session.exec(statement, execution_options={"populate_existing": True})).all()


async def lock_by_intent(uow: UnitOfWork, payment_intent: str) -> Payment | None:
    """Return the payment of a payment intent, fresh and held until the commit."""
    statement = select(Payment).where(Payment.payment_intent == payment_intent).with_for_update(key_share=True)
    return (await uow.session.exec(statement, execution_options={"populate_existing": True})).one_or_none()


async def payment_by_id(uow: UnitOfWork, payment_id: UUID) -> Payment:
    """Return a payment.

    Raises:
        NotFound: there is none of this id in the organization.
    """
    payment = await uow.session.get(Payment, payment_id)
    if payment is None:
        raise NotFound("There is no such payment.")
    return payment


async def has_card_payments(uow: UnitOfWork) -> bool:
    """Tell whether the organization was ever paid through Stripe."""
    statement = select(Payment.id).where(col(Payment.payment_intent).is_not(None)).limit(1)
    return (await uow.session.exec(statement)).first() is not None


async def refunds_of(uow: UnitOfWork, payment_ids: Sequence[UUID]) -> Sequence[Refund]:
    """Return the refunds of payments, oldest first."""
    statement = select(Refund).where(col(Refund.payment_id).in_(payment_ids)).order_by(col(Refund.id))
    return (await uow.session.exec(statement)).all()


def _facts(payment: Payment) -> dict[str, Any]:
    return {
        "payment_id": payment.id,
        "purpose": payment.purpose,
        "booking_id": payment.booking_id,
        "invoice_id": payment.invoice_id,
        "client": Contact.model_validate(payment.client),
        "amount_cents": payment.amount_cents,
        "currency": payment.currency,
        "method": payment.method,
        "occurred_at": payment.occurred_at,
    }


def announce(uow: UnitOfWork, payment: Payment, *, dunned: bool = False) -> None:
    """Tell that a payment arrived or was refused; one that is still under way is nobody's business yet.

    The sale of a gift card is told of by the card itself.

    Args:
        dunned: a refusal is followed by news of what comes next.
    """
    if payment.purpose == "gift_card":
        return
    if payment.status == "SUCCEEDED":
        uow.publish(PaymentSucceeded(**_facts(payment)), version=payment.version)
    elif payment.status == "FAILED":
        refused = PaymentFailed(**_facts(payment), failure=payment.failure, dunned=dunned)
        uow.publish(refused, version=payment.version)


def announce_refund(uow: UnitOfWork, payment: Payment, refund: Refund) -> None:
    """Tell that a part of a payment, or all of it, went back, and where to."""
    if payment.purpose == "gift_card":
        return
    facts = _facts(payment) | {"amount_cents": refund.amount_cents, "occurred_at": refund.occurred_at}
    uow.publish(PaymentRefunded(**facts, destination=refund.destination), version=payment.version)
