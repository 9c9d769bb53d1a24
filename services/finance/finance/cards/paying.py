"""Open the page on which a client pays an invoice by card."""

from uuid import UUID

from sqlmodel import col, select

from finance.cards.charging import UNSETTLED, ChargePending
from finance.cards.customers import customer_for_page
from finance.cards.models import CardCharge
from finance.invoices.models import Invoice
from finance.invoices.schemas import CheckoutAddress, CheckoutRequest
from finance.invoices.tips import tip_of
from finance.settlement.invoice_checkout import checkout_address, hold_pages
from shared.database import UnitOfWork


async def open_page(uow: UnitOfWork, invoice: Invoice, request: CheckoutRequest) -> CheckoutAddress:
    """Return where an invoice that was sent is paid, as its payer wants to.

    Raises:
        ChargePending: a saved card is being charged for it; it would be paid twice.
        TipsOff: the company takes no tips.
        Conflict: nothing can be paid by card on it.
        CardPaymentsDown: Stripe can't be reached.
    """
    await hold_pages(uow, invoice.id)
    if await _is_being_charged(uow, invoice.id):
        raise ChargePending(
            "A saved card is being charged for this invoice right now. Look again in a few minutes."
        )
    keeps = await customer_for_page(uow, invoice.client_id) if request.save_card else None
    tip_cents = await tip_of(uow, invoice, request)
    address = await checkout_address(uow, invoice.id, saves_card_of=keeps, tip_cents=tip_cents)
    return CheckoutAddress(checkout_url=address)


async def _is_being_charged(uow: UnitOfWork, invoice_id: UUID) -> bool:
    statement = select(CardCharge.id).where(
        CardCharge.invoice_id == invoice_id, col(CardCharge.status).in_(UNSETTLED)
    )
    return (await uow.session.exec(statement.limit(1))).first() is not None
