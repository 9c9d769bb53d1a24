"""Twilio's status reports.

Each text is sent with a `StatusCallback` of its own, whose query names the organization and the message. Twilio
signs the whole address, so both can be trusted, no lookup across organizations is needed, and a report that
overtakes the answer to our own call still finds its message.
"""

from collections.abc import Mapping
from urllib.parse import parse_qsl
from uuid import UUID

from twilio.request_validator import RequestValidator

from notification import work_queue
from notification.messages import states
from notification.messages.models import Message
from notification.settings import NotificationSettings
from shared.database import UnitOfWork
from shared.errors import BadRequest, Forbidden
from shared.logging import get_logger

log = get_logger(__name__)
_OUTCOMES: dict[str, states.Report] = {
    **dict.fromkeys(("accepted", "queued", "sending", "sent"), "sent"),
    **dict.fromkeys(("delivered", "read"), "delivered"),
    **dict.fromkeys(("undelivered", "failed", "canceled"), "failed"),
}
_MAX_FIELDS = 100


class SignatureRefused(Forbidden):
    """The request does not come from Twilio."""

    slug = "signature-refused"


def verified_form(
    settings: NotificationSettings, url: str, body: bytes, signature: str | None
) -> Mapping[str, str]:
    """Return the form that Twilio posted.

    Args:
        url: the public address that was called, with its query.

    Raises:
        BadRequest: the body is no form.
        SignatureRefused: the signature is missing or not made with our token.
    """
    try:
        form = dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=_MAX_FIELDS))
    except ValueError as error:
        raise BadRequest("The body is not a form.") from error
    token = settings.twilio_auth_token
    if token is None or not RequestValidator(token.get_secret_value()).validate(url, form, signature or ""):
        raise SignatureRefused("This is not signed with the Auth Token of our Twilio account.")
    return form


async def take_report(uow: UnitOfWork, org_id: UUID, message_id: UUID, form: Mapping[str, str]) -> None:
    """Bring a message up to date with a status report; one about nothing we know changes nothing."""
    outcome = _OUTCOMES.get(form.get("MessageStatus", ""))
    sid = form.get("MessageSid", "")
    if outcome is None or not sid:
        return
    await uow.enter(org_id)
    message = await uow.session.get(Message, message_id, with_for_update=True)
    if message is None or message.channel != "sms":
        return
    code = form.get("ErrorCode")
    error = f"Twilio could not deliver it (error {code})." if code else "Twilio could not deliver it."
    waited = message.status == "queued"
    if states.report(message, outcome, sid[:64], error if outcome == "failed" else None):
        if waited:
            await work_queue.finish(uow, message.id)
        log.info(
            "text reported", message_id=str(message.id), org_id=str(org_id), outcome=outcome, error=message.error
        )
