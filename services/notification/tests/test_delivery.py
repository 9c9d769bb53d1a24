"""Sending over real HTTP and SMTP to the sandbox, with its faults."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text

from contracts import booking, finance
from contracts.base import Event
from notification.delivery.breaker import FAILURES
from notification.delivery.carrier import Carrier, Outgoing
from notification.delivery.service import Delivery, carriers_of
from notification.jobs import JOBS
from notification.messages.models import Message
from notification.settings import NotificationSettings
from shared.database import Database
from shared.jobs import JobContext, run_once

Receive = Callable[..., Awaitable[Any]]
Written = Callable[[], Awaitable[list[Message]]]
TimePasses = Callable[[], Awaitable[None]]


def to(org: UUID, model: type[Event], **changes: Any) -> Any:
    """Return the example, to an address and a number that no other test uses."""
    number = f"+1780{org.int % 10**7:07}"
    client = {"email": f"{org.hex}@example.com", "phone": number, **changes.pop("client", {})}
    return model.model_validate(model.EXAMPLE | {"client": model.EXAMPLE["client"] | client} | changes)


@pytest.fixture
def mailed(receive: Receive, org: UUID) -> Callable[[], Awaitable[Any]]:
    """Return a maker of one due mail."""
    return lambda: receive(to(org, finance.InvoiceSent))


async def due_in(database: Database, message: Message) -> float | None:
    """Return in how many seconds a message is due; None when it no longer waits."""
    async with database.unit_of_work() as uow:
        row = await uow.session.execute(
            text("SELECT extract(epoch FROM due_at - now())::float FROM work_queue WHERE id = :id"),
            {"id": message.id},
        )
        return row.scalar_one_or_none()


async def test_mail_and_text_arrive(
    receive: Receive, written: Written, delivery: Delivery, sandbox: Any, org: UUID, database: Database
) -> None:
    await receive(to(org, booking.BookingConfirmed, crew=[]))
    assert await delivery.run() == 2
    mail, sms = await written()
    [arrived] = await sandbox.messages(mail.recipient)
    assert arrived["from"] == "Maple & Fils Ménage <hello@platform.example>"
    assert arrived["reply_to"] == "Maple & Fils Ménage <bonjour@maple.example>"
    assert (arrived["subject"], arrived["text"], arrived["html"]) == (mail.subject, mail.body, mail.html)
    assert arrived["custom_args"]["message_id"] == str(mail.id)
    assert (mail.status, mail.provider, mail.provider_message_id) == ("sent", "sendgrid", arrived["provider_id"])
    assert (mail.attempts, mail.error) == (1, None)
    assert mail.sent_at is not None
    [text_] = await sandbox.messages(sms.recipient)
    assert text_["text"] == sms.body
    assert (sms.status, sms.provider, sms.provider_message_id) == ("sent", "twilio", text_["provider_id"])
    assert await due_in(database, mail) is None
    assert await delivery.run() == 0


async def test_mail_goes_by_any_mail_server(
    receive: Receive, written: Written, settings: NotificationSettings, database: Database, sandbox: Any, org: UUID
) -> None:
    by_smtp = settings.model_copy(update={"email_mode": "smtp", "smtp_username": None})
    await receive(to(org, finance.InvoiceSent, client={"name": "Zoë, “Z” <Tremblay>", "locale": "fr"}))
    await Delivery(by_smtp, database, carriers_of(by_smtp)).run()
    [mail] = await written()
    assert (mail.status, mail.provider) == ("sent", "smtp")
    [arrived] = await sandbox.messages(mail.recipient)
    assert arrived["provider"] == "smtp"
    assert arrived["subject"] == mail.subject
    assert arrived["text"].split() == mail.body.split()
    assert "</html>" in arrived["html"]
    assert arrived["provider_id"] == mail.provider_message_id == f"<{mail.id}@platform.example>"


async def test_a_failing_provider_is_tried_again_ever_later_and_at_last_given_up(
    mailed: Callable[[], Awaitable[Any]],
    written: Written,
    delivery: Delivery,
    sandbox: Any,
    time_passes: TimePasses,
    settings: NotificationSettings,
    database: Database,
) -> None:
    await mailed()
    await sandbox.fail("sendgrid", status=503, count=5)
    for attempt in range(1, 5):
        assert await delivery.run() == 1
        [mail] = await written()
        assert (mail.status, mail.attempts) == ("queued", attempt)
        assert "SendGrid answered 503" in (mail.error or "")
        wait = await due_in(database, mail)
        assert wait == pytest.approx(30 * 2 ** (attempt - 1), rel=0.25)
        assert await delivery.run() == 0, "not before its time"
        await time_passes()
    assert await delivery.run() == 1
    [mail] = await written()
    assert (mail.status, mail.attempts) == ("dead", 5)
    assert await due_in(database, mail) is None
    assert await sandbox.messages(mail.recipient) == []


async def test_a_provider_that_recovers_gets_the_message(
    mailed: Callable[[], Awaitable[Any]],
    written: Written,
    delivery: Delivery,
    sandbox: Any,
    time_passes: TimePasses,
) -> None:
    await mailed()
    for status in (429, 401):
        await sandbox.fail("sendgrid", status=status)
        await delivery.run()
        await time_passes()
    await delivery.run()
    [mail] = await written()
    assert (mail.status, mail.attempts, mail.error) == ("sent", 3, None)
    assert len(await sandbox.messages(mail.recipient)) == 1


async def test_what_the_provider_will_never_take_is_not_tried_again(
    receive: Receive, written: Written, delivery: Delivery, org: UUID, database: Database
) -> None:
    client = {"email": "no address", "phone": "+15005550001"}
    await receive(to(org, booking.BookingConfirmed, client=client, crew=[]))
    await delivery.run()
    mail, sms = await written()
    assert (mail.status, mail.attempts) == ("failed", 1)
    assert "Does not contain a valid address" in (mail.error or "")
    assert (sms.status, sms.attempts) == ("failed", 1)
    assert "21211" in (sms.error or "")
    assert await due_in(database, mail) is None


@pytest.mark.parametrize("address", ["no address", "a@b@c", "ümlaut@exa mple", "<x>@example.com"])
async def test_a_mail_server_is_not_asked_about_what_is_no_address(
    receive: Receive, written: Written, settings: NotificationSettings, database: Database, org: UUID, address: str
) -> None:
    by_smtp = settings.model_copy(update={"email_mode": "smtp"})
    await receive(to(org, finance.InvoiceSent, client={"email": address}))
    await Delivery(by_smtp, database, carriers_of(by_smtp)).run()
    [mail] = await written()
    assert mail.status == "failed"


async def test_a_mail_server_that_fails_or_is_away_is_tried_again(
    mailed: Callable[[], Awaitable[Any]],
    written: Written,
    settings: NotificationSettings,
    database: Database,
    sandbox: Any,
    time_passes: TimePasses,
) -> None:
    by_smtp = settings.model_copy(update={"email_mode": "smtp"})
    away = by_smtp.model_copy(update={"smtp_port": 1})
    await mailed()
    await sandbox.fail("smtp")
    await Delivery(by_smtp, database, carriers_of(by_smtp)).run()
    [mail] = await written()
    assert (mail.status, mail.attempts) == ("queued", 1)
    assert "451" in (mail.error or "")
    await time_passes()
    await Delivery(away, database, carriers_of(away)).run()
    [mail] = await written()
    assert (mail.status, mail.attempts) == ("queued", 2)
    assert "can't be reached" in (mail.error or "") or "doesn't let us in" in (mail.error or "")


async def test_providers_out_of_reach_are_tried_again(
    receive: Receive, written: Written, settings: NotificationSettings, database: Database, org: UUID
) -> None:
    nowhere = settings.model_copy(
        update={"sendgrid_api_base": "http://127.0.0.1:1", "twilio_api_base": "http://127.0.0.1:1"}
    )
    await receive(to(org, booking.BookingConfirmed, crew=[]))
    await Delivery(nowhere, database, carriers_of(nowhere)).run()
    for message in await written():
        assert (message.status, message.attempts) == ("queued", 1)
        assert "can't be reached" in (message.error or "")


async def test_while_a_circuit_is_open_messages_wait_without_losing_attempts(
    receive: Receive,
    written: Written,
    delivery: Delivery,
    sandbox: Any,
    time_passes: TimePasses,
    org: UUID,
) -> None:
    for number in range(FAILURES):
        await receive(to(org, finance.InvoiceSent, number=f"INV-{number}"))
    await sandbox.fail("sendgrid", count=FAILURES)
    assert await delivery.run() == FAILURES
    await receive(to(org, booking.BookingConfirmed, crew=[]))
    await time_passes()
    assert await delivery.run() == 1, "the text goes, the mails wait"
    messages = await written()
    assert [m.attempts for m in messages if m.template == "invoice_sent"] == [1] * FAILURES
    assert {(m.channel, m.status, m.attempts) for m in messages if m.template == "booking_confirmed"} == {
        ("email", "queued", 0),
        ("sms", "sent", 1),
    }


async def test_a_switched_off_channel_skips_and_says_so(
    receive: Receive, written: Written, settings: NotificationSettings, database: Database, org: UUID, sandbox: Any
) -> None:
    off = settings.model_copy(update={"email_mode": "off", "sms_mode": "off"})
    await receive(to(org, booking.BookingConfirmed, crew=[]))
    await Delivery(off, database, carriers_of(off)).run()
    mail, sms = await written()
    assert (mail.status, mail.error, mail.attempts) == ("skipped", "EMAIL_MODE is off.", 0)
    assert (sms.status, sms.error) == ("skipped", "SMS_MODE is off.")
    assert await sandbox.messages(mail.recipient) == []


async def test_a_worker_that_died_mid_attempt_leaves_the_message_to_the_next(
    mailed: Callable[[], Awaitable[Any]],
    written: Written,
    delivery: Delivery,
    database: Database,
    org: UUID,
    time_passes: TimePasses,
) -> None:
    await mailed()
    async with database.unit_of_work(org) as uow:
        await uow.session.execute(text("UPDATE messages SET status = 'sending', attempts = 1"))
    await time_passes()
    await delivery.run()
    [mail] = await written()
    assert (mail.status, mail.attempts) == ("sent", 2)


async def test_a_message_that_takes_its_worker_down_each_time_dies(
    mailed: Callable[[], Awaitable[Any]], written: Written, delivery: Delivery, database: Database, org: UUID
) -> None:
    await mailed()
    async with database.unit_of_work(org) as uow:
        await uow.session.execute(text("UPDATE messages SET status = 'sending', attempts = 5"))
    await delivery.run()
    [mail] = await written()
    assert (mail.status, mail.attempts) == ("dead", 5)


async def test_workers_side_by_side_send_each_message_once(
    receive: Receive,
    written: Written,
    delivery: Delivery,
    settings: NotificationSettings,
    database: Database,
    sandbox: Any,
    org: UUID,
) -> None:
    for number in range(25):
        await receive(to(org, finance.InvoiceSent, number=f"INV-{number}"))
    other = Delivery(settings, database, carriers_of(settings))
    assert sum(await asyncio.gather(delivery.run(), other.run())) == 25
    messages = await written()
    assert {(m.status, m.attempts) for m in messages} == {("sent", 1)}
    assert len(await sandbox.messages(messages[0].recipient)) == 25


async def test_a_stopping_worker_ends_what_is_under_way(
    mailed: Callable[[], Awaitable[Any]],
    written: Written,
    delivery: Delivery,
    settings: NotificationSettings,
    database: Database,
) -> None:
    called, answered = asyncio.Event(), asyncio.Event()

    async def slowly(_: Outgoing) -> str:
        called.set()
        await answered.wait()
        return "accepted-1"

    await mailed()
    slow = Delivery(settings, database, {"email": Carrier("slow", slowly), "sms": None})
    running = asyncio.create_task(slow.run())
    await called.wait()
    running.cancel()
    await asyncio.sleep(0)
    answered.set()
    with pytest.raises(asyncio.CancelledError):
        await running
    [mail] = await written()
    assert (mail.status, mail.provider_message_id) == ("sent", "accepted-1")


async def test_a_text_whose_answer_was_lost_is_not_sent_twice(
    receive: Receive,
    written: Written,
    delivery: Delivery,
    sandbox: Any,
    org: UUID,
    listening: None,
    eventually: Any,
    time_passes: TimePasses,
) -> None:
    """Twilio took it and its 201 got lost; its status report stops the second attempt."""
    await receive(to(org, booking.BookingConfirmed, crew=[], client={"email": None}))
    await sandbox.fail("twilio", when="after")
    await delivery.run()

    async def delivered() -> bool:
        [sms] = await written()
        return sms.status == "delivered"

    await eventually(delivered, "the report of a text whose answer was lost")
    await time_passes()
    assert await delivery.run() == 0
    [sms] = await written()
    [arrived] = await sandbox.messages(sms.recipient)
    assert sms.provider_message_id == arrived["provider_id"]


async def test_the_job_delivers_and_can_be_run_once(
    mailed: Callable[[], Awaitable[Any]],
    written: Written,
    delivery: Delivery,
    settings: NotificationSettings,
    database: Database,
    http: httpx.AsyncClient,
) -> None:
    await mailed()
    assert await run_once(JOBS["outbox-delivery"], JobContext(settings, database)) == 1
    assert [mail.status for mail in await written()] == ["sent"]
    metrics = await http.get("/metrics", headers={"Authorization": "Bearer test-metrics-token"})
    assert 'deliveries_total{channel="email",outcome="sent",provider="sendgrid"}' in metrics.text
    assert 'deliveries_waiting{channel="email"} 0.0' in metrics.text
