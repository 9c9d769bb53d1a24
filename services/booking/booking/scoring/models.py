"""The table of scoring rules."""

from typing import Any

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import TenantTable


class RuleSet(TenantTable, table=True):
    """One version of a company's rules; number 1 is the default that the code holds."""

    __tablename__ = "lead_scoring_rules"

    number: int
    rules: list[dict[str, Any]] = Field(sa_column=Column(JSONB, nullable=False))
    author: str
