"""The tables of imports and their lines."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Column, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from shared.database import VersionedTable, utc_column


class ClientImport(VersionedTable, table=True):
    """A file of clients: `mapping` says which column (by its place) holds which field."""

    __tablename__ = "client_imports"

    status: str = "checked"
    filename: str | None = None
    encoding: str
    delimiter: str
    header: list[str] = Field(sa_column=Column(ARRAY(Text), nullable=False))
    mapping: dict[str, int] = Field(sa_column=Column(JSONB, nullable=False))
    existing: str = "update"
    counts: dict[str, int] = Field(default_factory=dict, sa_column=Column(JSONB, nullable=False))
    actor: str
    applied_at: datetime | None = utc_column(nullable=True)


class ClientImportRow(SQLModel, table=True):
    """A line of the file, what was read from it, and what would become or became of it."""

    __tablename__ = "client_import_rows"

    org_id: UUID = Field(primary_key=True)
    import_id: UUID = Field(primary_key=True)
    line: int = Field(primary_key=True)
    cells: list[str] = Field(sa_column=Column(ARRAY(Text), nullable=False))
    action: str
    fields: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSONB, nullable=False))
    problems: list[dict[str, Any]] = Field(default_factory=list, sa_column=Column(JSONB, nullable=False))
    client_id: UUID | None = None
