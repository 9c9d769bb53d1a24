"""The database of the whole house: every service migrated beside the others, and none let in elsewhere."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from itertools import permutations
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import pytest_asyncio

from infra.native.services import discover
from shared.database.migrate import migrate
from shared.database.rls import PLUMBING
from shared.settings import Settings
from shared.testing.servers import Servers
from shared.testing.suite import LOCK, ServiceSuite

DATABASE = "t_house"
OTHER_LEADING_COLUMNS = {
    "identity.memberships_of_user": "a person signs in before it is known for which organization",
    "identity.sessions_of_user": "a person sees their sessions of every organization",
    "identity.worker_accounts_phone": "a phone number signs in before it is known for which organization",
}
"""Indexes of tenant tables that don't begin with `org_id`, each with its reason."""

OTHER_DOORS = {
    ("identity.memberships", "own_memberships"): "one's own places in organizations, at the door",
    ("identity.sessions", "own_sessions"): "one's own sessions in every organization",
    ("identity.worker_accounts", "at_the_door"): "the accounts of the phone number that signs in",
    ("finance.public_links", "holder_of_the_token"): "the one link whose unguessable token was brought along",
    ("finance.stripe_objects", "names_the_object"): "the one thing of Stripe's whose id was brought along",
}
"""Policies that let somebody see rows without an organization, each with whose rows they are."""


@dataclass(frozen=True)
class House:
    """The database, who may sign in and with what."""

    admin: asyncpg.Connection
    address: str
    logins: dict[str, str]

    @property
    def services(self) -> list[str]:
        """The services that have a schema."""
        return sorted(self.logins)


def _at(url: str, database: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{database}"))


@pytest_asyncio.fixture(scope="session")
async def house(servers: Servers, worker_id: str) -> AsyncIterator[House]:
    """Migrate every service into one database."""
    name = f"{DATABASE}_{worker_id}"
    logins = {}
    server = await asyncpg.connect(servers.postgres)
    await server.execute(f"SELECT pg_advisory_lock({LOCK})")
    await server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
    await server.execute(f'CREATE DATABASE "{name}"')
    address = _at(servers.postgres, name)
    for service in (service.name for service in discover() if service.has_migrations):
        settings = ServiceSuite(service, "house", servers).settings(Settings)
        login = settings.database_url.replace("+asyncpg", "")
        await migrate(
            service, address.replace("postgresql:", "postgresql+asyncpg:", 1), urlsplit(login).password or ""
        )
        logins[service] = _at(login, name)
    await server.close()
    admin = await asyncpg.connect(address)
    yield House(admin, address, logins)
    await admin.close()


TENANT_TABLES = """
    SELECT n.nspname AS schema, c.relname AS name, c.oid, c.relrowsecurity, c.relforcerowsecurity
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'org_id' AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY($1) AND NOT c.relname = ANY($2)
"""


async def tenant_tables(house: House) -> list[asyncpg.Record]:
    found: list[asyncpg.Record] = await house.admin.fetch(TENANT_TABLES, house.services, list(PLUMBING))
    return found


async def test_every_service_has_tenant_tables(house: House) -> None:
    assert {table["schema"] for table in await tenant_tables(house)} == set(house.services)
    assert len(house.services) >= 2


async def test_no_role_may_look_into_another_services_schema(house: House) -> None:
    for stranger, schema in permutations(house.services, 2):
        usage = await house.admin.fetchval("SELECT has_schema_privilege($1, $2, 'USAGE')", stranger, schema)
        assert not usage, f"{stranger} may use schema {schema}"
        open_tables = await house.admin.fetch(
            "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
            "WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'v', 'm') "
            "AND has_table_privilege($2, c.oid, 'SELECT, INSERT, UPDATE, DELETE')",
            schema,
            stranger,
        )
        assert open_tables == [], f"{stranger} may touch tables of {schema}"


async def test_a_login_is_really_turned_away(house: House) -> None:
    for stranger, schema in permutations(house.services, 2):
        connection = await asyncpg.connect(house.logins[stranger])
        try:
            for statement in (f"SELECT * FROM {schema}.outbox", f"SET ROLE {schema}_owner", f"SET ROLE {schema}"):
                try:
                    await connection.execute(statement)
                except asyncpg.InsufficientPrivilegeError:
                    continue
                raise AssertionError(f"{stranger} got through with: {statement}")
        finally:
            await connection.close()


async def test_every_tenant_table_is_isolated_and_its_owner_too(house: House) -> None:
    for table in await tenant_tables(house):
        name = f"{table['schema']}.{table['name']}"
        assert table["relrowsecurity"], f"{name} has no row-level security"
        assert table["relforcerowsecurity"], f"{name} does not force it on its owner"
        policies = await house.admin.fetch(
            "SELECT polname, pg_get_expr(polqual, polrelid) AS seen, "
            "pg_get_expr(polwithcheck, polrelid) AS written "
            "FROM pg_policy WHERE polrelid = $1 AND polpermissive",
            table["oid"],
        )
        assert "tenant_isolation" in {policy["polname"] for policy in policies}, f"{name} is not isolated"
        for policy in policies:
            if (name, policy["polname"]) in OTHER_DOORS:
                continue
            for expression in filter(None, (policy["seen"], policy["written"])):
                assert "app.org_id" in expression, f"{name} has a policy that ignores the organization"


async def test_the_organization_leads_every_index(house: House) -> None:
    wrong = []
    for table in await tenant_tables(house):
        indexes = await house.admin.fetch(
            "SELECT i.indexrelid::regclass::text AS name, a.attname FROM pg_index i "
            "LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0] "
            "WHERE i.indrelid = $1 AND NOT i.indisprimary",
            table["oid"],
        )
        wrong += [index["name"] for index in indexes if index["attname"] != "org_id"]
    assert [name for name in wrong if name not in OTHER_LEADING_COLUMNS] == []
    assert OTHER_LEADING_COLUMNS.keys() <= set(wrong), "an exception is no longer needed"


async def test_references_between_tenant_tables_hold_the_organization(house: House) -> None:
    tables = {table["oid"] for table in await tenant_tables(house)}
    references = await house.admin.fetch(
        "SELECT conname, conrelid, confrelid, "
        "(SELECT attname FROM pg_attribute WHERE attrelid = conrelid AND attnum = conkey[1]) AS leading "
        "FROM pg_constraint WHERE contype = 'f'"
    )
    loose = [
        reference["conname"]
        for reference in references
        if reference["conrelid"] in tables
        and reference["confrelid"] in tables
        and reference["leading"] != "org_id"
    ]
    assert loose == []


async def test_no_login_owns_anything_or_steps_around_the_rules(house: House) -> None:
    for service in house.services:
        role = await house.admin.fetchrow("SELECT * FROM pg_roles WHERE rolname = $1", service)
        powers = [name for name in ("rolsuper", "rolbypassrls", "rolcreaterole", "rolcreatedb") if role[name]]
        assert powers == [], service
        owned = "SELECT count(*) FROM pg_class WHERE relowner = $1::regrole"
        assert await house.admin.fetchval(owned, service) == 0, service
