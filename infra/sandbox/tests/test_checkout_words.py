"""The payment page speaks the session's language, and lacks no word of it."""

from dataclasses import asdict

import httpx
import pytest

from infra.sandbox.checkout_words import ENGLISH, FRENCH, money, of
from infra.sandbox.tests.test_app import SESSION, STRIPE


def test_french_lacks_no_word() -> None:
    assert all(asdict(FRENCH).values())
    same = {name for name, word in asdict(FRENCH).items() if asdict(ENGLISH)[name] == word}
    assert same == set()


@pytest.mark.parametrize(
    ("locale", "language"), [("fr", "fr"), ("fr-CA", "fr"), ("en", "en"), ("auto", "en"), (None, "en")]
)
def test_the_language_follows_the_locale(locale: str | None, language: str) -> None:
    assert of(locale).language == language


def test_amounts_are_written_as_people_write_them() -> None:
    assert money(123450, "cad", ENGLISH) == "CA$1,234.50"
    assert money(123450, "cad", FRENCH) == "1 234,50 $ CA".replace(" ", "\N{NO-BREAK SPACE}")


def test_a_french_page_is_french_when_refused_and_when_paid(browser: httpx.Client) -> None:
    session = browser.post("/stripe/v1/checkout/sessions", data=SESSION | {"locale": "fr"}, headers=STRIPE).json()
    address = f"/sandbox/checkout/{session['id']}"
    page = browser.get(address).text
    assert '<html lang="fr">' in page
    assert "Payer par carte" in page
    refused = browser.post(f"{address}/pay", data={"card_number": "4000000000000002"})
    assert refused.status_code == 402
    assert "Votre carte a été refusée." in refused.text
    browser.post(f"{address}/pay", data={"card_number": "4242424242424242"})
    assert "Ce paiement est fait" in browser.get(address).text
