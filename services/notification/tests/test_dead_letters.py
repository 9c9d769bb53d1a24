"""Dead letters: filed from RabbitMQ, listed, replayed and discarded."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import aio_pika
import httpx
import pytest
import pytest_asyncio
from aio_pika.abc import AbstractChannel, AbstractIncomingMessage
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from contracts import finance
from notification.consumers import build_consumers
from notification.dead_letters.collector import collect
from notification.dead_letters.letters import read_letter
from notification.dead_letters.models import DeadLetter
from notification.settings import NotificationSettings
from shared.database import Database
from shared.ids import new_id
from shared.jobs import JobContext
from shared.messaging.broker import Broker
from shared.messaging.consumer import Consumer
from shared.messaging.envelope import Envelope
from shared.messaging.topology import DEAD_LETTERS, declare_topology
from shared.settings import DEFAULT_ORG_ID
from shared.testing.suite import ServiceSuite, add_organization

Headers = Callable[..., dict[str, str]]
DLQ = "/v1/admin/queue/dlq"


def an_event(org: UUID) -> Envelope:
    data = finance.InvoiceSent.model_validate(finance.InvoiceSent.EXAMPLE)
    return Envelope.wrap(data, org_id=org, version=1, source="finance")


def buried(**headers: Any) -> dict[str, Any]:
    at = datetime.now(UTC).isoformat()
    return {"x-service": "booking", "x-error": "SlotTaken: no", "x-attempts": 5, "x-failed-at": at} | headers


@pytest.fixture(scope="module")
def rabbit_settings() -> dict[str, str]:
    return {}


@pytest_asyncio.fixture
async def channel(
    suite: ServiceSuite, settings: NotificationSettings, rabbit_settings: dict[str, str]
) -> AsyncIterator[AbstractChannel]:
    """Return a channel on the process's own virtual host, with everything declared and all queues empty."""
    if "url" not in rabbit_settings:
        rabbit_settings["url"] = await suite.prepare_virtual_host()
    settings.rabbitmq_url = rabbit_settings["url"]
    connection = await aio_pika.connect(settings.rabbitmq_url)
    async with connection:
        channel = await connection.channel()
        await declare_topology(channel, settings.event_retry_delays_ms)
        for name in (DEAD_LETTERS, "booking", "notification"):
            await (await channel.get_queue(name)).purge()
        yield channel


@pytest_asyncio.fixture
async def collecting(
    channel: AbstractChannel, settings: NotificationSettings, database: Database
) -> AsyncIterator[None]:
    """Run the worker's collector."""
    task = asyncio.create_task(collect(JobContext(settings, database)))
    yield
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task


async def file_letter(database: Database, org: UUID, body: bytes = b"", day: int = 1) -> UUID:
    """Put a letter into the table, as of a day long ago."""
    letter_id = new_id()
    async with database.unit_of_work(org) as uow:
        uow.session.add(
            DeadLetter(
                id=letter_id,
                org_id=org,
                type="t",
                service="booking",
                error="e",
                attempts=1,
                body=body,
                failed_at=datetime(2020, 1, day, tzinfo=UTC),
                fingerprint=str(letter_id),
            )
        )
    return letter_id


async def send(channel: AbstractChannel, queue: str, body: bytes, headers: dict[str, Any] | None = None) -> None:
    await channel.default_exchange.publish(aio_pika.Message(body, headers=headers or {}), routing_key=queue)


async def receive_from(channel: AbstractChannel, name: str, eventually: Any) -> AbstractIncomingMessage:
    queue = await channel.get_queue(name)

    async def taken() -> AbstractIncomingMessage | None:
        return await queue.get(no_ack=True, fail=False)

    message: AbstractIncomingMessage = await eventually(taken, f"a message in {name}")
    return message


@pytest.fixture
def dead(http: httpx.AsyncClient, as_staff: Headers, eventually: Any) -> Callable[..., Awaitable[Any]]:
    """Return a function that waits until so many events are listed as dead, and returns the list."""

    async def listed(count: int, **headers: Any) -> Any:
        async def probe() -> Any:
            answer = (await http.get(DLQ, headers=as_staff("owner", **headers))).json()
            return answer if answer["event_dead_count"] == count else None

        return await eventually(probe, f"{count} dead events")

    return listed


