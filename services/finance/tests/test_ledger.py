"""The ledger: entries that balance, days that are closed, documents that it follows."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from finance.ledger import chart
from finance.ledger.rules import Document, Place, UnbalancedError, entries_for, sides
from finance.ledger.service import PeriodLocked, check_open, keep
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id

from .desk import Story

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
