"""The table of visits."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import TenantTable, utc_column


class Visit(TenantTable, table=True):
    """A visit as its newest event told of it.

    `area` is the forward sortation area of a Canadian address (its postal code's first half), or empty; `worked` a
    list of `{worker_id, minutes}`; `reopened` means that the crew is at it again, under the same `revision`.
    """

    __tablename__ = "visits"

    booking_id: UUID
    client_id: UUID
    reference: str
    service: str
    area: str
    address: str
    served_on: date
    starts_at: datetime = utc_column()
    minutes: int
    worked: list[dict[str, Any]] = Field(sa_column=Column(JSONB, nullable=False))
    price: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    currency: str
    revision: int
    status: str
