"""Helpers for migrations: tenant isolation and the plumbing tables, closed once for all services.

The policy reads `NULLIF(current_setting('app.org_id', true), '')::uuid`: where no organization was set, the
comparison is with NULL and shows no rows, rather than raising. `FORCE` makes it hold for the owner too.
"""

from pathlib import Path

from alembic import op

CURRENT_ORG = "NULLIF(current_setting('app.org_id', true), '')::uuid"

PLUMBING = frozenset({"outbox", "inbox", "organizations", "work_queue", "alembic_version"})
"""Tables that the worker reads across organizations; they hold no tenant's own records."""


def isolate(table: str, *, column: str = "org_id") -> None:
    """Turn a table into a tenant table: row-level security on, forced, and compared with `app.org_id`."""
    op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    op.execute(
        f"CREATE POLICY tenant_isolation ON {table} "
        f"USING ({column} = {CURRENT_ORG}) WITH CHECK ({column} = {CURRENT_ORG})"
    )


def tenant_key(table: str) -> None:
    """Give a table the composite key `(org_id, id)` that foreign keys of other tenant tables point at."""
    op.execute(f"ALTER TABLE {table} ADD CONSTRAINT {table}_tenant_key UNIQUE (org_id, id)")


def reference(table: str, column: str, target: str, *, on_delete: str = "RESTRICT") -> None:
    """Add a foreign key that can't point into another organization."""
    op.execute(
        f"ALTER TABLE {table} ADD CONSTRAINT {table}_{column}_fkey FOREIGN KEY (org_id, {column}) "
        f"REFERENCES {target} (org_id, id) ON DELETE {on_delete}"
    )


def create_plumbing() -> None:
    """Create the tables that every service has: outbox, inbox and idempotency keys."""
    _run("plumbing.sql")
    isolate("idempotency_keys")


def create_organizations() -> None:
    """Create the read model of organizations that services other than identity keep."""
    _run("organizations.sql")


def _run(name: str) -> None:
    """Run the statements of a file beside this one; asyncpg takes one at a time."""
    for statement in Path(__file__).with_name(name).read_text().split(";\n"):
        if statement.strip():
            op.execute(statement)
