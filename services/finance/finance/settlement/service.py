"""Take news of money and bring the payment, the deposit and the invoice that it concerns to the same state,
whatever was heard before. Locks are always taken in this order: deposit, invoice, payment."""

from uuid import UUID

from finance.checkouts.service import mark, open_checkouts
from finance.deposits.bookkeeping import book_deposit
from finance.deposits.models import Deposit
from finance.deposits.service import lock_deposit, refresh_deposit
from finance.gift_cards.models import GiftCard
from finance.gift_cards.service import lock_gift_card, refresh_gift_card
from finance.invoices.models import Invoice
from finance.invoices.service import lock_invoice, refresh_invoice
from finance.payments.models import Payment
from finance.payments.refunds import adopt_refunds, refund, refundable
from finance.payments.rules import outranks
from finance.payments.service import announce, lock_by_intent, lock_payments
from finance.settlement.facts import PaymentFact, SessionFact
from finance.target import Purpose, Target
from shared.database import UnitOfWork
from shared.errors import NotFound
from shared.logging import get_logger

log = get_logger(__name__)


Payable = Deposit | Invoice | GiftCard


class UnknownTarget(NotFound):
    """News of money for a deposit or an invoice that isn't here, or isn't here yet."""


async def lock_target(uow: UnitOfWork, target: Target) -> Payable:
    """Return what is being paid, fresh, and hold it until the commit.

    Raises:
        UnknownTarget: the organization has no such deposit or invoice (yet).
    """
    found: Payable | None
    if target.purpose == "deposit":
        found = await lock_deposit(uow, deposit_id=target.id)
    elif target.purpose == "gift_card":
        found = await lock_gift_card(uow, target.id)
    else:
        found = await lock_invoice(uow, invoice_id=target.id)
    if found is None:
        raise UnknownTarget(f"The organization has no {target.purpose} {target.id}.")
    return found


async def apply_fact(uow: UnitOfWork, fact: SessionFact | PaymentFact) -> None:
    """Bring everything that a fact concerns up to date with it.

    Raises:
        UnknownTarget: what it concerns isn't here (yet).
    """
    target = await lock_target(uow, fact.target)
    if isinstance(fact, PaymentFact):
        await _take(uow, target, fact)
        return
    checkout = await mark(uow, fact.session_id, fact.status)
    if fact.payment is not None:
        await _take(uow, target, fact.payment)
    elif isinstance(target, Deposit) and checkout is not None and fact.status == "expired":
        # A page that another one replaced says nothing of the deposit.
        replaced = checkout.amount_cents != target.due_cents or await open_checkouts(uow, fact.target)
        await refresh_deposit(uow, target, close=not replaced)


async def _take(uow: UnitOfWork, target: Payable, fact: PaymentFact) -> None:
    payment = await lock_by_intent(uow, fact.payment_intent)
    if payment is None:
        payment = Payment(
            org_id=uow.org_id,
            purpose=fact.target.purpose,
            booking_id=target.booking_id,
            deposit_id=fact.target.deposit_id,
            invoice_id=fact.target.invoice_id,
            gift_card_id=fact.target.gift_card_id,
            client_id=target.client_id,
            client=target.client,
            amount_cents=fact.amount_cents,
            tip_cents=fact.tip_cents,
            currency=fact.currency,
            method="card",
            payment_intent=fact.payment_intent,
            occurred_at=fact.at,
        )
        uow.session.add(payment)
    if outranks(fact.status, payment.status):
        payment.status, payment.failure = fact.status, fact.failure
        payment.amount_cents, payment.occurred_at = fact.amount_cents, fact.at
        payment.touch()
        announce(uow, payment, dunned=fact.dunned)
    await uow.session.flush()
    if fact.refunded_cents:
        await adopt_refunds(uow, payment, fact.refunded_cents)
    await settle(uow, target)


async def settle(uow: UnitOfWork, target: Payable) -> None:
    """Bring a locked deposit, and its booking's invoice, or a locked invoice up to date with their payments."""
    invoice: Invoice | None
    if isinstance(target, GiftCard):
        await refresh_gift_card(uow, target)
        return
    if isinstance(target, Deposit):
        if target.credited:
            await _move_to_account(uow, target)
        await refresh_deposit(uow, target)
        invoice = await lock_invoice(uow, booking_id=target.booking_id)
        await book_deposit(uow, target, invoiced=invoice is not None)
    else:
        invoice = target
    if invoice is not None:
        await refresh_invoice(uow, invoice)
        if invoice.credit_cents:
            log.warning("more was paid than is due", invoice=invoice.number, credit_cents=invoice.credit_cents)


async def _move_to_account(uow: UnitOfWork, deposit: Deposit) -> None:
    for payment in await lock_payments(uow, Target("deposit", deposit.id)):
        cents = await refundable(uow, payment)
        if cents > 0 and payment.invoice_id is None:
            await refund(uow, payment, cents, "covered_by_plan", to="credit")


async def lock_for_payment(uow: UnitOfWork, payment_id: UUID) -> tuple[Payment, Payable]:
    """Return a payment and what it paid, both fresh and held until the commit.

    Raises:
        NotFound: the organization has no such payment.
    """
    payment = await uow.session.get(Payment, payment_id)
    if payment is None:
        raise NotFound("There is no such payment.")
    purpose: Purpose = "invoice"
    if payment.purpose == "gift_card":
        purpose = "gift_card"
    elif payment.deposit_id:
        purpose = "deposit"
    target_id = getattr(payment, f"{purpose}_id")
    assert target_id is not None  # noqa: S101 - every payment has one; see settlement
    target = await lock_target(uow, Target(purpose, target_id))
    await uow.session.refresh(payment, with_for_update={"key_share": True})
    return payment, target
