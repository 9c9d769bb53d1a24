"""The one Alembic environment of all services: `migrations/env.py` only calls `run()`.

Migrations run in the schema of the service, as its owner, with a lock timeout so that a live
table never waits long.
"""

from alembic import context
from sqlalchemy import Connection


def run() -> None:
    """Apply the migrations on the connection that `shared.database.migrate` prepared."""
    connection: Connection = context.config.attributes["connection"]
    schema: str = context.config.attributes["schema"]
    context.configure(
        connection=connection,
        version_table_schema=schema,
        transaction_per_migration=True,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()
