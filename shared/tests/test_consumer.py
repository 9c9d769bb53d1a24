"""The consumer: each event once, failures later and later, and never a queue that stands still."""

import asyncio
import json
from collections import Counter
from itertools import pairwise
from typing import Any
from uuid import UUID

import aio_pika
import pytest
from sqlalchemy import text
from sqlmodel import select

from contracts.registry import SUBSCRIPTIONS
from playground.consumers import Behaviour, consumers_that
from playground.tables import Album
from shared.context import trace
from shared.database import Database, UnitOfWork
from shared.messaging.broker import Broker
from shared.messaging.consumer import Consumer, Consumers, Received
from shared.messaging.topology import DEAD_LETTERS, retry_queue
from shared.settings import Settings
from shared.tests.messaging import Wire, a_booking, running, until


class Playground:
    """Runs the playground's consumer with a behaviour of the test's own."""

    def __init__(self, settings: Settings, database: Database, virtual_host: str) -> None:
        self.settings, self.database, self.virtual_host = settings, database, virtual_host

    def consuming(self, behaviour: Behaviour) -> Any:
        consumer = Consumer(self.settings, self.database, consumers_that(behaviour))
        return running(Broker(self.virtual_host, "test-consumer").run(consumer.run))

    async def titles(self, org: UUID) -> Counter[str]:
        async with self.database.unit_of_work(org) as uow:
            return Counter((await uow.session.exec(select(Album.title))).all())

    async def has(self, org: UUID, count: int) -> bool:
        return (await self.titles(org)).total() == count


@pytest.fixture
def playground(settings: Settings, database: Database, virtual_host: str, monkeypatch: Any) -> Playground:
    """Return the playground's consumer, quick to connect again."""
    monkeypatch.setattr("shared.messaging.broker.FIRST_WAIT", 0.05)
    return Playground(settings, database, virtual_host)


async def remember(uow: UnitOfWork, event: Received[Any]) -> None:
    """Write a row for the event."""
    uow.session.add(Album(org_id=uow.org_id, title=str(event.envelope.id)))


async def test_an_event_that_comes_twice_is_done_once(wire: Wire, playground: Playground, org: UUID) -> None:
    first, second = a_booking(org), a_booking(org)
    for envelope in (first, first, second, first, second):
        await wire.send(envelope)
    async with playground.consuming(remember):
        await until(lambda: playground.has(org, 2), "both events handled")
        await wire.send(last := a_booking(org))
        await until(lambda: playground.has(org, 3), "one more event handled")
    assert await playground.titles(org) == Counter({str(envelope.id): 1 for envelope in (first, second, last)})


async def test_copies_at_the_same_time_are_done_once(wire: Wire, playground: Playground, org: UUID) -> None:
    running_now = 0

    async def slowly(uow: UnitOfWork, event: Received[Any]) -> None:
        nonlocal running_now
        running_now += 1
        assert running_now == 1
        await asyncio.sleep(0.1)
        await remember(uow, event)
        running_now -= 1

    envelope = a_booking(org)
    for _ in range(3):
        await wire.send(envelope)
    async with playground.consuming(slowly):
        await until(lambda: playground.has(org, 1), "the event handled")
        await wire.send(a_booking(org))
        await until(lambda: playground.has(org, 2), "the queue to move on")
    assert (await playground.titles(org))[str(envelope.id)] == 1


async def test_a_handler_that_always_fails_ends_in_the_dead_letters_while_others_move(
    wire: Wire, playground: Playground, org: UUID
) -> None:
    bad = a_booking(org)
    tried: list[float] = []

    async def behave(uow: UnitOfWork, event: Received[Any]) -> None:
        await remember(uow, event)
        if event.envelope.id == bad.id:
            tried.append(asyncio.get_running_loop().time())
            raise LookupError("no such thing")

    await wire.send(bad)
    async with playground.consuming(behave):
        good = [a_booking(org) for _ in range(10)]
        for envelope in good:
            await wire.send(envelope)
        dead = await until(lambda: wire.take(DEAD_LETTERS), "the dead letter")
        await until(lambda: playground.has(org, 10), "the other events handled")
    delays = [later - earlier for earlier, later in pairwise(tried)]
    assert len(tried) == 1 + len(playground.settings.event_retry_delays_ms)
    assert delays[0] >= 0.05
    assert delays[1] >= 0.1
    assert json.loads(dead.body)["id"] == str(bad.id)
    assert dead.headers["x-attempts"] == 3
    assert dead.headers["x-service"] == "playground"
    assert dead.headers["x-error"] == "LookupError: no such thing"
    assert str(dead.headers["x-failed-at"]).startswith("20")
    assert str(bad.id) not in await playground.titles(org)


