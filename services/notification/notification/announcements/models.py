"""Read models: what later events about money don't repeat of the visit and the invoice."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from shared.database import utc_column


class KnownVisit(SQLModel, table=True):
    """A visit as the newest event told it, and which versions of the booking were confirmed and cancelled."""

    __tablename__ = "known_visits"

    org_id: UUID = Field(primary_key=True)
    booking_id: UUID = Field(primary_key=True)
    version: int
    reference: str
    public_token: str
    service: str
    starts_at: datetime = utc_column()
    ends_at: datetime = utc_column()
    timezone: str
    address: str
    confirmed_version: int | None = None
    cancelled_version: int | None = None


class KnownInvoice(SQLModel, table=True):
    """An invoice's number and public page."""

    __tablename__ = "known_invoices"

    org_id: UUID = Field(primary_key=True)
    invoice_id: UUID = Field(primary_key=True)
    version: int
    number: str
    public_url: str
