"""One example per event type: the whole envelope around the model's `EXAMPLE`, the same at each generation."""

import hashlib
from typing import Any

from contracts.base import Event
from contracts.registry import EVENTS

ORGANIZATION = "00000000-0000-0000-0000-000000000001"
TIME = "2026-11-23T16:00:00Z"


def emitter(event_type: str) -> str:
    """Return the service of the example: the type's context; `booking` for what any service emits."""
    context = event_type.split(".")[0]
    return "booking" if context == "platform" else context


def example(model: type[Event]) -> dict[str, Any]:
    """Return the event as it goes over the wire."""
    data = model.model_validate(model.EXAMPLE)
    digest = hashlib.sha256(model.TYPE.encode()).hexdigest()
    return {
        "specversion": "1.0",
        "id": f"01980a57-2000-7000-8000-{digest[:12]}",
        "source": f"/{emitter(model.TYPE)}",
        "type": model.TYPE,
        "subject": str(data.aggregate_id),
        "time": TIME,
        "datacontenttype": "application/json",
        "orgid": ORGANIZATION,
        "traceparent": f"00-{digest[:32]}-{digest[32:48]}-01",
        "correlationid": digest[:32],
        "version": 1,
        "data": data.model_dump(mode="json"),
    }


def examples() -> dict[str, dict[str, Any]]:
    """Return all examples by event type."""
    return {event_type: example(EVENTS[event_type]) for event_type in sorted(EVENTS)}
