"""Helpers for migrations: tenant isolation and the plumbing tables, closed once for all services.

The policy reads `NULLIF(current_setting('app.org_id', true), '')::uuid`: where no organization was set, the
comparison is with NULL and shows no rows, rather than raising. `FORCE` makes it hold for the owner too.
"""

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
    op.execute(
        """
        CREATE TABLE outbox (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL,
            type text NOT NULL,
            body jsonb NOT NULL,
            created_at timestamptz NOT NULL DEFAULT now(),
            sent_at timestamptz
        )
        """
    )
    op.execute("CREATE INDEX outbox_pending ON outbox (id) WHERE sent_at IS NULL")
    op.execute("CREATE INDEX outbox_sent ON outbox (sent_at) WHERE sent_at IS NOT NULL")
    op.execute("CREATE TABLE inbox (event_id uuid PRIMARY KEY, handled_at timestamptz NOT NULL DEFAULT now())")
    op.execute("CREATE INDEX inbox_handled ON inbox (handled_at)")
    op.execute(
        """
        CREATE TABLE idempotency_keys (
            org_id uuid NOT NULL,
            caller text NOT NULL,
            key text NOT NULL,
            fingerprint text NOT NULL,
            status int,
            headers jsonb,
            body bytea,
            created_at timestamptz NOT NULL DEFAULT now(),
            PRIMARY KEY (org_id, caller, key)
        )
        """
    )
    op.execute("CREATE INDEX idempotency_keys_age ON idempotency_keys (org_id, created_at)")
    isolate("idempotency_keys")


def create_organizations() -> None:
    """Create the read model of organizations that services other than identity keep."""
    op.execute(
        """
        CREATE TABLE organizations (
            id uuid PRIMARY KEY,
            slug text NOT NULL UNIQUE,
            name text NOT NULL,
            timezone text NOT NULL,
            currency char(3) NOT NULL,
            locale text NOT NULL,
            province text NOT NULL,
            address text,
            email text,
            phone text,
            tax_number text,
            brand_color text,
            disabled_modules text[] NOT NULL DEFAULT '{}',
            settings jsonb NOT NULL DEFAULT '{}',
            version int NOT NULL
        )
        """
    )
