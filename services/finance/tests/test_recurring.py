"""Recurring invoices and batches: each occurrence once, each client once."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, update
from sqlmodel import col, select

from finance.clients.models import Client
from finance.invoices.models import Invoice
from finance.recurring import making
from finance.recurring.making import make_due
from finance.recurring.models import RecurringInvoice
from finance.recurring.rules import Frequency, Rhythm
from shared.clock import local_today, now
from shared.database import Database
from shared.ids import new_id
from shared.messaging.envelope import Envelope
from shared.testing.suite import add_organization

from .conftest import Ledger

Emitted = Callable[..., Awaitable[list[Envelope]]]
Headers = Callable[..., dict[str, str]]
PATH = "/v1/admin/finance/recurring-invoices"
TODAY = local_today("America/Edmonton")
CONTENT = {"lines": [{"description": "Office cleaning", "quantity": "2.5", "unit_cents": 4000}]}


def test_a_short_month_does_not_move_the_following_ones() -> None:
    days = Rhythm("monthly", 1, date(2027, 1, 31)).days()
    assert [next(days) for _ in range(4)] == [
        *(date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31), date(2027, 4, 30))
    ]


@given(
    frequency=st.sampled_from(["weekly", "monthly", "yearly"]),
    every=st.integers(1, 52),
    starts_on=st.dates(date(2000, 1, 1), date(2100, 12, 31)),
    most=st.integers(1, 1_000),
)
def test_days_grow_and_end(frequency: Frequency, every: int, starts_on: date, most: int) -> None:
    days = list(Rhythm(frequency, every, starts_on, most=most).days())
    assert days == sorted(set(days))
    assert days[0] == starts_on
    assert len(days) <= most


async def add_clients(database: Database, org: UUID, count: int = 1) -> list[UUID]:
    rows = [
        {
            "org_id": org,
            "id": new_id(),
            "created_at": now(),
            "version": 1,
            "name": f"Client {number}",
            "email": "client@example.com",
            "locale": "en",
        }
        for number in range(count)
    ]
    async with database.unit_of_work(org) as uow:
        await uow.session.execute(insert(Client), rows)
    return [UUID(str(row["id"])) for row in rows]


@pytest.fixture
async def wanted(database: Database, org: UUID) -> dict[str, Any]:
    """Return a monthly invoice that begins today."""
    (client_id,) = await add_clients(database, org)
    return {
        "name": "Office, monthly",
        "client_id": str(client_id),
        "content": CONTENT,
        "starts_on": TODAY.isoformat(),
    }


async def run(database: Database, org: UUID, today: date = TODAY) -> int:
    async with database.unit_of_work(org) as uow:
        return await make_due(uow, today)


async def invoices(database: Database, org: UUID) -> list[Invoice]:
    async with database.unit_of_work(org) as uow:
        return list((await uow.session.exec(select(Invoice).order_by(col(Invoice.id)))).all())


async def test_each_occurrence_is_made_once(
    database: Database,
    org: UUID,
    http: httpx.AsyncClient,
    as_staff: Headers,
    wanted: dict[str, Any],
    emitted: Emitted,
) -> None:
    added = await http.post(PATH, headers=as_staff("owner"), json=wanted | {"most": 2, "due_days": 5})
    assert (added.status_code, added.json()["next_on"]) == (201, TODAY.isoformat())
    assert sum(await asyncio.gather(*(run(database, org) for _ in range(2)))) == 1
    assert await run(database, org) == 0
    (invoice,) = await invoices(database, org)
    assert (invoice.source, invoice.status, invoice.total_cents) == ("recurring", "SENT", 10500)
    assert invoice.due_on == TODAY + timedelta(days=5)
    assert (await Ledger(database, org).balances())["1100"] == 10500
    path = added.headers["location"]
    shown = (await http.get(path, headers=as_staff("owner"))).json()
    assert (shown["passed"], shown["status"]) == (1, "active")
    (made,) = await emitted(org, "finance.recurring_invoice.made.v1")
    following = (TODAY + relativedelta(months=1)).isoformat()
    assert (made.data["invoice_id"], made.data["next_on"]) == (str(invoice.id), following)
    assert (await http.get(f"{path}/coming", headers=as_staff("owner"))).json()["days"] == [following]
    assert await run(database, org, TODAY + relativedelta(months=1)) == 1
    assert (await http.get(path, headers=as_staff("owner"))).json()["status"] == "ended"
    for action in ("skip", "pause", "resume"):
        assert (await http.post(f"{path}/{action}", headers=as_staff("owner"))).status_code == 409
    listed = (await http.get(f"{path}/occurrences", headers=as_staff("owner"))).json()["items"]
    assert [row["outcome"] for row in listed] == ["made", "made"]
    assert (await http.delete(path, headers=as_staff("owner"))).status_code == 409


async def test_what_was_missed_is_made_up_for_within_a_month(
    database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers, wanted: dict[str, Any]
) -> None:
    start = TODAY - timedelta(weeks=6)
    weekly = wanted | {"frequency": "weekly", "starts_on": start.isoformat(), "auto_send": False}
    path = (await http.post(PATH, headers=as_staff("owner"), json=weekly)).headers["location"]
    while await run(database, org):
        pass
    rows = (await http.get(f"{path}/occurrences?sort=occurs_on", headers=as_staff("owner"))).json()["items"]
    assert [row["outcome"] for row in rows] == ["missed", "missed", *["made"] * 5]
    assert {invoice.status for invoice in await invoices(database, org)} == {"DRAFT"}


async def test_what_fails_again_and_again_holds_up_no_other(
    database: Database,
    org: UUID,
    http: httpx.AsyncClient,
    as_staff: Headers,
    wanted: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(making, "BATCH", 1)
    failing = (await http.post(PATH, headers=as_staff("owner"), json=wanted)).headers["location"]
    async with database.unit_of_work(org) as uow:
        await uow.session.execute(update(RecurringInvoice).values(client_id=new_id()))
    await http.post(PATH, headers=as_staff("owner"), json=wanted)
    assert await run(database, org) == 0
    assert await run(database, org) == 1
    shown = (await http.get(failing, headers=as_staff("owner"))).json()
    assert (shown["next_on"], shown["passed"]) == (TODAY.isoformat(), 0)
    assert "no such client" in shown["failure"]


async def test_pause_resume_skip_change_and_delete(
    database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers, wanted: dict[str, Any]
) -> None:
    owner = as_staff("owner")
    path = (await http.post(PATH, headers=owner, json=wanted)).headers["location"]
    assert (await http.post(f"{path}/pause", headers=owner | {"If-Match": '"9"'})).status_code == 412
    assert (await http.post(f"{path}/pause", headers=owner)).json()["status"] == "paused"
    assert await run(database, org) == 0
    assert (await http.post(f"{path}/resume", headers=owner)).json()["status"] == "active"
    other = wanted | {"name": "Bureau", "frequency": "yearly"}
    assert (await http.put(path, headers=owner, json=other)).json()["name"] == "Bureau"
    assert (await http.get(f"{PATH}?q=bur&status=active&sort=-client_name", headers=owner)).json()["items"]
    skipped = await http.post(f"{path}/skip", headers=owner)
    assert skipped.json()["next_on"] == (TODAY + relativedelta(years=1)).isoformat()
    assert (await http.put(path, headers=owner, json=wanted)).status_code == 409
    fresh = (await http.post(PATH, headers=owner, json=wanted)).headers["location"]
    assert (await http.delete(fresh, headers=owner)).status_code == 204
    assert (await http.get(fresh, headers=owner)).status_code == 404


@pytest.mark.parametrize(
    "change",
    [
        {"client_id": str(UUID(int=1))},
        {"content": {"lines": [{"description": "Free", "unit_cents": 0}]}},
        {"content": {"lines": [{"description": "Less", "unit_cents": -5}]}},
        {"content": {"lines": []}},
        {"name": "a\x00b"},
        {"ends_on": "2001-01-01"},
        {"every": 0},
        {"frequency": "hourly"},
    ],
    ids=["client", "free", "negative", "empty", "nul", "order", "every", "frequency"],
)
async def test_refusals(
    http: httpx.AsyncClient, as_staff: Headers, wanted: dict[str, Any], change: dict[str, Any]
) -> None:
    assert (await http.post(PATH, headers=as_staff("owner"), json=wanted | change)).status_code == 422


async def test_only_those_who_may(
    database: Database, http: httpx.AsyncClient, as_staff: Headers, wanted: dict[str, Any]
) -> None:
    viewer = as_staff("owner", permissions=["invoices.view"])
    assert (await http.post(PATH, headers=viewer, json=wanted)).status_code == 403
    path = (await http.post(PATH, headers=as_staff("owner"), json=wanted)).headers["location"]
    stranger = as_staff("owner", org_id=await add_organization(database))
    assert (await http.get(path, headers=stranger)).status_code == 404
    off = as_staff("owner", org_id=await add_organization(database, disabled_modules=["module.invoices"]))
    assert (await http.get(PATH, headers=off)).status_code == 403


async def test_a_client_who_was_erased_is_told_of(
    database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers, wanted: dict[str, Any]
) -> None:
    path = (await http.post(PATH, headers=as_staff("owner"), json=wanted)).headers["location"]
    async with database.unit_of_work(org) as uow:
        client = (await uow.session.exec(select(Client).where(col(Client.id) == UUID(wanted["client_id"])))).one()
        client.erased_at = now()
    assert await run(database, org) == 0
    assert "erased" in (await http.get(path, headers=as_staff("owner"))).json()["failure"]


@pytest.mark.parametrize("send", [True, False], ids=["sent", "drafts"])
async def test_a_batch_of_many(
    database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers, send: bool
) -> None:
    clients = [str(client_id) for client_id in await add_clients(database, org, 30)]
    body = {"client_ids": [*clients, clients[0], str(new_id())], "content": CONTENT, "send": send}
    viewer = as_staff("owner", permissions=["invoices.view"])
    assert (await http.post("/v1/admin/invoices/batch", headers=viewer, json=body)).status_code == 403
    answer = await http.post("/v1/admin/invoices/batch", headers=as_staff("owner"), json=body)
    assert answer.status_code == 201
    made = answer.json()
    assert (made["made"], made["failed"], len(made["results"])) == (30, 1, 31)
    rows = await invoices(database, org)
    assert len({row.client_id for row in rows}) == len(rows) == 30
    if send:
        numbers = sorted(row.number or "" for row in rows)
        assert numbers == [f"INV-{TODAY.year}-{number:06d}" for number in range(1, 31)]
        assert (await Ledger(database, org).balances())["1100"] == 30 * 10500
    else:
        assert {(row.status, row.number) for row in rows} == {("DRAFT", None)}
