"""Wire shapes of reports: a report is a table that knows what it was made of."""

from datetime import date
from typing import Any, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator

from shared.database import PageQuery
from shared.inputs import Day

ReportName = Literal[
    "profit-and-loss",
    "cash-flow",
    "balance-sheet",
    "trial-balance",
    "receivables-ageing",
    "payables-ageing",
    "revenue",
    "tax-collected",
    "clients",
    "cohorts",
]
Compared = Literal["none", "previous", "last_year"]
Basis = Literal["accrual", "cash"]
Grouping = Literal["service", "worker", "team", "area", "client", "month"]
CellKind = Literal["text", "cents", "count", "day", "percent"]


class Period(BaseModel):
    """The days that a report is about, in the company's zone, the last one included."""

    model_config = ConfigDict(populate_by_name=True)

    start: Day = Field(alias="from", description="First day; a report as of a day starts its year from its terms.")
    end: Day = Field(alias="to", description="Last day, or the day that the report is as of.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start > self.end:
            raise ValueError("`from` must not be after `to`")
        return self


class ReportQuery(Period):
    """What a report is asked for."""

    compare: Compared = Field(default="none", description="Whether an earlier period stands beside it.")
    basis: Basis = Field(
        default="accrual", description="`cash` counts invoiced income as it is paid; for the profit and loss."
    )
    by: Grouping = Field(default="service", description="What the revenue is broken down by.")


class Column(BaseModel):
    """A column of a report."""

    key: str
    label: str
    kind: CellKind


class Row(BaseModel):
    """A line of a report; `values` go by the columns' keys."""

    key: str = Field(description="The account's number, or the id of what the line is about.")
    label: str
    section: str = ""
    total: bool = Field(default=False, description="Whether it sums lines above it.")
    values: dict[str, int | str | None]


class Reconciliation(BaseModel):
    """The report's total beside what the journal says by another way; the difference is zero."""

    total_cents: int
    ledger_cents: int
    difference_cents: int
    meaning: str


class Report(BaseModel):
    """A report: amounts are cents, days ISO 8601, shares basis points."""

    name: ReportName
    title: str
    company: str
    currency: str
    start: date
    end: date
    compared_start: date | None = None
    compared_end: date | None = None
    basis: Basis = "accrual"
    columns: list[Column]
    rows: list[Row]
    reconciliation: Reconciliation

    def values(self, row: Row) -> list[Any]:
        """Return a row's values in the order of the columns."""
        return [row.values.get(column.key) for column in self.columns]


class AccountQuery(PageQuery, Period):
    """What of an account's journal is asked for."""

    sort: Literal["booked_on", "-booked_on"] = "booked_on"


class AccountLine(BaseModel):
    """What one entry moved on the account that is looked at."""

    model_config = ConfigDict(from_attributes=True)

    entry_id: UUID
    booked_on: date
    source: str
    source_id: UUID
    memo: str
    debit_cents: int
    credit_cents: int
    document_number: str | None = None
    client: str | None = None


class MonthFigures(BaseModel):
    """One month in four figures."""

    month: str = Field(examples=["2026-11"])
    revenue_cents: int
    collected_cents: int = Field(description="What came in from clients, refunds taken off.")
    expenses_cents: int
    net_cents: int


class Summary(BaseModel):
    """How the company stands today, from its journal."""

    currency: str
    today: date
    month: MonthFigures = Field(description="The month so far.")
    outstanding_cents: int = Field(description="What clients owe.")
    overdue_count: int
    overdue_cents: int
    cash_cents: int = Field(description="Cash, bank and Stripe balance.")
    gst_owed_cents: int = Field(description="GST or HST collected less input tax credits, not filed yet.")
    trend: list[MonthFigures] = Field(description="The last twelve months, this one last.")
