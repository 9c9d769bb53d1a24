"""The table of reconciliations."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import TenantTable, utc_column


class StripeReconciliation(TenantTable, table=True):
    """What one comparison of Stripe with the books found; Stripe was read until `read_at`.

    `differences` holds the first hundred of `differences_total`.
    """

    __tablename__ = "stripe_reconciliations"

    read_at: datetime = utc_column()
    nightly: bool
    first_day: date
    last_day: date
    stripe_cents: int = Field(sa_type=BigInteger)
    ledger_cents: int = Field(sa_type=BigInteger)
    stripe: list[dict[str, Any]] = Field(sa_column=Column(JSONB, nullable=False))
    ledger: list[dict[str, Any]] = Field(sa_column=Column(JSONB, nullable=False))
    differences_total: int
    differences: list[dict[str, Any]] = Field(sa_column=Column(JSONB, nullable=False))
