"""Cells of CSV: numbers stay numbers, and words are never run."""

from decimal import Decimal

import pytest

from shared.spreadsheet import line_of


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ([-500, Decimal("-1.50"), None], b"-500,-1.50,\r\n"),
        (["=1+1", "+1", "-x", "@a"], b"'=1+1,+1,'-x,'@a\r\n"),
        (['a "b", c', "Ménage"], '"a ""b"", c",Ménage\r\n'.encode()),
    ],
)
def test_a_line(cells: list[object], expected: bytes) -> None:
    assert line_of(cells) == expected
