"""Subscriptions: periods, prices, billing once, and the visits that they cover."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from dateutil.relativedelta import relativedelta
from sqlmodel import col, select, update

from contracts.booking import ClientCreated
from contracts.finance_credits import SubscriptionPastDue
from finance.invoices.models import Invoice
from finance.settings import FinanceSettings
from finance.subscriptions.models import Subscription
from finance.subscriptions.rules import period_from, price_of
from finance.subscriptions.service import agreed_to_charges, bill_due, covers, follow_payment
from finance.subscriptions.words import described
from shared.auth.callers import Audience
from shared.auth.tokens import Claims, issue_token
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.language import Language
from shared.messaging.envelope import Envelope
from shared.testing.suite import add_organization

from .conftest import Ledger, Sandbox
from .desk import Story, deliver, redeliver, send

Headers = Callable[..., dict[str, str]]
Emitted = Callable[..., Awaitable[list[Envelope]]]
PLANS = "/v1/admin/finance/subscriptions"
TODAY = local_today("America/Edmonton")
FIRST = TODAY.replace(day=1)
MIDDLE, NEXT = FIRST.replace(day=16), FIRST + relativedelta(months=1)


@pytest.mark.parametrize(
    ("first", "bill_day", "last", "price"),
    [
        (date(2026, 11, 1), 1, date(2026, 11, 30), 30_000),
        (date(2026, 11, 16), 1, date(2026, 11, 30), 15_000),
        (date(2026, 12, 31), 1, date(2026, 12, 31), 968),
        (date(2026, 2, 10), 15, date(2026, 2, 14), 4_839),
    ],
)
def test_a_part_of_a_month_costs_its_days(first: date, bill_day: int, last: date, price: int) -> None:
    period = period_from(first, bill_day)
    assert period.last == last
    assert price_of(30_000, period) == price


@pytest.mark.parametrize(
    ("first", "bill_day", "language", "told"),
    [
        (date(2026, 11, 1), 1, "en", "Weekly, November 1, 2026 to November 30, 2026"),
        (date(2026, 11, 1), 1, "fr", "Weekly, du 1er novembre 2026 au 30 novembre 2026"),
        (date(2026, 11, 24), 1, "en", "Weekly, November 24, 2026 to November 30, 2026 (7 of 30 days)"),
        (date(2026, 11, 24), 1, "fr", "Weekly, du 24 novembre 2026 au 30 novembre 2026 (7 jours sur 30)"),
        (date(2026, 12, 31), 1, "en", "Weekly, December 31, 2026 (1 of 31 days)"),
        (date(2026, 12, 31), 1, "fr", "Weekly, 31 décembre 2026 (1 jour sur 31)"),
    ],
)
def test_the_client_reads_which_days_are_billed(first: date, bill_day: int, language: Language, told: str) -> None:
    assert described("Weekly", period_from(first, bill_day), language).replace("\u00a0", " ") == told


def morning(day: date) -> str:
    """Return when a visit of a day begins, nine o'clock in winter."""
    return f"{day.isoformat()}T16:00:00Z"


async def test_periods_are_billed_once_and_cover_visits(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID
) -> None:
    admin, series = as_staff("admin"), str(new_id())
    client = {"client_id": str(new_id()), "name": "Ada Roy"}
    await Story(database, org, client=client).completed()
    body = {"client_id": client["client_id"], "mode": "monthly", "description": "Weekly cleaning"}
    body |= {"series_id": series, "starts_on": MIDDLE.isoformat()}
    assert (await http.post(PLANS, headers=admin, json=body)).status_code == 422
    made = await http.post(PLANS, headers=admin, json=body | {"price_cents": 30_000})
    assert made.status_code == 201, made.text
    assert (await http.post(PLANS, headers=admin, json=body | {"price_cents": 1})).status_code == 409
    address = f"{PLANS}/{made.json()['id']}"
    for _ in range(2):
        async with database.unit_of_work(org) as uow:
            await bill_due(uow, FIRST.replace(day=24), 10)
    changed = await http.patch(address, headers=admin, json={"price_cents": 31_000})
    assert changed.json()["next_price_cents"] == 31_000
    async with database.unit_of_work(org) as uow:
        assert await bill_due(uow, NEXT, 10) == 1
    async with database.unit_of_work(org) as uow:
        found = await uow.session.exec(
            select(Invoice).where(Invoice.source == "subscription").order_by(col(Invoice.id))
        )
        assert [invoice.subtotal_cents for invoice in found] == [price_of(30_000, period_from(MIDDLE, 1)), 31_000]
    covered = Story(database, org, client=client, series_id=series, starts_at=morning(MIDDLE))
    await covered.completed()
    async with database.unit_of_work(org) as uow:
        of_visit = select(Invoice).where(Invoice.booking_id == covered.booking_id)
        assert (await uow.session.exec(of_visit)).first() is None
    ended = await http.post(f"{address}/cancel", headers=admin, json={})
    assert (ended.json()["status"], ended.json()["ends_on"]) == (
        "cancelled",
        (NEXT + relativedelta(months=1, days=-1)).isoformat(),
    )
    assert (await http.post(f"{address}/cancel", headers=admin, json={})).status_code == 409
    assert (await http.patch(address, headers=as_staff("viewer"), json={})).status_code == 403
    listed = await http.get(PLANS, headers=admin, params={"status": "cancelled"})
    assert len(listed.json()["items"]) == 1


