"""Events of what happens to the company's money at Stripe: disputed payments."""

from typing import Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from contracts.base import Cents, Contact, Currency, Event, Instant

_DISPUTE: dict[str, Any] = {
    "dispute_id": "01980a57-2000-7000-8000-00000000f401",
    "payment_id": "01980a57-2000-7000-8000-00000000f201",
    "invoice_id": "01980a57-2000-7000-8000-00000000f001",
    "booking_id": "01980a57-2000-7000-8000-00000000b001",
    "client": {
        "client_id": "01980a57-2000-7000-8000-00000000e001",
        "name": "Zoë Tremblay",
        "email": "zoe@example.com",
        "phone": "+17805550123",
        "locale": "en",
    },
    "amount_cents": 13393,
    "currency": "CAD",
    "reason": "product_not_received",
    "evidence_due_by": "2026-12-03T23:59:59Z",
    "opened_at": "2026-11-24T16:00:00Z",
}


class _Dispute(Event):
    AGGREGATE: ClassVar[str] = "dispute_id"
    EXAMPLE: ClassVar[dict[str, Any]] = _DISPUTE

    dispute_id: UUID
    payment_id: UUID
    invoice_id: UUID | None
    booking_id: UUID | None
    client: Contact
    amount_cents: Cents
    currency: Currency
    reason: str = Field(description="In Stripe's words, e.g. `fraudulent`.")
    evidence_due_by: Instant | None
    opened_at: Instant


class DisputeOpened(_Dispute):
    """A client contests a card payment with the bank; the company has until `evidence_due_by` to answer."""

    TYPE: ClassVar[str] = "finance.dispute.opened.v1"


class DisputeClosed(_Dispute):
    """The bank has decided; with `lost` the money is gone for good and the invoice is due again."""

    TYPE: ClassVar[str] = "finance.dispute.closed.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _DISPUTE | {"status": "lost"}

    status: Literal["won", "lost", "warning_closed", "prevented"]
