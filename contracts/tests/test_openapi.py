"""The HTTP documents are complete: a stranger can use the interface from them alone."""

import json
import re
from typing import Any

import pytest

from contracts.jsonfile import FOLDER, load
from contracts.registry import SERVICES

DOCUMENTS = {path.stem: load(path) for path in sorted(FOLDER.glob("openapi/*.json"))}
METHODS = {"get", "post", "put", "patch", "delete"}
SCHEMES = {"staff", "staffCookie", "worker", "workerCookie", "client", "clientCookie", "operator"}
SHOWS_WHAT_TO_SEND = {"examples", "enum", "const", "default", "format", "pattern", "contentMediaType"}


def operations() -> list[Any]:
    return [
        pytest.param(document, path, operation, id=f"{name} {method.upper()} {path}")
        for name, document in DOCUMENTS.items()
        for path, item in document["paths"].items()
        for method, operation in item.items()
    ]


def resolve(schema: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[-1]]
    return schema


def has_example(schema: dict[str, Any], document: dict[str, Any], depth: int = 0) -> bool:
    """Tell whether a reader sees what to send: an example, a closed choice or a format, on it or on some field."""
    schema = resolve(schema, document)
    if (
        schema.keys() & {"examples", "enum", "const", "default", "format", "pattern", "contentMediaType"}
        or depth > 4
    ):
        return True
    if schema.get("type") in {"boolean", "integer"}:
        return True
    parts = [*schema.get("properties", {}).values(), *schema.get("anyOf", []), *schema.get("oneOf", [])]
    parts += [schema["items"]] if "items" in schema else []
    return any(has_example(part, document, depth + 1) for part in parts)


@pytest.mark.parametrize(("document", "path", "operation"), operations())
def test_an_operation_explains_itself(document: dict[str, Any], path: str, operation: dict[str, Any]) -> None:
    assert operation["summary"].strip()
    assert operation["description"].strip()
    assert operation["operationId"]
    assert "security" in operation
    assert {name for scheme in operation["security"] for name in scheme} <= SCHEMES
    for parameter in operation.get("parameters", []):
        assert parameter["schema"], parameter["name"]
        if parameter["in"] == "path":
            assert f"{{{parameter['name']}}}" in path


@pytest.mark.parametrize(("document", "path", "operation"), operations())
def test_an_operation_says_how_it_fails(document: dict[str, Any], path: str, operation: dict[str, Any]) -> None:
    assert [status for status in operation["responses"] if status.startswith(("2", "3"))]
    if not path.startswith("/v1/"):
        return
    expected = {"400", "422", "429", "503"} | ({"401", "403"} if operation["security"] else set())
    if re.search(r"\{\w*id\}", path):
        expected.add("404")
    assert operation["responses"].keys() >= expected
    for status, answer in operation["responses"].items():
        if status.startswith(("4", "5")):
            schema = answer["content"]["application/problem+json"]["schema"]
            assert resolve(schema, document)["title"] == "ProblemBody"


@pytest.mark.parametrize(("document", "path", "operation"), operations())
def test_a_body_has_an_example(document: dict[str, Any], path: str, operation: dict[str, Any]) -> None:
    for entry in operation.get("requestBody", {}).get("content", {}).values():
        assert entry.get("example") or entry.get("examples") or has_example(entry["schema"], document)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_sound(name: str) -> None:
    document = DOCUMENTS[name]
    identifiers = [
        operation["operationId"]
        for item in document["paths"].values()
        for method, operation in item.items()
        if method in METHODS
    ]
    assert sorted(identifiers) == sorted(set(identifiers))
    assert document["openapi"].startswith("3.1")
    assert document["servers"] == [{"url": "/"}]
    for reference in re.findall(r'"\$ref": "#/([^"]+)"', json.dumps(document)):
        target: Any = document
        for step in reference.split("/"):
            target = target[step]


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name in SERVICES])
def test_every_way_to_sign_in_is_declared(name: str) -> None:
    schemes = DOCUMENTS[name]["components"]["securitySchemes"]
    assert schemes.keys() == SCHEMES
    assert {scheme["type"] for scheme in schemes.values()} == {"http", "apiKey"}


def test_health_is_documented_once() -> None:
    health = [name for name, document in DOCUMENTS.items() for path in document["paths"] if "health" in path]
    assert set(health) <= {"gateway"}
