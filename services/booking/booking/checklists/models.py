"""The table of checklist items."""

from datetime import datetime
from uuid import UUID

from shared.database import TenantTable, utc_column


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