async def test_a_buried_event_is_filed_once_with_its_reason(
    channel: AbstractChannel, collecting: None, dead: Callable[..., Awaitable[Any]], org: UUID
) -> None:
    body, headers = an_event(org).model_dump_json().encode(), buried()
    await send(channel, DEAD_LETTERS, body, headers)
    await send(channel, DEAD_LETTERS, body, headers)
    await send(channel, DEAD_LETTERS, an_event(org).model_dump_json().encode(), buried(**{"x-service": "finance"}))
    page = await dead(2)
    assert (page["outbox_dead_count"], page["export_dead_count"], page["next_cursor"]) == (0, 0, None)
    newest, oldest = page["items"]
    assert newest["service"] == "finance"
    assert oldest == {
        "id": oldest["id"],
        "kind": "event",
        "type": "finance.invoice.sent.v1",
        "service": "booking",
        "error": "SlotTaken: no",
        "attempts": 5,
        "created_at": oldest["created_at"],
    }


async def test_an_event_that_the_broker_buried_names_the_queue(
    channel: AbstractChannel,
    collecting: None,
    dead: Callable[..., Awaitable[Any]],
    org: UUID,
    settings: NotificationSettings,
) -> None:
    """Rejecting it without requeueing makes RabbitMQ itself dead-letter the message, with an `x-death` header."""
    await send(channel, "booking", an_event(org).model_dump_json().encode())
    queue = await channel.get_queue("booking")
    message = await queue.get()
    assert message is not None
    await message.reject(requeue=False)
    [letter] = (await dead(1))["items"]
    assert letter["service"] == "booking"
    assert "RabbitMQ gave up on it: rejected" in letter["error"]


async def test_a_retried_event_goes_back_to_its_service_only_and_may_die_again(
    channel: AbstractChannel,
    collecting: None,
    dead: Callable[..., Awaitable[Any]],
    http: httpx.AsyncClient,
    as_staff: Headers,
    org: UUID,
    eventually: Any,
    emitted: Callable[..., Awaitable[list[Envelope]]],
) -> None:
    body = an_event(org).model_dump_json().encode()
    await send(channel, DEAD_LETTERS, body, buried())
    [letter] = (await dead(1))["items"]
    answer = await http.post(f"{DLQ}/{letter['id']}/retry", json={}, headers=as_staff("admin"))
    assert answer.status_code == 200
    assert answer.json() == {"id": letter["id"], "kind": "event", "status": "replaying"}
    message = await receive_from(channel, "booking", eventually)
    assert message.body == body
    assert message.message_id == json.loads(body)["id"]
    own = await channel.get_queue("notification")
    assert await own.get(no_ack=True, fail=False) is None, "the services that handled it don't get it again"
    assert (await dead(0))["items"] == []
    assert (await http.post(f"{DLQ}/{letter['id']}/retry", headers=as_staff("admin"))).status_code == 404
    await send(channel, DEAD_LETTERS, body, buried())
    [again] = (await dead(1))["items"]
    assert again["id"] != letter["id"]
    [audit] = await emitted(org, "platform.audit.recorded.v1")
    assert (audit.data["action"], audit.data["metadata"]) == ("dead_letter.retry", {"kind": "event"})


