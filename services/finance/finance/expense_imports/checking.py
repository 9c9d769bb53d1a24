"""What a file of expenses holds, compared with the company's books: read only."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import select

from finance.categories.models import ExpenseCategory
from finance.categories.service import ensure_categories
from finance.expense_imports.cells import day_order
from finance.expense_imports.columns import Field, guess
from finance.expense_imports.lines import Company, Layout, Line, names_of_categories, read_line
from finance.expense_imports.schemas import ImportQuery, Remark
from finance.expenses.schemas import ExpenseInput
from finance.ledger.service import locked_through
from finance.vendors.models import Vendor
from finance.vendors.names import vendors_by_name
from shared.database import UnitOfWork
from shared.errors import Invalid
from shared.organizations import organization
from shared.tables import Table

_TWICE = """
    SELECT wanted.line
    FROM unnest(CAST(:lines AS int[]), CAST(:days AS date[]), CAST(:amounts AS int[]), CAST(:vendors AS uuid[]),
        CAST(:descriptions AS text[])) AS wanted (line, day, cents, vendor_id, description)
    WHERE EXISTS (
        SELECT 1 FROM expenses
        WHERE expenses.org_id = :org_id AND occurred_on = wanted.day AND amount_cents = wanted.cents
            AND deleted_at IS NULL AND expenses.vendor_id IS NOT DISTINCT FROM wanted.vendor_id
            AND (wanted.vendor_id IS NOT NULL OR expenses.description = wanted.description)
    )"""


@dataclass(frozen=True, slots=True)
class Checked:
    """A file's lines: the expenses of those that are right, and what is wrong with the others."""

    layout: Layout
    wanted: Mapping[int, ExpenseInput]
    errors: Sequence[Remark]
    duplicates: frozenset[int]
    categories: Mapping[UUID, ExpenseCategory]
    vendors: Mapping[str, Vendor]


async def check_table(uow: UnitOfWork, table: Table, query: ImportQuery) -> Checked:
    """Compare each line with categories, vendors and the books.

    Raises:
        Invalid: the file lacks a column, or the category for lines without one doesn't exist.
    """
    layout = _layout(table, query)
    await ensure_categories(uow)
    categories = {row.id: row for row in (await uow.session.exec(select(ExpenseCategory))).all()}
    if query.category_id is not None and query.category_id not in categories:
        raise Invalid.field("query.category_id", "There is no such category. Load the categories again.")
    vendors = await vendors_by_name(uow, _column(table, layout, "vendor"))
    company = Company(
        province=(await organization(uow)).province,
        categories=categories,
        vendors=vendors,
        locked_through=await locked_through(uow),
        category=categories[query.category_id] if query.category_id else None,
        payment_method=query.payment_method,
    )
    wanted, errors = await asyncio.to_thread(_read, table, layout, company)
    duplicates = await _duplicates(uow, wanted, vendors)
    return Checked(layout, wanted, errors, duplicates, categories, vendors)


def _layout(table: Table, query: ImportQuery) -> Layout:
    columns = guess(table.header)
    named = ", ".join(f"“{title[:40]}”" for title in table.header[:12])
    for fields, what in (
        (("date",), "the day (such as “Date”)"),
        (("amount",), "the amount (such as “Amount” or “Montant”)"),
        (("vendor", "description"), "the vendor or a description (such as “Vendor” or “Fournisseur”)"),
    ):
        if not columns.keys() & set(fields):
            raise Invalid.field("body", f"No column is named after {what}. The file's columns are {named}.")
    layout = Layout(table.header, columns, None)
    if query.dates != "auto":
        return Layout(table.header, columns, query.dates)
    return Layout(table.header, columns, day_order(_column(table, layout, "date")))


def _column(table: Table, layout: Layout, field: Field) -> list[str]:
    lines = (Line(number, cells, layout) for number, cells in table.rows)
    return [said for line in lines if (said := line.said(field))]


def _read(table: Table, layout: Layout, company: Company) -> tuple[dict[int, ExpenseInput], list[Remark]]:
    names = names_of_categories(company.categories)
    wanted: dict[int, ExpenseInput] = {}
    errors: list[Remark] = []
    for number, cells in table.rows:
        line = Line(number, cells, layout)
        expense = read_line(line, company, names)
        errors += line.errors
        if expense is not None:
            wanted[number] = expense
    return wanted, errors


async def _duplicates(
    uow: UnitOfWork, wanted: Mapping[int, ExpenseInput], vendors: Mapping[str, Vendor]
) -> frozenset[int]:
    """Return the lines whose vendor, day and amount are in the books; without a vendor, the description tells."""
    known = {
        number: vendors.get(expense.vendor or "")
        for number, expense in wanted.items()
        if expense.vendor is None or expense.vendor in vendors
    }
    days: list[date] = [wanted[number].occurred_on for number in known]
    found = await uow.sql(
        _TWICE,
        org_id=uow.org_id,
        lines=list(known),
        days=days,
        amounts=[wanted[number].lines[0].amount_cents for number in known],
        vendors=[vendor.id if vendor else None for vendor in known.values()],
        descriptions=[wanted[number].description for number in known],
    )
    return frozenset(found.scalars())