@pytest.fixture
def as_client(settings: FinanceSettings, org: UUID) -> Headers:
    """Return a maker of headers for a client."""

    def headers(client_id: UUID) -> dict[str, str]:
        claims = Claims(Audience.CLIENT, client_id, org, new_id(), "ada@example.com", "client", frozenset())
        return {"Authorization": f"Bearer {issue_token(settings, claims)[0]}"}

    return headers


@pytest.fixture
async def client(database: Database, org: UUID) -> dict[str, str]:
    """Return a client of the organization, as events name them."""
    told = {"client_id": str(new_id()), "name": "Ada Roy", "email": "ada@example.com"}
    await deliver(database, ClientCreated.model_validate(ClientCreated.EXAMPLE | told), org)
    return told


async def plan(http: httpx.AsyncClient, headers: dict[str, str], client: dict[str, str], **changes: Any) -> Any:
    body = {"client_id": client["client_id"], "mode": "monthly", "description": "Weekly", "price_cents": 30_000}
    made = await http.post(PLANS, headers=headers, json=body | {"starts_on": FIRST.isoformat()} | changes)
    assert made.status_code == 201, made.text
    return made.json()


async def test_a_plan_begins_at_most_a_month_ago(
    http: httpx.AsyncClient, as_staff: Headers, client: dict[str, str]
) -> None:
    body = {"client_id": client["client_id"], "mode": "monthly", "description": "Weekly", "price_cents": 30_000}
    body |= {"starts_on": (TODAY - timedelta(days=33)).isoformat()}
    refused = await http.post(PLANS, headers=as_staff("admin"), json=body)
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "body.starts_on")
    await plan(http, as_staff("admin"), client, starts_on=(TODAY - timedelta(days=30)).isoformat())


async def test_the_deposit_of_a_covered_visit_becomes_credit(
    http: httpx.AsyncClient,
    as_staff: Headers,
    database: Database,
    org: UUID,
    client: dict[str, str],
    sandbox: Sandbox,
    ledger: Ledger,
) -> None:
    admin, series = as_staff("admin"), str(new_id())
    await plan(http, admin, client, series_id=series)
    story = Story(database, org, client=client, series_id=series, starts_at=morning(TODAY))
    await story.requested()
    deposit = await story.deposit()
    page = (await http.get(f"/v1/pay/deposits/{story.token}")).json()
    assert await sandbox.pay(page["checkout_url"]) == 303
    for event in await sandbox.events(about=str(deposit.id)):
        assert (await send(http, event)).status_code == 200
    assert (await ledger.balances())["2300"] == -7_213
    envelope = await story.completed()
    await redeliver(database, envelope)
    balances = await ledger.balances()
    assert "2300" not in balances
    assert balances["2310"] == -7_213
    shown = await http.get(f"/v1/admin/finance/credits/{client['client_id']}", headers=admin)
    assert shown.json()["balance_cents"] == 7_213


async def test_a_deposit_that_comes_after_its_covered_visit_becomes_credit_too(
    http: httpx.AsyncClient,
    as_staff: Headers,
    database: Database,
    org: UUID,
    client: dict[str, str],
    sandbox: Sandbox,
    ledger: Ledger,
) -> None:
    series = str(new_id())
    await plan(http, as_staff("admin"), client, series_id=series)
    story = Story(database, org, client=client, series_id=series, starts_at=morning(TODAY))
    await story.requested()
    page = (await http.get(f"/v1/pay/deposits/{story.token}")).json()["checkout_url"]
    events_of = str((await story.deposit()).id)
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE checkouts SET status = 'expired' WHERE org_id = :org_id", org_id=org)
    await story.completed()
    assert await sandbox.pay(page) == 303
    for _ in range(2):
        for event in await sandbox.events(about=events_of):
            assert (await send(http, event)).status_code == 200
    balances = await ledger.balances()
    assert (balances.get("2300", 0), balances["2310"]) == (0, -7_213)


async def covers_day(database: Database, org: UUID, series: str, day: date) -> bool:
    async with database.unit_of_work(org) as uow:
        return await covers(uow, UUID(series), day)


async def test_a_paused_plan_bills_and_covers_nothing_until_it_is_taken_up(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID, client: dict[str, str]
) -> None:
    admin, series = as_staff("admin"), str(new_id())
    made = await plan(http, admin, client, series_id=series)
    address = f"{PLANS}/{made['id']}"
    paused = await http.patch(address, headers=admin | {"If-Match": '"1"'}, json={"paused": True})
    assert (paused.status_code, paused.json()["status"]) == (200, "paused")
    stale = await http.patch(address, headers=admin | {"If-Match": '"1"'}, json={"paused": False})
    assert stale.status_code == 412
    assert not await covers_day(database, org, series, TODAY)
    async with database.unit_of_work(org) as uow:
        assert await bill_due(uow, TODAY, 10) == 0
    resumed = (await http.patch(address, headers=admin, json={"paused": False})).json()
    assert (resumed["status"], resumed["next_period_on"]) == ("active", TODAY.isoformat())
    assert await covers_day(database, org, series, TODAY)


