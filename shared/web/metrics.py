"""`/metrics` in Prometheus' text format, behind `METRICS_TOKEN`."""

import contextlib
import hmac

from fastapi import FastAPI, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, Counter, Gauge, Histogram, generate_latest
from prometheus_fastapi_instrumentator.instrumentation import PrometheusFastApiInstrumentator
from prometheus_fastapi_instrumentator.metrics import Info
from sqlalchemy import text

from shared.database.engine import Database
from shared.errors import NotFound, Unauthorized
from shared.settings import Settings

ROUTE = ["service", "method", "handler"]
REQUESTS = Counter("http_requests_total", "Requests by route and status.", [*ROUTE, "status"])
SERVER_ERRORS = Counter("http_5xx_errors_total", "Requests that we failed.", ROUTE)
SECONDS = Histogram("http_request_duration_seconds", "How long requests took.", ROUTE)
PENDING = Gauge("outbox_pending", "Events that wait for the broker.", ["service"])
LAG = Gauge("outbox_lag_seconds", "Age of the oldest event that waits for the broker.", ["service"])

_LAG = text(
    "SELECT count(*), coalesce(extract(epoch FROM now() - min(created_at)), 0) FROM outbox WHERE sent_at IS NULL"
)


def instrument(app: FastAPI, service: str) -> None:
    """Count the application's requests by the pattern of their route, and by nothing that a caller made up."""

    def count(info: Info) -> None:
        known = info.modified_handler != "none" and info.modified_status != "405"
        route = (service, info.method, info.modified_handler) if known else (service, "any", "none")
        REQUESTS.labels(*route, info.modified_status).inc()
        SECONDS.labels(*route).observe(info.modified_duration)
        if info.modified_status.startswith("5"):
            SERVER_ERRORS.labels(*route).inc()

    quiet = ["^/metrics$", "^/healthz$", "^/livez$"]
    instrumentator = PrometheusFastApiInstrumentator(should_group_status_codes=False, excluded_handlers=quiet)
    instrumentator.add(count).instrument(app)


async def measure_outbox(service: str, database: Database) -> None:
    """Bring the outbox gauges up to date; without the database they are unknown, which is no number."""
    pending = lag = float("nan")
    with contextlib.suppress(Exception):
        async with database.engine.connect() as connection:
            pending, lag = (await connection.execute(_LAG)).one()
    PENDING.labels(service).set(pending)
    LAG.labels(service).set(float(lag))


def add_metrics_route(app: FastAPI) -> None:
    """Serve `/metrics` to whoever holds the token."""

    @app.get("/metrics", include_in_schema=False)
    async def metrics(request: Request) -> Response:
        settings: Settings = request.app.state.settings
        if settings.metrics_token is None or not settings.metrics_enabled:
            raise NotFound("Set METRICS_TOKEN and METRICS_ENABLED to serve metrics.")
        given = request.headers.get("authorization", "")
        if not hmac.compare_digest(given.encode(), f"Bearer {settings.metrics_token.get_secret_value()}".encode()):
            raise Unauthorized("Metrics need the token.", headers={"WWW-Authenticate": "Bearer"})
        await measure_outbox(settings.service_name, request.app.state.database)
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
