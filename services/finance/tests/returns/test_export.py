"""The tax export: what is in the ZIP, who may have it, and that its sums are those of its rows."""

import csv
import hashlib
import io
import zipfile
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlmodel import select
from tests.desk import Story

from finance.ledger import chart
from finance.ledger.rules import Document, Place, sides
from finance.ledger.service import keep
from finance.tax_export.archive import Archive
from finance.tax_export.models import TaxExport
from finance.tax_export.service import begin, stream_export
from shared.clock import local_today, now
from shared.database import Database
from shared.ids import new_id

TODAY = local_today("America/Edmonton")
PERIOD = {"from": (TODAY - timedelta(days=40)).isoformat(), "to": (TODAY + timedelta(days=1)).isoformat()}
EXPORT = "/v1/admin/finance/taxes/export"


def unpacked(content: bytes) -> dict[str, list[dict[str, str]]]:
    """Return the rows of each CSV in a ZIP."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {
            name: list(csv.DictReader(io.StringIO(archive.read(name).decode("utf-8-sig"), newline="")))
            for name in archive.namelist()
            if name.endswith(".csv")
        }


async def paid_visit(database: Database, org: UUID, http: httpx.AsyncClient, headers: Any, cents: int) -> Story:
    """Invoice a visit of 206.06 and take money on it."""
    story = Story(database, org)
    await story.completed()
    invoice = await story.invoice()
    body = {"invoice_id": str(invoice.id), "amount_cents": cents, "method": "cash"}
    assert (await http.post("/v1/admin/payments", json=body, headers=headers)).status_code == 201
    return story


async def spend(database: Database, org: UUID, cents: int, tax: int, memo: str = "Soap", on: date = TODAY) -> UUID:
    """Book an expense with claimable tax in it."""
    document = new_id()
    moved = sides(
        [(Place(chart.SUPPLIES), cents - tax), (Place(chart.GST_CREDITS), tax), (Place(chart.BANK), -cents)]
    )
    async with database.unit_of_work(org) as uow:
        await keep(uow, Document("expense", document, on, memo, moved))
    return document


async def test_the_files_and_their_columns(
    http: httpx.AsyncClient, as_staff: Any, database: Database, org: UUID
) -> None:
    story = await paid_visit(database, org, http, as_staff(), 10_000)
    expense = await spend(database, org, 10_500, 500, "=Savon à l’huile")
    answer = await http.get(EXPORT, params=PERIOD | {"basis": "cash"}, headers=as_staff("viewer"))
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/zip"
    name = f"gst_export_{PERIOD['from']}_{PERIOD['to']}.zip"
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
    files = unpacked(answer.content)
    assert set(files) == {
        *("gst_summary.csv", "gst_payments.csv", "gst_expenses.csv", "tax_instalments.csv", "gst34.csv")
    }
    assert files["gst_summary.csv"] == [
        {
            "from_date": PERIOD["from"],
            "to_date": PERIOD["to"],
            "tax_collected_cents": "476",
            "tax_paid_cents": "500",
            "tax_owed_cents": "-24",
            "currency_code": "CAD",
        }
    ]
    (payment,), invoice = await story.payments(), await story.invoice()
    assert files["gst_payments.csv"] == [
        {
            "payment_id": str(payment.id),
            "invoice_id": str(invoice.id),
            "invoice_number": invoice.number,
            "paid_at": TODAY.isoformat(),
            "amount_cents": "10000",
            "currency": "CAD",
            "allocated_tax_cents": "476",
        }
    ]
    (row,) = files["gst_expenses.csv"]
    assert (row["expense_id"], row["amount_cents"], row["tax_cents"]) == (str(expense), "10500", "500")
    assert row["description"] == "'=Savon à l’huile"
    lines = {row["line"]: row["amount_cents"] for row in files["gst34.csv"]}
    assert (lines["101"], lines["103"], lines["106"], lines["114"]) == ("9524", "476", "500", "24")


async def test_headers_are_plain_where_there_is_nothing_to_mark(http: httpx.AsyncClient, as_staff: Any) -> None:
    answer = await http.get(EXPORT, params={"from": "2010-01-01", "to": "2010-12-31"}, headers=as_staff())
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        names = [name for name in archive.namelist() if name.endswith(".csv")]
        headers = {name: archive.read(name).split(b"\r\n")[0].decode("ascii") for name in names}
    assert headers["gst_summary.csv"] == (
        "from_date,to_date,tax_collected_cents,tax_paid_cents,tax_owed_cents,currency_code"
    )
    assert headers["gst_payments.csv"] == (
        "payment_id,invoice_id,invoice_number,paid_at,amount_cents,currency,allocated_tax_cents"
    )
    assert headers["gst_expenses.csv"] == (
        "expense_id,occurred_on,vendor,description,amount_cents,tax_cents,payment_method"
    )
    assert headers["tax_instalments.csv"] == "instalment_id,tax_type,due_on,amount_cents,paid_on,note"


async def test_the_accrual_basis_counts_what_was_invoiced(
    http: httpx.AsyncClient, as_staff: Any, database: Database, org: UUID
) -> None:
    await paid_visit(database, org, http, as_staff(), 10_000)
    answer = await http.get(EXPORT, params=PERIOD | {"basis": "accrual"}, headers=as_staff())
    files = unpacked(answer.content)
    assert files["gst_summary.csv"][0]["tax_collected_cents"] == "981"
    assert sum(int(row["tax_cents"]) for row in files["gst_accrued.csv"]) == 981
    lines = {row["line"]: row["amount_cents"] for row in files["gst34.csv"]}
    assert (lines["101"], lines["103"]) == ("19625", "981")


async def test_an_operator_exports_by_basic_account(
    http: httpx.AsyncClient, database: Database, org: UUID
) -> None:
    auth = ("operator", "operator-password")
    answer = await http.get(EXPORT, params=PERIOD, auth=auth, headers={"X-Org-Id": str(org)})
    assert answer.status_code == 200
    async with database.unit_of_work(org) as uow:
        (row,) = (await uow.session.exec(select(TaxExport))).all()
    assert (row.outcome, row.sha256) == ("finished", hashlib.sha256(answer.content).hexdigest())
    assert row.size_bytes == len(answer.content)
    assert row.row_counts["gst_payments.csv"] == 0


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-02-01", "2026-01-31"),
        ("2010-01-01", "2026-01-01"),
        ("2026-02-30", "2026-03-01"),
        ("x", ""),
        ("\x00", "2026-01-01"),
    ],
)
async def test_days_that_make_no_period_are_refused(
    http: httpx.AsyncClient, as_staff: Any, start: str, end: str
) -> None:
    answer = await http.get(EXPORT, params={"from": start, "to": end}, headers=as_staff())
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"


async def test_who_may_not_see_finance_may_not_export(http: httpx.AsyncClient, as_staff: Any) -> None:
    assert (await http.get(EXPORT, params=PERIOD, headers=as_staff("dispatcher"))).status_code == 403
    assert (await http.get(EXPORT, params=PERIOD)).status_code == 401


async def test_an_export_that_breaks_off_is_logged_so(
    http: httpx.AsyncClient, as_staff: Any, database: Database, org: UUID
) -> None:
    async with database.unit_of_work(org) as uow:
        wanted = await begin(uow, TODAY, TODAY, "cash")
    stream = stream_export(database, wanted)
    await anext(stream)
    await stream.aclose()  # type: ignore[attr-defined]
    listed = (await http.get("/v1/admin/finance/taxes/exports", headers=as_staff())).json()["items"]
    assert [(item["outcome"], item["sha256"]) for item in listed] == [("interrupted", None)]


def test_an_archive_keeps_nothing_back() -> None:
    archive, line = Archive(now()), b"a,b,c,1234567890\r\n"
    held, sent = 0, []
    with archive.member("rows.csv") as member:
        for number in range(20_000):
            member.write(line + str(number).encode())
            if number % 500 == 0:
                held = max(held, sum(map(len, archive._drain.pieces)))
                sent.append(archive.taken())
    sent.append(archive.close())
    assert held < 64 * 1024
    with zipfile.ZipFile(io.BytesIO(b"".join(sent))) as whole:
        assert whole.read("rows.csv").count(line) == 20_000
    assert archive.sha256 == hashlib.sha256(b"".join(sent)).hexdigest()
