"""The worker process of a service: outbox relay, consumer and jobs, with health and metrics beside them."""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import uvicorn
from fastapi import FastAPI

from shared.database.engine import Database
from shared.jobs import Job, JobContext, run_forever
from shared.logging import configure_logging, get_logger
from shared.messaging.broker import Broker
from shared.messaging.consumer import Consumer, Consumers
from shared.messaging.relay import Relay, prune_outbox
from shared.settings import Settings
from shared.web.error_handlers import install_error_handlers
from shared.web.health import router as health_router
from shared.web.idempotency import prune_keys
from shared.web.metrics import add_metrics_route
from shared.web.middleware import TraceAndLog

log = get_logger(__name__)


class _Server(uvicorn.Server):
    """A server that leaves the signals to the worker."""

    def capture_signals(self) -> AbstractContextManager[None]:  # type: ignore[override]
        return nullcontext()


async def _prune(context: JobContext) -> int:
    return await prune_outbox(context.database) + await context.each_organization(prune_keys)


PRUNE = Job("outbox-prune", _prune, every_seconds=3600)


Extra = Callable[[JobContext], Awaitable[None]]


def run_worker(settings: Settings, consumers: Consumers, jobs: Sequence[Job], extra: Sequence[Extra] = ()) -> None:
    """Work until SIGTERM or SIGINT; what is in flight ends or returns to the queue.

    Args:
        extra: further tasks of the service; each runs until it is cancelled.
    """
    configure_logging(settings.service_name, settings.log_level)
    asyncio.run(_work(settings, consumers, jobs, extra))


def _health_app(settings: Settings, database: Database, broker: Broker) -> FastAPI:
    app = FastAPI(openapi_url=None)
    app.state.settings = settings
    app.state.database = database
    app.state.broker = broker
    install_error_handlers(app)
    app.include_router(health_router)
    add_metrics_route(app)
    app.add_middleware(TraceAndLog)
    return app


async def _work(settings: Settings, consumers: Consumers, jobs: Sequence[Job], extra: Sequence[Extra]) -> None:
    database = Database(settings)
    relaying = Broker(settings.rabbitmq_url, f"{settings.service_name}-relay")
    consuming = Broker(settings.rabbitmq_url, f"{settings.service_name}-consumer")
    relay = Relay(settings, database)
    consumer = Consumer(settings, database, consumers)
    context = JobContext(settings, database)
    app = _health_app(settings, database, consuming)
    config = uvicorn.Config(app, settings.worker_host, settings.worker_port, log_config=None, access_log=False)
    config.timeout_graceful_shutdown = 2
    server = _Server(config)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signum in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signum, stop.set)
    tasks: list[asyncio.Task[Any]] = [
        asyncio.create_task(relaying.run(relay.run), name="relay"),
        asyncio.create_task(consuming.run(consumer.run), name="consumer"),
        asyncio.create_task(server.serve(), name="health"),
        *(asyncio.create_task(run_forever(job, context), name=job.name) for job in (*jobs, PRUNE)),
        *(asyncio.ensure_future(work(context)) for work in extra),
    ]
    stopping = asyncio.create_task(stop.wait())
    log.info("worker started", jobs=[job.name for job in jobs])
    done, _ = await asyncio.wait({*tasks, stopping}, return_when=asyncio.FIRST_COMPLETED)
    server.should_exit = True
    for task in tasks:
        if task.get_name() != "health":
            task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await database.close()
    log.info("worker stopped")
    for task in done - {stopping}:
        task.result()
