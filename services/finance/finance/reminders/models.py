"""The table of reminders."""

from datetime import date
from uuid import UUID

from shared.database import TenantTable


class InvoiceReminder(TenantTable, table=True):
    """A reminder that was sent: `due_soon` and `overdue` name a step, so many days before or after `due_on`."""

    __tablename__ = "invoice_reminders"

    invoice_id: UUID
    kind: str
    days: int
    due_on: date
    due_cents: int
