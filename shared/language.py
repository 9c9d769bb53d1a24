"""The two languages in which clients and companies are written to."""

from typing import Literal

Language = Literal["en", "fr"]


def language_of(locale: str) -> Language:
    """Return the language of a locale, e.g. `fr` of `fr-CA`; English where it is another one."""
    return "fr" if locale.lower().startswith("fr") else "en"
