"""Sums the services' health up for the gateway's `/healthz`.

The services are the variables `<SERVICE>_UPSTREAM` (host:port) of the environment.
"""

import asyncio
import http.client
import json
import os
import urllib.error
import urllib.request
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

ANSWER_SECONDS = 2.0
SUFFIX = "_UPSTREAM"


def upstreams(environment: Mapping[str, str]) -> dict[str, str]:
    """Return address by service name."""
    return {
        key.removesuffix(SUFFIX).lower(): address
        for key, address in sorted(environment.items())
        if key.endswith(SUFFIX) and address
    }


async def healthz(request: Request) -> JSONResponse:
    """Answer 200 when every service says that it is ready, 503 and who isn't otherwise."""
    services: dict[str, str] = request.app.state.upstreams
    answers = await asyncio.gather(*(asyncio.to_thread(_ask, address) for address in services.values()))
    ready = all(answer.get("status") == "ready" for answer in answers)
    body = {"status": "ready" if ready else "unhealthy", "services": dict(zip(services, answers, strict=True))}
    return JSONResponse(
        body,
        status_code=HTTPStatus.OK if ready else HTTPStatus.SERVICE_UNAVAILABLE,
        headers={"Cache-Control": "no-store"} | ({} if ready else {"Retry-After": "5"}),
    )


async def livez(_: Request) -> JSONResponse:
    """Say that this process lives."""
    return JSONResponse({"status": "alive"})


def _ask(address: str) -> dict[str, Any]:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with direct.open(f"http://{address}/healthz", timeout=ANSWER_SECONDS) as response:
            answer = json.load(response)
    except urllib.error.HTTPError as refused:
        answer = _json(refused.read())
    except (OSError, http.client.HTTPException, ValueError) as failed:
        answer = {"status": "unhealthy", "error": f"{type(failed).__name__}: no usable answer"}
    return answer if isinstance(answer, dict) else {"status": "unhealthy", "error": "not a health answer"}


def _json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return None


def create_app() -> Starlette:
    """Return the application for the services that the environment names."""
    app = Starlette(routes=[Route("/healthz", healthz), Route("/livez", livez)])
    app.state.upstreams = upstreams(os.environ)
    return app
