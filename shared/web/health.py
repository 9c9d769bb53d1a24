"""`/livez` says that the process lives; `/healthz` says whether it can do its work."""

from typing import Literal

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel
from sqlalchemy import text

from shared.database.engine import Database
from shared.database.migrate import expected_revision
from shared.logging import get_logger
from shared.messaging.broker import Broker

log = get_logger(__name__)
router = APIRouter(tags=["operating"])


class Health(BaseModel):
    """The state of a process. A lost broker alone is no reason to take it out of service: events wait."""

    status: Literal["ready", "unhealthy"]
    service: str
    db_connected: bool
    migrations_current: bool
    current_revision: str | None
    expected_revision: str | None
    broker_connected: bool
    outbox_pending: int | None
    error: str | None = None


_REVISION = text("SELECT version_num FROM alembic_version")
_PENDING = text("SELECT count(*) FROM (SELECT 1 FROM outbox WHERE sent_at IS NULL LIMIT 10000) AS waiting")


async def check_health(service: str, database: Database, broker: Broker, expected: str | None) -> Health:
    """Ask the database for its revision and the outbox for what waits."""
    current = pending = error = None
    connected = False
    try:
        async with database.engine.connect() as connection:
            connected = True
            current = await connection.scalar(_REVISION)
            pending = await connection.scalar(_PENDING)
    except Exception as failure:  # noqa: BLE001 - whatever the driver raises, the answer is the same
        log.warning("health check failed", error=repr(failure))
        error = "The database refuses; was it migrated?" if connected else "The database can't be reached."
    migrated = current is not None and current == expected
    if error is None and not migrated:
        error = f"The database is at revision {current}, the code expects {expected}. Run the migrations."
    return Health(
        status="ready" if connected and migrated and error is None else "unhealthy",
        service=service,
        db_connected=connected,
        migrations_current=migrated,
        current_revision=current,
        expected_revision=expected,
        broker_connected=broker.connected,
        outbox_pending=pending,
        error=error,
    )


@router.get("/healthz", summary="Whether the service can do its work", responses={503: {"model": Health}})
async def healthz(request: Request, response: Response) -> Health:
    """Answer 503 while the database is out of reach or not migrated."""
    state = request.app.state
    if not hasattr(state, "expected_revision"):
        state.expected_revision = expected_revision(state.settings.service_name)
    health = await check_health(state.settings.service_name, state.database, state.broker, state.expected_revision)
    response.status_code = 200 if health.status == "ready" else 503
    return health


@router.get("/livez", summary="Whether the process lives")
async def livez() -> dict[str, str]:
    """Answer at once, whatever state the neighbours are in."""
    return {"status": "alive"}
