"""Twilio's Messages resource: send a text, look at it again, hear of its progress by status callbacks."""

import hmac
import math
import secrets
import time
from base64 import b64decode
from email.utils import formatdate
from typing import Any
from urllib.parse import parse_qs

import httpx
import phonenumbers
from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from infra.sandbox import messages
from infra.sandbox.store import Doc

router = APIRouter(prefix="/twilio/2010-04-01/Accounts/{account}/Messages")

_STATUSES = (("queued", 0.0), ("sent", 0.3), ("delivered", 0.8))
"""A text's life: status, and the seconds after its creation at which it is reached."""
_LONGEST_BODY = 1600
_TO_FAILURES = {
    "+15005550001": (21211, "Invalid 'To' Phone Number: {}"),
    "+15005550002": (21612, "The 'To' phone number: {}, is not currently reachable using the 'From' number."),
    "+15005550003": (21408, "Permission to send an SMS has not been enabled for the region of {}"),
    "+15005550004": (21610, "Attempt to send to unsubscribed recipient {}"),
    "+15005550009": (21614, "'To' number is not a valid mobile number: {}"),
}
_FROM_FAILURES = {
    "+15005550001": (21212, "Invalid From Number (caller ID): {}"),
    "+15005550007": (21606, "The 'From' phone number {} is not a valid, SMS-capable number of your account"),
    "+15005550008": (21611, "This 'From' number {} has exceeded the maximum number of queued messages"),
}
"""Twilio's own magic test numbers."""
_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€"
)


