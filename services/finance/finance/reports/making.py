"""What every report is made with: its company, its days, its words, and the shapes that they share."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from finance.ledger.chart import ACCOUNTS
from finance.reports.periods import Span
from finance.reports.schemas import Basis, CellKind, Column, Reconciliation, Report, ReportName, Row
from finance.reports.words import Words
from shared.database import UnitOfWork
from shared.organizations import Organization

ROWS = 1_000
"""How many lines a report shows at most; what is beyond is summed up in one."""
MONEY_SOURCES = ("payment", "refund", "dispute")
"""Sources of the journal that are money of clients, coming or going."""
BOTH_SPANS = """
    (booked_on BETWEEN CAST(:start AS date) AND CAST(:end AS date)
     OR booked_on BETWEEN CAST(:then_start AS date) AND CAST(:then_end AS date))
"""
SUMS = """
    coalesce(sum(amount_cents) FILTER (
        WHERE booked_on BETWEEN CAST(:start AS date) AND CAST(:end AS date)), 0) AS now,
    coalesce(sum(amount_cents) FILTER (
        WHERE booked_on BETWEEN CAST(:then_start AS date) AND CAST(:then_end AS date)), 0) AS before
"""


@dataclass(frozen=True, slots=True)
class Making:
    """A report that is being made."""

    uow: UnitOfWork
    company: Organization
    words: Words
    span: Span
    compared: Span | None
    basis: Basis = "accrual"

    @property
    def days(self) -> dict[str, date | None]:
        """The days as the statements name them."""
        then = self.compared
        return {
            "start": self.span.start,
            "end": self.span.end,
            "then_start": then.start if then else None,
            "then_end": then.end if then else None,
        }

    def account(self, number: str) -> str:
        """Return an account's name in the company's language."""
        return ACCOUNTS[number].named(self.company.locale)

    def columns(self, *named: tuple[str, CellKind]) -> list[Column]:
        """Return columns by the keys of their words."""
        return [Column(key=key, label=self.words[key], kind=kind) for key, kind in named]

    def amounts(self) -> list[Column]:
        """Return the columns of an amount: alone, or beside the one that it is compared with."""
        compared: tuple[tuple[str, CellKind], ...] = (("compared", "cents"), ("change", "cents"))
        return self.columns(("amount", "cents"), *(compared if self.compared else ()))

    def pair(self, now: int, before: int) -> dict[str, int | str | None]:
        """Return the values of `amounts`."""
        values: dict[str, int | str | None] = {"amount": int(now)}
        if self.compared:
            values |= {"compared": int(before), "change": int(now) - int(before)}
        return values

    def report(
        self, name: ReportName, columns: list[Column], rows: list[Row], *, total: int, ledger: int, meaning: str
    ) -> Report:
        """Return the finished report."""
        return Report(
            name=name,
            title=self.words[name],
            company=self.company.name,
            currency=self.company.currency,
            start=self.span.start,
            end=self.span.end,
            compared_start=self.compared.start if self.compared else None,
            compared_end=self.compared.end if self.compared else None,
            basis=self.basis,
            columns=columns,
            rows=rows,
            reconciliation=Reconciliation(
                total_cents=int(total),
                ledger_cents=int(ledger),
                difference_cents=int(total) - int(ledger),
                meaning=meaning,
            ),
        )


def added(rows: Iterable[Row], keys: Sequence[str]) -> dict[str, int | str | None]:
    """Return the sums of a report's own lines by column."""
    summed: dict[str, int | str | None] = {}
    held = [row.values for row in rows]
    for key in keys:
        summed[key] = sum(value for values in held if isinstance(value := values.get(key), int))
    return summed


def whole(row: Any) -> Mapping[str, Any]:
    """Return a database row by name."""
    found: Mapping[str, Any] = row._mapping
    return found
