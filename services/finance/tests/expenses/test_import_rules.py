"""What the cells of a file say, and what is refused because it may say two things."""

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finance.expense_imports.cells import cents_of, day_of, day_order, method_of
from finance.expense_imports.columns import guess
from finance.expense_imports.service import MOST_LINES
from shared.tables import UnreadableError, read_table


@pytest.mark.parametrize(
    ("said", "cents"),
    [
        ("1,234.56", 123_456),
        ("1 234,56 $", 123_456),
        ("1\u00a0234,56\u00a0$", 123_456),
        ("1\u202f234 567,8", 123_456_780),
        ("$1,234,567", 123_456_700),
        ("1.234.567,89", 123_456_789),
        ("1.234,56", 123_456),
        ("1,234", 123_400),
        ("12,5", 1_250),
        ("12.50 $ CA", 1_250),
        ("CA$12", 1_200),
        ("12.50 CAD", 1_250),
        (".75", 75),
        ("0", 0),
        ("-12.50", -1_250),
        ("\u221212,50 $", -1_250),
        ("$-3.00", -300),
        ("(1,000.00)", -100_000),
        ("5.00-", -500),
    ],
)
def test_amounts_are_read_in_both_manners(said: str, cents: int) -> None:
    assert cents_of(said) == cents


@pytest.mark.parametrize(
    "said",
    [
        *("1.234", "0,123", "1,23,456", "12 34", "1,234,56", "12.345,6789", "USD 5", "5 €", "--5", "-", "$", "x"),
        *("1e5", "٣", "9" * 31, "1.2.3", "(5", "=5", "NaN", "12,"),
    ],
)
def test_amounts_that_may_mean_anything_else_are_refused(said: str) -> None:
    with pytest.raises(ValueError, match=r"amount|thousands"):
        cents_of(said)


@given(st.integers(-1_000_000_000, 1_000_000_000))
def test_amounts_come_back_as_they_were_written(cents: int) -> None:
    english = f"{cents / 100:,.2f}"
    assert cents_of(english) == cents
    assert cents_of(f"{english.replace(',', ' ').replace('.', ',')} $") == cents
    assert cents_of(f"{cents / 100:.2f}") == cents


@given(st.text(max_size=40))
def test_no_cell_is_a_surprise(said: str) -> None:
    for read in (cents_of, method_of, lambda cell: day_of(cell, None)):
        with contextlib.suppress(ValueError):
            read(said)


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_days_are_never_mistaken(day: date) -> None:
    assert day_of(day.isoformat(), None) == day
    written = f"{day:%d/%m/%Y}"
    assert day_of(written, "dmy") == day
    assert day_of(f"{day:%m/%d/%Y}", "mdy") == day
    if day.day <= 12 and day.day != day.month:
        with pytest.raises(ValueError, match="two days"):
            day_of(written, None)
    else:
        assert day_of(written, None) == day


def test_the_days_of_a_file_tell_their_order() -> None:
    assert day_order(["03/04/2026", "24/11/2026"]) == "dmy"
    assert day_order(["03/04/2026", "11/24/2026"]) == "mdy"
    assert day_order(["24/11/2026", "11/24/2026"]) is None
    assert day_order(["03/04/2026", "2026-11-24"]) is None
    with pytest.raises(ValueError, match="order"):
        day_of("11/24/2026", "dmy")
    with pytest.raises(ValueError, match="calendar"):
        day_of("2026-02-30", None)


def test_ways_of_paying_are_known_in_both_languages() -> None:
    said = ("Cash", "Virement bancaire", "E-Transfer", "Débit", "Chèque", "Carte de crédit", "À payer", "VISA")
    assert [method_of(one) for one in said] == [
        *("cash", "bank", "etransfer", "debit", "cheque", "credit_card", "payable", "credit_card")
    ]


def test_columns_are_known_by_their_names() -> None:
    french = [
        "Jour",
        "Fournisseur",
        "Libellé",
        "Compte",
        "Catégorie",
        "Montant",
        "TPS/TVH",
        "TVQ",
        "Mode de paiement",
    ]
    found = guess(french)
    assert {field: french[place] for field, place in found.items()} == {
        "date": "Jour",
        "vendor": "Fournisseur",
        "description": "Libellé",
        "category": "Catégorie",
        "amount": "Montant",
        "federal_tax": "TPS/TVH",
        "provincial_tax": "TVQ",
        "payment_method": "Mode de paiement",
    }
    assert guess(["Category", "Account"]) == {"category": 0}


@pytest.mark.parametrize(
    ("content", "encoding", "delimiter"),
    [
        ("Date;Catégorie\n2026-11-20;Été".encode(), "utf-8", ";"),
        ("\ufeffDate,Catégorie\r\n2026-11-20,Été".encode(), "utf-8-sig", ","),
        ("Date;Catégorie\r2026-11-20;Été".encode("cp1252"), "windows-1252", ";"),
    ],
    ids=["utf-8", "marked", "windows"],
)
def test_files_are_read_as_they_come(content: bytes, encoding: str, delimiter: str) -> None:
    table = read_table(content, of="expenses", most_rows=MOST_LINES)
    assert (table.encoding, table.delimiter) == (encoding, delimiter)
    assert (table.header, table.rows) == (["Date", "Catégorie"], [(2, ["2026-11-20", "Été"])])


@pytest.mark.parametrize(
    "content",
    [
        *(b"Date,Amount\n", b"\n\n", "Date\n1".encode("utf-16"), b"\x81\x8d", b'a,b\n"' + b"x" * 200_000),
        b"a\n" + b"1\n" * (MOST_LINES + 1),
        b"a\n" + b"x" * 5_000,
        b"," * 100 + b"a\n1",
    ],
    ids=["no lines", "empty", "utf-16", "no encoding", "no end", "too long", "long cell", "wide"],
)
def test_what_is_no_table_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_table(content, of="expenses", most_rows=MOST_LINES)
