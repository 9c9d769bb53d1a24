"""Saved cards charged without their owner: from the office, when an invoice is sent, again when refused."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlmodel import select

from contracts.base import Contact
from finance.billing.models import ClientBilling
from finance.cards import charging, paying
from finance.cards.models import CardCharge
from finance.cards.scheduling import schedule_charge
from finance.dunning.rules import next_try
from finance.invoices.create import NewInvoice, create_invoice
from finance.invoices.lines import NewLine
from finance.jobs import JOBS
from finance.settings import FinanceSettings
from finance.settlement.facts import PaymentFact, fact_of
from finance.settlement.invoice_checkout import close_pages, hold_pages
from shared.clock import local_today, now, to_local
from shared.database import Database, UnitOfWork
from shared.ids import new_id
from shared.jobs import JobContext
from shared.messaging.envelope import Envelope
from shared.testing.suite import add_organization

from .card_desk import FAILS_LATER, MASTERCARD, WANTS_OWNER, CardStory
from .conftest import Ledger, Sandbox
from .desk import send

Emitted = Callable[..., Awaitable[list[Envelope]]]
Headers = Callable[..., dict[str, str]]
ZONE = "America/Edmonton"
RETRY, GAVE_UP = "finance.payment.retry_scheduled.v1", "finance.payment.gave_up.v1"


@pytest.fixture
async def story(
    database: Database,
    org: UUID,
    http: httpx.AsyncClient,
    sandbox: Sandbox,
    settings: FinanceSettings,
    as_staff: Headers,
) -> CardStory:
    """Return a client with an invoice of 206.06."""
    story = CardStory(database, org, http, sandbox, settings, as_staff("accountant"))
    await story.completed()
    return story


async def made_at_stripe(story: CardStory) -> list[str]:
    """Return the states of the intents that Stripe has of the organization."""
    intents = (await story.sandbox.stripe("/payment_intents", limit=100))["data"]
    return [item["status"] for item in intents if item["metadata"].get("org_id") == str(story.org_id)]


async def test_what_is_due_is_charged_and_booked(story: CardStory, emitted: Emitted, ledger: Ledger) -> None:
    await story.save()
    answer = await story.charge()
    assert answer.status_code == 200, answer.text
    assert (answer.json()["status"], answer.json()["amount_cents"]) == ("SUCCEEDED", 20606)
    assert (await story.invoice()).status == "PAID"
    await story.webhooks()
    (payment,) = await story.payments()
    assert (payment.status, payment.method, payment.amount_cents) == ("SUCCEEDED", "card", 20606)
    assert len(await emitted(story.org_id, "finance.payment.succeeded.v1")) == 1
    assert len(await emitted(story.org_id, "finance.invoice.paid.v1")) == 1
    assert sum((await ledger.balances()).values()) == 0
    assert "1100" not in await ledger.balances()
    audits = await emitted(story.org_id, "platform.audit.recorded.v1")
    (entry,) = [item.data for item in audits if item.data["action"] == "invoice.charge"]
    assert entry["actor"] == "accountant@example.com"


async def test_a_part_is_charged_on_a_named_card(story: CardStory) -> None:
    await story.save()
    await story.save(MASTERCARD)
    former, _ = await story.cards()
    answer = await story.charge(card_id=str(former.id), amount_cents=5000)
    assert (answer.status_code, answer.json()["card_id"]) == (200, str(former.id))
    assert ((await story.invoice()).status, (await story.invoice()).paid_cents) == ("PARTIAL", 5000)


@pytest.mark.parametrize("webhook_first", [True, False])
async def test_a_refused_charge_says_why_and_is_planned_again(
    story: CardStory, emitted: Emitted, webhook_first: bool
) -> None:
    await story.save(FAILS_LATER)
    answer = await story.charge()
    assert answer.status_code == 409
    assert answer.json()["type"].endswith("card-declined")
    assert answer.json()["decline_code"] == "generic_decline"
    if webhook_first:
        async with story.database.unit_of_work(story.org_id) as uow:
            await uow.session.execute(text("UPDATE card_charges SET status = 'PENDING', settled_at = NULL"))
            await uow.session.execute(text("DELETE FROM dunning"))
    await story.webhooks()
    await story.webhooks()
    (charge,) = await story.charges()
    assert (charge.status, charge.failure) == ("FAILED", "generic_decline")
    (payment,) = await story.payments()
    assert (payment.status, payment.failure) == ("FAILED", "generic_decline")
    (refused,) = await emitted(story.org_id, "finance.payment.failed.v1")
    assert refused.data["dunned"], "the client hears of it once, by what comes next"
    row = await story.dunning()
    assert row is not None
    assert (row.status, row.attempts, row.last4) == ("retrying", 1, "0341")
    assert row.next_at is not None
    planned = to_local(row.next_at, ZONE)
    assert (planned.date(), planned.hour) == (local_today(ZONE) + timedelta(days=1), 9)
    told = (await emitted(story.org_id, RETRY))[-1]
    assert (told.data["attempt"], told.data["due_cents"], told.data["last4"]) == (1, 20606, "0341")
    assert told.data["public_url"].startswith("http")


@pytest.mark.parametrize(("more", "dunned"), [({"dunned": "1"}, True), ({}, False)], ids=["saved card", "page"])
def test_a_webhook_tells_whether_a_refusal_is_followed(more: dict[str, str], dunned: bool) -> None:
    intent = {
        "id": "pi_1",
        "amount": 20606,
        "currency": "cad",
        "metadata": {"purpose": "invoice", "invoice_id": str(new_id()), **more},
        "last_payment_error": {"code": "card_declined", "decline_code": "generic_decline"},
    }
    event = {"type": "payment_intent.payment_failed", "created": 1, "data": {"object": intent}}
    fact = fact_of(event)
    assert isinstance(fact, PaymentFact)
    assert (fact.failure, fact.dunned) == ("generic_decline", dunned)


async def test_a_refused_part_is_not_dunned(story: CardStory, emitted: Emitted) -> None:
    await story.save(FAILS_LATER)
    assert (await story.charge(amount_cents=1000)).status_code == 409
    assert await story.dunning() is None
    (refused,) = await emitted(story.org_id, "finance.payment.failed.v1")
    assert not refused.data["dunned"]


async def test_refused_on_each_day_it_is_given_up(story: CardStory, emitted: Emitted) -> None:
    await story.save(FAILS_LATER)
    await story.charge()
    for attempt in (2, 3, 4):
        await story.dun()  # not its time yet
        await story.come_round()
        row = await story.dunning()
        assert row is not None
        assert row.attempts == attempt
    row = await story.dunning()
    assert row is not None
    assert (row.status, row.next_at) == ("gave_up", None)
    assert [item.data["attempt"] for item in await emitted(story.org_id, RETRY)] == [1, 2, 3]
    (told,) = await emitted(story.org_id, GAVE_UP)
    assert (told.data["reason"], told.data["attempt"]) == ("exhausted", 4)
    assert len(await made_at_stripe(story)) == 4
    await story.dun()
    assert len(await made_at_stripe(story)) == 4


async def test_a_client_who_must_act_is_told_at_once_and_a_new_card_is_tried_at_once(
    story: CardStory, emitted: Emitted
) -> None:
    await story.save(WANTS_OWNER)
    assert (await story.charge()).json()["decline_code"] == "authentication_required"
    (told,) = await emitted(story.org_id, GAVE_UP)
    assert told.data["reason"] == "client_must_act"
    await story.dun()
    assert len(await made_at_stripe(story)) == 1
    await story.save()
    await story.dun()
    assert (await story.invoice()).status == "PAID"
    row = await story.dunning()
    assert row is not None
    assert (row.status, row.next_at) == ("paid", None)


async def test_dunning_ends_with_the_payment_or_the_invoice(story: CardStory) -> None:
    await story.save(FAILS_LATER)
    await story.charge()
    invoice = await story.invoice()
    body = {"invoice_id": str(invoice.id), "amount_cents": 20606, "method": "cash"}
    assert (await story.http.post("/v1/admin/payments", headers=story.staff, json=body)).status_code == 201
    await story.come_round()
    row = await story.dunning()
    assert row is not None
    assert row.status == "paid"
    assert len(await made_at_stripe(story)) == 1


async def test_staff_see_stop_and_repeat_dunning(story: CardStory, as_staff: Headers) -> None:
    await story.save(FAILS_LATER)
    await story.charge()
    path = "/v1/admin/finance/dunning"
    (listed,) = (await story.http.get(path, headers=story.staff)).json()["items"]
    assert (listed["status"], listed["attempts"], listed["failure"]) == ("retrying", 1, "generic_decline")
    one = f"{path}/{listed['id']}"
    assert (await story.http.get(one, headers=story.staff)).headers["etag"] == f'"{listed["version"]}"'
    assert (await story.http.post(f"{one}/stop", headers=as_staff("viewer"))).status_code == 403
    stale = await story.http.post(f"{one}/stop", headers=story.staff | {"If-Match": '"99"'})
    assert stale.status_code == 412
    stopped = await story.http.post(f"{one}/stop", headers=story.staff)
    assert (stopped.json()["status"], stopped.json()["stopped_by"]) == ("stopped", "accountant@example.com")
    assert (await story.http.get(path, headers=story.staff)).json()["items"] == []
    assert len((await story.http.get(f"{path}?open=false&q=zoë", headers=story.staff)).json()["items"]) == 1
    await story.come_round()
    assert len(await story.charges()) == 1
    repeated = await story.http.post(f"{one}/retry", headers=story.staff)
    assert repeated.json()["status"] == "retrying"
    await story.dun()
    assert len(await story.charges()) == 2
    stranger = as_staff("owner", org_id=await add_organization(story.database))
    assert (await story.http.post(f"{one}/retry", headers=stranger)).status_code == 404
    assert (await story.http.get(path, headers=stranger)).json()["items"] == []


async def test_what_cannot_be_charged_is_refused_in_words(
    story: CardStory, as_staff: Headers, emitted: Emitted
) -> None:
    invoice = await story.invoice()
    path = f"/v1/admin/invoices/{invoice.id}/charge"
    none = await story.charge()
    assert (none.status_code, "no card" in none.json()["detail"]) == (409, True)
    await story.save()
    assert (await story.charge(amount_cents=20607)).status_code == 422
    assert (await story.charge(amount_cents=49)).status_code == 422
    assert (await story.charge(amount_cents=10**30)).status_code == 422
    assert (await story.charge(card_id=str(new_id()))).status_code == 404
    assert (await story.http.post(path, headers=as_staff("viewer"), json={})).status_code == 403
    stranger = as_staff("owner", org_id=await add_organization(story.database))
    assert (await story.http.post(path, headers=stranger, json={})).status_code == 404
    missing = await story.http.post(f"/v1/admin/invoices/{new_id()}/charge", headers=story.staff, json={})
    assert missing.status_code == 404
    assert (await story.charge()).status_code == 200
    assert "nothing to charge" in (await story.charge()).json()["detail"]
    charges = await story.http.get(f"/v1/admin/invoices/{invoice.id}/charges", headers=story.staff)
    assert [item["status"] for item in charges.json()["items"]] == ["SUCCEEDED"]


async def test_a_void_invoice_is_not_charged(story: CardStory) -> None:
    await story.save()
    invoice = await story.invoice()
    body = {"reason": "Sent to the wrong client."}
    void = await story.http.post(f"/v1/admin/invoices/{invoice.id}/void", headers=story.staff, json=body)
    assert void.status_code == 200
    assert "void" in (await story.charge()).json()["detail"]


async def test_a_draft_is_not_charged(story: CardStory) -> None:
    await story.save()
    client = Contact.model_validate((await story.invoice()).client)
    line = NewLine(description="Windows", amount_cents=5000)
    async with story.database.unit_of_work(story.org_id) as uow:
        draft = await create_invoice(uow, NewInvoice(client, [line]), send=False)
    answer = await story.http.post(f"/v1/admin/invoices/{draft.id}/charge", headers=story.staff, json={})
    assert (answer.status_code, "draft" in answer.json()["detail"]) == (409, True)


async def test_two_at_once_are_one_charge(story: CardStory) -> None:
    await story.save()
    answers = await asyncio.gather(*(story.charge() for _ in range(4)))
    assert sorted({answer.status_code for answer in answers}) == [200, 409]
    assert await made_at_stripe(story) == ["succeeded"]
    assert len(await story.payments()) == 1


async def test_an_open_page_is_closed_before_a_card_is_charged(story: CardStory) -> None:
    await story.save()
    invoice = await story.invoice()
    page = await story.http.post(f"/v1/pay/invoices/{invoice.token}/checkout")
    assert (await story.charge()).status_code == 200
    assert await story.sandbox.pay(page.json()["checkout_url"]) == 410


async def test_a_page_that_opens_as_a_charge_begins_is_closed(
    story: CardStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    await story.save()
    invoice = await story.invoice()
    pages: list[str] = []

    async def after_a_click(uow: UnitOfWork, invoice_id: UUID) -> None:
        if not firsts.pop():
            page = await story.http.post(f"/v1/pay/invoices/{invoice.token}/checkout")
            pages.append(page.json()["checkout_url"])
        await close_pages(uow, invoice_id)

    firsts = [False, True]
    monkeypatch.setattr(charging, "close_pages", after_a_click)
    assert (await story.charge()).status_code == 200
    assert [await story.sandbox.pay(page) for page in pages] == [410]


async def test_a_page_that_waits_for_a_charge_to_begin_is_not_opened(
    story: CardStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    await story.save()
    invoice = await story.invoice()

    async def after_a_charge(uow: UnitOfWork, invoice_id: UUID) -> None:
        await story.sandbox.fail(3, "after")
        assert (await story.charge()).json()["status"] == "PENDING"
        await hold_pages(uow, invoice_id)

    monkeypatch.setattr(paying, "hold_pages", after_a_charge)
    answer = await story.http.post(f"/v1/pay/invoices/{invoice.token}/checkout")
    assert (answer.status_code, answer.json()["title"]) == (409, "A card is being charged")


async def test_no_page_is_opened_for_what_was_charged_while_it_waited(
    story: CardStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    await story.save()
    invoice = await story.invoice()

    async def after_a_charge(uow: UnitOfWork, invoice_id: UUID) -> None:
        assert (await story.charge()).json()["status"] == "SUCCEEDED"
        await hold_pages(uow, invoice_id)

    monkeypatch.setattr(paying, "hold_pages", after_a_charge)
    answer = await story.http.post(f"/v1/pay/invoices/{invoice.token}/checkout")
    assert (answer.status_code, answer.json()["title"]) == (409, "The invoice is paid")


@pytest.mark.parametrize("hours", [1, 30])
@pytest.mark.parametrize("when", ["before", "after"])
async def test_a_charge_whose_answer_was_lost_is_made_once(
    story: CardStory, sandbox: Sandbox, when: str, hours: int
) -> None:
    await story.save()
    await sandbox.fail(3, when)
    answer = await story.charge()
    assert (answer.status_code, answer.json()["status"]) == (200, "PENDING")
    assert (await story.charge()).status_code == 409
    async with story.database.unit_of_work(story.org_id) as uow:
        charge = (await uow.session.exec(select(CardCharge))).one()
        charge.asked_at = now() - timedelta(hours=hours)
    for _ in range(2):
        await JOBS["stripe-reconcile"].run(JobContext(story.settings, story.database))
    (charge,) = await story.charges()
    if (when, hours) == ("before", 30):
        assert (charge.status, charge.failure, await made_at_stripe(story)) == ("FAILED", "no_answer", [])
        assert (await story.charge()).status_code == 200
    else:
        assert charge.status == "SUCCEEDED"
    assert await made_at_stripe(story) == ["succeeded"]
    assert (await story.invoice()).status == "PAID"


async def test_no_page_is_opened_while_the_answer_of_a_charge_is_awaited(story: CardStory) -> None:
    await story.save()
    await story.sandbox.fail(3, "after")
    assert (await story.charge()).json()["status"] == "PENDING"
    invoice = await story.invoice()
    public = await story.http.post(f"/v1/pay/invoices/{invoice.token}/checkout")
    mine = await story.http.post(f"/v1/client/invoices/{invoice.id}/checkout", headers=story.as_client())
    assert [(answer.status_code, answer.json()["title"]) for answer in (public, mine)] == [
        (409, "A card is being charged")
    ] * 2
    await story.webhooks()
    assert (await story.invoice()).credit_cents == 0


async def test_the_webhook_of_a_charge_whose_answer_was_lost_settles_it(story: CardStory) -> None:
    await story.save()
    await story.sandbox.fail(3, "after")
    assert (await story.charge()).json()["status"] == "PENDING"
    await story.webhooks()
    assert [charge.status for charge in await story.charges()] == ["SUCCEEDED"]
    assert (await story.invoice()).status == "PAID"


async def test_a_card_that_is_gone_at_stripe_needs_the_client(story: CardStory, emitted: Emitted) -> None:
    await story.save()
    (card,) = await story.cards()
    auth = {"Authorization": "Bearer sk_test_of_finance"}
    await story.sandbox.post(f"/stripe/v1/payment_methods/{card.payment_method}/detach", headers=auth)
    answer = await story.charge()
    assert (answer.status_code, answer.json()["decline_code"]) == (409, "card_gone")
    (told,) = await emitted(story.org_id, GAVE_UP)
    assert told.data["reason"] == "client_must_act"
    assert await story.payments() == []


async def test_a_sent_invoice_is_charged_where_company_and_client_agreed(story: CardStory) -> None:
    await story.save()
    await story.sent()
    assert await story.dunning() is None
    await story.set(charge_saved_cards=True)
    await story.sent()
    await story.sent()
    row = await story.dunning()
    assert row is not None
    assert (row.status, row.attempts) == ("scheduled", 0)
    await story.dun()
    assert (await story.invoice()).status == "PAID"
    assert [(item.trigger, item.status) for item in await story.charges()] == [("sent", "SUCCEEDED")]


@pytest.mark.parametrize("auto_charge", [True, False])
async def test_a_clients_own_terms_come_first(story: CardStory, auto_charge: bool) -> None:
    await story.save()
    await story.set(charge_saved_cards=not auto_charge)
    async with story.database.unit_of_work(story.org_id) as uow:
        billing = ClientBilling(org_id=story.org_id, client_id=story.client_id, auto_charge=auto_charge)
        uow.session.add(billing)
    await story.sent()
    assert (await story.dunning() is not None) is auto_charge


async def test_without_a_card_nothing_is_planned_and_one_removed_meanwhile_needs_the_client(
    story: CardStory, emitted: Emitted
) -> None:
    await story.set(charge_saved_cards=True)
    await story.sent()
    assert await story.dunning() is None
    await story.save()
    await story.sent()
    (card,) = await story.cards()
    await story.http.delete(f"/v1/admin/finance/cards/{card.id}", headers=story.staff)
    await story.dun()
    row = await story.dunning()
    assert row is not None
    assert (row.status, row.failure) == ("needs_client", "no_card")
    assert len(await emitted(story.org_id, GAVE_UP)) == 1


async def test_stripe_down_costs_no_try(story: CardStory, sandbox: Sandbox) -> None:
    await story.save()
    await story.set(charge_saved_cards=True)
    await story.sent()
    await sandbox.fail(3)
    await story.dun()
    await story.dun()
    row = await story.dunning()
    assert row is not None
    assert (row.status, row.attempts) == ("scheduled", 0)
    assert [charge.status for charge in await story.charges()] == ["PENDING"]


async def test_webhooks_in_the_wrong_order_end_the_same(story: CardStory) -> None:
    await story.save(tell=False)
    for event in reversed(await story.sandbox.events(about=str(story.org_id))):
        assert (await send(story.http, event)).status_code == 200
    assert [card.last4 for card in await story.cards()] == ["4242"]


@given(
    attempts=st.integers(1, 12),
    days=st.lists(st.integers(0, 365), max_size=10),
    late=st.integers(0, 400),
)
def test_each_retry_is_on_a_later_day_and_there_are_no_more_than_days(
    attempts: int, days: list[int], late: int
) -> None:
    first = date(2026, 1, 1)
    today = first + timedelta(days=late)
    found = next_try(first, attempts, today, days)
    if attempts > len({day for day in days if day}):
        assert found is None
    else:
        assert found is not None
        assert found > today
        assert found == today + timedelta(days=1) or (found - first).days in days


def test_retries_are_on_day_1_3_and_7() -> None:
    first = date(2026, 3, 1)
    days = [next_try(first, attempt, first, [1, 3, 7]) for attempt in (1, 2, 3, 4)]
    assert days == [date(2026, 3, 2), date(2026, 3, 4), date(2026, 3, 8), None]


async def test_a_plan_per_visit_has_each_visit_charged(story: CardStory, as_staff: Headers) -> None:
    await story.save()
    async with story.database.unit_of_work(story.org_id) as uow:
        assert not await schedule_charge(uow, (await story.invoice()).id)
    plan = {"client_id": str(story.client_id), "mode": "per_visit", "description": "Weekly", "auto_charge": True}
    made = await story.http.post("/v1/admin/finance/subscriptions", headers=as_staff("admin"), json=plan)
    assert made.status_code == 201, made.text
    async with story.database.unit_of_work(story.org_id) as uow:
        assert await schedule_charge(uow, (await story.invoice()).id)