class TwilioError(Exception):
    """Rendered in Twilio's shape, `code` being its own number for the error."""

    def __init__(self, code: int, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.status = status
        more = f"https://www.twilio.com/docs/errors/{code}"
        self.body = {"code": code, "message": message, "more_info": more, "status": status}


async def render_error(_: Request, error: Exception) -> JSONResponse:
    """Exception handler for TwilioError."""
    if not isinstance(error, TwilioError):
        raise error
    return JSONResponse(error.body, error.status)


def segments(body: str) -> int:
    """How many texts the network would bill: 160/153 characters in GSM-7, 70/67 in UCS-2."""
    if set(body) <= _GSM:
        length, one, many = sum(2 if char in "^{}\\[~]|€" else 1 for char in body), 160, 153
    else:
        length, one, many = len(body.encode("utf-16-be")) // 2, 70, 67
    return 1 if length <= one else math.ceil(length / many)


def status_of(message: Doc, at: float | None = None) -> str:
    """Where a text has got to by `at` (default: now)."""
    age = (time.time() if at is None else at) - message["created_at"]
    return [status for status, seconds in _STATUSES if age >= seconds or seconds == 0][-1]


def resource(message: Doc) -> Doc:
    """The Message resource as the SDK reads it."""
    account, sid = message["account_sid"], message["provider_id"]
    status = status_of(message)
    created = formatdate(message["created_at"])
    uri = f"/2010-04-01/Accounts/{account}/Messages/{sid}"
    return {
        "account_sid": account,
        "api_version": "2010-04-01",
        "body": message["text"],
        "date_created": created,
        "date_sent": None if status == "queued" else created,
        "date_updated": created,
        "direction": "outbound-api",
        "error_code": None,
        "error_message": None,
        "from": message["from"],
        "messaging_service_sid": message["messaging_service_sid"],
        "num_media": "0",
        "num_segments": str(segments(message["text"])),
        "price": None,
        "price_unit": "USD",
        "sid": sid,
        "status": status,
        "subresource_uris": {"media": f"{uri}/Media.json"},
        "to": message["to"][0],
        "uri": f"{uri}.json",
    }


def _authorize(request: Request, account: str) -> None:
    settings = request.app.state.settings
    scheme, _, encoded = request.headers.get("authorization", "").partition(" ")
    try:
        given = b64decode(encoded) if scheme.lower() == "basic" else b""
    except ValueError:
        given = b""
    known = f"{settings.twilio_account_sid}:{settings.twilio_auth_token}".encode()
    if not settings.twilio_auth_token or not hmac.compare_digest(given, known):
        raise TwilioError(20003, "Authenticate", 401)
    if account != settings.twilio_account_sid:
        raise TwilioError(20404, f"The requested resource /2010-04-01/Accounts/{account} was not found", 404)


def _number(text: str, code: int, message: str) -> str:
    """E.164. Raises TwilioError for what can't be a phone number."""
    try:
        parsed = phonenumbers.parse(text, None)
    except phonenumbers.NumberParseException:
        raise TwilioError(code, message.format(text)) from None
    if not phonenumbers.is_possible_number(parsed):
        raise TwilioError(code, message.format(text))
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _sender(form: dict[str, str]) -> str:
    sender = form.get("From", "")
    if not sender:
        if form.get("MessagingServiceSid", "").startswith("MG"):
            return "+15005550006"
        raise TwilioError(21603, "A 'From' phone number is required.")
    if sender in _FROM_FAILURES:
        code, text = _FROM_FAILURES[sender]
        raise TwilioError(code, text.format(sender))
    if sender.replace(" ", "").isalnum() and not sender.isdigit() and len(sender) <= 11:
        return sender
    return _number(sender, 21212, "Invalid From Number (caller ID): {}")


def _recipient(form: dict[str, str]) -> str:
    to = form.get("To", "")
    if not to:
        raise TwilioError(21604, "A 'To' phone number is required.")
    if to in _TO_FAILURES:
        code, text = _TO_FAILURES[to]
        raise TwilioError(code, text.format(to))
    return _number(to, 21211, "Invalid 'To' Phone Number: {}")


def _callback(form: dict[str, str]) -> str | None:
    url = form.get("StatusCallback")
    if not url:
        return None
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL:
        parsed = httpx.URL("")
    if parsed.scheme not in {"http", "https"} or not parsed.host:
        raise TwilioError(21609, f"The 'StatusCallback' URL {url} is not a valid URL.")
    return url


@router.post(".json", status_code=201)
async def create_message(account: str, request: Request) -> Doc:
    """Send a text; the answer says `queued`, the rest is told by callbacks."""
    _authorize(request, account)
    try:
        fields = parse_qs((await request.body()).decode(errors="replace"), max_num_fields=200)
    except ValueError:
        raise TwilioError(20001, "Too many parameters.") from None
    form = {name: values[0] for name, values in fields.items()}
    to, sender, body, callback = _recipient(form), _sender(form), form.get("Body", ""), _callback(form)
    if not body.strip():
        raise TwilioError(21602, "Message body is required.")
    if len(body) > _LONGEST_BODY:
        raise TwilioError(21617, "The concatenated message body exceeds the 1600 character limit.")
    sid = "SM" + secrets.token_hex(16)
    state = request.app.state
    with state.store.transaction():
        message = messages.deliver(
            state.store,
            "sms",
            "twilio",
            sender,
            [to],
            text=body,
            provider_id=sid,
            account_sid=account,
            messaging_service_sid=form.get("MessagingServiceSid"),
        )
        if callback is not None:
            _tell(state, message, callback)
    return {**resource(message), "status": "queued"}


def _tell(state: Any, message: Doc, url: str) -> None:
    """Queue a callback for each step of the text's life."""
    for status, seconds in _STATUSES:
        sid = message["provider_id"]
        payload = {
            "AccountSid": message["account_sid"],
            "ApiVersion": "2010-04-01",
            "From": message["from"],
            "MessageSid": sid,
            "MessageStatus": status,
            "SmsSid": sid,
            "SmsStatus": status,
            "To": message["to"][0],
        }
        state.webhooks.queue("twilio", sid, url, payload, delay=seconds)


@router.get("/{sid}.json")
async def fetch_message(account: str, sid: str, request: Request) -> Doc:
    """One text, with the status it has reached."""
    _authorize(request, account)
    where = "json_extract(body, '$.provider_id') = ?"
    found = request.app.state.store.find(messages.KIND, where, (sid,), limit=1)
    if not found or found[0]["provider"] != "twilio":
        path = f"/2010-04-01/Accounts/{account}/Messages/{sid}.json"
        raise TwilioError(20404, f"The requested resource {path} was not found", 404)
    return resource(found[0])
