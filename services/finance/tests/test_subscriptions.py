"""Subscriptions: periods, prices, billing once, and the visits that they cover."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlmodel import col, select

from contracts.booking import ClientCreated
from finance.invoices.models import Invoice
from finance.subscriptions.rules import period_from, price_of
from finance.subscriptions.service import bill_due
from shared.database import Database
from shared.ids import new_id

from .conftest import Ledger, Sandbox
from .desk import Story, deliver, redeliver, send

Headers = Callable[..., dict[str, str]]
PLANS = "/v1/admin/finance/subscriptions"


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


async def test_periods_are_billed_once_and_cover_visits(
    http: httpx.AsyncClient, as_staff: Headers, database: Database, org: UUID
) -> None:
    admin, series = as_staff("admin"), str(new_id())
    client = {"client_id": str(new_id()), "name": "Ada Roy"}
    await Story(database, org, client=client).completed()
    body = {"client_id": client["client_id"], "mode": "monthly", "description": "Weekly cleaning"}
    body |= {"series_id": series, "starts_on": "2026-11-16"}
    assert (await http.post(PLANS, headers=admin, json=body)).status_code == 422
    made = await http.post(PLANS, headers=admin, json=body | {"price_cents": 30_000})
    assert made.status_code == 201, made.text
    assert (await http.post(PLANS, headers=admin, json=body | {"price_cents": 1})).status_code == 409
    address = f"{PLANS}/{made.json()['id']}"
    for _ in range(2):
        async with database.unit_of_work(org) as uow:
            await bill_due(uow, date(2026, 11, 24), 10)
    changed = await http.patch(address, headers=admin, json={"price_cents": 31_000})
    assert changed.json()["next_price_cents"] == 31_000
    async with database.unit_of_work(org) as uow:
        assert await bill_due(uow, date(2026, 12, 1), 10) == 1
    async with database.unit_of_work(org) as uow:
        found = await uow.session.exec(
            select(Invoice).where(Invoice.source == "subscription").order_by(col(Invoice.id))
        )
        assert [invoice.subtotal_cents for invoice in found] == [15_000, 31_000]
    covered = Story(database, org, client=client, series_id=series, starts_at="2026-11-24T16:00:00Z")
    await covered.completed()
    async with database.unit_of_work(org) as uow:
        of_visit = select(Invoice).where(Invoice.booking_id == covered.booking_id)
        assert (await uow.session.exec(of_visit)).first() is None
    ended = await http.post(f"{address}/cancel", headers=admin, json={})
    assert (ended.json()["status"], ended.json()["ends_on"]) == ("cancelled", "2026-12-31")
    assert (await http.post(f"{address}/cancel", headers=admin, json={})).status_code == 409
    assert (await http.patch(address, headers=as_staff("viewer"), json={})).status_code == 403
    listed = await http.get(PLANS, headers=admin, params={"status": "cancelled"})
    assert len(listed.json()["items"]) == 1


@pytest.fixture
async def client(database: Database, org: UUID) -> dict[str, str]:
    """Return a client of the organization, as events name them."""
    told = {"client_id": str(new_id()), "name": "Ada Roy", "email": "ada@example.com"}
    await deliver(database, ClientCreated.model_validate(ClientCreated.EXAMPLE | told), org)
    return told


async def plan(http: httpx.AsyncClient, headers: dict[str, str], client: dict[str, str], **changes: Any) -> Any:
    body = {"client_id": client["client_id"], "mode": "monthly", "description": "Weekly", "price_cents": 30_000}
    made = await http.post(PLANS, headers=headers, json=body | {"starts_on": "2026-11-01"} | changes)
    assert made.status_code == 201, made.text
    return made.json()


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
    story = Story(database, org, client=client, series_id=series, starts_at="2026-11-24T16:00:00Z")
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
