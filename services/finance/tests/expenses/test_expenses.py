"""Expenses: taxed, booked, changed, paid later, found again."""

import asyncio
from datetime import date
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from finance.expenses.rules import claimed, included_taxes, purchase_rates
from shared.database import Database
from shared.ids import new_id
from shared.testing.suite import add_organization

DAY = date(2026, 11, 20)
PERSON = str(UUID(int=5))


@pytest.mark.parametrize(
    ("province", "treatment", "amount", "taxes"),
    [
        ("AB", "goods", 10_500, (500, 0)),
        ("ON", "services", 11_300, (1_300, 0)),
        ("BC", "goods", 11_200, (500, 700)),
        ("BC", "services", 10_500, (500, 0)),
        ("QC", "goods", 11_498, (500, 998)),
        ("SK", "goods", 11_100, (500, 600)),
        ("MB", "goods", -11_200, (-500, -700)),
        ("ON", "none", 11_300, (0, 0)),
    ],
)
def test_taxes_are_taken_out(province: str, treatment: Any, amount: int, taxes: tuple[int, int]) -> None:
    assert included_taxes(amount, purchase_rates(province, DAY, treatment)) == taxes


@given(
    st.sampled_from(["AB", "BC", "ON", "QC", "NS"]),
    st.sampled_from(["goods", "services", "none"]),
    st.integers(-10_000_000, 10_000_000),
    st.integers(0, 100),
)
def test_no_more_comes_back_than_was_paid(province: str, treatment: Any, amount: int, percent: int) -> None:
    paid = included_taxes(amount, purchase_rates(province, DAY, treatment))
    taxes = claimed(*paid, province, percent)
    assert abs(taxes.tax_cents) <= abs(paid[0]) <= abs(amount)
    assert abs(taxes.provincial_tax_cents) <= abs(paid[1])
    assert province == "QC" or taxes.provincial_tax_cents == 0


async def test_an_expense_is_booked_and_follows_its_changes(till: Any, ledger: Any) -> None:
    made = await till.record()
    assert (made["tax_cents"], made["open_cents"], made["vendor"]) == (500, 0, "Prairie Janitorial")
    assert await ledger.balances() == {"5100": 10_000, "1310": 500, "1010": -10_500}
    lines = [
        {"category_id": await till.category("meals"), "amount_cents": 2_100},
        {"category_id": await till.category("insurance"), "amount_cents": 1_000},
    ]
    body = await till.body(occurred_on="2026-11-18", lines=lines, payment_method="credit_card")
    changed = await till.ask("PUT", f"/expenses/{made['id']}", json=body, headers={"If-Match": '"1"'})
    assert changed.status_code == 200, changed.text
    assert changed.json()["category"] == "Meals and entertainment"
    assert await ledger.balances() == {"6060": 2_050, "6040": 1_000, "1310": 50, "2010": -3_100}
    stale = await till.ask("PUT", f"/expenses/{made['id']}", json=body, headers={"If-Match": '"1"'})
    assert stale.status_code == 412
    assert (await till.ask("DELETE", f"/expenses/{made['id']}")).status_code == 204
    assert await ledger.balances() == {}
    assert (await till.ask("PUT", f"/expenses/{made['id']}", json=body)).status_code == 409
    back = await till.ask("POST", f"/expenses/{made['id']}/restore")
    assert back.json()["deleted_at"] is None
    assert (await ledger.balances())["2010"] == -3_100


