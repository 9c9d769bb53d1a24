"""Stripe's webhooks: signed, stored, acted on once, and the same end whatever the order."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid5

import httpx
import pytest
from sqlmodel import select

from finance.checkouts.models import Checkout
from finance.jobs import JOBS
from finance.settings import FinanceSettings
from finance.stripe_events.models import StripeEvent
from finance.stripe_events.rules import TRIES, next_try, storable
from shared.clock import now
from shared.database import Database
from shared.ids import new_id
from shared.jobs import JobContext
from shared.messaging.envelope import Envelope
from shared.testing.suite import add_organization

from .conftest import WEBHOOK_SECRET, Sandbox
from .desk import Story, send, signed

Emitted = Callable[..., Awaitable[list[Envelope]]]


async def stored(database: Database, org_id: UUID | None, event_id: str) -> StripeEvent | None:
    async with database.unit_of_work(org_id) as uow:
        return (await uow.session.exec(select(StripeEvent).where(StripeEvent.id == event_id))).one_or_none()


async def tried(database: Database, org_id: UUID, event_id: str, attempts: int) -> None:
    """Make it as if an event had been tried so often, and the next try were due."""
    async with database.unit_of_work(org_id) as uow:
        event = (await uow.session.exec(select(StripeEvent).where(StripeEvent.id == event_id))).one()
        event.attempts, event.try_at = attempts, now()


async def a_paid_deposit(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox, refused_first: bool = False
) -> tuple[Story, list[dict[str, Any]]]:
    """Return a deposit that was paid at Stripe, and the webhooks that tell of it, none of them sent."""
    story = Story(database, org)
    await story.requested()
    url = (await http.get(f"/v1/pay/deposits/{story.token}")).json()["checkout_url"]
    if refused_first:
        await sandbox.pay(url, "4000000000000002")
    await sandbox.pay(url)
    return story, await sandbox.events(about=str(story.booking_id))


def unknown_event(**changes: Any) -> dict[str, Any]:
    return {
        "id": f"evt_{new_id().hex}",
        "object": "event",
        "type": "payout.paid",
        "created": 1_790_000_000,
        "data": {"object": {"id": "po_1", "object": "payout", "metadata": {}}},
    } | changes


@pytest.mark.parametrize(
    "spoil",
    [
        lambda body, headers: (body + b" ", headers),
        lambda body, headers: (body, {}),
        lambda body, headers: (body, {"Stripe-Signature": "t=1,v1=abc"}),
        lambda body, headers: (body, {"Stripe-Signature": "nonsense"}),
        lambda body, headers: (body, {"Stripe-Signature": b"t=1,v1=\xe9".decode("latin-1").encode("latin-1")}),
        lambda body, headers: (b"\xff\xfe", headers),
    ],
)
async def test_what_stripe_did_not_sign_is_refused_and_not_stored(
    http: httpx.AsyncClient, database: Database, spoil: Callable[..., Any]
) -> None:
    event = unknown_event()
    body, headers = spoil(*signed(event, WEBHOOK_SECRET))
    answer = await http.post("/v1/webhooks/stripe", content=body, headers=headers)
    assert answer.status_code == 400
    assert answer.json()["type"].endswith("/signature-invalid")
    assert await stored(database, None, event["id"]) is None


async def test_another_secret_and_an_old_signature_are_refused(http: httpx.AsyncClient) -> None:
    assert (await send(http, unknown_event(), "whsec_of_somebody_else")).status_code == 400
    for age, status in ((360, 400), (240, 200)):
        body, headers = signed(unknown_event(), WEBHOOK_SECRET, age_seconds=age)
        answer = await http.post("/v1/webhooks/stripe", content=body, headers=headers)
        assert answer.status_code == status


@pytest.mark.parametrize("broken", [[], {}, {"id": 1}, {"id": "evt_1", "type": "x", "created": -1, "data": {}}])
async def test_a_signed_body_that_is_no_event_is_refused(http: httpx.AsyncClient, broken: Any) -> None:
    assert (await send(http, broken)).status_code == 400


async def test_unknown_kinds_and_foreign_things_are_kept_and_acknowledged(
    http: httpx.AsyncClient, database: Database
) -> None:
    foreign = {"object": {"id": "pi_x", "metadata": {"org_id": str(new_id()), "purpose": "deposit"}}}
    for event in (unknown_event(), unknown_event(type="payment_intent.succeeded", data=foreign)):
        assert (await send(http, event)).status_code == 200
        kept = await stored(database, None, event["id"])
        assert kept is not None
        assert kept.outcome == "ignored"


async def test_ten_copies_have_one_effect(
    http: httpx.AsyncClient, database: Database, org: UUID, sandbox: Sandbox, emitted: Emitted
) -> None:
    story, events = await a_paid_deposit(database, org, http, sandbox)
    for _ in range(10):
        for event in events:
            assert (await send(http, event)).status_code == 200
    assert len(await story.payments()) == 1
    assert len(await emitted(org, "finance.payment.succeeded.v1")) == 1


async def test_concurrent_copies_have_one_effect(
    http: httpx.AsyncClient, database: Database, org: UUID, sandbox: Sandbox, emitted: Emitted
) -> None:
    story, events = await a_paid_deposit(database, org, http, sandbox)
    answers = await asyncio.gather(*(send(http, event) for event in events * 5))
    assert {answer.status_code for answer in answers} == {200}
    assert len(await story.payments()) == 1
    assert len(await emitted(org, "finance.payment.succeeded.v1")) == 1
    kept = [await stored(database, org, event["id"]) for event in events]
    assert {event.outcome for event in kept if event} == {"applied"}


async def test_any_order_of_events_ends_the_same(
    http: httpx.AsyncClient, database: Database, sandbox: Sandbox, emitted: Emitted
) -> None:
    """Failed, then paid, then half of it given back on Stripe's dashboard: heard in every order."""
    for order in itertools.permutations(range(4)):
        org = await add_organization(database)
        story, events = await a_paid_deposit(database, org, http, sandbox, refused_first=True)
        kinds = [event["type"] for event in events]
        assert kinds == [
            "payment_intent.payment_failed",
            "payment_intent.succeeded",
            "checkout.session.completed",
        ]
        charge = {
            "id": "ch_1",
            "object": "charge",
            "payment_intent": events[1]["data"]["object"]["id"],
            "amount": 7213,
            "created": 1_790_000_000,
            "amount_refunded": 3000,
            "currency": "cad",
            "metadata": events[1]["data"]["object"]["metadata"],
        }
        events.append(unknown_event(type="charge.refunded", data={"object": charge}))
        for position in order:
            assert (await send(http, events[position])).status_code == 200
        (payment,) = await story.payments()
        assert (payment.status, payment.amount_cents, payment.refunded_cents) == ("SUCCEEDED", 7213, 3000)
        assert payment.failure is None
        deposit = await story.deposit()
        assert (deposit.status, deposit.paid_cents, deposit.refunded_cents) == ("refunded", 7213, 3000)
        assert len(await emitted(org, "finance.payment.succeeded.v1")) == 1
        (refunded,) = await emitted(org, "finance.payment.refunded.v1")
        assert refunded.data["amount_cents"] == 3000


