"""The field types of request bodies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from shared.inputs import Email, Phone, Prose, Words, dialled, to_e164

phone: TypeAdapter[str] = TypeAdapter(Phone)
words: TypeAdapter[str] = TypeAdapter(Words)
prose: TypeAdapter[str] = TypeAdapter(Prose)
email: TypeAdapter[str] = TypeAdapter(Email)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("780-555-0123", "+17805550123"),
        (" (780) 555 0123 ", "+17805550123"),
        ("1 780 555 0123", "+17805550123"),
        ("+1.780.555.0123", "+17805550123"),
        ("+33 6 12 34 56 78", "+33612345678"),
    ],
)
def test_a_number_has_one_form_however_it_is_written(written: str, kept: str) -> None:
    assert phone.validate_python(written) == kept


@pytest.mark.parametrize(
    "written", ["", "12", "555-0123", "nobody", "780-555-0123 x4", "+999 1234567", "1" * 33, "780\x00555 0123"]
)
def test_what_is_no_number_is_refused(written: str) -> None:
    with pytest.raises(ValidationError):
        phone.validate_python(written)


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_refused_and_what_is_kept_stays(written: str) -> None:
    try:
        kept = phone.validate_python(written)
    except ValidationError:
        return
    assert kept[0] == "+"
    assert kept[1:].isascii()
    assert kept[1:].isdigit()
    assert to_e164(kept) == kept


@given(st.text(max_size=60))
def test_kept_words_have_one_line_no_controls_and_no_edges(written: str) -> None:
    try:
        kept = words.validate_python(written)
    except ValidationError:
        assert any(ord(char) < 32 or 127 <= ord(char) < 160 or 0xD800 <= ord(char) < 0xE000 for char in written)
        return
    assert kept == written.strip()
    assert not any(ord(char) < 32 or ord(char) == 127 for char in kept)


def test_prose_keeps_its_lines_and_refuses_other_controls() -> None:
    assert prose.validate_python(" Key: 🔑\n\tunder the mat ") == "Key: 🔑\n\tunder the mat"
    for control in ("\x00", "\x1b", "\x7f", "\x85"):
        with pytest.raises(ValidationError):
            prose.validate_python(f"a{control}b")


@pytest.mark.parametrize("written", ["nobody", "a@b", "a\x00@example.com", f"{'a' * 250}@example.com", ""])
def test_what_is_no_email_is_refused(written: str) -> None:
    with pytest.raises(ValidationError):
        email.validate_python(written)


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("(780) 555", "780555"),
        ("+1 780", "1780"),
        ("0123", "0123"),
        ("12", None),
        ("B-7K399Q", None),
        ("100 %", None),
        ("٣٣٣", None),
    ],
)
def test_only_what_may_be_a_number_is_looked_for_among_numbers(words: str, digits: str | None) -> None:
    assert dialled(words) == digits
