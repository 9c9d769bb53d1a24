"""Bases of the tables: what each tenant table has, so that a slice only writes what is its own."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import DateTime
from sqlmodel import Field, SQLModel

from shared.clock import now
from shared.ids import new_id


def utc_column(*, nullable: bool = False, **options: Any) -> Any:
    """Return the field of an instant (`timestamptz`)."""
    if nullable:
        options.setdefault("default", None)
    return Field(sa_type=DateTime(timezone=True), nullable=nullable, **options)


class TenantTable(SQLModel):
    """A row that belongs to one organization; row-level security hides it from all others."""

    id: UUID = Field(default_factory=new_id, primary_key=True)
    org_id: UUID = Field(nullable=False)
    created_at: datetime = Field(default_factory=now, sa_type=DateTime(timezone=True), nullable=False)


class VersionedTable(TenantTable):
    """An aggregate's root: `version` grows with each change; it is the ETag and the events' version."""

    version: int = Field(default=1, nullable=False)
    updated_at: datetime = Field(default_factory=now, sa_type=DateTime(timezone=True), nullable=False)

    def touch(self) -> None:
        """Mark a change."""
        self.version += 1
        self.updated_at = now()
