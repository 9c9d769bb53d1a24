"""Money that goes back: on a cancellation, by staff, on Stripe's dashboard."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import select

from finance.jobs import JOBS
from finance.payments.models import Refund
from finance.payments.rules import outranks, spread, status_after_refund
from finance.settings import FinanceSettings
from finance.settlement import refunding
from shared.clock import now
from shared.database import Database
from shared.errors import Conflict
from shared.jobs import JobContext
from shared.messaging.envelope import Envelope

from .conftest import SECRET_KEY, Sandbox
from .desk import Story, redeliver, send

Emitted = Callable[..., Awaitable[list[Envelope]]]
Headers = Callable[..., dict[str, str]]


@pytest.fixture
async def paid(database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox) -> Story:
    """Return a booking whose deposit of 72.13 is paid."""
    story = Story(database, org)
    await story.requested()
    await sandbox.pay((await http.get(f"/v1/pay/deposits/{story.token}")).json()["checkout_url"])
    for event in await sandbox.events(about=str(story.booking_id)):
        await send(http, event)
    return story


async def refunded_at_stripe(sandbox: Sandbox, story: Story) -> int:
    (payment,) = await story.payments()
    refunds = (await sandbox.stripe("/refunds", payment_intent=payment.payment_intent))["data"]
    return sum(refund["amount"] for refund in refunds)


async def test_a_cancellation_gives_back_what_it_says(
    paid: Story, org: UUID, emitted: Emitted, sandbox: Sandbox, http: httpx.AsyncClient
) -> None:
    envelope = await paid.cancelled(refund_cents=3607, reason="client")
    await redeliver(paid.database, envelope)
    assert await refunded_at_stripe(sandbox, paid) == 3607
    (told,) = await emitted(org, "finance.payment.refunded.v1")
    assert (told.data["amount_cents"], told.data["purpose"]) == (3607, "deposit")
    (payment,) = await paid.payments()
    assert (payment.status, payment.refunded_cents) == ("SUCCEEDED", 3607)
    charge = await sandbox.stripe("/events", type="charge.refunded", limit=100)
    for event in charge["data"]:
        if event["data"]["object"]["payment_intent"] == payment.payment_intent:
            await send(http, event)
    assert len(await emitted(org, "finance.payment.refunded.v1")) == 1
    assert (await http.get(f"/v1/pay/deposits/{paid.token}")).json()["status"] == "refunded"


async def test_never_more_goes_back_than_was_paid(paid: Story, sandbox: Sandbox) -> None:
    await paid.cancelled(refund_cents=50_000)
    await paid.cancelled(refund_cents=50_000, version=3)
    assert await refunded_at_stripe(sandbox, paid) == 7213
    (payment,) = await paid.payments()
    assert (payment.status, payment.refunded_cents) == ("REFUNDED", 7213)


async def test_nothing_goes_back_where_nothing_was_paid(database: Database, org: UUID, emitted: Emitted) -> None:
    story = Story(database, org)
    await story.requested()
    await story.cancelled(refund_cents=7213)
    assert await emitted(org, "finance.payment.refunded.v1") == []


@pytest.mark.parametrize("when", ["before", "after"])
async def test_a_refund_that_stripe_did_not_answer_is_made_once(
    paid: Story, sandbox: Sandbox, settings: FinanceSettings, org: UUID, emitted: Emitted, when: str
) -> None:
    await sandbox.fail(3, when)
    await paid.cancelled(refund_cents=7213)
    assert [refund.status for refund in await paid.refunds()] == ["PENDING"]
    assert await emitted(org, "finance.payment.refunded.v1") == []
    await JOBS["stripe-reconcile"].run(JobContext(settings, paid.database))
    await JOBS["stripe-reconcile"].run(JobContext(settings, paid.database))
    assert [refund.status for refund in await paid.refunds()] == ["SUCCEEDED"]
    assert await refunded_at_stripe(sandbox, paid) == 7213
    assert len(await emitted(org, "finance.payment.refunded.v1")) == 1


async def test_a_refund_older_than_stripes_memory_is_looked_for_first(
    paid: Story, sandbox: Sandbox, settings: FinanceSettings, org: UUID
) -> None:
    await sandbox.fail(3, "after")
    await paid.cancelled(refund_cents=2000)
    async with paid.database.unit_of_work(org) as uow:
        refund = (await uow.session.exec(select(Refund))).one()
        refund.created_at = now() - timedelta(days=3)
    await JOBS["stripe-reconcile"].run(JobContext(settings, paid.database))
    (refund,) = await paid.refunds()
    assert refund.status == "SUCCEEDED"
    listed = await sandbox.stripe("/refunds", payment_intent=(await paid.payments())[0].payment_intent)
    assert [made["id"] for made in listed["data"]] == [refund.stripe_refund_id]


async def test_the_webhook_of_a_refund_whose_answer_was_lost_settles_it(
    paid: Story, sandbox: Sandbox, org: UUID, emitted: Emitted, http: httpx.AsyncClient
) -> None:
    await sandbox.fail(3, "after")
    await paid.cancelled(refund_cents=2000)
    (payment,) = await paid.payments()
    for event in (await sandbox.stripe("/events", type="charge.refunded", limit=100))["data"]:
        if event["data"]["object"]["payment_intent"] == payment.payment_intent:
            await send(http, event)
    assert [(refund.status, refund.amount_cents) for refund in await paid.refunds()] == [("SUCCEEDED", 2000)]
    assert len(await emitted(org, "finance.payment.refunded.v1")) == 1


async def test_staff_give_a_part_back_and_then_the_rest(
    paid: Story, http: httpx.AsyncClient, as_staff: Headers, org: UUID, emitted: Emitted
) -> None:
    (payment,) = await paid.payments()
    path = f"/v1/admin/payments/{payment.id}/refund"
    owner = as_staff("accountant")
    too_much = await http.post(path, headers=owner, json={"amount_cents": 7214, "reason": "a mistake"})
    assert too_much.status_code == 422
    assert "72.13" in too_much.json()["detail"]
    part = await http.post(path, headers=owner, json={"amount_cents": 1000, "reason": "late arrival"})
    assert part.status_code == 200
    assert (part.json()["refunded_cents"], part.json()["status"]) == (1000, "SUCCEEDED")
    rest = await http.post(path, headers=owner, json={"reason": "cancelled after all"})
    assert (rest.json()["refunded_cents"], rest.json()["status"]) == (7213, "REFUNDED")
    assert [refund["amount_cents"] for refund in rest.json()["refunds"]] == [1000, 6213]
    nothing = await http.post(path, headers=owner, json={"reason": "once more"})
    assert nothing.status_code == 409
    audits = [e for e in await emitted(org, "platform.audit.recorded.v1") if e.data["action"] == "payment.refund"]
    assert len(audits) == 2
    assert (await http.post(path, headers=as_staff("viewer"), json={"reason": "no right"})).status_code == 403


async def test_a_refund_that_stripe_refuses_is_kept_as_failed(
    paid: Story, http: httpx.AsyncClient, as_staff: Headers, sandbox: Sandbox, org: UUID, emitted: Emitted
) -> None:
    (payment,) = await paid.payments()
    key, owner = {"Authorization": f"Bearer {SECRET_KEY}"}, as_staff("owner")
    await sandbox.post("/stripe/v1/refunds", data={"payment_intent": payment.payment_intent}, headers=key)
    refused = await http.post(
        f"/v1/admin/payments/{payment.id}/refund", headers=owner, json={"reason": "a mistake"}
    )
    assert refused.status_code == 409
    assert "has already been refunded" in refused.json()["detail"]
    (shown,) = (await http.get("/v1/admin/payments", headers=owner)).json()["items"]
    assert (shown["status"], shown["refunded_cents"]) == ("SUCCEEDED", 0)
    (kept,) = shown["refunds"]
    assert (kept["status"], kept["amount_cents"]) == ("FAILED", 7213)
    assert "has already been refunded" in kept["error"]
    assert await emitted(org, "finance.payment.refunded.v1") == []
    for event in (await sandbox.stripe("/events", type="charge.refunded", limit=100))["data"]:
        if event["data"]["object"]["payment_intent"] == payment.payment_intent:
            await send(http, event)
    (payment,) = await paid.payments()
    assert (payment.status, payment.refunded_cents) == ("REFUNDED", 7213)


async def test_a_refund_under_way_is_not_made_again_by_a_second_click(
    paid: Story, http: httpx.AsyncClient, as_staff: Headers, sandbox: Sandbox, settings: FinanceSettings
) -> None:
    (payment,) = await paid.payments()
    path, owner = f"/v1/admin/payments/{payment.id}/refund", as_staff("owner")
    wanted = {"amount_cents": 1000, "reason": "late arrival"}
    await sandbox.fail(3, "after")
    first = await http.post(path, headers=owner, json=wanted)
    assert [refund["status"] for refund in first.json()["refunds"]] == ["PENDING"]
    second = await http.post(path, headers=owner, json=wanted)
    assert (second.status_code, second.json()["type"].rpartition("/")[2]) == (409, "refund-under-way")
    other = await http.post(path, headers=owner, json=wanted | {"amount_cents": 500})
    assert other.json()["refunded_cents"] == 500
    await JOBS["stripe-reconcile"].run(JobContext(settings, paid.database))
    assert await refunded_at_stripe(sandbox, paid) == 1500
    again = await http.post(path, headers=owner, json=wanted)
    assert again.json()["refunded_cents"] == 2500


@pytest.mark.parametrize("keyed", [True, False])
async def test_a_request_that_is_repeated_after_its_answer_was_lost_gives_back_once(
    paid: Story,
    http: httpx.AsyncClient,
    as_staff: Headers,
    sandbox: Sandbox,
    settings: FinanceSettings,
    monkeypatch: pytest.MonkeyPatch,
    keyed: bool,
) -> None:
    (payment,) = await paid.payments()
    path = f"/v1/admin/payments/{payment.id}/refund"
    owner = as_staff("owner") | ({"Idempotency-Key": "the-only-one"} if keyed else {})
    wanted = {"amount_cents": 1000, "reason": "late arrival"}

    async def die(*_: object) -> None:
        raise Conflict("The connection to the database was lost.")

    with monkeypatch.context() as broken:
        broken.setattr(refunding, "settle", die)
        assert (await http.post(path, headers=owner, json=wanted)).status_code == 409
    repeated = await http.post(path, headers=owner, json=wanted)
    if keyed:
        assert repeated.json()["refunded_cents"] == 1000
    else:
        assert repeated.json()["type"].endswith("/refund-under-way")
        await JOBS["stripe-reconcile"].run(JobContext(settings, paid.database))
    assert await refunded_at_stripe(sandbox, paid) == 1000
    assert [(row.status, row.amount_cents) for row in await paid.refunds()] == [("SUCCEEDED", 1000)]


async def test_what_was_paid_while_its_page_was_closed_goes_back_once_it_is_kept(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox, settings: FinanceSettings
) -> None:
    story = Story(database, org)
    await story.requested()
    await sandbox.pay((await http.get(f"/v1/pay/deposits/{story.token}")).json()["checkout_url"])
    await story.cancelled(refund_cents=7213)
    assert [refund.status for refund in await story.refunds()] == ["PENDING"]
    await JOBS["stripe-reconcile"].run(JobContext(settings, database))
    assert [refund.status for refund in await story.refunds()] == ["SUCCEEDED"]
    assert await refunded_at_stripe(sandbox, story) == 7213


@given(amount=st.integers(0, 10**7), available=st.lists(st.integers(0, 10**6), max_size=8))
def test_a_refund_is_spread_without_loss_and_within_each_payment(amount: int, available: list[int]) -> None:
    parts = spread(amount, available)
    assert sum(parts) == min(amount, sum(available))
    assert all(0 <= part <= left for part, left in zip(parts, available, strict=True))


@given(st.permutations(["PENDING", "FAILED", "SUCCEEDED", "FAILED", "PENDING"]))
def test_news_of_a_payment_ends_in_success_whatever_the_order(news: list[str]) -> None:
    status = "PENDING"
    for item in news:
        status = item if outranks(item, status) else status  # type: ignore[arg-type]
    assert status == "SUCCEEDED"


def test_only_a_whole_refund_makes_a_payment_refunded() -> None:
    assert status_after_refund(100, 99) == "SUCCEEDED"
    assert status_after_refund(100, 100) == "REFUNDED"
