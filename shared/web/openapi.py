"""The OpenAPI document, completed with what FastAPI can't see: who may call, and what any route may answer."""

from collections.abc import Iterable
from typing import Any

from fastapi import FastAPI
from fastapi.routing import RouteContext, iter_route_contexts

from shared.auth.callers import Audience
from shared.auth.guards import SAFE_METHODS, CallerGuard, Guard, StaffGuard, cookie_name
from shared.errors import Forbidden, ProblemBody, Unauthorized, responses

OPERATOR = "operator"
SECURITY_SCHEMES: dict[str, dict[str, str]] = {
    **{name: {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"} for name in Audience},
    **{f"{name}Cookie": {"type": "apiKey", "in": "cookie", "name": cookie_name(name)} for name in Audience},
    OPERATOR: {"type": "http", "scheme": "basic", "description": "An operator account of the environment."},
}
IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "description": "The same key and body give the first answer again.",
    "schema": {"type": "string", "pattern": "^[!-~]{1,255}$"},
}


class DocumentedApp(FastAPI):
    """An application whose document names each route's security and the errors that its guard can give."""

    def openapi(self) -> dict[str, Any]:
        """Return the document."""
        document = super().openapi()
        _complete(document, iter_route_contexts(self.routes))
        return document


def _complete(document: dict[str, Any], routes: Iterable[RouteContext]) -> None:
    schema = ProblemBody.model_json_schema(ref_template="#/components/schemas/{model}")
    components = document.setdefault("components", {})
    components.setdefault("schemas", {}).update(schema.pop("$defs") | {ProblemBody.__name__: schema})
    components["securitySchemes"] = SECURITY_SCHEMES
    for route in routes:
        for method in route.methods or ():
            operation = document["paths"].get(route.path_format, {}).get(method.lower())
            if operation is not None and (guard := Guard.of(route.dependant)) is not None:
                _secure(operation, method, guard)


def _secure(operation: dict[str, Any], method: str, guard: Guard) -> None:
    if not isinstance(guard, CallerGuard):
        operation["security"] = []
        return
    schemes = [guard.audience.value, f"{guard.audience.value}Cookie"]
    schemes += [OPERATOR] if isinstance(guard, StaffGuard) else []
    operation["security"] = [{name: []} for name in schemes]
    refusals = responses(Unauthorized, Forbidden)
    operation["responses"] = {str(code): entry for code, entry in refusals.items()} | operation["responses"]
    if method not in SAFE_METHODS and IDEMPOTENCY_KEY not in operation.setdefault("parameters", []):
        operation["parameters"].append(IDEMPOTENCY_KEY)
