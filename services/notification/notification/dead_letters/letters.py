"""Reads what RabbitMQ's `dead-letters` queue holds.

Two kinds arrive: those that a consumer buried, with its reason in `x-` headers, and those that the broker buried
itself because they took a worker down too often, with its `x-death` header.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from shared.clock import now
from shared.messaging.consumer import ATTEMPT_HEADER
from shared.messaging.topology import DELIVERY_LIMIT
from shared.settings import DEFAULT_ORG_ID

UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Letter:
    """What is filed. `fingerprint` is the same each time the queue delivers this death, and another one when the
    event dies again."""

    org_id: UUID
    event_id: UUID | None
    type: str
    service: str
    error: str
    attempts: int
    failed_at: datetime
    fingerprint: str


def read_letter(body: bytes, headers: Mapping[str, Any]) -> Letter:
    """Return the letter of a message, however malformed; without an organization it goes to the default one."""
    envelope = _envelope(body)
    death = _broker_death(headers)
    failed_at = _instant(headers.get("x-failed-at")) or (_instant(death.get("time")) if death else None)
    service = str(headers.get("x-service") or (death or {}).get("queue") or "unknown")
    if "x-error" in headers or death is None:
        error, attempts = (
            str(headers.get("x-error") or "No reason was given."),
            _count(headers.get(ATTEMPT_HEADER)),
        )
    else:
        error, attempts = f"RabbitMQ gave up on it: {death.get('reason')}.", DELIVERY_LIMIT
    digest = hashlib.sha256(f"{service}\n{failed_at}\n".encode() + body).hexdigest()
    return Letter(
        org_id=_uuid(envelope.get("orgid")) or DEFAULT_ORG_ID,
        event_id=_uuid(envelope.get("id")),
        type=_clean(envelope.get("type")) or UNREADABLE,
        service=_clean(service),
        error=_clean(error),
        attempts=attempts,
        failed_at=failed_at or now(),
        fingerprint=digest,
    )


def _envelope(body: bytes) -> dict[str, Any]:
    try:
        parsed = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return parsed if isinstance(parsed, dict) else {}


def _broker_death(headers: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The newest death that isn't the end of a wait in a retry queue."""
    deaths = headers.get("x-death")
    for death in deaths if isinstance(deaths, list) else []:
        if isinstance(death, dict) and death.get("reason") != "expired":
            return death
    return None


def _instant(value: object) -> datetime | None:
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    try:
        parsed = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return parsed if parsed.tzinfo else None


def _count(value: object) -> int:
    return min(max(value, 0), 10_000) if isinstance(value, int) else 0


def _uuid(value: object) -> UUID | None:
    try:
        return UUID(str(value))
    except ValueError:
        return None


def _clean(value: object) -> str:
    """Text that PostgreSQL can store, at a length that people can read."""
    return str(value or "").encode(errors="replace").decode().replace("\x00", "\ufffd")[:2000]
