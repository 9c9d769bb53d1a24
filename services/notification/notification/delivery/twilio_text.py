"""Texts through Twilio, with its own client."""

import asyncio
from urllib.parse import urlencode

import requests
from twilio.base.exceptions import TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

from notification.delivery.carrier import TIMEOUT_SECONDS, Outgoing, Refused, Unreachable
from notification.settings import NotificationSettings

STATUS_PATH = "/v1/webhooks/twilio/status"
_PASSING = {401, 408, 429}
_PASSING_CODES = {20003, 20005, 20429, 21611}
"""Sign-in, suspended account, too many requests, full queue: about our account or the hour, not the message."""


class TwilioText:
    """Sends texts. The client blocks, so each call has a thread."""

    def __init__(self, settings: NotificationSettings) -> None:
        token = settings.twilio_auth_token
        self._client = Client(
            settings.twilio_account_sid,
            token.get_secret_value() if token else None,
            http_client=TwilioHttpClient(timeout=TIMEOUT_SECONDS),
        )
        self._client.api.base_url = settings.twilio_api_base
        self._from = settings.twilio_from_number
        self._status_url = settings.public_base_url.rstrip("/") + STATUS_PATH

    async def send(self, text: Outgoing) -> str | None:
        """Hand a text over and return Twilio's SID for it."""
        callback = f"{self._status_url}?{urlencode({'org': text.org_id, 'message': text.message_id})}"
        try:
            sent = await asyncio.to_thread(
                self._client.messages.create,
                to=text.to,
                from_=self._from,
                body=text.text,
                status_callback=callback,
            )
        except TwilioRestException as error:
            reason = f"Twilio answered {error.code or error.status}: {error.msg}"
            if error.status in _PASSING or error.status >= 500 or error.code in _PASSING_CODES:
                raise Unreachable(reason) from error
            raise Refused(reason) from error
        except requests.RequestException as error:
            raise Unreachable(f"Twilio can't be reached: {error}") from error
        sid: str = sent.sid
        return sid
