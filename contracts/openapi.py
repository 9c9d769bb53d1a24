"""The OpenAPI 3.1 documents: one per service, and the gateway's own health.

`python -m contracts.openapi booking` prints the document of one service. Each is built in a process of its own,
without the caller's environment: services never share one.
"""

import hashlib
import importlib
import json
import os
import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from contracts.jsonfile import FOLDER, Document, render
from contracts.registry import SERVICES

ROOT = FOLDER.parent
OPERATING = ("/healthz", "/livez")
GATEWAY = "gateway"


def services() -> list[str]:
    """Return the services that this checkout holds."""
    return [name for name in SERVICES if (ROOT / "services" / name / name / "app.py").is_file()]


def build() -> dict[str, Document]:
    """Return each service's document without the routes that only the gateway shows, and the gateway's.

    Raises:
        subprocess.CalledProcessError: a service can't be built.
    """
    with ThreadPoolExecutor() as pool:
        documents = dict(zip(services(), pool.map(_in_its_own_process, services()), strict=True))
    health = [_take_operating_routes(document) for document in documents.values()]
    return {GATEWAY: _gateway(sorted(documents), health[0]), **documents}


def _in_its_own_process(service: str) -> Document:
    paths = (ROOT, ROOT / "services" / service)
    env = {"PYTHONPATH": os.pathsep.join(map(str, paths)), "PATH": os.environ.get("PATH", os.defpath)}
    command = [sys.executable, "-m", "contracts.openapi", service]
    answer = subprocess.run(command, cwd=ROOT, env=env, check=True, stdout=subprocess.PIPE)  # noqa: S603 - our own
    document: Document = json.loads(answer.stdout)
    return document


def document_of(service: str) -> Document:
    """Return what the service's application says of itself, with settings made up for the purpose."""
    kind: Any = getattr(importlib.import_module(f"{service}.settings"), f"{service.capitalize()}Settings")
    required = [name for name, field in kind.model_fields.items() if field.is_required()]
    values = {name: hashlib.sha256(name.encode()).hexdigest() for name in required}
    values |= {"database_url": "postgresql+asyncpg://localhost/none", "rabbitmq_url": "amqp://localhost/"}
    app: Any = importlib.import_module(f"{service}.app").create_app(kind(**values))
    document: Document = app.openapi()
    document["servers"] = [{"url": "/"}]
    return document


def _take_operating_routes(document: Document) -> Document:
    """Remove the routes that every service has and return the schema of their answer."""
    for path in OPERATING:
        document["paths"].pop(path, None)
    health: Document = document["components"]["schemas"].pop("Health")
    return health


def _gateway(names: Iterable[str], health: Document) -> Document:
    def route(identifier: str, summary: str, description: str, schema: str, **more: Any) -> Document:
        content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
        answers = {
            "200": {"description": "Ready", "content": content},
            "503": {"description": "Unhealthy", "content": content},
        }
        shown = {"operationId": identifier, "summary": summary, "description": description, "tags": ["operating"]}
        return {"get": {**shown, **more, "security": [], "responses": answers}}

    name = {"name": "service", "in": "path", "required": True, "schema": {"type": "string", "enum": list(names)}}
    whole = {
        "title": "WholeHealth",
        "type": "object",
        "required": ["status", "services"],
        "properties": {
            "status": {"type": "string", "enum": ["ready", "unhealthy"]},
            "services": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Health"}},
        },
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "CleanWithSnapshot: gateway", "summary": "Health of the whole.", "version": "1.0.0"},
        "servers": [{"url": "/"}],
        "paths": {
            "/healthz": route(
                "healthz", "Whether everything can do its work", "Sums all services up.", "WholeHealth"
            ),
            "/healthz/{service}": route(
                "healthz_of", "Whether one service can", "That service's own answer.", "Health", parameters=[name]
            ),
        },
        "components": {"schemas": {"WholeHealth": whole, "Health": health}},
    }


if __name__ == "__main__":
    sys.stdout.write(render(document_of(sys.argv[1])))
