"""All that finance keeps of a client follows a merge, and is forgotten by an erasure."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
from sqlmodel import col, select

from contracts.booking import ClientCreated, ClientErased, ClientMerged
from contracts.finance_credits import SubscriptionCancelled
from finance.billing.models import ClientBilling
from finance.clients.tables import ERASED
from finance.collected.models import CollectedVisit
from finance.deposits.models import Deposit
from finance.gift_cards.models import GiftCard
from finance.payments.models import Payment
from finance.recurring.models import RecurringInvoice
from finance.subscriptions.models import Subscription
from finance.visits.models import Visit
from shared.clock import now
from shared.database import Database
from shared.ids import new_id
from shared.messaging.envelope import Envelope

from .desk import Story, deliver
from .test_gift_cards import SALE
from .test_recurring import CONTENT, TODAY
from .test_recurring import PATH as RECURRING

Headers = Callable[..., dict[str, str]]
Emitted = Callable[..., Awaitable[list[Envelope]]]
PLANS, CARDS = "/v1/admin/finance/subscriptions", "/v1/admin/finance/gift-cards"


async def known(database: Database, org: UUID, name: str) -> dict[str, Any]:
    """Make a client and return how events name them."""
    client = {"client_id": str(new_id()), "name": name, "email": f"{name.lower()}@example.com"}
    await deliver(database, ClientCreated.model_validate(ClientCreated.EXAMPLE | client), org)
    return client


async def post(http: httpx.AsyncClient, headers: dict[str, str], path: str, body: dict[str, Any]) -> Any:
    answer = await http.post(path, headers=headers, json=body)
    assert answer.status_code in (200, 201), answer.text
    return answer.json()


async def having_all(http: httpx.AsyncClient, admin: dict[str, str], client_id: str) -> dict[str, Any]:
    """Give a client a plan, a gift card that they bought, and a recurring invoice; return the plan."""
    plan = {"client_id": client_id, "mode": "monthly", "description": "Weekly cleaning", "price_cents": 30_000}
    made: dict[str, Any] = await post(http, admin, PLANS, plan)
    sale = SALE | {"client_id": client_id, "buyer_name": "Ada", "buyer_email": "ada@example.com"}
    await post(http, admin, CARDS, sale | {"message": "From Ada"})
    content = CONTENT | {"service_address": "1 Main St"}
    recurring = {"name": "Office", "client_id": client_id, "content": content, "frequency": "monthly"}
    await post(http, admin, RECURRING, recurring | {"starts_on": TODAY.isoformat()})
    return made


async def rows(database: Database, org: UUID, table: Any) -> list[Any]:
    async with database.unit_of_work(org) as uow:
        return list((await uow.session.exec(select(table).order_by(col(table.id)))).all())


async def test_everything_follows_to_the_one_who_stays(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID
) -> None:
    admin = as_staff("admin")
    former, stays = await known(database, org, "Ada"), await known(database, org, "Zoe")
    await having_all(http, admin, former["client_id"])
    terms = f"/v1/admin/finance/clients/{former['client_id']}/billing"
    assert (await http.put(terms, headers=admin, json={"invoice_per": "month"})).status_code == 200
    await Story(database, org, client=former).completed()
    await deliver(database, ClientMerged(client_id=former["client_id"], merged_into=stays["client_id"]), org)
    await Story(database, org, client=former).completed()
    survivor = UUID(stays["client_id"])
    for table in (Subscription, RecurringInvoice, ClientBilling, Visit, CollectedVisit):
        assert {row.client_id for row in await rows(database, org, table)} == {survivor}, table
    for table in (Subscription, RecurringInvoice):
        assert [row.client_name for row in await rows(database, org, table)] == ["Zoe"]
    assert [row.buyer_id for row in await rows(database, org, GiftCard)] == [survivor]
    assert len(await rows(database, org, CollectedVisit)) == 2
    shown = (await http.get(terms, headers=admin)).json()
    assert (shown["client_id"], shown["invoice_per"]) == (stays["client_id"], "month")


async def test_terms_of_the_one_who_stays_win(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID
) -> None:
    admin = as_staff("admin")
    former, stays = await known(database, org, "Ada"), await known(database, org, "Zoe")
    for client, days in ((former, 3), (stays, 9)):
        address = f"/v1/admin/finance/clients/{client['client_id']}/billing"
        assert (await http.put(address, headers=admin, json={"due_days": days})).status_code == 200
    await deliver(database, ClientMerged(client_id=former["client_id"], merged_into=stays["client_id"]), org)
    for client in (former, stays):
        address = f"/v1/admin/finance/clients/{client['client_id']}/billing"
        assert (await http.get(address, headers=admin)).json()["effective_due_days"] == 9


async def test_an_erased_client_is_forgotten_and_their_plan_ends(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID, emitted: Emitted
) -> None:
    admin, client = as_staff("admin"), await known(database, org, "Ada")
    plan = await having_all(http, admin, client["client_id"])
    await post(http, admin, CARDS, SALE | {"buyer_email": "ADA@example.com"})
    await post(http, admin, CARDS, SALE | {"recipient_name": "Ada", "recipient_email": "ada@example.com"})
    await Story(database, org, client=client).completed()
    await deliver(database, ClientErased(client_id=client["client_id"]), org)
    for table in (Subscription, RecurringInvoice):
        assert [row.client_name for row in await rows(database, org, table)] == [ERASED]
    (template_row,) = await rows(database, org, RecurringInvoice)
    assert template_row.content["service_address"] is None
    assert (template_row.status, template_row.next_on) == ("ended", None)
    assert [row.address for row in await rows(database, org, Visit)] == [""]
    bought, online, received = await rows(database, org, GiftCard)
    for card in (bought, online):
        assert (card.buyer_name, card.buyer_email, card.message) == (ERASED, None, "")
    assert (received.buyer_name, received.recipient_name, received.recipient_email) == (
        "Zoë Tremblay",
        None,
        None,
    )
    paid = {row.gift_card_id: row.client for row in await rows(database, org, Payment)}
    assert [paid[card.id]["name"] for card in (bought, online)] == [ERASED, ERASED]
    (event,) = await emitted(org, SubscriptionCancelled.TYPE)
    assert (event.data["client"]["name"], event.data["client"]["email"]) == (ERASED, None)
    address = f"{PLANS}/{plan['id']}"
    assert (await http.get(address, headers=admin)).json()["status"] == "cancelled"
    assert (await http.patch(address, headers=admin, json={"paused": True})).status_code == 409
    assert (await http.post(f"{address}/cancel", headers=admin, json={})).status_code == 409


async def test_an_erased_client_keeps_a_name_on_invoices_alone(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID
) -> None:
    admin, client = as_staff("admin"), await known(database, org, "Ada")
    deposit = Story(database, org, client=client)
    await deposit.requested()
    await deposit.completed()
    paid = {"invoice_id": str((await deposit.invoice()).id), "amount_cents": 5_000, "method": "cash"}
    await post(http, admin, "/v1/admin/payments", paid)
    terms = f"/v1/admin/finance/clients/{client['client_id']}/billing"
    assert (await http.put(terms, headers=admin, json={"invoice_per": "month"})).status_code == 200
    for _ in range(2):
        await Story(database, org, client=client).completed()
    async with database.unit_of_work(org) as uow:
        collected = (await uow.session.exec(select(CollectedVisit).order_by(col(CollectedVisit.id)))).all()
        collected[0].invoice_id = (await deposit.invoice()).id
    await deliver(database, ClientErased(client_id=client["client_id"]), org)
    billed, waiting = await rows(database, org, CollectedVisit)
    assert (billed.client_name, billed.client["name"], billed.address) == (ERASED, ERASED, "")
    assert (waiting.client_name, waiting.client["name"], waiting.client["email"]) == ("Ada", "Ada", None)
    assert [row.client["name"] for row in await rows(database, org, Payment)] == [ERASED]
    assert [row.client["name"] for row in await rows(database, org, Deposit)] == [ERASED]
    assert (await deposit.invoice()).client["name"] == "Ada"


async def test_a_plan_that_outlived_its_client_can_be_changed_and_cancelled(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID
) -> None:
    admin, client = as_staff("admin"), await known(database, org, "Ada")
    plan = await having_all(http, admin, client["client_id"])
    await deliver(database, ClientErased(client_id=client["client_id"]), org)
    async with database.unit_of_work(org) as uow:
        (row,) = (await uow.session.exec(select(Subscription))).all()
        row.status, row.cancelled_at, row.ends_on = "active", None, None
    address = f"{PLANS}/{plan['id']}"
    changed = await http.patch(address, headers=admin, json={"paused": True})
    assert (changed.status_code, changed.json()["status"]) == (200, "paused")
    ended = await http.post(f"{address}/cancel", headers=admin, json={})
    assert (ended.status_code, ended.json()["status"]) == (200, "cancelled")


async def test_a_card_on_its_way_still_reaches_its_recipient(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID
) -> None:
    client = await known(database, org, "Ada")
    later = {"deliver_on": (now() + timedelta(days=3)).date().isoformat(), "message": "Happy birthday"}
    to = {"recipient_name": "Lou", "recipient_email": "lou@example.com", "client_id": client["client_id"]}
    await post(http, as_staff("admin"), CARDS, SALE | later | to)
    await deliver(database, ClientErased(client_id=client["client_id"]), org)
    (card,) = await rows(database, org, GiftCard)
    assert (card.buyer_name, card.recipient_email, card.message) == (ERASED, "lou@example.com", "Happy birthday")
