"""HTTP of Stripe's webhooks."""

from typing import Annotated

from fastapi import Header, Request
from pydantic import BaseModel

from finance.settings import FinanceSettings
from finance.stripe_events.service import SignatureInvalid, process, store, verified
from shared.auth.guards import public
from shared.database import Database
from shared.errors import responses
from shared.web.routing import Router

router = Router(prefix="/v1/webhooks/stripe", tags=["webhooks"])


class Acknowledged(BaseModel):
    """The event is ours now."""

    received: bool = True


@router.post("", summary="Receive an event from Stripe", responses=responses(SignatureInvalid))
async def receive_stripe_event(
    request: Request,
    _: Annotated[None, public("webhook_rate_limit_per_minute")],
    stripe_signature: Annotated[str | None, Header(max_length=2000)] = None,
) -> Acknowledged:
    """Verify, store and act on an event. A copy of one that was received before changes nothing.

    Storing and acting are transactions of their own, so that a failure of the second can't lose the event.
    """
    settings: FinanceSettings = request.app.state.settings
    database: Database = request.app.state.database
    secret = settings.stripe_webhook_secret.get_secret_value()
    event = verified(await request.body(), stripe_signature, secret)
    await process(database, await store(database, event), event["id"])
    return Acknowledged()
