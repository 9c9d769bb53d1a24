"""Kilometres: the CRA's rates, what a year comes to, what is owed to drivers."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finance.mileage.rates import allowance, credits_in, rates_of_year
from shared.database import Database

MARIA = str(UUID(int=5))


def trip(km: str, **changes: Any) -> dict[str, Any]:
    """Return a trip of Maria's."""
    about = {"travelled_on": "2026-11-20", "person_id": MARIA, "person": "Maria", "purpose": "Visit"}
    return about | {"km": km} | changes


@pytest.mark.parametrize(
    ("year", "province", "rates"), [(2024, "AB", (70, 64)), (2026, "YT", (77, 71)), (2031, "ON", (73, 67))]
)
def test_rates(year: int, province: str, rates: tuple[int, int]) -> None:
    assert rates_of_year(year, province) == rates


def test_the_rate_falls_after_5000_km() -> None:
    assert allowance(Decimal(5_010), 2026, "AB") == 5_000 * 73 + 10 * 67


@given(st.integers(1, 10_000_000), st.sampled_from(["AB", "ON", "QC"]))
def test_credits_are_a_part_of_the_allowance(cents: int, province: str) -> None:
    federal, provincial = credits_in(cents, province, date(2026, 1, 1))
    assert 0 <= federal + provincial < cents
    assert provincial == 0 or province == "QC"


async def test_a_trip_is_owed_to_its_driver(till: Any, ledger: Any) -> None:
    made = await till.ask("POST", "/mileage", json=trip("10.5"))
    assert made.status_code == 201, made.text
    assert made.json()["amount_cents"] == 767
    assert await ledger.balances() == {"6170": 730, "1310": 37, "2020": -767}
    expense = f"/expenses/{made.json()['expense_id']}"
    assert (await till.ask("DELETE", expense)).json()["type"].endswith("expense-linked")
    path = f"/mileage/{made.json()['id']}"
    changed = await till.ask("PUT", path, json=trip("20", booking_id=MARIA), headers={"If-Match": '"1"'})
    assert changed.json()["amount_cents"] == 1_460, changed.text
    assert (await till.ask("PUT", path, json=trip("30"), headers={"If-Match": '"1"'})).status_code == 412
    assert (await till.ask("DELETE", path)).status_code == 204
    assert await ledger.balances() == {}
    assert (await till.ask("PUT", path, json=trip("30"))).status_code == 409
    assert (await till.ask("POST", f"{path}/restore")).json()["deleted_at"] is None
    paid = await till.ask("POST", f"{expense}/payments", json={"paid_on": "2026-11-22", "method": "etransfer"})
    assert paid.status_code == 201
    assert (await till.ask("DELETE", path)).json()["type"].endswith("expense-paid")
    year = (await till.ask("GET", "/mileage/years/2026")).json()
    assert [(one["km"], one["amount_cents"], one["owed_cents"]) for one in year] == [("20.0", 1_460, 0)]


async def test_a_year_adds_up_in_any_order(till: Any) -> None:
    made = [(await till.ask("POST", "/mileage", json=trip(km))).json() for km in ("4000", "2000", "5")]
    assert [one["amount_cents"] for one in made] == [292_000, 140_000, 335]
    await till.ask("DELETE", f"/mileage/{made[0]['id']}")
    await till.ask("POST", "/mileage", json=trip("100"))
    year = (await till.ask("GET", "/mileage/years/2026")).json()
    assert year[0]["amount_cents"] == allowance(Decimal(2_105), 2026, "AB")
    listed = await till.ask("GET", "/mileage", params={"person_id": MARIA, "q": "vis", "from": "2026-01-01"})
    assert len(listed.json()["items"]) == 3


async def test_a_restored_trip_is_worth_what_the_year_leaves_for_it(till: Any, ledger: Any) -> None:
    first, _ = [(await till.ask("POST", "/mileage", json=trip(km))).json() for km in ("5000", "100")]
    await till.ask("DELETE", f"/mileage/{first['id']}")
    await till.ask("POST", "/mileage", json=trip("5000"))
    restored = await till.ask("POST", f"/mileage/{first['id']}/restore")
    year = (await till.ask("GET", "/mileage/years/2026")).json()
    assert year[0]["amount_cents"] == year[0]["owed_cents"] == allowance(Decimal(10_100), 2026, "AB")
    assert restored.json()["amount_cents"] == 335_000, "5,000 km beyond the first 5,000"
    assert (await ledger.balances())["2020"] == -year[0]["amount_cents"]


@pytest.mark.parametrize("leaves", ["deleted", "another year", "another person"])
async def test_the_trips_that_stay_are_worth_what_the_year_comes_to(till: Any, ledger: Any, leaves: str) -> None:
    made = [(await till.ask("POST", "/mileage", json=trip(km))).json() for km in ("5000", "100", "50")]
    path = f"/mileage/{made[0]['id']}"
    changes = {"another year": {"travelled_on": "2025-11-20"}, "another person": {"person_id": str(UUID(int=6))}}
    answer = await (
        till.ask("DELETE", path)
        if leaves == "deleted"
        else till.ask("PUT", path, json=trip("5000") | changes[leaves])
    )
    assert answer.is_success, answer.text
    year = (await till.ask("GET", "/mileage/years/2026")).json()
    owed = {one["person_id"]: one["owed_cents"] for one in year}
    assert owed[MARIA] == allowance(Decimal(150), 2026, "AB")


async def test_a_company_may_pay_its_own_rate(till: Any, database: Database, org: UUID, ledger: Any) -> None:
    async with database.unit_of_work(org) as uow:
        await uow.sql(
            "UPDATE organizations SET settings = CAST(:settings AS jsonb) WHERE id = :id",
            id=org,
            settings='{"mileage_rate_cents": 100}',
        )
    made = await till.ask("POST", "/mileage", json=trip("10"))
    assert (made.json()["amount_cents"], made.json()["rate_rule"]) == (1_000, "fixed")
    assert await ledger.balances() == {"6170": 1_000, "2020": -1_000}


@pytest.mark.parametrize("changes", [{"km": "0"}, {"km": "1.25"}, {"km": "NaN"}, {"km": 10**9}, {"purpose": ""}])
async def test_a_trip_that_makes_no_sense_is_refused(till: Any, changes: dict[str, Any]) -> None:
    assert (await till.ask("POST", "/mileage", json=trip("1") | changes)).status_code == 422


async def test_a_trip_on_a_closed_day_is_refused(till: Any, ledger: Any) -> None:
    await ledger.lock(date(2026, 11, 20))
    assert (await till.ask("POST", "/mileage", json=trip("1"))).status_code == 409
