"""The access log, the trace of each request and the size of its body, as plain ASGI."""

import re
import time

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.context import Trace, current_trace
from shared.logging import get_logger
from shared.web.error_handlers import render

log = get_logger("access")
QUIET = frozenset({"/healthz", "/livez", "/metrics"})
MAX_BODY = 1_000_000
MAX_UPLOAD = 12_000_000
"""In bytes, as the gateway has them."""
UPLOADS = ("multipart/form-data", "image/", "text/csv", "application/pdf")
"""Types of the bodies that are uploads."""
_UNGUESSABLE = re.compile(r"/(?=[^/]*[A-Z_])[A-Za-z0-9_-]{30,}")
"""A token in an address, which opens what it names to whoever reads it in a log; a UUID is not one."""


class TraceAndLog:
    """Continues or begins the trace, answers its `X-Request-Id` and writes a line per request.

    It also renders the errors that nothing inside foresaw, so that they carry the request id too.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        trace = Trace.begin(headers.get("x-request-id"), headers.get("traceparent"))
        current_trace.set(trace)
        structlog.contextvars.clear_contextvars()
        started = time.perf_counter()
        status = 0

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-Id"] = trace.request_id
            await send(message)

        try:
            await self._app(scope, _limited(receive, headers), send_with_id)
        except Exception as error:
            if status:
                raise
            await render(Request(scope), error)(scope, receive, send_with_id)
        finally:
            if scope["path"] not in QUIET:
                _record(scope, status or 500, time.perf_counter() - started)


def _record(scope: Scope, status: int, seconds: float) -> None:
    latency = round(seconds * 1000, 1)
    path = _UNGUESSABLE.sub("/…", scope["path"])
    log.info("request", method=scope["method"], path=path, status_code=status, latency_ms=latency)


def _limited(receive: Receive, headers: Headers) -> Receive:
    upload = headers.get("content-type", "").lower().startswith(UPLOADS)
    left = MAX_UPLOAD if upload else MAX_BODY

    async def receive_limited() -> Message:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise HTTPException(413, "The request is too large: send at most 1 MB, or 12 MB for an upload")
        return message

    return receive_limited
