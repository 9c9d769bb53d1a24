"""What may become of a message.

queued -> sending -> sent -> delivered
             |         `---> failed      the provider or the network says so later
             |-> queued                  tried again after a delay
             |-> failed                  refused: trying again can't help
             |-> dead                    the last attempt failed
             `-> skipped                 the channel is switched off
failed, dead, skipped -> queued          sent again by staff
"""

from datetime import timedelta
from typing import Literal

from notification.messages.models import Message
from shared.clock import now
from shared.errors import Conflict

Status = Literal["queued", "sending", "sent", "delivered", "failed", "dead", "skipped"]
Report = Literal["sent", "delivered", "failed"]

_REPORTABLE = {
    "sent": {"queued", "sending", "dead"},
    "delivered": {"queued", "sending", "sent", "dead", "failed"},
    "failed": {"sending", "sent"},
}
_LONGEST_ERROR = 1000
JITTER = 0.2


class MessageNotResendable(Conflict):
    """The message is on its way or has arrived."""

    slug = "message-not-resendable"


def _become(message: Message, status: Status, error: str | None = None) -> None:
    message.status = status
    message.error = error[:_LONGEST_ERROR] if error else None
    message.updated_at = now()


def begin(message: Message, provider: str) -> None:
    """Start an attempt."""
    message.attempts += 1
    message.provider = provider
    _become(message, "sending")


def accept(message: Message, provider_message_id: str | None) -> None:
    """The provider took the message. A status report may have told us before its answer did."""
    if message.status == "sending":
        _become(message, "sent")
        message.sent_at = message.updated_at
    message.provider_message_id = message.provider_message_id or provider_message_id


def refuse(message: Message, error: str) -> None:
    """The provider will never take the message."""
    _become(message, "failed", error)


def give_back(message: Message, error: str, maximum_attempts: int) -> bool:
    """The attempt failed for a reason that may pass; tell whether there will be another one."""
    again = message.attempts < maximum_attempts
    _become(message, "queued" if again else "dead", error)
    return again


def skip(message: Message, reason: str) -> None:
    """The channel is off."""
    _become(message, "skipped", reason)


def discard(message: Message) -> None:
    """Somebody decided that a dead message needn't be sent."""
    _become(message, "failed", message.error)


def resend(message: Message) -> None:
    """Put an undelivered message back, with all its attempts.

    Raises:
        MessageNotResendable: it waits, was sent or arrived.
    """
    if message.status not in {"failed", "dead", "skipped"}:
        raise MessageNotResendable(
            f"This message is {message.status}. Only failed, dead and skipped messages can be sent again."
        )
    _become(message, "queued")
    message.attempts = 0
    message.provider_message_id = None
    message.sent_at = None


def report(message: Message, outcome: Report, provider_message_id: str, error: str | None) -> bool:
    """Take in what the provider says later; tell whether it changed anything.

    Reports come in any order and repeatedly, so none turns the message backwards. One that tells of success is
    also believed when the attempt seemed to have failed: its answer was lost, the message was not. A failure
    counts only for the attempt that we know to be the last.
    """
    if message.status not in _REPORTABLE[outcome]:
        return False
    if outcome == "failed" and message.provider_message_id not in {None, provider_message_id}:
        return False
    _become(message, outcome, error)
    message.provider_message_id = provider_message_id
    if outcome != "failed":
        message.sent_at = message.sent_at or message.updated_at
    return True


def backoff(attempts: int, base_seconds: float, chance: float) -> timedelta:
    """Return the wait after the n-th failed attempt: doubled each time, spread by `chance` (0 to 1) over ±20 %
    so that messages that failed together don't all come back together."""
    spread = 1 - JITTER + 2 * JITTER * chance
    return timedelta(seconds=base_seconds * 2 ** (attempts - 1) * spread)
