"""What comes back by itself, what was delivered, and what was planned."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.desk import deliver, redeliver

from contracts.booking_stock import PurchaseOrderReceived
from finance.budgets.alerts import crossed
from finance.jobs import JOBS
from finance.recurring_expenses.rules import first_from, occurrence
from finance.settings import FinanceSettings
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.jobs import JobContext, run_once


def test_the_last_day_of_the_month_comes_back() -> None:
    days = [occurrence(date(2026, 1, 31), "month", 1, number) for number in range(3)]
    assert days == [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)]


@given(
    st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.sampled_from(["week", "month", "year"]), st.integers(1, 24)
)
def test_occurrences_go_forward(start: date, every: str, interval: int) -> None:
    days = [occurrence(start, every, interval, number) for number in range(5)]
    assert days == sorted(set(days))
    assert first_from(start, every, interval, 0, days[3]) == 3


@pytest.mark.parametrize(("actual", "expected"), [(79, 0), (80, 80), (99, 80), (100, 100), (-5, 0)])
def test_thresholds(actual: int, expected: int) -> None:
    assert crossed(100, actual) == expected


async def test_rent_is_recorded_once_a_month(
    till: Any, settings: FinanceSettings, database: Database, ledger: Any
) -> None:
    today = local_today("America/Edmonton")
    template = await till.body(210_000, "rent", vendor="Landlord")
    del template["occurred_on"]
    start = today - timedelta(days=40)
    body = {"name": "Rent", "template": template, "every": "month", "starts_on": start.isoformat()}
    made = await till.ask("POST", "/recurring-expenses", json=body)
    assert made.status_code == 201, made.text
    path = f"/recurring-expenses/{made.json()['id']}"
    for _ in range(2):
        await run_once(JOBS["recurring-expenses"], JobContext(settings, database))
    query = {"recurring_id": made.json()["id"]}
    found = (await till.ask("GET", "/expenses", params=query)).json()["items"]
    assert [(one["amount_cents"], one["source"]) for one in found] == [(210_000, "recurring")] * 2
    assert (await ledger.balances())["6100"] == 400_000
    due = (await till.ask("GET", "/recurring-expenses", params={"q": "ren"})).json()["items"][0]["next_on"]
    assert due > today.isoformat()
    skipped = await till.ask("POST", f"{path}/skip")
    assert skipped.json()["next_on"] > due
    assert (await till.ask("POST", f"{path}/pause")).json()["paused_at"]
    assert (await till.ask("POST", f"{path}/resume")).json()["paused_at"] is None
    ended = await till.ask("PUT", path, json=body | {"ends_on": today.isoformat()})
    assert ended.json()["next_on"] is None, ended.text
    assert (await till.ask("POST", f"{path}/skip")).status_code == 409
    assert (await till.ask("DELETE", path)).status_code == 204
    assert (await till.ask("POST", f"{path}/pause")).status_code == 404


async def test_what_cannot_be_recorded_says_why(till: Any, settings: FinanceSettings, database: Database) -> None:
    category = (await till.ask("POST", "/expense-categories", json={"name": "Storage"})).json()
    template = await till.body(lines=[{"category_id": category["id"], "amount_cents": 100}])
    del template["occurred_on"]
    body = {"name": "Unit", "template": template, "every": "week", "starts_on": "2026-11-20"}
    await till.ask("POST", "/recurring-expenses", json=body)
    await till.ask("PATCH", f"/expense-categories/{category['id']}", json={"archived": True})
    for _ in range(2):
        await run_once(JOBS["recurring-expenses"], JobContext(settings, database))
        listed = (await till.ask("GET", "/recurring-expenses")).json()["items"]
        assert "archived" in listed[0]["problem"]
        assert listed[0]["version"] == 2, "the job's tries don't get in the way of who mends it"


async def test_occurrences_end_with_the_calendar(till: Any) -> None:
    template = await till.body()
    del template["occurred_on"]
    body = {"name": "Lease", "template": template, "every": "year", "interval": 24, "starts_on": "2090-01-01"}
    made = (await till.ask("POST", "/recurring-expenses", json=body)).json()
    skipped = await till.ask("POST", f"/recurring-expenses/{made['id']}/skip")
    assert (skipped.status_code, skipped.json()["next_on"]) == (200, None)


async def test_a_delivery_becomes_a_draft_once(till: Any, database: Database, org: UUID, ledger: Any) -> None:
    about = {"order_id": str(new_id()), "supplier_id": str(new_id())}
    event = PurchaseOrderReceived.model_validate(PurchaseOrderReceived.EXAMPLE | about)
    envelope = await deliver(database, event, org)
    await redeliver(database, envelope)
    await deliver(database, event, org)
    found = (await till.ask("GET", "/expenses", params={"status": "draft", "sort": "created_at"})).json()["items"]
    assert [(one["amount_cents"], one["vendor"], one["source"]) for one in found] == [
        (8_807, "Prairie Janitorial", "delivery")
    ] * 2, "two deliveries of one order"
    assert await ledger.balances() == {}
    body = await till.body(8_807, vendor_id=found[0]["vendor_id"], vendor=None)
    recorded = await till.ask("PUT", f"/expenses/{found[0]['id']}", json=body)
    assert recorded.json()["status"] == "recorded", recorded.text
    assert await ledger.balances() == {"5100": 8_388, "1310": 419, "1010": -8_807}


async def test_a_budget_is_compared_with_the_books_and_told_of(
    till: Any, settings: FinanceSettings, database: Database, emitted: Any, org: UUID
) -> None:
    today = local_today("America/Edmonton")
    supplies = await till.category("supplies")
    soap = (await till.ask("POST", "/expense-categories", json={"name": "Soap", "account": "5100"})).json()["id"]
    cells = [{"category_id": one, "month": today.month, "amount_cents": 10_000} for one in (supplies, soap)]
    path = f"/budgets/{today.year}"
    assert (await till.ask("PUT", path, json={"items": cells})).status_code == 200
    await till.record(8_400, occurred_on=today.isoformat())
    await till.record(
        occurred_on=today.isoformat(), lines=[{"category_id": soap, "amount_cents": 2_100}], vendor="Other"
    )
    year = (await till.ask("GET", path)).json()
    assert {
        one["category"]: (one["actual_cents"], one["remaining_cents"], one["percent"])
        for one in year["categories"]
    } == {
        "Cleaning supplies": (8_000, 2_000, 80),
        "Soap": (2_000, 8_000, 20),
    }
    assert (year["planned_cents"], year["actual_cents"]) == (20_000, 10_000)
    job = JobContext(settings, database)
    for _ in range(2):
        await run_once(JOBS["budget-watch"], job)
    await till.record(2_100, occurred_on=today.isoformat(), vendor="Third")
    await run_once(JOBS["budget-watch"], job)
    told = await emitted(org, "finance.budget.exceeded.v1")
    assert [(one.data["category"], one.data["percent"]) for one in told] == [
        ("Cleaning supplies", 80),
        ("Cleaning supplies", 100),
    ]
    copied = (await till.ask("POST", f"/budgets/{today.year + 1}/copy", json={"percent": 110})).json()
    assert copied["planned_cents"] == 22_000
    again = (await till.ask("POST", f"/budgets/{today.year + 1}/copy", json={})).json()
    assert again["planned_cents"] == 22_000
    cells[0]["amount_cents"] = 0
    assert (await till.ask("PUT", path, json={"items": cells})).json()["planned_cents"] == 10_000
    unknown = {"category_id": str(new_id()), "month": 1, "amount_cents": 5}
    assert (await till.ask("PUT", path, json={"items": [unknown]})).status_code == 422
    assert (await till.ask("GET", "/budgets/1800")).status_code == 422
