"""Exchange, queues and bindings. Whoever publishes or consumes declares all of them first, from the
subscriptions in `contracts`, so that an event is never lost to a queue that does not exist yet."""

from collections.abc import Sequence

from aio_pika import ExchangeType
from aio_pika.abc import AbstractChannel, AbstractExchange
from aiormq.abc import ArgumentsType

from contracts.registry import SUBSCRIPTIONS

EXCHANGE = "events"
DEAD_LETTERS = "dead-letters"
DELIVERY_LIMIT = 50
"""How often a message may take a worker down with it before the broker itself buries it."""


def retry_queue(service: str, delay_ms: int) -> str:
    """Return the name of the queue in which a service's messages wait for `delay_ms`."""
    return f"{service}.retry.{delay_ms}"


async def declare_topology(channel: AbstractChannel, delays_ms: Sequence[int]) -> AbstractExchange:
    """Declare everything (idempotent) and return the exchange that events are published to."""
    exchange = await channel.declare_exchange(EXCHANGE, ExchangeType.TOPIC, durable=True)
    await channel.declare_queue(DEAD_LETTERS, durable=True, arguments={"x-queue-type": "quorum"})
    for service, events in SUBSCRIPTIONS.items():
        await _declare_service(channel, service, delays_ms)
        queue = await channel.get_queue(service, ensure=False)
        for event in events:
            await queue.bind(exchange, event.TYPE)
    return exchange


async def _declare_service(channel: AbstractChannel, service: str, delays_ms: Sequence[int]) -> None:
    main: ArgumentsType = {
        "x-queue-type": "quorum",
        "x-delivery-limit": DELIVERY_LIMIT,
        "x-dead-letter-exchange": "",
        "x-dead-letter-routing-key": DEAD_LETTERS,
    }
    await channel.declare_queue(service, durable=True, arguments=main)
    for delay in delays_ms:
        waiting: ArgumentsType = {
            "x-queue-type": "quorum",
            "x-message-ttl": delay,
            "x-overflow": "reject-publish",
            "x-dead-letter-strategy": "at-least-once",
            "x-dead-letter-exchange": "",
            "x-dead-letter-routing-key": service,
        }
        await channel.declare_queue(retry_queue(service, delay), durable=True, arguments=waiting)
