"""Stripe events: one document per occurrence, and a signed webhook for each."""

import json
from typing import Any

from fastapi import APIRouter

from infra.sandbox.settings import Settings
from infra.sandbox.store import Doc, Store, new_id, now
from infra.sandbox.stripe.call import CallDep, StripeRoute, public
from infra.sandbox.stripe.params import EventList, NoParams
from infra.sandbox.webhooks import Webhooks

API_VERSION = "2026-10-28.endive"


class Events:
    """Records events and queues their delivery to the one webhook endpoint."""

    def __init__(self, store: Store, webhooks: Webhooks, settings: Settings) -> None:
        self._store = store
        self._webhooks = webhooks
        self._url = settings.stripe_webhook_url

    def emit(self, kind: str, subject: Doc, previous: Doc | None = None, key: str | None = None) -> None:
        """Record `kind` about a snapshot of `subject`; call inside the transaction of the change itself."""
        data: dict[str, Any] = {"object": public(subject)}
        if previous is not None:
            data["previous_attributes"] = previous
        event: Doc = {
            "id": new_id("evt_"),
            "object": "event",
            "api_version": API_VERSION,
            "created": now(),
            "data": data,
            "livemode": False,
            "pending_webhooks": 1,
            "request": {"id": new_id("req_", 14) if key else None, "idempotency_key": key},
            "type": kind,
        }
        self._store.put(event)
        self._webhooks.queue("stripe", event["id"], self._url, event)

    def resend(self, identifier: str) -> bool:
        """Deliver an event once more, as Stripe's dashboard can; False when there is none of that id."""
        event = self._store.get(identifier, "event")
        if event is None:
            return False
        self._webhooks.queue("stripe", identifier, self._url, event)
        return True


router = APIRouter(prefix="/stripe/v1/events", route_class=StripeRoute)
_DELIVERED = "EXISTS (SELECT 1 FROM deliveries WHERE subject = objects.id AND delivered_at IS NOT NULL) = ?"


def _with_pending(call: CallDep, event: Doc) -> Doc:
    rows = call.state.webhooks.deliveries(subject=event["id"])
    return {**event, "pending_webhooks": sum(1 for row in rows if row["next_at"] is not None)}


@router.get("")
async def list_events(call: CallDep) -> Doc:
    """Events, newest first, by type, time and whether they were delivered."""
    params = call.params(EventList)
    kinds = params.types or ([params.type] if params.type else [])
    extra: list[tuple[str, Any]] = []
    if kinds:
        extra.append(("json_extract(body, '$.type') IN (SELECT value FROM json_each(?))", json.dumps(kinds)))
    if params.delivery_success is not None:
        extra.append((_DELIVERED, int(params.delivery_success)))
    page = call.listing("event", params, {}, *extra)
    page["data"] = [_with_pending(call, event) for event in page["data"]]
    return call.render(page)


@router.get("/{identifier}")
async def retrieve_event(identifier: str, call: CallDep) -> Doc:
    """One event, as it was sent."""
    call.params(NoParams)
    return call.render(_with_pending(call, call.load("event", identifier)))
