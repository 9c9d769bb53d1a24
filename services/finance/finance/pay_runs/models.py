"""The tables of pay runs."""

from datetime import date, datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from shared.database import TenantTable, VersionedTable, utc_column


class PayRun(VersionedTable, table=True):
    """What the company owes its workers for a period, before any deduction at source."""

    __tablename__ = "pay_runs"

    starts_on: date
    ends_on: date
    status: str = "draft"
    gross_cents: int = 0
    tips_cents: int = 0
    workers: int = 0
    minutes: int = 0
    approved_by: str | None = None
    approved_at: datetime | None = utc_column(nullable=True)
    paid_on: date | None = None
    void_reason: str | None = None


class PayLine(TenantTable, table=True):
    """One amount of one worker: time at a rate, a share of tips, or something that staff added."""

    __tablename__ = "pay_lines"

    pay_run_id: UUID
    worker_id: UUID
    worker_name: str
    code: str
    minutes: int = 0
    rate_cents: int = 0
    amount_cents: int
    booking_id: UUID | None = None
    note: str | None = None


class PaidEntry(SQLModel, table=True):
    """What a run pays of a time entry: all of it, or the difference to what former runs paid."""

    __tablename__ = "pay_run_entries"

    org_id: UUID = Field(primary_key=True)
    pay_run_id: UUID = Field(primary_key=True)
    entry_id: UUID = Field(primary_key=True)
    minutes: int
    overtime_minutes: int
