"""Events of invoices that staff make, change and take back, and of credit notes."""

from typing import Any, ClassVar
from uuid import UUID

from pydantic import Field

from contracts.base import Cents, Contact, Currency, Event, Tax
from contracts.finance import InvoiceStanding

_INVOICE: dict[str, Any] = InvoiceStanding.EXAMPLE
_CREDIT_NOTE: dict[str, Any] = {
    "credit_note_id": "01980a57-2000-7000-8000-00000000f401",
    "number": "CN-2026-000007",
    "kind": "credit",
    "invoice_id": _INVOICE["invoice_id"],
    "invoice_number": _INVOICE["number"],
    "client": _INVOICE["client"],
    "currency": "CAD",
    "total_cents": 2100,
    "taxes": [{"name": "GST", "rate_bp": "500", "amount_cents": 100}],
    "issued_on": "2026-11-26",
    "reason": "The oven was forgotten.",
    "invoice_due_cents": 11293,
    "invoice_credit_cents": 0,
    "public_url": _INVOICE["public_url"],
}


class InvoiceChanged(InvoiceStanding):
    """An invoice that was sent says something else now; its number stays."""

    TYPE: ClassVar[str] = "finance.invoice.changed.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _INVOICE | {
        "revision": 2,
        "changed": ["lines", "total_cents"],
        "former_total_cents": 22606,
        "reason": "The windows were not cleaned.",
    }

    revision: int
    changed: list[str] = Field(description="Names of what is different, e.g. `lines` or `due_on`.")
    former_total_cents: Cents
    reason: str | None = None


class InvoiceVoided(InvoiceStanding):
    """An invoice was taken back for good; nothing is due on it."""

    TYPE: ClassVar[str] = "finance.invoice.voided.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _INVOICE | {"due_cents": 0, "paid_cents": 0, "reason": "Sent twice."}

    reason: str


class _CreditNote(Event):
    """A whole picture of a credit note."""

    AGGREGATE: ClassVar[str] = "credit_note_id"
    EXAMPLE: ClassVar[dict[str, Any]] = _CREDIT_NOTE

    credit_note_id: UUID
    number: str
    kind: str = Field(description="`credit`, or `write_off` for a debt that was given up: no news for the client.")
    invoice_id: UUID
    invoice_number: str
    client: Contact
    currency: Currency
    total_cents: Cents
    taxes: list[Tax]
    issued_on: str = Field(description="Day in the organization's zone, ISO 8601.")
    reason: str
    invoice_due_cents: Cents = Field(description="What is due on the invoice now.")
    invoice_credit_cents: Cents = Field(description="What was paid on it beyond what it asks for now.")
    public_url: str


class CreditNoteIssued(_CreditNote):
    """Something was taken off an invoice."""

    TYPE: ClassVar[str] = "finance.credit_note.issued.v1"


class CreditNoteVoided(_CreditNote):
    """A credit note was taken back: the invoice asks for its amount again."""

    TYPE: ClassVar[str] = "finance.credit_note.voided.v1"
