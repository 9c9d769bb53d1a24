"""`build_app`: the application of a service, made of its settings and its slices' routers."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence

from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute, iter_route_contexts

from shared.auth.guards import Guard
from shared.database.engine import Database
from shared.logging import configure_logging
from shared.messaging.broker import Broker, stay
from shared.settings import Settings
from shared.web.error_handlers import install_error_handlers
from shared.web.health import router as health_router
from shared.web.metrics import add_metrics_route, instrument
from shared.web.middleware import TraceAndLog
from shared.web.openapi import DocumentedApp
from shared.web.rate_limits import RateLimiter


def build_app(settings: Settings, routers: Sequence[APIRouter], *, title: str, summary: str) -> FastAPI:
    """Return the application.

    Raises:
        RuntimeError: a route declares no guard.
    """
    configure_logging(settings.service_name, settings.log_level)

    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        task = asyncio.create_task(app.state.broker.run(stay))
        yield
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
        await app.state.database.close()

    app = DocumentedApp(
        title=f"CleanWithSnapshot: {title}",
        summary=summary,
        version="1.0.0",
        lifespan=lifespan,
        docs_url=f"/docs/{settings.service_name}",
        redoc_url=None,
        openapi_url=f"/docs/{settings.service_name}/openapi.json",
        generate_unique_id_function=lambda route: route.name,
        swagger_ui_oauth2_redirect_url=None,
        redirect_slashes=False,
    )
    app.state.settings = settings
    app.state.database = Database(settings)
    app.state.broker = Broker(settings.rabbitmq_url, f"{settings.service_name}-api")
    app.state.rate_limiter = RateLimiter(settings.redis_url)
    install_error_handlers(app)
    app.include_router(health_router)
    for router in routers:
        _check_guards(router)
        app.include_router(router)
    add_metrics_route(app)
    instrument(app, settings.service_name)
    app.add_middleware(TraceAndLog)
    return app


def _check_guards(router: APIRouter) -> None:
    for route in iter_route_contexts(router.routes):
        if isinstance(route.original_route, APIRoute) and Guard.of(route.dependant) is None:
            raise RuntimeError(
                f"{sorted(route.methods or ())} {route.path} declares no guard (requires, public, …)."
            )
