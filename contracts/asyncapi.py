"""The AsyncAPI 3.0 document: a channel per event type, who sends it and who receives it."""

from typing import Any

from pydantic.json_schema import models_json_schema

from contracts.base import Event
from contracts.examples import example
from contracts.jsonfile import Document
from contracts.registry import EVENTS, SERVICES, SUBSCRIPTIONS

CONTENT_TYPE = "application/cloudevents+json"
ENVELOPE: dict[str, Any] = {
    "title": "Envelope",
    "description": "CloudEvents 1.0 in structured JSON mode, with the extensions that every event has.",
    "type": "object",
    "required": [
        "specversion",
        "id",
        "source",
        "type",
        "subject",
        "time",
        "datacontenttype",
        "orgid",
        "traceparent",
        "correlationid",
        "version",
        "data",
    ],
    "properties": {
        "specversion": {"const": "1.0"},
        "id": {"type": "string", "format": "uuid", "description": "Consumers handle each id once."},
        "source": {"type": "string", "pattern": "^/[a-z]+$", "description": "Path of the emitting service."},
        "type": {"type": "string"},
        "subject": {"type": "string", "description": "Identifier of the aggregate."},
        "time": {"type": "string", "format": "date-time"},
        "datacontenttype": {"const": "application/json"},
        "orgid": {"type": "string", "format": "uuid", "description": "The organization it happened in."},
        "traceparent": {"type": "string", "pattern": "^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$"},
        "correlationid": {"type": "string", "description": "Request id of the click that began it."},
        "version": {
            "type": "integer",
            "minimum": 1,
            "description": "Version of the aggregate after the change; older ones are dropped.",
        },
        "data": {"type": "object"},
    },
}


def emitters(event_type: str) -> tuple[str, ...]:
    """Return the services that emit a type: its context, or every service for `platform`."""
    context = event_type.split(".")[0]
    return SERVICES if context == "platform" else (context,)


def build() -> Document:
    """Return the document."""
    types = sorted(EVENTS)
    _, schemas = models_json_schema(
        [(EVENTS[event_type], "serialization") for event_type in types],
        ref_template="#/components/schemas/{model}",
    )
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "CleanWithSnapshot: events",
            "version": "1.0.0",
            "description": "What the services tell each other over RabbitMQ. A published version of an event only "
            "ever gains optional fields; consumers ignore fields that they don't know.",
            "license": {"name": "MIT"},
        },
        "defaultContentType": CONTENT_TYPE,
        "servers": {
            "rabbitmq": {
                "host": "rabbitmq:5672",
                "protocol": "amqp",
                "description": "One durable topic exchange, and a durable quorum queue per consuming service.",
            }
        },
        "channels": {event_type: _channel(event_type) for event_type in types},
        "operations": _operations(types),
        "components": {
            "messages": {event_type: _message(EVENTS[event_type]) for event_type in types},
            "schemas": {"Envelope": ENVELOPE, **schemas["$defs"]},
        },
    }


def _channel(event_type: str) -> Document:
    return {
        "address": event_type,
        "title": EVENTS[event_type].__name__,
        "messages": {"event": {"$ref": f"#/components/messages/{event_type}"}},
        "bindings": {
            "amqp": {
                "is": "routingKey",
                "exchange": {"name": "events", "type": "topic", "durable": True, "vhost": "/"},
                "bindingVersion": "0.3.0",
            }
        },
    }


def _message(model: type[Event]) -> Document:
    narrowed = {
        "type": "object",
        "properties": {
            "type": {"const": model.TYPE},
            "data": {"$ref": f"#/components/schemas/{model.__name__}"},
        },
    }
    return {
        "name": model.TYPE,
        "title": model.__name__,
        "summary": (model.__doc__ or "").strip().splitlines()[0],
        "contentType": CONTENT_TYPE,
        "payload": {"allOf": [{"$ref": "#/components/schemas/Envelope"}, narrowed]},
        "examples": [{"name": model.TYPE, "payload": example(model)}],
    }


def _operations(types: list[str]) -> Document:
    sent = [(service, "send", event_type) for event_type in types for service in emitters(event_type)]
    received = [(service, "receive", event.TYPE) for service, events in SUBSCRIPTIONS.items() for event in events]
    return {
        f"{service}.{action}.{event_type}": {
            "action": action,
            "channel": {"$ref": f"#/channels/{event_type}"},
            "messages": [{"$ref": f"#/channels/{event_type}/messages/event"}],
            "tags": [{"name": service}],
        }
        for service, action, event_type in sorted(sent + received)
    }
