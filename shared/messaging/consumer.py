"""The consumer: hands each event to its handler once, inside one transaction with the inbox.

A handler that fails is tried again after growing delays, spent in a retry queue, while the queue keeps moving;
after the last attempt the message goes to the dead letters, whole and with its error. While the database is out of
reach nothing counts as an attempt: messages return to the queue.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

import aio_pika
import structlog
from aio_pika.abc import AbstractConnection, AbstractIncomingMessage
from prometheus_client import Counter, Histogram
from pydantic import ValidationError
from sqlalchemy import text

from contracts.base import Event
from contracts.registry import EVENTS, SUBSCRIPTIONS
from shared.clock import now
from shared.context import current_trace
from shared.database.engine import Database
from shared.database.unit_of_work import UnitOfWork
from shared.errors import Problem
from shared.logging import get_logger
from shared.messaging.envelope import Envelope
from shared.messaging.topology import DEAD_LETTERS, declare_topology, retry_queue
from shared.settings import Settings

log = get_logger(__name__)
PREFETCH = 20
DRAIN_SECONDS = 10
ATTEMPT_HEADER = "x-attempts"

HANDLED = Counter("events_handled_total", "Events by outcome.", ["service", "type", "outcome"])
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 120, 600)
LATENCY = Histogram("event_latency_seconds", "From creation to effect.", ["service", "type"], buckets=BUCKETS)

E = TypeVar("E", bound=Event)


@dataclass(frozen=True, slots=True)
class Received(Generic[E]):
    """An event as its handler sees it."""

    envelope: Envelope
    data: E

    @property
    def version(self) -> int:
        """Version of the aggregate, to drop what is older than the read model."""
        return self.envelope.version


HandlerOf = Callable[[UnitOfWork, Received[E]], Awaitable[None]]
Handler = HandlerOf[Any]


class Consumers:
    """The handlers of one service, by event type."""

    def __init__(self, service: str) -> None:
        self.service = service
        self.handlers: dict[str, Handler] = {}

    def on(self, event: type[E]) -> Callable[[HandlerOf[E]], HandlerOf[E]]:
        """Register the decorated function for one event type."""

        def register(handler: HandlerOf[E]) -> HandlerOf[E]:
            if event.TYPE in self.handlers:
                raise ValueError(f"{event.TYPE} has a handler already.")
            self.handlers[event.TYPE] = handler
            return handler

        return register

    def check(self) -> None:
        """Fail where the handlers and the subscriptions in `contracts` differ.

        Raises:
            ValueError: an event is subscribed to and not handled, or handled and not subscribed to.
        """
        wanted = {event.TYPE for event in SUBSCRIPTIONS[self.service]}
        if wanted != set(self.handlers):
            raise ValueError(f"Handlers and subscriptions of {self.service} differ: {wanted ^ set(self.handlers)}")


class Consumer:
    """Consumes the queue of one service."""

    def __init__(self, settings: Settings, database: Database, consumers: Consumers) -> None:
        consumers.check()
        self._settings = settings
        self._service = consumers.service
        self._database = database
        self._handlers = consumers.handlers
        self._failed: asyncio.Future[None] | None = None
        self._in_flight: set[asyncio.Task[Any]] = set()

    async def run(self, connection: AbstractConnection) -> None:
        """Consume until cancelled.

        Raises:
            Exception: the broker or the database failed. Unacknowledged messages return to the queue.
        """
        async with self._database.unit_of_work() as uow:
            await uow.session.execute(text("SELECT 1"))
        channel = await connection.channel(publisher_confirms=True)
        await channel.set_qos(prefetch_count=PREFETCH)
        await declare_topology(channel, self._settings.event_retry_delays_ms)
        queue = await channel.get_queue(self._service, ensure=False)
        self._failed = asyncio.get_running_loop().create_future()
        self._channel = channel
        tag = await queue.consume(self._receive)
        try:
            await self._failed
        finally:
            if not channel.is_closed:
                await queue.cancel(tag)
            if self._in_flight:
                await asyncio.wait(self._in_flight, timeout=DRAIN_SECONDS)

    async def _receive(self, message: AbstractIncomingMessage) -> None:
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - aio-pika runs each callback in a task
        self._in_flight.add(task)
        task.add_done_callback(self._in_flight.discard)
        try:
            await self._process(message)
            await message.ack()
        except Exception as error:  # noqa: BLE001 - losing broker or database restarts the consumer
            log.warning("consumer interrupted", error=repr(error))
            if self._failed is not None and not self._failed.done():
                self._failed.set_exception(error)

    async def _process(self, message: AbstractIncomingMessage) -> None:
        try:
            envelope = Envelope.model_validate_json(message.body)
            event: Received[Event] = Received(envelope, EVENTS[envelope.type].model_validate(envelope.data))
        except (ValidationError, KeyError) as error:
            log.exception("event is malformed")
            await self._bury(message, error, attempts=0)
            return
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(
            event_id=str(envelope.id), event_type=envelope.type, org_id=str(envelope.orgid)
        )
        current_trace.set(envelope.trace())
        try:
            outcome = await self._handle(event)
        except Exception as error:
            if not await self._database.is_connected():
                raise
            await self._retry(message, error)
            outcome = "failed"
        HANDLED.labels(self._service, envelope.type, outcome).inc()

    async def _handle(self, event: Received[Event]) -> str:
        started = time.perf_counter()
        envelope = event.envelope
        async with self._database.unit_of_work(envelope.orgid) as uow:
            if not await first_time(uow, envelope):
                log.info("event handled before")
                return "duplicate"
            await self._handlers[envelope.type](uow, event)
        LATENCY.labels(self._service, envelope.type).observe(max(0.0, (now() - envelope.time).total_seconds()))
        log.info("event handled", latency_ms=round((time.perf_counter() - started) * 1000, 1))
        return "handled"

    async def _retry(self, message: AbstractIncomingMessage, error: Exception) -> None:
        attempts = int(cast("Any", message.headers.get(ATTEMPT_HEADER, 0))) + 1
        delays = self._settings.event_retry_delays_ms
        if attempts > len(delays):
            log.error("event goes to the dead letters", attempts=attempts, exc_info=error)
            await self._bury(message, error, attempts)
            return
        delay = delays[attempts - 1]
        log.warning("event will be tried again", attempts=attempts, retry_in_ms=delay, error=repr(error))
        await self._send(message, retry_queue(self._service, delay), {ATTEMPT_HEADER: attempts})

    async def _bury(self, message: AbstractIncomingMessage, error: Exception, attempts: int) -> None:
        reason = error.detail if isinstance(error, Problem) else f"{type(error).__name__}: {error}"
        await self._send(
            message,
            DEAD_LETTERS,
            {
                ATTEMPT_HEADER: attempts,
                "x-service": self._service,
                "x-error": reason[:2000],
                "x-failed-at": now().isoformat(),
            },
        )

    async def _send(self, message: AbstractIncomingMessage, queue: str, headers: dict[str, Any]) -> None:
        copy = aio_pika.Message(
            message.body,
            content_type=message.content_type,
            delivery_mode=aio_pika.DeliveryMode.PERSISTENT,
            message_id=message.message_id,
            type=message.type,
            headers=headers,
        )
        await self._channel.default_exchange.publish(copy, routing_key=queue, timeout=15)


async def first_time(uow: UnitOfWork, envelope: Envelope) -> bool:
    """Record the event in the inbox and tell whether it is new; a concurrent copy waits for our commit."""
    claim = "INSERT INTO inbox (event_id) VALUES (:id) ON CONFLICT DO NOTHING RETURNING 1"
    return (await uow.sql(claim, id=envelope.id)).first() is not None
