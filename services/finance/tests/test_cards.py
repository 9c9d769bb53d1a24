"""Cards on file: saved behind a link, on the portal and while paying; chosen, removed, running out."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from contracts.booking import ClientErased, ClientMerged
from finance.cards.rules import (
    card_facts,
    charge_of,
    charge_status,
    expiring_through,
    failure_of,
    is_expired,
    sentence,
)
from finance.jobs import JOBS
from finance.settings import FinanceSettings
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.jobs import JobContext
from shared.messaging.envelope import Envelope
from shared.testing.suite import add_organization

from .card_desk import MASTERCARD, VISA, CardStory
from .conftest import Sandbox
from .desk import deliver

Emitted = Callable[..., Awaitable[list[Envelope]]]
Headers = Callable[..., dict[str, str]]


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


async def test_a_card_is_saved_behind_a_link_of_the_office(story: CardStory, emitted: Emitted) -> None:
    answer = await story.save()
    (told,) = await emitted(story.org_id, "finance.card.setup_requested.v1")
    assert told.data["setup_url"] == answer["setup_url"]
    assert told.data["client"]["email"] == "zoe@example.com"
    listed = await story.http.get(f"/v1/admin/finance/clients/{story.client_id}/cards", headers=story.staff)
    (card,) = listed.json()
    assert (card["brand"], card["last4"], card["exp_month"], card["exp_year"]) == ("visa", "4242", 12, 2034)
    assert (card["is_default"], card["consent_via"], card["expired"]) == (True, "link", False)
    assert card["consent_text"]
    assert not {"payment_method", "fingerprint", "customer"} & set(card)


async def test_nothing_of_a_card_but_what_may_be_shown_is_kept(story: CardStory) -> None:
    await story.save()
    async with story.database.unit_of_work(story.org_id) as uow:
        rows = (await uow.session.execute(text("SELECT to_jsonb(c)::text FROM saved_cards c"))).scalars().all()
        events = (await uow.session.execute(text("SELECT payload::text FROM stripe_events"))).scalars().all()
    assert not [row for row in [*rows, *events] if VISA in row]


async def test_the_page_is_told_of_once_however_often_and_in_whatever_order(story: CardStory) -> None:
    await story.save()
    story.told.clear()
    await story.webhooks()
    await story.save(MASTERCARD)
    assert [(card.last4, card.is_default) for card in await story.cards()] == [("4242", False), ("4444", True)]


async def test_the_same_card_saved_again_replaces_the_former(story: CardStory) -> None:
    await story.save()
    await story.save()
    former, present = await story.cards()
    assert (former.removed_by, former.is_default, present.is_default) == ("replaced", False, True)


async def test_a_page_that_ran_out_is_replaced(story: CardStory) -> None:
    path = f"/v1/admin/finance/clients/{story.client_id}/cards/setup-link"
    first = (await story.http.post(path, headers=story.staff)).json()
    session_id = first["setup_url"].rpartition("/")[2]
    auth = {"Authorization": "Bearer sk_test_of_finance"}
    await story.sandbox.post(f"/stripe/v1/checkout/sessions/{session_id}/expire", headers=auth)
    await story.webhooks()
    again = (await story.http.post(path, headers=story.staff)).json()
    assert again["setup_url"] != first["setup_url"]
    async with story.database.unit_of_work(story.org_id) as uow:
        lost = "UPDATE card_setups SET session_id = 'cs_gone', checked_at = now() - interval '1 hour' "
        await uow.session.execute(text(lost + "WHERE status = 'open'"))
    await JOBS["stripe-reconcile"].run(JobContext(story.settings, story.database))
    async with story.database.unit_of_work(story.org_id) as uow:
        states = (await uow.session.execute(text("SELECT status FROM card_setups"))).scalars().all()
    assert list(states) == ["expired", "expired"]


async def test_no_page_is_opened_while_stripe_does_not_answer(story: CardStory, sandbox: Sandbox) -> None:
    await sandbox.fail(3)
    assert (await story.http.post("/v1/client/cards/setup", headers=story.as_client())).status_code == 503


async def test_an_open_page_is_given_out_again(story: CardStory, sandbox: Sandbox) -> None:
    path = f"/v1/admin/finance/clients/{story.client_id}/cards/setup-link"
    first = await story.http.post(path, headers=story.staff)
    again = await story.http.post(path, headers=story.staff)
    assert first.json() == again.json()


async def test_a_lost_webhook_is_made_up_for(story: CardStory) -> None:
    await story.save(tell=False)
    assert await story.cards() == []
    async with story.database.unit_of_work(story.org_id) as uow:
        await uow.session.execute(text("UPDATE card_setups SET checked_at = now() - interval '1 hour'"))
    await JOBS["stripe-reconcile"].run(JobContext(story.settings, story.database))
    (card,) = await story.cards()
    assert (card.last4, card.consent_via) == ("4242", "link")


async def test_a_card_is_saved_while_an_invoice_is_paid(story: CardStory) -> None:
    invoice = await story.invoice()
    plain = await story.http.post(f"/v1/pay/invoices/{invoice.token}/checkout")
    path = f"/v1/pay/invoices/{invoice.token}/checkout"
    page = await story.http.post(path, json={"save_card": True})
    assert plain.json()["checkout_url"] != page.json()["checkout_url"]
    assert await story.sandbox.pay(plain.json()["checkout_url"]) == 410
    assert await story.sandbox.pay(page.json()["checkout_url"], MASTERCARD) == 303
    await story.webhooks()
    assert (await story.invoice()).status == "PAID"
    (card,) = await story.cards()
    assert (card.last4, card.consent_via, card.is_default) == ("4444", "checkout", True)


async def test_a_card_of_a_payment_whose_webhook_was_lost_is_kept_later(story: CardStory) -> None:
    invoice = await story.invoice()
    page = await story.http.post(f"/v1/pay/invoices/{invoice.token}/checkout", json={"save_card": True})
    assert await story.sandbox.pay(page.json()["checkout_url"]) == 303
    async with story.database.unit_of_work(story.org_id) as uow:
        await uow.session.execute(text("UPDATE checkouts SET checked_at = now() - interval '1 hour'"))
    for _ in range(2):
        await JOBS["stripe-reconcile"].run(JobContext(story.settings, story.database))
    assert (await story.invoice()).status == "PAID"
    assert [card.last4 for card in await story.cards()] == ["4242"]


async def test_a_card_is_saved_while_a_deposit_is_paid(story: CardStory) -> None:
    other = CardStory(story.database, story.org_id, story.http, story.sandbox, story.settings, story.staff)
    await other.requested()
    path = f"/v1/pay/deposits/{other.token}"
    plain = (await story.http.get(path)).json()
    page = (await story.http.post(f"{path}/checkout", json={"save_card": True})).json()
    assert page["checkout_url"] != plain["checkout_url"]
    assert (await story.http.post(f"{path}/checkout", json={"save_card": True})).json() == page
    assert await story.sandbox.pay(plain["checkout_url"]) == 410
    assert await story.sandbox.pay(page["checkout_url"]) == 303
    await story.webhooks()
    assert (await story.http.get(path)).json()["status"] == "paid"
    (card,) = await story.cards()
    assert (card.client_id, card.consent_via) == (other.client_id, "checkout")
    assert (await story.http.post("/v1/pay/deposits/none/checkout", json={"save_card": True})).status_code == 404


async def test_clients_keep_their_own_cards_on_the_portal(story: CardStory) -> None:
    me, http = story.as_client(), story.http
    page = await http.post("/v1/client/cards/setup", headers=me)
    assert page.status_code == 201
    assert await story.sandbox.pay(page.json()["setup_url"]) == 303
    await story.webhooks()
    await story.save(MASTERCARD)
    default, former = (await http.get("/v1/client/cards", headers=me)).json()
    assert (default["last4"], former["last4"]) == ("4444", "4242")
    assert "consent_text" not in default
    chosen = await http.post(f"/v1/client/cards/{former['id']}/default", headers=me)
    assert chosen.json()["is_default"] is True
    stranger = story.as_client(new_id())
    assert (await http.get("/v1/client/cards", headers=stranger)).json() == []
    assert (await http.delete(f"/v1/client/cards/{former['id']}", headers=stranger)).status_code == 404
    assert (await http.post(f"/v1/client/cards/{former['id']}/default", headers=stranger)).status_code == 404
    assert (await http.delete(f"/v1/client/cards/{former['id']}", headers=me)).status_code == 204
    (left,) = (await http.get("/v1/client/cards", headers=me)).json()
    assert (left["last4"], left["is_default"]) == ("4444", True)
    assert (await http.delete(f"/v1/client/cards/{former['id']}", headers=me)).status_code == 409
    assert (await http.get("/v1/client/cards")).status_code == 401


async def test_a_client_without_any_invoice_saves_a_card_on_the_portal(story: CardStory) -> None:
    newcomer = new_id()
    page = await story.http.post("/v1/client/cards/setup", headers=story.as_client(newcomer))
    assert page.status_code == 201
    path = f"/v1/admin/finance/clients/{newcomer}/cards/setup-link"
    assert (await story.http.post(path, headers=story.staff)).status_code == 404


async def test_staff_choose_and_remove_cards(story: CardStory, sandbox: Sandbox, emitted: Emitted) -> None:
    await story.save()
    await story.save(MASTERCARD)
    former, present = await story.cards()
    path = f"/v1/admin/finance/cards/{former.id}"
    stale = await story.http.post(f"{path}/default", headers=story.staff | {"If-Match": '"99"'})
    assert stale.status_code == 412
    chosen = await story.http.post(f"{path}/default", headers=story.staff)
    assert (chosen.status_code, chosen.json()["is_default"]) == (200, True)
    assert (await story.http.delete(path, headers=story.staff | {"If-Match": '"1"'})).status_code == 412
    assert (await story.http.delete(path, headers=story.staff)).status_code == 204
    assert (await sandbox.stripe(f"/payment_methods/{former.payment_method}"))["customer"] is None
    assert (await story.http.delete(path, headers=story.staff)).status_code == 409
    await story.webhooks()
    listed = (await story.http.get("/v1/admin/finance/cards", headers=story.staff)).json()["items"]
    assert [(card["id"], card["is_default"]) for card in listed] == [(str(present.id), True)]
    gone = (await story.http.get("/v1/admin/finance/cards?removed=true", headers=story.staff)).json()["items"]
    assert [card["removed_by"] for card in gone] == ["accountant@example.com"]
    actions = [item.data["action"] for item in await emitted(story.org_id, "platform.audit.recorded.v1")]
    assert {"card.setup_link", "card.save", "card.default", "card.remove"} <= set(actions)


async def test_a_card_stays_on_file_while_stripe_does_not_answer(story: CardStory, sandbox: Sandbox) -> None:
    await story.save()
    (card,) = await story.cards()
    await sandbox.fail(3)
    answer = await story.http.delete(f"/v1/admin/finance/cards/{card.id}", headers=story.staff)
    assert answer.status_code == 503
    assert (await story.cards())[0].removed_at is None


async def test_what_happens_to_a_card_at_stripe_is_followed(story: CardStory) -> None:
    await story.save()
    (card,) = await story.cards()
    auth = {"Authorization": "Bearer sk_test_of_finance"}
    path = f"/stripe/v1/payment_methods/{card.payment_method}"
    await story.sandbox.post(path, headers=auth, data={"card[exp_year]": "2040"})
    await story.webhooks()
    assert (await story.cards())[0].exp_year == 2040
    renewed = {"exp_month": "3", "exp_year": "2041"}
    await story.sandbox.post(f"/sandbox/stripe/payment_methods/{card.payment_method}/renew", data=renewed)
    await story.webhooks()
    assert ((await story.cards())[0].exp_month, (await story.cards())[0].exp_year) == (3, 2041)
    await story.sandbox.post(f"{path}/detach", headers=auth)
    await story.webhooks()
    (gone,) = await story.cards()
    assert (gone.removed_by, gone.is_default) == ("stripe", False)


async def test_a_card_that_ends_soon_is_told_of_once(story: CardStory, emitted: Emitted) -> None:
    await story.save()
    today = local_today("America/Edmonton")
    job, context = JOBS["card-expiry"], JobContext(story.settings, story.database)
    await job.run(context)
    assert await emitted(story.org_id, "finance.card.expiring.v1") == []
    async with story.database.unit_of_work(story.org_id) as uow:
        values = {"month": today.month, "year": today.year}
        await uow.session.execute(text("UPDATE saved_cards SET exp_month = :month, exp_year = :year"), values)
    for _ in range(2):
        await job.run(context)
    (told,) = await emitted(story.org_id, "finance.card.expiring.v1")
    assert (told.data["last4"], told.data["exp_month"], told.data["exp_year"]) == ("4242", today.month, today.year)


async def test_a_merged_clients_cards_follow_to_the_one_who_stays(story: CardStory) -> None:
    other = CardStory(story.database, story.org_id, story.http, story.sandbox, story.settings, story.staff)
    await other.completed()
    await other.save(MASTERCARD)
    await story.save()
    merged = ClientMerged(client_id=other.client_id, merged_into=story.client_id)
    await deliver(story.database, merged, story.org_id)
    cards = await story.cards()
    assert {card.client_id for card in cards} == {story.client_id}
    assert [(card.last4, card.is_default) for card in cards] == [("4444", False), ("4242", True)]
    charged = await other.charge(card_id=str(cards[0].id))
    assert (charged.status_code, charged.json()["status"]) == (200, "SUCCEEDED")


async def test_a_merged_client_signed_in_as_before_has_the_cards_of_the_one_who_stays(story: CardStory) -> None:
    former = new_id()
    merged = ClientMerged(client_id=former, merged_into=story.client_id)
    await deliver(story.database, merged, story.org_id)
    me, http = story.as_client(former), story.http
    page = await http.post("/v1/client/cards/setup", headers=me)
    assert await story.sandbox.pay(page.json()["setup_url"]) == 303
    await story.webhooks()
    await story.save(MASTERCARD)
    assert {card.client_id for card in await story.cards()} == {story.client_id}
    default, other = (await http.get("/v1/client/cards", headers=me)).json()
    assert (default["last4"], other["last4"]) == ("4444", "4242")
    assert (await http.post(f"/v1/client/cards/{other['id']}/default", headers=me)).status_code == 200
    assert (await http.delete(f"/v1/client/cards/{default['id']}", headers=me)).status_code == 204


async def test_an_erased_clients_cards_are_forgotten_here_and_at_stripe(story: CardStory) -> None:
    await story.save()
    (card,) = await story.cards()
    await deliver(story.database, ClientErased(client_id=story.client_id), story.org_id)
    assert [(row.removed_by, row.is_default) for row in await story.cards()] == [("erased", False)]
    for _ in range(2):
        await JOBS["stripe-reconcile"].run(JobContext(story.settings, story.database))
    with pytest.raises(httpx.HTTPStatusError):
        await story.sandbox.stripe(f"/customers/{card.customer}")
    assert (await story.cards())[0].detached_at is not None
    path = f"/v1/admin/finance/clients/{story.client_id}/cards/setup-link"
    assert (await story.http.post(path, headers=story.staff)).status_code == 404


async def test_who_may_see_and_change_cards(story: CardStory, as_staff: Headers) -> None:
    await story.save()
    (card,) = await story.cards()
    client, one = f"/v1/admin/finance/clients/{story.client_id}/cards", f"/v1/admin/finance/cards/{card.id}"
    viewer, other = as_staff("viewer"), await add_organization(story.database)
    stranger = as_staff("owner", org_id=other)
    assert (await story.http.get(client, headers=viewer)).status_code == 200
    assert (await story.http.post(f"{client}/setup-link", headers=viewer)).status_code == 403
    assert (await story.http.delete(one, headers=viewer)).status_code == 403
    assert (await story.http.get(client, headers=stranger)).json() == []
    assert (await story.http.get("/v1/admin/finance/cards", headers=stranger)).json()["items"] == []
    assert (await story.http.delete(one, headers=stranger)).status_code == 404
    assert (await story.http.post(f"{one}/default", headers=stranger)).status_code == 404
    assert (await story.http.get(client)).status_code == 401
    async with story.database.unit_of_work(story.org_id) as uow:
        await uow.session.execute(
            text("UPDATE organizations SET disabled_modules = '{module.invoices}' WHERE id = :id"),
            {"id": story.org_id},
        )
    assert (await story.http.get(client, headers=story.staff)).status_code == 403


@pytest.mark.parametrize("path", ["cards?cursor=x", "cards?sort=name", "cards?client_id=x", "dunning?status=x"])
async def test_wrong_filters_are_refused(story: CardStory, path: str) -> None:
    assert (await story.http.get(f"/v1/admin/finance/{path}", headers=story.staff)).status_code == 422


@given(month=st.integers(1, 12), year=st.integers(2024, 2032), today=st.dates(date(2025, 1, 1), date(2031, 1, 1)))
def test_a_card_is_good_through_its_month_and_warned_of_before(month: int, year: int, today: date) -> None:
    end = date(year + month // 12, month % 12 + 1, 1)
    assert is_expired(month, year, today) == (today >= end)
    first = date(year, month, 1)
    assert (year * 12 + month - 1 <= expiring_through(today)) == (first <= today + timedelta(days=31))


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("succeeded", ("SUCCEEDED", "SUCCEEDED")),
        ("processing", ("PROCESSING", "PENDING")),
        ("requires_payment_method", ("FAILED", "FAILED")),
        ("requires_action", ("FAILED", "FAILED")),
    ],
)
def test_how_a_charge_stands_is_told_from_its_intent(state: str, expected: tuple[str, str]) -> None:
    assert charge_status({"status": state}) == expected


def test_a_refusal_has_its_reason() -> None:
    assert (
        failure_of({"last_payment_error": {"code": "card_declined", "decline_code": "lost_card"}}) == "lost_card"
    )
    assert failure_of({"last_payment_error": {"code": "expired_card"}}) == "expired_card"
    assert failure_of({}) == "authentication_required"
    assert "expired" in sentence("expired_card")
    assert "declined" in sentence("something_new")


@pytest.mark.parametrize("thing", [{}, {"metadata": None}, {"metadata": {"charge_id": "x"}}, {"metadata": []}])
def test_what_is_not_ours_is_no_charge(thing: dict[str, Any]) -> None:
    assert charge_of(thing) is None


def test_what_is_no_card_of_a_customer_is_not_kept() -> None:
    assert card_facts({"id": "pm_1", "card": None, "customer": "cus_1"}) is None
    assert card_facts({"id": "pm_1", "card": {"brand": "visa"}, "customer": None}) is None
