"""From the bytes of a CSV file that somebody brings to a table: its encoding, its delimiter, its lines. No I/O."""

import csv
import io
from dataclasses import dataclass

MOST_COLUMNS = 60
LONGEST_CELL = 4_000
DELIMITERS = (",", ";", "\t")


class UnreadableError(ValueError):
    """The file is no such table; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Table:
    """A file that was read: each row, as long as it was written, with the number of its line in the file."""

    encoding: str
    delimiter: str
    header: list[str]
    rows: list[tuple[int, list[str]]]


def read_table(content: bytes, *, of: str, most_rows: int) -> Table:
    """Return the table that the file holds; its first line names the columns, empty lines are left out.

    Args:
        of: what its lines are, for the sentences: `clients`.

    Raises:
        UnreadableError: it is empty, no text, no table, or too long.
    """
    text, encoding = _decode(content)
    if "\x00" in text:
        raise UnreadableError("The file is not text. Save it as CSV (not as a workbook) and try again.")
    delimiter = _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[tuple[int, list[str]]] = []
    try:
        for cells in reader:
            trimmed = [cell.strip() for cell in cells]
            if not any(trimmed):
                continue
            if any(len(cell) > LONGEST_CELL for cell in trimmed):
                raise UnreadableError(f"Line {reader.line_num} has a cell of more than {LONGEST_CELL} characters.")
            rows.append((reader.line_num, trimmed))
            if len(rows) > most_rows + 1:
                raise UnreadableError(f"The file has more than {most_rows} {of}. Split it and import its parts.")
    except csv.Error as error:
        raise UnreadableError(
            f"Line {reader.line_num} can't be read: {error}. Check its quotation marks."
        ) from error
    if len(rows) < 2:
        raise UnreadableError(f"The file has no {of}: it needs column names and a line for each.")
    header = rows[0][1]
    if len(header) > MOST_COLUMNS:
        raise UnreadableError(f"The file has more than {MOST_COLUMNS} columns. Delete those that aren't needed.")
    return Table(encoding, delimiter, header, rows[1:])


def _decode(content: bytes) -> tuple[str, str]:
    """UTF-8 can hardly be mistaken; what isn't UTF-8 comes from an older Excel."""
    try:
        with_mark = content.startswith(b"\xef\xbb\xbf")
        return content.decode("utf-8-sig"), "utf-8-sig" if with_mark else "utf-8"
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
