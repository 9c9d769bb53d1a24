"""The outbox and its relay: nothing is lost, and nothing is marked sent that the broker did not take."""

import asyncio
from typing import Any
from uuid import UUID

import aio_pika
import pytest
from sqlalchemy import text

from contracts.booking import BookingRequested
from shared.database import Database
from shared.messaging import relay as relays
from shared.messaging.broker import Broker
from shared.messaging.envelope import CONTENT_TYPE, Envelope
from shared.messaging.relay import Relay, prune_outbox
from shared.messaging.topology import declare_topology
from shared.settings import Settings
from shared.tests.messaging import Wire, pending, running, until


async def publish(database: Database, org: UUID, count: int = 1) -> None:
    """Write events into the outbox."""
    async with database.unit_of_work(org) as uow:
        for _ in range(count):
            uow.publish(BookingRequested.model_validate(BookingRequested.EXAMPLE), version=3)


async def test_an_event_reaches_every_queue_that_wants_it(
    wire: Wire, virtual_host: str, settings: Settings, database: Database, org: UUID
) -> None:
    broker = Broker(virtual_host, "test-relay")
    async with running(broker.run(Relay(settings, database).run)):
        await publish(database, org)
        message = await until(lambda: wire.take("playground"), "the event in the playground's queue")
        assert broker.connected
        assert await until(lambda: wire.take("finance"), "the event in finance's queue")

        async def marked() -> bool:
            return await pending(database, org) == 0

        await until(marked, "the event marked sent, which follows the broker's confirm")
    envelope = Envelope.model_validate_json(message.body)
    assert (envelope.type, envelope.orgid, envelope.version) == (BookingRequested.TYPE, org, 3)
    assert (message.content_type, message.type, message.message_id) == (
        CONTENT_TYPE,
        envelope.type,
        str(envelope.id),
    )
    assert message.delivery_mode == aio_pika.DeliveryMode.PERSISTENT


async def test_while_the_broker_is_down_events_wait(
    wire: Wire, virtual_host: str, settings: Settings, database: Database, org: UUID, monkeypatch: Any
) -> None:
    monkeypatch.setattr("shared.messaging.broker.FIRST_WAIT", 0.05)
    broker = Broker("amqp://127.0.0.1:1/", "test-relay")
    async with running(broker.run(Relay(settings, database).run)):
        await publish(database, org, 5)
        await asyncio.sleep(0.2)
        assert not broker.connected
        assert await pending(database, org) == 5
        broker._url = virtual_host

        async def all_sent() -> bool:
            return await pending(database, org) == 0

        await until(all_sent, "the outbox empty after the broker came back")
    assert len(await wire.drain("playground")) == 5


async def test_a_batch_that_the_broker_refused_stays(
    wire: Wire, virtual_host: str, settings: Settings, database: Database, org: UUID
) -> None:
    await publish(database, org, 3)
    connection = await aio_pika.connect(virtual_host)
    channel = await connection.channel(publisher_confirms=True)
    exchange = await declare_topology(channel, settings.event_retry_delays_ms)
    await connection.close()
    with pytest.raises(Exception, match=r"(?i)clos"):
        await Relay(settings, database).relay_batch(exchange)
    assert await pending(database, org) == 3
    assert await wire.drain("playground") == []


async def test_two_relays_share_the_work(
    wire: Wire, virtual_host: str, settings: Settings, database: Database, org: UUID, monkeypatch: Any
) -> None:
    monkeypatch.setattr(relays, "BATCH", 10)
    await publish(database, org, 95)
    async with await aio_pika.connect(virtual_host) as connection:
        channel = await connection.channel(publisher_confirms=True)
        exchange = await declare_topology(channel, settings.event_retry_delays_ms)

        async def empty(relay: Relay) -> int:
            taken = 0
            while count := await relay.relay_batch(exchange):
                taken += count
            return taken

        taken = await asyncio.gather(*(empty(Relay(settings, database)) for _ in range(2)))
    assert min(taken) > 0
    messages = await wire.drain("playground")
    ours = [message.message_id for message in messages if str(org) in message.body.decode()]
    assert len(ours) == len(set(ours)) == 95
    assert await pending(database, org) == 0


async def test_old_rows_are_pruned_and_others_kept(database: Database, org: UUID) -> None:
    await publish(database, org, 4)
    async with database.unit_of_work() as uow:
        ids = (
            await uow.session.execute(text("SELECT id FROM outbox WHERE org_id = :org ORDER BY id"), {"org": org})
        ).scalars()
        for identifier, age in zip(ids, ("100 hours", "1 hour", "100 hours"), strict=False):
            await uow.session.execute(
                text("UPDATE outbox SET sent_at = now() - CAST(:age AS text)::interval WHERE id = :id"),
                {"id": identifier, "age": age},
            )
        await uow.session.execute(
            text(
                "INSERT INTO inbox SELECT gen_random_uuid(), now() - interval '40 days' FROM generate_series(1, 3)"
            )
        )
    assert await prune_outbox(database) >= 5
    async with database.unit_of_work() as uow:
        left = text("SELECT count(*) FROM outbox WHERE org_id = :org")
        assert (await uow.session.execute(left, {"org": org})).scalar_one() == 2
        old = "SELECT count(*) FROM inbox WHERE handled_at < now() - interval '30 days'"
        assert (await uow.session.execute(text(old))).scalar_one() == 0


async def test_pruning_goes_on_until_nothing_is_old(database: Database, monkeypatch: Any) -> None:
    monkeypatch.setattr(relays, "PRUNE_BATCH", 2)
    async with database.unit_of_work() as uow:
        await uow.session.execute(
            text(
                "INSERT INTO inbox SELECT gen_random_uuid(), now() - interval '40 days' FROM generate_series(1, 5)"
            )
        )
    assert await prune_outbox(database) >= 5
    assert await prune_outbox(database) == 0
