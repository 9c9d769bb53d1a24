"""Each event's example keeps the model, the AsyncAPI document and the rules of names."""

import copy
import json
import re
from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from contracts import asyncapi
from contracts.base import Event
from contracts.examples import example, examples
from contracts.jsonfile import FOLDER, load, render
from contracts.registry import EVENTS, SERVICES, SUBSCRIPTIONS

TYPES = sorted(EVENTS)
DOCUMENT = asyncapi.build()


def validator(event_type: str) -> jsonschema.Draft202012Validator:
    payload = DOCUMENT["components"]["messages"][event_type]["payload"]
    schema = {**payload, "components": DOCUMENT["components"]}
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize("event_type", TYPES)
def test_the_example_keeps_model_and_document(event_type: str) -> None:
    body = example(EVENTS[event_type])
    validator(event_type).validate(body)
    assert EVENTS[event_type].model_validate(body["data"]).model_dump(mode="json") == body["data"]
    assert body["subject"] == body["data"][EVENTS[event_type].AGGREGATE]


@pytest.mark.parametrize("event_type", TYPES)
def test_fields_that_a_consumer_does_not_know_are_tolerated(event_type: str) -> None:
    body = copy.deepcopy(example(EVENTS[event_type]))
    body["tracestate"] = "x"
    body["data"] |= {"added_later": {"by": "a newer producer"}}
    validator(event_type).validate(body)
    assert EVENTS[event_type].model_validate(body["data"]) == EVENTS[event_type].model_validate(
        EVENTS[event_type].EXAMPLE
    )


@pytest.mark.parametrize("event_type", TYPES)
def test_the_document_refuses_what_the_model_refuses(event_type: str) -> None:
    for name in DOCUMENT["components"]["schemas"][EVENTS[event_type].__name__]["required"]:
        body = copy.deepcopy(example(EVENTS[event_type]))
        del body["data"][name]
        assert not validator(event_type).is_valid(body), name
        with pytest.raises(ValidationError):
            EVENTS[event_type].model_validate(body["data"])


@pytest.mark.parametrize("event_type", TYPES)
def test_names_are_explicit_and_versioned(event_type: str) -> None:
    context, *_, version = event_type.split(".")
    assert re.fullmatch(r"[a-z]+(\.[a-z_]+){2}\.v[1-9]\d*", event_type)
    assert context in (*SERVICES, "platform")
    assert version in {"v1", "v2"}
    assert EVENTS[event_type].__name__.lower() not in event_type


def test_every_event_is_heard_or_deliberately_is_not() -> None:
    heard = {event.TYPE for events in SUBSCRIPTIONS.values() for event in events}
    assert heard <= EVENTS.keys()
    assert set(SUBSCRIPTIONS) == set(SERVICES)
    assert all(len(events) == len(set(events)) for events in SUBSCRIPTIONS.values())


def _naive(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _naive(part) for key, part in value.items()}
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:]+Z", value):
        return value.removesuffix("Z")
    return value


@pytest.mark.parametrize(
    "model", [model for model in EVENTS.values() if _naive(model.EXAMPLE) != model.EXAMPLE], ids=lambda m: m.TYPE
)
def test_an_instant_without_a_zone_is_refused(model: type[Event]) -> None:
    data = _naive(model.EXAMPLE)
    data["metadata"] = {}
    if data | {"metadata": None} != model.EXAMPLE | {"metadata": None}:
        with pytest.raises(ValidationError, match="timezone"):
            model.model_validate(data)


def test_committed_examples_are_these() -> None:
    assert {path.stem for path in FOLDER.glob("examples/*.json")} == set(TYPES)
    for event_type, body in examples().items():
        assert (FOLDER / "examples" / f"{event_type}.json").read_text() == render(body)


def test_the_committed_document_is_this_one() -> None:
    assert load(FOLDER / "asyncapi.json") == json.loads(json.dumps(DOCUMENT))


def test_every_reference_leads_somewhere() -> None:
    for reference in re.findall(r'"\$ref": "#/([^"]+)"', json.dumps(DOCUMENT)):
        target: Any = DOCUMENT
        for step in reference.split("/"):
            target = target[step]
