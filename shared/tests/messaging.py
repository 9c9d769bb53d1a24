"""What the tests of messaging share: a broker of their own and probes that say what they waited for."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar
from uuid import UUID

import aio_pika
from aio_pika.abc import AbstractChannel, AbstractIncomingMessage
from sqlalchemy import text

from contracts.booking import BookingRequested
from shared.database import Database
from shared.ids import new_id
from shared.messaging.envelope import Envelope

T = TypeVar("T")


async def until(probe: Callable[[], Awaitable[T | None]], what: str, seconds: float = 15) -> T:
    """Poll until the probe gives something true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if value := await probe():
            return value
        await asyncio.sleep(0.02)
    raise AssertionError(f"never saw: {what}")


def a_booking(org_id: UUID, *, version: int = 1) -> Envelope:
    """Return the envelope of a booking request."""
    event = BookingRequested.model_validate(BookingRequested.EXAMPLE | {"booking_id": str(new_id())})
    return Envelope.wrap(event, org_id=org_id, version=version, source="booking")


class Wire:
    """A channel on the test's virtual host."""

    def __init__(self, channel: AbstractChannel) -> None:
        self.channel = channel

    async def send(self, body: bytes | Envelope, queue: str = "playground") -> None:
        """Put a message straight into a queue."""
        content = body.model_dump_json().encode() if isinstance(body, Envelope) else body
        message = aio_pika.Message(content, delivery_mode=aio_pika.DeliveryMode.PERSISTENT)
        await self.channel.default_exchange.publish(message, routing_key=queue)

    async def take(self, queue: str) -> AbstractIncomingMessage | None:
        """Take one message from a queue, if it has one."""
        return await (await self.channel.get_queue(queue, ensure=False)).get(no_ack=True, fail=False)

    async def drain(self, queue: str) -> list[AbstractIncomingMessage]:
        """Take all messages that are there."""
        found = []
        while message := await self.take(queue):
            found.append(message)
        return found


@asynccontextmanager
async def running(work: Awaitable[Any]) -> AsyncIterator[asyncio.Future[Any]]:
    """Let a coroutine run beside the block, and cancel it at its end."""
    task = asyncio.ensure_future(work)
    try:
        yield task
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError, Exception):
            await task


async def pending(database: Database, org_id: UUID) -> int:
    """Return how many events of an organization wait in the outbox."""
    async with database.unit_of_work() as uow:
        waiting = text("SELECT count(*) FROM outbox WHERE org_id = :org_id AND sent_at IS NULL")
        return int((await uow.session.execute(waiting, {"org_id": org_id})).scalar_one())
