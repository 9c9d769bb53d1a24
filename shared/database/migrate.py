"""Prepare a service's role and schema and bring it to the newest revision.

Run as `python -m shared.database.migrate booking`. It reads `ADMIN_DATABASE_URL` (a superuser's address) and
`BOOKING_DB_PASSWORD`. An advisory lock lets one service migrate at a time; a second run changes nothing.
"""

import asyncio
import importlib.util
import os
import sys
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

LOCK = 0x434C45414E


def migrations_folder(service: str) -> Path:
    """Return `services/<service>/migrations`."""
    spec = importlib.util.find_spec(service)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"There is no service {service!r} on the path.")
    return Path(spec.origin).parent.parent / "migrations"


def _config(service: str) -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrations_folder(service)))
    return config


def expected_revision(service: str) -> str | None:
    """Return the revision that the code was written for."""
    return ScriptDirectory.from_config(_config(service)).get_current_head()


def _prepare(connection: Connection, service: str, password: str) -> None:
    owner = f"{service}_owner"
    quoted = "'" + password.replace("'", "''") + "'"
    for role, options in ((owner, "NOLOGIN"), (service, "LOGIN")):
        if not connection.scalar(text("SELECT 1 FROM pg_roles WHERE rolname = :role"), {"role": role}):
            connection.execute(text(f"CREATE ROLE {role} {options} NOSUPERUSER NOBYPASSRLS"))
    for statement in (
        f"ALTER ROLE {service} PASSWORD {quoted}",
        f"ALTER ROLE {service} SET jit = off",
        f"ALTER ROLE {service} SET search_path = {service}, public",
        f"CREATE SCHEMA IF NOT EXISTS {service} AUTHORIZATION {owner}",
        f"GRANT USAGE ON SCHEMA {service} TO {service}",
        f"ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA {service} "
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {service}",
        f"ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA {service} GRANT USAGE ON SEQUENCES TO {service}",
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
        "CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public",
        "CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public",
    ):
        connection.exec_driver_sql(statement)


def _upgrade(connection: Connection, service: str, password: str) -> None:
    connection.exec_driver_sql(f"SELECT pg_advisory_lock({LOCK})")
    _prepare(connection, service, password)
    connection.exec_driver_sql(f"SET ROLE {service}_owner")
    connection.exec_driver_sql(f"SET search_path = {service}, public")
    connection.exec_driver_sql("SET lock_timeout = '5s'")
    connection.commit()
    config = _config(service)
    config.attributes.update(connection=connection, schema=service)
    command.upgrade(config, "head")
    connection.commit()


async def migrate(service: str, admin_url: str, password: str) -> None:
    """Bring the schema of `service` to the newest revision.

    Args:
        admin_url: SQLAlchemy address of a superuser, in the database to migrate.
        password: what the service's login role gets.
    """
    engine = create_async_engine(admin_url, poolclass=NullPool, connect_args={"server_settings": {"jit": "off"}})
    async with engine.connect() as connection:
        await connection.run_sync(_upgrade, service, password)
    await engine.dispose()


def main(service: str) -> None:
    """Migrate with the addresses that the environment names."""
    admin_url = os.environ["ADMIN_DATABASE_URL"].replace("postgresql://", "postgresql+asyncpg://", 1)
    asyncio.run(migrate(service, admin_url, os.environ[f"{service.upper()}_DB_PASSWORD"]))


if __name__ == "__main__":
    main(sys.argv[1])
