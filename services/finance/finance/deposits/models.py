"""The table of deposits."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import VersionedTable, utc_column


class Deposit(VersionedTable, table=True):
    """The deposit of one booking; `closed_at` is when it could no longer be paid on our page,
    `kept_on` the day since which `kept_cents` of it are the company's: the booking was called off too late.
    `credited`: a plan covers the visit, so that what is paid of it is the client's credit."""

    __tablename__ = "deposits"

    booking_id: UUID
    booking_reference: str
    public_token: str
    client: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    amount_cents: int
    currency: str
    pay_before: datetime = utc_column()
    kept_on: date | None = None
    kept_cents: int = 0
    credited: bool = False
    closed_at: datetime | None = utc_column(nullable=True)
    paid_cents: int = 0
    refunded_cents: int = 0
    status: str = "open"

    @property
    def client_id(self) -> UUID:
        """Whose it is."""
        return UUID(str(self.client["client_id"]))

    @property
    def due_cents(self) -> int:
        """What is still to be paid of it."""
        return max(self.amount_cents - self.paid_cents + self.refunded_cents, 0)