async def test_a_bill_is_paid_in_parts(till: Any, ledger: Any) -> None:
    bill = await till.record(payment_method="payable", due_on="2026-11-21")
    path = f"/expenses/{bill['id']}"
    assert bill["open_cents"] == 10_500
    owed = (await till.ask("GET", "/owed")).json()
    assert [(one["kind"], one["name"], one["open_cents"]) for one in owed] == [
        ("vendor", "Prairie Janitorial", 10_500)
    ]
    part = {"paid_on": "2026-11-22", "method": "etransfer", "amount_cents": 500}
    paid = await till.ask("POST", f"{path}/payments", json=part)
    assert paid.json()["open_cents"] == 10_000
    assert await ledger.balances() == {"5100": 10_000, "1310": 500, "2000": -10_000, "1010": -500}
    assert (await till.ask("POST", f"{path}/payments", json=part | {"amount_cents": 10_001})).status_code == 422
    assert (await till.ask("DELETE", path)).status_code == 409
    assert (await till.ask("PUT", path, json=await till.body())).status_code == 409
    many = {"expense_ids": [bill["id"]], "paid_on": "2026-11-23", "method": "cash"}
    assert len((await till.ask("POST", "/expenses/pay", json=many)).json()) == 1
    assert (await till.ask("POST", "/expenses/pay", json=many)).status_code == 409
    assert "2000" not in await ledger.balances()
    undone = await till.ask("DELETE", f"{path}/payments/{paid.json()['payments'][0]['id']}")
    assert (undone.json()["open_cents"], undone.json()["paid_cents"]) == (500, 10_000)
    assert (await ledger.balances())["2000"] == -500


async def test_two_who_pay_at_once_pay_once(till: Any, ledger: Any) -> None:
    laid_out = await till.record(payment_method="personal", owed_to_id=PERSON, owed_to="Maria")
    body = {"paid_on": "2026-11-22", "method": "bank"}
    answers = await asyncio.gather(
        *(till.ask("POST", f"/expenses/{laid_out['id']}/payments", json=body) for _ in range(3))
    )
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409]
    assert "2020" not in await ledger.balances()


async def test_a_closed_day_is_refused(till: Any, ledger: Any) -> None:
    made = await till.record()
    await ledger.lock(DAY)
    assert (await till.post()).status_code == 409
    path = f"/expenses/{made['id']}"
    later = await till.body(occurred_on="2026-11-23")
    assert (await till.ask("PUT", path, json=later)).json()["type"].endswith("period-locked")
    assert (await till.ask("DELETE", path)).status_code == 409
    draft = await till.post(status="draft")
    assert draft.status_code == 201


TAXES_OF_TWO_SIGNS = {
    "category_id": str(UUID(int=1)),
    "amount_cents": 100,
    "tax_paid_cents": 500,
    "provincial_tax_paid_cents": -500,
}


async def test_a_refund_and_typed_taxes(till: Any, ledger: Any) -> None:
    await till.record(-2_100)
    line = {"category_id": await till.category("supplies"), "amount_cents": 1_000, "tax_paid_cents": 30}
    await till.record(lines=[line], tax_mode="typed")
    assert await ledger.balances() == {"5100": -1_030, "1310": -70, "1010": 1_100}


@pytest.mark.parametrize(
    "changes",
    [
        {"lines": []},
        {"payment_method": "payable", "vendor": None},
        {"payment_method": "personal"},
        {"billable": True},
        {"due_on": "2026-11-21"},
        {"description": "a\x00b"},
        {"occurred_on": "1999-01-01"},
        {"vendor_id": str(UUID(int=1))},
        {"lines": [{"category_id": str(UUID(int=1)), "amount_cents": 100}]},
        {"lines": [{"category_id": str(UUID(int=1)), "amount_cents": 10**30}]},
        {"tax_mode": "typed", "lines": [TAXES_OF_TWO_SIGNS]},
    ],
)
async def test_what_makes_no_sense_is_refused(till: Any, changes: dict[str, Any]) -> None:
    answer = await till.post(**changes)
    assert answer.status_code == 422, answer.text
    if "tax_mode" in changes:
        assert "taxes" in answer.text


