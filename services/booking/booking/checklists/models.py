"""The tables of checklists."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import Column, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import TenantTable, VersionedTable, utc_column


class ChecklistItem(TenantTable, table=True):
    """One thing to do at a visit; `done_by` is the worker who ticked it off, or who skipped it with a reason.

    `changed_at` is the phone's clock at the latest change: an older change that arrives later is out of date.
    """

    __tablename__ = "checklist_items"

    booking_id: UUID
    position: int
    title: str
    done_at: datetime | None = utc_column(nullable=True)
    done_by: UUID | None = None
    photo_required: bool = False
    note: str | None = None
    skip_reason: str | None = None
    changed_at: datetime | None = utc_column(nullable=True)


class ChecklistTemplate(VersionedTable, table=True):
    """What a company asks of its crews instead of the built-in tasks, in order: `{en, fr, photo_required}`."""

    __tablename__ = "checklist_templates"

    kind: Literal["service", "add_on", "closing"] = Field(sa_type=Text)
    key: str
    tasks: list[dict[str, Any]] = Field(sa_column=Column(JSONB, nullable=False))
