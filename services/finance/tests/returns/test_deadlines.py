"""The job `tax-deadlines`: each deadline is told once, to companies that collect tax."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlmodel import select

from finance.jobs import tax_deadlines
from finance.jobs.tax_deadlines import tell_deadlines
from finance.ledger import chart
from finance.ledger.rules import Document, Place, sides
from finance.ledger.service import keep
from finance.settings import FinanceSettings
from shared.clock import local_today
from shared.database import Database
from shared.ids import new_id
from shared.jobs import JobContext
from shared.organizations import Organization
from shared.testing.suite import add_organization

TODAY = local_today("America/Edmonton")
BODY = {"tax_type": "GST", "due_on": (TODAY + timedelta(days=5)).isoformat(), "amount_cents": 90_000}


async def test_a_planned_instalment_is_told_once(
    http: httpx.AsyncClient, as_staff: Any, database: Database, settings: FinanceSettings, emitted: Any
) -> None:
    company = await add_organization(database, tax_number="123456789 RT0001")
    added = await http.post("/v1/admin/finance/taxes/instalments", json=BODY, headers=as_staff(org_id=company))
    assert added.status_code == 201
    context = JobContext(settings, database)
    await tell_deadlines(context)
    await tell_deadlines(context)
    (told,) = await emitted(company, "finance.tax.instalment_due.v1")
    assert (told.data["due_on"], told.data["amount_cents"]) == (BODY["due_on"], 90_000)


async def test_the_year_asks_for_instalments_and_a_return(
    database: Database, emitted: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    company = await add_organization(database, tax_number="123456789 RT0001")
    sale = sides([(Place(chart.BANK), 8_400_000), (Place(chart.SALES), -8_000_000), (Place(chart.GST), -400_000)])
    async with database.unit_of_work(company) as uow:
        await keep(uow, Document("journal", new_id(), date(2025, 6, 1), "Sale", sale))
    for day in (date(2026, 3, 20), date(2026, 4, 20), date(2026, 4, 21)):
        monkeypatch.setattr(tax_deadlines, "local_today", lambda _, day=day: day)
        await _run(database, company)
    (told,) = await emitted(company, "finance.tax.instalment_due.v1")
    assert (told.data["due_on"], told.data["amount_cents"]) == ("2026-04-30", 100_000)
    (due,) = await emitted(company, "finance.tax.return_due.v1")
    assert (due.data["from_date"], due.data["due_on"]) == ("2025-01-01", "2026-03-31")


async def test_who_collects_no_tax_is_left_alone(database: Database, org: UUID, emitted: Any) -> None:
    await _run(database, org)
    assert await emitted(org) == []


async def _run(database: Database, org_id: UUID) -> None:
    async with database.unit_of_work(org_id) as uow:
        company = (await uow.session.exec(select(Organization).where(Organization.id == org_id))).one()
        await tax_deadlines._tell(company, uow)
