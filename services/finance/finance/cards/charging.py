"""Charge a saved card without its owner.

A charge is a row before it is a call. The row is committed first, so that nothing is locked while Stripe is asked;
its answer, a webhook and `stripe-reconcile` all lead to the same end, in any order.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

import stripe
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from finance.cards.models import CardCharge, SavedCard
from finance.cards.rules import ChargeStatus, charge_status, failure_of
from finance.cards.service import MISSING, CardRemoved, default_card
from finance.checkouts.parameters import SMALLEST_CENTS
from finance.dunning.service import Refusal, close_settled, note_refusal
from finance.invoices.models import Invoice
from finance.invoices.service import hold_invoice, lock_invoice
from finance.runtime import runtime
from finance.settlement.desk import InvoiceUnsent, InvoiceVoid, NothingDue, money
from finance.settlement.facts import PaymentFact
from finance.settlement.invoice_checkout import close_pages
from finance.settlement.service import apply_fact
from finance.target import Target
from shared.auth.callers import Caller
from shared.clock import now
from shared.database import Database, UnitOfWork
from shared.database.finding import row_of
from shared.errors import Conflict, Invalid, NotFound
from shared.language import language_of
from shared.logging import get_logger

log = get_logger(__name__)
Trigger = Literal["staff", "sent", "retry"]
UNSETTLED = ("PENDING", "PROCESSING")


class NoCardOnFile(Conflict):
    """The client has no card to charge."""


class ChargePending(Conflict):
    """A card is being charged for the invoice at this moment."""

    slug = "charge-pending"
    title = "A card is being charged"


class TooLittle(Conflict):
    """Stripe takes no card payment of so little."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to charge: the due of an invoice on the client's default card, where nothing else is said."""

    invoice_id: UUID
    trigger: Trigger
    card_id: UUID | None = None
    amount_cents: int | None = None


async def charge_invoice(
    database: Database, org_id: UUID, wanted: Wanted, caller: Caller | None = None
) -> CardCharge:
    """Charge a card for an invoice and return how that ended; still `PENDING` where Stripe didn't answer.

    Open pages are closed first, in a transaction of its own: what was paid on one stays taken, although there may
    be nothing left to charge. One that was opened since is closed as the charge begins; after that, none opens.

    Raises:
        NotFound: there is no such invoice or card.
        InvoiceUnsent, InvoiceVoid, NothingDue, TooLittle, NoCardOnFile, CardRemoved, ChargePending: see there.
        Invalid: it is more than is due.
        stripe.StripeError: an open page could not be closed; nothing was charged.
    """
    async with database.unit_of_work(org_id) as uow:
        await close_pages(uow, wanted.invoice_id)
    try:
        async with database.unit_of_work(org_id) as uow:
            uow.caller = caller
            await close_pages(uow, wanted.invoice_id)
            charge = await _begin(uow, wanted)
    except IntegrityError as error:
        raise ChargePending(
            "A card is being charged for this invoice right now. Look again in a minute."
        ) from error
    return await carry_out(database, org_id, charge.id)


async def _begin(uow: UnitOfWork, wanted: Wanted) -> CardCharge:
    invoice = await hold_invoice(uow, wanted.invoice_id)
    amount = _amount(invoice, wanted.amount_cents)
    card = await _card(uow, invoice, wanted.card_id)
    charge = CardCharge(
        org_id=uow.org_id,
        invoice_id=invoice.id,
        client_id=invoice.client_id,
        card_id=card.id,
        amount_cents=amount,
        currency=invoice.currency,
        trigger=wanted.trigger,
        whole=amount == invoice.due_cents,
    )
    uow.session.add(charge)
    await uow.session.flush()
    uow.audit(
        "invoice.charge", "invoice", invoice.id, charge_id=charge.id, amount_cents=amount, trigger=wanted.trigger
    )
    return charge


def _amount(invoice: Invoice, wanted_cents: int | None) -> int:
    if invoice.status == "DRAFT":
        raise InvoiceUnsent("This invoice is a draft. Send it first, then charge it.")
    if invoice.voided_at is not None:
        raise InvoiceVoid(f"{invoice.number} is void: there is nothing to charge.")
    due = invoice.due_cents
    if due == 0:
        raise NothingDue(f"{invoice.number} is paid: there is nothing to charge.")
    if wanted_cents is not None and wanted_cents > due:
        only = money(due, invoice.currency)
        raise Invalid.field("body.amount_cents", f"Only {only} is due on {invoice.number}.")
    amount = wanted_cents or due
    if amount < SMALLEST_CENTS:
        raise TooLittle(f"{money(amount, invoice.currency)} is too little to be charged to a card.")
    return amount


