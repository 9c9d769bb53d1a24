"""The program: `uvicorn infra.sandbox.app:create_app --factory`."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.middleware.base import RequestResponseEndpoint

from infra.sandbox import checkout_page, faults, messages, pages, sendgrid, smtp, twilio
from infra.sandbox.settings import Settings
from infra.sandbox.store import Store
from infra.sandbox.stripe import api as stripe_api
from infra.sandbox.stripe.checkout import expire_due
from infra.sandbox.stripe.events import Events
from infra.sandbox.webhooks import Webhooks

_CSP = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-src 'self';"
    " frame-ancestors 'none'"
)


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    state = app.state
    settings: Settings = state.settings
    state.store = Store(settings.sandbox_state_dir)
    state.webhooks = Webhooks(state.store, settings)
    state.events = Events(state.store, state.webhooks, settings)
    state.webhooks.every_tick.append(lambda: expire_due(state.store, state.events))
    state.stripe_posts = asyncio.Lock()
    mail_server = await smtp.serve(state.store, state.faults, settings.sandbox_smtp_port)
    sender = asyncio.create_task(state.webhooks.run())
    try:
        yield
    finally:
        sender.cancel()
        with suppress(asyncio.CancelledError):
            await sender
        mail_server.close()
        state.store.close()


async def _headers(request: Request, call_next: RequestResponseEndpoint) -> Response:
    response = await call_next(request)
    response.headers.setdefault("Content-Security-Policy", _CSP)
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    return response


def _problem(status: int, title: str, **fields: object) -> JSONResponse:
    body = {"type": "about:blank", "title": title, "status": status, **fields}
    return JSONResponse(body, status, media_type="application/problem+json")


async def _http_error(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    if "text/html" in request.headers.get("accept", ""):
        return pages.error_page(request, error.status_code, error.detail)
    answer = _problem(error.status_code, error.detail)
    answer.headers.update(error.headers or {})
    return answer


async def _validation_error(_: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    fields = [{"field": ".".join(map(str, e["loc"][1:])), "message": e["msg"]} for e in error.errors()]
    return _problem(422, "The request has invalid values.", errors=fields)


def create_app(settings: Settings | None = None) -> FastAPI:
    """Settings from the environment unless given. Raises RuntimeError in production."""
    settings = settings or Settings()
    settings.refuse_production()
    app = FastAPI(title="Sandbox providers", lifespan=_lifespan, docs_url=None, redoc_url=None)
    app.state.settings = settings
    app.state.faults = faults.Faults()
    app.middleware("http")(faults.inject)
    app.middleware("http")(_headers)
    app.add_exception_handler(twilio.TwilioError, twilio.render_error)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(RequestValidationError, _validation_error)
    providers = (*stripe_api.routers, sendgrid.router, twilio.router)
    for router in (*providers, messages.router, faults.router, checkout_page.router, pages.router):
        app.include_router(router)
    static = Path(__file__).with_name("static")
    app.mount("/sandbox/static", StaticFiles(directory=static), name="static")
    return app