async def test_expenses_are_found_and_added_up(till: Any) -> None:
    first = await till.record(1_050, vendor="Érable", description="Soap", reference="A-1")
    second = await till.record(2_100, code="phone", payment_method="payable", occurred_on="2026-11-10")
    await till.record(3_150, status="draft")
    for query, expected in (
        ({"q": "ÉRABLE"}, [first]),
        ({"q": "a-1"}, [first]),
        ({"unpaid": True}, [second]),
        ({"category_id": await till.category("phone")}, [second]),
        ({"from": "2026-11-20", "status": "recorded"}, [first]),
        ({"amount_from": 1_000, "amount_to": 2_000}, [first]),
        ({"vendor_id": first["vendor_id"]}, [first]),
        ({"has_receipt": True}, []),
        ({"overdue": True}, []),
        ({"billable": True}, []),
        ({"sort": "amount", "limit": 1}, [first]),
        ({"sort": "vendor", "status": "recorded"}, [second, first]),
        ({"deleted": True}, []),
    ):
        answer = await till.ask("GET", "/expenses", params=query)
        assert answer.status_code == 200, answer.text
        assert [item["id"] for item in answer.json()["items"]] == [one["id"] for one in expected], query
    totals = (await till.ask("GET", "/expenses/totals", params={"status": "recorded"})).json()
    assert totals == {
        "count": 2,
        "amount_cents": 3_150,
        "tax_cents": 150,
        "provincial_tax_cents": 0,
        "cost_cents": 3_000,
        "open_cents": 2_100,
    }


async def test_a_likely_duplicate_is_pointed_out(till: Any) -> None:
    first = await till.record()
    again = await till.record(occurred_on="2026-11-22")
    assert again["possible_duplicates"] == [first["id"]]
    assert (await till.record(occurred_on="2026-11-28"))["possible_duplicates"] == []


async def test_who_may_do_what(
    till: Any, http: httpx.AsyncClient, as_staff: Any, database: Database, org: UUID
) -> None:
    made = await till.record()
    path = f"/v1/admin/finance/expenses/{made['id']}"
    other = as_staff(org_id=await add_organization(database))
    assert (await http.get(path, headers=other)).status_code == 404
    assert (await http.get(path, headers=as_staff("dispatcher"))).status_code == 403
    body = await till.body()
    only_view = as_staff(permissions=["finance.view"])
    assert (await http.get(path, headers=only_view)).status_code == 200
    assert (await http.post("/v1/admin/finance/expenses", json=body, headers=only_view)).status_code == 403
    assert (await till.ask("GET", f"/expenses/{new_id()}")).status_code == 404
    async with database.unit_of_work(org) as uow:
        await uow.sql("UPDATE organizations SET disabled_modules = '{module.finance}' WHERE id = :id", id=org)
    assert (await http.get(path, headers=as_staff())).status_code == 403


async def test_an_expense_is_told_whole(till: Any, emitted: Any, org: UUID) -> None:
    made = await till.record()
    await till.ask("DELETE", f"/expenses/{made['id']}")
    told = await emitted(org, "finance.expense.recorded.v1")
    assert [(one.data["deleted"], one.data["amount_cents"]) for one in told] == [(False, 10_500), (True, 10_500)]
    assert told[0].data["lines"][0]["account"] == "5100"


async def test_categories_name_their_accounts_in_the_companys_language(
    http: httpx.AsyncClient, database: Database, as_staff: Any
) -> None:
    french = as_staff("owner", org_id=await add_organization(database, locale="fr"))
    listed = (await http.get("/v1/admin/finance/expense-categories", headers=french)).json()["items"]
    assert {("Véhicules", "Véhicules")} <= {(one["name"], one["account_name"]) for one in listed}


