"""Stripe beside the ledger: what agrees, what differs, and who is told."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from finance.jobs.reconcile_money import reconcile_money
from finance.payments.models import Payment
from finance.reconciliation import compare, running
from finance.reconciliation.rules import advice, kind_of
from finance.stripe_money.reading import movements_between
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.organizations import organization

from .conftest import Ledger, Sandbox
from .test_payouts import end, pay_deposit, pay_out

Headers = Callable[..., dict[str, str]]
URL = "/v1/admin/finance/reconciliation"
DIFFERED = "finance.reconciliation.differed.v1"


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what was booked a moment ago be compared."""
    monkeypatch.setattr(compare, "LEEWAY", timedelta(seconds=-5))


def days() -> dict[str, str]:
    today = local_today("America/Edmonton")
    return {"from": (today - timedelta(days=5)).isoformat(), "to": (today + timedelta(days=5)).isoformat()}


async def run(http: httpx.AsyncClient, staff: dict[str, str]) -> dict[str, Any]:
    answer = await http.post(f"{URL}/run", headers=staff, json=days())
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def forget(database: Database, org: UUID, payment: Payment) -> None:
    """Lose the payment, as if its webhook had never come."""
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE payments SET payment_intent = 'pi_lost' WHERE id = :id", id=payment.id)


@pytest.mark.parametrize(
    ("stripe", "ledger", "kind"),
    [(5, 0, "missing_in_ledger"), (0, 5, "missing_at_stripe"), (5, 4, "other_amount")],
)
def test_a_difference_says_where_it_is_and_what_to_do(stripe: int, ledger: int, kind: str) -> None:
    found = kind_of(stripe, ledger)
    assert found == kind
    assert advice("payment", found).endswith(".")


async def test_stripe_and_the_books_agree(
    http: httpx.AsyncClient, database: Database, org: UUID, sandbox: Sandbox, as_staff: Headers, ledger: Ledger
) -> None:
    payment = await pay_deposit(database, org, http, sandbox)
    staff = as_staff("owner", org_id=org)
    back = {"amount_cents": 1_000, "reason": "Too much"}
    refunded = await http.post(f"/v1/admin/payments/{payment.id}/refund", headers=staff, json=back)
    assert refunded.status_code < 300, refunded.text
    await end(sandbox, await pay_out(sandbox), "paid")
    before = (await http.get(URL, headers=staff, params=days())).json()
    assert (before["read_at"], before["stripe"], before["differences"]) == (None, [], [])
    found = await run(http, staff)
    assert found["differences"] == []
    assert {row["kind"]: (row["gross_cents"], row["fee_cents"], row["net_cents"]) for row in found["stripe"]} == {
        "charge": (7213, 239, 6974),
        "refund": (-1000, 0, -1000),
        "payout": (-5974, 0, -5974),
    }
    booked = {row["source"]: row["amount_cents"] for row in found["ledger"]}
    assert booked == {"payment": 7213, "refund": -1000, "fee": -239, "payout": -5974}
    assert found["stripe_cents"] == found["ledger_cents"] == 0
    assert (await ledger.balances()).get("1050") is None
    live = (await http.get(URL, headers=staff, params=days())).json()
    assert live == {name: value for name, value in found.items() if name not in ("id", "nightly")}
    (listed,) = (await http.get(f"{URL}/runs", headers=staff)).json()["items"]
    assert listed["id"] == found["id"]
    assert (await http.get(f"{URL}/runs/{found['id']}", headers=staff)).json() == found


async def test_what_differs_is_listed_item_by_item_and_told_once(
    http: httpx.AsyncClient, database: Database, org: UUID, sandbox: Sandbox, as_staff: Headers, emitted: Any
) -> None:
    payment = await pay_deposit(database, org, http, sandbox)
    await forget(database, org, payment)
    staff = as_staff("owner", org_id=org)
    found = await run(http, staff)
    again = await run(http, staff)
    shown = [(row["kind"], row["item"], row["part"], row["stripe_cents"]) for row in found["differences"]]
    assert sorted(shown) == [
        ("missing_at_stripe", "payment", "payment", 0),
        ("missing_in_ledger", "movement", "payment", 7213),
    ]
    assert again["differences"] == found["differences"]
    assert again["differences_total"] == 2
    assert len(await emitted(org, DIFFERED)) == 1


async def test_it_is_done_once_a_night(
    http: httpx.AsyncClient, database: Database, org: UUID, sandbox: Sandbox, as_staff: Headers
) -> None:
    await pay_deposit(database, org, http, sandbox)
    async with database.unit_of_work(org) as uow:
        company = await organization(uow)
    for _ in range(2):
        async with database.unit_of_work(org) as uow:
            await uow.sql("DELETE FROM stripe_looks WHERE org_id = :org_id", org_id=org)
        await reconcile_money(database, company)
    (listed,) = (await http.get(f"{URL}/runs", headers=as_staff("owner", org_id=org))).json()["items"]
    assert (listed["nightly"], listed["differences_total"]) == (True, 0)


async def test_no_transaction_is_open_while_stripe_is_read(
    http: httpx.AsyncClient, database: Database, org: UUID, as_staff: Headers, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[int] = []

    async def watched(*period: datetime) -> AsyncIterator[Any]:
        async with database.unit_of_work() as uow:
            found = await uow.sql(
                "SELECT count(*) FROM pg_stat_activity "
                "WHERE datname = current_database() AND state LIKE 'idle in transaction%'"
            )
            waiting.append(found.scalar_one())
        async for movement in movements_between(*period):
            yield movement

    monkeypatch.setattr(running, "movements_between", watched)
    staff = as_staff("owner", org_id=org)
    answers = [
        await http.post(f"{URL}/run", headers=staff | {"Idempotency-Key": "once"}, json=days()) for _ in range(2)
    ]
    assert waiting == [0]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].json() == answers[1].json()
    assert len((await http.get(f"{URL}/runs", headers=staff)).json()["items"]) == 1


async def test_stripe_that_does_not_answer_is_told(
    http: httpx.AsyncClient, org: UUID, sandbox: Sandbox, as_staff: Headers
) -> None:
    await sandbox.fail(3)
    answer = await http.post(f"{URL}/run", headers=as_staff("owner", org_id=org), json=days())
    assert answer.status_code == 503


async def test_who_may_and_what_is_refused(http: httpx.AsyncClient, org: UUID, as_staff: Headers) -> None:
    staff = as_staff("owner", org_id=org)
    viewer = as_staff("owner", org_id=org, permissions=["finance.view"])
    assert (await http.get(URL)).status_code == 401
    assert (await http.post(f"{URL}/run", headers=viewer, json=days())).status_code == 403
    for bad in ({"from": "2026-02-01", "to": "2026-01-01"}, {"from": "2020-01-01", "to": "2026-01-01"}, {}):
        assert (await http.get(URL, headers=staff, params=bad)).status_code == 422
        assert (await http.post(f"{URL}/run", headers=staff, json=bad)).status_code == 422
    assert (await http.get(f"{URL}/runs", headers=staff, params={"cursor": "x"})).status_code == 422
    assert (await http.get(f"{URL}/runs/{new_id()}", headers=staff)).status_code == 404
