"""The table of published price lists."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import TenantTable, utc_column


class PublishedPrices(TenantTable, table=True):
    """One version of a price list: never changed and never deleted, since bookings were priced by it."""

    __tablename__ = "price_lists"

    version: int
    name: str
    document: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    published_at: datetime = utc_column()
    published_by: str
    note: str | None = None
