"""Killed (-9) after Stripe acted and before we committed: nothing is given back, asked for or charged twice."""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import pytest
from pydantic import SecretStr
from sqlmodel import select

from contracts.booking import BookingCancelled, BookingRequested
from finance.cards.models import CardCharge
from finance.checkouts.models import Checkout
from finance.jobs import JOBS
from finance.settings import FinanceSettings
from shared.clock import now
from shared.database import Database
from shared.jobs import JobContext, run_once
from shared.messaging.envelope import Envelope
from shared.testing.suite import add_organization

from .card_desk import CardStory
from .conftest import Ledger, Sandbox
from .desk import Story, redeliver, send

Headers = Callable[..., dict[str, str]]
Happened = Callable[[], Awaitable[int]]


class Process:
    """A process of finance, and Stripe's answers to it."""

    def __init__(self, settings: FinanceSettings, sandbox: Sandbox, org_id: UUID) -> None:
        self.settings = settings
        self.sandbox = sandbox
        self.org_id = org_id

    async def die(self, what: str, about: Any, happened: Happened) -> None:
        """Start it, and kill it once Stripe has done what it asked for and before it can know."""
        before = await happened()
        await self._fault({"count": 1, "when": "late", "method": "POST", "hold_seconds": 120})
        order = {
            "settings": {
                name: value.get_secret_value() if isinstance(value, SecretStr) else value
                for name, value in self.settings.model_dump().items()
            },
            "org_id": self.org_id,
            "what": what,
            "about": about,
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            str(Path(__file__).with_name("victim.py")),
            stdin=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        assert process.stdin is not None
        process.stdin.write(json.dumps(order, default=str).encode())
        process.stdin.close()
        try:
            async with asyncio.timeout(60):
                while await happened() == before and process.returncode is None:  # noqa: ASYNC110 - another process
                    await asyncio.sleep(0.05)
        finally:
            if process.returncode is None:
                process.kill()
            _, errors = await process.communicate()
            await self._fault({"count": 0})
        assert process.returncode == -9, errors.decode()

    async def _fault(self, fault: dict[str, Any]) -> None:
        answer = await self.sandbox.post("/sandbox/api/faults", json={"provider": "stripe"} | fault)
        answer.raise_for_status()

    async def reconcile(self, database: Database) -> None:
        """Run the job, twice: the second time changes nothing."""
        for _ in range(2):
            await run_once(JOBS["stripe-reconcile"], JobContext(self.settings, database))


@pytest.fixture
def process(settings: FinanceSettings, sandbox: Sandbox, org: UUID) -> Process:
    """Return a process of finance that works in the test's organization."""
    return Process(settings, sandbox, org)


async def paid_deposit(database: Database, org_id: UUID, http: httpx.AsyncClient, sandbox: Sandbox) -> Story:
    story = Story(database, org_id)
    await story.requested()
    await sandbox.pay((await http.get(f"/v1/pay/deposits/{story.token}")).json()["checkout_url"])
    for event in await sandbox.events(about=str(story.booking_id)):
        await send(http, event)
    return story


async def refunds_at_stripe(sandbox: Sandbox, story: Story) -> list[int]:
    (payment,) = await story.payments()
    listed = (await sandbox.stripe("/refunds", payment_intent=payment.payment_intent))["data"]
    return [refund["amount"] for refund in listed]


@pytest.mark.parametrize("first", ["job", "webhook", "event"])
async def test_a_cancellations_refund(
    process: Process,
    database: Database,
    org: UUID,
    http: httpx.AsyncClient,
    sandbox: Sandbox,
    ledger: Ledger,
    first: str,
) -> None:
    story = await paid_deposit(database, org, http, sandbox)
    cancelled = story.event(BookingCancelled, refund_cents=3607)
    envelope = Envelope.wrap(cancelled, org_id=org, version=2, source="booking")

    async def made() -> int:
        return len(await refunds_at_stripe(sandbox, story))

    await process.die("event", envelope.model_dump(mode="json"), made)
    assert [refund.status for refund in await story.refunds()] == ["PENDING"]
    steps: dict[str, Callable[[], Awaitable[None]]] = {
        "job": lambda: process.reconcile(database),
        "webhook": lambda: _tell(http, sandbox, story),
        "event": lambda: redeliver(database, envelope),
    }
    for step in (first, *(name for name in steps if name != first)):
        await steps[step]()
    assert await refunds_at_stripe(sandbox, story) == [3607]
    (refund,) = await story.refunds()
    assert (refund.status, refund.amount_cents) == ("SUCCEEDED", 3607)
    (payment,) = await story.payments()
    assert (payment.status, payment.refunded_cents) == ("SUCCEEDED", 3607)
    deposit = await story.deposit()
    assert (deposit.status, deposit.refunded_cents, deposit.kept_cents) == ("refunded", 3607, 3606)

    other = await add_organization(database)
    unharmed = await paid_deposit(database, other, http, sandbox)
    await unharmed.cancelled(refund_cents=3607)
    assert await ledger.balances() == await Ledger(database, other).balances()


async def _tell(http: httpx.AsyncClient, sandbox: Sandbox, story: Story) -> None:
    (payment,) = await story.payments()
    for event in (await sandbox.stripe("/events", type="charge.refunded", limit=100))["data"]:
        if event["data"]["object"]["payment_intent"] == payment.payment_intent:
            assert (await send(http, event)).status_code == 200


async def test_a_refund_by_staff(
    process: Process, database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox, ledger: Ledger
) -> None:
    story = await paid_deposit(database, org, http, sandbox)
    await story.completed()
    (payment,) = await story.payments()

    async def made() -> int:
        return len(await refunds_at_stripe(sandbox, story))

    await process.die("refund", payment.id, made)
    before = await ledger.balances()
    await process.reconcile(database)
    assert await refunds_at_stripe(sandbox, story) == [2500]
    (payment,) = await story.payments()
    assert payment.refunded_cents == 2500
    invoice = await story.invoice()
    assert (invoice.paid_cents, invoice.refunded_cents) == (7213, 2500)
    after = await ledger.balances()
    moved = {account: after[account] - before.get(account, 0) for account in after}
    assert {account: cents for account, cents in moved.items() if cents} == {"1050": -2500, "1100": 2500}


async def test_the_opening_of_a_deposits_page(
    process: Process, database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    story = Story(database, org)
    asked = BookingRequested.EXAMPLE["deposit"] | {"pay_before": (now() + timedelta(minutes=30)).isoformat()}
    requested = story.event(BookingRequested, deposit=asked)
    envelope = Envelope.wrap(requested, org_id=org, version=1, source="booking")
    await process.die("event", envelope.model_dump(mode="json"), lambda: _pages(sandbox, story))
    await redeliver(database, envelope)
    await process.reconcile(database)
    async with database.unit_of_work(org) as uow:
        (page,) = (await uow.session.exec(select(Checkout))).all()
    assert (page.status, page.amount_cents) == ("open", 7213)
    await sandbox.pay(page.url)
    for event in await sandbox.events(about=str(story.booking_id)):
        await send(http, event)
    assert (await story.deposit()).status == "paid"
    assert len(await story.payments()) == 1


async def _pages(sandbox: Sandbox, story: Story) -> int:
    listed = (await sandbox.stripe("/checkout/sessions", limit=100))["data"]
    return sum(page["metadata"].get("booking_id") == str(story.booking_id) for page in listed)


async def test_the_opening_of_an_invoices_page(
    process: Process, database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox, ledger: Ledger
) -> None:
    story = Story(database, org)
    await story.completed()
    invoice = await story.invoice()
    await process.die("page", invoice.id, lambda: _pages(sandbox, story))
    await process.reconcile(database)
    url = (await http.post(f"/v1/pay/invoices/{invoice.token}/checkout")).json()["checkout_url"]
    async with database.unit_of_work(org) as uow:
        (page,) = (await uow.session.exec(select(Checkout))).all()
    assert page.url == url
    await sandbox.pay(url)
    for event in await sandbox.events(about=str(story.booking_id)):
        await send(http, event)
    assert (await story.invoice()).status == "PAID"
    assert (await ledger.balances())["1050"] == invoice.total_cents


async def test_the_charge_of_a_saved_card(
    process: Process,
    database: Database,
    org: UUID,
    http: httpx.AsyncClient,
    sandbox: Sandbox,
    settings: FinanceSettings,
    as_staff: Headers,
    ledger: Ledger,
) -> None:
    story = CardStory(database, org, http, sandbox, settings, as_staff("accountant"))
    await story.completed()
    await story.save()
    invoice = await story.invoice()

    async def made() -> int:
        intents = (await sandbox.stripe("/payment_intents", limit=100))["data"]
        return sum(intent["metadata"].get("invoice_id") == str(invoice.id) for intent in intents)

    await process.die("charge", invoice.id, made)
    assert (await story.charge()).status_code == 409
    async with database.unit_of_work(org) as uow:
        charge = (await uow.session.exec(select(CardCharge))).one()
        charge.asked_at -= timedelta(minutes=5)
    await process.reconcile(database)
    assert await made() == 1
    assert [(charge.status, charge.amount_cents) for charge in await story.charges()] == [
        ("SUCCEEDED", invoice.total_cents)
    ]
    assert (await story.invoice()).status == "PAID"
    assert (await ledger.balances())["1050"] == invoice.total_cents
    await story.webhooks()
    assert len(await story.payments()) == 1