async def test_categories_are_a_company_s_own(till: Any) -> None:
    made = await till.ask("POST", "/expense-categories", json={"name": "Parking", "account": "6160"})
    assert made.status_code == 201, made.text
    path = f"/expense-categories/{made.json()['id']}"
    assert (await till.ask("POST", "/expense-categories", json={"name": "PARKING"})).status_code == 409
    assert (
        await till.ask("POST", "/expense-categories", json={"name": "X", "account": "1010"})
    ).status_code == 422
    line = {"category_id": made.json()["id"], "amount_cents": 105}
    expense = await till.record(lines=[line])
    renamed = await till.ask("PATCH", path, json={"name": "Car parks"})
    assert renamed.json()["name"] == "Car parks"
    assert (await till.ask("GET", f"/expenses/{expense['id']}")).json()["category"] == "Car parks"
    assert (await till.ask("PATCH", path, json={"account": "6990"})).status_code == 409
    assert (await till.ask("DELETE", path)).status_code == 409
    assert (await till.ask("PATCH", path, json={"archived": True})).json()["archived_at"]
    assert (await till.post(lines=[line])).status_code == 422
    unused = (await till.ask("POST", "/expense-categories", json={"name": "Unused"})).json()
    assert (await till.ask("DELETE", f"/expense-categories/{unused['id']}")).status_code == 204
    supplies = await till.category("supplies")
    assert (await till.ask("DELETE", f"/expense-categories/{supplies}")).status_code == 409


async def test_vendors_are_merged_with_their_expenses(till: Any) -> None:
    first = await till.record(vendor="Costco")
    second = await till.record(vendor="Costco Wholesale")
    again = await till.record(vendor="COSTCO")
    assert again["vendor_id"] == first["vendor_id"]
    path = f"/vendors/{first['vendor_id']}"
    merged = await till.ask("POST", f"{path}/merge", json={"other_id": second["vendor_id"]})
    assert merged.status_code == 200, merged.text
    assert (merged.json()["expenses"], merged.json()["spent_cents"]) == (3, 31_500)
    assert (await till.ask("POST", f"{path}/merge", json={"other_id": second["vendor_id"]})).status_code == 409
    assert (await till.ask("POST", f"{path}/merge", json={"other_id": first["vendor_id"]})).status_code == 422
    assert (await till.record(vendor="costco WHOLESALE"))["vendor_id"] == first["vendor_id"]
    listed = (await till.ask("GET", "/vendors", params={"q": "cost"})).json()["items"]
    assert [one["name"] for one in listed] == ["Costco"]
    renamed = await till.ask("PATCH", path, json={"name": "Costco Canada"})
    assert renamed.json()["name"] == "Costco Canada"
    assert (await till.ask("GET", f"/expenses/{second['id']}")).json()["vendor"] == "Costco Canada"
    assert (await till.ask("POST", "/vendors", json={"name": "costco canada"})).status_code == 409


async def test_payables_by_age_are_what_is_owed_to_whom(till: Any) -> None:
    maria = {"owed_to_id": str(UUID(int=5)), "owed_to": "Maria"}
    bill = await till.record(
        20_000, payment_method="payable", occurred_on="2026-09-01", due_on="2026-10-01", **maria
    )
    paid = {"paid_on": "2026-11-21", "method": "bank", "amount_cents": 5_000}
    assert (await till.ask("POST", f"/expenses/{bill['id']}/payments", json=paid)).status_code == 201
    await till.record(3_000, payment_method="personal", occurred_on="2026-11-20", **maria)
    await till.record(
        4_000, payment_method="payable", occurred_on="2026-11-20", due_on="2026-12-20", vendor="Rent"
    )
    for until, prairie in (("2026-11-20", 20_000), ("2026-11-22", 15_000)):
        days = {"from": "2026-01-01", "to": until}
        report = (await till.ask("GET", "/reports/payables-ageing", params=days)).json()
        rows = {row["key"]: row["values"] for row in report["rows"]}
        assert {key: row["total"] for key, row in rows.items()} == {
            "Prairie Janitorial": prairie,
            "Maria": 3_000,
            "Rent": 4_000,
            "total": prairie + 7_000,
        }
        assert (rows["Prairie Janitorial"]["days_60"], rows["Rent"]["current"]) == (prairie, 4_000)
        assert report["reconciliation"]["difference_cents"] == 0
