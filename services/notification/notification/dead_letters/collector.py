"""The worker's part: files what RabbitMQ's `dead-letters` queue brings, and publishes what staff want replayed.

A replayed event goes to the queue of the one service that failed, through the default exchange. The others have
handled it. A crash between publishing and writing that down publishes twice, which that service's inbox absorbs.
"""

import asyncio

import aio_pika
from aio_pika.abc import AbstractChannel, AbstractConnection, AbstractIncomingMessage
from prometheus_client import Counter
from sqlalchemy import text
from sqlalchemy.dialects.postgresql import insert

from contracts.registry import SERVICES
from notification import work_queue
from notification.dead_letters.letters import read_letter
from notification.dead_letters.models import DeadLetter
from notification.work_queue import Ticket
from shared.database import Database
from shared.jobs import JobContext
from shared.logging import get_logger
from shared.messaging.broker import Broker
from shared.messaging.envelope import CONTENT_TYPE
from shared.messaging.topology import DEAD_LETTERS, declare_topology
from shared.settings import Settings

log = get_logger(__name__)
PREFETCH = 20
REPLAYS = 50
POLL_SECONDS = 1.0
CONFIRM_SECONDS = 15.0

FILED = Counter("dead_letters_filed_total", "Events that a service gave up on.", ["origin"])


class Collector:
    """Lives on one connection to RabbitMQ."""

    def __init__(self, settings: Settings, database: Database) -> None:
        self._settings = settings
        self._database = database

    async def run(self, connection: AbstractConnection) -> None:
        """File and replay until cancelled.

        Raises:
            Exception: the broker or the database failed; unfiled letters return to the queue.
        """
        async with self._database.unit_of_work() as uow:
            await uow.session.execute(text("SELECT 1"))
        channel = await connection.channel(publisher_confirms=True)
        await channel.set_qos(prefetch_count=PREFETCH)
        await declare_topology(channel, self._settings.event_retry_delays_ms)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._file_all(channel))
            tasks.create_task(self._replay_all(channel))

    async def _file_all(self, channel: AbstractChannel) -> None:
        queue = await channel.get_queue(DEAD_LETTERS, ensure=False)
        async with queue.iterator() as messages:
            async for message in messages:
                await self._file(message)
                await message.ack()

    async def _file(self, message: AbstractIncomingMessage) -> None:
        letter = read_letter(message.body, message.headers)
        row = DeadLetter(
            org_id=letter.org_id,
            event_id=letter.event_id,
            type=letter.type,
            service=letter.service,
            error=letter.error,
            attempts=letter.attempts,
            body=message.body,
            failed_at=letter.failed_at,
            fingerprint=letter.fingerprint,
        )
        statement = insert(DeadLetter).values(row.model_dump())
        async with self._database.unit_of_work(letter.org_id) as uow:
            await uow.session.execute(statement.on_conflict_do_nothing(index_elements=["org_id", "fingerprint"]))
        FILED.labels(letter.service if letter.service in SERVICES else "unknown").inc()
        log.warning(
            "dead letter filed", event_id=str(letter.event_id), event_type=letter.type, origin=letter.service
        )

    async def _replay_all(self, channel: AbstractChannel) -> None:
        while True:
            async with self._database.unit_of_work() as uow:
                tickets = await work_queue.claim(uow, "replay", REPLAYS)
            for ticket in tickets:
                await self._replay(channel, ticket)
            await asyncio.sleep(POLL_SECONDS)

    async def _replay(self, channel: AbstractChannel, ticket: Ticket) -> None:
        async with self._database.unit_of_work(ticket.org_id) as uow:
            letter = await uow.session.get(DeadLetter, ticket.id, with_for_update=True)
            if letter is not None and letter.status == "replaying":
                message = aio_pika.Message(
                    letter.body,
                    content_type=CONTENT_TYPE,
                    delivery_mode=aio_pika.DeliveryMode.PERSISTENT,
                    message_id=str(letter.event_id) if letter.event_id else None,
                    type=letter.type,
                )
                await channel.default_exchange.publish(
                    message, routing_key=letter.service, timeout=CONFIRM_SECONDS
                )
                letter.status = "replayed"
            await work_queue.finish(uow, ticket.id)
        log.info("dead letter replayed", letter_id=str(ticket.id), org_id=str(ticket.org_id))


async def collect(context: JobContext) -> None:
    """Keep a collector connected."""
    broker = Broker(context.settings.rabbitmq_url, f"{context.settings.service_name}-dead-letters")
    await broker.run(Collector(context.settings, context.database).run)
