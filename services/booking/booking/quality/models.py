"""The tables of quality issues."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, Text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field

from shared.database import TenantTable, VersionedTable, utc_column


def _words() -> list[str]:
    words: list[str] = Field(default_factory=list, sa_column=Column(ARRAY(Text), nullable=False))
    return words


class QualityIssue(VersionedTable, table=True):
    """Something that a client was not content with, or that the crew or the office reports.

    `overdue` names the clocks that ran out before the issue got there: `response`, `resolution`.
    """

    __tablename__ = "quality_issues"

    title: str
    description: str | None = None
    severity: str
    status: str = "open"
    source: str
    booking_id: UUID | None = None
    client_id: UUID | None = None
    worker_id: UUID | None = None
    owner: str | None = None
    tags: list[str] = _words()
    respond_before: datetime = utc_column()
    resolve_before: datetime = utc_column()
    first_response_at: datetime | None = utc_column(nullable=True)
    resolved_at: datetime | None = utc_column(nullable=True)
    resolution: str | None = None
    overdue: list[str] = _words()


class IssueEntry(TenantTable, table=True):
    """Something that happened to an issue, or a word about it, and whose."""

    __tablename__ = "quality_issue_entries"

    issue_id: UUID
    what: str
    note: str | None = None
    actor: str
