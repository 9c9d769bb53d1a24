"""Routers whose routes run in one unit of work, committed before the answer leaves."""

import re
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.routing import APIRoute

from shared.database.engine import Database
from shared.errors import BadRequest, Invalid, PreconditionFailed, TooManyRequests, Unavailable, responses
from shared.web.idempotency import Replayed, store_answer


class TransactionalRoute(APIRoute):
    """Opens the unit of work, runs the handler, keeps the idempotent answer and commits.

    An exception rolls everything back and is rendered by the application's handlers. A failing commit is an
    error of the request: nobody is told of a change that did not happen.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Wrap FastAPI's handler."""
        handle = super().get_route_handler()

        async def handle_in_transaction(request: Request) -> Response:
            database: Database = request.app.state.database
            async with database.unit_of_work() as uow:
                request.state.uow = uow
                if "idempotency-key" in request.headers:
                    await request.body()  # kept, so that the guard can read it after a form was parsed from it
                try:
                    response = await handle(request)
                except Replayed as replayed:
                    return replayed.response
                response.headers.setdefault("Cache-Control", "no-store")
                await store_answer(request, uow, response)
            return response

        return handle_in_transaction


COMMON = responses(BadRequest, Invalid, TooManyRequests, Unavailable)


class Router(APIRouter):
    """The router of a slice."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("route_class", TransactionalRoute)
        options["responses"] = COMMON | options.get("responses", {})
        super().__init__(**options)


_TAGS = re.compile(r'(?:W/)?"(\d+)(?:-\w+)?"')
"""Versions in `If-Match`. The gateway turns `"3"` into `"3-zstd"` when it compresses the answer."""


def set_etag(response: Response, version: int) -> None:
    """Announce the version of the thing that is answered."""
    response.headers["ETag"] = f'"{version}"'


def check_if_match(request: Request, version: int) -> None:
    """Refuse to change what the caller has not seen. Without `If-Match` the change is let through.

    Raises:
        PreconditionFailed: the thing has another version by now.
    """
    wanted = request.headers.get("if-match")
    if wanted is None or wanted.strip() == "*":
        return
    if str(version) not in _TAGS.findall(wanted):
        raise PreconditionFailed(
            "Somebody changed this since you opened it. Load it again and repeat your change.",
            current_version=version,
        )
