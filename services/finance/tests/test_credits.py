"""Clients' credit: given, used on invoices, moved there, and never more than there is."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import httpx
import pytest

from contracts.booking_leads import ReferralEarned
from contracts.finance import InvoiceSent
from shared.database import Database
from shared.ids import new_id
from shared.messaging.envelope import Envelope
from shared.testing.suite import add_organization

from .conftest import Ledger
from .desk import Story, deliver, redeliver

Headers = Callable[..., dict[str, str]]
Emitted = Callable[..., Awaitable[list[Envelope]]]


@pytest.fixture
async def story(database: Database, org: UUID) -> Story:
    """Return a booking of a client of its own, invoiced at 206.06."""
    story = Story(
        database, org, client={"client_id": str(new_id()), "name": "Ada Roy", "email": "ada@example.com"}
    )
    await story.completed()
    return story


def client_of(story: Story) -> str:
    return str(story.about["client"]["client_id"])


async def give(http: httpx.AsyncClient, headers: dict[str, str], client_id: str, cents: int) -> dict[str, Any]:
    answer = await http.post(
        f"/v1/admin/finance/credits/{client_id}/grant",
        headers=headers,
        json={"amount_cents": cents, "reason": "A window was forgotten"},
    )
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_credit_is_granted_used_and_returned(
    http: httpx.AsyncClient, as_staff: Headers, story: Story, ledger: Ledger, emitted: Emitted
) -> None:
    admin, client_id = as_staff("admin"), client_of(story)
    assert (await give(http, admin, client_id, 5_000))["balance_cents"] == 5_000
    assert {"4800": 5_875, "2310": -5_000}.items() <= (await ledger.balances()).items()
    invoice = await story.invoice()
    applied = await http.post(f"/v1/admin/invoices/{invoice.id}/apply-credit", headers=admin, json={})
    assert applied.status_code == 200, applied.text
    assert applied.json() == {"paid_cents": 5_000, "due_cents": 15_606, "left_cents": 0}
    assert "2310" not in await ledger.balances()
    payment = (await story.payments())[0]
    assert payment.method == "credit"
    back = await http.post(
        f"/v1/admin/payments/{payment.id}/refund",
        headers=admin,
        json={"amount_cents": 2_000, "reason": "Too much"},
    )
    assert back.status_code == 200, back.text
    listed = await http.get(f"/v1/admin/finance/credits/{client_id}/movements", headers=admin)
    moved = [(item["kind"], item["amount_cents"]) for item in listed.json()["items"]]
    assert moved == [("returned", 2_000), ("used", -5_000), ("grant", 5_000)]
    shown = await http.get(f"/v1/admin/finance/credits/{client_id}", headers=admin)
    assert shown.json()["balance_cents"] == 2_000
    told = [event for event in await emitted(story.org_id) if event.type == "finance.credit.granted.v1"]
    assert [event.data["balance_cents"] for event in told] == [5_000]


async def test_credit_is_never_used_twice(http: httpx.AsyncClient, as_staff: Headers, story: Story) -> None:
    admin = as_staff("admin")
    await give(http, admin, client_of(story), 5_000)
    invoice = await story.invoice()
    address = f"/v1/admin/invoices/{invoice.id}/apply-credit"
    answers = await asyncio.gather(*(http.post(address, headers=admin, json={}) for _ in range(3)))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409]
    assert [payment.amount_cents for payment in await story.payments()] == [5_000]


async def test_no_more_is_taken_back_than_is_there(
    http: httpx.AsyncClient, as_staff: Headers, story: Story
) -> None:
    admin, client_id = as_staff("admin"), client_of(story)
    await give(http, admin, client_id, 1_000)
    address = f"/v1/admin/finance/credits/{client_id}/take-back"
    body = {"amount_cents": 1_001, "reason": "Granted by mistake"}
    assert (await http.post(address, headers=admin, json=body)).status_code == 409
    taken = await http.post(address, headers=admin, json=body | {"amount_cents": 400})
    assert taken.json()["balance_cents"] == 600


async def test_credit_counts_when_an_invoice_is_sent(
    http: httpx.AsyncClient, as_staff: Headers, story: Story, database: Database, org: UUID, emitted: Emitted
) -> None:
    await give(http, as_staff("admin"), client_of(story), 5_000)
    told = [event for event in await emitted(org) if event.type == InvoiceSent.TYPE]
    sent = InvoiceSent.model_validate(told[0].data)
    await deliver(database, sent, org)
    assert (await story.invoice()).due_cents == 15_606


async def test_a_referral_is_rewarded_once(
    http: httpx.AsyncClient, as_staff: Headers, story: Story, database: Database, org: UUID, ledger: Ledger
) -> None:
    referrer = {"client_id": client_of(story), "name": "Ada Roy"}
    earned = ReferralEarned.model_validate(
        ReferralEarned.EXAMPLE | {"referral_id": str(new_id()), "referrer": referrer}
    )
    envelope = await deliver(database, earned, org)
    await redeliver(database, envelope)
    await deliver(database, earned, org)
    assert (await ledger.balances(client_id=UUID(client_of(story))))["2310"] == -2_500
    assert (await ledger.balances())["4820"] == 2_500


async def test_a_refund_may_go_to_the_account(
    http: httpx.AsyncClient, as_staff: Headers, story: Story, ledger: Ledger
) -> None:
    admin, invoice = as_staff("admin"), await story.invoice()
    body = {"invoice_id": str(invoice.id), "amount_cents": 20_606, "method": "cash"}
    paid = await http.post("/v1/admin/payments", headers=admin, json=body)
    back = await http.post(
        f"/v1/admin/payments/{paid.json()['id']}/refund",
        headers=admin,
        json={"amount_cents": 1_000, "reason": "Late", "to": "credit"},
    )
    assert back.status_code == 200, back.text
    assert back.json()["refunds"][0]["destination"] == "credit"
    balances = await ledger.balances()
    assert (balances["1000"], balances["2310"], balances["1100"]) == (20_606, -1_000, 1_000)


async def test_what_was_overpaid_moves_to_the_account(
    http: httpx.AsyncClient, as_staff: Headers, story: Story, ledger: Ledger
) -> None:
    admin, invoice = as_staff("admin"), await story.invoice()
    body = {"invoice_id": str(invoice.id), "amount_cents": 20_000, "method": "cash"}
    assert (await http.post("/v1/admin/payments", headers=admin, json=body)).status_code == 201
    path, lines = f"/v1/admin/invoices/{invoice.id}", [{"description": "Half of it", "unit_cents": 10_000}]
    assert (await http.patch(path, headers=admin, json={"lines": lines})).status_code == 200
    answers = await asyncio.gather(*(http.post(f"{path}/credit-to-account", headers=admin) for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    moved = min(answers, key=lambda answer: answer.status_code).json()
    assert moved == {"moved_cents": 9_500, "balance_cents": 9_500}
    balances = await ledger.balances()
    assert (balances["1000"], balances["2310"]) == (20_000, -9_500)
    assert "1100" not in balances


async def test_without_the_module_there_is_no_credit(
    http: httpx.AsyncClient, as_staff: Headers, database: Database
) -> None:
    off = ["module.finance", "module.invoices"]
    admin = as_staff("admin", org_id=await add_organization(database, disabled_modules=off))
    address, body = f"/v1/admin/finance/credits/{new_id()}", {"amount_cents": 100, "reason": "Goodwill"}
    assert (await http.get(address, headers=admin)).status_code == 403
    assert (await http.post(f"{address}/grant", headers=admin, json=body)).status_code == 403


async def test_nothing_overpaid_is_not_moved(http: httpx.AsyncClient, as_staff: Headers, story: Story) -> None:
    invoice = await story.invoice()
    address = f"/v1/admin/invoices/{invoice.id}/credit-to-account"
    assert (await http.post(address, headers=as_staff("admin"))).status_code == 409


async def test_who_may_not(http: httpx.AsyncClient, as_staff: Headers, story: Story, database: Database) -> None:
    address = f"/v1/admin/finance/credits/{client_of(story)}/grant"
    body = {"amount_cents": 100, "reason": "Goodwill"}
    assert (await http.post(address, json=body)).status_code == 401
    assert (await http.post(address, headers=as_staff("viewer"), json=body)).status_code == 403
    for wrong in ({"amount_cents": 10**12}, {"amount_cents": 0}, {"reason": "a\x00b c"}, {"amount_cents": "x"}):
        assert (await http.post(address, headers=as_staff("admin"), json=body | wrong)).status_code == 422
    stranger = f"/v1/admin/finance/credits/{new_id()}/grant"
    assert (await http.post(stranger, headers=as_staff("admin"), json=body)).status_code == 422
    elsewhere = await add_organization(database)
    other = as_staff("admin", org_id=elsewhere)
    invoice = await story.invoice()
    foreign = await http.post(f"/v1/admin/invoices/{invoice.id}/apply-credit", headers=other, json={})
    assert foreign.status_code == 404
