"""Monthly invoices: all visits of a client on one, each once, whoever asks and however often."""

import asyncio
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text, update
from sqlalchemy.exc import DBAPIError
from sqlmodel import col, select

from contracts.booking import ClientCreated, VisitCompleted
from contracts.booking_life import VisitReopened
from finance.collected.models import CollectedVisit
from finance.deposits.service import lock_deposit
from finance.editing.service import held_to_send
from finance.invoices.models import Invoice
from finance.monthly import service
from finance.monthly.service import invoice_last_month
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.organizations import organization
from shared.testing.suite import add_organization

from .conftest import Ledger
from .desk import Story, deliver
from .test_invoices import pay_deposit, tell_all

Headers = Callable[..., dict[str, str]]
CLIENT = {"name": "Café Bouchard", "email": "cafe@example.com", "locale": "fr"}


@pytest.fixture
async def monthly(database: Database) -> UUID:
    """Return a company that invoices by the month."""
    return await add_organization(database, settings='{"invoice_per": "month"}')


def next_month(today: date) -> date:
    return (today.replace(day=1) + timedelta(days=32)).replace(day=1)


async def run(database: Database, org: UUID, today: date) -> int:
    async with database.unit_of_work(org) as uow:
        return await invoice_last_month(uow, await organization(uow), today)


async def visits(database: Database, org: UUID, count: int, client: dict[str, Any]) -> list[Story]:
    today = local_today("America/Edmonton")
    stories = [
        Story(database, org, client=client, starts_at=f"{today}T18:00:00Z", ends_at=f"{today}T20:00:00Z")
        for _ in range(count)
    ]
    for story in stories:
        await story.completed()
    return stories


async def invoices(database: Database, org: UUID) -> list[Invoice]:
    async with database.unit_of_work(org) as uow:
        return list((await uow.session.exec(select(Invoice).order_by(col(Invoice.id)))).all())


async def test_a_month_of_visits_is_one_invoice_and_made_once(database: Database, monthly: UUID) -> None:
    client, other = CLIENT | {"client_id": str(new_id())}, CLIENT | {"client_id": str(new_id())}
    await visits(database, monthly, 3, client)
    await visits(database, monthly, 1, other)
    today = local_today("America/Edmonton")
    assert await invoices(database, monthly) == []
    assert await run(database, monthly, today) == 0
    first = next_month(today)
    assert sum(await asyncio.gather(*(run(database, monthly, first) for _ in range(2)))) >= 2
    assert await run(database, monthly, first) == 0
    made = {str(invoice.client_id): invoice for invoice in await invoices(database, monthly)}
    assert len(made) == len(await invoices(database, monthly)) == 2
    invoice = made[client["client_id"]]
    assert (invoice.source, invoice.total_cents, invoice.status) == ("monthly", 3 * 20606, "SENT")
    assert invoice.taxes == [{"name": "GST", "rate_bp": "500", "amount_cents": 3 * 981}]
    assert {line["served_on"] for line in invoice.lines} == {str(today)}
    assert len({line["booking_id"] for line in invoice.lines}) == 3
    balances = await Ledger(database, monthly).balances(invoice_id=invoice.id)
    assert (balances["1100"], balances["2200"]) == (3 * 20606, -3 * 981)


async def test_a_visit_that_was_collected_late_waits_for_the_next_invoice(
    database: Database, monthly: UUID
) -> None:
    await visits(database, monthly, 1, CLIENT | {"client_id": str(new_id())})
    first = next_month(local_today("America/Edmonton"))
    async with database.unit_of_work(monthly) as uow:
        # `collected` two days into the next month, for a visit of this one
        late = update(CollectedVisit).values(created_at=col(CollectedVisit.created_at) + timedelta(days=33))
        await uow.session.exec(late)
    assert await run(database, monthly, first) == 0
    assert await run(database, monthly, next_month(next_month(first))) == 1


