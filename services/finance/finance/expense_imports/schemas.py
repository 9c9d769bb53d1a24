"""Wire shapes of imports of expenses."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from finance.expense_imports.cells import DayOrder
from finance.expenses.rules import Method, PaidBy
from shared.inputs import Words


class ImportQuery(BaseModel):
    """How to read a file, and what to do with it."""

    dry_run: bool = Field(default=False, description="Only check; nothing is kept.")
    skip_invalid: bool = Field(default=False, description="Leave out lines that are wrong instead of refusing.")
    skip_duplicates: bool = Field(
        default=False, description="Leave out lines whose vendor, day and amount are in the books already."
    )
    again: bool = Field(default=False, description="Import a file that was imported before once more.")
    dates: Literal["auto", "dmy", "mdy"] = Field(
        default="auto", description="Whether day or month comes first in 03/04/2026; the file mostly tells."
    )
    category_id: UUID | None = Field(
        default=None, description="Of lines without a category whose vendor has none either."
    )
    payment_method: PaidBy = Field(default="bank", description="Of lines that don't say how they were paid.")
    filename: Annotated[Words, Field(max_length=200)] | None = None


class Remark(BaseModel):
    """A sentence about a line of the file."""

    line: int
    column: str | None = Field(description="The column's name in the file, where it is about one.")
    message: str = Field(examples=["Line 7, Amount: “12,3x” is not an amount, such as 1,234.56 or 1 234,56 $."])


class SampleLine(BaseModel):
    """A line as it was understood."""

    line: int
    occurred_on: date
    vendor: str
    description: str
    category: str
    amount_cents: int
    tax_paid_cents: int
    provincial_tax_paid_cents: int
    payment_method: Method


class ExpenseImportOut(BaseModel):
    """What a file holds, and what became or would become of it."""

    import_id: UUID | None = Field(description="None where nothing was kept.")
    dry_run: bool
    encoding: str
    delimiter: str
    columns: dict[str, str] = Field(description="What is read from which column.", examples=[{"date": "Date"}])
    ignored_columns: list[str]
    dates: DayOrder | None = Field(description="The order of days with slashes, where the file tells it.")
    lines: int
    valid: int
    invalid: int
    duplicates: int = Field(description="Valid lines whose vendor, day and amount are in the books already.")
    imported: int = Field(description="How many expenses were kept.")
    amount_cents: int = Field(description="Of the lines that were, or would be, imported; taxes included.")
    tax_paid_cents: int
    provincial_tax_paid_cents: int
    new_vendors: int
    imported_before: datetime | None = Field(description="When the very same file was imported.")
    errors: list[Remark]
    warnings: list[Remark]
    sample: list[SampleLine] = Field(description="The first lines (at most 50).")