async def test_a_retry_waits_while_the_broker_is_away(
    channel: AbstractChannel,
    database: Database,
    settings: NotificationSettings,
    http: httpx.AsyncClient,
    as_staff: Headers,
    org: UUID,
    dead: Callable[..., Awaitable[Any]],
    eventually: Any,
) -> None:
    """The request only writes a row; the worker publishes when it can."""
    body = an_event(org).model_dump_json().encode()
    letter_id = await file_letter(database, org, body)
    assert (await http.post(f"{DLQ}/{letter_id}/retry", headers=as_staff())).status_code == 200
    task = asyncio.create_task(collect(JobContext(settings, database)))
    try:
        assert (await receive_from(channel, "booking", eventually)).body == body
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def test_an_event_whose_handler_keeps_failing_is_listed_and_handled_once_replayed(
    channel: AbstractChannel,
    collecting: None,
    dead: Callable[..., Awaitable[Any]],
    settings: NotificationSettings,
    database: Database,
    http: httpx.AsyncClient,
    as_staff: Headers,
    eventually: Any,
    written: Callable[[], Awaitable[list[Any]]],
    org: UUID,
) -> None:
    """The whole way: our own consumer fails, retries, buries; the cause is mended; staff retry; it is handled."""
    async with database.unit_of_work() as uow:
        await uow.session.execute(
            text("UPDATE organizations SET timezone = 'Mars/Base' WHERE id = :org"), {"org": org}
        )
    consumer = Consumer(settings, database, build_consumers(settings))
    consuming = asyncio.create_task(Broker(settings.rabbitmq_url, "test").run(consumer.run))
    try:
        event = finance.DepositRequested.model_validate(finance.DepositRequested.EXAMPLE)
        envelope = Envelope.wrap(event, org_id=org, version=1, source="finance")
        await send(channel, "notification", envelope.model_dump_json().encode())
        [letter] = (await dead(1))["items"]
        assert (letter["service"], letter["attempts"]) == ("notification", 3)
        assert "Mars/Base" in letter["error"]
        assert await written() == []
        async with database.unit_of_work() as uow:
            await uow.session.execute(
                text("UPDATE organizations SET timezone = 'UTC' WHERE id = :org"), {"org": org}
            )
        await http.post(f"{DLQ}/{letter['id']}/retry", headers=as_staff())
        assert len(await eventually(written, "the messages of the replayed event")) == 2
    finally:
        consuming.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await consuming


async def test_what_can_not_be_read_is_filed_under_the_default_organization(
    channel: AbstractChannel,
    collecting: None,
    dead: Callable[..., Awaitable[Any]],
    http: httpx.AsyncClient,
    as_staff: Headers,
    database: Database,
    eventually: Any,
) -> None:
    async with database.unit_of_work(DEFAULT_ORG_ID) as uow:
        await uow.session.execute(text("DELETE FROM dead_letters"))
        known = await uow.session.execute(
            text("SELECT 1 FROM organizations WHERE id = :id"), {"id": DEFAULT_ORG_ID}
        )
    if known.first() is None:
        await add_organization(database, id=DEFAULT_ORG_ID)
    bodies = [b"", b"\x00\xff{", b"[1]", b'{"orgid": 7, "type": "a\\u0000b"}', b"[" * 5000]
    for body in bodies:
        await send(channel, DEAD_LETTERS, body, buried(**{"x-error": "bad \x00 byte", "x-service": "nobody"}))
    page = await dead(len(bodies), org_id=DEFAULT_ORG_ID)
    assert {item["type"] for item in page["items"]} == {"unreadable", "a\ufffdb"}
    headers = as_staff("owner", org_id=DEFAULT_ORG_ID)
    refused = await http.post(f"{DLQ}/{page['items'][0]['id']}/retry", headers=headers)
    assert refused.status_code == 409
    assert refused.json()["type"].endswith("/dead-letter-not-replayable")


async def test_a_dead_letter_is_discarded(
    channel: AbstractChannel,
    collecting: None,
    dead: Callable[..., Awaitable[Any]],
    http: httpx.AsyncClient,
    as_staff: Headers,
    org: UUID,
    database: Database,
) -> None:
    await send(channel, DEAD_LETTERS, an_event(org).model_dump_json().encode(), buried())
    [letter] = (await dead(1))["items"]
    stranger = as_staff("owner", org_id=await add_organization(database))
    assert (await http.delete(f"{DLQ}/{letter['id']}", headers=stranger)).status_code == 404
    assert (await http.delete(f"{DLQ}/{letter['id']}", headers=as_staff())).status_code == 204
    assert (await http.delete(f"{DLQ}/{letter['id']}", headers=as_staff())).status_code == 404
    assert (await dead(0))["items"] == []


@pytest.fixture
def dead_messages(receive: Callable[..., Awaitable[Any]], database: Database, org: UUID) -> Any:
    """Return a maker of dead messages."""

    async def make(count: int) -> None:
        for _ in range(count):
            await receive(finance.InvoiceSent.model_validate(finance.InvoiceSent.EXAMPLE))
        async with database.unit_of_work(org) as uow:
            await uow.session.execute(text("UPDATE messages SET status = 'dead', error = 'gone', attempts = 5"))
            await uow.session.execute(text("DELETE FROM work_queue WHERE org_id = :org"), {"org": org})

    return make