async def test_a_reopened_visit_waits_until_it_is_completed_again(database: Database, monthly: UUID) -> None:
    (story,) = await visits(database, monthly, 1, CLIENT | {"client_id": str(new_id())})
    await deliver(database, story.event(VisitReopened), monthly, 6)
    first = next_month(local_today("America/Edmonton"))
    assert await run(database, monthly, first) == 0
    cheaper = VisitCompleted.EXAMPLE["price"] | {
        "lines": [{"kind": "labour", "description": "Short", "quantity": 1, "amount_cents": 10000}],
        "subtotal_cents": 10000,
        "taxes": [{"name": "GST", "rate_bp": "500", "amount_cents": 500}],
        "total_cents": 10500,
    }
    await story.completed(version=7, revision=2, price=cheaper)
    assert await run(database, monthly, first) == 1
    assert [invoice.total_cents for invoice in await invoices(database, monthly)] == [10500]
    dearer = cheaper | {"subtotal_cents": 20000, "total_cents": 21000}
    dearer |= {"taxes": [{"name": "GST", "rate_bp": "500", "amount_cents": 1000}]}
    await deliver(database, story.event(VisitReopened, revision=2), monthly, 8)
    await story.completed(version=9, revision=3, price=dearer)
    assert await run(database, monthly, first) == 1
    correction = (await invoices(database, monthly))[-1]
    assert (correction.total_cents, correction.lines[0]["kind"]) == (10500, "adjustment")
    assert correction.lines[0]["description"] == "Correction, visite B-7K3M9Q"


async def test_a_client_may_be_billed_by_the_month_alone(
    database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers
) -> None:
    client = CLIENT | {"client_id": str(new_id())}
    path = f"/v1/admin/finance/clients/{client['client_id']}/billing"
    body = {"invoice_per": "month", "due_days": 45}
    unknown = await http.put(path, headers=as_staff("owner"), json=body)
    assert (unknown.status_code, unknown.json()["detail"]) == (404, "There is no such client.")
    await deliver(database, ClientCreated.model_validate(ClientCreated.EXAMPLE | client), org)
    assert (await http.put(path, headers=as_staff("owner"), json=body)).status_code == 200
    await visits(database, org, 2, client)
    waiting = (await http.get("/v1/admin/invoices/uninvoiced?q=bouch", headers=as_staff("owner"))).json()
    (row,) = waiting["items"]
    assert (row["client_name"], row["visits"], row["total_cents"]) == ("Café Bouchard", 2, 41212)
    for sort in ("client_name", "-first_on", "total_cents"):
        answer = await http.get(f"/v1/admin/invoices/uninvoiced?sort={sort}", headers=as_staff("owner"))
        assert answer.json()["items"] == [row]
    listed = await http.get("/v1/admin/invoices/uninvoiced/visits?sort=-total_cents", headers=as_staff("owner"))
    bookings = [visit["booking_id"] for visit in listed.json()["items"]]
    wanted = {"client_id": client["client_id"], "booking_ids": bookings}
    viewer = as_staff("owner", permissions=["invoices.view"])
    post = "/v1/admin/invoices/from-visits"
    assert (await http.post(post, headers=viewer, json=wanted)).status_code == 403
    both = await asyncio.gather(*(http.post(post, headers=as_staff("owner"), json=wanted) for _ in range(2)))
    assert sorted(answer.status_code for answer in both) == [201, 409]
    made = next(answer.json() for answer in both if answer.status_code == 201)
    due = local_today("America/Edmonton") + timedelta(days=45)
    assert (made["total_cents"], made["due_on"], made["source"]) == (41212, due.isoformat(), "monthly")
    assert made["lines"][0]["booking_id"] in bookings
    assert (await http.get("/v1/admin/invoices/uninvoiced", headers=as_staff("owner"))).json()["items"] == []


