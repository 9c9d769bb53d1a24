"""Late fees: once a month at most, untaxed, waivable, and never on old debts."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import httpx
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from finance.late_fees.charging import charge_late_fees
from finance.late_fees.rules import Policy
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.messaging.envelope import Envelope
from shared.organizations import organization
from shared.testing.suite import add_organization

from .conftest import Ledger, Sandbox
from .test_reminders import change, invoiced

Emitted = Callable[..., Awaitable[list[Envelope]]]
Headers = Callable[..., dict[str, str]]
DUE = date(2026, 1, 31)
POLICY = Policy(cents=2500, rate_bp=Decimal(200), after_days=15, limit=3)


@pytest.mark.parametrize(
    ("charged", "last_on", "today", "expected"),
    [
        (0, None, DUE + timedelta(days=14), False),
        (0, None, DUE + timedelta(days=15), True),
        (0, None, DUE + timedelta(days=15) + relativedelta(months=1), False),
        (1, date(2026, 2, 15), date(2026, 3, 14), False),
        (1, date(2026, 2, 15), date(2026, 3, 15), True),
        (2, date(2026, 1, 31), date(2026, 2, 28), True),
        (3, date(2026, 2, 15), date(2026, 9, 1), False),
    ],
)
def test_when(charged: int, last_on: date | None, today: date, expected: bool) -> None:
    assert POLICY.is_due(due_on=DUE, charged=charged, last_on=last_on, today=today) is expected


@given(st.integers(-100, 10_000_000), st.integers(0, 100_000), st.integers(0, 10_000))
def test_how_much(overdue: int, cents: int, rate: int) -> None:
    fee = Policy(cents, Decimal(rate), 15, 1).fee_cents(overdue)
    assert fee >= 0
    assert (fee > 0) <= (overdue > 0)
    if overdue > 0:
        assert abs(fee - cents - Decimal(overdue) * rate / 10_000) <= Decimal("0.5")


@pytest.fixture
async def strict(database: Database) -> UUID:
    """Return a company that charges 25.00 and 2 % after 15 days, twice."""
    settings = '{"late_fee_cents": 2500, "late_fee_rate_bp": 200, "late_fee_after_days": 15, "late_fee_limit": 2}'
    return await add_organization(database, settings=settings)


async def run(database: Database, org: UUID, *, later: int = 0) -> int:
    async with database.unit_of_work(org) as uow:
        company = await organization(uow)
        today = local_today(company.timezone) + timedelta(days=later)
        return await charge_late_fees(uow, company, today)


async def test_a_late_invoice_grows_by_a_fee_without_tax(
    database: Database, strict: UUID, emitted: Emitted, http: httpx.AsyncClient
) -> None:
    story = await invoiced(database, strict, days_late=15)
    await invoiced(database, strict, days_late=14)
    before = await story.invoice()
    assert await run(database, strict) == 1
    assert await run(database, strict) == 0
    fee = 2500 + 412
    invoice = await story.invoice()
    assert (invoice.total_cents, invoice.revision) == (20606 + fee, before.revision + 1)
    assert (invoice.taxes, invoice.status) == (before.taxes, "OVERDUE")
    assert invoice.lines[-1]["kind"] == "late_fee"
    (event,) = await emitted(strict, "finance.late_fee.charged.v1")
    assert (event.data["fee_cents"], event.data["fee_number"], event.data["due_cents"]) == (fee, 1, 20606 + fee)
    balances = await Ledger(database, strict).balances(invoice_id=invoice.id)
    assert (balances["1100"], balances["4200"], balances["2200"]) == (20606 + fee, -fee, -981)
    shown = (await http.get(f"/v1/pay/invoices/{invoice.token}")).json()
    assert shown["due_cents"] == 20606 + fee


async def test_the_next_one_comes_a_month_later_and_none_grows_on_another(
    database: Database, strict: UUID
) -> None:
    story = await invoiced(database, strict, days_late=15)
    for later in (0, 27, 40, 41, 80):
        await run(database, strict, later=later)
    fees = [line["amount_cents"] for line in (await story.invoice()).lines if line["kind"] == "late_fee"]
    assert fees == [2912, 2912]


async def test_old_debts_paid_void_and_exempt_ones_are_left_alone(
    database: Database, strict: UUID, http: httpx.AsyncClient, as_staff: Headers
) -> None:
    await invoiced(database, strict, days_late=60)
    paid = await invoiced(database, strict, days_late=20)
    await change(database, paid, status="PAID", paid_cents=20606)
    client = {"client_id": str(new_id()), "name": "Good Friend"}
    await invoiced(database, strict, days_late=20, client=client)
    path = f"/v1/admin/finance/clients/{client['client_id']}/billing"
    owner = as_staff("owner", org_id=strict)
    assert (await http.put(path, headers=owner, json={"late_fees": False})).status_code == 200
    assert await run(database, strict) == 0


async def test_without_a_policy_nothing_is_charged(database: Database, org: UUID) -> None:
    await invoiced(database, org, days_late=20)
    assert await run(database, org) == 0


async def test_a_waived_fee_goes_and_is_not_charged_again(
    database: Database, strict: UUID, emitted: Emitted, http: httpx.AsyncClient, as_staff: Headers
) -> None:
    story = await invoiced(database, strict, days_late=15)
    await run(database, strict)
    invoice = await story.invoice()
    owner = as_staff("owner", org_id=strict)
    path = f"/v1/admin/invoices/{invoice.id}/late-fees"
    (fee,) = (await http.get(path, headers=owner)).json()["items"]
    waive = f"{path}/{fee['id']}/waive"
    body = {"reason": "The e-Transfer was on its way."}
    assert (await http.post(waive, headers=owner | {"If-Match": '"1"'}, json=body)).status_code == 412
    assert (await http.post(waive, headers=owner, json={"reason": "x\x00y"})).status_code == 422
    viewer = as_staff("owner", org_id=strict, permissions=["invoices.view"])
    assert (await http.post(waive, headers=viewer, json=body)).status_code == 403
    assert (await http.post(f"{path}/{new_id()}/waive", headers=owner, json=body)).status_code == 404
    done = await http.post(waive, headers=owner, json=body)
    assert (done.status_code, done.json()["waive_reason"]) == (200, body["reason"])
    assert (await http.post(waive, headers=owner, json=body)).status_code == 409
    assert (await story.invoice()).total_cents == 20606
    assert (await Ledger(database, strict).balances())["1100"] == 20606
    assert "4200" not in await Ledger(database, strict).balances()
    (event,) = await emitted(strict, "finance.late_fee.waived.v1")
    assert (event.data["reason"], event.data["total_cents"]) == (body["reason"], 20606)
    assert await run(database, strict) == 0
    listed = await http.get("/v1/admin/finance/late-fees?waived=true", headers=owner)
    assert [row["id"] for row in listed.json()["items"]] == [fee["id"]]
    assert (await http.get("/v1/admin/finance/late-fees?waived=false", headers=owner)).json()["items"] == []


async def test_a_fee_of_another_invoice_or_a_void_one_stays(
    database: Database, strict: UUID, http: httpx.AsyncClient, as_staff: Headers
) -> None:
    story, other = [await invoiced(database, strict, days_late=15) for _ in range(2)]
    await run(database, strict)
    owner = as_staff("owner", org_id=strict)
    mine = f"/v1/admin/invoices/{(await story.invoice()).id}"
    (fee,) = (await http.get(f"{mine}/late-fees", headers=owner)).json()["items"]
    body = {"reason": "Because."}
    wrong = f"/v1/admin/invoices/{(await other.invoice()).id}/late-fees/{fee['id']}/waive"
    assert (await http.post(wrong, headers=owner, json=body)).status_code == 404
    assert (await http.post(f"{mine}/void", headers=owner, json=body)).status_code == 200
    gone = await http.post(f"{mine}/late-fees/{fee['id']}/waive", headers=owner, json=body)
    assert gone.json()["type"].rsplit("/", 1)[1] == "late-fee-of-void-invoice"


async def test_a_fee_of_a_credited_invoice_is_not_taken_off_twice(
    database: Database, strict: UUID, http: httpx.AsyncClient, as_staff: Headers
) -> None:
    story = await invoiced(database, strict, days_late=15)
    await run(database, strict)
    owner = as_staff("owner", org_id=strict)
    path = f"/v1/admin/invoices/{(await story.invoice()).id}"
    (fee,) = (await http.get(f"{path}/late-fees", headers=owner)).json()["items"]
    body = {"reason": "All of it was a mistake."}
    note = await http.post(f"{path}/credit-notes", headers=owner, json=body)
    refused = await http.post(f"{path}/late-fees/{fee['id']}/waive", headers=owner, json=body)
    assert refused.status_code == 409, refused.text
    assert refused.json()["type"].rsplit("/", 1)[1] == "late-fee-credited"
    assert ((await story.invoice()).due_cents, (await story.invoice()).credit_cents) == (0, 0)
    assert await Ledger(database, strict).balances() == {}
    undone = await http.post(f"/v1/admin/finance/credit-notes/{note.json()['id']}/void", headers=owner, json=body)
    assert undone.status_code == 200
    assert (await http.post(f"{path}/late-fees/{fee['id']}/waive", headers=owner, json=body)).status_code == 200
    assert (await story.invoice()).due_cents == 20606


async def test_fees_are_revisions_of_the_invoice(
    database: Database, strict: UUID, http: httpx.AsyncClient, as_staff: Headers
) -> None:
    story = await invoiced(database, strict, days_late=15)
    await run(database, strict)
    owner, invoice = as_staff("owner", org_id=strict), await story.invoice()
    path = f"/v1/admin/invoices/{invoice.id}"
    (fee,) = (await http.get(f"{path}/late-fees", headers=owner)).json()["items"]
    body = {"reason": "The e-Transfer was on its way."}
    assert (await http.post(f"{path}/late-fees/{fee['id']}/waive", headers=owner, json=body)).status_code == 200
    told = (await http.get(f"{path}/history", headers=owner)).json()["items"]
    charged, waived = [item for item in told if item["kind"].startswith("late_fee")]
    assert (charged["amount_cents"], charged["actor"], charged["revision"]) == (2912, "system", invoice.revision)
    assert charged["after"]["total_cents"] - charged["before"]["total_cents"] == 2912
    assert (waived["kind"], waived["amount_cents"], waived["text"]) == ("late_fee_waived", -2912, body["reason"])
    assert waived["revision"] == invoice.revision + 1


async def test_a_share_for_the_crew_is_of_their_work_alone(
    database: Database, strict: UUID, http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    story = await invoiced(database, strict, days_late=15)
    assert await run(database, strict) == 1
    path = f"/v1/pay/invoices/{(await story.invoice()).token}/checkout"
    url = (await http.post(path, json={"tip_percent": 10})).json()["checkout_url"]
    session = await sandbox.stripe(f"/checkout/sessions/{url.rsplit('/', 1)[1]}")
    assert session["amount_total"] == 20_606 + 2_912 + 1_963


async def test_other_lines_of_a_sent_invoice_leave_its_late_fees(
    database: Database, strict: UUID, http: httpx.AsyncClient, as_staff: Headers
) -> None:
    story = await invoiced(database, strict, days_late=15)
    await run(database, strict)
    owner, invoice = as_staff("owner", org_id=strict), await story.invoice()
    lines = [{"description": "Cleaning", "unit_cents": 10_000}]
    changed = await http.patch(f"/v1/admin/invoices/{invoice.id}", headers=owner, json={"lines": lines})
    assert changed.status_code == 200, changed.text
    after = await story.invoice()
    assert [(line["kind"], line["amount_cents"]) for line in after.lines] == [
        ("service", 10_000),
        ("late_fee", 2912),
    ]
    assert (after.subtotal_cents, after.total_cents) == (12_912, 10_500 + 2912)
