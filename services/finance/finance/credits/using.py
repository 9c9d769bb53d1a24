"""Use what a client has on an invoice: account credit or a gift card; and move overpaid money to the account.

The invoice is locked first, then the account or the card, so that two at once never use the same cent.
"""

from contracts.finance import InvoiceSent
from contracts.identity import OrganizationSettings
from finance.credits.service import NoCredit, hold_balance
from finance.gift_cards.service import balances, card_of_code
from finance.invoices.models import Invoice
from finance.invoices.service import hold_invoice, lock_invoice, refresh_invoice
from finance.payments.models import Payment
from finance.payments.refunds import refund, refundable
from finance.payments.rules import spread
from finance.payments.schemas import PaymentRequest
from finance.payments.service import lock_payments
from finance.settlement.desk import check_payable, money, take_payment
from finance.target import Target
from shared.database import UnitOfWork
from shared.errors import Conflict, Invalid
from shared.organizations import organization


class GiftCardEmpty(Conflict):
    """Nothing is left on the gift card."""

    slug = "gift-card-empty"
    title = "Nothing is left on the gift card"


class NothingOverpaid(Conflict):
    """No more was paid than is due."""


async def apply_credit(uow: UnitOfWork, invoice: Invoice, amount_cents: int | None = None) -> Payment:
    """Pay a held invoice with its client's credit: as much as there is and is due, never more than `amount_cents`.

    Raises:
        Conflict: nothing can be paid on it.
        NoCredit: the client has none.
    """
    check_payable(invoice)
    balance = await hold_balance(uow, invoice.client_id)
    cents = min(balance, invoice.due_cents, amount_cents or invoice.due_cents)
    if cents <= 0:
        raise NoCredit("There is no credit on this account.")
    payment = await take_payment(uow, invoice, cents, "credit")
    uow.audit("credit.apply", "invoice", invoice.id, amount_cents=cents, payment_id=str(payment.id))
    return payment


async def pay_from_credit(uow: UnitOfWork, request: PaymentRequest) -> Payment:
    """Pay an invoice with exactly so much of its client's credit.

    Raises:
        NotFound: there is no such invoice.
        Conflict: nothing can be paid on it.
        NoCredit: the client has less.
        Invalid: it is more than is due, or has a tip.
    """
    invoice = await hold_invoice(uow, request.invoice_id)
    check_payable(invoice)
    if request.tip_cents:
        raise Invalid.field("body.tip_cents", "A tip can't be paid from credit.")
    if request.amount_cents > invoice.due_cents:
        raise Invalid.field("body.amount_cents", "That is more than is due on this invoice.")
    if await hold_balance(uow, invoice.client_id) < request.amount_cents:
        raise NoCredit("There is less credit on this account.")
    return await apply_credit(uow, invoice, request.amount_cents)


async def apply_when_sent(uow: UnitOfWork, sent: InvoiceSent) -> None:
    """Let the client's credit count on an invoice that was just sent, where the company wants that."""
    if not OrganizationSettings.model_validate((await organization(uow)).settings).apply_credit_automatically:
        return
    invoice = await lock_invoice(uow, invoice_id=sent.invoice_id)
    if invoice is None or invoice.due_cents == 0 or await hold_balance(uow, invoice.client_id) <= 0:
        return
    await apply_credit(uow, invoice)


async def redeem(uow: UnitOfWork, invoice: Invoice, code: str, amount_cents: int | None = None) -> Payment:
    """Pay a held invoice with a gift card; what is left stays on the card.

    Raises:
        Conflict: nothing can be paid on it.
        NoSuchCode: no card has the code.
        GiftCardEmpty: nothing is left on the card.
    """
    check_payable(invoice)
    card = await card_of_code(uow, code, lock=True)
    left = (await balances(uow, [card.id]))[card.id]
    cents = min(left, invoice.due_cents, amount_cents or invoice.due_cents)
    if cents <= 0:
        raise GiftCardEmpty("Nothing is left on this gift card.")
    payment = await take_payment(uow, invoice, cents, "credit", gift_card_id=card.id)
    card.touch()
    uow.audit("gift_card.redeem", "gift_card", card.id, amount_cents=cents, invoice_id=str(invoice.id))
    return payment


async def credit_to_account(uow: UnitOfWork, invoice: Invoice) -> int:
    """Move what was paid beyond a held invoice's total to its client's account; return how much.

    Raises:
        NothingOverpaid: no more was paid than is due.
    """
    over = invoice.credit_cents
    payments = [
        row for row in reversed(await lock_payments(uow, Target("invoice", invoice.id))) if not row.gift_card_id
    ]
    parts = spread(over, [await refundable(uow, payment) for payment in payments])
    if sum(parts) == 0:
        raise NothingOverpaid(f"No more was paid on {invoice.number} than is due.")
    for payment, part in zip(payments, parts, strict=True):
        if part:
            await refund(uow, payment, part, "moved_to_account", to="credit")
    await refresh_invoice(uow, invoice)
    moved = money(sum(parts), invoice.currency)
    uow.audit("invoice.credit_to_account", "invoice", invoice.id, number=invoice.number, moved=moved)
    return sum(parts)
