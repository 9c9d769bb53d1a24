"""The table of trips."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlmodel import Field

from shared.database import VersionedTable, utc_column


class Trip(VersionedTable, table=True):
    """Kilometres driven in one's own car; `expense_id` is the expense that owes their price to the driver."""

    __tablename__ = "mileage_trips"

    travelled_on: date
    person_id: UUID
    person: str
    km: Decimal = Field(max_digits=6, decimal_places=1)
    purpose: str
    origin: str | None = None
    destination: str | None = None
    booking_id: UUID | None = None
    rate_rule: str
    amount_cents: int
    expense_id: UUID
    deleted_at: datetime | None = utc_column(nullable=True)
