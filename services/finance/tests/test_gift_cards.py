"""Gift cards: sold at the desk and online, delivered, redeemed, replaced, given back."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlmodel import select

from contracts.finance_credits import GiftCardDelivered
from finance.checkouts.models import Checkout
from finance.gift_cards.codes import ALPHABET, hashed, new_code, plain
from finance.gift_cards.forgetting import forget_unpaid
from finance.gift_cards.models import GiftCard
from finance.gift_cards.service import deliver_due
from finance.payments.models import Payment, Refund
from shared.clock import now
from shared.database import Database
from shared.ids import new_id
from shared.messaging.envelope import Envelope
from shared.organizations import Organization
from shared.testing.suite import add_organization

from .conftest import Ledger, Sandbox
from .desk import Story, send

Headers = Callable[..., dict[str, str]]
Emitted = Callable[..., Awaitable[list[Envelope]]]
SALE = {"amount_cents": 10_000, "buyer_name": "Zoë Tremblay", "method": "cash"}
CARDS = "/v1/admin/finance/gift-cards"


def test_codes_are_read_however_they_are_typed() -> None:
    code = new_code()
    assert len(plain(code)) == 12
    assert set(plain(code)) <= set(ALPHABET)
    assert hashed(code) == hashed(f" {code.lower().replace('-', ' ')} ") != hashed(new_code())


@pytest.fixture
async def story(database: Database, org: UUID) -> Story:
    """Return a booking that is invoiced at 206.06."""
    story = Story(database, org)
    await story.completed()
    return story


async def sold(http: httpx.AsyncClient, headers: dict[str, str], **changes: Any) -> dict[str, Any]:
    answer = await http.post(CARDS, headers=headers, json=SALE | changes)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_a_card_is_sold_redeemed_and_keeps_the_rest(
    http: httpx.AsyncClient, as_staff: Headers, story: Story, ledger: Ledger, emitted: Emitted
) -> None:
    admin = as_staff("admin")
    card = await sold(http, admin, amount_cents=30_000)
    assert (card["status"], card["balance_cents"]) == ("active", 30_000)
    balances = await ledger.balances()
    assert (balances["1000"], balances["2320"]) == (30_000, -30_000)
    invoice = await story.invoice()
    paid = await http.post(f"/v1/pay/invoices/{invoice.token}/gift-card", json={"code": card["code"].lower()})
    assert paid.status_code == 200, paid.text
    assert paid.json() == {"paid_cents": 20_606, "due_cents": 0, "left_cents": 9_394}
    shown = (await http.get(f"/v1/pay/invoices/{invoice.token}")).json()
    assert [payment["method"] for payment in shown["payments"]] == ["gift_card"]
    assert (await http.get(f"/v1/pay/invoices/{invoice.token}/pdf")).status_code == 200
    balances = await ledger.balances()
    assert balances["2320"] == -9_394
    assert "1100" not in balances
    again = await http.post(
        f"/v1/admin/invoices/{invoice.id}/gift-card", headers=admin, json={"code": card["code"]}
    )
    assert again.status_code == 409
    used = await http.post(f"{CARDS}/{card['id']}/refund", headers=admin, json={"reason": "No longer wanted"})
    assert used.status_code == 409
    told = [event for event in await emitted(story.org_id) if event.type == GiftCardDelivered.TYPE]
    assert [event.data["code"] for event in told] == [card["code"]]


async def test_a_lost_code_is_replaced(http: httpx.AsyncClient, as_staff: Headers, story: Story) -> None:
    admin = as_staff("admin")
    card = await sold(http, admin)
    disabled = await http.post(f"{CARDS}/{card['id']}/disable", headers=admin)
    assert disabled.json()["status"] == "disabled"
    invoice = await story.invoice()
    address = f"/v1/admin/invoices/{invoice.id}/gift-card"
    assert (await http.post(address, headers=admin, json={"code": card["code"]})).status_code == 404
    renewed = (await http.post(f"{CARDS}/{card['id']}/reissue", headers=admin)).json()
    assert renewed["code"] != card["code"]
    paid = await http.post(address, headers=admin, json={"code": renewed["code"], "amount_cents": 600})
    assert paid.json()["left_cents"] == 9_400
    stale = await http.post(f"{CARDS}/{card['id']}/disable", headers=admin | {"If-Match": '"1"'})
    assert stale.status_code == 412


async def test_an_unused_card_is_given_back(
    http: httpx.AsyncClient, as_staff: Headers, org: UUID, ledger: Ledger
) -> None:
    admin = as_staff("admin")
    card = await sold(http, admin)
    back = await http.post(f"{CARDS}/{card['id']}/refund", headers=admin, json={"reason": "No longer wanted"})
    assert back.status_code == 200, back.text
    assert (back.json()["status"], back.json()["balance_cents"]) == ("refunded", 0)
    assert await ledger.balances() == {}


async def test_a_card_goes_out_on_its_day(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID, emitted: Emitted
) -> None:
    day = (now() + timedelta(days=3)).date()
    card = await sold(http, as_staff("admin"), deliver_on=day.isoformat())
    assert (card["status"], card["code"]) == ("sold", None)
    async with database.unit_of_work(org) as uow:
        assert await deliver_due(uow, day - timedelta(days=1), 10) == 0
        assert await deliver_due(uow, day, 10) == 1
    assert [event.type for event in await emitted(org)].count(GiftCardDelivered.TYPE) == 1


async def test_a_card_is_bought_online(
    http: httpx.AsyncClient, database: Database, org: UUID, sandbox: Sandbox, ledger: Ledger
) -> None:
    async with database.unit_of_work(org) as uow:
        slug = (await uow.session.exec(select(Organization.slug).where(Organization.id == org))).one()
    shop = f"/v1/pay/gift-cards/{slug}"
    offer = (await http.get(shop)).json()
    assert (offer["min_cents"], offer["max_cents"]) == (2_500, 50_000)
    order = {"amount_cents": 5_000, "buyer_name": "Zoë", "buyer_email": "zoe@example.com"}
    assert (await http.post(shop, json=order | {"amount_cents": 2_499})).status_code == 422
    bought = await http.post(shop, json=order)
    assert bought.status_code == 201, bought.text
    page = f"{shop}/bought/{bought.json()['token']}"
    assert (await http.get(page)).json()["status"] == "unpaid"
    assert await sandbox.pay(bought.json()["checkout_url"]) == 303
    async with database.unit_of_work(org) as uow:
        card = (await uow.session.exec(select(GiftCard))).one()
    events = await sandbox.events(about=str(card.id))
    for event in [*events[::-1], *events]:
        assert (await send(http, event)).status_code == 200
    assert (await http.get(page)).json()["status"] == "active"
    balances = await ledger.balances()
    assert (balances["1050"], balances["2320"]) == (5_000, -5_000)


async def test_what_was_never_paid_for_is_forgotten_after_a_month(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID, sandbox: Sandbox
) -> None:
    async with database.unit_of_work(org) as uow:
        slug = (await uow.session.exec(select(Organization.slug).where(Organization.id == org))).one()
    order = {"amount_cents": 5_000, "buyer_name": "Zoë", "buyer_email": "zoe@example.com"}
    for name in ("Old", "Refused", "Pending", "Open", "New"):
        bought = await http.post(f"/v1/pay/gift-cards/{slug}", json=order | {"buyer_name": name})
        if name in ("Refused", "Pending"):
            number = "4000000000000002" if name == "Refused" else "4242424242424242"
            await sandbox.pay(bought.json()["checkout_url"], number)
    sold_card = await sold(http, as_staff("admin"), buyer_name="Sold")
    async with database.unit_of_work(org) as uow:
        cards = {card.buyer_name: card for card in (await uow.session.exec(select(GiftCard))).all()}
        for event in await sandbox.events(about=str(cards["Refused"].id)):
            assert (await send(http, event)).status_code == 200
        payment = Payment(
            org_id=org,
            purpose="gift_card",
            gift_card_id=cards["Pending"].id,
            client_id=cards["Pending"].buyer_id,
            client=cards["Pending"].client,
            amount_cents=5_000,
            currency="CAD",
            method="card",
            status="PENDING",
            occurred_at=now(),
        )
        uow.session.add(payment)
        for name, card in cards.items():
            card.created_at -= timedelta(days=29 if name == "New" else 31)
        for checkout in (await uow.session.exec(select(Checkout))).all():
            checkout.status = "open" if checkout.gift_card_id == cards["Open"].id else "expired"
    for gone in (2, 0):
        async with database.unit_of_work(org) as uow:
            assert await forget_unpaid(uow, 10) == gone
    left = (await http.get(CARDS, headers=as_staff("admin"))).json()["items"]
    assert {item["buyer_name"] for item in left} == {"Sold", "Pending", "Open", "New"}
    assert sold_card["id"] in {item["id"] for item in left}
    async with database.unit_of_work(org) as uow:
        assert len((await uow.session.exec(select(Checkout))).all()) == 3
        assert {row.status for row in (await uow.session.exec(select(Payment))).all()} == {"PENDING", "SUCCEEDED"}


async def test_lists_and_refusals(http: httpx.AsyncClient, as_staff: Headers, org: UUID) -> None:
    admin = as_staff("admin")
    card = await sold(http, admin, recipient_name="Ada Roy")
    await sold(http, admin, amount_cents=20_000)
    found = (await http.get(CARDS, headers=admin, params={"q": "ada"})).json()["items"]
    assert [item["id"] for item in found] == [card["id"]]
    assert "code" not in found[0]
    largest = (await http.get(CARDS, headers=admin, params={"sort": "-amount_cents", "limit": 1})).json()
    assert largest["items"][0]["amount_cents"] == 20_000
    assert (await http.get(CARDS, headers=admin, params={"cursor": "x"})).status_code == 422
    assert (await http.post(CARDS, headers=as_staff("viewer"), json=SALE)).status_code == 403
    assert (await http.get(f"{CARDS}/{new_id()}", headers=admin)).status_code == 404
    for wrong in (
        {"amount_cents": 10**15},
        {"buyer_name": "\x00"},
        {"method": "credit"},
        {"deliver_on": "2001-01-01"},
    ):
        assert (await http.post(CARDS, headers=admin, json=SALE | wrong)).status_code == 422


async def test_a_refund_that_stripe_did_not_confirm_lowers_what_the_card_pays(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, story: Story
) -> None:
    admin = as_staff("admin")
    card = await sold(http, admin)
    async with database.unit_of_work(story.org_id) as uow:
        sale = (await uow.session.exec(select(Payment).where(Payment.purpose == "gift_card"))).one()
        uow.session.add(
            Refund(org_id=story.org_id, payment_id=sale.id, amount_cents=4_000, reason="No longer wanted")
        )
    address = f"/v1/admin/invoices/{(await story.invoice()).id}/gift-card"
    paid = await http.post(address, headers=admin, json={"code": card["code"]})
    assert paid.json() == {"paid_cents": 6_000, "due_cents": 14_606, "left_cents": 0}
    assert (await http.post(address, headers=admin, json={"code": card["code"]})).status_code == 409


async def test_two_at_once_never_spend_more_than_is_on_the_card(
    http: httpx.AsyncClient, as_staff: Headers, story: Story, database: Database, ledger: Ledger
) -> None:
    admin, other = as_staff("admin"), Story(database, story.org_id)
    await other.completed()
    card = await sold(http, admin, amount_cents=30_000)
    addresses = [f"/v1/admin/invoices/{(await one.invoice()).id}/gift-card" for one in (story, other)]
    answers = await asyncio.gather(
        *(http.post(address, headers=admin, json={"code": card["code"]}) for address in addresses)
    )
    assert sorted(answer.json()["paid_cents"] for answer in answers) == [9_394, 20_606]
    assert "2320" not in await ledger.balances()


async def test_cards_of_others_and_without_the_module(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, story: Story
) -> None:
    admin = as_staff("admin")
    card = await sold(http, admin)
    other = as_staff("admin", org_id=await add_organization(database))
    address = f"{CARDS}/{card['id']}"
    assert (await http.get(address, headers=other)).status_code == 404
    for what, body in (("disable", None), ("reissue", None), ("refund", {"reason": "Not mine"})):
        assert (await http.post(f"{address}/{what}", headers=other, json=body)).status_code == 404
    assert (await http.get(CARDS, headers=other)).json()["items"] == []
    invoice = Story(database, await add_organization(database))
    await invoice.completed()
    foreign = f"/v1/pay/invoices/{(await invoice.invoice()).token}/gift-card"
    assert (await http.post(foreign, json={"code": card["code"]})).status_code == 404
    without = await add_organization(database, disabled_modules=["module.finance"])
    off = as_staff("admin", org_id=without)
    assert (await http.get(CARDS, headers=off)).status_code == 403
    assert (await http.post(CARDS, headers=off, json=SALE)).status_code == 403
