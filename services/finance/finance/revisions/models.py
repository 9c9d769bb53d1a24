"""The table of revisions."""

from typing import Any
from uuid import UUID

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import TenantTable


class InvoiceRevision(TenantTable, table=True):
    """One change of a sent invoice; rows are only ever added. `revision` is the one that it made."""

    __tablename__ = "invoice_revisions"

    invoice_id: UUID
    revision: int
    actor: str
    reason: str | None = None
    before: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    after: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
