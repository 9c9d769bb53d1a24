"""A mail server that delivers to the inbox page and nowhere else."""

import asyncio
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope

from infra.sandbox import messages
from infra.sandbox.faults import Faults
from infra.sandbox.store import Doc, Store

_LARGEST_BYTES = 30 * 1024 * 1024


class _Handler:
    def __init__(self, store: Store, faults: Faults) -> None:
        self._store = store
        self._faults = faults

    async def handle_DATA(self, _server: SMTP, _session: Any, envelope: Envelope) -> str:  # noqa: N802
        """aiosmtpd's hook for a received message."""
        if self._faults.take("smtp"):
            return "451 4.3.0 The sandbox was told to fail this message"
        content = envelope.original_content or b""
        recipients = [address.lower() for address in envelope.rcpt_tos]
        mail: EmailMessage = message_from_bytes(content, policy=policy.default)
        files = [
            messages.File(part.get_filename() or "attachment", part.get_content_type(), _bytes(part))
            for part in mail.iter_attachments()
        ]
        sender = _header(mail, "From") or envelope.mail_from
        messages.deliver(self._store, "email", "smtp", sender, recipients, files, **_parse(mail))
        return "250 2.0.0 Accepted by the sandbox"


def _parse(mail: EmailMessage) -> Doc:
    """The readable parts of a MIME message; what can't be decoded is shown with replacement characters."""
    return {
        "reply_to": _header(mail, "Reply-To"),
        "subject": _header(mail, "Subject") or "",
        "text": _text(mail, "plain"),
        "html": _text(mail, "html"),
        "headers": {name: str(value) for name, value in mail.items()},
        "provider_id": _header(mail, "Message-ID"),
    }


def _header(mail: EmailMessage, name: str) -> str | None:
    value = mail[name]
    return None if value is None else str(value).encode(errors="replace").decode()


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(mail: EmailMessage, kind: str) -> str | None:
    part = mail.get_body((kind,))
    if part is None:
        return None
    raw = _bytes(part)
    try:
        return raw.decode(part.get_content_charset("utf-8"), errors="replace")
    except LookupError:
        return raw.decode(errors="replace")


async def serve(store: Store, faults: Faults, port: int) -> asyncio.Server:
    """Listen on loopback; sign-in with any name and password is accepted, as a sink should."""
    handler = _Handler(store, faults)
    loop = asyncio.get_running_loop()

    def connection() -> SMTP:
        return SMTP(
            handler,
            hostname="sandbox.localhost",
            data_size_limit=_LARGEST_BYTES,
            enable_SMTPUTF8=True,
            auth_require_tls=False,
            authenticator=lambda *_: AuthResult(success=True),
            loop=loop,
        )

    return await loop.create_server(connection, "127.0.0.1", port)
