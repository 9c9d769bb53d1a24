"""What every Stripe endpoint shares: the key, the parameters, idempotency, expansion, lists, errors."""

import hmac
import json
from base64 import b64decode
from collections.abc import Callable, Coroutine
from typing import Annotated, Any, TypeVar

from fastapi import Depends, Request, Response
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from pydantic import BaseModel, ValidationError

from infra.sandbox.settings import Settings
from infra.sandbox.store import Doc, Store, new_id, now
from infra.sandbox.stripe import errors, forms
from infra.sandbox.stripe.errors import StripeError
from infra.sandbox.stripe.params import ListParams

Params = TypeVar("Params", bound=BaseModel)


class Call:
    """One authorized request: its decoded parameters and the store to answer from."""

    def __init__(self, request: Request, params: dict[str, Any]) -> None:
        self.state = request.app.state
        self.store: Store = request.app.state.store
        self.idempotency_key = request.headers.get("idempotency-key")
        self.path = request.url.path.removeprefix("/stripe")
        expand = params.pop("expand", [])
        self.expand = [str(path) for path in expand] if isinstance(expand, list) else [str(expand)]
        self.raw = params

    def params(self, model: type[Params], known: set[str] = frozenset()) -> Params:  # type: ignore[assignment]
        """Check the parameters. `known` are further names that Stripe takes and the sandbox passes over.

        Raises StripeError: unknown name, missing or ill-typed value.
        """
        for name in self.raw:
            if name not in model.model_fields and name not in known:
                raise errors.invalid(f"Received unknown parameter: {name}", name, "parameter_unknown")
        try:
            return model.model_validate({key: value for key, value in self.raw.items() if value != ""})
        except ValidationError as error:
            raise errors.from_validation(error) from None

    def load(self, kind: str, identifier: str, *, param: str | None = None) -> Doc:
        """The object, or Stripe's resource_missing (404 for a path's id, 400 for a parameter's)."""
        doc = self.store.get(identifier, kind)
        if doc is None:
            label = kind.replace(".", " ")
            raise errors.missing(label, identifier, param or "id", 400 if param else 404)
        return doc

    def listing(self, kind: str, params: ListParams, filters: dict[str, Any], *extra: tuple[str, Any]) -> Doc:
        """Stripe's list object: newest first, paged by `starting_after` and `ending_before`.

        `filters` are equalities on fields (None: no filter); `extra` are SQL conditions, each with its value.
        """
        sql: list[str] = ["1"]
        args: list[Any] = []
        for condition, value in extra:
            sql.append(condition)
            args.append(value)
        for field, value in filters.items():
            if value is not None:
                sql.append("json_extract(body, ?) = ?")
                args += [f"$.{field}", value]
        for operator, value in params.created_bounds():
            sql.append(f"json_extract(body, '$.created') {operator} ?")
            args.append(value)
        backwards = params.ending_before is not None
        cursor, name = (
            (params.ending_before, "ending_before") if backwards else (params.starting_after, "starting_after")
        )
        if cursor is not None:
            seq = self.store.seq(cursor, kind)
            if seq is None:
                raise errors.missing(kind.replace(".", " "), cursor, name, 400)
            sql.append(f"seq {'>' if backwards else '<'} ?")
            args.append(seq)
        found = self.store.find(kind, " AND ".join(sql), tuple(args), limit=params.limit + 1, oldest=backwards)
        page = found[: params.limit]
        if backwards:
            page.reverse()
        return {"object": "list", "url": self.path, "has_more": len(found) > params.limit, "data": page}

    def render(self, doc: Doc) -> Doc:
        """The public face of a document: private fields off, asked-for references expanded."""
        for path in self.expand:
            self._expand(doc, path.split("."))
        shown: Doc = public(doc)
        return shown

    def _expand(self, doc: Any, path: list[str]) -> None:
        if isinstance(doc, list):
            for item in doc:
                self._expand(item, path)
            return
        if not isinstance(doc, dict) or not path:
            return
        name, rest = path[0], path[1:]
        value = doc.get(name)
        if value is None and f"_{name}" in doc:
            value = doc[name] = doc[f"_{name}"]
        if name not in doc or (isinstance(value, str) and self.store.get(value) is None):
            raise errors.invalid(f"This property cannot be expanded ({name}).", "expand")
        if isinstance(value, str):
            value = doc[name] = self.store.get(value)
        self._expand(value, rest)


