"""Unguessable tokens that carry their organization, so that they are looked up inside it, and stored hashed."""

import base64
import binascii
import hashlib
import secrets
from uuid import UUID

RANDOM_BYTES = 24


def new_org_token(org_id: UUID) -> str:
    """Return a URL-safe token of 54 characters: the organization's id and 192 random bits."""
    return base64.urlsafe_b64encode(org_id.bytes + secrets.token_bytes(RANDOM_BYTES)).decode().rstrip("=")


def org_of_token(token: str) -> UUID | None:
    """Return the organization that a token names, or None when it is no such token."""
    try:
        raw = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    return UUID(bytes=raw[:16]) if len(raw) == 16 + RANDOM_BYTES else None


def hash_of_token(token: str) -> str:
    """Return what is stored of a token; SHA-256 is enough for something that can't be guessed."""
    return hashlib.sha256(token.encode()).hexdigest()
