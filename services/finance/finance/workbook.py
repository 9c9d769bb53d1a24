"""Tables for spreadsheets and workbooks: amounts and days as such, words as words, nothing that would be run."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import IO, Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from shared.spreadsheet import MARK, line_of

HEAD = {"bold": True, "bottom": 1}
MONEY = "#,##0.00"
DAY = "yyyy-mm-dd"


def units(cents: int) -> Decimal:
    """Return cents in units of their currency, with two decimals."""
    return Decimal(cents).scaleb(-2)


def csv_of(heads: Iterable[Any], rows: Iterable[Iterable[Any]]) -> bytes:
    """Return a table as CSV in UTF-8, with the mark by which spreadsheets know it."""
    return b"".join([MARK, line_of(heads), *map(line_of, rows)])


def new_workbook(out: IO[bytes] | Path, options: Mapping[str, Any] | None = None) -> Workbook:
    """Return a workbook that holds one row in memory: rows are written in order. Its methods block.

    Args:
        options: xlsxwriter's, beside those that keep words from becoming formulas and links.
    """
    safe = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    return Workbook(str(out) if isinstance(out, Path) else out, {**safe, **(options or {})})


def write_cell(sheet: Worksheet, row: int, column: int, value: Any, shape: Format | None = None) -> None:
    """Write a number or a day as such, anything else as words; nothing leaves the cell empty."""
    if isinstance(value, (int, Decimal)):
        sheet.write_number(row, column, float(value), shape)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, shape)
    elif value not in (None, ""):
        sheet.write_string(row, column, str(value), shape)
