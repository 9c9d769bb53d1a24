"""A service's test resources: a migrated database of its own per test process, cloned from a template."""

import hashlib
import os
from typing import Any, TypeVar
from urllib.parse import urlsplit, urlunsplit
from uuid import UUID

import asyncpg
import httpx
from sqlalchemy import text

from shared.database.engine import Database
from shared.database.migrate import migrate, migrations_folder
from shared.ids import new_id
from shared.settings import Settings
from shared.testing.servers import ROOT, Servers

S = TypeVar("S", bound=Settings)
LOCK = 0x7E57


def _with_path(url: str, path: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=path))


def _password(service: str) -> str:
    return os.environ.get(f"{service.upper()}_DB_PASSWORD", "only-for-tests")


class ServiceSuite:
    """Settings, database and virtual host for the tests of one service in one test process."""

    def __init__(self, service: str, process: str, servers: Servers) -> None:
        self.service = service
        self.process = process
        self.servers = servers
        self.database_name = f"t_{service}_{process}"
        self._databases: dict[type[Settings], Database] = {}

    async def prepare(self) -> None:
        """Create the database from the template, making the template first where migrations changed.

        The login's password is set each time: the whole product, where it ran on the same servers, has another.
        """
        admin = await asyncpg.connect(self.servers.postgres)
        try:
            await admin.execute(f"SELECT pg_advisory_lock({LOCK})")
            template = await self._template(admin)
            quoted = "'" + _password(self.service).replace("'", "''") + "'"
            await admin.execute(f"ALTER ROLE {self.service} PASSWORD {quoted}")
            await admin.execute(f'DROP DATABASE IF EXISTS "{self.database_name}" WITH (FORCE)')
            await admin.execute(f'CREATE DATABASE "{self.database_name}" TEMPLATE "{template}"')
        finally:
            await admin.close()

    async def _template(self, admin: asyncpg.Connection) -> str:
        digest = hashlib.sha256()
        for path in sorted(migrations_folder(self.service).rglob("*.py")):
            digest.update(path.read_bytes())
        for path in sorted((ROOT / "shared" / "database").glob("*.*")):
            digest.update(path.read_bytes())
        name = f"tmpl_{self.service}_{digest.hexdigest()[:12]}"
        if not await admin.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", name):
            building = f"{name}_building"
            await admin.execute(f'DROP DATABASE IF EXISTS "{building}" WITH (FORCE)')
            await admin.execute(f'CREATE DATABASE "{building}"')
            url = _with_path(self.servers.postgres, f"/{building}").replace(
                "postgresql:", "postgresql+asyncpg:", 1
            )
            await migrate(self.service, url, _password(self.service))
            await admin.execute(f'ALTER DATABASE "{building}" RENAME TO "{name}"')
        return name

    async def prepare_virtual_host(self) -> str:
        """Create an empty virtual host for this process and return its address."""
        name = f"t-{self.service}-{self.process}"
        api = urlsplit(self.servers.rabbitmq_api)
        auth = (api.username or "guest", api.password or "guest")
        async with httpx.AsyncClient(base_url=f"http://{api.hostname}:{api.port}", auth=auth) as http:
            await http.delete(f"/api/vhosts/{name}")
            (await http.put(f"/api/vhosts/{name}")).raise_for_status()
            everything = {"configure": ".*", "write": ".*", "read": ".*"}
            (await http.put(f"/api/permissions/{name}/{auth[0]}", json=everything)).raise_for_status()
        return _with_path(self.servers.rabbitmq, f"/{name}")

    def settings(self, kind: type[S], **overrides: Any) -> S:
        """Return settings for tests: this process's database, generous limits, throw-away secrets."""
        host = urlsplit(self.servers.postgres)
        login = f"{self.service}:{_password(self.service)}@{host.hostname}:{host.port}"
        values: dict[str, Any] = {
            "app_env": "test",
            "service_name": self.service,
            "database_url": f"postgresql+asyncpg://{login}/{self.database_name}",
            "rabbitmq_url": self.servers.rabbitmq,
            "pool_size": 3,  # few stay open: one test process holds a pool for every service
            "statement_timeout_ms": 30_000,  # a loaded machine is slow, not wrong
            "max_overflow": 20,
            "auth_secret_key": "test-secret-of-staff-0123456789abcdef",
            "client_portal_secret": "test-secret-of-clients-0123456789abc",
            "worker_portal_secret": "test-secret-of-workers-0123456789abc",
            "owner_basic_username": "operator",
            "owner_basic_password": "operator-password",
            "metrics_token": "test-metrics-token",
            "public_base_url": "http://testserver",
            "event_retry_delays_ms": (50, 100),
            **dict.fromkeys(
                (
                    "rate_limit_per_minute",
                    "signed_in_rate_limit_per_minute",
                    "admin_action_rate_limit_per_minute",
                    "login_rate_limit_per_minute",
                ),
                1_000_000,
            ),
        }
        return kind(**(values | overrides))

    def database(self, settings: Settings) -> Database:
        """Return the process's pool for these settings."""
        return self._databases.setdefault(type(settings), Database(settings))

    async def close(self) -> None:
        """Close the pools."""
        for database in self._databases.values():
            await database.close()


async def add_organization(database: Database, **changes: Any) -> UUID:
    """Insert an organization into the read model, as identity's event would, and return its id."""
    org_id = changes.pop("id", None) or new_id()
    row = {
        "id": org_id,
        "slug": f"org-{org_id.hex}",
        "name": "Maple & Fils Ménage",
        "timezone": "America/Edmonton",
        "currency": "CAD",
        "locale": "en",
        "province": "AB",
        "version": 1,
    } | changes
    columns = ", ".join(row)
    values = ", ".join(f":{name}" for name in row)
    async with database.unit_of_work() as uow:
        await uow.session.execute(text(f"INSERT INTO organizations ({columns}) VALUES ({values})"), row)  # noqa: S608
    return UUID(str(org_id))
