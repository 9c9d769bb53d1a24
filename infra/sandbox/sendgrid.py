"""SendGrid's v3 mail/send: its checks, its error texts, its 202."""

import hmac
import json
from base64 import b64decode
from typing import Any, TypeGuard

from email_validator import EmailNotValidError, validate_email
from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from infra.sandbox import messages
from infra.sandbox.store import new_id

router = APIRouter(prefix="/sendgrid/v3")
_LARGEST_BYTES = 30 * 1024 * 1024
_HELP = "http://sendgrid.com/docs/API_Reference/Web_API_v3/Mail/errors.html"
_FROM = (
    "The from object must be provided for every email send. It is an object that requires the email"
    ' parameter, but may also contain a name parameter.  e.g. {"email" : "example@example.com"}  or'
    ' {"email" : "example@example.com", "name" : "Example Recipient"}.'
)
_TO = (
    "The to array is required for all personalization objects, and must have at least one email object with a"
    " valid email address."
)
_SUBJECT = (
    "The subject is required. You can get around this requirement if you use a template with a subject"
    " defined or if every personalization has a subject defined."
)
_CONTENT = (
    "Unless a valid template_id is provided, the content parameter is required. There must be at least one"
    " defined content block. We typically suggest both text/plain and text/html blocks are included, but only"
    " one block is required."
)
Errors = list[dict[str, str | None]]


def _refusal(status: int, errors: Errors) -> JSONResponse:
    return JSONResponse({"errors": errors}, status)


def _error(message: str, field: str | None = None) -> dict[str, str | None]:
    return {"message": message, "field": field, "help": _HELP if field else None}


