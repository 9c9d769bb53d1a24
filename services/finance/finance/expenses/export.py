"""The list of expenses as a table for spreadsheets: a line for each part of an expense, read page by page, each
page in a transaction of its own, whatever the number of expenses.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from finance.categories.models import ExpenseCategory
from finance.expenses.lists import list_expenses
from finance.expenses.models import ExpenseLine
from finance.expenses.schemas import ExpenseOut, ExpenseQuery
from finance.workbook import DAY, HEAD, MONEY, new_workbook, units, write_cell
from shared.database import Database, UnitOfWork
from shared.language import language_of
from shared.organizations import Organization
from shared.spreadsheet import MARK, line_of

BATCH = 500
PIECE = 64 * 1024
COLUMNS = (
    *("Date", "Vendor", "Description", "Category", "Account", "Amount", "GST/HST", "PST/QST", "GST/HST claimed"),
    *("QST claimed", "Cost", "Currency", "Payment method", "Status", "Due", "Still owed", "Owed to", "Reference"),
    *("Receipts", "Source", "Expense"),
)
FRENCH_COLUMNS = (
    *("Date", "Fournisseur", "Description", "Catégorie", "Compte", "Montant", "TPS/TVH", "TVP/TVQ"),
    *("TPS/TVH réclamée", "TVQ réclamée", "Coût", "Devise", "Mode de paiement", "État", "Échéance", "Reste dû"),
    *("Dû à", "Référence", "Reçus", "Source", "Dépense"),
)


def heads(company: Organization) -> Sequence[str]:
    """Return the names of the columns in the company's language; the import knows them again."""
    return FRENCH_COLUMNS if language_of(company.locale) == "fr" else COLUMNS


async def export_csv(database: Database, company: Organization, query: ExpenseQuery) -> AsyncIterator[bytes]:
    """Yield the expenses of a query as CSV with the mark by which spreadsheets know UTF-8."""
    yield MARK + line_of(heads(company))
    async for rows in _pages(database, company, query):
        yield b"".join([line_of(row) for row in rows])


async def export_xlsx(database: Database, company: Organization, query: ExpenseQuery) -> AsyncIterator[bytes]:
    """Yield the expenses of a query as a workbook; it is written to the disk first, in threads."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "expenses.xlsx"
        sheet = _Sheet(path, heads(company))
        try:
            async for rows in _pages(database, company, query):
                await asyncio.to_thread(sheet.add, rows)
        finally:
            await asyncio.to_thread(sheet.close)
        with path.open("rb") as file:
            while piece := await asyncio.to_thread(file.read, PIECE):
                yield piece


class _Sheet:
    """A workbook of one sheet that holds one row in memory; its methods block."""

    def __init__(self, path: Path, columns: Sequence[str]) -> None:
        self._book = new_workbook(path, {"tmpdir": str(path.parent)})
        self._sheet = self._book.add_worksheet("Expenses")
        self._sheet.freeze_panes(1, 0)
        self._sheet.set_column(0, len(columns) - 1, 15)
        self._sheet.set_column(1, 2, 32)
        self._shapes = {
            kind: self._book.add_format({"num_format": shown}) for kind, shown in ((Decimal, MONEY), (date, DAY))
        }
        self._sheet.write_row(0, 0, columns, self._book.add_format(HEAD))
        self._next = 1

    def add(self, rows: Sequence[Sequence[Any]]) -> None:
        for row in rows:
            for place, value in enumerate(row):
                write_cell(self._sheet, self._next, place, value, self._shapes.get(type(value)))
            self._next += 1

    def close(self) -> None:
        self._book.close()


async def _pages(database: Database, company: Organization, query: ExpenseQuery) -> AsyncIterator[list[list[Any]]]:
    cursor: str | None = None
    while True:
        async with database.unit_of_work(company.id) as uow:
            page = await list_expenses(uow, query.model_copy(update={"limit": BATCH, "cursor": cursor}))
            rows = await _rows(uow, page.items, company.currency)
        yield rows
        cursor = page.next_cursor
        if cursor is None:
            return


async def _rows(uow: UnitOfWork, expenses: Sequence[ExpenseOut], currency: str) -> list[list[Any]]:
    statement = (
        select(ExpenseLine, ExpenseCategory.name)
        .join(
            ExpenseCategory,
            (col(ExpenseCategory.org_id) == col(ExpenseLine.org_id))
            & (col(ExpenseCategory.id) == col(ExpenseLine.category_id)),
        )
        .where(col(ExpenseLine.expense_id).in_([expense.id for expense in expenses]))
        .order_by(col(ExpenseLine.expense_id), col(ExpenseLine.position))
    )
    parts: dict[UUID, list[tuple[ExpenseLine, str]]] = {}
    for line, category in (await uow.session.exec(statement)).all():
        parts.setdefault(line.expense_id, []).append((line, category))
    return [
        _row(expense, line, category, currency)
        for expense in expenses
        for line, category in parts.get(expense.id, ())
    ]


def _row(expense: ExpenseOut, line: ExpenseLine, category: str, currency: str) -> list[Any]:
    """Amounts are the part's own, so that a column adds up; what is still owed stands on the first part alone."""
    amounts = (
        *(line.amount_cents, line.tax_paid_cents, line.provincial_tax_paid_cents),
        *(line.tax_cents, line.provincial_tax_cents, line.cost_cents),
    )
    return [
        *(expense.occurred_on, expense.vendor, line.description or expense.description, category, line.account),
        *map(units, amounts),
        *(currency, expense.payment_method, expense.status, expense.due_on),
        units(expense.open_cents if line.position == 1 else 0),
        *(expense.owed_to, expense.reference, expense.receipts, expense.source, expense.id),
    ]
