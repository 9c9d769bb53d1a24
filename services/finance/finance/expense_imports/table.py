"""From the bytes of a file to a table: its encoding, its delimiter, its lines. No I/O."""

import csv
import io
from dataclasses import dataclass

MOST_BYTES = 2 * 1024 * 1024
MOST_LINES = 2_000
MOST_COLUMNS = 60
LONGEST_CELL = 4_000
DELIMITERS = (",", ";", "\t")


class UnreadableError(ValueError):
    """The file is no table of expenses; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Table:
    """A file that was read: each row with the number of its line in the file, as long as it was written."""

    encoding: str
    delimiter: str
    header: list[str]
    rows: list[tuple[int, list[str]]]


def read_table(content: bytes) -> Table:
    """Return the table that the file holds; its first line names the columns, empty lines are left out.

    Raises:
        UnreadableError: it is empty, no text, no table, or too long.
    """
    text, encoding = _decode(content)
    if "\x00" in text:
        raise UnreadableError("The file is not text. Save it as CSV (not as a workbook) and try again.")
    delimiter = _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header: list[str] = []
    rows: list[tuple[int, list[str]]] = []
    try:
        for cells in reader:
            trimmed = [cell.strip() for cell in cells]
            if not any(trimmed):
                continue
            if any(len(cell) > LONGEST_CELL for cell in trimmed):
                raise UnreadableError(f"Line {reader.line_num} has a cell of more than {LONGEST_CELL} characters.")
            if not header:
                header = trimmed
                continue
            rows.append((reader.line_num, trimmed))
            if len(rows) > MOST_LINES:
                raise UnreadableError(
                    f"The file has more than {MOST_LINES} expenses. Split it and import its parts."
                )
    except csv.Error as error:
        raise UnreadableError(
            f"Line {reader.line_num} can't be read: {error}. Check its quotation marks."
        ) from error
    if not header or not rows:
        raise UnreadableError("The file has no expenses: it needs column names and a line for each expense.")
    if len(header) > MOST_COLUMNS:
        raise UnreadableError(f"The file has more than {MOST_COLUMNS} columns. Delete those that aren't needed.")
    return Table(encoding, delimiter, header, rows)


def _decode(content: bytes) -> tuple[str, str]:
    """UTF-8 can hardly be mistaken; what isn't UTF-8 comes from an older Excel."""
    try:
        return content.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        pass
    try:
        return content.decode("cp1252"), "windows-1252"
    except UnicodeDecodeError as error:
        raise UnreadableError("The file is neither UTF-8 nor Windows-1252. Save it as “CSV UTF-8”.") from error


def _delimiter(text: str) -> str:
    """The sign that the line of column names has most of, outside quotation marks."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    bare = "".join(part for index, part in enumerate(first.split('"')) if index % 2 == 0)
    return max(DELIMITERS, key=bare.count)
