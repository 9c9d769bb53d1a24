"""The tables of promo codes."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ARRAY, Column, Text
from sqlmodel import Field

from shared.database import TenantTable, VersionedTable, utc_column


class PromoCode(VersionedTable, table=True):
    """A code in capitals that takes a percentage or a sum off. `uses` counts its redemptions under the row's lock.

    Without `services` it holds for all of them. `valid_from` and `valid_to` are days in the company's zone.
    """

    __tablename__ = "promo_codes"

    code: str
    description: str | None = None
    percent: int | None = None
    amount_cents: int | None = None
    applies_to: str = "subtotal"
    valid_from: date | None = None
    valid_to: date | None = None
    max_uses: int | None = None
    max_uses_per_client: int | None = None
    minimum_subtotal_cents: int = 0
    services: list[str] = Field(default_factory=list, sa_column=Column(ARRAY(Text), nullable=False))
    first_time_only: bool = False
    active: bool = True
    uses: int = 0


class Redemption(TenantTable, table=True):
    """A booking took a code; `returned_at` is when that was undone by cancelling it."""

    __tablename__ = "promo_redemptions"

    promo_id: UUID
    booking_id: UUID
    client_id: UUID
    amount_cents: int
    returned_at: datetime | None = utc_column(nullable=True)
