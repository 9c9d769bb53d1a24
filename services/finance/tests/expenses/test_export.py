"""Expenses as a table: every part of those that match, and nothing that a spreadsheet would run."""

import csv
import io
import zipfile
from typing import Any
from uuid import UUID

import httpx
import pytest

from finance.expenses import export
from shared.database import Database
from shared.testing.suite import add_organization

PATH = "/expenses/export.csv"


async def _table(till: Any, **filters: Any) -> list[dict[str, str]]:
    answer = await till.ask("GET", PATH, params=filters)
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


async def test_all_pages_of_the_list_are_exported_in_its_order(till: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(export, "BATCH", 2)
    for day in range(10, 15):
        await till.record(1_050 * day, occurred_on=f"2026-11-{day}")
    days = [line["Date"] for line in await _table(till, sort="-occurred_on")]
    assert days == [f"2026-11-{day}" for day in range(14, 9, -1)]
    some = await _table(till, **{"from": "2026-11-11", "to": "2026-11-13", "sort": "amount"})
    assert [line["Amount"] for line in some] == ["115.50", "126.00", "136.50"]


async def test_each_part_has_a_line_so_that_columns_add_up(till: Any) -> None:
    lines = [
        {"category_id": await till.category("meals"), "amount_cents": 2_100},
        {"category_id": await till.category("insurance"), "amount_cents": 1_000},
    ]
    await till.record(lines=lines, payment_method="payable", due_on="2026-12-20", description="=1+1")
    await till.record(-2_100, vendor="+cmd", description="Réduction")
    rows = {row["Category"]: row for row in await _table(till)}
    meals, insurance, refund = (
        rows[name] for name in ("Meals and entertainment", "Insurance", "Cleaning supplies")
    )
    assert (meals["Amount"], meals["GST/HST"], meals["GST/HST claimed"], meals["Cost"]) == (
        *("21.00", "1.00"),
        *("0.50", "20.50"),
    )
    assert (meals["Still owed"], insurance["Still owed"]) == ("31.00", "0.00")
    assert (meals["Description"], refund["Vendor"]) == ("'=1+1", "'+cmd")
    assert (refund["Amount"], refund["Description"]) == ("-21.00", "Réduction")


async def test_a_workbook_holds_the_same(till: Any) -> None:
    await till.record(description="=1+1")
    answer = await till.ask("GET", "/expenses/export.xlsx")
    assert answer.headers["content-type"].endswith("spreadsheetml.sheet")
    assert answer.headers["content-disposition"].endswith('.xlsx"')
    with zipfile.ZipFile(io.BytesIO(answer.content)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<v>105</v>" in sheet
    assert "<t>=1+1</t>" in sheet
    assert "<f>" not in sheet


@pytest.mark.parametrize("path", [PATH, "/expenses/export.xlsx"])
async def test_who_may_export(
    path: str, till: Any, http: httpx.AsyncClient, as_staff: Any, database: Database
) -> None:
    await till.record(description="Ours")
    path = f"/v1/admin/finance{path}"
    other: UUID = await add_organization(database)
    elsewhere = await http.get(path, headers=as_staff(org_id=other))
    assert elsewhere.status_code == 200
    assert b"Ours" not in elsewhere.content
    assert (await http.get(path, headers=as_staff("dispatcher"))).status_code == 403
    assert (await http.get(path)).status_code == 401
    assert (await http.get(path, params={"sort": "\x00"}, headers=as_staff())).status_code == 422
    off = await add_organization(database, disabled_modules=["module.finance"])
    assert (await http.get(path, headers=as_staff(org_id=off))).status_code == 403
