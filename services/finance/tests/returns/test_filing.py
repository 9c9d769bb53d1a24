"""Filing: the settlement in the ledger, the closed period, reopening, paying."""

import asyncio
import io
import zipfile
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from finance.ledger import chart
from finance.ledger.rules import Document, Place, sides
from finance.ledger.service import PeriodLocked, check_open, keep
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.testing.suite import add_organization

TODAY = local_today("America/Edmonton")
END = TODAY - timedelta(days=1)
START = END - timedelta(days=29)
PERIOD = {"from": START.isoformat(), "to": END.isoformat()}
TAXES = "/v1/admin/finance/taxes"


async def book(database: Database, org: UUID, cents: int, credit: int = 0, on: date = END) -> None:
    """Book a sale with 5 % on it, and an expense with tax in it."""
    tax = cents // 20
    sale = sides([(Place(chart.BANK), cents + tax), (Place(chart.SALES), -cents), (Place(chart.GST), -tax)])
    async with database.unit_of_work(org) as uow:
        await keep(uow, Document("journal", new_id(), on, "Sale", sale))
        if credit:
            soap = sides(
                [
                    (Place(chart.SUPPLIES), credit * 20),
                    (Place(chart.GST_CREDITS), credit),
                    (Place(chart.BANK), -credit * 21),
                ]
            )
            await keep(uow, Document("expense", new_id(), on, "Soap", soap))


async def file(http: httpx.AsyncClient, headers: Any, **changes: Any) -> httpx.Response:
    """File a return of the last thirty days."""
    body = {**PERIOD, "confirmation": "7T3-1", **changes}
    return await http.post(f"{TAXES}/returns", json=body, headers=headers)


def lines_of(answer: dict[str, Any]) -> dict[str, int]:
    """Return the lines of an answer by number."""
    return {line["line"]: line["amount_cents"] for line in answer["lines"]}


async def test_filing_settles_and_closes(
    http: httpx.AsyncClient, as_staff: Any, database: Database, org: UUID, ledger: Any, emitted: Any
) -> None:
    await book(database, org, 100_000, 1_500)
    shown = (await http.get(f"{TAXES}/return", params=PERIOD, headers=as_staff("viewer"))).json()
    filed = await file(http, as_staff())
    assert filed.status_code == 201
    assert lines_of(filed.json()) == lines_of(shown)
    assert filed.json()["balance_cents"] == 3_500
    balances = await ledger.balances()
    assert balances[chart.TAX_OWING] == -3_500
    assert chart.GST not in balances
    assert chart.GST_CREDITS not in balances
    async with database.unit_of_work(org) as uow:
        with pytest.raises(PeriodLocked):
            await check_open(uow, END)
    (event,) = await emitted(org, "finance.tax.return_filed.v1")
    assert event.data["balance_cents"] == 3_500
    lock = (await http.get("/v1/admin/finance/locks", headers=as_staff())).json()
    assert (lock["locked_through"], lock["filed_through"]) == (END.isoformat(), END.isoformat())


async def test_a_filed_period_exports_the_same_for_ever(
    http: httpx.AsyncClient, as_staff: Any, database: Database, org: UUID
) -> None:
    await book(database, org, 100_000, 1_500)

    async def exported() -> dict[str, bytes]:
        answer = await http.get(f"{TAXES}/export", params=PERIOD, headers=as_staff())
        with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    assert (await file(http, as_staff(), line_107=250)).status_code == 201
    before = await exported()
    await book(database, org, 70_000, 300)
    after = await exported()
    assert after == before
    next_period = {"from": TODAY.isoformat(), "to": TODAY.isoformat()}
    late = (await http.get(f"{TAXES}/return", params=next_period, headers=as_staff())).json()
    assert (lines_of(late)["103"], lines_of(late)["106"]) == (3_500, 300)


async def test_periods_follow_one_another(http: httpx.AsyncClient, as_staff: Any) -> None:
    assert (await file(http, as_staff(), to=TODAY.isoformat())).status_code == 409
    assert (await file(http, as_staff(), **{"from": END.isoformat(), "to": START.isoformat()})).status_code == 422
    first = {"from": START.isoformat(), "to": (START + timedelta(days=9)).isoformat()}
    assert (await file(http, as_staff(), **first)).status_code == 201
    overlap = await file(http, as_staff())
    assert overlap.status_code == 409
    assert f"begins on {START + timedelta(days=10)}" in overlap.json()["detail"]
    gap = await file(http, as_staff(), **{"from": (START + timedelta(days=12)).isoformat()})
    assert gap.status_code == 422
    assert (await file(http, as_staff(), **{"from": (START + timedelta(days=10)).isoformat()})).status_code == 201


