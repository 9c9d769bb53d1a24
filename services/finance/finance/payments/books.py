"""What payments and refunds come to in the ledger."""

from collections.abc import Iterable

from finance.ledger import chart
from finance.ledger.rules import Document, Place, sides
from finance.payments.models import Payment, Refund
from finance.payments.rules import RECEIVED
from shared.clock import to_local


def _money(payment: Payment, destination: str = "source") -> Place:
    if destination == "credit":
        return Place(chart.CLIENT_CREDIT, client_id=payment.client_id)
    if destination == "dispute":
        return Place(chart.DISPUTED, client_id=payment.client_id)
    if payment.gift_card_id is not None and payment.purpose != "gift_card":
        return Place(chart.GIFT_CARDS)
    if payment.method == "card" and payment.payment_intent is None:
        return Place(chart.BANK)
    account = chart.MONEY_ACCOUNTS[payment.method]
    return Place(account, client_id=payment.client_id if account == chart.CLIENT_CREDIT else None)


def _paid(payment: Payment) -> Place:
    if payment.purpose == "gift_card":
        return Place(chart.GIFT_CARDS)
    if payment.invoice_id is not None:
        return Place(chart.RECEIVABLE, client_id=payment.client_id, invoice_id=payment.invoice_id)
    return Place(chart.DEPOSITS, client_id=payment.client_id, booking_id=payment.booking_id)


def payment_document(payment: Payment, zone: str) -> Document:
    """Return what the ledger keeps of a payment: nothing until it came in."""
    cents = payment.amount_cents if payment.status in RECEIVED else 0
    return Document(
        "payment",
        payment.id,
        to_local(payment.occurred_at, zone).date(),
        f"Payment by {payment.method}",
        sides([(_money(payment), cents), (_paid(payment), -cents)]),
    )


def refund_document(payment: Payment, refund: Refund, zone: str) -> Document:
    """Return what the ledger keeps of a refund: nothing until it was made."""
    cents = refund.amount_cents if refund.status == "SUCCEEDED" else 0
    return Document(
        "refund",
        refund.id,
        to_local(refund.occurred_at, zone).date(),
        f"Refund by {payment.method}",
        sides([(_paid(payment), cents), (_money(payment, refund.destination), -cents)]),
    )


def money_documents(payments: Iterable[Payment], refunds: Iterable[Refund], zone: str) -> list[Document]:
    """Return what the ledger keeps of payments and of their refunds."""
    by_id = {payment.id: payment for payment in payments}
    return [
        *(payment_document(payment, zone) for payment in by_id.values()),
        *(refund_document(by_id[refund.payment_id], refund, zone) for refund in refunds),
    ]
