"""The relay: takes committed events from the outbox to the exchange.

It is woken by NOTIFY and polls as a fallback. A batch is locked with SKIP LOCKED, so any number of relays share
the work; a row is marked sent only after the broker confirmed it. Publishing twice is possible (a crash after the
confirm), which the inbox of each consumer absorbs.
"""

import asyncio
import contextlib
from uuid import UUID

import aio_pika
import asyncpg
from aio_pika.abc import AbstractConnection, AbstractExchange
from prometheus_client import Counter
from sqlalchemy import text

from shared.database.engine import Database
from shared.logging import get_logger
from shared.messaging.envelope import CONTENT_TYPE
from shared.messaging.outbox import channel as notify_channel
from shared.messaging.topology import declare_topology
from shared.settings import Settings

log = get_logger(__name__)
BATCH = 200
PRUNE_BATCH = 5000
POLL_SECONDS = 5.0
CONFIRM_SECONDS = 15.0

RELAYED = Counter("outbox_relayed_total", "Events taken from the outbox to the broker.", ["service"])

_TAKE = text(
    "SELECT id, type, body::text AS body FROM outbox WHERE sent_at IS NULL "
    "ORDER BY id LIMIT :batch FOR UPDATE SKIP LOCKED"
)
_MARK = text("UPDATE outbox SET sent_at = now() WHERE id = ANY(:ids)")


class Relay:
    """The outbox relay of one service."""

    def __init__(self, settings: Settings, database: Database) -> None:
        self._settings = settings
        self._database = database
        self._wake = asyncio.Event()

    async def run(self, connection: AbstractConnection) -> None:
        """Relay until cancelled.

        Raises:
            Exception: the broker or the database failed; the caller connects again.
        """
        channel = await connection.channel(publisher_confirms=True)
        exchange = await declare_topology(channel, self._settings.event_retry_delays_ms)
        listener = await self._listen()
        try:
            while True:
                self._wake.clear()
                while await self.relay_batch(exchange) == BATCH:
                    pass
                if listener.is_closed():
                    raise ConnectionError("PostgreSQL closed the listening connection")
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._wake.wait(), POLL_SECONDS)
        finally:
            with contextlib.suppress(Exception):
                await listener.close(timeout=2)

    async def _listen(self) -> asyncpg.Connection:
        listener = await asyncpg.connect(self._database.url.replace("+asyncpg", ""), timeout=10)
        await listener.add_listener(notify_channel(self._database.schema), lambda *_: self._wake.set())
        return listener

    async def relay_batch(self, exchange: AbstractExchange) -> int:
        """Publish one batch and mark it sent; return how many rows it had."""
        async with self._database.unit_of_work() as uow:
            rows = (await uow.session.execute(_TAKE, {"batch": BATCH})).all()
            if not rows:
                return 0
            await asyncio.gather(*(self._publish(exchange, row.id, row.type, row.body) for row in rows))
            await uow.session.execute(_MARK, {"ids": [row.id for row in rows]})
        RELAYED.labels(self._settings.service_name).inc(len(rows))
        return len(rows)

    async def _publish(self, exchange: AbstractExchange, event_id: UUID, event_type: str, body: str) -> None:
        message = aio_pika.Message(
            body.encode(),
            content_type=CONTENT_TYPE,
            delivery_mode=aio_pika.DeliveryMode.PERSISTENT,
            message_id=str(event_id),
            type=event_type,
        )
        await exchange.publish(message, routing_key=event_type, mandatory=False, timeout=CONFIRM_SECONDS)


async def prune_outbox(database: Database) -> int:
    """Delete events sent 3 days ago and inbox ids of 30 days ago (replays come late); return how many."""
    pruned = 0
    for table, key, when, days in (("outbox", "id", "sent_at", 3), ("inbox", "event_id", "handled_at", 30)):
        old = f"SELECT {key} FROM {table} WHERE {when} < now() - make_interval(days => :days) LIMIT :batch"  # noqa: S608
        statement = text(f"DELETE FROM {table} WHERE {key} IN ({old}) RETURNING 1")  # noqa: S608 - names above
        gone = PRUNE_BATCH
        while gone == PRUNE_BATCH:
            async with database.unit_of_work() as uow:
                rows = await uow.session.execute(statement, {"days": days, "batch": PRUNE_BATCH})
                gone = len(rows.all())
            pruned += gone
    return pruned
