"""The table of proofs."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.clock import now
from shared.database import TenantTable, utc_column


class LedgerProof(TenantTable, table=True):
    """What one look at the books found; `differences` holds the first hundred."""

    __tablename__ = "ledger_proofs"

    checked_at: datetime = utc_column(default_factory=now)
    entries: int
    invoices: int
    differences_total: int
    differences: list[dict[str, Any]] = Field(sa_column=Column(JSONB, nullable=False))
