"""The tables of recurring invoices."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import TenantTable, VersionedTable


class RecurringInvoice(VersionedTable, table=True):
    """A template and how often invoices are made of it, counted from `starts_on`; days are the organization's.

    `next_on` is the next occurrence and None once it ended, `passed` how many there were (skipped ones too),
    `most` how many there will be at most.
    """

    __tablename__ = "recurring_invoices"

    name: str
    client_id: UUID
    client_name: str
    content: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    frequency: str
    every: int = 1
    starts_on: date
    ends_on: date | None = None
    most: int | None = None
    passed: int = 0
    next_on: date | None = None
    auto_send: bool = True
    due_days: int | None = None
    status: str = "active"
    failure: str | None = None


class RecurringOccurrence(TenantTable, table=True):
    """What became of one day of a rule: an invoice, nothing (`skipped` by staff), or too long ago (`missed`)."""

    __tablename__ = "recurring_occurrences"

    recurring_id: UUID
    occurs_on: date
    outcome: str
    invoice_id: UUID | None = None
