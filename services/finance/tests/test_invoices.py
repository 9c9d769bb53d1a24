"""Invoices: issued for visits, numbered, paid on Stripe's page, shown to whoever holds the link."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import select

from contracts.finance import InvoiceSent
from finance.checkouts.models import Checkout
from finance.invoices.models import Invoice
from finance.invoices.numbering import Series, next_number
from finance.invoices.rules import invoice_status
from finance.jobs import JOBS
from finance.settings import FinanceSettings
from shared.clock import local_today
from shared.database import Database
from shared.jobs import JobContext
from shared.messaging.envelope import Envelope
from shared.testing.suite import add_organization

from .conftest import Sandbox
from .desk import Story, redeliver, send

Emitted = Callable[..., Awaitable[list[Envelope]]]
Headers = Callable[..., dict[str, str]]


async def pay_deposit(story: Story, http: httpx.AsyncClient, sandbox: Sandbox, *, tell: bool = True) -> None:
    await story.requested()
    await sandbox.pay((await http.get(f"/v1/pay/deposits/{story.token}")).json()["checkout_url"])
    if tell:
        await tell_all(story, http, sandbox)


async def tell_all(story: Story, http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    for event in await sandbox.events(about=str(story.booking_id)):
        assert (await send(http, event)).status_code == 200


async def test_a_visit_is_invoiced_at_the_promised_price(
    database: Database, org: UUID, emitted: Emitted, http: httpx.AsyncClient
) -> None:
    story = Story(database, org)
    envelope = await story.completed()
    await redeliver(database, envelope)
    await story.completed(version=9)
    (sent,) = await emitted(org)
    data = InvoiceSent.model_validate(sent.data)
    today = local_today("America/Edmonton")
    assert data.number == f"INV-{today.year}-000001"
    assert (data.total_cents, data.paid_cents, data.due_cents) == (20606, 0, 20606)
    assert data.due_on == (today + timedelta(days=14)).isoformat()
    token = data.public_url.removeprefix("http://testserver/invoices/")
    shown = (await http.get(f"/v1/pay/invoices/{token}")).json()
    assert shown["number"] == data.number
    assert shown["status"] == "SENT"
    assert shown["organization"]["name"] == "Maple & Fils Ménage"
    assert [line["amount_cents"] for line in shown["lines"]] == [17500, -875, 3000]
    assert shown["taxes"] == [{"name": "GST", "rate_bp": "500", "amount_cents": 981}]
    assert (shown["subtotal_cents"], shown["due_cents"], shown["payments"]) == (19625, 20606, [])
    assert shown["pdf_url"] == data.pdf_url
    assert (await http.get(f"/v1/pay/invoices/{token}x")).status_code == 404
    assert (await http.get(f"/v1/pay/deposits/{token}")).status_code == 404


async def test_the_organization_decides_when_an_invoice_is_due(database: Database) -> None:
    org = await add_organization(database, settings='{"invoice_due_days": 30}', timezone="Pacific/Kiritimati")
    story = Story(database, org)
    await story.completed()
    invoice = await story.invoice()
    assert invoice.issued_on == local_today("Pacific/Kiritimati")
    assert invoice.due_on == invoice.issued_on + timedelta(days=30)


async def test_an_organization_that_switched_invoices_off_gets_none(database: Database, emitted: Emitted) -> None:
    org = await add_organization(database, disabled_modules=["module.invoices"])
    await Story(database, org).completed()
    assert await emitted(org) == []


async def test_the_deposit_counts(
    database: Database, org: UUID, emitted: Emitted, http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    story = Story(database, org)
    await pay_deposit(story, http, sandbox)
    await story.completed()
    (sent,) = await emitted(org, "finance.invoice.sent.v1")
    assert (sent.data["paid_cents"], sent.data["due_cents"]) == (7213, 13393)
    shown = (await http.get(f"/v1/pay/invoices/{(await story.invoice()).token}")).json()
    assert (shown["status"], shown["paid_cents"], shown["due_cents"]) == ("PARTIAL", 7213, 13393)
    (deposit,) = shown["payments"]
    assert (deposit["kind"], deposit["amount_cents"], deposit["method"]) == ("deposit", 7213, "card")


async def test_a_deposit_that_is_told_after_the_invoice_counts_too(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    story = Story(database, org)
    await pay_deposit(story, http, sandbox, tell=False)
    await story.completed()
    assert (await story.invoice()).status == "SENT"
    await tell_all(story, http, sandbox)
    invoice = await story.invoice()
    assert (invoice.status, invoice.due_cents) == ("PARTIAL", 13393)


async def test_a_deposit_above_the_total_leaves_a_credit(
    database: Database, org: UUID, emitted: Emitted, http: httpx.AsyncClient, sandbox: Sandbox, as_staff: Headers
) -> None:
    story = Story(database, org)
    await pay_deposit(story, http, sandbox)
    price = {
        "currency": "CAD",
        "lines": [{"kind": "labour", "description": "Short visit", "quantity": 1, "amount_cents": 5000}],
        "subtotal_cents": 5000,
        "taxes": [{"name": "GST", "rate_bp": "500", "amount_cents": 250}],
        "total_cents": 5250,
    }
    await story.completed(price=price)
    assert [e.type for e in await emitted(org)][-2:] == ["finance.invoice.sent.v1", "finance.invoice.paid.v1"]
    invoice = await story.invoice()
    shown = (await http.get(f"/v1/admin/invoices/{invoice.id}", headers=as_staff())).json()
    assert (shown["status"], shown["due_cents"], shown["credit_cents"]) == ("PAID", 0, 1963)


async def test_paying_the_rest_by_card_pays_the_invoice(
    database: Database, org: UUID, emitted: Emitted, http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    story = Story(database, org)
    await pay_deposit(story, http, sandbox)
    await story.completed()
    path = f"/v1/pay/invoices/{(await story.invoice()).token}"
    first, second = await asyncio.gather(http.post(f"{path}/checkout"), http.post(f"{path}/checkout"))
    assert first.status_code == 200
    assert first.json() == second.json()
    url = first.json()["checkout_url"]
    session = await sandbox.stripe(f"/checkout/sessions/{url.rsplit('/', 1)[1]}")
    assert session["amount_total"] == 13393
    assert session["success_url"] == f"http://testserver/invoices/{(await story.invoice()).token}?paid=1"
    assert await sandbox.pay(url) == 303
    await tell_all(story, http, sandbox)
    shown = (await http.get(path)).json()
    assert (shown["status"], shown["due_cents"]) == ("PAID", 0)
    assert [payment["kind"] for payment in shown["payments"]] == ["deposit", "payment"]
    paid = await emitted(org, "finance.payment.succeeded.v1")
    assert [event.data["purpose"] for event in paid] == ["deposit", "invoice"]
    assert paid[1].data["invoice_id"] == str((await story.invoice()).id)
    (receipt,) = await emitted(org, "finance.invoice.paid.v1")
    assert receipt.data["due_cents"] == 0
    nothing = await http.post(f"{path}/checkout")
    assert nothing.status_code == 409
    assert "nothing to pay" in nothing.json()["detail"]


async def test_another_amount_gets_another_page_and_ends_the_old_one(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox, as_staff: Headers
) -> None:
    story = Story(database, org)
    await story.completed()
    invoice = await story.invoice()
    path = f"/v1/pay/invoices/{invoice.token}/checkout"
    old = (await http.post(path)).json()["checkout_url"]
    cash = {"invoice_id": str(invoice.id), "amount_cents": 606, "method": "cash"}
    assert (await http.post("/v1/admin/payments", headers=as_staff(), json=cash)).status_code == 201
    new = (await http.post(path)).json()["checkout_url"]
    assert new != old
    assert await sandbox.pay(old) == 410
    session = await sandbox.stripe(f"/checkout/sessions/{new.rsplit('/', 1)[1]}")
    assert session["amount_total"] == 20000


async def test_the_job_ends_pages_for_another_amount(
    database: Database,
    org: UUID,
    http: httpx.AsyncClient,
    sandbox: Sandbox,
    as_staff: Headers,
    settings: FinanceSettings,
) -> None:
    story = Story(database, org)
    await story.completed()
    invoice = await story.invoice()
    url = (await http.post(f"/v1/pay/invoices/{invoice.token}/checkout")).json()["checkout_url"]
    cash = {"invoice_id": str(invoice.id), "amount_cents": 20606, "method": "cash"}
    await http.post("/v1/admin/payments", headers=as_staff(), json=cash)
    await JOBS["stripe-reconcile"].run(JobContext(settings, database))
    assert await sandbox.pay(url) == 410
    async with database.unit_of_work(org) as uow:
        assert (await uow.session.exec(select(Checkout.status))).all() == ["expired"]


async def test_a_page_that_stripe_no_longer_knows_is_replaced(
    database: Database, org: UUID, http: httpx.AsyncClient
) -> None:
    story = Story(database, org)
    await story.completed()
    path = f"/v1/pay/invoices/{(await story.invoice()).token}/checkout"
    await http.post(path)
    async with database.unit_of_work(org) as uow:
        checkout = (await uow.session.exec(select(Checkout))).one()
        checkout.session_id, checkout.amount_cents = "cs_of_another_account", 1
    assert (await http.post(path)).status_code == 200
    async with database.unit_of_work(org) as uow:
        assert sorted((await uow.session.exec(select(Checkout.status))).all()) == ["expired", "open"]


async def test_while_stripe_is_down_the_payer_is_asked_to_come_back(
    database: Database, org: UUID, http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    story = Story(database, org)
    await story.completed()
    await sandbox.fail(3)
    answer = await http.post(f"/v1/pay/invoices/{(await story.invoice()).token}/checkout")
    assert answer.status_code == 503
    assert "Try again" in answer.json()["detail"]


@pytest.mark.parametrize("series", ["INV", "CN"])
async def test_fifty_writers_leave_no_gap_in_the_numbers(database: Database, org: UUID, series: Series) -> None:
    async def write(position: int) -> str | None:
        number = None
        try:
            async with database.unit_of_work(org) as uow:
                number = await next_number(uow, series, 2026)
                if position % 5 == 0:
                    raise RuntimeError("this one does not commit")
        except RuntimeError:
            return None
        return number

    numbers = [number for number in await asyncio.gather(*(write(n) for n in range(50))) if number]
    assert sorted(numbers) == [f"{series}-2026-{n:06d}" for n in range(1, 41)]


async def test_fifty_visits_at_once_are_numbered_without_gaps(database: Database, org: UUID) -> None:
    await asyncio.gather(*(Story(database, org).completed() for _ in range(50)))
    async with database.unit_of_work(org) as uow:
        numbers = sorted(str(number) for number in (await uow.session.exec(select(Invoice.number))).all())
    year = local_today("America/Edmonton").year
    assert numbers == [f"INV-{year}-{n:06d}" for n in range(1, 51)]


async def test_each_organization_and_year_counts_for_itself(database: Database, org: UUID) -> None:
    other = await add_organization(database)
    series: Series
    for who, series, year in ((org, "INV", 2026), (other, "INV", 2026), (org, "INV", 2027), (org, "CN", 2026)):
        async with database.unit_of_work(who) as uow:
            assert await next_number(uow, series, year) == f"{series}-{year}-000001"


async def test_unpaid_invoices_become_overdue_the_day_after_they_were_due(
    database: Database, org: UUID, settings: FinanceSettings
) -> None:
    late, punctual = Story(database, org), Story(database, org)
    for story, days in ((late, 1), (punctual, 0)):
        await story.completed()
        async with database.unit_of_work(org) as uow:
            invoice = (await uow.session.exec(select(Invoice).where(Invoice.booking_id == story.booking_id))).one()
            invoice.due_on = local_today("America/Edmonton") - timedelta(days=days)
    await JOBS["invoice-overdue"].run(JobContext(settings, database))
    assert [(await story.invoice()).status for story in (late, punctual)] == ["OVERDUE", "SENT"]
    assert (await late.invoice()).version == 2


@pytest.mark.parametrize(
    ("paid", "refunded", "day", "expected"),
    [
        (0, 0, 14, "SENT"),
        (0, 0, 15, "OVERDUE"),
        (50, 0, 14, "PARTIAL"),
        (50, 0, 15, "OVERDUE"),
        (100, 0, 15, "PAID"),
        (120, 0, 15, "PAID"),
        (100, 40, 14, "PARTIAL"),
        (100, 100, 14, "SENT"),
    ],
)
def test_status(paid: int, refunded: int, day: int, expected: str) -> None:
    status = invoice_status(
        total_cents=100,
        paid_cents=paid,
        refunded_cents=refunded,
        due_on=date(2026, 12, 14),
        today=date(2026, 12, day),
    )
    assert status == expected


@given(
    total=st.integers(0, 10**8),
    paid=st.integers(0, 10**8),
    part=st.floats(0, 1),
    late=st.integers(-30, 30),
    sent=st.booleans(),
    void=st.booleans(),
)
def test_status_follows_from_the_sums(
    total: int, paid: int, part: float, late: int, sent: bool, void: bool
) -> None:
    refunded, due_on = int(paid * part), date(2026, 12, 9)
    status = invoice_status(
        total_cents=total,
        paid_cents=paid,
        refunded_cents=refunded,
        due_on=due_on,
        today=due_on + timedelta(days=late),
        sent=sent,
        void=void,
    )
    if void or not sent:
        assert status == ("VOID" if void else "DRAFT")
        return
    assert (status == "PAID") == (paid - refunded >= total)
    assert (status == "OVERDUE") == (paid - refunded < total and late > 0)
    assert (status == "PARTIAL") == (0 < paid - refunded < total and late <= 0)
