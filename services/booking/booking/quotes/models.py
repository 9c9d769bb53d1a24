"""The table of quotes."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import VersionedTable, utc_column
from shared.ids import new_token


class Quote(VersionedTable, table=True):
    """A price offered in writing. `terms` are the deposit and cancellation terms that were shown with it."""

    __tablename__ = "quotes"

    number: str
    public_token: str = Field(default_factory=new_token)
    status: str = "DRAFT"
    lead_id: UUID | None = None
    client_id: UUID | None = None
    booking_id: UUID | None = None
    name: str
    email: str | None = None
    phone: str | None = None
    locale: str
    service: str
    request: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    calculation: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    terms: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    price_list: str
    price_list_version: int
    currency: str
    total_cents: int
    message: str | None = None
    valid_days: int
    valid_until: datetime | None = utc_column(nullable=True)
    sent_at: datetime | None = utc_column(nullable=True)
    times_sent: int = 0
    viewed_at: datetime | None = utc_column(nullable=True)
    accepted_at: datetime | None = utc_column(nullable=True)
    declined_at: datetime | None = utc_column(nullable=True)
    decline_reason: str | None = None
    expiring_told_at: datetime | None = utc_column(nullable=True)