def _address(value: Any) -> str | None:
    """The address of an e-mail object, lower-cased; None when there is no valid one."""
    email = value.get("email") if isinstance(value, dict) else None
    if not isinstance(email, str):
        return None
    try:
        checked = validate_email(email, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return None
    return checked.normalized.lower()


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _check_personalization(index: int, person: Any) -> Errors:
    where = f"personalizations.{index}"
    if not isinstance(person, dict) or not _list(person.get("to")):
        return [_error(_TO, f"{where}.to")]
    found: Errors = []
    seen: set[str] = set()
    for field in ("to", "cc", "bcc"):
        for place, value in enumerate(_list(person.get(field))):
            address = _address(value)
            if address is None:
                found.append(_error("Does not contain a valid address.", f"{where}.{field}.{place}.email"))
            elif address in seen:
                text = (
                    "Each email address in the personalization block should be unique between to, cc, and"
                    f" bcc. We found the first duplicate instance of [{address}] in the"
                    f" {where}.{field} field."
                )
                found.append(_error(text, where))
            else:
                seen.add(address)
    return found


def _check_content(mail: dict[str, Any]) -> Errors:
    blocks = _list(mail.get("content"))
    if not blocks:
        return [] if mail.get("template_id") else [_error(_CONTENT, "content")]
    kinds = []
    for place, block in enumerate(blocks):
        kind, value = (block.get("type"), block.get("value")) if isinstance(block, dict) else (None, None)
        if not isinstance(kind, str) or "/" not in kind:
            text = "The content type must be a string, e.g. text/plain."
            return [_error(text, f"content.{place}.type")]
        if not isinstance(value, str) or not value:
            text = "The content value must be a string at least one character in length."
            return [_error(text, f"content.{place}.value")]
        kinds.append(kind)
    order = [kind for kind in kinds if kind in {"text/plain", "text/html"}]
    if order == ["text/html", "text/plain"]:
        text = "If present, text/plain and text/html may only be provided once, text/plain first."
        return [_error(text, "content")]
    return []


def check(mail: Any) -> Errors:
    """What SendGrid would object to; empty when it would accept."""
    if not isinstance(mail, dict):
        return [_error("Bad Request")]
    people = _list(mail.get("personalizations"))
    if not people or len(people) > 1000:
        text = "The personalizations field is required and must have at least one personalization."
        return [_error(text, "personalizations")]
    found = [error for index, person in enumerate(people) for error in _check_personalization(index, person)]
    if _address(mail.get("from")) is None:
        found.append(_error(_FROM, "from.email"))
    every_has_subject = all(isinstance(p, dict) and _is_text(p.get("subject")) for p in people)
    if not (_is_text(mail.get("subject")) or every_has_subject or mail.get("template_id")):
        found.append(_error(_SUBJECT, "subject"))
    found += _check_content(mail)
    for place, file in enumerate(_list(mail.get("attachments"))):
        if not (isinstance(file, dict) and _is_base64(file.get("content")) and _is_text(file.get("filename"))):
            text = "The attachment content must be base64 encoded, and the filename at least one character."
            found.append(_error(text, f"attachments.{place}.content"))
    return found


def _is_base64(value: Any) -> bool:
    try:
        return _is_text(value) and bool(b64decode("".join(value.split()), validate=True))
    except ValueError:
        return False


def _is_text(value: Any) -> TypeGuard[str]:
    return isinstance(value, str) and bool(value)


@router.post("/mail/send")
async def send_mail(request: Request) -> Response:
    """Accept a mail: one inbox message per personalization, each with its recipients."""
    state = request.app.state
    scheme, _, key = request.headers.get("authorization", "").partition(" ")
    known = state.settings.sendgrid_api_key
    if scheme.lower() != "bearer" or not known or not hmac.compare_digest(key.encode(), known.encode()):
        return _refusal(401, [_error("The provided authorization grant is invalid, expired, or revoked")])
    body = await request.body()
    if len(body) > _LARGEST_BYTES:
        return _refusal(413, [_error("Payload too large: a message must be under 30 MB.")])
    try:
        mail = json.loads(body)
        json.dumps(mail, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return _refusal(400, [_error("Bad Request")])
    errors = check(mail)
    if errors:
        return _refusal(400, errors)
    identifier = new_id("", 22)
    settings = mail.get("mail_settings")
    rehearsal = settings.get("sandbox_mode") if isinstance(settings, dict) else None
    if isinstance(rehearsal, dict) and rehearsal.get("enable") is True:
        return Response(status_code=200, headers={"X-Message-Id": identifier})
    with state.store.transaction():
        for person in mail["personalizations"]:
            _deliver(state.store, mail, person, identifier)
    return Response(status_code=202, headers={"X-Message-Id": identifier})


def _deliver(store: Any, mail: dict[str, Any], person: dict[str, Any], identifier: str) -> None:
    bodies = {block["type"]: block["value"] for block in _list(mail.get("content"))}
    copies = {field: [_address(item) for item in _list(person.get(field))] for field in ("to", "cc", "bcc")}
    messages.deliver(
        store,
        "email",
        "sendgrid",
        _shown(mail["from"]),
        [address for addresses in copies.values() for address in addresses if address],
        [_file(file) for file in _list(mail.get("attachments"))],
        reply_to=_shown(mail.get("reply_to")),
        cc=copies["cc"],
        subject=next((s for s in (person.get("subject"), mail.get("subject")) if _is_text(s)), ""),
        text=bodies.get("text/plain"),
        html=bodies.get("text/html"),
        headers={**_dict(mail.get("headers")), **_dict(person.get("headers"))},
        custom_args={**_dict(mail.get("custom_args")), **_dict(person.get("custom_args"))},
        categories=_list(mail.get("categories")),
        provider_id=identifier,
    )


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _shown(value: Any) -> str | None:
    address = _address(value)
    if address is None:
        return None
    name = value.get("name")
    return f"{name} <{address}>" if isinstance(name, str) and name else address


def _file(file: dict[str, Any]) -> messages.File:
    kind = file.get("type")
    return messages.File(
        file["filename"], kind if _is_text(kind) else "application/octet-stream", b64decode(file["content"])
    )
