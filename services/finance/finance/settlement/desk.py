"""What staff do with money: void an invoice, record a payment."""

from uuid import UUID

from contracts.finance_invoicing import InvoiceVoided
from finance.checkouts.service import open_checkouts
from finance.collected.service import release_visits
from finance.invoices.models import Invoice
from finance.invoices.service import hold_invoice, refresh_invoice, standing
from finance.payments.models import Payment
from finance.payments.schemas import PaymentRequest
from finance.payments.service import announce
from finance.runtime import TRANSIENT
from finance.settlement.sessions import close_session
from finance.target import Target
from shared.clock import now
from shared.database import UnitOfWork
from shared.errors import Conflict, Invalid
from shared.logging import get_logger

log = get_logger(__name__)


class InvoiceHasPayments(Conflict):
    """An invoice on which money lies can't be void."""


class InvoiceCredited(Conflict):
    """An invoice with credit notes can't be void: they would credit nothing."""


class InvoiceVoid(Conflict):
    """The invoice is void: nothing can be paid on it."""

    slug = "invoice-void"
    title = "The invoice is void"


class InvoiceUnsent(Conflict):
    """The invoice is a draft."""


class NothingDue(Conflict):
    """The invoice is paid."""

    slug = "nothing-due"
    title = "The invoice is paid"


def money(cents: int, currency: str) -> str:
    """Return an amount for an English sentence, e.g. `CAD 133.93`."""
    return f"{currency} {cents // 100:,}.{cents % 100:02d}"


async def void_invoice(uow: UnitOfWork, invoice: Invoice, reason: str) -> None:
    """Make a locked invoice void; its number stays used.

    Raises:
        InvoiceVoid, InvoiceUnsent: it is already, or is a draft.
        InvoiceCredited: it has credit notes.
        InvoiceHasPayments: money was paid on it.
    """
    if invoice.voided_at is not None:
        raise InvoiceVoid(
            f"{invoice.number} is void already, and void is final. Copy it into a new draft instead."
        )
    if invoice.status == "DRAFT":
        raise InvoiceUnsent("This is a draft: nobody has it. Delete it instead.")
    if invoice.credited_cents:
        raise InvoiceCredited(
            f"{invoice.number} has credit notes. Void them first, or credit what is left of it instead."
        )
    for checkout in await open_checkouts(uow, Target("invoice", invoice.id)):
        try:
            await close_session(uow, checkout.session_id)
        except TRANSIENT as error:
            log.warning("the checkout will be closed later", session_id=checkout.session_id, error=str(error))
    if invoice.net_paid_cents > 0:
        paid = money(invoice.net_paid_cents, invoice.currency)
        raise InvoiceHasPayments(
            f"{invoice.number} has {paid} paid on it. Refund its payments first, then void it.",
            paid_cents=invoice.net_paid_cents,
        )
    invoice.voided_at, invoice.void_reason = now(), reason
    await release_visits(uow, invoice.id)
    await refresh_invoice(uow, invoice)
    uow.publish(InvoiceVoided(**standing(invoice), reason=reason), version=invoice.version)
    uow.audit("invoice.void", "invoice", invoice.id, number=invoice.number, reason=reason)


def check_payable(invoice: Invoice) -> None:
    """Refuse to take money for an invoice on which nothing can be paid.

    Raises:
        InvoiceUnsent: it is a draft.
        InvoiceVoid, NothingDue: it is void, or paid.
    """
    if invoice.status == "DRAFT":
        raise InvoiceUnsent("This is a draft: send it first, then record what was paid on it.")
    if invoice.voided_at is not None:
        raise InvoiceVoid(f"{invoice.number} is void: nothing can be paid on it.")
    if invoice.due_cents == 0:
        raise NothingDue(f"{invoice.number} is paid: nothing is due.")


async def record_payment(uow: UnitOfWork, request: PaymentRequest) -> Payment:
    """Record money that came in outside of Stripe.

    Raises:
        NotFound: there is no such invoice.
        InvoiceVoid, NothingDue: nothing can be paid on it.
        Invalid: it is more than is due.
    """
    invoice = await hold_invoice(uow, request.invoice_id)
    check_payable(invoice)
    if request.amount_cents > invoice.due_cents:
        only = money(invoice.due_cents, invoice.currency)
        raise Invalid.field("body.amount_cents", f"Only {only} is due on {invoice.number}.")
    payment = await take_payment(
        uow,
        invoice,
        request.amount_cents,
        request.method,
        note=request.note or None,
        tip_cents=request.tip_cents,
    )
    uow.audit(
        "payment.record",
        "payment",
        payment.id,
        invoice=invoice.number,
        amount_cents=payment.amount_cents,
        method=payment.method,
    )
    return payment


async def take_payment(
    uow: UnitOfWork,
    invoice: Invoice,
    amount_cents: int,
    method: str,
    *,
    note: str | None = None,
    gift_card_id: UUID | None = None,
    tip_cents: int = 0,
) -> Payment:
    """Count money of ours or of a client's own on a held invoice that it is due on."""
    payment = Payment(
        org_id=uow.org_id,
        purpose="invoice",
        booking_id=invoice.booking_id,
        invoice_id=invoice.id,
        client_id=invoice.client_id,
        client=invoice.client,
        amount_cents=amount_cents + tip_cents,
        tip_cents=tip_cents,
        currency=invoice.currency,
        method=method,
        status="SUCCEEDED",
        note=note,
        gift_card_id=gift_card_id,
        occurred_at=now(),
    )
    uow.session.add(payment)
    await uow.session.flush()
    announce(uow, payment)
    await refresh_invoice(uow, invoice)
    return payment
