"""What the jobs cost where there is nothing to do: they look at every organization, many of them each minute."""

from dataclasses import dataclass
from uuid import UUID

import pytest
from sqlalchemy import event
from sqlmodel import col, select

from finance.jobs import JOBS
from finance.settings import FinanceSettings
from shared.database import Database
from shared.jobs import JobContext, OrganizationWork
from shared.organizations import Organization

MOST = 12
"""Statements of a run, those that enter the organization among them."""


@dataclass(frozen=True, slots=True)
class OneOrganization(JobContext):
    """A context that serves one organization only."""

    org_id: UUID

    async def each_organization(self, work: OrganizationWork, *, module: str | None = None) -> int:
        async with self.database.unit_of_work(self.org_id) as uow:
            company = (
                await uow.session.exec(select(Organization).where(col(Organization.id) == self.org_id))
            ).one()
            return await work(company, uow)


@pytest.mark.parametrize("name", sorted(JOBS))
async def test_a_job_costs_an_idle_organization_a_few_statements(
    name: str, database: Database, org: UUID, settings: FinanceSettings
) -> None:
    context = OneOrganization(settings, database, org)
    await JOBS[name].run(context)  # the first run opens the books
    said: list[str] = []

    def note(*about: object) -> None:
        said.append(str(about[2]))

    engine = database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        await JOBS[name].run(context)
    finally:
        event.remove(engine, "before_cursor_execute", note)
    assert len(said) <= MOST, "\n".join(said)
