"""The table of the audit log."""

from typing import Any
from uuid import UUID

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import TenantTable


class AuditEntry(TenantTable, table=True):
    """Somebody did something; `admin_role` is the role they had then."""

    __tablename__ = "admin_audit_logs"

    actor: str
    actor_id: UUID | None = None
    admin_role: str
    action: str
    resource_type: str
    resource_id: str | None = None
    details: dict[str, Any] = Field(sa_column=Column("metadata", JSONB, nullable=False))
    request_id: str | None = None
