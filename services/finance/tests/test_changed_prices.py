"""A booking's price changes: its deposit follows, and nobody pays twice."""

from collections.abc import Awaitable, Callable
from uuid import UUID

import httpx

from finance.jobs import JOBS
from finance.settings import FinanceSettings
from shared.database import Database
from shared.jobs import JobContext
from shared.messaging.envelope import Envelope

from .conftest import Sandbox
from .desk import Story, redeliver, send

Emitted = Callable[..., Awaitable[list[Envelope]]]
ASKED = "finance.deposit.requested.v1"


async def page(http: httpx.AsyncClient, story: Story) -> dict[str, object]:
    answer = await http.get(f"/v1/pay/deposits/{story.token}")
    assert answer.status_code == 200
    found: dict[str, object] = answer.json()
    return found


async def test_an_unpaid_deposit_is_replaced_not_doubled(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox, emitted: Emitted
) -> None:
    story = Story(database, org)
    await story.requested()
    former = str((await page(http, story))["checkout_url"])
    envelope = await story.changed(11_000)
    await redeliver(database, envelope)
    now_asked = await page(http, story)
    assert (now_asked["status"], now_asked["amount_cents"]) == ("open", 11_000)
    assert now_asked["checkout_url"] != former
    assert await sandbox.pay(former) == 410
    for event in await sandbox.events(about=str(story.booking_id)):
        assert (await send(http, event)).status_code == 200
    assert (await page(http, story))["status"] == "open", "that the former page ended says nothing of the deposit"
    assert [event.data["amount_cents"] for event in await emitted(org, ASKED)] == [7_213, 11_000]
    assert await sandbox.pay(str(now_asked["checkout_url"])) == 303
    for event in await sandbox.events(about=str(story.booking_id)):
        await send(http, event)
    assert (await story.deposit()).status == "paid"
    assert [payment.amount_cents for payment in await story.payments()] == [11_000]


async def test_the_same_sum_keeps_its_page(
    database: Database, org: UUID, http: httpx.AsyncClient, emitted: Emitted
) -> None:
    story = Story(database, org)
    await story.requested()
    before = await page(http, story)
    await story.changed(7_213)
    assert await page(http, story) == before
    assert len(await emitted(org, ASKED)) == 1


async def test_a_deposit_that_is_no_longer_asked_for_can_t_be_paid(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    story = Story(database, org)
    await story.requested()
    url = str((await page(http, story))["checkout_url"])
    await story.changed(None)
    assert await sandbox.pay(url) == 410
    assert (await page(http, story))["status"] == "expired"


async def test_a_deposit_that_was_not_asked_for_before_is_asked_now(
    database: Database, org: UUID, http: httpx.AsyncClient
) -> None:
    story = Story(database, org)
    await story.requested(deposit=None)
    await story.changed(5_000)
    assert (await page(http, story))["amount_cents"] == 5_000


async def test_who_pays_the_former_sum_in_that_moment_is_asked_for_the_difference(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox, settings: FinanceSettings
) -> None:
    story = Story(database, org)
    await story.requested()
    await sandbox.pay(str((await page(http, story))["checkout_url"]))
    await story.changed(11_000)
    deposit = await story.deposit()
    assert (deposit.status, deposit.paid_cents, deposit.due_cents) == ("open", 7_213, 3_787)
    await JOBS["stripe-reconcile"].run(JobContext(settings, database))
    await JOBS["stripe-reconcile"].run(JobContext(settings, database))
    rest = await page(http, story)
    assert rest["amount_cents"] == 3_787
    assert await sandbox.pay(str(rest["checkout_url"])) == 303
    for event in await sandbox.events(about=str(story.booking_id)):
        await send(http, event)
    assert ((await story.deposit()).status, (await story.deposit()).paid_cents) == ("paid", 11_000)


async def test_a_paid_deposit_stays_and_what_is_too_much_goes_back(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    story = Story(database, org)
    await story.requested()
    await sandbox.pay(str((await page(http, story))["checkout_url"]))
    for event in await sandbox.events(about=str(story.booking_id)):
        await send(http, event)
    await story.changed(None)
    assert (await story.deposit()).status == "paid"
    envelope = await story.changed(None, refund_cents=1_000, version=3)
    await redeliver(database, envelope)
    assert [(one.amount_cents, one.status) for one in await story.refunds()] == [(1_000, "SUCCEEDED")]
    await story.changed(None, refund_cents=1_000, version=2)
    assert len(await story.refunds()) == 1, "what is older than what is known changes nothing"


async def test_while_stripe_is_down_the_new_page_waits_and_the_former_is_closed_later(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox, settings: FinanceSettings
) -> None:
    story = Story(database, org)
    await story.requested()
    former = str((await page(http, story))["checkout_url"])
    await sandbox.fail(6)
    await story.changed(9_000)
    assert (await page(http, story))["checkout_url"] is None
    await sandbox.fail(0)
    for _ in range(3):
        await JOBS["stripe-reconcile"].run(JobContext(settings, database))
    assert (await page(http, story))["amount_cents"] == 9_000
    assert (await page(http, story))["checkout_url"] not in (None, former)
    assert await sandbox.pay(former) == 410


async def test_a_visit_that_is_completed_again_is_invoiced_once(database: Database, org: UUID) -> None:
    story = Story(database, org)
    await story.requested(deposit=None)
    await story.completed(version=5)
    first = await story.invoice()
    await story.completed(version=7, revision=2)
    assert (await story.invoice()).number == first.number
