"""The table of collected visits."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import TenantTable, utc_column


class CollectedVisit(TenantTable, table=True):
    """A completed visit and its price, kept for an invoice of several; `invoice_id` is the one that it got.

    `reopened`: the crew is at it again; it waits until it is completed once more. `held`: its invoice was made
    void, so that staff decide when it gets another. A revision after the invoice is only what it changes.
    `failed_at`: when its monthly invoice could not be made.
    """

    __tablename__ = "collected_visits"

    booking_id: UUID
    reference: str
    client_id: UUID
    client: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    client_name: str
    service: str
    address: str
    served_on: date
    price: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    currency: str
    total_cents: int
    revision: int = 1
    reopened: bool = False
    held: bool = False
    failed_at: datetime | None = utc_column(nullable=True)
    invoice_id: UUID | None = None
