"""Days, times, money and the GSM alphabet."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infra.sandbox.twilio import segments
from notification.templates import formats
from notification.templates.gsm import ALPHABET, to_gsm

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("cents", "currency", "english", "french"),
    [
        (20606, "CAD", "$206.06", f"206,06{NBSP}$"),
        (0, "CAD", "$0.00", f"0,00{NBSP}$"),
        (-875, "CAD", "-$8.75", f"-8,75{NBSP}$"),
        (123456789, "CAD", "$1,234,567.89", f"1{NBSP}234{NBSP}567,89{NBSP}$"),
        (500, "USD", f"USD{NBSP}5.00", f"5,00{NBSP}USD"),
    ],
)
def test_money(cents: int, currency: str, english: str, french: str) -> None:
    assert formats.money(cents, currency, "en") == english
    assert formats.money(cents, currency, "fr") == french


@given(st.integers(-(10**12), 10**12), st.sampled_from(formats.LOCALES))
def test_money_loses_no_cent(cents: int, locale: str) -> None:
    digits = "".join(char for char in formats.money(cents, "CAD", locale) if char.isdigit() or char == "-")
    assert int(digits) == cents


@pytest.mark.parametrize(
    ("instant", "english", "french"),
    [
        (datetime(2026, 11, 25, 16, 0, tzinfo=UTC), f"10:00{NBSP}a.m.", f"10{NBSP}h"),
        (datetime(2026, 11, 25, 18, 5, tzinfo=UTC), f"12:05{NBSP}p.m.", f"12{NBSP}h{NBSP}05"),
        (datetime(2026, 11, 25, 6, 30, tzinfo=UTC), f"12:30{NBSP}a.m.", f"0{NBSP}h{NBSP}30"),
        (datetime(2026, 11, 26, 3, 15, tzinfo=UTC), f"9:15{NBSP}p.m.", f"21{NBSP}h{NBSP}15"),
    ],
)
def test_times_are_the_zones(instant: datetime, english: str, french: str) -> None:
    """Alberta stays at -06:00 all year since 2026; the system's zones may not know."""
    assert formats.clock(instant, "America/Edmonton", "en") == english
    assert formats.clock(instant, "America/Edmonton", "fr") == french


def test_days_are_the_zones() -> None:
    evening = datetime(2026, 12, 2, 2, 0, tzinfo=UTC)
    assert formats.weekday(evening, "America/Edmonton", "en") == "Tuesday, December 1"
    assert formats.weekday(evening, "America/Edmonton", "fr") == "mardi 1er décembre"
    assert formats.weekday(evening, "Europe/Paris", "fr") == "mercredi 2 décembre"
    assert formats.short_weekday(evening, "America/Edmonton", "en") == "Tue, Dec 1"
    assert formats.short_weekday(evening, "America/Edmonton", "fr") == "mar. 1er déc."
    assert formats.calendar_day(date(2026, 2, 9), "en") == "February 9, 2026"
    assert formats.calendar_day(date(2026, 2, 9), "fr") == "9 février 2026"


@pytest.mark.parametrize(
    ("locale", "fallback", "spoken"),
    [("fr-CA", "en", "fr"), ("EN_us", "fr", "en"), ("uk", "fr", "fr"), (None, "de", "en"), ("", "", "en")],
)
def test_language(locale: str | None, fallback: str, spoken: str) -> None:
    assert formats.language(locale, fallback) == spoken


@pytest.mark.parametrize(("minutes", "said"), [(0, "0 min"), (45, "45 min"), (120, "2 h"), (142, "2 h 22 min")])
def test_duration(minutes: int, said: str) -> None:
    assert formats.duration(minutes).replace(NBSP, " ") == said


def test_a_text_is_made_plain_where_it_saves_a_part() -> None:
    assert to_gsm("Zoë a reçu 5 $ à l’hôtel – œuf…") == "Zoe a recu 5 $ à l'hotel - oeuf..."
    assert to_gsm("e\u0301") == "é", "composed first"
    assert to_gsm("Привіт") == "Привіт", "another script stays"
    assert segments(to_gsm("ê" * 160)) == 1


@given(st.text(max_size=200))
def test_plain_text_is_never_dearer(words: str) -> None:
    plain = to_gsm(words)
    assert to_gsm(plain) == plain
    if set(words) <= ALPHABET:
        assert plain == words
