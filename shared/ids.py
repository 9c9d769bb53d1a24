"""Identifiers: UUIDv7 (RFC 9562), time-ordered and safe to show; and unguessable tokens."""

import secrets
from uuid import UUID

import uuid_utils.compat


def new_id() -> UUID:
    """Return a fresh UUIDv7."""
    return uuid_utils.compat.uuid7()


def new_token() -> str:
    """Return an unguessable, URL-safe token of 192 bits."""
    return secrets.token_urlsafe(24)