async def test_a_failure_that_passes_is_done_in_the_end(wire: Wire, playground: Playground, org: UUID) -> None:
    failures = 2

    async def behave(uow: UnitOfWork, event: Received[Any]) -> None:
        nonlocal failures
        if failures:
            failures -= 1
            raise ExceptionGroup("several", [ConnectionRefusedError("the mail server is down")])
        await remember(uow, event)

    await wire.send(a_booking(org))
    async with playground.consuming(behave):
        await until(lambda: playground.has(org, 1), "the event handled at the third attempt")
    assert await wire.take(DEAD_LETTERS) is None


@pytest.mark.parametrize(
    "poison",
    [
        text("INSERT INTO albums (id) VALUES (NULL)"),
        text("SELECT CAST(:number AS int)").bindparams(number=2**40),
        text("SELECT pg_sleep(5)"),
        text("DO $$ BEGIN RAISE deadlock_detected; END $$"),
    ],
    ids=["not null", "number out of range", "statement timeout", "deadlock"],
)
async def test_a_poisonous_event_does_not_stop_the_queue(
    wire: Wire, playground: Playground, org: UUID, poison: Any
) -> None:
    bad = a_booking(org)

    async def behave(uow: UnitOfWork, event: Received[Any]) -> None:
        if event.envelope.id == bad.id:
            await uow.session.execute(text("SET LOCAL statement_timeout = 50"))
            await uow.session.execute(poison)
        await remember(uow, event)

    async with playground.consuming(behave) as consumer:
        for envelope in (bad, a_booking(org)):
            await wire.send(envelope)
        await until(lambda: playground.has(org, 1), "the other event handled")
        dead = await until(lambda: wire.take(DEAD_LETTERS), "the poisonous event in the dead letters")
        assert not consumer.done()
    assert dead.headers["x-attempts"] == 3


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff\xfe",
        b"{}",
        b"[]",
        b"[" * 100_000,
        b'{"specversion": "1.0"}',
    ],
)
async def test_a_malformed_message_is_buried_at_once(
    wire: Wire, playground: Playground, org: UUID, body: bytes
) -> None:
    await wire.send(body)
    await wire.send(a_booking(org))
    async with playground.consuming(remember):
        dead = await until(lambda: wire.take(DEAD_LETTERS), "the malformed message in the dead letters")
        await until(lambda: playground.has(org, 1), "the good one handled")
    assert (dead.body, dead.headers["x-attempts"]) == (body, 0)


@pytest.mark.parametrize(
    "changes",
    [{"type": "booking.booking.requested.v99"}, {"data": {}}, {"version": 0}, {"time": "2026-11-23T16:00:00"}],
    ids=["unknown type", "data of another shape", "no version", "time without zone"],
)
async def test_an_event_that_breaks_its_contract_is_buried(
    wire: Wire, playground: Playground, org: UUID, changes: dict[str, Any]
) -> None:
    await wire.send(json.dumps(a_booking(org).model_dump(mode="json") | changes).encode())
    async with playground.consuming(remember):
        assert await until(lambda: wire.take(DEAD_LETTERS), "the event in the dead letters")
    assert await playground.has(org, 0)


