"""Deposits: asked for by an event, paid on Stripe's page, told by webhooks."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.booking import BookingCancelled, BookingRequested
from finance.checkouts.parameters import expiry
from finance.consumers import consumers
from finance.deposits.rules import deposit_status
from finance.jobs import JOBS
from finance.settings import FinanceSettings
from shared.clock import now
from shared.database import Database
from shared.jobs import JobContext
from shared.messaging.consumer import Received
from shared.messaging.envelope import Envelope

from .conftest import Sandbox
from .desk import Story, deliver, redeliver, send

Emitted = Callable[..., Awaitable[list[Envelope]]]


async def test_the_contract_example_opens_a_checkout(
    database: Database, org: UUID, emitted: Emitted, http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    story = Story(database, org)
    await story.requested()
    (asked,) = await emitted(org)
    assert asked.type == "finance.deposit.requested.v1"
    assert asked.data["amount_cents"] == 7213
    assert asked.data["client"]["name"] == "Zoë Tremblay"
    answer = await http.get(f"/v1/pay/deposits/{story.token}")
    assert answer.status_code == 200
    assert answer.json()["status"] == "open"
    assert answer.json()["checkout_url"] == asked.data["checkout_url"]
    session = await sandbox.stripe(f"/checkout/sessions/{asked.data['checkout_url'].rsplit('/', 1)[1]}")
    assert session["metadata"] == {
        "org_id": str(org),
        "purpose": "deposit",
        "deposit_id": str((await story.deposit()).id),
        "booking_id": str(story.booking_id),
    }
    assert session["success_url"] == f"http://testserver/booking/org-{org.hex}/{story.token}?paid=1"
    assert session["amount_total"] == 7213
    assert session["customer_email"] == "zoe@example.com"
    assert (await http.get(f"/v1/pay/deposits/{story.token}x")).status_code == 404


async def test_a_booking_without_deposit_asks_for_nothing(
    database: Database, org: UUID, emitted: Emitted, http: httpx.AsyncClient
) -> None:
    story = Story(database, org)
    await story.requested(deposit=None)
    assert await emitted(org) == []
    assert (await http.get(f"/v1/pay/deposits/{story.token}")).status_code == 404


async def test_a_redelivered_or_older_event_changes_nothing(
    database: Database, org: UUID, emitted: Emitted
) -> None:
    story = Story(database, org)
    envelope = await story.requested(version=3)
    await redeliver(database, envelope)
    await story.requested(version=2)
    await story.requested(version=3)
    assert len(await emitted(org)) == 1


async def test_a_request_that_arrives_after_its_cancellation_asks_for_nothing(
    database: Database, org: UUID, emitted: Emitted
) -> None:
    story = Story(database, org)
    await story.cancelled(version=2)
    await story.requested(version=1)
    assert await emitted(org) == []


async def test_an_event_that_failed_after_stripes_answer_opens_the_same_session_again(
    database: Database, org: UUID, emitted: Emitted, sandbox: Sandbox
) -> None:
    story = Story(database, org)
    before = {s["id"] for s in (await sandbox.stripe("/checkout/sessions", limit=100))["data"]}
    event = story.event(BookingRequested)
    envelope = Envelope.wrap(event, org_id=org, version=1, source="booking")

    async def crash() -> None:
        async with database.unit_of_work(org) as uow:
            await consumers.handlers[envelope.type](uow, Received(envelope, event))
            raise ConnectionError("the database went away before the commit")

    with pytest.raises(ConnectionError):
        await crash()
    assert await emitted(org) == []
    await redeliver(database, envelope)
    after = {s["id"] for s in (await sandbox.stripe("/checkout/sessions", limit=100))["data"]}
    assert len(after - before) == 1
    assert len(await emitted(org)) == 1


async def test_a_paid_deposit_is_told_once(
    database: Database, org: UUID, emitted: Emitted, http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    story = Story(database, org)
    await story.requested()
    url = (await http.get(f"/v1/pay/deposits/{story.token}")).json()["checkout_url"]
    assert await sandbox.pay(url) == 303
    for event in await sandbox.events(about=str(story.booking_id)):
        assert (await send(http, event)).status_code == 200
    (paid,) = await emitted(org, "finance.payment.succeeded.v1")
    assert paid.data["purpose"] == "deposit"
    assert paid.data["booking_id"] == str(story.booking_id)
    assert paid.data["amount_cents"] == 7213
    answer = (await http.get(f"/v1/pay/deposits/{story.token}")).json()
    assert (answer["status"], answer["checkout_url"]) == ("paid", None)


async def test_a_refused_card_is_told_and_may_be_tried_again(
    database: Database, org: UUID, emitted: Emitted, http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    story = Story(database, org)
    await story.requested()
    url = (await http.get(f"/v1/pay/deposits/{story.token}")).json()["checkout_url"]
    assert await sandbox.pay(url, "4000000000009995") == 402
    for event in await sandbox.events(about=str(story.booking_id)):
        await send(http, event)
    (refused,) = await emitted(org, "finance.payment.failed.v1")
    assert refused.data["failure"] == "insufficient_funds"
    assert (await http.get(f"/v1/pay/deposits/{story.token}")).json()["status"] == "open"
    assert await sandbox.pay(url) == 303
    for event in await sandbox.events(about=str(story.booking_id)):
        await send(http, event)
    (payment,) = await story.payments()
    assert payment.status == "SUCCEEDED"
    assert refused.data["payment_id"] == str(payment.id)


async def test_a_cancelled_booking_can_no_longer_be_paid(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    story = Story(database, org)
    await story.requested()
    url = (await http.get(f"/v1/pay/deposits/{story.token}")).json()["checkout_url"]
    await story.cancelled(reason="deposit_expired")
    assert await sandbox.pay(url) == 410
    answer = (await http.get(f"/v1/pay/deposits/{story.token}")).json()
    assert (answer["status"], answer["checkout_url"]) == ("expired", None)


async def test_a_payment_in_the_moment_of_cancelling_is_taken(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox, emitted: Emitted
) -> None:
    story = Story(database, org)
    await story.requested()
    await sandbox.pay((await http.get(f"/v1/pay/deposits/{story.token}")).json()["checkout_url"])
    await story.cancelled(reason="deposit_expired")
    assert (await story.deposit()).status == "paid"
    assert len(await emitted(org, "finance.payment.succeeded.v1")) == 1


async def test_while_stripe_is_down_the_event_succeeds_and_the_job_opens_the_page(
    database: Database,
    org: UUID,
    http: httpx.AsyncClient,
    sandbox: Sandbox,
    settings: FinanceSettings,
    emitted: Emitted,
) -> None:
    story = Story(database, org)
    await sandbox.fail(3)
    await story.requested()
    answer = (await http.get(f"/v1/pay/deposits/{story.token}")).json()
    assert (answer["status"], answer["checkout_url"]) == ("open", None)
    await JOBS["stripe-reconcile"].run(JobContext(settings, database))
    answer = (await http.get(f"/v1/pay/deposits/{story.token}")).json()
    assert answer["checkout_url"]
    assert len(await emitted(org, "finance.deposit.requested.v1")) == 1


async def test_a_cancellation_of_an_unknown_booking_is_fine(database: Database, org: UUID) -> None:
    await deliver(database, BookingCancelled.model_validate(BookingCancelled.EXAMPLE), org, 2)


@given(
    wanted=st.timedeltas(min_value=timedelta(days=-2), max_value=timedelta(days=3)),
    second=st.integers(0, 86_399),
)
def test_a_session_always_lives_as_long_as_stripe_allows(wanted: timedelta, second: int) -> None:
    start = now().replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(seconds=second)
    life = expiry(start + wanted, start) - start
    assert timedelta(minutes=30) < life < timedelta(hours=24)
    if timedelta(minutes=31) <= wanted <= timedelta(hours=23):
        assert expiry(start + wanted, start) == start + wanted + timedelta(minutes=1)


def test_tries_within_a_minute_send_the_same_expiry() -> None:
    start = now().replace(second=1, microsecond=0)
    assert expiry(start, start) == expiry(start, start + timedelta(seconds=58))


def test_money_counts_for_more_than_a_closed_page() -> None:
    assert deposit_status(paid_cents=0, refunded_cents=0, closed=False) == "open"
    assert deposit_status(paid_cents=0, refunded_cents=0, closed=True) == "expired"
    assert deposit_status(paid_cents=100, refunded_cents=0, closed=True) == "paid"
    assert deposit_status(paid_cents=100, refunded_cents=50, closed=True) == "refunded"
