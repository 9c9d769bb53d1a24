"""What the tests do again and again: deliver events of booking, webhooks of Stripe, and read what came of them."""

import json
import time
from datetime import timedelta
from typing import Any, TypeVar
from uuid import UUID

import httpx
import stripe
from sqlmodel import col, select

from contracts.base import Event
from contracts.booking import BookingCancelled, BookingRequested, VisitCompleted
from contracts.booking_life import BookingChanged
from contracts.registry import EVENTS
from finance.consumers import consumers
from finance.deposits.models import Deposit
from finance.invoices.models import Invoice
from finance.payments.models import Payment, Refund
from finance.settlement.facts import org_of
from shared.clock import now
from shared.database import Database
from shared.ids import new_id, new_token
from shared.messaging.consumer import Received, first_time
from shared.messaging.envelope import Envelope

E = TypeVar("E", bound=Event)


async def deliver(database: Database, event: Event, org_id: UUID, version: int = 1) -> Envelope:
    """Hand an event to its consumer, as the worker does."""
    envelope = Envelope.wrap(event, org_id=org_id, version=version, source="booking")
    await redeliver(database, envelope)
    return envelope


async def redeliver(database: Database, envelope: Envelope) -> None:
    """Hand an envelope to its consumer once more."""
    async with database.unit_of_work(envelope.orgid) as uow:
        if await first_time(uow, envelope):
            event = type_of(envelope).model_validate(envelope.data)
            await consumers.handlers[envelope.type](uow, Received(envelope, event))


def type_of(envelope: Envelope) -> type[Event]:
    """Return the model of an envelope's event."""
    return EVENTS[envelope.type]


class Story:
    """One booking's story, told in events."""

    def __init__(self, database: Database, org_id: UUID, **changes: Any) -> None:
        self.database = database
        self.org_id = org_id
        self.booking_id = new_id()
        self.token = new_token()
        self.about = {"booking_id": str(self.booking_id), "public_token": self.token} | changes

    def event(self, kind: type[E], **changes: Any) -> E:
        """Return the contract's example of an event, about this booking."""
        return kind.model_validate(kind.EXAMPLE | self.about | changes)

    async def requested(self, version: int = 1, **changes: Any) -> Envelope:
        """A slot was taken; by default with a deposit of 72.13."""
        pay_before = (now() + timedelta(minutes=30)).isoformat()
        deposit = BookingRequested.EXAMPLE["deposit"] | {"pay_before": pay_before}
        event = self.event(BookingRequested, **({"deposit": deposit} | changes))
        return await deliver(self.database, event, self.org_id, version)

    async def changed(
        self, deposit_cents: int | None = None, refund_cents: int = 0, version: int = 2, **changes: Any
    ) -> Envelope:
        """The booking costs something else; by default no deposit is asked for (any more)."""
        pay_before = (now() + timedelta(minutes=30)).isoformat()
        asked = BookingChanged.EXAMPLE["deposit"] | {"amount_cents": deposit_cents, "pay_before": pay_before}
        terms = {"deposit": asked if deposit_cents else None, "refund_cents": refund_cents}
        return await deliver(self.database, self.event(BookingChanged, **(terms | changes)), self.org_id, version)

    async def cancelled(self, refund_cents: int = 0, version: int = 2, **changes: Any) -> Envelope:
        """The booking is off."""
        event = self.event(BookingCancelled, refund_cents=refund_cents, **changes)
        return await deliver(self.database, event, self.org_id, version)

    async def completed(self, version: int = 5, **changes: Any) -> Envelope:
        """The visit is done, at 206.06."""
        return await deliver(self.database, self.event(VisitCompleted, **changes), self.org_id, version)

    async def deposit(self) -> Deposit:
        """Return the deposit."""
        async with self.database.unit_of_work(self.org_id) as uow:
            return (await uow.session.exec(select(Deposit).where(Deposit.booking_id == self.booking_id))).one()

    async def invoice(self) -> Invoice:
        """Return the invoice."""
        async with self.database.unit_of_work(self.org_id) as uow:
            return (await uow.session.exec(select(Invoice).where(Invoice.booking_id == self.booking_id))).one()

    async def payments(self) -> list[Payment]:
        """Return the payments, oldest first."""
        statement = select(Payment).where(Payment.booking_id == self.booking_id).order_by(col(Payment.id))
        async with self.database.unit_of_work(self.org_id) as uow:
            return list((await uow.session.exec(statement)).all())

    async def refunds(self) -> list[Refund]:
        """Return the refunds, oldest first."""
        ids = [payment.id for payment in await self.payments()]
        statement = select(Refund).where(col(Refund.payment_id).in_(ids)).order_by(col(Refund.id))
        async with self.database.unit_of_work(self.org_id) as uow:
            return list((await uow.session.exec(statement)).all())


def signed(event: dict[str, Any], secret: str, *, age_seconds: int = 0) -> tuple[bytes, dict[str, str]]:
    """Return body and headers of a webhook, signed as Stripe does."""
    body = json.dumps(event)
    header = stripe.WebhookSignature.generate_signature_header(body, secret, int(time.time()) - age_seconds)
    return body.encode(), {"Stripe-Signature": header, "Content-Type": "application/json"}


async def send(http: httpx.AsyncClient, event: dict[str, Any], secret: str = "whsec_of_finance") -> httpx.Response:
    """Send a webhook."""
    body, headers = signed(event, secret)
    return await http.post("/v1/webhooks/stripe", content=body, headers=headers)


def concerns(event: dict[str, Any], org_id: UUID) -> bool:
    """Tell whether a Stripe event is about an organization's thing."""
    return org_of(event["data"]["object"]) == org_id
