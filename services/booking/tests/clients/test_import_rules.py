"""Reading files of clients: encodings, delimiters, columns and cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.clients_import.checking import check_line
from booking.clients_import.columns import guess
from booking.clients_import.parsing import MOST_BYTES, read_table
from shared.tables import UnreadableError


@pytest.mark.parametrize(
    ("content", "encoding", "delimiter"),
    [
        ("Name,Email\nZoë,z@example.com\n".encode(), "utf-8", ","),
        ("\ufeffNom;Courriel\r\nZoë;z@example.com\r\n".encode(), "utf-8-sig", ";"),
        ("Name\tEmail\rZoë\tz@example.com\r".encode("cp1252"), "windows-1252", "\t"),
        (b'"Name, whole";Email\nZ;z@example.com\n', "utf-8", ";"),
    ],
)
def test_a_file_is_read_as_it_was_saved(content: bytes, encoding: str, delimiter: str) -> None:
    table = read_table(content)
    assert (table.encoding, table.delimiter, len(table.header)) == (encoding, delimiter, 2)
    assert table.rows[0][0] == 2
    if b"Zo" in content:
        assert table.rows[0][1][0] == "Zoë"


def test_lines_are_those_of_the_file() -> None:
    table = read_table(b'\nName,Note\n"Zoe","two\nlines"\n\nNoor\n')
    assert table.rows == [(4, ["Zoe", "two\nlines"]), (6, ["Noor", ""])]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no clients"),
        (b"Name\n", "no clients"),
        (b"PK\x03\x04\x00\x00", "not text"),
        (b"Name\n" + b"x\n" * 5_001, "more than 5000"),
        (b"Name\n" + b"x" * 4_001, "more than 4000"),
        (b"Name\n" + b"x" * MOST_BYTES, "5 MB"),
        (b",".join([b"x"] * 61) + b"\n1\n", "more than 60"),
        (b'Name\n"' + b"x" * 200_000, "can't be read"),
    ],
)
def test_what_is_no_table_is_refused_in_words(content: bytes, words: str) -> None:
    with pytest.raises(UnreadableError, match=words):
        read_table(content)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        table = read_table(content)
    except UnreadableError:
        return
    assert all(len(cells) == len(table.header) for _, cells in table.rows)


@pytest.mark.parametrize(
    ("header", "mapping"),
    [
        (["Client Name", "E-mail", "Mobile Phone"], {"name": 0, "email": 1, "phone": 2}),
        (["Prénom", "Nom", "Courriel", "Téléphone"], {"first_name": 0, "last_name": 1, "email": 2, "phone": 3}),
        (["Nom", "Adresse", "Ville", "Code postal"], {"name": 0, "line1": 1, "city": 2, "postal_code": 3}),
        (["First Name", "Last Name", "ID", "Zip"], {"first_name": 0, "last_name": 1, "postal_code": 3}),
        (["Email", "Email Address"], {"email": 0}),
        (["Étiquettes", "Infolettre", "🧹"], {"tags": 0, "marketing_consent": 1}),
    ],
)
def test_columns_are_guessed_by_their_names(header: list[str], mapping: dict[str, int]) -> None:
    assert guess(header) == mapping


HEADER = ["Name", "Email", "Phone", "Street", "City", "Postal", "Prov", "Lang", "Tags", "News"]
MAPPING = {"name": 0, "email": 1, "phone": 2, "line1": 3, "city": 4, "postal_code": 5, "province": 6}
MAPPING |= {"locale": 7, "tags": 8, "marketing_consent": 9}


def test_a_line_is_understood() -> None:
    cells = ["'=Zoë", "z@Example.com", "780-555-0123", "1 Main", "Edmonton", "t5j0n3", "Québec", "Français"]
    fields, problems = check_line([*cells, "VIP; Weekly", "oui"], MAPPING, HEADER)
    assert problems == []
    assert fields == {
        "name": "=Zoë",
        "email": "z@example.com",
        "phone": "+17805550123",
        "line1": "1 Main",
        "city": "Edmonton",
        "postal_code": "T5J 0N3",
        "province": "QC",
        "locale": "fr",
        "tags": ["VIP", "Weekly"],
        "marketing_consent": True,
    }


@pytest.mark.parametrize(
    ("changes", "field", "column"),
    [
        ({"name": ""}, "name", "Name"),
        ({"email": "nobody"}, "email", "Email"),
        ({"phone": "12"}, "phone", "Phone"),
        ({"postal_code": "90210"}, "postal_code", "Postal"),
        ({"city": ""}, "line1", "Street"),
        ({"locale": "German"}, "locale", "Lang"),
        ({"marketing_consent": "perhaps"}, "marketing_consent", "News"),
        ({"province": "Texas"}, "province", "Prov"),
        ({"tags": "x" * 41}, "tags", "Tags"),
    ],
)
def test_a_problem_names_its_cell(changes: dict[str, str], field: str, column: str) -> None:
    said = {"name": "Zoë", "line1": "1 Main", "city": "Edmonton", "postal_code": "T5J 0N3"} | changes
    cells = [""] * len(HEADER)
    for name, value in said.items():
        cells[MAPPING[name]] = value
    fields, problems = check_line(cells, MAPPING, HEADER)
    assert fields == {}
    assert (problems[0]["field"], problems[0]["column"]) == (field, column)
    assert problems[0]["message"]
