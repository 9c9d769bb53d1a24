"""From the bytes of a file to a table of clients. Pure rules."""

from dataclasses import replace

from shared.tables import Table, UnreadableError
from shared.tables import read_table as read_any_table

MOST_BYTES = 5_000_000
MOST_ROWS = 5_000


def read_table(content: bytes) -> Table:
    """Return the table that the file holds, each row as wide as the line of column names.

    Raises:
        UnreadableError: it is too large, empty, no text, or no table.
    """
    if len(content) > MOST_BYTES:
        raise UnreadableError("The file is larger than 5 MB. Split it and import the parts one after the other.")
    table = read_any_table(content, of="clients", most_rows=MOST_ROWS)
    width = len(table.header)
    return replace(table, rows=[(line, (cells + [""] * width)[:width]) for line, cells in table.rows])
