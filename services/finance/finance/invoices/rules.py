"""How an invoice stands, told from its sums and dates alone, and how its number is written."""

from datetime import date
from typing import Literal

InvoiceStatus = Literal["DRAFT", "SENT", "PARTIAL", "PAID", "OVERDUE", "VOID"]


def invoice_status(
    *,
    total_cents: int,
    paid_cents: int,
    refunded_cents: int,
    due_on: date,
    today: date,
    sent: bool = True,
    void: bool = False,
) -> InvoiceStatus:
    """Return the status on `today`, a day in the organization's zone; overdue begins the day after `due_on`.

    Money given back opens the invoice again: what is due is the total less what came in and stayed.
    """
    if void:
        return "VOID"
    if not sent:
        return "DRAFT"
    net = paid_cents - refunded_cents
    if net >= total_cents:
        return "PAID"
    if today > due_on:
        return "OVERDUE"
    return "PARTIAL" if net > 0 else "SENT"


def document_number(series: str, year: int, sequence: int) -> str:
    """Return the number that people read, e.g. `INV-2026-000123`."""
    return f"{series}-{year}-{sequence:06d}"
