"""Lines of CSV that spreadsheets open cleanly: accents as they are, and nothing that would be run."""

import csv
import io
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

MARK = b"\xef\xbb\xbf"
"""What a file begins with so that spreadsheets know UTF-8."""
_FORMULA = re.compile(r"^[=+\-@\t\r]")
_PHONE = re.compile(r"^\+\d+$")


def harmless(value: str) -> str:
    """Return a cell that no spreadsheet takes for a formula (OWASP: CSV injection).

    A phone number in E.164 is none.
    """
    return f"'{value}" if _FORMULA.match(value) and not _PHONE.match(value) else value


def _cell(value: Any) -> str:
    if isinstance(value, (int, Decimal)):
        return str(value)
    return "" if value is None else harmless(str(value))


def line_of(cells: Iterable[Any]) -> bytes:
    """Return one line of the file; numbers, negative ones too, stay numbers."""
    out = io.StringIO()
    csv.writer(out).writerow([_cell(value) for value in cells])
    return out.getvalue().encode()
