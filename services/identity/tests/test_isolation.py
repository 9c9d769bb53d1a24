"""What the database itself guarantees: no setting, no rows; another organization's, never."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from contracts.booking import WorkerCreated
from contracts.platform import AuditRecorded
from shared.database import Database
from shared.database.rls import PLUMBING
from shared.ids import new_id

from .conftest import Deliver, SignUp

WITHOUT_TENANT = PLUMBING | {"sign_in_attempts"}
TABLES = text("SELECT tablename FROM pg_tables WHERE schemaname = 'identity' ORDER BY tablename")


async def _populate(sign_up: SignUp, deliver: Deliver) -> None:
    owner = await sign_up()
    await deliver(
        WorkerCreated.model_validate(WorkerCreated.EXAMPLE | {"worker_id": new_id(), "phone": "+17805550111"}),
        owner.org_id,
    )
    await deliver(AuditRecorded.model_validate(AuditRecorded.EXAMPLE | {"entry_id": new_id()}), owner.org_id)


async def test_without_an_organization_no_table_shows_a_row(
    sign_up: SignUp, deliver: Deliver, database: Database
) -> None:
    await _populate(sign_up, deliver)
    async with database.unit_of_work() as uow:
        tables = set((await uow.session.execute(TABLES)).scalars()) - WITHOUT_TENANT
        assert {"users", "memberships", "sessions", "worker_accounts", "admin_audit_logs"} <= tables
        for table in tables:
            count = (await uow.session.execute(text(f"SELECT count(*) FROM {table}"))).scalar_one()
            assert count == 0, table


async def test_row_level_security_is_forced_everywhere(database: Database) -> None:
    query = text(
        "SELECT relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace "
        "WHERE nspname = 'identity' AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity)"
    )
    async with database.unit_of_work() as uow:
        assert set((await uow.session.execute(query)).scalars()) <= WITHOUT_TENANT


async def test_the_name_at_the_door_opens_that_persons_rows_and_no_others(
    sign_up: SignUp, database: Database
) -> None:
    first, second = await sign_up(), await sign_up()
    async with database.unit_of_work() as uow:
        await uow.session.execute(
            text("SELECT set_config('app.sign_in_name', :name, true)"), {"name": first.email}
        )
        emails = (await uow.session.execute(text("SELECT email FROM users"))).scalars().all()
        assert emails == [first.email]
        assert (await uow.session.execute(text("SELECT count(*) FROM memberships"))).scalar_one() == 0
        await uow.session.execute(text("SELECT set_config('app.user_id', :id, true)"), {"id": first.user_id})
        orgs = (await uow.session.execute(text("SELECT org_id FROM memberships"))).scalars().all()
        assert orgs == [first.org_id]
    async with database.unit_of_work(second.org_id) as uow:
        emails = (await uow.session.execute(text("SELECT email FROM users"))).scalars().all()
        assert emails == [second.email], "an organization sees its own members"


@pytest.mark.parametrize("way", ["foreign row", "own memberships only for reading"])
async def test_nothing_is_written_into_another_organization(sign_up: SignUp, database: Database, way: str) -> None:
    here, there = await sign_up(), await sign_up()
    if way == "foreign row":
        with pytest.raises(DBAPIError, match="row-level security"):
            async with database.unit_of_work(here.org_id) as uow:
                await uow.session.execute(
                    text(
                        "INSERT INTO roles (id, org_id, created_at, updated_at, version, key, name, permissions) "
                        "VALUES (gen_random_uuid(), :org_id, now(), now(), 1, 'x', 'x', '{}')"
                    ),
                    {"org_id": there.org_id},
                )
        return
    async with database.unit_of_work(there.org_id) as uow:
        await uow.session.execute(text("SELECT set_config('app.user_id', :id, true)"), {"id": here.user_id})
        changed = await uow.session.execute(
            text("UPDATE memberships SET built_in_role = 'viewer' WHERE user_id = :id RETURNING 1"),
            {"id": here.user_id},
        )
        assert changed.all() == []
