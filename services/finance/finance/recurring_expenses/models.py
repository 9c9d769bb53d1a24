"""The table of recurring expenses."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from shared.database import VersionedTable, utc_column


class RecurringExpense(VersionedTable, table=True):
    """An expense that comes back: `template` is what is recorded each time, without its day.

    Its occurrences are counted from 0; `next_number` and `next_on` are the coming one (none after the end).
    `problem` says why the last one could not be recorded.
    """

    __tablename__ = "recurring_expenses"

    name: str
    template: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    every: str
    interval: int = 1
    starts_on: date
    ends_on: date | None = None
    next_number: int = 0
    next_on: date | None
    paused_at: datetime | None = utc_column(nullable=True)
    problem: str | None = None
    deleted_at: datetime | None = utc_column(nullable=True)
