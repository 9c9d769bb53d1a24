"""The tables of campaigns, of the leads in them, and of what was done."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Column, String
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import TenantTable, VersionedTable, utc_column


class Campaign(VersionedTable, table=True):
    """A series of messages to leads."""

    __tablename__ = "nurture_campaigns"

    name: str
    trigger: str
    stop_on: list[str] = Field(sa_column=Column(ARRAY(String), nullable=False))
    active: bool = True
    steps: list[dict[str, Any]] = Field(sa_column=Column(JSONB, nullable=False))


class Enrolment(VersionedTable, table=True):
    """A lead in a campaign, with the steps as they were when it began."""

    __tablename__ = "nurture_enrolments"

    campaign_id: UUID
    lead_id: UUID
    status: str = "ACTIVE"
    steps: list[dict[str, Any]] = Field(sa_column=Column(JSONB, nullable=False))
    next_step: int = 0
    due_at: datetime | None = utc_column(nullable=True)
    stop_reason: str | None = None


class LogEntry(TenantTable, table=True):
    """Something that was done about an enrolment: a step fell due or was passed over, staff paused it."""

    __tablename__ = "nurture_log"

    enrolment_id: UUID
    step: int | None = None
    what: str
    reason: str | None = None
    actor: str
