"""Sending what is due.

Each message is claimed (a lease), its attempt is committed, the provider is called outside any transaction, and
the outcome is committed. So a message is sent once as long as the worker lives to write the answer down. If it
dies in between, or the provider's answer is lost, the message is sent again: neither SendGrid nor Twilio nor SMTP
knows idempotency keys. For texts Twilio's status reports close most of that gap: they carry our message's id and
stop the second attempt. A mail keeps its Message-ID over SMTP, by which mailboxes drop the copy.
"""

import asyncio
import random
from collections.abc import Mapping
from dataclasses import dataclass

from prometheus_client import Counter, Gauge

from notification import work_queue
from notification.delivery.carrier import Carrier, Outgoing, Refused, Unreachable
from notification.delivery.sendgrid_mail import SendGridMail
from notification.delivery.smtp_mail import SmtpMail
from notification.delivery.twilio_text import TwilioText
from notification.messages import states
from notification.messages.models import Message
from notification.messages.schemas import Channel
from notification.settings import NotificationSettings
from notification.work_queue import Ticket
from shared.database import Database, UnitOfWork
from shared.jobs import JobContext
from shared.logging import get_logger
from shared.organizations import organization

log = get_logger(__name__)
BATCH = 10
ANSWER_SECONDS = 30
DRAIN_SECONDS = 15
CHANNELS: tuple[Channel, ...] = ("email", "sms")

DELIVERIES = Counter("deliveries_total", "Attempts to deliver, by outcome.", ["channel", "provider", "outcome"])
WAITING = Gauge("deliveries_waiting", "Messages that wait or are on their way.", ["channel"])
CIRCUIT_OPEN = Gauge("provider_circuit_open", "1 while a provider is left alone.", ["channel", "provider"])


def carriers_of(settings: NotificationSettings) -> dict[Channel, Carrier | None]:
    """Return the carrier of each channel; none where the channel is off."""
    mail: Carrier | None = None
    if settings.email_mode == "sendgrid":
        mail = Carrier("sendgrid", SendGridMail(settings).send)
    elif settings.email_mode == "smtp":
        mail = Carrier("smtp", SmtpMail(settings).send)
    text = Carrier("twilio", TwilioText(settings).send) if settings.sms_mode == "twilio" else None
    return {"email": mail, "sms": text}


@dataclass(frozen=True, slots=True)
class _Attempt:
    number: int
    outgoing: Outgoing