async def test_both_kinds_are_listed_together_and_apart(
    dead_messages: Any, database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers
) -> None:
    await dead_messages(2)
    for day in (1, 2):
        await file_letter(database, org, day=day)
    kinds: list[str] = []
    cursor = ""
    while True:
        params = {"kind": "all", "limit": "1"} | ({"cursor": cursor} if cursor else {})
        page = (await http.get(DLQ, params=params, headers=as_staff())).json()
        assert (page["outbox_dead_count"], page["event_dead_count"]) == (2, 2)
        kinds += [item["kind"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = page["next_cursor"]
    assert kinds == ["outbox", "outbox", "event", "event"]
    for kind, count in (("outbox", 2), ("event", 2), ("export", 0)):
        page = (await http.get(DLQ, params={"kind": kind}, headers=as_staff())).json()
        assert [item["kind"] for item in page["items"]] == [kind] * count
        assert page["export_dead_count"] == 0


async def test_a_dead_message_is_retried_or_discarded(
    dead_messages: Any,
    http: httpx.AsyncClient,
    as_staff: Headers,
    written: Callable[[], Awaitable[list[Any]]],
) -> None:
    await dead_messages(2)
    page = (await http.get(DLQ, headers=as_staff())).json()
    first, second = page["items"]
    assert (first["type"], first["service"], first["error"]) == ("invoice_sent", "notification", "gone")
    answer = await http.post(f"{DLQ}/{first['id']}/retry", headers=as_staff())
    assert answer.json() == {"id": first["id"], "kind": "outbox", "status": "queued"}
    assert (await http.delete(f"{DLQ}/{second['id']}", headers=as_staff())).status_code == 204
    states = {str(message.id): (message.status, message.error) for message in await written()}
    assert states == {first["id"]: ("queued", None), second["id"]: ("failed", "gone")}
    assert (await http.get(DLQ, headers=as_staff())).json()["outbox_dead_count"] == 0


async def test_only_managers_may(http: httpx.AsyncClient, as_staff: Headers) -> None:
    for role in ("dispatcher", "viewer", "accountant"):
        assert (await http.get(DLQ, headers=as_staff(role))).status_code == 403
    assert (await http.get(DLQ)).status_code == 401
    assert (await http.post(f"{DLQ}/{new_id()}/retry", headers=as_staff())).status_code == 404
    assert (await http.delete(f"{DLQ}/nonsense", headers=as_staff())).status_code == 422
    for params in ({"kind": "spam"}, {"cursor": "WzFd"}, {"limit": "1000"}):
        assert (await http.get(DLQ, params=params, headers=as_staff())).status_code == 422


HEADER = (
    st.none()
    | st.text(max_size=30)
    | st.integers()
    | st.datetimes()
    | st.lists(st.dictionaries(st.text(), st.text()))
)


@given(
    st.binary(max_size=200) | st.recursive(st.none() | st.text(), st.lists).map(lambda x: json.dumps(x).encode()),
    st.dictionaries(st.sampled_from(["x-service", "x-error", "x-attempts", "x-failed-at", "x-death"]), HEADER),
)
def test_no_letter_is_too_malformed_to_be_read(body: bytes, headers: dict[str, Any]) -> None:
    letter = read_letter(body, headers)
    assert letter.org_id == DEFAULT_ORG_ID
    assert letter.failed_at.tzinfo is not None
    assert 0 <= letter.attempts <= 10_000
    assert "\x00" not in letter.service + letter.error + letter.type


def test_a_wait_in_a_retry_queue_is_not_the_death() -> None:
    died = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)
    deaths = [
        {"reason": "expired", "queue": "booking.retry.1000", "time": died},
        {"reason": "delivery_limit", "queue": "booking", "time": died},
    ]
    letter = read_letter(b"{}", {"x-death": deaths})
    assert (letter.service, letter.failed_at) == ("booking", died)
    assert "delivery_limit" in letter.error
