"""Tips: part of an invoice only once they are paid, in whichever order that is heard."""

from collections.abc import Callable
from uuid import UUID

import httpx
import pytest

from finance.invoices.models import Invoice
from finance.ledger import chart
from finance.proof.service import prove
from shared.clock import local_today
from shared.database import Database
from shared.testing.suite import add_organization

from .conftest import Ledger, Sandbox
from .desk import Story, send

Headers = Callable[..., dict[str, str]]


@pytest.mark.parametrize("backwards", [False, True])
async def test_a_tip_counts_once_it_is_paid(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox, ledger: Ledger, backwards: bool
) -> None:
    story = Story(database, org)
    await story.completed()
    path = f"/v1/pay/invoices/{(await story.invoice()).token}"
    plain = (await http.post(f"{path}/checkout")).json()["checkout_url"]
    url = (await http.post(f"{path}/checkout", json={"tip_cents": 1_500})).json()["checkout_url"]
    assert url != plain
    assert (await http.post(f"{path}/checkout", json={"tip_cents": 1_500})).json()["checkout_url"] == url
    shown = (await http.get(path)).json()
    assert (shown["tip_cents"], shown["total_cents"]) == (0, 20_606)
    assert await sandbox.pay(url) == 303
    events = await sandbox.events(about=str(story.booking_id))
    for event in [*(reversed(events) if backwards else events), *events]:
        assert (await send(http, event)).status_code == 200
    shown = (await http.get(path)).json()
    assert (shown["status"], shown["tip_cents"], shown["total_cents"]) == ("PAID", 1_500, 22_106)
    balances = await ledger.balances()
    assert (balances[chart.TIPS_PAYABLE], balances.get(chart.RECEIVABLE, 0)) == (-1_500, 0)
    async with database.unit_of_work(org) as uow:
        assert (await prove(uow)).differences == []


async def test_a_share_and_what_is_refused(database: Database, http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    org = await add_organization(database)
    story = Story(database, org)
    await story.completed()
    path = f"/v1/pay/invoices/{(await story.invoice()).token}/checkout"
    url = (await http.post(path, json={"tip_percent": 10})).json()["checkout_url"]
    session = await sandbox.stripe(f"/checkout/sessions/{url.rsplit('/', 1)[1]}")
    assert session["amount_total"] == 20_606 + 1_963
    for body in ({"tip_cents": -1}, {"tip_percent": 51}, {"tip_cents": 1, "tip_percent": 1}):
        assert (await http.post(path, json=body)).status_code == 422
    strict = await add_organization(database, settings='{"tips_enabled": false}')
    story = Story(database, strict)
    await story.completed()
    page = f"/v1/pay/invoices/{(await story.invoice()).token}"
    assert (await http.get(page)).json()["tips_enabled"] is False
    path = f"{page}/checkout"
    assert (await http.post(path, json={"tip_cents": 100})).status_code == 409
    assert (await http.post(path, json={"tip_cents": 0})).status_code == 200


async def test_staff_record_a_tip_and_it_goes_back_with_its_payment(
    database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers, ledger: Ledger
) -> None:
    story = Story(database, org)
    await story.completed()
    invoice = await story.invoice()
    body = {"invoice_id": str(invoice.id), "amount_cents": 20_606, "tip_cents": 1_000, "method": "cash"}
    payment = (await http.post("/v1/admin/payments", headers=as_staff(), json=body)).json()
    assert (payment["amount_cents"], payment["tip_cents"]) == (21_606, 1_000)
    assert ((await story.invoice()).status, (await story.invoice()).total_cents) == ("PAID", 21_606)
    path = f"/v1/admin/payments/{payment['id']}/refund"
    assert (await http.post(path, headers=as_staff(), json={"reason": "Wrong invoice."})).status_code == 200
    invoice = await story.invoice()
    assert (invoice.status, invoice.total_cents, invoice.due_cents) == ("SENT", 20_606, 20_606)
    assert chart.TIPS_PAYABLE not in await ledger.balances()


@pytest.mark.parametrize("parts", [(7_202, 7_202, 7_202), (1, 2, 21_603), (10_001, 11_605)])
async def test_sales_on_the_cash_basis_are_the_invoice_less_tax_and_tip_to_the_cent(
    database: Database, org: UUID, http: httpx.AsyncClient, as_staff: Headers, parts: tuple[int, ...]
) -> None:
    story = Story(database, org)
    await story.completed()
    invoice = await story.invoice()
    async with database.unit_of_work(org) as uow:
        row = await uow.session.get_one(Invoice, invoice.id)
        row.tip_cents, row.total_cents = 1_000, 21_606
    for cents in parts:
        body = {"invoice_id": str(invoice.id), "amount_cents": cents, "method": "cash"}
        assert (await http.post("/v1/admin/payments", headers=as_staff(), json=body)).status_code == 201
    today = local_today("America/Edmonton").isoformat()
    query = {"from": today, "to": today, "basis": "cash"}
    shown = (await http.get("/v1/admin/finance/taxes/return", params=query, headers=as_staff())).json()
    lines = {line["line"]: line["amount_cents"] for line in shown["lines"]}
    assert (lines["101"], lines["103"]) == (19_625, 981)
