"""Take in how disputes stand at Stripe, in whatever order and however often it is told."""

from collections.abc import Mapping
from typing import Any

from sqlmodel import select

from contracts.base import Contact
from contracts.finance_stripe import DisputeClosed, DisputeOpened
from finance.disputes.books import dispute_document
from finance.disputes.models import Dispute
from finance.disputes.rules import OVER, Told, advances, told_of
from finance.ledger.service import keep
from finance.payments.models import Payment
from finance.payments.refunds import charge_back
from finance.payments.rules import RECEIVED
from finance.settlement.service import UnknownTarget, lock_for_payment, settle
from shared.clock import now
from shared.database import UnitOfWork
from shared.organizations import organization


async def take_dispute(uow: UnitOfWork, thing: Mapping[str, Any]) -> Dispute:
    """Bring a dispute, its payment and the books up to date with what Stripe says of it.

    Raises:
        UnknownTarget: its payment isn't here (yet), or isn't known to have come in.
    """
    told = told_of(thing)
    payment_id = (
        await uow.session.exec(select(Payment.id).where(Payment.payment_intent == told.payment_intent))
    ).one_or_none()
    if payment_id is None:
        raise UnknownTarget(f"The organization has no payment of {told.payment_intent}.")
    payment, target = await lock_for_payment(uow, payment_id)
    if payment.status not in RECEIVED:
        raise UnknownTarget(f"The payment of {told.payment_intent} isn't known to have come in yet.")
    dispute = await _lock(uow, told.stripe_id) or await _open(uow, payment, told)
    before = (dispute.status, dispute.movements)
    was_over = dispute.closed_at is not None
    _bring_up(dispute, told)
    dispute.checked_at = now()
    if dispute.status == "lost" and not was_over:
        dispute.returned_cents = await charge_back(uow, payment, dispute.id, dispute.amount_cents)
        await settle(uow, target)
    if (dispute.status, dispute.movements) != before:
        dispute.touch()
    await uow.session.flush()
    await keep(uow, dispute_document(dispute, payment, (await organization(uow)).timezone))
    if dispute.closed_at is not None and not was_over:
        uow.publish(DisputeClosed(**_picture(dispute, payment), status=dispute.status), version=dispute.version)
    return dispute


async def _lock(uow: UnitOfWork, stripe_id: str) -> Dispute | None:
    statement = select(Dispute).where(Dispute.stripe_id == stripe_id).with_for_update(key_share=True)
    return (await uow.session.exec(statement, execution_options={"populate_existing": True})).one_or_none()


async def _open(uow: UnitOfWork, payment: Payment, told: Told) -> Dispute:
    dispute = Dispute(
        org_id=uow.org_id,
        stripe_id=told.stripe_id,
        payment_id=payment.id,
        amount_cents=told.amount_cents,
        currency=told.currency,
        reason=told.reason,
        status="warning_needs_response" if told.status.startswith("warning_") else "needs_response",
        evidence_due_by=told.evidence_due_by,
        opened_at=told.opened_at,
    )
    uow.session.add(dispute)
    await uow.session.flush()
    uow.publish(DisputeOpened(**_picture(dispute, payment)), version=dispute.version)
    return dispute


def _bring_up(dispute: Dispute, told: Told) -> None:
    """Let a tale count where it is later; movements on the balance only ever become more."""
    if told.movements > dispute.movements:
        dispute.movements = told.movements
        dispute.withdrawn_cents, dispute.fee_cents = told.withdrawn_cents, told.fee_cents
    if told.evidence is not None and dispute.evidence is None:
        dispute.evidence, dispute.evidence_sent_at = told.evidence, now()
    if told.evidence_due_by is not None and dispute.evidence_due_by is None:
        dispute.evidence_due_by = told.evidence_due_by
    if advances(told.status, dispute.status):
        dispute.status, dispute.amount_cents, dispute.reason = told.status, told.amount_cents, told.reason
        dispute.evidence_due_by = told.evidence_due_by or dispute.evidence_due_by
        dispute.closed_at = now() if told.status in OVER else None


def _picture(dispute: Dispute, payment: Payment) -> dict[str, Any]:
    return {
        "dispute_id": dispute.id,
        "payment_id": payment.id,
        "invoice_id": payment.invoice_id,
        "booking_id": payment.booking_id,
        "client": Contact.model_validate(payment.client),
        "amount_cents": dispute.amount_cents,
        "currency": dispute.currency,
        "reason": dispute.reason,
        "evidence_due_by": dispute.evidence_due_by,
        "opened_at": dispute.opened_at,
    }