async def test_an_event_about_something_not_here_yet_waits_for_it(
    http: httpx.AsyncClient, database: Database, org: UUID, sandbox: Sandbox, settings: FinanceSettings
) -> None:
    _, events = await a_paid_deposit(database, org, http, sandbox)
    late = Story(database, org)
    early = events[0]
    early["data"]["object"]["metadata"] |= {
        "booking_id": str(late.booking_id),
        "deposit_id": str(uuid5(late.booking_id, "deposit")),
    }
    assert (await send(http, early)).status_code == 200
    kept = await stored(database, org, early["id"])
    assert kept is not None
    assert (kept.processed_at, kept.attempts) == (None, 1)
    await late.requested()
    await tried(database, org, early["id"], attempts=1)
    await JOBS["stripe-reconcile"].run(JobContext(settings, database))
    assert [payment.status for payment in await late.payments()] == ["SUCCEEDED"]
    kept = await stored(database, org, early["id"])
    assert kept is not None
    assert kept.outcome == "applied"


async def test_an_event_about_something_that_never_comes_is_given_up(
    http: httpx.AsyncClient, database: Database, org: UUID, sandbox: Sandbox, settings: FinanceSettings
) -> None:
    _, events = await a_paid_deposit(database, org, http, sandbox)
    lost = events[0]
    lost["data"]["object"]["metadata"]["deposit_id"] = str(new_id())
    await send(http, lost)
    await tried(database, org, lost["id"], attempts=TRIES - 1)
    await JOBS["stripe-reconcile"].run(JobContext(settings, database))
    kept = await stored(database, org, lost["id"])
    assert kept is not None
    assert kept.outcome == "unknown"


async def test_an_event_that_can_not_be_read_is_tried_later_and_given_up_in_the_end(
    http: httpx.AsyncClient,
    database: Database,
    org: UUID,
    sandbox: Sandbox,
    settings: FinanceSettings,
    as_staff: Callable[..., dict[str, str]],
) -> None:
    _, events = await a_paid_deposit(database, org, http, sandbox)
    event_id, metadata = f"evt_{new_id().hex}", events[0]["data"]["object"]["metadata"]
    unreadable = unknown_event(id=event_id, type="payment_intent.succeeded")
    unreadable["data"]["object"] |= {"metadata": metadata}
    assert (await send(http, unreadable)).status_code == 200
    context = JobContext(settings, database)
    await JOBS["stripe-reconcile"].run(context)
    kept = await stored(database, org, event_id)
    assert kept is not None
    assert (kept.attempts, kept.processed_at) == (1, None)
    assert kept.try_at is not None
    await tried(database, org, event_id, attempts=TRIES - 1)
    for _ in range(2):
        await JOBS["stripe-reconcile"].run(context)
    listed = await http.get(
        "/v1/admin/finance/stripe-events", headers=as_staff("owner"), params={"outcome": "dead"}
    )
    (item,) = listed.json()["items"]
    assert (item["id"], item["attempts"], item["try_at"]) == (event_id, TRIES, None)
    assert item["error"] is not None
    async with database.unit_of_work(org) as uow:
        dead = (await uow.session.exec(select(StripeEvent).where(StripeEvent.id == event_id))).one()
        dead.payload = dead.payload | {"data": events[0]["data"]}
    path = f"/v1/admin/finance/stripe-events/{event_id}/replay"
    replayed = (await http.post(path, headers=as_staff("owner"))).json()
    assert (replayed["outcome"], replayed["error"]) == ("applied", None)


