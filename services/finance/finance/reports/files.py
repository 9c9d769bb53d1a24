"""Reports as files: CSV and Excel workbooks. What people typed never becomes a formula."""

import asyncio
import io
from decimal import Decimal
from typing import Any

from finance import workbook
from finance.reports.schemas import CellKind, Report
from finance.reports.words import Words
from finance.workbook import HEAD, MONEY, new_workbook, units, write_cell

_FORMATS: dict[CellKind, str] = {"cents": MONEY, "percent": "0.00 %", "count": "0", "text": "@", "day": "@"}
_DIVISORS: dict[CellKind, int] = {"cents": 100, "percent": 10_000}
_FIRST_ROW = 4
_WIDTHS = (12, 38, 26)


def csv_of(report: Report, locale: str) -> bytes:
    """Return the report's table; amounts are in units of the currency, shares in percent."""
    kinds = [column.kind for column in report.columns]
    rows = ([row.key, row.label, row.section, *map(_plain, report.values(row), kinds)] for row in report.rows)
    return workbook.csv_of(_heads(report, locale), rows)


def _heads(report: Report, locale: str) -> list[str]:
    words = Words(locale)
    return [words["number"], words["name"], words["section"], *(column.label for column in report.columns)]


def _plain(value: Any, kind: CellKind) -> Any:
    return units(value) if kind in ("cents", "percent") and isinstance(value, int) else value


async def xlsx_of(report: Report, locale: str) -> bytes:
    """Return a workbook of one sheet; made in a thread, as it is work for the processor alone."""
    return await asyncio.to_thread(_workbook, report, locale)


def _workbook(report: Report, locale: str) -> bytes:
    out = io.BytesIO()
    with new_workbook(out) as book:
        sheet = book.add_worksheet(report.title[:31])
        formats = {
            (kind, total): book.add_format({"num_format": pattern, "bold": total, "top": int(total)})
            for kind, pattern in _FORMATS.items()
            for total in (False, True)
        }
        head = book.add_format(HEAD)
        for index, width in enumerate(_WIDTHS):
            sheet.set_column(index, index, width)
        sheet.set_column(len(_WIDTHS), len(_WIDTHS) + len(report.columns) - 1, 15)
        sheet.freeze_panes(_FIRST_ROW, 2)
        sheet.write_string(0, 0, f"{report.company} – {report.title}", head)
        sheet.write_string(1, 0, f"{report.start.isoformat()} – {report.end.isoformat()} ({report.currency})")
        for index, label in enumerate(_heads(report, locale)):
            sheet.write_string(_FIRST_ROW - 1, index, label, head)
        for at, row in enumerate(report.rows, _FIRST_ROW):
            for index, said in enumerate((row.key, row.label, row.section)):
                sheet.write_string(at, index, said, formats["text", row.total])
            for index, (column, value) in enumerate(
                zip(report.columns, report.values(row), strict=True), len(_WIDTHS)
            ):
                shown = value / Decimal(_DIVISORS.get(column.kind, 1)) if isinstance(value, int) else value
                write_cell(sheet, at, index, shown, formats[column.kind, row.total])
    return out.getvalue()


async def file_of(report: Report, kind: str, locale: str) -> bytes:
    """Return a report as a file of the kind `csv` or `xlsx`."""
    return await xlsx_of(report, locale) if kind == "xlsx" else csv_of(report, locale)


def name_of(report: Report, kind: str) -> str:
    """Return what a report's file is called."""
    return f"{report.name}_{report.start.isoformat()}_{report.end.isoformat()}.{kind}"