async def test_of_two_who_file_at_once_one_does(http: httpx.AsyncClient, as_staff: Any) -> None:
    answers = await asyncio.gather(*(file(http, as_staff()) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]


async def test_the_newest_return_can_be_reopened(
    http: httpx.AsyncClient, as_staff: Any, database: Database, org: UUID, ledger: Any
) -> None:
    await book(database, org, 100_000)
    before = await ledger.balances()
    row = (await file(http, as_staff())).json()
    address = f"{TAXES}/returns/{row['id']}"
    reason = {"reason": "A supplier's bill was missing"}
    assert (await http.post(f"{address}/reopen", json=reason, headers=as_staff("viewer"))).status_code == 403
    stale = as_staff() | {"If-Match": '"9"'}
    assert (await http.post(f"{address}/reopen", json=reason, headers=stale)).status_code == 412
    reopened = await http.post(f"{address}/reopen", json=reason, headers=as_staff())
    assert reopened.status_code == 200
    assert reopened.json()["reopen_reason"] == reason["reason"]
    assert await ledger.balances() == before
    assert (await http.post(f"{address}/reopen", json=reason, headers=as_staff())).status_code == 409
    await book(database, org, 10_000)
    again = (await file(http, as_staff())).json()
    assert again["balance_cents"] == 5_500
    listed = (await http.get(f"{TAXES}/returns", params={"state": "filed"}, headers=as_staff())).json()["items"]
    assert [item["id"] for item in listed] == [again["id"]]


async def test_paying_a_return_in_parts(
    http: httpx.AsyncClient, as_staff: Any, database: Database, org: UUID, ledger: Any
) -> None:
    await book(database, org, 100_000)
    row = (await file(http, as_staff())).json()
    address = f"{TAXES}/returns/{row['id']}"

    async def pay(**body: Any) -> httpx.Response:
        return await http.post(f"{address}/payment", json=body, headers=as_staff())

    assert (await pay(paid_on=END.isoformat())).status_code == 409
    assert (await pay(paid_on=TODAY.isoformat(), amount_cents=5_001)).status_code == 422
    assert (await pay(paid_on=(TODAY + timedelta(days=1)).isoformat())).status_code == 422
    paid = await pay(paid_on=TODAY.isoformat(), amount_cents=2_000)
    assert paid.status_code == 201
    assert (await pay(paid_on=TODAY.isoformat())).json()["paid_cents"] == 5_000
    assert chart.TAX_OWING not in await ledger.balances()
    assert (await pay(paid_on=TODAY.isoformat())).status_code == 409
    reason = {"reason": "Wrong"}
    assert (await http.post(f"{address}/reopen", json=reason, headers=as_staff())).status_code == 409
    payment = paid.json()["payments"][0]["id"]
    undone = await http.delete(f"{address}/payments/{payment}", headers=as_staff())
    assert undone.json()["paid_cents"] == 3_000
    assert (await ledger.balances())[chart.TAX_OWING] == -2_000


async def test_another_company_sees_no_return(http: httpx.AsyncClient, as_staff: Any, database: Database) -> None:
    row = (await file(http, as_staff())).json()
    other = as_staff(org_id=await add_organization(database))
    assert (await http.get(f"{TAXES}/returns/{row['id']}", headers=other)).status_code == 404
    assert (await file(http, as_staff("viewer"))).status_code == 403


async def test_the_books_are_closed_and_opened_by_hand(
    http: httpx.AsyncClient, as_staff: Any, ledger: Any
) -> None:
    async def put(day: date | None, reason: str = "", headers: Any = None) -> httpx.Response:
        body = {"locked_through": day.isoformat() if day else None, "reason": reason}
        return await http.put("/v1/admin/finance/locks", json=body, headers=headers or as_staff())

    assert (await put(TODAY)).status_code == 422
    assert (await put(START)).json()["locked_through"] == START.isoformat()
    assert (await put(None)).status_code == 422
    assert (await put(None, "By mistake", as_staff() | {"If-Match": '"1"'})).status_code == 412
    assert (await put(None, "By mistake")).json()["locked_through"] is None
    assert (await file(http, as_staff())).status_code == 201
    refused = await put(START, "Just so")
    assert refused.status_code == 409
    assert "Reopen that return" in refused.json()["detail"]
    assert (await put(END, headers=as_staff("viewer"))).status_code == 403
