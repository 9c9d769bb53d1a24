"""Instalments: what a year asks for, what was paid, and the return that takes it into account."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import DBAPIError

from finance.instalments.rules import schedule
from finance.instalments.service import instalment_of
from finance.ledger import chart
from finance.ledger.rules import Document, Place, sides
from finance.ledger.service import keep
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.testing.suite import add_organization

TODAY = local_today("America/Edmonton")
INSTALMENTS = "/v1/admin/finance/taxes/instalments"
DUE = {"tax_type": "GST", "due_on": TODAY.isoformat(), "amount_cents": 120_000}


@given(st.integers(0, 10_000_000), st.none() | st.integers(0, 10_000_000))
def test_the_four_are_the_whole(last_year: int, estimate: int | None) -> None:
    asked = schedule(date(2026, 1, 1), last_year, estimate)
    base = last_year if estimate is None else min(last_year, estimate)
    assert sum(due.amount_cents for due in asked) == (base if base >= 300_000 else 0)
    if asked:
        assert [due.due_on.isoformat() for due in asked] == [
            "2026-04-30",
            "2026-07-31",
            "2026-10-31",
            "2027-01-31",
        ]


async def test_an_instalment_is_booked_once_it_is_paid(
    http: httpx.AsyncClient, as_staff: Any, ledger: Any
) -> None:
    added = await http.post(INSTALMENTS, json=DUE | {"note": "Premier acompte"}, headers=as_staff())
    assert added.status_code == 201
    assert await ledger.balances() == {}
    address = f"{INSTALMENTS}/{added.json()['id']}"
    paid = await http.patch(address, json={"paid_on": TODAY.isoformat()}, headers=as_staff())
    assert paid.json()["paid_on"] == TODAY.isoformat()
    assert await ledger.balances() == {chart.INSTALMENTS: 120_000, chart.BANK: -120_000}
    stale = as_staff() | {"If-Match": '"1"'}
    assert (await http.patch(address, json={"note": ""}, headers=stale)).status_code == 412
    assert (await http.patch(address, json={"note": None}, headers=as_staff())).status_code == 422
    listed = (
        await http.get(INSTALMENTS, params={"paid": True, "q": "acompte"}, headers=as_staff("viewer"))
    ).json()
    assert [item["id"] for item in listed["items"]] == [added.json()["id"]]
    assert (await http.delete(address, headers=as_staff())).status_code == 204
    assert await ledger.balances() == {}
    assert (await http.get(address, headers=as_staff())).status_code == 404


async def test_who_changes_an_instalment_holds_the_books_before_it(
    http: httpx.AsyncClient, as_staff: Any, database: Database, org: UUID
) -> None:
    added = (await http.post(INSTALMENTS, json=DUE, headers=as_staff())).json()
    async with database.unit_of_work(org) as uow, database.unit_of_work(org) as filing:
        await filing.sql("SELECT FROM books WHERE org_id = :org_id FOR UPDATE", org_id=org)
        await uow.sql("SET LOCAL lock_timeout = '50ms'")
        with pytest.raises(DBAPIError, match="lock timeout"):
            await instalment_of(uow, UUID(added["id"]), lock=True)
        await uow.session.rollback()
        await filing.sql("SELECT FROM tax_instalments WHERE id = :id FOR UPDATE NOWAIT", id=added["id"])


async def test_a_filed_return_takes_instalments_into_account(
    http: httpx.AsyncClient, as_staff: Any, ledger: Any
) -> None:
    body = DUE | {"paid_on": TODAY.isoformat(), "due_on": (TODAY - timedelta(days=1)).isoformat()}
    instalment = (await http.post(INSTALMENTS, json=body, headers=as_staff())).json()
    end = TODAY - timedelta(days=2)
    period = {"from": (end - timedelta(days=364)).isoformat(), "to": end.isoformat()}
    filed = await http.post("/v1/admin/finance/taxes/returns", json=period, headers=as_staff())
    lines = {line["line"]: line["amount_cents"] for line in filed.json()["lines"]}
    assert (lines["110"], lines["114"]) == (120_000, 120_000)
    assert await ledger.balances() == {chart.BANK: -120_000, chart.TAX_OWING: 120_000}
    address = f"{INSTALMENTS}/{instalment['id']}"
    refused = await http.delete(address, headers=as_staff())
    assert refused.status_code == 409
    assert (await http.get(address, headers=as_staff())).json()["return_id"] == filed.json()["id"]
    reason = {"reason": "Too early"}
    reopening = f"/v1/admin/finance/taxes/returns/{filed.json()['id']}/reopen"
    assert (await http.post(reopening, json=reason, headers=as_staff())).status_code == 200
    assert (await http.delete(address, headers=as_staff())).status_code == 204


async def test_closed_days_take_no_instalment(http: httpx.AsyncClient, as_staff: Any, ledger: Any) -> None:
    late = (await http.post(INSTALMENTS, json=DUE, headers=as_staff())).json()
    await ledger.lock(TODAY)
    refused = await http.post(INSTALMENTS, json=DUE, headers=as_staff())
    assert refused.status_code == 409
    assert refused.json()["type"].endswith("period-locked")
    address = f"{INSTALMENTS}/{late['id']}"
    assert (await http.patch(address, json={"amount_cents": 5}, headers=as_staff())).status_code == 409
    assert (await http.delete(address, headers=as_staff())).status_code == 409


@pytest.mark.parametrize(
    "changes",
    [
        {"amount_cents": 0},
        {"tax_type": "PST"},
        {"due_on": "1999-12-31"},
        {"note": "\x00"},
        {"paid_on": (TODAY + timedelta(days=1)).isoformat()},
        {"amount_cents": 10**30},
    ],
    ids=lambda changes: next(iter(changes)),
)
async def test_what_can_not_be_is_refused(http: httpx.AsyncClient, as_staff: Any, changes: dict[str, Any]) -> None:
    assert (await http.post(INSTALMENTS, json=DUE | changes, headers=as_staff())).status_code == 422


async def test_who_may(http: httpx.AsyncClient, as_staff: Any, database: Database) -> None:
    assert (await http.post(INSTALMENTS, json=DUE, headers=as_staff("viewer"))).status_code == 403
    added = (await http.post(INSTALMENTS, json=DUE, headers=as_staff())).json()
    other = as_staff(org_id=await add_organization(database))
    assert (await http.get(f"{INSTALMENTS}/{added['id']}", headers=other)).status_code == 404
    off = await add_organization(database, disabled_modules=["module.finance"])
    assert (await http.get(INSTALMENTS, headers=as_staff(org_id=off))).status_code == 403


async def test_the_schedule_follows_last_year(
    http: httpx.AsyncClient, as_staff: Any, database: Database, org: UUID
) -> None:
    sale = sides([(Place(chart.BANK), 8_400_000), (Place(chart.SALES), -8_000_000), (Place(chart.GST), -400_000)])
    async with database.unit_of_work(org) as uow:
        await keep(uow, Document("journal", new_id(), date(2025, 6, 1), "Sale", sale))
    paid = DUE | {"due_on": "2026-04-30", "paid_on": "2026-04-15", "amount_cents": 60_000}
    assert (await http.post(INSTALMENTS, json=paid, headers=as_staff())).status_code == 201
    address = f"{INSTALMENTS}/schedule"
    shown = (await http.get(address, params={"on": "2026-08-01"}, headers=as_staff())).json()
    assert (shown["required"], shown["last_year_net_tax_cents"]) == (True, 400_000)
    assert [(item["due_on"], item["left_cents"]) for item in shown["items"]] == [
        *(("2026-04-30", 40_000), ("2026-07-31", 100_000), ("2026-10-31", 100_000), ("2027-01-31", 100_000))
    ]
    less = (await http.get(address, params={"on": "2026-08-01", "estimate_cents": 1}, headers=as_staff())).json()
    assert less["required"] is False
    assert (await http.get(address, params={"on": "2027-01-01"}, headers=as_staff())).json()["items"] == []
