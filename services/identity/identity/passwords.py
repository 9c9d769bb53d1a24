"""Passwords: Argon2id, hashed beside the event loop, and the rules for a new one.

The parameters are those of OWASP's Password Storage Cheat Sheet (19 MiB, two passes, one lane): the memory of
several sign-ins at once stays bounded. A hash with other parameters is replaced at its owner's next sign-in.
"""

import asyncio
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from shared.errors import Invalid

_HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
_COMMON = frozenset(
    {
        "1234567890", "0123456789", "0987654321", "1234512345", "1q2w3e4r5t", "1qaz2wsx3edc", "password12",
        "password123", "password1234", "passw0rd123", "p@ssw0rd123", "motdepasse", "motdepasse1", "motdepasse123",
        "qwertyuiop", "qwerty12345", "qwerty123456", "azertyuiop", "iloveyou12", "iloveyou123", "letmein123",
        "welcome123", "welcome1234", "bienvenue1", "bienvenue123", "administrator", "admin12345", "admin123456",
        "changeme123", "cleaning123", "cleanwithsnapshot", "correcthorsebatterystaple", "abcdefghij",
        "sunshine123",
    }
)  # fmt: skip


@cache
def _decoy() -> str:
    return _HASHER.hash("nobody has this password")


async def hash_password(password: str) -> str:
    """Return what to store of a password."""
    return await asyncio.to_thread(_HASHER.hash, password)


def _matches(password: str, stored: str | None) -> bool:
    try:
        _HASHER.verify(stored or _decoy(), password)
    except (VerificationError, InvalidHashError):
        return False
    return stored is not None


async def password_matches(password: str, stored: str | None) -> bool:
    """Tell whether the password is the stored one; without a stored one the same work is done in vain."""
    return await asyncio.to_thread(_matches, password, stored)


def is_outdated(stored: str) -> bool:
    """Tell whether a hash was made with other parameters than today's."""
    return _HASHER.check_needs_rehash(stored)


def refuse_weak(password: str, *known: str, field: str = "body.password") -> None:
    """Refuse a password that the first guesses would find.

    Args:
        known: what an attacker knows of its owner: e-mail, name, company.

    Raises:
        Invalid: it is common, repeats a few characters or is what is known of its owner.
    """
    plain = password.lower()
    words = {word.lower() for word in known} | {word.split("@")[0].lower() for word in known}
    if plain in words:
        raise Invalid.field(field, "This password is too easy to guess: it is your own name or e-mail.")
    if plain in _COMMON or len(set(plain)) < 4:
        raise Invalid.field(field, "This password is too easy to guess. A short sentence works well.")
