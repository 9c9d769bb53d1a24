"""What every carrier of messages has in common."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from uuid import UUID

from notification.delivery.breaker import Breaker

TIMEOUT_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message as a carrier needs it."""

    message_id: UUID
    org_id: UUID
    to: str
    to_name: str
    subject: str
    text: str
    html: str
    sender_name: str
    reply_to: str | None


class Refused(Exception):  # noqa: N818 - an outcome, not a fault
    """The provider will not take this message, however often it is asked."""


class Unreachable(Exception):  # noqa: N818 - an outcome, not a fault
    """The provider can't take messages now: down, overloaded, or it doesn't accept our credentials."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """A provider: `send` returns its name for the message and raises `Refused` or `Unreachable`."""

    provider: str
    send: Callable[[Outgoing], Awaitable[str | None]]
    breaker: Breaker = field(default_factory=Breaker)
