"""From the cells of a line to an expense, or to sentences that say what is wrong with which cell. Pure rules."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from finance.categories.models import ExpenseCategory
from finance.expense_imports.cells import DayOrder, cents_of, day_of, method_of
from finance.expense_imports.columns import Field, fold
from finance.expense_imports.schemas import Remark
from finance.expenses.rules import purchase_rates
from finance.expenses.schemas import ExpenseInput
from finance.ledger.chart import ACCOUNTS
from finance.taxes.rates import FEDERAL
from finance.vendors.models import Vendor
from shared.money import round_half_up

_FIELD_OF: dict[str, Field] = {
    "occurred_on": "date",
    "amount_cents": "amount",
    "tax_paid_cents": "federal_tax",
    "provincial_tax_paid_cents": "provincial_tax",
}


@dataclass(frozen=True, slots=True)
class Company:
    """What a file's lines are compared with."""

    province: str
    categories: Mapping[UUID, ExpenseCategory]
    vendors: Mapping[str, Vendor]
    locked_through: date | None
    category: ExpenseCategory | None
    payment_method: str


@dataclass(frozen=True, slots=True)
class Layout:
    """How the file is to be read."""

    header: Sequence[str]
    columns: Mapping[Field, int]
    order: DayOrder | None


def names_of_categories(categories: Mapping[UUID, ExpenseCategory]) -> dict[str, ExpenseCategory]:
    """Return categories by all that a file may call them: name, code, account and its names in both languages.

    What would name two of them names none, unless it is the name of one.
    """
    claims: dict[str, list[ExpenseCategory]] = {}
    for category in categories.values():
        account = ACCOUNTS[category.account]
        for name in {fold(said) for said in (category.code or "", account.number, account.name, account.french)}:
            claims.setdefault(name, []).append(category)
    names = {name: claimants[0] for name, claimants in claims.items() if name and len(claimants) == 1}
    return names | {fold(category.name): category for category in categories.values()}


class Line:
    """One line of the file while it is read; `errors` fills up with what is wrong."""

    def __init__(self, number: int, cells: Sequence[str], layout: Layout) -> None:
        self.number = number
        self.cells = cells
        self.layout = layout
        self.errors: list[Remark] = []

    def said(self, field: Field) -> str:
        """Return what the line says of a field; empty where it says nothing or has no such column.

        The apostrophe by which exports keep spreadsheets from running a cell is no part of it.
        """
        place = self.layout.columns.get(field)
        if place is None or place >= len(self.cells):
            return ""
        cell = self.cells[place]
        return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") else cell

    def read(self, field: Field, reader: Callable[[str], Any]) -> Any:
        """Return what a cell holds, or None: with an error where it holds anything else."""
        said = self.said(field)
        if not said:
            return None
        try:
            return reader(said)
        except ValueError as error:
            self.wrong(field, f"“{said[:40]}” {error}.")
            return None

    def wrong(self, field: Field | None, message: str) -> None:
        """Note what is wrong with a cell, or with the whole line."""
        place = self.layout.columns.get(field) if field else None
        column = self.layout.header[place] if place is not None else None
        where = f"Line {self.number}, {column}" if column else f"Line {self.number}"
        self.errors.append(Remark(line=self.number, column=column, message=f"{where}: {message}"))


