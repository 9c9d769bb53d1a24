"""Let a client pay an invoice by card: one open page at a time, for exactly what is due."""

from datetime import timedelta
from uuid import UUID

import stripe
from sqlalchemy import text

from contracts.base import Contact
from finance.checkouts.parameters import SMALLEST_CENTS, Order
from finance.checkouts.service import open_checkout, open_checkouts
from finance.invoices.models import Invoice
from finance.invoices.service import invoice_by_id
from finance.runtime import runtime
from finance.settlement.desk import InvoiceVoid, NothingDue, money
from finance.settlement.sessions import close_session
from finance.target import Target
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Conflict, Unavailable
from shared.language import language_of
from shared.logging import get_logger

log = get_logger(__name__)
PAGE_LIFE = timedelta(hours=12)
WORTH_REUSING = timedelta(minutes=5)
"""A page that ends sooner is replaced: typing a card number takes a while."""


class CardPaymentsDown(Unavailable):
    """Stripe doesn't answer, or refuses us."""

    slug = "card-payments-down"
    title = "Card payments are down for the moment"


class TooLittleForCards(Conflict):
    """Stripe takes no card payment of so little."""

    slug = "too-little-for-cards"
    title = "Too little to be paid by card"


async def checkout_address(
    uow: UnitOfWork, invoice_id: UUID, *, saves_card_of: str | None = None, tip_cents: int = 0
) -> str:
    """Return where an invoice is paid, opening a page only where none is open for the amount due.

    A lock of its own makes two clicks one, without holding the invoice while Stripe is asked: its webhooks must
    not wait for us.

    Args:
        saves_card_of: the payer's customer at Stripe, where the card is to be kept.
        tip_cents: what the payer adds; it becomes part of the invoice once it is paid.

    Raises:
        InvoiceVoid, NothingDue, TooLittleForCards: nothing can be paid by card on it.
        CardPaymentsDown: Stripe can't be reached.
    """
    await hold_pages(uow, invoice_id)
    invoice = await invoice_by_id(uow, invoice_id)
    await uow.session.refresh(invoice)
    try:
        for checkout in await open_checkouts(uow, Target("invoice", invoice.id)):
            ends_soon = checkout.expires_at - now() < WORTH_REUSING
            wanted = (saves_card_of is not None, tip_cents)
            as_wanted = (checkout.saves_card, checkout.tip_cents) == wanted
            if checkout.amount_cents == invoice.due_cents and as_wanted and not ends_soon:
                return checkout.url
            await close_session(uow, checkout.session_id)
        _check_payable(invoice)
        return (await open_checkout(uow, _order_of(invoice, saves_card_of, tip_cents), now() + PAGE_LIFE)).url
    except stripe.StripeError as error:
        log.exception("no checkout for an invoice", invoice=invoice.number)
        raise CardPaymentsDown("Card payments are not available right now. Try again in a minute.") from error


async def hold_pages(uow: UnitOfWork, invoice_id: UUID) -> None:
    """Let nobody else open or close an invoice's pages until the commit. Whoever holds the invoice as well holds
    it after them.
    """
    lock = text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))")
    await uow.session.execute(lock, {"name": f"checkout:{invoice_id}"})


async def close_pages(uow: UnitOfWork, invoice_id: UUID) -> None:
    """Close an invoice's open pages, so that it isn't paid twice; what was paid on them meanwhile is taken.

    Raises:
        stripe.StripeError: Stripe didn't answer.
    """
    await hold_pages(uow, invoice_id)
    for checkout in await open_checkouts(uow, Target("invoice", invoice_id)):
        await close_session(uow, checkout.session_id)


def _check_payable(invoice: Invoice) -> None:
    if invoice.voided_at is not None:
        raise InvoiceVoid(f"{invoice.number} is void: there is nothing to pay.")
    if invoice.due_cents == 0:
        raise NothingDue(f"{invoice.number} is paid: there is nothing to pay.")
    if invoice.due_cents < SMALLEST_CENTS:
        due = money(invoice.due_cents, invoice.currency)
        raise TooLittleForCards(f"{due} is too little to be paid by card. Please pay it another way.")


def _order_of(invoice: Invoice, saves_card_of: str | None, tip_cents: int) -> Order:
    client = Contact.model_validate(invoice.client)
    page = runtime().invoice_page(invoice.token)
    return Order(
        org_id=invoice.org_id,
        target=Target("invoice", invoice.id),
        booking_id=invoice.booking_id,
        merchant=str(invoice.seller["name"]),
        title=f"{'Facture' if language_of(client.locale) == 'fr' else 'Invoice'} {invoice.number}",
        description=str(invoice.seller["name"]),
        amount_cents=invoice.due_cents,
        currency=invoice.currency,
        email=client.email,
        locale=client.locale,
        success_url=f"{page}?paid=1",
        cancel_url=page,
        saves_card_of=saves_card_of,
        tip_cents=tip_cents,
    )
