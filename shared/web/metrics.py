"""`/metrics` in Prometheus' text format, behind `METRICS_TOKEN`."""

import hmac

from fastapi import FastAPI, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, Counter, Gauge, generate_latest
from prometheus_fastapi_instrumentator.instrumentation import PrometheusFastApiInstrumentator
from prometheus_fastapi_instrumentator.metrics import Info, default
from sqlalchemy import text

from shared.database.engine import Database
from shared.errors import NotFound, Unauthorized
from shared.settings import Settings

SERVER_ERRORS = Counter("http_5xx_errors_total", "Requests that we failed.", ["service", "method", "handler"])
PENDING = Gauge("outbox_pending", "Events that wait for the broker.", ["service"])
LAG = Gauge("outbox_lag_seconds", "Age of the oldest event that waits for the broker.", ["service"])

_LAG = text(
    "SELECT count(*), coalesce(extract(epoch FROM now() - min(created_at)), 0) FROM outbox WHERE sent_at IS NULL"
)


async def measure_outbox(service: str, database: Database) -> None:
    """Bring the outbox gauges up to date."""
    async with database.engine.connect() as connection:
        pending, lag = (await connection.execute(_LAG)).one()
    PENDING.labels(service).set(pending)
    LAG.labels(service).set(float(lag))


def instrument(app: FastAPI, settings: Settings) -> None:
    """Count requests and serve the counters."""
    if not settings.metrics_enabled:
        return

    def count_server_errors(info: Info) -> None:
        if info.modified_status.startswith("5"):
            SERVER_ERRORS.labels(settings.service_name, info.method, info.modified_handler).inc()

    instrumentator = PrometheusFastApiInstrumentator(excluded_handlers=["/metrics", "/healthz", "/livez"])
    instrumentator.add(default())
    instrumentator.add(count_server_errors)
    instrumentator.instrument(app)
    add_metrics_route(app)


def add_metrics_route(app: FastAPI) -> None:
    """Serve `/metrics` to whoever holds the token."""

    @app.get("/metrics", include_in_schema=False)
    async def metrics(request: Request) -> Response:
        settings: Settings = request.app.state.settings
        if settings.metrics_token is None:
            raise NotFound("Set METRICS_TOKEN to serve metrics.")
        given = request.headers.get("authorization", "")
        if not hmac.compare_digest(given.encode(), f"Bearer {settings.metrics_token.get_secret_value()}".encode()):
            raise Unauthorized("Metrics need the token.", headers={"WWW-Authenticate": "Bearer"})
        await measure_outbox(settings.service_name, request.app.state.database)
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
