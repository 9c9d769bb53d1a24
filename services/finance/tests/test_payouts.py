"""Payouts: each organization keeps and books what of them is its own."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlmodel import select

from finance.jobs.reconcile_money import reconcile_money
from finance.payments.models import Payment
from finance.payments.refunds import refund
from finance.payouts.learning import learn_payouts
from finance.settlement.service import lock_for_payment
from finance.stripe_money.models import StripeMovement
from shared.clock import now
from shared.database import Database
from shared.ids import new_id
from shared.organizations import organization
from shared.testing.suite import add_organization

from .conftest import Ledger, Sandbox
from .desk import Story, send

Headers = Callable[..., dict[str, str]]
PAYOUTS = "/v1/admin/finance/payouts"
DAYS = timedelta(days=1)


async def pay_deposit(database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox) -> Payment:
    """Pay a deposit of 72.13, of which Stripe keeps 2.39, two days ago."""
    story = Story(database, org)
    await story.requested()
    await sandbox.pay((await http.get(f"/v1/pay/deposits/{story.token}")).json()["checkout_url"])
    for event in await sandbox.events(about=str(story.booking_id)):
        await send(http, event)
    async with database.unit_of_work(org) as uow:
        payment = (await uow.session.exec(select(Payment).where(Payment.booking_id == story.booking_id))).one()
        payment.occurred_at -= 2 * DAYS
    return payment


async def pay_out(sandbox: Sandbox) -> str:
    answer = await sandbox.post("/sandbox/api/payouts", json={})
    answer.raise_for_status()
    return str(answer.json()["id"])


async def end(sandbox: Sandbox, payout: str, status: str) -> None:
    (await sandbox.post(f"/sandbox/api/payouts/{payout}/end", json={"status": status})).raise_for_status()


async def learn(database: Database, org: UUID) -> None:
    await learn_payouts(database, org, now() - DAYS)


async def listed(http: httpx.AsyncClient, staff: dict[str, str], **query: Any) -> list[dict[str, Any]]:
    answer = await http.get(PAYOUTS, headers=staff, params=query)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def test_each_organization_books_its_own_part_once_it_arrived(
    http: httpx.AsyncClient, database: Database, org: UUID, sandbox: Sandbox, ledger: Ledger, as_staff: Headers
) -> None:
    other, stranger = await add_organization(database), await add_organization(database)
    for owner in (org, org, other):
        await pay_deposit(database, owner, http, sandbox)
    payout = await pay_out(sandbox)
    for owner in (org, other, stranger):
        await learn(database, owner)
    assert await ledger.balances(source="payout") == {}
    await end(sandbox, payout, "paid")
    for _ in range(2):
        for owner in (org, other, stranger):
            await learn(database, owner)
    assert await ledger.balances(source="payout") == {"1010": 2 * 6974, "1050": -2 * 6974}
    assert await Ledger(database, other).balances(source="payout") == {"1010": 6974, "1050": -6974}
    assert await Ledger(database, stranger).balances() == {}
    assert await ledger.balances(source="fee") == {"6030": 478, "1050": -478}
    staff = as_staff("owner", org_id=org)
    (shown,) = [row for row in await listed(http, staff) if row["stripe_id"] == payout]
    assert (shown["amount_cents"], shown["movements"], shown["status"]) == (13948, 2, "paid")
    assert await listed(http, as_staff("owner", org_id=stranger)) == []
    page = await http.get(f"{PAYOUTS}/{shown['id']}/movements", headers=staff, params={"limit": 1})
    second = {"limit": 1, "cursor": page.json()["next_cursor"]}
    rest = await http.get(f"{PAYOUTS}/{shown['id']}/movements", headers=staff, params=second)
    assert [item["net_cents"] for item in page.json()["items"] + rest.json()["items"]] == [6974, 6974]
    assert rest.json()["next_cursor"] is None
    assert (await http.get(f"{PAYOUTS}/{shown['id']}", headers=staff)).json() == shown
    elsewhere = await http.get(f"{PAYOUTS}/{shown['id']}", headers=as_staff("owner", org_id=other))
    assert elsewhere.status_code == 404


async def test_a_payout_that_comes_back_is_taken_back_and_paid_again_by_the_next(
    http: httpx.AsyncClient, database: Database, org: UUID, sandbox: Sandbox, ledger: Ledger, as_staff: Headers
) -> None:
    await pay_deposit(database, org, http, sandbox)
    first = await pay_out(sandbox)
    await end(sandbox, first, "paid")
    await learn(database, org)
    assert (await ledger.balances(source="payout"))["1010"] == 6974
    await end(sandbox, first, "failed")
    await learn(database, org)
    assert await ledger.balances(source="payout") == {}
    await pay_deposit(database, org, http, sandbox)
    second = await pay_out(sandbox)
    await end(sandbox, second, "paid")
    await learn(database, org)
    assert await ledger.balances(source="payout") == {"1010": 13948, "1050": -13948}
    rows = {row["stripe_id"]: row for row in await listed(http, as_staff("owner", org_id=org))}
    assert rows[first]["failure"] == "The bank account has been closed."
    assert (rows[first]["paid_again_in"], rows[second]["amount_cents"]) == (second, 13948)
    only = await listed(http, as_staff("owner", org_id=org), status="failed", sort="amount_cents")
    assert [row["stripe_id"] for row in only] == [first]


async def test_refunds_are_part_of_a_payout(
    http: httpx.AsyncClient, database: Database, org: UUID, sandbox: Sandbox, ledger: Ledger
) -> None:
    payment = await pay_deposit(database, org, http, sandbox)
    async with database.unit_of_work(org) as uow:
        locked, _ = await lock_for_payment(uow, payment.id)
        await refund(uow, locked, 1_000, "Too much")
    payout = await pay_out(sandbox)
    await end(sandbox, payout, "paid")
    await learn(database, org)
    assert await ledger.balances(source="payout") == {"1010": 5974, "1050": -5974}
    async with database.unit_of_work(org) as uow:
        rows = (await uow.session.exec(select(StripeMovement))).all()
    assert {(row.kind, row.net_cents, row.payment_id) for row in rows} == {
        ("charge", 6974, payment.id),
        ("refund", -1000, payment.id),
    }


async def test_the_job_looks_every_hour_once_the_first_payment_had_its_night(
    http: httpx.AsyncClient, database: Database, org: UUID, sandbox: Sandbox, as_staff: Headers
) -> None:
    async with database.unit_of_work(org) as uow:
        company = await organization(uow)
    await reconcile_money(database, company)
    await pay_deposit(database, org, http, sandbox)
    payout = await pay_out(sandbox)
    await reconcile_money(database, company)
    await end(sandbox, payout, "paid")
    await reconcile_money(database, company)
    staff = as_staff("owner", org_id=org)
    assert [row["status"] for row in await listed(http, staff)] == ["in_transit"]
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE stripe_looks SET payouts_at = payouts_at - interval '2 hours'")
    await reconcile_money(database, company)
    assert [row["status"] for row in await listed(http, staff)] == ["paid"]


@pytest.mark.parametrize("path", ["", f"/{new_id()}", f"/{new_id()}/movements"], ids=["list", "one", "movements"])
async def test_payouts_are_for_those_who_see_the_books(
    http: httpx.AsyncClient, org: UUID, as_staff: Headers, path: str
) -> None:
    assert (await http.get(f"{PAYOUTS}{path}")).status_code == 401
    outsider = as_staff("owner", org_id=org, permissions=["payments.record"])
    assert (await http.get(f"{PAYOUTS}{path}", headers=outsider)).status_code == 403
    bad = await http.get(f"{PAYOUTS}{path}", headers=as_staff("owner", org_id=org), params={"cursor": "x"})
    assert bad.status_code == (422 if path == "" else 404)
