"""How long an event takes from its commit to its effect in another service, beside the bare pipeline.

`python -m infra.load.events` prints both as JSON, in milliseconds. The product's way: a change in identity, its
outbox, the relay, RabbitMQ, booking's consumer, booking's read model. The bare way does the same steps with
asyncpg and aio-pika alone: insert and notify, publish with a confirm, consume, update, acknowledge.
"""

import asyncio
import json
import os
import time
from uuid import UUID

import aio_pika
import asyncpg
import httpx

COUNT = 100
QUEUE = "load-bare"
MODULE = "/v1/admin/modules/module.marketing"


async def _product(database: asyncpg.Connection, base_url: str, token: str) -> list[float]:
    headers = {"Authorization": token}
    took = []
    async with httpx.AsyncClient(base_url=base_url, headers=headers, trust_env=False) as http:
        org_id = UUID((await http.get("/v1/auth/me")).raise_for_status().json()["organization"]["id"])
        for turn in range(COUNT):
            (await http.put(MODULE, json={"enabled": bool(turn % 2)})).raise_for_status()
            committed = time.perf_counter()
            query = "SELECT 'module.marketing' = ANY (disabled_modules) FROM booking.organizations WHERE id = $1"
            while await database.fetchval(query, org_id) != (turn % 2 == 0):  # noqa: ASYNC110
                await asyncio.sleep(0.0005)
            took.append((time.perf_counter() - committed) * 1000)
    return took


async def _bare(database: asyncpg.Connection, postgres: str, rabbitmq: str) -> list[float]:
    await database.execute("CREATE TABLE IF NOT EXISTS public.load_bare (turn int PRIMARY KEY, seen int)")
    effects: asyncio.Queue[int] = asyncio.Queue()
    effect_connection = await asyncpg.connect(postgres)
    broker = await aio_pika.connect(rabbitmq)
    took = []
    async with broker:
        channel = await broker.channel(publisher_confirms=True)
        queue = await channel.declare_queue(QUEUE, durable=True, arguments={"x-queue-type": "quorum"})

        async def consume(message: aio_pika.abc.AbstractIncomingMessage) -> None:
            turn = int(message.body)
            await effect_connection.execute("UPDATE public.load_bare SET seen = 1 WHERE turn = $1", turn)
            effects.put_nowait(turn)
            await message.ack()

        await queue.consume(consume)
        publishing: set[asyncio.Task[object]] = set()

        def publish(*notification: object) -> None:
            body = str(notification[-1]).encode()
            message = aio_pika.Message(body, delivery_mode=aio_pika.DeliveryMode.PERSISTENT)
            task = asyncio.ensure_future(channel.default_exchange.publish(message, QUEUE))
            publishing.add(task)
            task.add_done_callback(publishing.discard)

        listener = await asyncpg.connect(postgres)
        await listener.add_listener("load_bare", publish)
        for turn in range(COUNT):
            async with database.transaction():
                await database.execute("INSERT INTO public.load_bare (turn) VALUES ($1)", turn)
                await database.execute(f"NOTIFY load_bare, '{turn}'")
            committed = time.perf_counter()
            await effects.get()
            took.append((time.perf_counter() - committed) * 1000)
        await listener.close()
        await queue.delete(if_unused=False, if_empty=False)
    await effect_connection.close()
    return took


async def measure() -> dict[str, list[float]]:
    """Return the milliseconds of each turn, both ways."""
    postgres = os.environ["ADMIN_DATABASE_URL"]
    database = await asyncpg.connect(postgres)
    try:
        product = await _product(database, os.environ["PUBLIC_BASE_URL"], os.environ["LOAD_TOKEN"])
        return {"product": product, "raw": await _bare(database, postgres, os.environ["RABBITMQ_URL"])}
    finally:
        await database.execute("DROP TABLE IF EXISTS public.load_bare")
        await database.close()


if __name__ == "__main__":
    print(json.dumps(asyncio.run(measure())))
