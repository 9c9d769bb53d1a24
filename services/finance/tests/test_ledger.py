"""The ledger: entries that balance, days that are closed, documents that it follows."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from contracts.booking_life import BookingNoShow
from finance.ledger import chart
from finance.ledger.rules import Document, Place, UnbalancedError, entries_for, sides
from finance.ledger.service import PeriodLocked, check_open, keep
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id

from .desk import Story, deliver, send

DAY = date(2026, 11, 24)


def document(cents: int, on: date = DAY, **changes: Any) -> Document:
    """Return an expense paid from the bank."""
    moved = sides([(Place(chart.SUPPLIES), cents), (Place(chart.BANK), -cents)])
    facts: dict[str, Any] = {"source": "expense", "id": UUID(int=7), "on": on, "memo": "Soap", "sides": moved}
    return Document(**(facts | changes))


def test_sides_that_differ_are_refused() -> None:
    with pytest.raises(UnbalancedError):
        sides([(Place(chart.BANK), 100), (Place(chart.SALES), -99)])


@given(st.lists(st.tuples(st.integers(-5_000, 5_000), st.integers(0, 40), st.booleans()), max_size=12))
def test_the_ledger_ends_where_the_document_stands(steps: list[tuple[int, int, bool]]) -> None:
    posted: dict[date, dict[Place, int]] = {}
    for cents, days, redate in steps:
        wanted = document(cents, DAY + timedelta(days), redate=redate)
        for draft in entries_for(wanted, posted, today=DAY + timedelta(60), locked_through=None):
            assert sum(draft.sides.values()) == 0
            on_day = posted.setdefault(draft.booked_on, {})
            for place, part in draft.sides.items():
                on_day[place] = on_day.get(place, 0) + part
        total = sum(day.get(Place(chart.BANK), 0) for day in posted.values())
        assert total == -cents
        if redate:
            assert {day for day, moved in posted.items() if any(moved.values())} <= {wanted.on}


def test_nothing_is_booked_on_a_closed_day() -> None:
    first = entries_for(document(500), {}, today=DAY, locked_through=DAY)
    assert [draft.booked_on for draft in first] == [DAY + timedelta(days=1)]


async def test_a_document_is_booked_once_and_corrected_by_the_difference(
    database: Database, org: UUID, ledger: Any
) -> None:
    for cents in (500, 500, 800, 0):
        async with database.unit_of_work(org) as uow:
            await keep(uow, document(cents, id=UUID(int=org.int)))
    entries = await ledger.entries()
    assert [entry.booked_on for entry in entries] == [DAY, *[local_today("America/Edmonton")] * 2]
    assert await ledger.balances() == {}


async def test_the_database_refuses_what_no_ledger_may_hold(database: Database, org: UUID, ledger: Any) -> None:
    async with database.unit_of_work(org) as uow:
        await keep(uow, document(500, id=new_id()))
    await ledger.lock(DAY)
    for statement in (
        "UPDATE journal_lines SET amount_cents = 1",
        "DELETE FROM journal_entries",
        "INSERT INTO journal_lines SELECT org_id, entry_id, 9, account, 5, '2099-01-01', source, source_id "
        "FROM journal_lines LIMIT 1",
        "INSERT INTO journal_entries SELECT gen_random_uuid(), org_id, created_at, '2026-11-01', source, "
        "source_id, memo, currency FROM journal_entries LIMIT 1",
    ):
        with pytest.raises(DBAPIError):
            async with database.unit_of_work(org) as uow:
                await uow.session.execute(text(statement))
    async with database.unit_of_work(org) as uow:
        with pytest.raises(PeriodLocked, match="closed through 2026-11-24"):
            await check_open(uow, DAY)
        await check_open(uow, DAY + timedelta(days=1))


async def test_a_visit_its_deposit_and_its_payment_are_booked(database: Database, org: UUID, ledger: Any) -> None:
    story = Story(database, org)
    await story.completed()
    assert await ledger.balances() == {
        chart.RECEIVABLE: 20_606,
        chart.SALES: -20_500,
        chart.DISCOUNTS: 875,
        chart.GST: -981,
    }


async def paid_deposit(database: Database, org_id: UUID, http: httpx.AsyncClient, sandbox: Any) -> Story:
    """Return a booking whose deposit of 72.13 was paid by card."""
    story = Story(database, org_id)
    await story.requested()
    address = (await http.get(f"/v1/pay/deposits/{story.token}")).json()["checkout_url"]
    assert await sandbox.pay(address) == 303
    for event in await sandbox.events(about=str(story.booking_id)):
        await send(http, event)
    return story


async def test_a_deposit_is_owed_until_its_visit_is_invoiced(
    http: httpx.AsyncClient, database: Database, org: UUID, ledger: Any, sandbox: Any
) -> None:
    story = await paid_deposit(database, org, http, sandbox)
    assert await ledger.balances() == {chart.STRIPE: 7_213, chart.DEPOSITS: -7_213}
    await story.completed()
    assert await ledger.balances(account=chart.DEPOSITS) == {}
    assert await ledger.balances(account=chart.RECEIVABLE) == {chart.RECEIVABLE: 20_606 - 7_213}


async def test_what_is_kept_of_a_deposit_is_income_with_tax_in_it(
    http: httpx.AsyncClient, database: Database, org: UUID, ledger: Any, sandbox: Any
) -> None:
    story = await paid_deposit(database, org, http, sandbox)
    await story.cancelled(refund_cents=3_606)
    assert await ledger.balances() == {chart.STRIPE: 3_607, chart.CANCELLATIONS: -3_435, chart.GST: -172}


async def test_a_deposit_is_kept_when_nobody_is_there(
    http: httpx.AsyncClient, database: Database, org: UUID, ledger: Any, sandbox: Any
) -> None:
    story = await paid_deposit(database, org, http, sandbox)
    await deliver(database, story.event(BookingNoShow), org, 3)
    assert await ledger.balances() == {chart.STRIPE: 7_213, chart.CANCELLATIONS: -6_870, chart.GST: -343}


JOURNAL = "/v1/admin/finance/ledger/entries"


def by_hand(**changes: Any) -> dict[str, Any]:
    """Return an entry: the owner puts 500.00 into the bank."""
    sides_ = [{"account": chart.BANK, "debit_cents": 50_000}, {"account": chart.OWNER, "credit_cents": 50_000}]
    return {"booked_on": "2026-11-02", "memo": "The owner's money", "sides": sides_} | changes


async def test_entries_by_hand_are_made_listed_and_taken_back_once(
    http: httpx.AsyncClient, org: UUID, as_staff: Any, ledger: Any
) -> None:
    staff = as_staff("owner", org_id=org)
    made = (await http.post(JOURNAL, headers=staff, json=by_hand())).json()
    assert (made["total_cents"], made["lines"][0]["account_name"]) == (50_000, "Bank")
    for query in ({"account": "1010"}, {"from": "2026-11-02", "to": "2026-11-02"}, {"source": "journal"}):
        listed = (await http.get(JOURNAL, headers=staff, params=query)).json()["items"]
        assert [entry["id"] for entry in listed] == [made["id"]]
    assert (await http.get(JOURNAL, headers=staff, params={"from": "2026-11-03"})).json()["items"] == []
    assert (await http.get(f"{JOURNAL}/{made['id']}", headers=staff)).json() == made
    accounts = (await http.get("/v1/admin/finance/ledger/accounts", headers=staff)).json()
    assert {account["number"]: account["balance_cents"] for account in accounts}["3000"] == 50_000
    why = {"reason": "It was a loan.", "booked_on": "2026-11-03"}
    back = await http.post(f"{JOURNAL}/{made['id']}/reverse", headers=staff, json=why)
    assert (back.status_code, back.json()["booked_on"]) == (201, "2026-11-03")
    again = await http.post(f"{JOURNAL}/{made['id']}/reverse", headers=staff, json=why)
    assert again.status_code == 409
    assert await ledger.balances() == {}


async def test_entries_by_hand_that_no_books_may_hold_are_refused(
    http: httpx.AsyncClient, database: Database, org: UUID, as_staff: Any, ledger: Any
) -> None:
    staff = as_staff("owner", org_id=org)
    debit = {"account": chart.BANK, "debit_cents": 5}
    for sides_ in (
        [debit, {"account": chart.OWNER, "credit_cents": 6}],
        [debit, {"account": chart.RECEIVABLE, "credit_cents": 5}],
        [debit, {"account": "9999", "credit_cents": 5}],
        [debit, {"account": chart.BANK, "credit_cents": 5}],
        [debit | {"credit_cents": 5}, debit],
        [debit],
    ):
        refused = await http.post(JOURNAL, headers=staff, json=by_hand(sides=sides_))
        assert refused.status_code == 422, refused.text
    await ledger.lock(date(2026, 11, 2))
    assert (await http.post(JOURNAL, headers=staff, json=by_hand())).status_code == 409
    assert (await http.post(JOURNAL, headers=as_staff("viewer", org_id=org), json=by_hand())).status_code == 403
    await Story(database, org).completed()
    (sale,) = await ledger.entries()
    refused = await http.post(f"{JOURNAL}/{sale.id}/reverse", headers=staff, json={"reason": "No reason"})
    assert refused.status_code == 409
    assert "follows a document (invoice)" in refused.json()["detail"]
