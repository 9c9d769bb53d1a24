"""HTTP that Twilio calls."""

from typing import Any
from uuid import UUID

from fastapi import Request

from notification.callbacks.service import SignatureRefused, take_report, verified_form
from notification.delivery.twilio_text import STATUS_PATH
from notification.settings import NotificationSettings
from shared.auth.guards import public
from shared.database import Uow
from shared.errors import BadRequest, responses
from shared.web.routing import Router

router = Router(tags=["webhooks"], responses=responses(BadRequest, SignatureRefused))
_FORM: dict[str, Any] = {
    "required": True,
    "content": {
        "application/x-www-form-urlencoded": {
            "schema": {
                "type": "object",
                "required": ["MessageSid", "MessageStatus"],
                "properties": {
                    "MessageSid": {"type": "string"},
                    "MessageStatus": {"type": "string", "examples": ["delivered"]},
                    "ErrorCode": {"type": "string"},
                },
            }
        }
    },
}


@router.post(
    STATUS_PATH,
    status_code=204,
    summary="Take Twilio's report on a text",
    dependencies=[public("webhook_rate_limit_per_minute")],
    openapi_extra={"requestBody": _FORM},
)
async def twilio_status(request: Request, uow: Uow, org: UUID | None = None, message: UUID | None = None) -> None:
    """Verify `X-Twilio-Signature` and bring the message up to date; reports about other texts are ignored."""
    settings: NotificationSettings = request.app.state.settings
    url = settings.public_base_url.rstrip("/") + STATUS_PATH
    if request.url.query:
        url += f"?{request.url.query}"
    form = verified_form(settings, url, await request.body(), request.headers.get("x-twilio-signature"))
    if org and message:
        await take_report(uow, org, message, form)
