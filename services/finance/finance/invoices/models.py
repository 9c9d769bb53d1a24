"""The table of invoices."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import VersionedTable, utc_column


class Invoice(VersionedTable, table=True):
    """An invoice as it was issued: `seller` and `client` are what they were on that day. A draft has no
    number yet.

    `lines` are before tax, whether prices were typed with it or not; `total_cents` is lines, taxes and the tip.
    `paid_cents` is everything that came in, `refunded_cents` what of it went back, `credited_cents` what credit
    notes took off (tax included; `credited_tax_cents` is their GST or HST). `paid_tip_cents` is the part of
    the tip that payers added. `supplements`: the invoice to which this one adds what a visit cost more.
    """

    __tablename__ = "invoices"

    number: str | None = None
    client_id: UUID
    source: str = "visit"
    booking_id: UUID | None = None
    supplements: UUID | None = None
    booking_reference: str | None = None
    token: str
    client: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    client_name: str
    seller: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    service_address: str | None = None
    served_on: date | None = None
    currency: str
    lines: list[dict[str, Any]] = Field(sa_column=Column(JSONB, nullable=False))
    taxes: list[dict[str, Any]] = Field(sa_column=Column(JSONB, nullable=False))
    prices_include_tax: bool = False
    province: str | None = None
    subtotal_cents: int
    tip_cents: int = 0
    paid_tip_cents: int = 0
    total_cents: int
    paid_cents: int = 0
    refunded_cents: int = 0
    credited_cents: int = 0
    credited_tax_cents: int = 0
    credited_provincial_tax_cents: int = 0
    issued_on: date | None = None
    due_on: date | None = None
    sent_at: datetime | None = utc_column(nullable=True)
    revision: int = 1
    notes: str | None = None
    status: str
    voided_at: datetime | None = utc_column(nullable=True)
    void_reason: str | None = None
    reminders_paused_at: datetime | None = utc_column(nullable=True)

    @property
    def net_paid_cents(self) -> int:
        """What came in and stayed."""
        return self.paid_cents - self.refunded_cents

    @property
    def owed_cents(self) -> int:
        """The total less what was credited."""
        return self.total_cents - self.credited_cents

    @property
    def due_cents(self) -> int:
        """What is still to be paid; nothing once the invoice is void."""
        return 0 if self.voided_at else max(self.owed_cents - self.net_paid_cents, 0)

    @property
    def credit_cents(self) -> int:
        """What was paid beyond the total, and is the client's."""
        return max(self.net_paid_cents - (0 if self.voided_at else self.owed_cents), 0)
