"""Rules about whole events and routes."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from contracts import asyncapi, release
from contracts.compatibility import check
from contracts.compatibility.events import broken_events
from contracts.compatibility.http import broken_routes

Change = Callable[[dict[str, Any]], Any]
ROUTES: dict[str, Any] = {
    "paths": {
        "/v1/things": {
            "get": {
                "security": [],
                "parameters": [{"in": "query", "name": "limit", "schema": {"type": "integer", "maximum": 100}}],
                "responses": {
                    "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                    "404": {"content": {}},
                },
            },
            "post": {
                "security": [{"staff": []}, {"operator": []}],
                "requestBody": {
                    "required": False,
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
                },
                "responses": {"201": {}},
            },
        }
    },
    "components": {
        "schemas": {"Thing": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}}
    },
}


def changed(document: dict[str, Any], change: Change) -> dict[str, Any]:
    other = copy.deepcopy(document)
    change(other)
    return other


def get(document: dict[str, Any]) -> Any:
    return document["paths"]["/v1/things"]["get"]


def post(document: dict[str, Any]) -> Any:
    return document["paths"]["/v1/things"]["post"]


def test_a_document_is_compatible_with_itself() -> None:
    assert list(broken_routes(ROUTES, ROUTES)) == []
    events = asyncapi.build()
    assert list(broken_events(events, events)) == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda doc: doc["paths"].pop("/v1/things"), "GET /v1/things: was removed"),
        (lambda doc: doc["paths"]["/v1/things"].pop("post"), "POST /v1/things: was removed"),
        (lambda doc: get(doc).update(security=[{"staff": []}]), "GET /v1/things: now needs staff"),
        (lambda doc: post(doc)["security"].pop(), "POST /v1/things: no longer takes operator"),
        (
            lambda doc: get(doc)["parameters"].append(
                {"in": "query", "name": "from", "required": True, "schema": {}}
            ),
            "GET /v1/things: query parameter from is now required",
        ),
        (lambda doc: get(doc)["parameters"].pop(), "GET /v1/things: query parameter limit was removed"),
        (
            lambda doc: get(doc)["parameters"][0]["schema"].update(maximum=50),
            "GET /v1/things: query.limit: maximum is now 50",
        ),
        (lambda doc: post(doc)["requestBody"].update(required=True), "POST /v1/things: a body is now required"),
        (lambda doc: get(doc)["responses"].pop("200"), "GET /v1/things: no longer answers 200"),
        (
            lambda doc: get(doc)["responses"]["200"].update(content={"text/csv": {}}),
            "GET /v1/things: 200: application/json was removed",
        ),
        (
            lambda doc: doc["components"]["schemas"]["Thing"]["properties"].pop("name"),
            "GET /v1/things: 200.name: was removed",
        ),
        (
            lambda doc: doc["components"]["schemas"]["Thing"]["required"].append("colour"),
            "POST /v1/things: body.colour: is now required",
        ),
    ],
)
def test_what_breaks_a_client(change: Change, sentence: str) -> None:
    assert sentence in list(broken_routes(ROUTES, changed(ROUTES, change)))


@pytest.mark.parametrize(
    "change",
    [
        lambda doc: get(doc)["responses"].pop("404"),
        lambda doc: get(doc)["parameters"].append({"in": "query", "name": "from", "schema": {}}),
        lambda doc: get(doc)["parameters"][0].update(
            schema={"type": "array", "items": {"type": "integer", "maximum": 100}}
        ),
        lambda doc: doc["paths"].update({"/v1/more": {"get": {"responses": {}}}}),
        lambda doc: post(doc)["security"].append({"staffCookie": []}),
        lambda doc: post(doc).update(security=[]),
        lambda doc: doc["components"]["schemas"]["Thing"]["properties"].update(note={"type": "string"}),
    ],
)
def test_what_does_not(change: Change) -> None:
    assert list(broken_routes(ROUTES, changed(ROUTES, change))) == []


def booking(document: dict[str, Any]) -> Any:
    return document["components"]["schemas"]["BookingRequested"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            lambda doc: doc["channels"].pop("finance.invoice.paid.v1"),
            "finance.invoice.paid.v1: the event was removed",
        ),
        (
            lambda doc: booking(doc)["properties"].pop("reference"),
            "booking.booking.requested.v1.reference: was removed",
        ),
        (
            lambda doc: booking(doc)["required"].append("deposit"),
            "booking.booking.requested.v1.deposit: is now required",
        ),
        (
            lambda doc: booking(doc)["required"].remove("reference"),
            "booking.booking.requested.v1.reference: may now be missing",
        ),
        (
            lambda doc: (
                booking(doc)["properties"].update(parking={"type": "string"}, required=None)
                or booking(doc)["required"].append("parking")
            ),
            "booking.booking.requested.v1.parking: is now required",
        ),
        (
            lambda doc: doc["components"]["schemas"]["Contact"]["properties"].pop("phone"),
            "booking.booking.requested.v1.client.phone: was removed",
        ),
        (
            lambda doc: doc["operations"].pop("finance.send.finance.invoice.paid.v1"),
            "finance.invoice.paid.v1: finance no longer emits it",
        ),
        (
            lambda doc: doc["components"]["schemas"]["Envelope"]["properties"].pop("orgid"),
            "envelope.orgid: was removed",
        ),
    ],
)
def test_what_breaks_a_consumer(change: Change, sentence: str) -> None:
    events = asyncapi.build()
    assert sentence in list(broken_events(events, changed(events, change)))


def test_an_event_may_gain_an_optional_field_and_a_listener_may_leave() -> None:
    def change(document: dict[str, Any]) -> None:
        booking(document)["properties"]["parking"] = {"anyOf": [{"type": "string"}, {"type": "null"}]}
        document["operations"].pop("finance.receive.booking.booking.requested.v1")
        document["channels"]["booking.visit.moved.v1"] = {}

    events = asyncapi.build()
    assert list(broken_events(events, changed(events, change))) == []


def test_a_release_is_what_is_compared_with_and_is_not_overwritten_by_what_breaks_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (check, release):
        monkeypatch.setattr(module, "FOLDER", tmp_path)
        monkeypatch.setattr(module, "RELEASED", tmp_path / "released")
    (tmp_path / "openapi").mkdir()
    (tmp_path / "asyncapi.json").write_text(json.dumps(asyncapi.build()))
    (tmp_path / "openapi" / "things.json").write_text(json.dumps(ROUTES))
    assert check.broken_promises() == []
    assert release.main() == 0
    (tmp_path / "openapi" / "things.json").write_text(json.dumps({"paths": {}}))
    assert check.broken_promises() == [
        "things: GET /v1/things: was removed",
        "things: POST /v1/things: was removed",
    ]
    assert release.main() == 1
    (tmp_path / "openapi" / "things.json").unlink()
    assert check.broken_promises() == ["things: the service was removed"]
