"""Events of invoices that go on by themselves: reminders, late fees and recurring invoices."""

from typing import Any, ClassVar
from uuid import UUID

from pydantic import Field

from contracts.base import Cents, Contact, Currency, Event
from contracts.finance import CLIENT, InvoiceStanding

_INVOICE: dict[str, Any] = InvoiceStanding.EXAMPLE
_RECURRING_ID = "01980a57-2000-7000-8000-00000000f201"


class _Reminder(InvoiceStanding):
    """An invoice that is not paid, at a step before or after its day."""

    days: int = Field(description="How many days there are until it is due, or have been since.")
    step: int | None = Field(
        default=None, description="The step of the organization's plan, in days; null where staff sent it by hand."
    )


class InvoiceDueSoon(_Reminder):
    """An invoice is due soon, or today: the client is reminded."""

    TYPE: ClassVar[str] = "finance.invoice.due_soon.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _INVOICE | {"days": 3, "step": 3}


class InvoiceOverdue(_Reminder):
    """An invoice was due and isn't paid: the client is reminded."""

    TYPE: ClassVar[str] = "finance.invoice.overdue.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _INVOICE | {"days": 8, "step": 7}


class _LateFee(InvoiceStanding):
    """A late fee and the invoice on which it stands: with the fee, or without it once it was waived."""

    EXAMPLE: ClassVar[dict[str, Any]] = _INVOICE | {
        "late_fee_id": "01980a57-2000-7000-8000-00000000f301",
        "fee_number": 1,
        "fee_cents": 2500,
    }

    late_fee_id: UUID
    fee_number: int = Field(description="The invoice's first, second, … late fee.")
    fee_cents: Cents


class LateFeeCharged(_LateFee):
    """An invoice grew by a late fee."""

    TYPE: ClassVar[str] = "finance.late_fee.charged.v1"


class LateFeeWaived(_LateFee):
    """Staff took a late fee off again."""

    TYPE: ClassVar[str] = "finance.late_fee.waived.v1"
    EXAMPLE: ClassVar[dict[str, Any]] = _LateFee.EXAMPLE | {"reason": "The e-Transfer was on its way."}

    reason: str


class RecurringInvoiceMade(Event):
    """A recurring invoice made its invoice of one day; `next_on` is the next one, null where it was the last."""

    TYPE: ClassVar[str] = "finance.recurring_invoice.made.v1"
    AGGREGATE: ClassVar[str] = "recurring_id"
    EXAMPLE: ClassVar[dict[str, Any]] = {
        "recurring_id": _RECURRING_ID,
        "name": "Office, monthly",
        "client": CLIENT,
        "occurs_on": "2026-12-01",
        "invoice_id": _INVOICE["invoice_id"],
        "sent": True,
        "total_cents": 52500,
        "currency": "CAD",
        "next_on": "2027-01-01",
    }

    recurring_id: UUID
    name: str
    client: Contact
    occurs_on: str
    invoice_id: UUID
    sent: bool = Field(description="Whether it went to the client; a draft waits for staff.")
    total_cents: Cents
    currency: Currency
    next_on: str | None = None