async def test_voiding_gives_the_visits_back_to_staff(
    database: Database, monthly: UUID, http: httpx.AsyncClient, as_staff: Headers
) -> None:
    client = CLIENT | {"client_id": str(new_id())}
    await visits(database, monthly, 2, client)
    first = next_month(local_today("America/Edmonton"))
    await run(database, monthly, first)
    (invoice,) = await invoices(database, monthly)
    owner = as_staff("owner", org_id=monthly)
    void = await http.post(
        f"/v1/admin/invoices/{invoice.id}/void", headers=owner, json={"reason": "Wrong address."}
    )
    assert void.status_code == 200
    assert await run(database, monthly, first) == 0
    held = await http.get("/v1/admin/invoices/uninvoiced/visits?held=true", headers=owner)
    assert len(held.json()["items"]) == 2
    again = {"client_id": client["client_id"], "until": str(first), "send": False}
    made = await http.post("/v1/admin/invoices/from-visits", headers=owner, json=again)
    assert (made.status_code, made.json()["status"], made.json()["number"]) == (201, "DRAFT", "")
    again["client_id"] = str(new_id())
    assert (await http.post("/v1/admin/invoices/from-visits", headers=owner, json=again)).status_code == 409


async def test_the_deposits_of_all_visits_count(
    database: Database, monthly: UUID, http: httpx.AsyncClient, sandbox: Any
) -> None:

    client = CLIENT | {"client_id": str(new_id())}
    today = local_today("America/Edmonton")
    stories = [Story(database, monthly, client=client, starts_at=f"{today}T18:00:00Z") for _ in range(2)]
    await pay_deposit(stories[0], http, sandbox)
    await pay_deposit(stories[1], http, sandbox, tell=False)
    for story in stories:
        await story.completed()
    await run(database, monthly, next_month(today))
    (invoice,) = await invoices(database, monthly)
    assert (invoice.status, invoice.due_cents) == ("PARTIAL", 2 * 20606 - 7213)
    await tell_all(stories[1], http, sandbox)
    (invoice,) = await invoices(database, monthly)
    assert invoice.due_cents == 2 * 20606 - 2 * 7213
    assert "2300" not in await Ledger(database, monthly).balances()


async def test_a_deposit_that_is_being_paid_is_waited_for_when_a_draft_is_sent(
    database: Database, monthly: UUID, http: httpx.AsyncClient, as_staff: Headers
) -> None:
    client = CLIENT | {"client_id": str(new_id())}
    story = Story(database, monthly, client=client)
    await story.requested()
    await story.completed()
    body = {"client_id": client["client_id"], "booking_ids": [str(story.booking_id)], "send": False}
    owner = as_staff("owner", org_id=monthly)
    made = (await http.post("/v1/admin/invoices/from-visits", headers=owner, json=body)).json()
    async with database.unit_of_work(monthly) as paying:
        assert await lock_deposit(paying, booking_id=story.booking_id) is not None
        with pytest.raises(DBAPIError, match="lock timeout"):
            async with database.unit_of_work(monthly) as sending:
                await sending.session.execute(text("SET LOCAL lock_timeout = '10ms'"))
                await held_to_send(sending, UUID(made["id"]))
    sent = await http.post(f"/v1/admin/invoices/{made['id']}/send", headers=owner)
    assert sent.json()["status"] == "SENT"


async def test_clients_whose_invoice_fails_again_and_again_hold_up_no_other(
    database: Database, monthly: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "MOST_CLIENTS", 1)
    first, second = sorted(str(new_id()) for _ in range(2))
    for client_id in (first, second):
        await visits(database, monthly, 1, CLIENT | {"client_id": client_id})
    async with database.unit_of_work(monthly) as uow:
        broken = update(CollectedVisit).where(col(CollectedVisit.client_id) == UUID(first))
        await uow.session.execute(broken.values(client={}))
    day = next_month(local_today("America/Edmonton"))
    assert [await run(database, monthly, day) for _ in range(3)] == [0, 1, 0]
    (invoice,) = await invoices(database, monthly)
    assert str(invoice.client_id) == second