async def test_a_plan_that_cannot_be_billed_holds_up_no_other(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID, client: dict[str, str]
) -> None:
    lost = await plan(http, as_staff("admin"), client)
    async with database.unit_of_work(org) as uow:
        await uow.session.execute(update(Subscription).values(client_id=new_id()))
    await plan(http, as_staff("admin"), client, starts_on=FIRST.replace(day=2).isoformat())
    for limit, billed in ((1, 0), (1, 1), (10, 0)):
        async with database.unit_of_work(org) as uow:
            assert await bill_due(uow, FIRST.replace(day=2), limit) == billed
    shown = (await http.get(f"{PLANS}/{lost['id']}", headers=as_staff("admin"))).json()
    assert shown["next_period_on"] == FIRST.isoformat()


async def test_an_overdue_period_makes_a_plan_past_due_until_it_is_paid(
    http: httpx.AsyncClient,
    as_staff: Headers,
    database: Database,
    org: UUID,
    client: dict[str, str],
    emitted: Emitted,
) -> None:
    made = await plan(http, as_staff("admin"), client)
    async with database.unit_of_work(org) as uow:
        await bill_due(uow, FIRST, 10)
    for invoice_status, status in (("OVERDUE", "past_due"), ("PAID", "active")):
        async with database.unit_of_work(org) as uow:
            (await uow.session.exec(select(Invoice))).one().status = invoice_status
        for moved in (1, 0):
            async with database.unit_of_work(org) as uow:
                assert await follow_payment(uow) == moved
        shown = await http.get(f"{PLANS}/{made['id']}", headers=as_staff("admin"))
        assert shown.json()["status"] == status
        going_on = {"paused": False, "price_cents": 31_000}
        same = await http.patch(f"{PLANS}/{made['id']}", headers=as_staff("admin"), json=going_on)
        assert same.json()["status"] == status
    (event,) = await emitted(org, SubscriptionPastDue.TYPE)
    assert event.data["client"]["name"] == "Ada Roy"


async def test_a_plan_per_visit_invoices_each_and_agrees_to_charges(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID, client: dict[str, str]
) -> None:
    admin, series = as_staff("admin"), str(new_id())
    made = await plan(http, admin, client, mode="per_visit", price_cents=0, series_id=series, auto_charge=True)
    async with database.unit_of_work(org) as uow:
        assert await bill_due(uow, NEXT, 10) == 0
        assert await agreed_to_charges(uow, UUID(client["client_id"]))
    story = Story(database, org, client=client, series_id=series, starts_at=morning(TODAY))
    await story.completed()
    assert (await story.invoice()).total_cents == 20_606
    assert (await http.post(f"{PLANS}/{made['id']}/cancel", headers=admin, json={})).status_code == 200
    async with database.unit_of_work(org) as uow:
        assert not await agreed_to_charges(uow, UUID(client["client_id"]))


async def test_clients_see_and_cancel_their_own_plans_only(
    http: httpx.AsyncClient, as_staff: Headers, as_client: Headers, client: dict[str, str]
) -> None:
    made = await plan(http, as_staff("admin"), client)
    mine, other = as_client(UUID(client["client_id"])), as_client(new_id())
    listed = (await http.get("/v1/client/subscriptions", headers=mine)).json()["items"]
    assert [item["id"] for item in listed] == [made["id"]]
    assert (await http.get("/v1/client/subscriptions", headers=other)).json()["items"] == []
    address = f"/v1/client/subscriptions/{made['id']}/cancel"
    assert (await http.post(address)).status_code == 401
    assert (await http.post(address, headers=other)).status_code == 404
    ended = await http.post(address, headers=mine)
    assert (ended.status_code, ended.json()["status"]) == (200, "cancelled")
    assert (await http.post(address, headers=mine)).status_code == 409


async def test_plans_of_others_and_without_the_module(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, client: dict[str, str]
) -> None:
    made = await plan(http, as_staff("admin"), client)
    other = as_staff("admin", org_id=await add_organization(database))
    address = f"{PLANS}/{made['id']}"
    assert (await http.get(address, headers=other)).status_code == 404
    assert (await http.patch(address, headers=other, json={"paused": True})).status_code == 404
    assert (await http.post(f"{address}/cancel", headers=other, json={})).status_code == 404
    assert (await http.get(PLANS, headers=other)).json()["items"] == []
    closed = await add_organization(database, disabled_modules=["module.invoices"])
    assert (await http.get(PLANS, headers=as_staff("admin", org_id=closed))).status_code == 403
