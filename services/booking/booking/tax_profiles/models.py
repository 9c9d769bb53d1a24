"""The read model of taxes."""

from typing import Any
from uuid import UUID

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel


class TaxProfile(SQLModel, table=True):
    """One per organization; `rates` holds `contracts.finance.TaxRate` documents, past and coming ones too."""

    __tablename__ = "tax_profiles"

    org_id: UUID = Field(primary_key=True)
    province: str
    rates: list[dict[str, Any]] = Field(sa_column=Column(JSONB, nullable=False))
    version: int
