"""The table of imports."""

from sqlalchemy import BigInteger, Column
from sqlmodel import Field

from shared.database import TenantTable


class ExpenseImport(TenantTable, table=True):
    """A file that was imported, known by the SHA-256 of its bytes."""

    __tablename__ = "expense_imports"

    sha256: str
    filename: str | None = None
    expenses: int
    amount_cents: int = Field(sa_column=Column(BigInteger, nullable=False))
    imported_by: str
