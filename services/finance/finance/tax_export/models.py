"""The log of tax exports."""

from datetime import date, datetime

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import TenantTable, utc_column


class TaxExport(TenantTable, table=True):
    """An export: who took which days out, and the checksum of the file as it was sent.

    It is `running` from its first byte to its last; one whose process ended meanwhile stays so.
    """

    __tablename__ = "tax_exports"

    actor: str
    from_date: date
    to_date: date
    basis: str
    outcome: str = "running"
    ended_at: datetime | None = utc_column(nullable=True)
    row_counts: dict[str, int] = Field(default_factory=dict, sa_column=Column(JSONB, nullable=False))
    size_bytes: int = 0
    sha256: str | None = None
