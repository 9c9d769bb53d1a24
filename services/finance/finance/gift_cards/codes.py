"""Codes of gift cards: twelve characters that can't be mistaken for each other, of about 59 bits; no I/O."""

import hashlib
import re
import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXYZ"
"""Without 0 and O, 1, I and L, 5 beside S."""

GROUP, LENGTH = 4, 12
_SEPARATORS = re.compile(r"[\s-]+")


def new_code() -> str:
    """Return a fresh code, e.g. `H7KM-2XWP-9QRT`."""
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return "-".join(drawn[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def plain(code: str) -> str:
    """Return a code as it is compared: however it was typed, in capitals and without separators."""
    return _SEPARATORS.sub("", code).upper()


def hashed(code: str) -> str:
    """Return what is kept of a code."""
    return hashlib.sha256(plain(code).encode()).hexdigest()
