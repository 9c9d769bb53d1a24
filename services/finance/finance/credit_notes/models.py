"""The table of credit notes."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import VersionedTable, utc_column


class CreditNote(VersionedTable, table=True):
    """Money taken off an invoice: `credit`, or `write_off` for a debt that nobody will pay.

    `lines` are before tax; `total_cents` is lines, taxes and what it takes off the tip. Amounts are positive.
    """

    __tablename__ = "credit_notes"

    number: str
    kind: str = "credit"
    invoice_id: UUID
    invoice_number: str
    client_id: UUID
    client_name: str
    currency: str
    lines: list[dict[str, Any]] = Field(sa_column=Column(JSONB, nullable=False))
    taxes: list[dict[str, Any]] = Field(sa_column=Column(JSONB, nullable=False))
    subtotal_cents: int
    tip_cents: int = 0
    total_cents: int
    issued_on: date
    reason: str
    voided_at: datetime | None = utc_column(nullable=True)
    void_reason: str | None = None
