"""What may change in the events: a type may be added, a released one may only gain optional fields."""

from collections.abc import Iterator
from typing import Any

from contracts.compatibility.schemas import Comparison, Direction

Document = dict[str, Any]


def broken_events(released: Document, present: Document) -> Iterator[str]:
    """Yield a sentence for each promise of the released AsyncAPI document that the present one breaks."""
    for event_type in released["channels"]:
        if event_type not in present["channels"]:
            yield f"{event_type}: the event was removed"
            continue
        comparison = Comparison(released, present, Direction.BOTH)
        yield from comparison.differences(
            _payload(released, event_type), _payload(present, event_type), event_type
        )
    for name, operation in released["operations"].items():
        channel = operation["channel"]["$ref"].removeprefix("#/channels/")
        if operation["action"] == "send" and name not in present["operations"] and channel in present["channels"]:
            yield f"{channel}: {operation['tags'][0]['name']} no longer emits it"
    envelope = {"$ref": "#/components/schemas/Envelope"}
    yield from Comparison(released, present, Direction.BOTH).differences(envelope, envelope, "envelope")


def _payload(document: Document, event_type: str) -> Document:
    _, narrowed = document["components"]["messages"][event_type]["payload"]["allOf"]
    data: Document = narrowed["properties"]["data"]
    return data
