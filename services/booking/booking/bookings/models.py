"""The tables of bookings, of who is sent, and of what happened."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, DateTime
from sqlalchemy.dialects.postgresql import JSONB, TSTZRANGE, Range
from sqlmodel import Field

from booking.zones import zone_rules
from shared.clock import to_local
from shared.database import TenantTable, VersionedTable, utc_column


class Booking(VersionedTable, table=True):
    """One visit that was asked for. `local_start` is the wall time in `timezone`, `starts_at` the instant.

    `notes` are the client's words, `crew_notes` the office's to the crew, `internal_notes` stay in the office.
    `series_id` names the recurring visits that it is one of, `tzdata` the version of the zone rules that gave it
    its instant. `client_moves` counts how often the client moved it, `revision` grows when it is reopened,
    `refund_asked_cents` is what was to go back because the price fell.
    """

    __tablename__ = "bookings"

    reference: str
    public_token: str
    status: str
    source: str
    client_id: UUID
    address_id: UUID
    service: str
    request: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    estimate: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    price_list: str
    price_list_version: int
    currency: str
    total_cents: int
    starts_at: datetime = utc_column()
    ends_at: datetime = utc_column()
    local_start: datetime = Field(sa_type=DateTime(timezone=False), nullable=False)
    timezone: str
    tzdata: str = Field(default_factory=zone_rules)
    crew_size: int
    policy: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    deposit_cents: int = 0
    deposit_status: str = "none"
    deposit_paid_cents: int = 0
    deposit_payment_id: UUID | None = None
    refunded_cents: int = 0
    pay_before: datetime | None = utc_column(nullable=True)
    cancelled_at: datetime | None = utc_column(nullable=True)
    cancel_window: str | None = None
    cancel_reason: str | None = None
    cancel_note: str | None = None
    refund_cents: int | None = None
    notes: str | None = None
    photo_consent: bool | None = None
    crew_notes: str | None = None
    internal_notes: str | None = None
    exception_reason: str | None = None
    series_id: UUID | None = None
    client_moves: int = 0
    refund_asked_cents: int = 0
    revision: int = 1

    @property
    def paid_cents(self) -> int:
        """What came in as a deposit and stays: what is on its way back counts as gone."""
        return self.deposit_paid_cents - max(self.refunded_cents, self.refund_asked_cents)

    @property
    def local_end(self) -> datetime:
        """The wall time at which the visit ends."""
        return to_local(self.ends_at, self.timezone).replace(tzinfo=None)


class Assignment(TenantTable, table=True):
    """A worker is sent to a booking. `during` ends with the buffer kept free after the visit.

    The database refuses two active ones of a worker that overlap (`assignments_no_double_booking`).
    """

    __tablename__ = "assignments"

    booking_id: UUID
    worker_id: UUID
    during: Range[datetime] = Field(sa_type=TSTZRANGE, nullable=False)
    active: bool = True


class TimelineEntry(TenantTable, table=True):
    """Something that happened to a booking and who did it; `details` hold what was there before and after."""

    __tablename__ = "timeline"

    booking_id: UUID
    what: str
    actor: str
    details: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSONB, nullable=False))
