"""Mail through SendGrid's v3 API, with its own client."""

import asyncio
import json
from typing import Any

from python_http_client.exceptions import HTTPError  # type: ignore[import-untyped]
from sendgrid import SendGridAPIClient  # type: ignore[import-untyped]

from notification.delivery.carrier import TIMEOUT_SECONDS, Outgoing, Refused, Unreachable
from notification.settings import NotificationSettings

_PASSING = {401, 403, 408, 429}
"""Beside 5xx: answers about our account or the hour, not about the message."""


class SendGridMail:
    """Sends mail. The client blocks, so each call has a thread."""

    def __init__(self, settings: NotificationSettings) -> None:
        key = settings.sendgrid_api_key
        self._client = SendGridAPIClient(key.get_secret_value() if key else None, host=settings.sendgrid_api_base)
        self._client.client.timeout = TIMEOUT_SECONDS
        self._from = settings.sender_address

    async def send(self, mail: Outgoing) -> str | None:
        """Hand a mail over and return SendGrid's id for it."""
        try:
            answer = await asyncio.to_thread(self._client.send, self._body(mail))
        except HTTPError as error:
            reason = f"SendGrid answered {error.status_code}: {_reason(error.body)}"
            if error.status_code in _PASSING or error.status_code >= 500:
                raise Unreachable(reason) from error
            raise Refused(reason) from error
        except OSError as error:
            raise Unreachable(f"SendGrid can't be reached: {error}") from error
        message_id: str | None = answer.headers.get("X-Message-Id")
        return message_id

    def _body(self, mail: Outgoing) -> dict[str, Any]:
        body: dict[str, Any] = {
            "personalizations": [{"to": [{"email": mail.to, "name": mail.to_name}]}],
            "from": {"email": self._from, "name": mail.sender_name},
            "subject": mail.subject,
            "content": [{"type": "text/plain", "value": mail.text}, {"type": "text/html", "value": mail.html}],
            "custom_args": {"message_id": str(mail.message_id), "org_id": str(mail.org_id)},
            "tracking_settings": {"click_tracking": {"enable": False}, "open_tracking": {"enable": False}},
        }
        if mail.reply_to:
            body["reply_to"] = {"email": mail.reply_to, "name": mail.sender_name}
        return body


def _reason(body: bytes | str) -> str:
    try:
        return "; ".join(str(error["message"]) for error in json.loads(body)["errors"])
    except (ValueError, KeyError, TypeError):
        return "no reason given"