async def _card(uow: UnitOfWork, invoice: Invoice, card_id: UUID | None) -> SavedCard:
    if card_id is None:
        card = await default_card(uow, invoice.client_id)
        if card is None:
            raise NoCardOnFile("This client has no card on file. Send a link to save one, or an invoice to pay.")
        return card
    card = await row_of(uow, SavedCard, card_id, MISSING)
    if card.client_id != invoice.client_id:
        raise NotFound(MISSING)
    if card.removed_at is not None:
        raise CardRemoved("This card was removed. Choose another one.")
    return card


async def carry_out(database: Database, org_id: UUID, charge_id: UUID) -> CardCharge:
    """Ask Stripe for a pending charge, under the same key however often, and take the answer."""
    async with database.unit_of_work(org_id) as uow:
        charge, card, invoice = (
            await uow.session.exec(
                select(CardCharge, SavedCard, Invoice)
                .join(SavedCard, col(SavedCard.id) == col(CardCharge.card_id))
                .join(Invoice, col(Invoice.id) == col(CardCharge.invoice_id))
                .where(CardCharge.id == charge_id)
            )
        ).one()
    if charge.status != "PENDING":
        return charge
    intent: Mapping[str, Any] | None
    try:
        intent = await _ask(charge, card, invoice)
    except (stripe.CardError, stripe.InvalidRequestError) as error:
        refused = error.error.payment_intent if error.error is not None else None
        intent = refused.to_dict() if refused is not None else None
        log.info("a saved card was refused", charge_id=str(charge_id), code=error.code)
    except stripe.StripeError as error:
        log.warning("the charge's answer will be asked for later", charge_id=str(charge_id), error=str(error))
        return charge
    async with database.unit_of_work(org_id) as uow:
        return await settle_charge(uow, charge_id, intent)


async def _ask(charge: CardCharge, card: SavedCard, invoice: Invoice) -> Mapping[str, Any]:
    french = language_of(str(invoice.client.get("locale", "en"))) == "fr"
    made = await runtime().stripe.v1.payment_intents.create_async(
        {
            "amount": charge.amount_cents,
            "currency": charge.currency.lower(),
            "customer": card.customer,
            "payment_method": card.payment_method,
            "off_session": True,
            "confirm": True,
            "description": f"{'Facture' if french else 'Invoice'} {invoice.number}",
            "metadata": {
                "org_id": str(charge.org_id),
                "purpose": "invoice",
                "invoice_id": str(invoice.id),
                "charge_id": str(charge.id),
                **({"booking_id": str(invoice.booking_id)} if invoice.booking_id else {}),
                **({"dunned": "1"} if charge.whole else {}),
            },
        },
        {"idempotency_key": f"charge-{charge.id}"},
    )
    return made.to_dict()


async def settle_charge(uow: UnitOfWork, charge_id: UUID, intent: Mapping[str, Any] | None) -> CardCharge:
    """Take what Stripe says of a charge: the payment, the invoice, and what follows of a refusal.

    Args:
        intent: None where Stripe would not even try: the card is gone there.

    Raises:
        NotFound: there is no such charge.
    """
    charge = await row_of(uow, CardCharge, charge_id, "There is no such charge.")
    invoice = await lock_invoice(uow, invoice_id=charge.invoice_id)
    charge = await row_of(uow, CardCharge, charge_id, "There is no such charge.", lock=True)
    if invoice is None or charge.status not in UNSETTLED:
        return charge
    status: ChargeStatus = "FAILED"
    failure: str | None = "card_gone"
    if intent is not None:
        status, paid = charge_status(intent)
        failure = failure_of(intent) if status == "FAILED" else None
        charge.payment_intent = intent["id"]
        await apply_fact(
            uow,
            PaymentFact(
                payment_intent=intent["id"],
                target=Target("invoice", invoice.id),
                status=paid,
                amount_cents=intent["amount_received"] if paid == "SUCCEEDED" else intent["amount"],
                currency=charge.currency,
                at=now(),
                failure=failure,
                dunned=charge.whole,
            ),
        )
    charge.status, charge.failure = status, failure
    charge.settled_at = None if status == "PROCESSING" else now()
    await uow.session.flush()
    if status == "FAILED" and charge.whole:
        await _note_refusal(uow, invoice, charge)
    elif status == "SUCCEEDED":
        await close_settled(uow)
    return charge


async def _note_refusal(uow: UnitOfWork, invoice: Invoice, charge: CardCharge) -> None:
    card = await row_of(uow, SavedCard, charge.card_id, MISSING)
    await note_refusal(uow, invoice, Refusal(charge.failure or "", card.id, card.brand, card.last4))


async def give_up_charge(uow: UnitOfWork, charge_id: UUID) -> None:
    """End a charge that never reached Stripe; it may be made anew."""
    charge = await row_of(uow, CardCharge, charge_id, "There is no such charge.", lock=True)
    if charge.status == "PENDING":
        charge.status, charge.failure, charge.settled_at = "FAILED", "no_answer", now()
