"""Create sessions, refresh tokens and the count of failed sign-ins."""

from alembic import op

from shared.database.rls import isolate, reference, tenant_key

revision = "0003"
down_revision = "0002"

USER_ID = "NULLIF(current_setting('app.user_id', true), '')::uuid"


def upgrade() -> None:
    """Create the tables of signing in.

    A refresh token carries its organization's id, so it can be looked up inside that organization.
    Failed sign-ins are counted by a hash of the name that was typed in, whether anybody has that name or not.
    """
    op.execute(
        """
        CREATE TABLE sessions (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            user_id uuid NOT NULL REFERENCES users (id),
            membership_id uuid NOT NULL,
            last_used_at timestamptz NOT NULL,
            expires_at timestamptz NOT NULL,
            revoked_at timestamptz,
            address text NOT NULL,
            user_agent text NOT NULL
        )
        """
    )
    tenant_key("sessions")
    reference("sessions", "membership_id", "memberships", on_delete="CASCADE")
    op.execute("CREATE INDEX sessions_membership ON sessions (org_id, membership_id)")
    op.execute("CREATE INDEX sessions_expiry ON sessions (org_id, expires_at)")
    op.execute("CREATE INDEX sessions_of_user ON sessions (user_id)")
    isolate("sessions")
    op.execute(f"CREATE POLICY own_sessions ON sessions USING (user_id = {USER_ID})")
    op.execute(
        """
        CREATE TABLE refresh_tokens (
            id uuid PRIMARY KEY,
            org_id uuid NOT NULL REFERENCES organizations (id),
            created_at timestamptz NOT NULL,
            session_id uuid NOT NULL,
            token_hash text NOT NULL,
            spent_at timestamptz,
            UNIQUE (org_id, token_hash)
        )
        """
    )
    reference("refresh_tokens", "session_id", "sessions", on_delete="CASCADE")
    op.execute("CREATE INDEX refresh_tokens_session ON refresh_tokens (org_id, session_id)")
    isolate("refresh_tokens")
    op.execute(
        """
        CREATE TABLE sign_in_attempts (
            name_hash text PRIMARY KEY,
            failures int NOT NULL,
            last_at timestamptz NOT NULL
        )
        """
    )
    op.execute("CREATE INDEX sign_in_attempts_age ON sign_in_attempts (last_at)")