def read_line(line: Line, company: Company, names: Mapping[str, ExpenseCategory]) -> ExpenseInput | None:
    """Return the expense that a line tells of, or None: its errors say why."""
    if any(line.cells[len(line.layout.header) :]):
        line.wrong(None, "It has more cells than there are columns. Put amounts with a comma in quotation marks.")
        return None
    day = line.read("date", lambda said: day_of(said, line.layout.order))
    amount = line.read("amount", cents_of)
    method = line.read("payment_method", method_of) or company.payment_method
    due_on = line.read("due_on", lambda said: day_of(said, line.layout.order))
    vendor, description = line.said("vendor"), line.said("description") or line.said("vendor")
    category = _category(line, company, names)
    for field, message in (
        ("date", "Give the day on which it was spent."),
        ("amount", "Give the amount, taxes included; it is not 0."),
    ):
        if not line.said(field):  # type: ignore[arg-type] # both are fields
            line.wrong(field, message)  # type: ignore[arg-type]
    if not description:
        line.wrong("description", "Say what was bought, or where.")
    if method == "personal":
        line.wrong("payment_method", "Enter what people laid out one by one: it says who is to be given it back.")
    if line.said("amount") and amount == 0:
        line.wrong("amount", "The amount is 0. Give what was spent, taxes included.")
    if day is not None and company.locked_through is not None and day <= company.locked_through:
        closed = company.locked_through.isoformat()
        line.wrong(
            "date", f"The books are closed through {closed}. Give it a later day, or have them opened again."
        )
    taxes = _taxes(line, company, day, category)
    if line.errors or category is None:
        return None
    return _validated(
        line,
        {
            "occurred_on": day,
            "vendor": vendor or None,
            "description": description,
            "payment_method": method,
            "due_on": due_on if method == "payable" else None,
            "reference": line.said("reference") or None,
            "notes": line.said("notes") or None,
            **taxes["expense"],
            "lines": [{"category_id": category.id, "amount_cents": amount, **taxes["line"]}],
        },
    )


def _category(line: Line, company: Company, names: Mapping[str, ExpenseCategory]) -> ExpenseCategory | None:
    said = line.said("category")
    category = names.get(fold(said)) if said else None
    if said and category is None:
        line.wrong("category", f"There is no category “{said[:80]}”. Use the name of one, or add it first.")
        return None
    vendor = company.vendors.get(line.said("vendor"))
    if category is None and vendor is not None and vendor.category_id is not None:
        category = company.categories.get(vendor.category_id)
    category = category or company.category
    if category is None:
        line.wrong("category", "Give a category here, or one for all lines without by `category_id`.")
    elif category.archived_at is not None:
        line.wrong("category", f"The category “{category.name}” is archived. Choose another one.")
    return category


def _taxes(line: Line, company: Company, day: date | None, category: ExpenseCategory | None) -> dict[str, Any]:
    """Return the taxes that the line names; where the file has no column for them, they are in the amount.

    A column for all taxes together is shared out by the province's rates.
    """
    columns = line.layout.columns
    if not columns.keys() & {"tax", "federal_tax", "provincial_tax"}:
        return {"expense": {"tax_mode": "included"}, "line": {}}
    federal, provincial = line.read("federal_tax", cents_of) or 0, line.read("provincial_tax", cents_of) or 0
    if not columns.keys() & {"federal_tax", "provincial_tax"}:
        federal = line.read("tax", cents_of) or 0
        if federal and day is not None and category is not None:
            rates = purchase_rates(company.province, day, category.tax_treatment)  # type: ignore[arg-type] # ours
            whole = sum(rate.rate_bp for rate in rates)
            of_federal = sum(rate.rate_bp for rate in rates if rate.name in FEDERAL)
            share = round_half_up(Decimal(federal) * of_federal / whole) if whole else federal
            federal, provincial = share, federal - share
    return {
        "expense": {"tax_mode": "typed"},
        "line": {"tax_paid_cents": federal, "provincial_tax_paid_cents": provincial},
    }


def _validated(line: Line, fields: dict[str, Any]) -> ExpenseInput | None:
    try:
        return ExpenseInput.model_validate(fields)
    except ValidationError as error:
        for problem in error.errors(include_url=False):
            name = str(problem["loc"][-1]) if problem["loc"] else ""
            field = _FIELD_OF.get(name, name)
            known = field if field in line.layout.columns else None
            line.wrong(known, _sentence(field, problem))  # type: ignore[arg-type] # it is a column's
        return None


def _sentence(field: str, problem: ErrorDetails) -> str:
    if "max_length" in problem.get("ctx", {}):
        return f"Give at most {problem['ctx']['max_length']} characters."
    if problem["type"] in ("greater_than_equal", "less_than_equal"):
        return "Give a day from 2000 to 2100." if field in ("date", "due_on") else "Give at most ten million."
    message = problem["msg"].removeprefix("Value error, ")
    return f"{message[0].upper()}{message[1:]}."
