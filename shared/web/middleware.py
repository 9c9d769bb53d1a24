"""The access log and the trace of each request, as plain ASGI."""

import time

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.context import Trace, current_trace
from shared.logging import get_logger

log = get_logger("access")
QUIET = frozenset({"/healthz", "/livez", "/metrics"})


class TraceAndLog:
    """Continues or begins the trace, answers its `X-Request-Id` and writes one line per request."""

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
        status = 500

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-Id"] = trace.request_id
            await send(message)

        try:
            await self._app(scope, receive, send_with_id)
        finally:
            if scope["path"] not in QUIET:
                log.info(
                    "request",
                    method=scope["method"],
                    path=scope["path"],
                    status_code=status,
                    latency_ms=round((time.perf_counter() - started) * 1000, 1),
                )
