"""What a service's tests rest on: its login and its database, whatever the servers were used for before."""

import asyncpg

from shared.settings import Settings
from shared.testing.servers import Servers
from shared.testing.suite import ServiceSuite


async def test_the_login_gets_its_password_though_the_template_is_there(
    suite: ServiceSuite, servers: Servers
) -> None:
    admin = await asyncpg.connect(servers.postgres)
    try:
        kept = "SELECT rolpassword FROM pg_authid WHERE rolname = 'playground'"
        before = await admin.fetchval(kept)
        again = ServiceSuite("playground", f"{suite.process}-again", servers)
        await again.prepare()
        assert await admin.fetchval(kept) != before, "the salt is new each time"
        address = again.settings(Settings).database_url.replace("+asyncpg", "")
        connection = await asyncpg.connect(address)
        assert await connection.fetchval("SELECT current_user") == "playground"
        await connection.close()
        await admin.execute(f'DROP DATABASE "{again.database_name}" WITH (FORCE)')
    finally:
        await admin.close()