async def test_fields_that_a_newer_producer_adds_are_tolerated(
    wire: Wire, playground: Playground, org: UUID
) -> None:
    event = a_booking(org).model_dump(mode="json")
    event["tracestate"] = "x"
    event["data"]["parking"] = {"place": "back yard"}
    event["data"]["client"]["pronoun"] = "she"
    await wire.send(json.dumps(event).encode())
    async with playground.consuming(remember):
        await until(lambda: playground.has(org, 1), "the event handled")


async def test_a_crash_between_effect_and_acknowledgement_is_done_once(
    wire: Wire, playground: Playground, org: UUID, monkeypatch: Any
) -> None:
    crashes = 2

    async def ack_of_a_dying_process(self: Any, *, multiple: bool = False) -> None:
        nonlocal crashes
        if crashes:
            crashes -= 1
            raise ConnectionResetError("killed after the commit, before the acknowledgement")
        await acknowledge(self, multiple=multiple)

    acknowledge = aio_pika.IncomingMessage.ack
    monkeypatch.setattr(aio_pika.IncomingMessage, "ack", ack_of_a_dying_process)
    envelope = a_booking(org)
    await wire.send(envelope)
    async with playground.consuming(remember):

        async def acknowledged() -> bool:
            return crashes == 0 and await playground.has(org, 1)

        await until(acknowledged, "the event delivered again after each crash")
        await wire.send(a_booking(org))
        await until(lambda: playground.has(org, 2), "the queue to move on")
    assert (await playground.titles(org))[str(envelope.id)] == 1
    assert await wire.take(DEAD_LETTERS) is None


async def test_a_stopping_consumer_ends_what_it_is_doing(wire: Wire, playground: Playground, org: UUID) -> None:
    begun = asyncio.Event()

    async def slowly(uow: UnitOfWork, event: Received[Any]) -> None:
        begun.set()
        await asyncio.sleep(0.2)
        await remember(uow, event)

    await wire.send(a_booking(org))
    async with playground.consuming(slowly):
        await begun.wait()
    assert await playground.has(org, 1)
    async with playground.consuming(remember):
        await wire.send(a_booking(org))
        await until(lambda: playground.has(org, 2), "the next event handled")


async def test_a_lost_database_costs_no_attempt(
    wire: Wire, playground: Playground, org: UUID, monkeypatch: Any
) -> None:
    outage = 5

    async def behave(uow: UnitOfWork, event: Received[Any]) -> None:
        nonlocal outage
        if outage:
            outage -= 1
            raise ConnectionError("the server closed the connection")
        await remember(uow, event)

    async def is_connected() -> bool:
        return outage == 0

    monkeypatch.setattr(playground.database, "is_connected", is_connected)
    await wire.send(a_booking(org))
    async with playground.consuming(behave):
        await until(lambda: playground.has(org, 1), "the event handled after the outage")
    assert await wire.take(DEAD_LETTERS) is None


async def test_the_click_is_followed_into_the_handler(wire: Wire, playground: Playground, org: UUID) -> None:
    seen: list[str] = []

    async def behave(uow: UnitOfWork, event: Received[Any]) -> None:
        seen.append(trace().request_id)
        assert trace().traceparent[:36] == event.envelope.traceparent[:36]
        await remember(uow, event)

    envelope = a_booking(org)
    await wire.send(envelope)
    async with playground.consuming(behave):
        await until(lambda: playground.has(org, 1), "the event handled")
    assert seen == [envelope.correlationid]


def test_handlers_and_subscriptions_must_agree(settings: Settings, database: Database) -> None:
    with pytest.raises(ValueError, match=r"booking\.booking\.requested\.v1"):
        Consumer(settings, database, Consumers("playground"))
    twice = consumers_that(remember)
    with pytest.raises(ValueError, match="has a handler already"):
        twice.on(next(iter(SUBSCRIPTIONS["playground"])))(remember)


async def test_the_topology_can_be_declared_by_everybody(wire: Wire, settings: Settings) -> None:
    for service in SUBSCRIPTIONS:
        for name in (service, *(retry_queue(service, delay) for delay in settings.event_retry_delays_ms)):
            queue = await wire.channel.declare_queue(name, passive=True)
            assert queue.declaration_result.consumer_count == 0
