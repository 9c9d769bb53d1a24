"""A pay run as a table for payroll programs: a line per worker, code and rate.

Wagepoint, Payworks, QuickBooks and ADP all import who, pay code, hours, rate and amount from such a file.
"""

import io
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from finance import workbook
from finance.pay_runs.models import PayLine, PayRun
from finance.workbook import MONEY, new_workbook, units, write_cell

HEAD = ("worker_id", "worker", "pay_code", "hours", "rate", "amount", "note", "period_start", "period_end")
_NUMBERS = {"hours": "0.00", "rate": MONEY, "amount": MONEY}


def _rows(run: PayRun, lines: Sequence[PayLine]) -> Iterator[tuple[Any, ...]]:
    for line in lines:
        hours = (Decimal(line.minutes) / 60).quantize(Decimal("0.01"))
        money = (units(cents) for cents in (line.rate_cents, line.amount_cents))
        yield (
            *(line.worker_id, line.worker_name, line.code, hours, *money, line.note or ""),
            *(run.starts_on.isoformat(), run.ends_on.isoformat()),
        )


def csv_of(run: PayRun, lines: Sequence[PayLine]) -> bytes:
    """Return the table as CSV in UTF-8, which spreadsheets open with accents."""
    return workbook.csv_of(HEAD, _rows(run, lines))


def xlsx_of(run: PayRun, lines: Sequence[PayLine]) -> bytes:
    """Return the table as a workbook; blocking, for a thread."""
    out = io.BytesIO()
    with new_workbook(out) as book:
        sheet = book.add_worksheet("Pay")
        sheet.freeze_panes(1, 2)
        sheet.set_column(0, 0, 38)
        sheet.set_column(1, len(HEAD) - 1, 16)
        sheet.write_row(0, 0, HEAD, book.add_format(workbook.HEAD))
        formats = [book.add_format({"num_format": _NUMBERS[name]}) if name in _NUMBERS else None for name in HEAD]
        for at, row in enumerate(_rows(run, lines), 1):
            for index, value in enumerate(row):
                write_cell(sheet, at, index, value, formats[index])
    return out.getvalue()