def test_tries_grow_apart_for_a_day_at_least() -> None:
    pauses = [pause for pause in map(next_try, range(1, TRIES + 5)) if pause is not None]
    assert len(pauses) == TRIES - 1
    assert pauses == sorted(pauses)
    assert pauses[0] == timedelta(minutes=1)
    assert timedelta(days=1) < sum(pauses, timedelta()) < timedelta(days=2)


@pytest.mark.parametrize("bad", ["\0", "\ud800"])
async def test_characters_that_can_not_be_stored_are_left_out(
    http: httpx.AsyncClient, database: Database, bad: str
) -> None:
    event = unknown_event()
    event["data"]["object"] |= {f"na{bad}me": [f"Ada {bad}Roy 🧹", {"deep": bad}]}
    assert (await send(http, event)).status_code == 200
    kept = await stored(database, None, event["id"])
    assert kept is not None
    left = kept.payload["data"]["object"][f"na{storable(bad)}me"]
    assert left == [f"Ada {storable(bad)}Roy 🧹", {"deep": storable(bad)}]


async def test_a_payment_can_not_reach_another_organization(
    http: httpx.AsyncClient, database: Database, org: UUID, sandbox: Sandbox, emitted: Emitted
) -> None:
    story, events = await a_paid_deposit(database, org, http, sandbox)
    other = await add_organization(database)
    for event in events:
        event["data"]["object"]["metadata"]["org_id"] = str(other)
        assert (await send(http, event)).status_code == 200
    assert await story.payments() == []
    assert await emitted(other) == []


async def test_the_job_repairs_what_lost_webhooks_would_have_told(
    http: httpx.AsyncClient,
    database: Database,
    org: UUID,
    sandbox: Sandbox,
    settings: FinanceSettings,
    emitted: Emitted,
) -> None:
    story, events = await a_paid_deposit(database, org, http, sandbox)
    async with database.unit_of_work(org) as uow:
        for checkout in (await uow.session.exec(select(Checkout))).all():
            checkout.checked_at -= timedelta(minutes=5)
    await JOBS["stripe-reconcile"].run(JobContext(settings, database))
    assert (await story.deposit()).status == "paid"
    assert len(await emitted(org, "finance.payment.succeeded.v1")) == 1
    for event in events:
        await send(http, event)
    assert len(await story.payments()) == 1
    assert len(await emitted(org, "finance.payment.succeeded.v1")) == 1


@pytest.mark.parametrize(("ending", "status"), [("succeeded", "SUCCEEDED"), ("failed", "FAILED")])
async def test_a_bank_debit_is_pending_until_it_ends(
    http: httpx.AsyncClient, database: Database, org: UUID, sandbox: Sandbox, ending: str, status: str
) -> None:
    story, events = await a_paid_deposit(database, org, http, sandbox)
    session = next(event for event in events if event["type"] == "checkout.session.completed")["data"]["object"]
    begun = unknown_event(
        type="checkout.session.completed", data={"object": session | {"payment_status": "unpaid"}}
    )
    await send(http, begun)
    assert [payment.status for payment in await story.payments()] == ["PENDING"]
    assert (await story.deposit()).status == "open"
    ended = f"checkout.session.async_payment_{ending}"
    await send(http, unknown_event(type=ended, data={"object": session}))
    assert [payment.status for payment in await story.payments()] == [status]
    await send(http, begun | {"id": f"evt_{new_id().hex}"})
    assert [payment.status for payment in await story.payments()] == [status]


async def test_an_expired_session_closes_its_deposit(
    http: httpx.AsyncClient, database: Database, org: UUID, sandbox: Sandbox
) -> None:
    story = Story(database, org)
    await story.requested()
    url = (await http.get(f"/v1/pay/deposits/{story.token}")).json()["checkout_url"]
    session = url.rsplit("/", 1)[1]
    await sandbox.post(f"/sandbox/checkout/{session}/lapse")
    assert await sandbox.pay(url) == 410
    (expired,) = await sandbox.events(about=str(story.booking_id))
    assert expired["type"] == "checkout.session.expired"
    assert (await send(http, expired)).status_code == 200
    assert (await http.get(f"/v1/pay/deposits/{story.token}")).json()["status"] == "expired"
