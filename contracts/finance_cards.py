"""Events of saved cards: asked for, about to expire, refused."""

from typing import Any, ClassVar
from uuid import UUID

from pydantic import Field

from contracts.base import Cents, Contact, Currency, Event, Instant
from contracts.finance import CLIENT


class CardSetupRequested(Event):
    """The office asks a client to save a card, on a page at Stripe."""

    TYPE: ClassVar[str] = "finance.card.setup_requested.v1"
    AGGREGATE: ClassVar[str] = "setup_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "setup_id": "01980a57-2000-7000-8000-00000000f301",
        "client": CLIENT,
        "setup_url": "http://localhost:8080/sandbox/checkout/cs_test_a1",
        "expires_at": "2026-11-24T16:00:00Z",
    }

    setup_id: UUID
    client: Contact
    setup_url: str
    expires_at: Instant


class CardExpiring(Event):
    """The card that a client is charged on ends with a month that is near; told once per card."""

    TYPE: ClassVar[str] = "finance.card.expiring.v1"
    AGGREGATE: ClassVar[str] = "card_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "card_id": "01980a57-2000-7000-8000-00000000f302",
        "client": CLIENT,
        "brand": "visa",
        "last4": "4242",
        "exp_month": 12,
        "exp_year": 2026,
    }

    card_id: UUID
    client: Contact
    brand: str
    last4: str
    exp_month: int = Field(ge=1, le=12)
    exp_year: int


class _Refused(Event):
    AGGREGATE: ClassVar[str] = "dunning_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "dunning_id": "01980a57-2000-7000-8000-00000000f303",
        "invoice_id": "01980a57-2000-7000-8000-00000000f001",
        "number": "INV-2026-000123",
        "client": CLIENT,
        "due_cents": 13393,
        "currency": "CAD",
        "brand": "visa",
        "last4": "4242",
        "failure": "insufficient_funds",
        "attempt": 1,
        "public_url": "http://localhost:8080/invoices/3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAB",
    }

    dunning_id: UUID
    invoice_id: UUID
    number: str
    client: Contact
    due_cents: Cents
    currency: Currency
    brand: str
    last4: str
    failure: str | None = Field(default=None, description="Stripe's decline code.")
    attempt: int = Field(description="How often this card was refused for this invoice.")
    public_url: str = Field(description="Where the client can pay another way.")


class PaymentRetryScheduled(_Refused):
    """A saved card was refused and will be tried again."""

    TYPE: ClassVar[str] = "finance.payment.retry_scheduled.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _Refused.EXAMPLE | {"next_at": "2026-11-25T16:00:00Z"}

    next_at: Instant


class PaymentGaveUp(_Refused):
    """A saved card won't be tried again: only the client can settle the invoice now."""

    TYPE: ClassVar[str] = "finance.payment.gave_up.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _Refused.EXAMPLE | {"attempt": 4, "reason": "exhausted"}

    reason: str = Field(description="`exhausted`: refused on every day set; `client_must_act`: trying is no use.")
