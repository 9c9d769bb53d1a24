"""From the bytes of a file to a table: its encoding, its delimiter, its lines. Pure rules."""

import csv
import io
from dataclasses import dataclass

MOST_BYTES = 5_000_000
MOST_ROWS = 5_000
MOST_COLUMNS = 60
LONGEST_CELL = 4_000
DELIMITERS = (",", ";", "\t")


class UnreadableError(ValueError):
    """The file is no table of clients; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Table:
    """A file that was read: each row with the number of its line in the file."""

    encoding: str
    delimiter: str
    header: list[str]
    rows: list[tuple[int, list[str]]]


def read_table(content: bytes) -> Table:
    """Return the table that the file holds; its first line names the columns, empty lines are left out.

    Raises:
        UnreadableError: it is too large, empty, no text, or no table.
    """
    if len(content) > MOST_BYTES:
        raise UnreadableError("The file is larger than 5 MB. Split it and import the parts one after the other.")
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
            if not header:
                header = trimmed
                continue
            if any(len(cell) > LONGEST_CELL for cell in trimmed):
                raise UnreadableError(f"Line {reader.line_num} has a cell of more than {LONGEST_CELL} characters.")
            rows.append((reader.line_num, _fitted(trimmed, len(header))))
    except csv.Error as error:
        raise UnreadableError(
            f"Line {reader.line_num} can't be read: {error}. Check its quotation marks."
        ) from error
    if not header or not rows:
        raise UnreadableError("The file has no clients: it needs column names and a line for each client.")
    if len(header) > MOST_COLUMNS:
        raise UnreadableError(f"The file has more than {MOST_COLUMNS} columns. Delete those that aren't needed.")
    if len(rows) > MOST_ROWS:
        raise UnreadableError(f"The file has more than {MOST_ROWS} clients. Split it and import its parts.")
    return Table(encoding, delimiter, header, rows)


def _decode(content: bytes) -> tuple[str, str]:
    """UTF-8 can hardly be mistaken; what isn't UTF-8 comes from an older Excel."""
    try:
        with_mark = content.startswith(b"\xef\xbb\xbf")
        return content.decode("utf-8-sig"), "utf-8-sig" if with_mark else "utf-8"
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace"), "windows-1252"


def _delimiter(text: str) -> str:
    """The sign that the line of column names has most of, outside quotation marks."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    bare = "".join(part for index, part in enumerate(first.split('"')) if index % 2 == 0)
    return max(DELIMITERS, key=bare.count)


def _fitted(cells: list[str], width: int) -> list[str]:
    return (cells + [""] * width)[:width]