class Delivery:
    """Delivers messages of all organizations, each inside its own."""

    def __init__(
        self, settings: NotificationSettings, database: Database, carriers: Mapping[Channel, Carrier | None]
    ) -> None:
        self._settings = settings
        self._database = database
        self._carriers = carriers

    async def run(self) -> int:
        """Deliver everything that is due, all channels side by side; return how many attempts that took."""
        done = await asyncio.gather(*(self._drain(channel) for channel in CHANNELS))
        async with self._database.unit_of_work() as uow:
            waiting = await work_queue.depths(uow)
        for channel in CHANNELS:
            WAITING.labels(channel).set(waiting.get(channel, 0))
        return sum(done)

    async def _drain(self, channel: Channel) -> int:
        total = 0
        while tickets := await self._claim(channel):
            sending = [asyncio.create_task(self._deliver(channel, ticket)) for ticket in tickets]
            try:
                await asyncio.wait(sending)
            finally:
                await asyncio.wait(sending, timeout=DRAIN_SECONDS)
            for task in sending:
                task.result()
            total += len(tickets)
        return total

    async def _claim(self, channel: Channel) -> list[Ticket]:
        carrier = self._carriers[channel]
        room = carrier.breaker.room(BATCH) if carrier else BATCH
        if carrier:
            CIRCUIT_OPEN.labels(channel, carrier.provider).set(carrier.breaker.is_open)
        if not room:
            return []
        async with self._database.unit_of_work() as uow:
            return list(await work_queue.claim(uow, channel, room))

    async def _deliver(self, channel: Channel, ticket: Ticket) -> None:
        carrier = self._carriers[channel]
        async with self._database.unit_of_work(ticket.org_id) as uow:
            attempt = await self._begin(uow, ticket, carrier)
        if attempt is None or carrier is None:
            return
        provider_id: str | None = None
        failure: Exception | None = None
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                provider_id = await carrier.send(attempt.outgoing)
            carrier.breaker.succeeded()
        except Refused as refused:
            carrier.breaker.succeeded()
            failure = refused
        except (Unreachable, TimeoutError) as unreachable:
            carrier.breaker.failed()
            failure = unreachable
        except Exception as error:
            log.exception("delivery failed unexpectedly", message_id=str(ticket.id))
            failure = error
        async with self._database.unit_of_work(ticket.org_id) as uow:
            await self._record(uow, ticket, attempt.number, provider_id, failure)

    async def _begin(self, uow: UnitOfWork, ticket: Ticket, carrier: Carrier | None) -> _Attempt | None:
        """Write the attempt down, or take a message that needs none out of the queue."""
        message = await uow.session.get(Message, ticket.id, with_for_update=True)
        if message is None or message.status not in {"queued", "sending"}:
            await work_queue.finish(uow, ticket.id)
            return None
        if carrier is None:
            mode = "EMAIL_MODE" if message.channel == "email" else "SMS_MODE"
            states.skip(message, f"{mode} is off.")
        elif message.attempts >= self._settings.outbox_max_attempts:
            states.give_back(
                message, "The worker stopped during the last attempt.", self._settings.outbox_max_attempts
            )
        else:
            states.begin(message, carrier.provider)
            return _Attempt(message.attempts, await self._outgoing(uow, message))
        await self._close(uow, message)
        return None

    async def _outgoing(self, uow: UnitOfWork, message: Message) -> Outgoing:
        company = await organization(uow)
        return Outgoing(
            message_id=message.id,
            org_id=message.org_id,
            to=message.recipient,
            to_name=message.recipient_name,
            subject=message.subject or "",
            text=message.body,
            html=message.html or "",
            sender_name=" ".join(company.name.split()),
            reply_to=company.email,
        )

    async def _record(
        self, uow: UnitOfWork, ticket: Ticket, number: int, provider_id: str | None, failure: Exception | None
    ) -> None:
        message = await uow.session.get(Message, ticket.id, with_for_update=True)
        if message is None or message.attempts != number:
            log.warning("another worker took over", message_id=str(ticket.id))
            return
        if failure is None:
            states.accept(message, provider_id)
        elif message.status == "sending":
            self._fail(message, failure)
        if message.status == "queued":
            delay = states.backoff(message.attempts, self._settings.outbox_base_backoff_seconds, random.random())  # noqa: S311
            await work_queue.enqueue(
                uow, "email" if message.channel == "email" else "sms", message.id, delay=delay
            )
            self._count(message, "retried")
        else:
            await self._close(uow, message)

    def _fail(self, message: Message, failure: Exception) -> None:
        reason = str(failure) or type(failure).__name__
        if isinstance(failure, Refused):
            states.refuse(message, reason)
        else:
            states.give_back(message, reason, self._settings.outbox_max_attempts)

    async def _close(self, uow: UnitOfWork, message: Message) -> None:
        await work_queue.finish(uow, message.id)
        self._count(message, message.status)

    def _count(self, message: Message, outcome: str) -> None:
        DELIVERIES.labels(message.channel, message.provider or "none", outcome).inc()
        log.info(
            "delivery",
            message_id=str(message.id),
            org_id=str(message.org_id),
            channel=message.channel,
            template=message.template,
            outcome=outcome,
            attempts=message.attempts,
            error=message.error,
        )


class DeliveryJob:
    """The job `outbox-delivery`: keeps carriers and their breakers from one run to the next."""

    def __init__(self) -> None:
        self._delivery: Delivery | None = None

    async def __call__(self, context: JobContext) -> int:
        """Deliver what is due."""
        if self._delivery is None:
            settings = NotificationSettings.model_validate(context.settings)
            self._delivery = Delivery(settings, context.database, carriers_of(settings))
        return await self._delivery.run()
