"""Events of finance: the money that was asked for, received and given back."""

from typing import Any, ClassVar
from uuid import UUID

from pydantic import Field

from contracts.base import BasisPoints, Cents, Contact, Currency, Event, Instant, Payload

_BOOKING_ID = "01980a57-2000-7000-8000-00000000c001"
_INVOICE_ID = "01980a57-2000-7000-8000-00000000f001"
_PAYMENT_ID = "01980a57-2000-7000-8000-00000000f101"
CLIENT: dict[str, Any] = {
    "client_id": "01980a57-2000-7000-8000-00000000e001",
    "name": "Zoë Tremblay",
    "email": "zoe@example.com",
    "phone": "+17805550123",
    "locale": "en",
}
_INVOICE: dict[str, Any] = {
    "invoice_id": _INVOICE_ID,
    "number": "INV-2026-000123",
    "booking_id": _BOOKING_ID,
    "client": CLIENT,
    "currency": "CAD",
    "total_cents": 20606,
    "paid_cents": 7213,
    "due_cents": 13393,
    "due_on": "2026-12-09",
    "public_url": "http://localhost:8080/invoices/3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAB",
    "pdf_url": "http://localhost:8080/v1/pay/invoices/3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAB/pdf",
}


class TaxRate(Payload):
    """A tax that applies to cleaning services in the organization's province."""

    name: str = Field(description="`GST`, `HST`, `PST` or `QST`.")
    rate_bp: BasisPoints
    valid_from: str = Field(description="First day, ISO 8601.")
    valid_to: str | None = Field(default=None, description="Last day, ISO 8601; null while in force.")


class TaxProfileChanged(Event):
    """The taxes that the organization charges, so that prices can be shown with tax."""

    TYPE: ClassVar[str] = "finance.tax_profile.changed.v1"
    AGGREGATE: ClassVar[str] = "organization_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "organization_id": "00000000-0000-0000-0000-000000000001",
        "province": "AB",
        "rates": [{"name": "GST", "rate_bp": "500", "valid_from": "2008-01-01", "valid_to": None}],
    }

    organization_id: UUID
    province: str
    rates: list[TaxRate]


class DepositRequested(Event):
    """A checkout is open on which the client can pay the deposit."""

    TYPE: ClassVar[str] = "finance.deposit.requested.v1"
    AGGREGATE: ClassVar[str] = "booking_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "booking_id": _BOOKING_ID,
        "client": CLIENT,
        "amount_cents": 7213,
        "currency": "CAD",
        "checkout_url": "http://localhost:8080/sandbox/checkout/cs_test_a1",
        "pay_before": "2026-11-23T16:30:00Z",
    }

    booking_id: UUID
    client: Contact
    amount_cents: Cents
    currency: Currency
    checkout_url: str
    pay_before: Instant


class _Payment(Event):
    """One movement of money towards the company."""

    AGGREGATE: ClassVar[str] = "payment_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "payment_id": _PAYMENT_ID,
        "purpose": "deposit",
        "booking_id": _BOOKING_ID,
        "invoice_id": None,
        "client": CLIENT,
        "amount_cents": 7213,
        "currency": "CAD",
        "method": "card",
        "occurred_at": "2026-11-23T16:05:00Z",
    }

    payment_id: UUID
    purpose: str = Field(description="`deposit` or `invoice`.")
    booking_id: UUID | None = None
    invoice_id: UUID | None = None
    client: Contact
    amount_cents: Cents
    currency: Currency
    method: str = Field(description="`cash`, `etransfer`, `card`, `cheque`, `credit` or `other`.")
    occurred_at: Instant


class PaymentSucceeded(_Payment):
    """Money arrived."""

    TYPE: ClassVar[str] = "finance.payment.succeeded.v1"


class PaymentFailed(_Payment):
    """A payment was tried and refused; `failure` is the provider's reason."""

    TYPE: ClassVar[str] = "finance.payment.failed.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _Payment.EXAMPLE | {"failure": "card_declined"}

    failure: str | None = None
    dunned: bool = Field(
        default=False,
        description="A saved card was charged: `finance.payment.retry_scheduled` or `gave_up` tells more.",
    )


class PaymentRefunded(_Payment):
    """Money went back to the client; `amount_cents` is this refund's own amount."""

    TYPE: ClassVar[str] = "finance.payment.refunded.v1"

    destination: str = Field(
        default="source",
        description="`source`: where it came from; `credit`: the client's account with the company; "
        "`dispute`: the client's bank, which took it in a dispute that was lost.",
    )


class InvoiceStanding(Event):
    """A whole picture of how an invoice stands; what every event about one says."""

    AGGREGATE: ClassVar[str] = "invoice_id"
    EXAMPLE: ClassVar[dict[str, Any]] = _INVOICE

    invoice_id: UUID
    number: str
    booking_id: UUID | None = None
    client: Contact
    currency: Currency
    total_cents: Cents
    paid_cents: Cents
    due_cents: Cents
    due_on: str = Field(description="Day in the organization's zone, ISO 8601.")
    public_url: str
    pdf_url: str


class InvoiceSent(InvoiceStanding):
    """The invoice got its number and goes to the client."""

    TYPE: ClassVar[str] = "finance.invoice.sent.v1"


class InvoicePaid(InvoiceStanding):
    """Nothing is due any more: the client gets a receipt."""

    TYPE: ClassVar[str] = "finance.invoice.paid.v1"
