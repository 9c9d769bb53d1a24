"""An organization's name in public addresses, made of its real name."""

import re
import unicodedata
from collections.abc import Collection
from itertools import count

LONGEST = 63
ROOM_FOR_SUFFIX = 7
FALLBACK = "company"
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "&": " and "})


def slug_of(name: str) -> str:
    """Return the slug of a name: accents folded, words joined by dashes; `company` when no letter is left.

    It leaves room for a suffix such as `-2`.
    """
    folded = unicodedata.normalize("NFKD", name.lower().translate(LIGATURES)).lower()
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return words[: LONGEST - ROOM_FOR_SUFFIX].strip("-") or FALLBACK


def first_free(base: str, taken: Collection[str]) -> str:
    """Return `base`, or it with the smallest suffix from `-2` on that nobody has."""
    if base not in taken:
        return base
    return next(slug for number in count(2) if (slug := f"{base}-{number}") not in taken)
