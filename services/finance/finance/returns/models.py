"""The tables of tax returns and of their payments."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from shared.database import TenantTable, VersionedTable, utc_column


class TaxReturn(VersionedTable, table=True):
    """A return as it was filed.

    `lines` and `qst` are the forms' lines in cents, `made_of` tells what they came from, `settlement` is what the
    ledger keeps of it by account. `balance_cents` is to be paid, or (negative) comes back; `paid_cents` moves
    towards it. `locked_before` is where the books stood until then; a return that was reopened no longer counts.
    """

    __tablename__ = "tax_returns"

    from_date: date
    to_date: date
    due_on: date
    basis: str
    method: str
    currency: str
    lines: dict[str, int] = Field(sa_column=Column(JSONB, nullable=False))
    made_of: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    qst: dict[str, int] | None = Field(default=None, sa_column=Column(JSONB(none_as_null=True), nullable=True))
    settlement: dict[str, int] = Field(sa_column=Column(JSONB, nullable=False))
    net_tax_cents: int
    balance_cents: int
    paid_cents: int = 0
    confirmation: str = ""
    filed_by: str
    locked_before: date | None = None
    reopened_at: datetime | None = utc_column(nullable=True)
    reopened_by: str | None = None
    reopen_reason: str | None = None


class TaxReturnPayment(TenantTable, table=True):
    """Money paid to the tax office on a return, or (negative) received from it."""

    __tablename__ = "tax_return_payments"

    return_id: UUID
    paid_on: date
    amount_cents: int
    note: str = ""
    deleted_at: datetime | None = utc_column(nullable=True)


class TaxNotice(SQLModel, table=True):
    """What a company was told of already, by what falls due when."""

    __tablename__ = "tax_notices"

    org_id: UUID = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    due_on: date = Field(primary_key=True)
    told_at: datetime = utc_column()
