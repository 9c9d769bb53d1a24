"""Personal data goes when its time has come, not a day sooner, and never another company's."""

from typing import Any
from uuid import UUID

import httpx
import pytest

from booking.jobs.retention import RULES, Rule, _forget_batch
from shared.database import Database
from shared.organizations import organization

FORM = {
    "name": "Zoë Tremblay",
    "email": "zoe@example.com",
    "phone": "780 555 0123",
    "message": "The side door, please.",
    "consent_email": True,
}
TOUCH = """
    INSERT INTO lead_touches (id, org_id, created_at, visitor_id, source)
    VALUES (gen_random_uuid(), :org, now(), gen_random_uuid(), 'google')
"""
NOTE = """
    INSERT INTO client_notes
        (id, org_id, created_at, updated_at, version, client_id, body, author, pinned, deleted_at)
    SELECT gen_random_uuid(), org_id, now(), now(), 1, id, 'Old', 'ana', false, now() FROM clients
"""


@pytest.fixture
def run(database: Database, org: UUID) -> Any:
    """Return the job's work in the test's organization."""

    async def once() -> int:
        async with database.unit_of_work(org) as uow:
            return await _forget_batch(await organization(uow), uow)

    return once


async def age(database: Database, org: UUID, table: str, column: str, days: float) -> None:
    """Make the rows of a table so old."""
    async with database.unit_of_work(org) as uow:
        await uow.sql(
            f"UPDATE {table} SET {column} = now() - make_interval(hours => :hours)", hours=int(days * 24)
        )


async def count(database: Database, org: UUID, table: str) -> int:
    """Return how many rows a table has for the organization."""
    async with database.unit_of_work(org) as uow:
        return int((await uow.sql(f"SELECT count(*) FROM {table}")).scalar_one())


async def test_a_lead_is_forgotten_after_a_year_but_still_counts(
    http: httpx.AsyncClient, as_staff: Any, database: Database, org: UUID, stranger: Any, run: Any
) -> None:
    answer = await http.post(f"{stranger.path}/leads", json=FORM)
    assert answer.status_code == 201, answer.text
    await age(database, org, "leads", "updated_at", 364.9)
    assert await run() == 0
    await age(database, org, "leads", "updated_at", 365.1)
    assert [await run(), await run()] == [1, 0]
    (lead,) = (await http.get("/v1/admin/leads", headers=as_staff())).json()["items"]
    assert (lead["name"], lead["email"], lead["phone"]) == ("—", None, None)
    async with database.unit_of_work(org) as uow:
        row = (await uow.sql("SELECT message, consent_email, anonymised_at FROM leads")).one()
    assert (row.message, row.consent_email) == (None, False)
    assert row.anonymised_at is not None


async def test_visitors_who_never_wrote_are_forgotten(database: Database, org: UUID, run: Any) -> None:
    async with database.unit_of_work(org) as uow:
        await uow.sql(TOUCH, org=org)
    await age(database, org, "lead_touches", "created_at", 89)
    assert await run() == 0
    await age(database, org, "lead_touches", "created_at", 91)
    assert await run() == 1
    assert await count(database, org, "lead_touches") == 0


async def test_a_deleted_note_can_be_brought_back_for_a_month(
    database: Database, org: UUID, hire: Any, add_booking: Any, run: Any
) -> None:
    await add_booking(*await hire("Maria"))
    async with database.unit_of_work(org) as uow:
        await uow.sql(NOTE)
    await age(database, org, "client_notes", "deleted_at", 29)
    assert await run() == 0
    await age(database, org, "client_notes", "deleted_at", 31)
    assert await run() == 1


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.what)
def test_every_rule_keeps_to_its_organization_and_its_batch(rule: Rule) -> None:
    assert rule.statement.count("org_id = :org_id") >= 2
    assert ":batch" in rule.statement
    assert ":before" in rule.statement
