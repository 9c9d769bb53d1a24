"""A closed period: what comes by itself counts on the first open day, and its export stays as it was."""

import csv
import io
import zipfile
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlmodel import select
from tests.desk import Story

from finance.expenses.models import Expense
from finance.ledger import chart
from finance.ledger.rules import Document, Place, sides
from finance.ledger.service import keep
from finance.payments.allocations import TaxAllocation
from shared.clock import local_today
from shared.database import Database

TODAY = local_today("America/Edmonton")
TOMORROW = TODAY + timedelta(days=1)
EXPORT = "/v1/admin/finance/taxes/export"


async def exported(http: httpx.AsyncClient, headers: Any, day: date, basis: str) -> dict[str, bytes]:
    """Return the CSV files of a day's export."""
    params = {"from": day.isoformat(), "to": day.isoformat(), "basis": basis}
    answer = await http.get(EXPORT, params=params, headers=headers)
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.endswith(".csv")}


@pytest.mark.parametrize("basis", ["cash", "accrual"])
async def test_a_late_refund_and_a_void_count_on_the_first_open_day(
    http: httpx.AsyncClient, as_staff: Any, database: Database, org: UUID, ledger: Any, basis: str
) -> None:
    story = Story(database, org)
    await story.completed()
    invoice = await story.invoice()
    body = {"invoice_id": str(invoice.id), "amount_cents": 20_606, "method": "cash"}
    assert (await http.post("/v1/admin/payments", json=body, headers=as_staff())).status_code == 201
    await ledger.lock(TODAY)
    before = await exported(http, as_staff(), TODAY, basis)
    (payment,) = await story.payments()
    refund = {"reason": "The oven was left out"}
    refunded = await http.post(f"/v1/admin/payments/{payment.id}/refund", json=refund, headers=as_staff())
    assert refunded.status_code == 200
    voided = await http.post(f"/v1/admin/invoices/{invoice.id}/void", json=refund, headers=as_staff())
    assert voided.status_code == 200
    assert await exported(http, as_staff(), TODAY, basis) == before
    after = await exported(http, as_staff(), TOMORROW, basis)
    (summary,) = csv.DictReader(io.StringIO(after["gst_summary.csv"].decode()))
    assert summary["tax_collected_cents"] == "-981"
    async with database.unit_of_work(org) as uow:
        rows = (await uow.session.exec(select(TaxAllocation).order_by(TaxAllocation.id))).all()  # type: ignore[arg-type]
    assert [(row.booked_on, row.tax_cents) for row in rows] == [(TODAY, 981), (TOMORROW, -981)]


async def test_an_entry_by_hand_on_a_closed_day_is_refused(
    http: httpx.AsyncClient, as_staff: Any, ledger: Any
) -> None:
    await ledger.lock(TODAY)
    refused = await http.post(
        "/v1/admin/finance/taxes/instalments",
        json={
            "tax_type": "GST",
            "due_on": TOMORROW.isoformat(),
            "amount_cents": 1,
            "paid_on": TODAY.isoformat(),
        },
        headers=as_staff(),
    )
    assert refused.status_code == 409
    assert refused.json()["locked_through"] == TODAY.isoformat()


async def test_expenses_are_told_with_vendor_and_claimable_tax(
    http: httpx.AsyncClient, as_staff: Any, database: Database, org: UUID
) -> None:
    expense = Expense(
        org_id=org,
        occurred_on=TODAY,
        vendor="Produits Ménagers Élite",
        description="@Savon",
        category="Supplies",
        amount_cents=10_500,
        tax_mode="included",
        province="AB",
        tax_paid_cents=500,
        provincial_tax_paid_cents=0,
        tax_cents=250,
        provincial_tax_cents=0,
        payment_method="credit_card",
        recorded_by="owner@example.com",
    )
    spent = sides(
        [
            (Place(chart.MEALS), 10_250),
            (Place(chart.GST_CREDITS), 250),
            (Place(chart.CREDIT_CARD), -10_500),
        ]
    )
    async with database.unit_of_work(org) as uow:
        uow.session.add(expense)
        await uow.session.flush()
        await keep(uow, Document("expense", expense.id, TODAY, "Expense", spent))
    content = (await exported(http, as_staff(), TODAY, "cash"))["gst_expenses.csv"]
    assert content.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(io.StringIO(content.decode("utf-8-sig")))
    assert row == {
        "expense_id": str(expense.id),
        "occurred_on": TODAY.isoformat(),
        "vendor": "Produits Ménagers Élite",
        "description": "'@Savon",
        "amount_cents": "10500",
        "tax_cents": "250",
        "payment_method": "credit_card",
    }
