"""Create worker accounts and their sessions."""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0004"
down_revision = "0003"

SIGN_IN_NAME = "NULLIF(current_setting('app.sign_in_name', true), '')"


def upgrade() -> None:
    """Create the tables of the worker portal; a worker's own phone opens the accounts that have it."""
    op.execute(
        """
        CREATE TABLE worker_accounts (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            name text NOT NULL,
            phone text NOT NULL,
            active boolean NOT NULL,
            password_hash text,
            version int NOT NULL
        )
        """
    )
    tenant_key("worker_accounts")
    op.execute("CREATE INDEX worker_accounts_phone ON worker_accounts (phone)")
    isolate("worker_accounts")
    op.execute(f"CREATE POLICY at_the_door ON worker_accounts FOR SELECT USING (phone = {SIGN_IN_NAME})")
    op.execute(
        """
        CREATE TABLE worker_sessions (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            worker_id uuid NOT NULL,
            expires_at timestamptz NOT NULL
        )
        """
    )
    reference("worker_sessions", "worker_id", "worker_accounts", on_delete="CASCADE")
    op.execute("CREATE INDEX worker_sessions_worker ON worker_sessions (org_id, worker_id)")
    op.execute("CREATE INDEX worker_sessions_expiry ON worker_sessions (org_id, expires_at)")
    isolate("worker_sessions")
