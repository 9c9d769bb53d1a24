"""Cash snapshots: counts beside the books, and the books brought to a count."""

import asyncio
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from finance.ledger import chart
from finance.ledger.rules import Document, Place, sides
from finance.ledger.service import keep
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.testing.suite import add_organization

SNAPSHOTS = "/v1/admin/finance/cash-snapshots"
TODAY = local_today("America/Edmonton")
YESTERDAY = TODAY - timedelta(days=1)
WHY = {"against": chart.OPENING, "memo": "Before the books began"}


async def moved(database: Database, org: UUID, on: date, account: str, cents: int) -> None:
    """Book an amount on an account of money."""
    both = sides([(Place(account), cents), (Place(chart.OWNER), -cents)])
    async with database.unit_of_work(org) as uow:
        await keep(uow, Document("journal", new_id(), on, "Moved", both))


async def taken(http: httpx.AsyncClient, staff: dict[str, str], **changes: Any) -> dict[str, Any]:
    """Count the bank."""
    body = {"account": chart.BANK, "taken_on": YESTERDAY.isoformat(), "balance_cents": 10_000} | changes
    answer = await http.post(SNAPSHOTS, headers=staff, json=body)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_a_count_stands_beside_the_books_of_its_day(
    http: httpx.AsyncClient, database: Database, org: UUID, as_staff: Any
) -> None:
    staff = as_staff("accountant", org_id=org)
    await moved(database, org, YESTERDAY - timedelta(days=3), chart.BANK, 5_000)
    await moved(database, org, YESTERDAY, chart.BANK, 2_500)
    await moved(database, org, TODAY, chart.BANK, 999)
    await moved(database, org, TODAY, chart.CREDIT_CARD, -4_000)
    counts = [
        await taken(http, staff),
        await taken(http, staff, taken_on=(YESTERDAY - timedelta(days=4)).isoformat(), balance_cents=1),
        await taken(http, staff, account=chart.CREDIT_CARD, taken_on=TODAY.isoformat(), balance_cents=4_100),
    ]
    assert [(one["ledger_cents"], one["difference_cents"]) for one in counts] == [
        (7_500, 2_500),
        (0, 1),
        (4_000, 100),
    ]
    listed = (await http.get(SNAPSHOTS, headers=staff)).json()["items"]
    assert listed == [counts[2], counts[0], counts[1]]
    of_bank = await http.get(SNAPSHOTS, headers=staff, params={"account": "1010", "sort": "taken_on", "limit": 1})
    assert of_bank.json()["items"] == [counts[1]]
    assert (await http.get(f"{SNAPSHOTS}/{counts[0]['id']}", headers=staff)).json() == counts[0]
    period = {"from": YESTERDAY.replace(day=1).isoformat(), "to": YESTERDAY.isoformat()}
    sheet = await http.get("/v1/admin/finance/reports/balance-sheet", headers=staff, params=period)
    counted = {row["key"]: row for row in sheet.json()["rows"] if row["section"] == "Counted"}
    assert {key: row["values"]["amount"] for key, row in counted.items()} == {
        "counted:1010": 10_000,
        "lacking:1010": 2_500,
    }
    assert counted["counted:1010"]["label"] == f"Bank, counted on {YESTERDAY}"


async def test_the_books_are_brought_to_a_count_once(
    http: httpx.AsyncClient, org: UUID, as_staff: Any, ledger: Any
) -> None:
    staff = as_staff("owner", org_id=org)
    count = await taken(http, staff)
    address = f"{SNAPSHOTS}/{count['id']}/adjust"
    both = await asyncio.gather(*(http.post(address, headers=staff, json=WHY) for _ in range(2)))
    assert sorted(answer.status_code for answer in both) == [200, 409]
    assert await ledger.balances() == {chart.BANK: 10_000, chart.OPENING: -10_000}
    (entry,) = await ledger.entries()
    assert entry.booked_on == YESTERDAY
    card = await taken(http, staff, account=chart.CREDIT_CARD, balance_cents=300)
    fees = {"against": chart.BANK_FEES, "memo": "Interest of the card"}
    adjusted = await http.post(f"{SNAPSHOTS}/{card['id']}/adjust", headers=staff, json=fees)
    assert adjusted.json()["difference_cents"] == 0
    assert (await ledger.balances())[chart.BANK_FEES] == 300


async def test_a_count_is_corrected_and_forgotten(
    http: httpx.AsyncClient, org: UUID, as_staff: Any, ledger: Any
) -> None:
    staff = as_staff("owner", org_id=org)
    address = f"{SNAPSHOTS}/{(await taken(http, staff))['id']}"
    changed = await http.patch(address, headers=staff, json={"balance_cents": -5, "note": "Découvert"})
    assert (changed.json()["difference_cents"], changed.json()["note"]) == (-5, "Découvert")
    stale = staff | {"If-Match": '"1"'}
    assert (await http.patch(address, headers=stale, json={"note": ""})).status_code == 412
    assert (await http.delete(address, headers=stale)).status_code == 412
    assert (await http.delete(address, headers=staff)).status_code == 204
    assert (await http.get(address, headers=staff)).status_code == 404
    assert await ledger.balances() == {}


async def test_counts_that_tell_nothing_are_refused(
    http: httpx.AsyncClient, database: Database, org: UUID, as_staff: Any, ledger: Any
) -> None:
    staff = as_staff("owner", org_id=org)
    count = await taken(http, staff)
    again = {name: count[name] for name in ("account", "taken_on", "balance_cents")}
    assert (await http.post(SNAPSHOTS, headers=staff, json=again)).status_code == 409
    for change in ({"account": chart.RECEIVABLE}, {"taken_on": (TODAY + timedelta(days=2)).isoformat()}):
        assert (await http.post(SNAPSHOTS, headers=staff, json=again | change)).status_code == 422
    address = f"{SNAPSHOTS}/{count['id']}"
    for against in (chart.BANK, chart.RECEIVABLE, "9999"):
        refused = await http.post(f"{address}/adjust", headers=staff, json=WHY | {"against": against})
        assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "body.against")
    await ledger.lock(YESTERDAY)
    assert (await http.post(f"{address}/adjust", headers=staff, json=WHY)).status_code == 409
    other = await add_organization(database)
    assert (await http.get(address, headers=as_staff("owner", org_id=other))).status_code == 404
    assert (await http.get(SNAPSHOTS, headers=as_staff("viewer", org_id=org))).status_code == 200


@pytest.mark.parametrize(("method", "path"), [("POST", ""), ("PATCH", "/{id}"), ("DELETE", "/{id}")])
async def test_counting_needs_the_permission(
    http: httpx.AsyncClient, as_staff: Any, method: str, path: str
) -> None:
    address = SNAPSHOTS + path.format(id=new_id())
    assert (await http.request(method, address, headers=as_staff("viewer"), json={})).status_code == 403