def public(value: Any) -> Any:
    """Without the fields that only the sandbox needs (`_…`)."""
    if isinstance(value, dict):
        return {key: public(item) for key, item in value.items() if not key.startswith("_")}
    return [public(item) for item in value] if isinstance(value, list) else value


async def _call(request: Request) -> Call:
    encoded = request.url.query if request.method == "GET" else (await request.body()).decode(errors="replace")
    try:
        return Call(request, forms.decode(encoded))
    except ValueError:
        raise StripeError(400, "Too many parameters.") from None


CallDep = Annotated[Call, Depends(_call)]


def _authorize(request: Request) -> None:
    settings: Settings = request.app.state.settings
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "basic":
        try:
            given = b64decode(given).decode().partition(":")[0]
        except ValueError:
            given = ""
    if not given:
        raise StripeError(401, "You did not provide an API key. Set your Authorization header to Bearer.")
    if not settings.stripe_secret_key or not hmac.compare_digest(
        given.encode(), settings.stripe_secret_key.encode()
    ):
        raise StripeError(401, f"Invalid API Key provided: {given[:7]}***{given[-4:]}")


class StripeRoute(APIRoute):
    """Adds to each endpoint: Stripe's errors, a request id, and `Idempotency-Key` on posts."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        endpoint = super().get_route_handler()

        async def handle(request: Request) -> Response:
            try:
                _authorize(request)
                if request.method == "GET":
                    answer = await endpoint(request)
                else:
                    async with request.app.state.stripe_posts:
                        answer = await _replay(request) or await _execute(endpoint, request)
            except StripeError as error:
                answer = JSONResponse(error.body, error.status)
            answer.headers["Request-Id"] = new_id("req_", 14)
            return answer

        return handle


async def _execute(endpoint: Callable[[Request], Coroutine[Any, Any, Response]], request: Request) -> Response:
    """Run it and remember a result; a call refused for its parameters may be repeated with better ones."""
    try:
        answer = await endpoint(request)
    except StripeError as error:
        if error.status != 402:
            raise
        answer = JSONResponse(error.body, error.status)
    await _remember(request, answer)
    return answer


async def _replay(request: Request) -> Response | None:
    """The first answer to this key, if there was one. Raises StripeError when it served another request."""
    key = request.headers.get("idempotency-key")
    if not key:
        return None
    if len(key) > 255:
        raise StripeError(400, "Idempotency-Key must be at most 255 characters.", "idempotency_error")
    store: Store = request.app.state.store
    store.db.execute("DELETE FROM idempotency WHERE created < ?", (now() - 24 * 3600,))
    row = store.db.execute("SELECT * FROM idempotency WHERE key = ?", (key,)).fetchone()
    if row is None:
        return None
    if row["path"] != request.url.path or row["params"] != (await request.body()).decode(errors="replace"):
        raise StripeError(
            400,
            "Keys for idempotent requests can only be used with the same endpoint and parameters they were"
            f" first used with. Try using a key other than '{key}' if you meant to execute"
            " a different request.",
            "idempotency_error",
        )
    headers = {"Idempotent-Replayed": "true", "Idempotency-Key": key}
    return JSONResponse(json.loads(row["answer"]), row["status"], headers)


async def _remember(request: Request, answer: Response) -> None:
    key = request.headers.get("idempotency-key")
    if not key:
        return
    body = (await request.body()).decode(errors="replace")
    request.app.state.store.db.execute(
        "INSERT OR IGNORE INTO idempotency VALUES (?, ?, ?, ?, ?, ?)",
        (key, request.url.path, body, answer.status_code, bytes(answer.body).decode(), now()),
    )
