"""The language of a locale."""

import pytest

from shared.language import Language, language_of


@pytest.mark.parametrize(
    ("locale", "language"),
    [("fr", "fr"), ("fr-CA", "fr"), ("FR-ca", "fr"), ("en-CA", "en"), ("en", "en"), ("", "en"), ("de", "en")],
)
def test_a_locale_is_french_or_else_english(locale: str, language: Language) -> None:
    assert language_of(locale) == language
