"""The tables of the ledger. Rows are only ever added: triggers refuse everything else."""

from datetime import date, datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from shared.database import TenantTable, utc_column


class JournalEntry(TenantTable, table=True):
    """One balanced entry: the day it counts on, and the document that it comes from."""

    __tablename__ = "journal_entries"

    booked_on: date
    source: str
    source_id: UUID
    memo: str
    currency: str


class JournalLine(SQLModel, table=True):
    """One side of an entry: a debit is positive, a credit negative. `booked_on` and the source are the entry's."""

    __tablename__ = "journal_lines"

    org_id: UUID = Field(primary_key=True)
    entry_id: UUID = Field(primary_key=True)
    position: int = Field(primary_key=True)
    account: str
    amount_cents: int
    booked_on: date
    source: str
    source_id: UUID
    client_id: UUID | None = None
    invoice_id: UUID | None = None
    booking_id: UUID | None = None


class Books(SQLModel, table=True):
    """The state of a company's books: what is on `locked_through` or before can't change any more.

    `opened_at` is when the history from before the ledger was booked.
    """

    __tablename__ = "books"

    org_id: UUID = Field(primary_key=True)
    locked_through: date | None = None
    opened_at: datetime | None = utc_column(nullable=True)
    version: int = 1
